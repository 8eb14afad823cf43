import type { Queryable, Trx } from '../client.ts';
import type { Schema } from '../schema.ts';

type Purpose = Schema['one_time_token']['purpose'];

export async function insertToken(
  db: Queryable,
  row: {
    tokenHash: string;
    purpose: Purpose;
    accountId: string | null;
    payload: string;
    now: string;
    expiresAt: string;
  },
): Promise<void> {
  await db
    .insertInto('one_time_token')
    .values({
      token_hash: row.tokenHash,
      purpose: row.purpose,
      account_id: row.accountId,
      payload: row.payload,
      created_at: row.now,
      expires_at: row.expiresAt,
    })
    .execute();
}

/** A token that still works: not used, not expired, account not blocked. */
export function findToken(
  db: Queryable,
  args: { tokenHash: string; purposes: readonly Purpose[]; now: string },
) {
  return db
    .selectFrom('one_time_token')
    .innerJoin('account', 'account.id', 'one_time_token.account_id')
    .select([
      'one_time_token.purpose',
      'one_time_token.payload',
      'account.id as accountId',
      'account.email',
      'account.name',
      'account.status',
    ])
    .where('one_time_token.token_hash', '=', args.tokenHash)
    .where('one_time_token.purpose', 'in', [...args.purposes])
    .where('one_time_token.used_at', 'is', null)
    .where('one_time_token.expires_at', '>', args.now)
    .where('account.status', '<>', 'disabled')
    .executeTakeFirst();
}

/** Ends a token and every other one of the same account for the same purposes. */
export async function useTokens(
  trx: Trx,
  args: { accountId: string; purposes: readonly Purpose[]; now: string },
): Promise<void> {
  await trx
    .updateTable('one_time_token')
    .set({ used_at: args.now })
    .where('account_id', '=', args.accountId)
    .where('purpose', 'in', [...args.purposes])
    .where('used_at', 'is', null)
    .execute();
}
