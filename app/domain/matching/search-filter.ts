import { ladderSteps } from '../candidate/ladder-steps.ts';
import {
  educationLevels,
  languageLevels,
  type OpeningKind,
  openingKindLabels,
  sectors,
} from '../shared/labels.ts';

/**
 * What a search page's address says. Pure: the page, its loader, saved searches and the alert job read the same. Every
 * value that is no choice is left out, so that an old or hand-made address never fails.
 */
export interface SearchFilter {
  text: string;
  /** Facet → chosen values. */
  chosen: Record<SearchFacet, string[]>;
  /** Postcode or place. */
  place: string;
  /** km round the place */
  km: number | null;
  sort: SearchSort;
}

export const searchFacets = [
  'kind',
  'hours',
  'level',
  'sector',
  'group',
  'dutch',
  'step',
  'region',
  'status',
] as const;
export type SearchFacet = (typeof searchFacets)[number];

/** What is searched, with its name in the address (`in=`); `own` people have names, `region` people have none. */
export const searchLists = {
  openings: 'plekken',
  own: 'kandidaten',
  region: 'regio',
  employers: 'werkgevers',
} as const;
export type SearchList = keyof typeof searchLists;

/** The list that an address asks for, null for all of them together. */
export function listOf(params: URLSearchParams): SearchList | null {
  const asked = params.get('in');
  return (Object.keys(searchLists) as SearchList[]).find((list) => searchLists[list] === asked) ?? null;
}

/**
 * What each list can be narrowed by, in the order of the page. The ladder step says where someone stands in life: it is
 * a filter for his own jobcoach only.
 */
export const facetsOf: Record<SearchList, readonly SearchFacet[]> = {
  openings: ['kind', 'hours', 'level', 'sector', 'region'],
  own: ['hours', 'level', 'sector', 'group', 'dutch', 'step', 'region'],
  region: ['hours', 'level', 'sector', 'group', 'dutch', 'region'],
  employers: ['sector', 'region', 'status'],
};

/** Names of the facets in the address, in Dutch like every address. */
export const facetParams: Record<SearchFacet, string> = {
  kind: 'soort',
  hours: 'uren',
  level: 'niveau',
  sector: 'sector',
  group: 'beroepsgroep',
  dutch: 'nederlands',
  step: 'trede',
  region: 'regio',
  status: 'status',
};

export const facetTitles: Record<SearchFacet, string> = {
  kind: 'Soort plek',
  hours: 'Uren per week',
  level: 'Opleiding',
  sector: 'Sector',
  group: 'Beroepsgroep',
  dutch: 'Nederlands',
  step: 'Participatieladder',
  region: 'Regio',
  status: 'Stand',
};

const employerStatusLabels: Record<string, string> = {
  invited: 'uitgenodigd',
  active: 'doet mee',
  blocked: 'geblokkeerd',
};

export const searchSorts = { past: 'relevance', afstand: 'distance', nieuw: 'newest' } as const;
export type SearchSort = keyof typeof searchSorts;
export const sortLabels: Record<SearchSort, string> = {
  past: 'Past het beste',
  afstand: 'Dichtste bij',
  nieuw: 'Nieuwste eerst',
};

export const radiusChoices = [5, 10, 15, 25, 50, 100] as const;

/** As `hoursBands` of the search documents. */
export const hoursBandLabels: Record<string, string> = {
  'tot-12': 'tot 12 uur',
  '12-24': '12 tot 24 uur',
  '24-32': '24 tot 32 uur',
  'vanaf-32': '32 uur of meer',
};

const longest = 120;
const mostValues = 20;

/** @param list what is searched: facets of other lists are no choice there, and null, for all of them, has none */
export function searchFilterOf(params: URLSearchParams, list: SearchList | null = 'openings'): SearchFilter {
  const chosen = Object.fromEntries(
    searchFacets.map((facet) => {
      if (!list || !facetsOf[list].includes(facet)) return [facet, []];
      const values = params
        .getAll(facetParams[facet])
        // A name such as "constructor" is no choice, though every object has one.
        .filter((value) => value !== '' && value.length <= longest && !(value in {}));
      return [facet, [...new Set(values)].slice(0, mostValues)];
    }),
  ) as Record<SearchFacet, string[]>;
  const km = Number(params.get('km'));
  const sort = params.get('volgorde') ?? '';
  return {
    text: (params.get('zoek') ?? '').trim().slice(0, longest),
    chosen,
    place: (params.get('plaats') ?? '').trim().slice(0, longest),
    km: Number.isFinite(km) && km >= 1 && km <= 500 ? km : null,
    sort: Object.hasOwn(searchSorts, sort) ? (sort as SearchSort) : 'past',
  };
}

/** The address's query that says the same, without what is not set. */
export function searchParamsOf(filter: SearchFilter): URLSearchParams {
  const params = new URLSearchParams();
  if (filter.text) params.set('zoek', filter.text);
  for (const facet of searchFacets) {
    for (const value of filter.chosen[facet]) params.append(facetParams[facet], value);
  }
  if (filter.place) params.set('plaats', filter.place);
  if (filter.km !== null) params.set('km', String(filter.km));
  if (filter.sort !== 'past') params.set('volgorde', filter.sort);
  return params;
}

/** Something was asked: a search without anything shows all. */
export function isNarrowed(filter: SearchFilter): boolean {
  return (
    filter.text !== '' || filter.place !== '' || searchFacets.some((facet) => filter.chosen[facet].length > 0)
  );
}

/** What a value of a facet is called. */
export function facetValueLabel(facet: SearchFacet, value: string): string {
  switch (facet) {
    case 'kind':
      return openingKindLabels[value as OpeningKind] ?? value;
    case 'hours':
      return hoursBandLabels[value] ?? value;
    case 'level':
      return educationLevels[Number(value) as keyof typeof educationLevels] ?? value;
    case 'sector':
      return sectors[value as keyof typeof sectors] ?? value;
    case 'dutch':
      return languageLevels[value as keyof typeof languageLevels] ?? value;
    case 'step':
      return ladderSteps[value as keyof typeof ladderSteps] ?? value;
    case 'status':
      return employerStatusLabels[value] ?? value;
    case 'group':
    case 'region':
      return value;
  }
}
