import type { Queryable, Trx } from '../client.ts';
import type { Schema } from '../schema.ts';

export type SavedScope = Schema['saved_search']['scope'];

/** Own searches, newest first. */
export function savedSearchesOf(db: Queryable, args: { accountId: string; scope: SavedScope }) {
  return db
    .selectFrom('saved_search')
    .select(['id', 'name', 'query', 'alert', 'last_seen_at as lastSeenAt'])
    .where('account_id', '=', args.accountId)
    .where('scope', '=', args.scope)
    .orderBy('created_at', 'desc')
    .limit(50)
    .execute();
}

export async function insertSavedSearch(
  trx: Trx,
  row: {
    id: string;
    accountId: string;
    name: string;
    scope: SavedScope;
    query: string;
    alert: boolean;
    now: string;
  },
): Promise<void> {
  await trx
    .insertInto('saved_search')
    .values({
      id: row.id,
      account_id: row.accountId,
      name: row.name,
      scope: row.scope,
      query: row.query,
      alert: row.alert ? 1 : 0,
      last_seen_at: row.now,
      created_at: row.now,
    })
    .execute();
}

/** @returns false when the account has no such search */
export async function deleteSavedSearch(trx: Trx, args: { id: string; accountId: string }): Promise<boolean> {
  const result = await trx
    .deleteFrom('saved_search')
    .where('id', '=', args.id)
    .where('account_id', '=', args.accountId)
    .executeTakeFirst();
  return Number(result.numDeletedRows) === 1;
}

/**
 * Searches whose owner wants to hear of new hits, those seen longest ago first; only of accounts that may sign in. A
 * candidate's distances count from home.
 */
export function searchesWithAlert(db: Queryable, limit: number) {
  return db
    .selectFrom('saved_search')
    .innerJoin('account', 'account.id', 'saved_search.account_id')
    .leftJoin('candidate', 'candidate.account_id', 'saved_search.account_id')
    .select([
      'candidate.id as candidateId',
      'candidate.lat',
      'candidate.lon',
      'saved_search.id',
      'saved_search.account_id as accountId',
      'saved_search.name',
      'saved_search.query',
      'saved_search.last_seen_at as lastSeenAt',
    ])
    .where('saved_search.alert', '=', 1)
    .where('saved_search.scope', '=', 'openings')
    .where('account.status', '=', 'active')
    .orderBy('saved_search.last_seen_at')
    .limit(limit)
    .execute();
}

export async function markSearchSeen(trx: Trx, args: { id: string; now: string }): Promise<void> {
  await trx.updateTable('saved_search').set({ last_seen_at: args.now }).where('id', '=', args.id).execute();
}
