import type { Queryable, Trx } from '../client.ts';
import type { Schema } from '../schema.ts';

type Purpose = Schema['one_time_token']['purpose'];

/**
 * A link that belongs to a record instead of an account, used or expired ones too: the page of an expired link offers
 * a new one.
 */
export async function findLink(db: Queryable, args: { tokenHash: string; purpose: Purpose }) {
  const row = await db
    .selectFrom('one_time_token')
    .select(['payload', 'expires_at as expiresAt', 'used_at as usedAt', 'created_at as createdAt'])
    .where('token_hash', '=', args.tokenHash)
    .where('purpose', '=', args.purpose)
    .executeTakeFirst();
  if (!row) return undefined;
  return { ...row, payload: JSON.parse(row.payload) as Record<string, unknown> };
}

export async function markLinkUsed(trx: Trx, args: { tokenHash: string; now: string }): Promise<void> {
  await trx
    .updateTable('one_time_token')
    .set({ used_at: args.now })
    .where('token_hash', '=', args.tokenHash)
    .where('used_at', 'is', null)
    .execute();
}
