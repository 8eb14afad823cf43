import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { Queryable } from '../../../db/client.ts';
import { savedSearchesOf } from '../../../db/queries/saved-searches.ts';
import { iscoGroupLabels } from '../../../db/queries/taxonomy-names.ts';
import type { CandidateSearchReach, Search, SearchQuery, SearchResult } from '../../../search/engine.ts';
import { guarded, notFound } from '../../auth/guard.ts';
import { type CandidateReaches, candidateReaches } from '../../domain/matching/candidate-reach.ts';
import { savedAddress } from '../../domain/matching/saved-search-address.ts';
import {
  facetsOf,
  isNarrowed,
  listOf,
  type SearchFilter,
  type SearchList,
  searchFilterOf,
  searchLists,
} from '../../domain/matching/search-filter.ts';
import { Empty, Pagination } from '../../ui/blocks.tsx';
import { SavedSearches } from '../../ui/saved-searches.tsx';
import { FoundLists, ListChoice, PlainSearch } from '../../ui/search-everything.tsx';
import { type NextStep, NothingFound, SearchPanel, shownFacets } from '../../ui/search-panel.tsx';
import { Heading, Paragraph } from '../../ui/text.tsx';
import { keepSearch } from '../keep-search.ts';
import { limitVisit } from '../often.ts';
import { pageHref, pageOf, pagesOf } from '../paging.ts';
import { cardsOf, type SearchCard } from '../search-cards.ts';
import { askedOf, nextSteps, withoutPlaces } from '../searching.ts';

export const meta: MetaFunction = () => [{ title: 'Zoeken - Werkbrug' }];
/** Suggestions while typing. */
export const handle = { scripts: true };

const path = '/zoeken';
const few = 5;

interface Found {
  list: SearchList;
  title: string;
  total: number;
  partial: boolean;
  cards: SearchCard[];
}

/** What each list is called; an adviser sees the people of all regions. */
function titleOf(list: SearchList, adviser: boolean): string {
  switch (list) {
    case 'openings':
      return 'Plekken';
    case 'own':
      return 'Uw kandidaten';
    case 'region':
      return adviser ? 'Kandidaten, zonder naam' : 'Kandidaten in uw regio, zonder naam';
    case 'employers':
      return 'Werkgevers';
  }
}

/** The lists that the asker may search. */
function listsOf(reach: CandidateReaches, adviser: boolean): SearchList[] {
  return [
    'openings' as const,
    ...(reach.own ? (['own'] as const) : []),
    ...(reach.region ? (['region'] as const) : []),
    ...(adviser ? (['employers'] as const) : []),
  ];
}

/** One box over everything that the asker may see: plekken, candidates within reach, employers for the adviser. */
export const loader = guarded(
  'search.everything',
  async ({ services: { db }, app, url, context, visitor }) => {
    await limitVisit('search', { app, visitor });
    const { actor } = context;
    const adviser = actor.role === 'employerAdviser';
    const reach = candidateReaches(actor);
    const lists = listsOf(reach, adviser);
    const asked = listOf(url.searchParams);
    if (asked && !lists.includes(asked)) throw notFound();
    const filter = searchFilterOf(url.searchParams, asked);
    const paging = asked ? pageOf(url) : { page: 1, limit: few, offset: 0 };
    const kept = await savedSearchesOf(db, {
      accountId: actor.accountId,
      scopes: ['openings', 'candidates', 'employers'],
    });
    const shared = {
      filter,
      asked,
      lists: lists.map((list) => ({ list, title: titleOf(list, adviser) })),
      page: paging.page,
      search: url.search,
      narrowed: asked !== null && isNarrowed(filter),
      saved: kept.map((row) => ({ ...row, to: savedAddress(row, actor.role) })),
      ready: app.search.ready(),
    };
    const nothing = {
      ...shared,
      unknownPlace: false,
      found: [] as Found[],
      facets: [],
      bands: {},
      steps: [] as NextStep[],
      pages: 1,
    };
    if (!shared.ready || (!asked && filter.text === '' && filter.place === '')) return nothing;
    const { query, around } = await askedOf(db, filter, paging, {
      ...(asked ? { facets: [...facetsOf[asked], ...(asked === 'region' ? [] : ['distance'])] } : {}),
    });
    const found: Found[] = [];
    let counts: SearchResult['facets'] = {};
    for (const list of asked ? [asked] : lists) {
      const result = await searchIn(app.search, list, query, reach);
      counts = result.facets;
      found.push({
        list,
        title: titleOf(list, adviser),
        total: result.total,
        partial: result.partial,
        cards: await cardsOf(context, list, result),
      });
    }
    const total = found.reduce((sum, one) => sum + one.total, 0);
    return {
      ...nothing,
      unknownPlace: filter.place !== '' && !around,
      found,
      facets: asked ? await facetsShown(db, filter, asked, counts) : [],
      bands: counts.distance ?? {},
      steps: total === 0 ? await otherWays(app.search, { filter, query, reach, asked, lists }) : [],
      pages: asked ? pagesOf(total) : 1,
    };
  },
);

