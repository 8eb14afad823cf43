import type { Queryable, Trx } from '../client.ts';

/** Stand-ins of today and later in which this account covers or is covered. */
export function standInsAround(db: Queryable, args: { accountId: string; today: string }) {
  return db
    .selectFrom('membership')
    .innerJoin('account', 'account.id', 'membership.account_id')
    .innerJoin('account as absent', 'absent.id', 'membership.stand_in_for')
    .select([
      'membership.id',
      'membership.from_date as fromDate',
      'membership.to_date as toDate',
      'absent.id as absentId',
      'absent.name as absentName',
      'account.name',
    ])
    .where((eb) =>
      eb.or([
        eb('membership.account_id', '=', args.accountId),
        eb('membership.stand_in_for', '=', args.accountId),
      ]),
    )
    .where('membership.to_date', '>=', args.today)
    .orderBy('membership.from_date')
    .orderBy('membership.id')
    .execute();
}

export function findStandIn(db: Queryable, id: string) {
  return db
    .selectFrom('membership')
    .select(['id', 'account_id as accountId', 'stand_in_for as absentId', 'from_date as fromDate'])
    .where('id', '=', id)
    .where('stand_in_for', 'is not', null)
    .executeTakeFirst();
}

/** Ends a stand-in yesterday; one that had not begun by then never was. */
export async function endStandInRow(
  trx: Trx,
  args: { id: string; fromDate: string; yesterday: string },
): Promise<void> {
  if (args.fromDate > args.yesterday) await trx.deleteFrom('membership').where('id', '=', args.id).execute();
  else
    await trx.updateTable('membership').set({ to_date: args.yesterday }).where('id', '=', args.id).execute();
}
