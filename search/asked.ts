import { type SearchFilter, searchFacets, searchSorts } from '#app/domain/matching/search-filter.ts';
import type { Queryable } from '#db/client.ts';
import { locate, pc4Of } from '#db/queries/places.ts';
import type { SearchQuery } from './engine.ts';

interface Asked {
  query: SearchQuery;
  /** The place as we know it; null when none was asked or it is unknown. */
  around: string | null;
}

/**
 * What a search page's filter asks of the engine.
 *
 * @param home where to count distances from when no place was asked
 */
export async function askedOf(
  db: Queryable,
  filter: SearchFilter,
  paging: { limit: number; offset: number },
  options: { facets?: readonly string[]; home?: { lat: number; lon: number } | null } = {},
): Promise<Asked> {
  const located = filter.place
    ? await locate(
        db,
        pc4Of(filter.place) ? { postcode: filter.place, place: '' } : { postcode: '', place: filter.place },
      )
    : null;
  const near = located ?? (filter.place ? null : (options.home ?? null));
  const filters: Record<string, string[]> = {};
  for (const facet of searchFacets) {
    if (filter.chosen[facet].length > 0) filters[facet] = filter.chosen[facet];
  }
  const sort = searchSorts[filter.sort];
  return {
    query: {
      text: filter.text || undefined,
      filters,
      ...(near ? { near: { lat: near.lat, lon: near.lon } } : {}),
      ...(near && filter.km !== null ? { km: filter.km } : {}),
      // Without words nothing is more relevant than the rest: the newest first says something.
      sort: sort === 'relevance' && !filter.text ? (near ? 'distance' : 'newest') : sort,
      limit: paging.limit,
      offset: paging.offset,
      ...(options.facets ? { facets: options.facets } : {}),
    },
    around: located?.place ?? null,
  };
}

/** km around a point that say nothing of where someone lives */
const leastKm = 10;

/** People without a name: a few narrow circles would tell where somebody lives, and an order by distance as well. */
export function withoutPlaces(query: SearchQuery): SearchQuery {
  return {
    ...query,
    ...(query.km === undefined ? {} : { km: Math.max(leastKm, query.km) }),
    ...(query.sort === 'distance' ? { sort: query.text ? 'relevance' : 'newest' } : {}),
  };
}
