import { candidateReaches } from '#app/domain/matching/candidate-reach.ts';
import { openingParam, savedList } from '#app/domain/matching/saved-search-address.ts';
import { searchFilterOf } from '#app/domain/matching/search-filter.ts';
import type { Actor } from '#app/domain/shared/context.ts';
import type { Queryable } from '#db/client.ts';
import { findOpening } from '#db/queries/openings.ts';
import { askedOf, withoutPlaces } from './asked.ts';
import type { CandidateSearchReach, Search } from './engine.ts';

/** Whose saved search it is, as he is at this moment: what he may no longer see is never told to him. */
export type SavedSearchOwner = Pick<Actor, 'role' | 'organisationId' | 'region' | 'caseloadOf'>;

export interface SavedQuestion {
  scope: 'openings' | 'candidates' | 'employers';
  query: string;
}

/**
 * People followed per saved search, the newest profiles or the best matches. Far more than anybody reads: who was there
 * all along must not come as news when somebody above him leaves.
 */
const mostPeople = 2_000;
const mostMatches = 500;

/** Ids of the candidates that a saved search finds now, within the owner's reach; nobody where he has none. */
export async function savedPeople(args: {
  db: Queryable;
  search: Search;
  saved: SavedQuestion;
  owner: SavedSearchOwner;
}): Promise<string[]> {
  const { db, search, saved, owner } = args;
  const params = new URLSearchParams(saved.query);
  const openingId = params.get(openingParam);
  if (openingId) return fitting({ db, search, owner, openingId });
  const list = savedList(saved);
  const reaches = candidateReaches(owner);
  const reach = list === 'own' ? reaches.own : reaches.region;
  if (!reach) return [];
  const { query } = await askedOf(db, searchFilterOf(params, list), { limit: mostPeople, offset: 0 });
  const asked = list === 'own' ? query : withoutPlaces(query);
  const found = await search.searchCandidates({ ...asked, sort: 'newest' }, reach);
  // Fewer words than were kept would tell of people whom nobody asked for.
  return found.partial ? [] : found.hits.map((hit) => hit.id);
}

/** Who fits an opening: for the employer of the opening anyone, without a name; for a jobcoach her own people. */
async function fitting(args: {
  db: Queryable;
  search: Search;
  owner: SavedSearchOwner;
  openingId: string;
}): Promise<string[]> {
  const { db, search, owner, openingId } = args;
  const ofEmployer = owner.role === 'employer';
  if (ofEmployer && !owner.organisationId) return [];
  const opening = await findOpening(db, {
    id: openingId,
    reach: ofEmployer ? { employerId: owner.organisationId ?? '' } : 'all',
  });
  if (opening?.state !== 'open') return [];
  const { own, region } = candidateReaches(owner);
  const reach: CandidateSearchReach | null = ofEmployer ? { kind: 'all' } : (own ?? region);
  if (!reach) return [];
  const page = await search.candidatesFor(openingId, reach, {
    limit: mostMatches,
    audience: ofEmployer ? 'employer' : 'jobcoach',
  });
  return page.hits.map((hit) => hit.id);
}

/**
 * How many openings or employers came since a moment that a saved search finds.
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
}): Promise<number> {
  const { db, search, saved, owner, since, home } = args;
  const filter = searchFilterOf(new URLSearchParams(saved.query), savedList(saved));
  const { query } = await askedOf(db, filter, { limit: 0, offset: 0 }, { home });
  if (saved.scope === 'employers' && owner.role !== 'employerAdviser') return 0;
  const found =
    saved.scope === 'employers'
      ? await search.searchEmployers({ ...query, since })
      : await search.searchOpenings({ ...query, since }, { kind: 'open' });
  return found.partial ? 0 : found.total;
}
