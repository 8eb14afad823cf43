import type { Role } from '#app/auth/permissions.ts';
import { candidateReaches } from '#app/domain/matching/candidate-reach.ts';
import type { SavedSearchOwner } from '#app/domain/matching/saved-owners.ts';
import { openingParam, savedList } from '#app/domain/matching/saved-search-address.ts';
import { searchFilterOf } from '#app/domain/matching/search-filter.ts';
import type { Queryable } from '#db/client.ts';
import { findOpening } from '#db/queries/openings.ts';
import { askedOf, withoutPlaces } from './asked.ts';
import type { CandidateSearchReach, Search } from './engine.ts';

export interface SavedQuestion {
  scope: 'openings' | 'candidates' | 'employers';
  query: string;
}

/** Searches that find more people than this have no alert: every one of them is remembered. */
export const mostFollowed = 10_000;

/** Why nobody can be named: there are more than `mostFollowed`, or the opening takes nobody for the moment. */
export type NotFollowed = 'tooMany' | 'notNow';

/**
 * Everybody whom a saved search finds now within the reach of its owner, with the first role in which he is found. All
 * of them and not the first so many: who was there all along must not come as news when somebody above him leaves.
 */
export async function peopleFound(args: {
  db: Queryable;
  search: Search;
  saved: SavedQuestion;
  owners: readonly SavedSearchOwner[];
}): Promise<Map<string, Role> | NotFollowed> {
  const people = new Map<string, Role>();
  for (const owner of args.owners) {
    const found = await peopleOf({ ...args, owner });
    if (typeof found === 'string') return found;
    for (const id of found) if (!people.has(id)) people.set(id, owner.role);
  }
  return people.size > mostFollowed ? 'tooMany' : people;
}

interface Asked {
  db: Queryable;
  search: Search;
  saved: SavedQuestion;
  owner: SavedSearchOwner;
}

async function peopleOf({ db, search, saved, owner }: Asked): Promise<string[] | NotFollowed> {
  const params = new URLSearchParams(saved.query);
  const openingId = params.get(openingParam);
  if (openingId) return fitting({ db, search, owner, openingId });
  const list = savedList(saved);
  const reaches = candidateReaches(owner);
  const reach = list === 'own' ? reaches.own : reaches.region;
  if (!reach) return [];
  const { query } = await askedOf(db, searchFilterOf(params, list), { limit: 0, offset: 0 });
  const asked = list === 'own' ? query : withoutPlaces(query);
  return (await search.everyCandidate(asked, reach, mostFollowed)) ?? 'tooMany';
}

/** Who fits an opening: for the employer of the opening anyone, without a name; for a jobcoach her own people. */
async function fitting(args: {
  db: Queryable;
  search: Search;
  owner: SavedSearchOwner;
  openingId: string;
}): Promise<string[] | NotFollowed> {
  const { db, search, owner, openingId } = args;
  const ofEmployer = owner.role === 'employer';
  if (ofEmployer && !owner.organisationId) return [];
  const opening = await findOpening(db, {
    id: openingId,
    reach: ofEmployer ? { employerId: owner.organisationId ?? '' } : 'all',
  });
  // Another membership of this account may reach it.
  if (!opening) return [];
  if (opening.state !== 'open') return 'notNow';
  const { own, region } = candidateReaches(owner);
  const reach: CandidateSearchReach | null = ofEmployer ? { kind: 'all' } : (own ?? region);
  if (!reach) return [];
  return (await search.everyoneFitting(openingId, reach, mostFollowed)) ?? 'tooMany';
}

/**
 * How many openings or employers came since a moment that a saved search finds; `notNow` while search has not filed all
 * that happened: what it lacks would be older than the next moment.
 *
 * @param home from where a candidate's distances count
 */
export async function savedNews(args: {
  db: Queryable;
  search: Search;
  saved: SavedQuestion;
  owner: SavedSearchOwner;
  since: string;
  home: { lat: number; lon: number } | null;
}): Promise<number | 'notNow'> {
  const { db, search, saved, owner, since, home } = args;
  const filter = searchFilterOf(new URLSearchParams(saved.query), savedList(saved));
  const { query } = await askedOf(db, filter, { limit: 0, offset: 0 }, { home });
  if (saved.scope === 'employers' && owner.role !== 'employerAdviser') return 0;
  const scope = saved.scope === 'employers' ? 'employers' : 'openings';
  return (await search.newSince(scope, { ...query, since })) ?? 'notNow';
}
