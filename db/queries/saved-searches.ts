import type { Queryable, Trx } from '../client.ts';
import type { Schema } from '../schema.ts';

export type SavedScope = Schema['saved_search']['scope'];

/** Own searches of these scopes, newest first. */
export function savedSearchesOf(db: Queryable, args: { accountId: string; scopes: readonly SavedScope[] }) {
  return db
    .selectFrom('saved_search')
    .select(['id', 'name', 'scope', 'query', 'alert', 'last_seen_at as lastSeenAt'])
    .where('account_id', '=', args.accountId)
    .where('scope', 'in', [...args.scopes])
    .orderBy('created_at', 'desc')
    .limit(50)
    .execute();
}

/** The account's own search that asks exactly this, where it has one. */
export function savedSearchAsking(
  db: Queryable,
  args: { accountId: string; scope: SavedScope; query: string },
) {
  return db
    .selectFrom('saved_search')
    .select(['id', 'name'])
    .where('account_id', '=', args.accountId)
    .where('scope', '=', args.scope)
    .where('query', '=', args.query)
    .executeTakeFirst();
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
    knownFor: string | null;
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
      known_for: row.knownFor,
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

/** Takes away all of the account's searches that ask exactly this. */
export async function deleteSearchesAsking(
  trx: Trx,
  args: { accountId: string; scope: SavedScope; query: string },
): Promise<void> {
  await trx
    .deleteFrom('saved_search')
    .where('account_id', '=', args.accountId)
    .where('scope', '=', args.scope)
    .where('query', '=', args.query)
    .execute();
}

/**
 * Searches whose owner wants to hear of new hits, those seen longest ago first; only of accounts that may sign in. A
 * candidate's distances count from home. An address that nobody proved hears nothing of people.
 */
export function searchesWithAlert(db: Queryable, limit: number) {
  return db
    .selectFrom('saved_search')
    .innerJoin('account', 'account.id', 'saved_search.account_id')
    .leftJoin('candidate', 'candidate.account_id', 'saved_search.account_id')
    .select([
      'candidate.lat',
      'candidate.lon',
      'saved_search.id',
      'saved_search.account_id as accountId',
      'saved_search.name',
      'saved_search.scope',
      'saved_search.query',
      'saved_search.last_seen_at as lastSeenAt',
      'saved_search.known_for as knownFor',
    ])
    .where('saved_search.alert', '=', 1)
    .where('account.status', '=', 'active')
    .where((eb) =>
      eb.or([eb('saved_search.scope', '=', 'openings'), eb('account.unconfirmed_email', 'is', null)]),
    )
    .orderBy('saved_search.last_seen_at')
    .limit(limit)
    .execute();
}

/** Who these accounts are today: their memberships, and the caseloads that they stand in for. */
export function membershipsToday(db: Queryable, args: { accountIds: readonly string[]; today: string }) {
  return db
    .selectFrom('membership')
    .select([
      'account_id as accountId',
      'role',
      'organisation_id as organisationId',
      'region',
      'stand_in_for as standInFor',
    ])
    .where('account_id', 'in', args.accountIds.length > 0 ? [...args.accountIds] : [''])
    .where('from_date', '<=', args.today)
    .where((eb) => eb.or([eb('to_date', 'is', null), eb('to_date', '>=', args.today)]))
    .orderBy('id')
    .execute();
}

/**
 * @param args.knownFor the reach for which all who are found now are known; left as it was unless given
 * @returns false when the search was taken away meanwhile
 */
export async function markSearchSeen(
  trx: Trx,
  args: { id: string; now: string; knownFor?: string | null },
): Promise<boolean> {
  const result = await trx
    .updateTable('saved_search')
    .set({ last_seen_at: args.now, ...(args.knownFor === undefined ? {} : { known_for: args.knownFor }) })
    .where('id', '=', args.id)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

/** Everybody whom this search found before. */
export async function seenHits(db: Queryable, savedSearchId: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('saved_search_hit')
    .select('candidate_id')
    .where('saved_search_id', '=', savedSearchId)
    .execute();
  return new Set(rows.map((row) => row.candidate_id));
}

/** Hits written in one statement. */
const perStatement = 500;

export async function markHitsSeen(
  trx: Trx,
  args: { savedSearchId: string; candidateIds: readonly string[]; now: string },
): Promise<void> {
  for (let from = 0; from < args.candidateIds.length; from += perStatement) {
    await trx
      .insertInto('saved_search_hit')
      .values(
        args.candidateIds.slice(from, from + perStatement).map((id) => ({
          saved_search_id: args.savedSearchId,
          candidate_id: id,
          seen_at: args.now,
        })),
      )
      .onConflict((conflict) => conflict.columns(['saved_search_id', 'candidate_id']).doNothing())
      .execute();
  }
}
