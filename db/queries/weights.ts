import type { Queryable, Trx } from '../client.ts';
import { toJson } from '../json.ts';

/** Every version of the weights, newest first, with who made it. */
export function weightsVersions(db: Queryable) {
  return db
    .selectFrom('weights_version')
    .leftJoin('account', 'account.id', 'weights_version.created_by')
    .select([
      'weights_version.version',
      'weights_version.weights',
      'weights_version.created_at as createdAt',
      'account.name as createdBy',
    ])
    .orderBy('weights_version.version', 'desc')
    .execute();
}

/** The number of the newest version that was saved; null when nobody ever changed the weights that were delivered. */
export async function newestWeightsVersion(db: Queryable): Promise<number | null> {
  const row = await db
    .selectFrom('weights_version')
    .select((eb) => eb.fn.max('version').as('version'))
    .executeTakeFirst();
  return row?.version == null ? null : Number(row.version);
}

/** Versions are never changed: a list shown under one must stay explainable. */
export async function insertWeights(
  trx: Trx,
  row: { version: number; weights: Record<string, unknown>; now: string; createdBy: string },
): Promise<void> {
  await trx
    .insertInto('weights_version')
    .values({
      version: row.version,
      weights: toJson(row.weights),
      created_at: row.now,
      created_by: row.createdBy,
    })
    .execute();
}