export const action = guarded('search.everything', async (args) => {
  const { actor } = args.context;
  const list = listOf(args.url.searchParams) ?? 'openings';
  if (!listsOf(candidateReaches(actor), actor.role === 'employerAdviser').includes(list)) throw notFound();
  return keepSearch(args, { path, list });
});

const nobody: CandidateSearchReach = { kind: 'caseload', jobcoachIds: [] };

function searchIn(
  search: Search,
  list: SearchList,
  query: SearchQuery,
  reach: CandidateReaches,
): Promise<SearchResult> {
  switch (list) {
    case 'openings':
      return search.searchOpenings(query, { kind: 'open' });
    case 'own':
      return search.searchCandidates(query, reach.own ?? nobody);
    case 'region':
      return search.searchCandidates(withoutPlaces(query), reach.region ?? nobody);
    case 'employers':
      return search.searchEmployers(query);
  }
}

async function facetsShown(
  db: Queryable,
  filter: SearchFilter,
  list: SearchList,
  counts: SearchResult['facets'],
) {
  const groups = [...Object.keys(counts.group ?? {}), ...filter.chosen.group];
  return shownFacets(filter, facetsOf[list], counts, await iscoGroupLabels(db, groups));
}

/** What would find something: for each list what its engine knows, each way once. */
async function otherWays(
  search: Search,
  args: {
    filter: SearchFilter;
    query: SearchQuery;
    reach: CandidateReaches;
    asked: SearchList | null;
    lists: readonly SearchList[];
  },
): Promise<NextStep[]> {
  const { filter, query, reach, asked, lists } = args;
  const steps = new Map<string, NextStep>();
  for (const list of asked ? [asked] : lists) {
    const help =
      list === 'openings'
        ? await search.helpOpenings(query, { kind: 'open' })
        : list === 'employers'
          ? await search.helpEmployers(query)
          : await search.helpCandidates(query, reach[list] ?? nobody);
    for (const step of nextSteps(path, filter, help, asked ? { in: searchLists[asked] } : {})) {
      if (!steps.has(step.to)) steps.set(step.to, asked ? step : { ...step, text: withoutCount(step.text) });
    }
  }
  return [...steps.values()];
}

/** The count is that of one list; over all of them there are more. */
function withoutCount(text: string): string {
  return text.replace(/ \(\d+\)$/, '');
}

const news: Record<SearchList, string> = {
  openings: 'nieuwe plekken',
  own: 'nieuwe kandidaten',
  region: 'nieuwe kandidaten',
  employers: 'nieuwe werkgevers',
};

const everythingOf: Record<SearchList, string> = {
  openings: 'Bekijk alle open plekken',
  own: 'Bekijk al uw kandidaten',
  region: 'Bekijk alle kandidaten',
  employers: 'Bekijk alle werkgevers',
};

/** Where a list is empty without any filter, looking wider is no help. */
function fallbackOf(list: SearchList | null, narrowed: boolean): NextStep {
  if (!list) return { text: 'Bekijk alle open plekken', to: `${path}?in=${searchLists.openings}` };
  if (narrowed) return { text: everythingOf[list], to: `${path}?in=${searchLists[list]}` };
  return list === 'own'
    ? { text: 'Geef een kandidaat vrij voor matching', to: '/jobcoach/kandidaten' }
    : { text: 'Zoek in alles', to: path };
}

export default function SearchEverything() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { filter, asked, found, search } = data;
  const some = found.filter(({ total }) => total > 0);
  const results = !data.ready ? (
    <Empty>Het zoeken wordt klaargezet. Laad deze pagina over een minuut opnieuw.</Empty>
  ) : found.length === 0 ? (
    <Paragraph>Typ een woord of een plaats. U zoekt dan in alles wat u mag zien.</Paragraph>
  ) : some.length === 0 ? (
    <NothingFound
      sought={filter.text}
      steps={data.steps}
      fallback={fallbackOf(asked, data.narrowed)}
      keeps={data.narrowed}
    />
  ) : (
    <FoundLists found={some} all={asked === null} path={path} search={search} />
  );
  return (
    <div className="wb-stack--wide">
      <Heading level={1}>Zoeken</Heading>
      <ListChoice lists={data.lists} asked={asked} path={path} filter={filter} />
      <div className={asked ? 'wb-columns wb-columns--side' : 'wb-stack--wide'}>
        {asked ? (
          <SearchPanel
            filter={filter}
            facets={data.facets}
            bands={data.bands}
            hidden={{ in: searchLists[asked] }}
            textLabel={
              asked === 'employers' ? 'Naam, plaats of soort werk' : 'Zoek op beroep, taak of vaardigheid'
            }
          />
        ) : (
          <PlainSearch filter={filter} />
        )}
        <div className="wb-stack">
          {data.unknownPlace ? (
            <Paragraph>
              De plaats “{filter.place}” kennen wij niet. Kijk of het goed geschreven is, of vul een postcode
              in.
            </Paragraph>
          ) : null}
          {results}
          <Pagination page={data.page} pages={data.pages} href={(to) => pageHref(path, search, to)} />
          <SavedSearches
            saved={data.saved}
            path={path}
            search={search}
            narrowed={data.narrowed}
            news={news[asked ?? 'openings']}
            answer={answer}
          />
        </div>
      </div>
    </div>
  );
}
