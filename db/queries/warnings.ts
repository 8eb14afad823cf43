import type { Insertable } from 'kysely';
import type { Queryable, Trx } from '../client.ts';
import type { Schema } from '../schema.ts';

/** Warnings of a trajectory in order of number, those that were taken back too. */
export function warningsOf(db: Queryable, trajectoryId: string) {
  return db
    .selectFrom('warning')
    .leftJoin('account', 'account.id', 'warning.given_by')
    .select([
      'warning.id',
      'warning.number',
      'warning.about',
      'warning.given_on as givenOn',
      'warning.reason',
      'warning.withdrawn_on as withdrawnOn',
      'warning.withdrawn_reason as withdrawnReason',
      'account.name as givenBy',
    ])
    .where('warning.trajectory_id', '=', trajectoryId)
    .orderBy('warning.number')
    .execute();
}

export type WarningRecord = Awaited<ReturnType<typeof warningsOf>>[number];

export async function insertWarning(
  trx: Trx,
  row: Omit<Insertable<Schema['warning']>, 'withdrawn_on' | 'withdrawn_reason'>,
): Promise<void> {
  await trx
    .insertInto('warning')
    .values({ ...row, withdrawn_on: null, withdrawn_reason: null })
    .execute();
}

export async function takeBackWarning(
  trx: Trx,
  args: { id: string; on: string; reason: string },
): Promise<void> {
  await trx
    .updateTable('warning')
    .set({ withdrawn_on: args.on, withdrawn_reason: args.reason })
    .where('id', '=', args.id)
    .execute();
}
