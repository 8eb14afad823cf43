import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { savedSearchesOf } from '../../../db/queries/saved-searches.ts';
import { openingCards } from '../../../db/queries/search-hits.ts';
import { guarded } from '../../auth/guard.ts';
import { savedAddress } from '../../domain/matching/saved-search-address.ts';
import { facetsOf, isNarrowed, searchFilterOf } from '../../domain/matching/search-filter.ts';
import { openingKindLabels } from '../../domain/shared/labels.ts';
import { CardItem, CardList, Empty, Pagination } from '../../ui/blocks.tsx';
import { counted, formatDate, formatHours, formatKm } from '../../ui/format.ts';
import { SavedSearches } from '../../ui/saved-searches.tsx';
import { NothingFound, PartlyFound, SearchPanel, shownFacets } from '../../ui/search-panel.tsx';
import { Heading, Paragraph, TextLink } from '../../ui/text.tsx';
import { keepSearch } from '../keep-search.ts';
import { limitVisit } from '../often.ts';
import { pageHref, pageOf, pagesOf } from '../paging.ts';
import { askedOf, inOrderOf, nextSteps } from '../searching.ts';

export const meta: MetaFunction = () => [{ title: 'Plekken zoeken - Werkbrug' }];

/** Suggestions while typing. */
export const handle = { scripts: true };

const path = '/jobcoach/plekken';
const reach = { kind: 'open' } as const;

export const loader = guarded('opening.search', async ({ services: { db }, app, url, visitor }) => {
  await limitVisit('search', { app, visitor });
  const filter = searchFilterOf(url.searchParams);
  const paging = pageOf(url);
  const { accountId, role } = visitor.actor;
  const kept = await savedSearchesOf(db, { accountId, scopes: ['openings'] });
  const saved = kept.map((row) => ({ ...row, to: savedAddress(row, role) }));
  const shared = { filter, saved, page: paging.page, search: url.search, narrowed: isNarrowed(filter) };
  if (!app.search.ready())
    return {
      ...shared,
      ready: false,
      total: 0,
      partial: false,
      pages: 1,
      facets: [],
      bands: {},
      cards: [],
      steps: [],
      around: null,
    };
  const { query, around } = await askedOf(db, filter, paging, {
    facets: [...facetsOf.openings, 'distance'],
  });
  const result = await app.search.searchOpenings(query, reach);
  const ids = result.hits.map((hit) => hit.id);
  const km = new Map(result.hits.map((hit) => [hit.id, hit.km]));
  const rows = inOrderOf(ids, await openingCards(db, ids));
  const steps =
    result.total === 0 ? nextSteps(path, filter, await app.search.helpOpenings(query, reach)) : [];
  return {
    ...shared,
    ready: true,
    around,
    total: result.total,
    partial: result.partial,
    pages: pagesOf(result.total),
    facets: shownFacets(filter, facetsOf.openings, result.facets),
    bands: result.facets.distance ?? {},
    cards: rows.map((row) => ({
      id: row.id,
      title: row.title,
      kind: openingKindLabels[row.kind],
      employerName: row.employerName,
      place: row.place,
      hours: formatHours(row.hoursMin, row.hoursMax),
      deadline: row.responseDeadline,
      km: km.get(row.id) ?? null,
    })),
    steps,
  };
});

export const action = guarded('opening.search', (args) => keepSearch(args, { path, list: 'openings' }));

export default function OpeningSearch() {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { filter, total, around } = data;
  return (
    <div className="wb-stack--wide">
      <Heading level={1}>Plekken zoeken</Heading>
      <div className="wb-columns wb-columns--side">
        <SearchPanel filter={filter} facets={data.facets} bands={data.bands} />
        <div className="wb-stack">
          <Heading level={2}>
            {counted(total, 'plek', 'plekken')}
            {filter.text ? ` voor “${filter.text}”` : ''}
            {around && filter.km ? ` binnen ${filter.km} km van ${around}` : around ? ` rond ${around}` : ''}
          </Heading>
          {filter.place && !around && data.ready ? (
            <Paragraph>
              De plaats “{filter.place}” kennen wij niet. Kijk of het goed geschreven is, of vul een postcode
              in.
            </Paragraph>
          ) : null}
          <PartlyFound partial={data.partial} />
          {!data.ready ? (
            <Empty>Het zoeken wordt klaargezet. Laad deze pagina over een minuut opnieuw.</Empty>
          ) : total === 0 ? (
            <NothingFound
              sought={filter.text}
              steps={data.steps}
              fallback={{ text: 'Bekijk alle open plekken', to: path }}
              keeps={data.narrowed}
            />
          ) : (
            <CardList>
              {data.cards.map((card) => (
                <CardItem key={card.id}>
                  <Heading level={3}>
                    <TextLink to={`${path}/${card.id}`}>{card.title}</TextLink>
                  </Heading>
                  <Paragraph>
                    {card.employerName} in {card.place}
                    {card.km === null ? '' : `, ${formatKm(card.km)}`}
                  </Paragraph>
                  <Paragraph quiet>
                    {card.kind}, {card.hours} per week
                    {card.deadline ? `. Reageren kan tot en met ${formatDate(card.deadline)}` : ''}
                  </Paragraph>
                </CardItem>
              ))}
            </CardList>
          )}
          <Pagination
            page={data.page}
            pages={data.pages}
            href={(page) => pageHref(path, data.search, page)}
          />
          <SavedSearches
            saved={data.saved}
            path={path}
            search={data.search}
            narrowed={data.narrowed}
            answer={answer}
          />
        </div>
      </div>
    </div>
  );
}
