import type { MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import {
  anonymousCards,
  caseloadNames,
  employerCards,
  openingCards,
  wishesOfCandidates,
} from '../../../db/queries/search-hits.ts';
import type { SearchQuery, SearchResult, ZeroHitHelp } from '../../../search/engine.ts';
import { guarded } from '../../auth/guard.ts';
import { logCaseloadViews, logView } from '../../domain/disclosure/log-view.ts';
import { radiusChoices, searchFilterOf, searchParamsOf } from '../../domain/matching/search-filter.ts';
import type { Context } from '../../domain/shared/context.ts';
import { openingKindLabels } from '../../domain/shared/labels.ts';
import { CardItem, CardList, Empty, Pagination } from '../../ui/blocks.tsx';
import { Button } from '../../ui/form.tsx';
import { counted, formatHours, formatKm } from '../../ui/format.ts';
import { type NextStep, NothingFound } from '../../ui/search-panel.tsx';
import { SuggestInput } from '../../ui/suggest-field.tsx';
import { Heading, Paragraph, TextLink } from '../../ui/text.tsx';
import { candidateReaches } from '../matching.ts';
import { limitVisit } from '../often.ts';
import { pageHref, pageOf, pagesOf } from '../paging.ts';
import { askedOf, inOrderOf } from '../searching.ts';

export const meta: MetaFunction = () => [{ title: 'Zoeken - Werkbrug' }];
/** Suggestions while typing. */
export const handle = { scripts: true };

const path = '/zoeken';
const kinds = ['plekken', 'kandidaten', 'regio', 'werkgevers'] as const;
type Kind = (typeof kinds)[number];
const few = 5;

interface Found {
  kind: Kind;
  title: string;
  total: number;
  cards: { key: string; title: string; to: string | null; facts: string }[];
}

/** One box over everything that the asker may see: plekken, candidates within reach, employers for the adviser. */
export const loader = guarded(
  'search.everything',
  async ({ services: { db }, app, url, context, visitor }) => {
    await limitVisit('search', { app, visitor });
    const filter = searchFilterOf(url.searchParams);
    const only = kinds.find((kind) => kind === url.searchParams.get('in')) ?? null;
    const paging = only ? pageOf(url) : { page: 1, limit: few, offset: 0 };
    const found: Found[] = [];
    const asked = filter.text !== '' || filter.place !== '' || only !== null;
    const shared = {
      filter: { text: filter.text, place: filter.place, km: filter.km },
      only,
      page: paging.page,
      search: url.search,
    };
    if (!asked || !app.search.ready()) {
      return {
        ...shared,
        asked,
        ready: app.search.ready(),
        unknownPlace: false,
        found,
        steps: [] as NextStep[],
        pages: 1,
      };
    }
    const { query, around } = await askedOf(db, filter, paging);
    const reach = candidateReaches(context);
    const adviser = context.actor.role === 'employerAdviser';
    const wanted = (kind: Kind) => only === null || only === kind;
    if (wanted('plekken')) {
      const result = await app.search.searchOpenings(query, { kind: 'open' });
      const rows = inOrderOf(idsOf(result), await openingCards(db, idsOf(result)));
      const cards = rows.map((row) => ({
        key: row.id,
        title: row.title,
        to: `/jobcoach/plekken/${row.id}`,
        facts: `${row.employerName} in ${row.place}${kmOf(result, row.id)}. ${openingKindLabels[row.kind]}, ${formatHours(row.hoursMin, row.hoursMax)} per week`,
      }));
      found.push({ kind: 'plekken', title: 'Plekken', total: result.total, cards });
    }
    if (wanted('kandidaten') && reach.own) {
      const result = await app.search.searchCandidates(query, reach.own);
      found.push({
        kind: 'kandidaten',
        title: 'Uw kandidaten',
        total: result.total,
        cards: await named(context, result),
      });
    }
    if (wanted('regio') && reach.region) {
      const result = await app.search.searchCandidates(query, reach.region);
      const title = adviser ? 'Kandidaten, zonder naam' : 'Kandidaten in uw regio, zonder naam';
      found.push({ kind: 'regio', title, total: result.total, cards: await anonymous(context, result) });
    }
    if (wanted('werkgevers') && adviser) {
      const result = await app.search.searchEmployers(query);
      const rows = inOrderOf(idsOf(result), await employerCards(db, idsOf(result)));
      const cards = rows.map((row) => ({
        key: row.id,
        title: row.name,
        to: `/adviseur/werkgevers/${row.id}`,
        facts: [
          row.region ? `Regio ${row.region}` : '',
          counted(Number(row.openOpenings ?? 0), 'open plek', 'open plekken'),
        ]
          .filter(Boolean)
          .join('. '),
      }));
      found.push({ kind: 'werkgevers', title: 'Werkgevers', total: result.total, cards });
    }
    const total = found.reduce((sum, one) => sum + one.total, 0);
    return {
      ...shared,
      asked,
      ready: true,
      unknownPlace: filter.place !== '' && !around,
      found,
      steps: total === 0 ? await otherWays(app.search, query, filter) : [],
      pages: only ? pagesOf(total) : 1,
    };
  },
);

function idsOf(result: SearchResult): string[] {
  return result.hits.map((hit) => hit.id);
}

function kmOf(result: SearchResult, id: string): string {
  const km = result.hits.find((hit) => hit.id === id)?.km;
  return km === undefined ? '' : `, ${formatKm(km)}`;
}

async function named(context: Context, result: SearchResult): Promise<Found['cards']> {
  const ids = idsOf(result);
  const rows = await caseloadNames(context.db, { ids, caseloadOf: context.actor.caseloadOf });
  await logCaseloadViews(
    context,
    rows.map((row) => ({ candidateId: row.id, jobcoachId: row.jobcoachId })),
    'list',
  );
  const wishes = await wishesOfCandidates(context.db, ids);
  return inOrderOf(ids, rows).map((row) => ({
    key: row.id,
    title: `${row.firstName} ${row.lastName}`,
    to: `/jobcoach/kandidaten/${row.id}`,
    facts: [`Kandidaat ${row.number}`, wishes.get(row.id)?.join(', ') ?? ''].filter(Boolean).join('. '),
  }));
}

/** A number, a region, hours and wishes: no more of someone else's candidate. */
async function anonymous(context: Context, result: SearchResult): Promise<Found['cards']> {
  const ids = idsOf(result);
  const rows = await anonymousCards(context.db, ids);
  await logView(context, { candidateIds: rows.map((row) => row.id), what: 'anonymous', why: 'search' });
  const wishes = await wishesOfCandidates(context.db, ids);
  return inOrderOf(ids, rows).map((row) => ({
    key: String(row.number),
    title: `Kandidaat ${row.number}`,
    to: null,
    facts: [
      wishes.get(row.id)?.join(', ') ?? '',
      row.region ? `Regio ${row.region}` : '',
      `${formatHours(row.hoursMin, row.hoursMax)} per week`,
    ]
      .filter(Boolean)
      .join('. '),
  }));
}

async function otherWays(
  search: { helpOpenings: (query: SearchQuery, reach: { kind: 'open' }) => Promise<ZeroHitHelp> },
  query: SearchQuery,
  filter: ReturnType<typeof searchFilterOf>,
) {
  const help = await search.helpOpenings(query, { kind: 'open' });
  const to = (change: Partial<typeof filter>) => `${path}?${searchParamsOf({ ...filter, ...change })}`;
  const steps = help.suggestions.map(({ text }) => ({ text: `Bedoelde u “${text}”?`, to: to({ text }) }));
  if (help.wider) steps.push({ text: `Zoek tot ${help.wider.km} km ver`, to: to({ km: help.wider.km }) });
  if (help.fewerWords) {
    steps.push({ text: `Zoek op “${help.fewerWords.text}”`, to: to({ text: help.fewerWords.text }) });
  }
  return steps;
}

export default function SearchEverything() {
  const { filter, only, asked, ready, unknownPlace, found, steps, page, pages, search } =
    useLoaderData<typeof loader>();
  const some = found.filter(({ total }) => total > 0);
  const more = (kind: string) => {
    const params = new URLSearchParams(search);
    params.set('in', kind);
    return `${path}?${params}`;
  };
  return (
    <div className="wb-stack--wide">
      <Heading level={1}>Zoeken</Heading>
      <search>
        <Form method="get" className="wb-form--inline">
          <div className="utrecht-form-field">
            <label className="utrecht-form-label wb-field__label" htmlFor="zoek">
              Beroep, taak, bedrijf of vaardigheid
            </label>
            <SuggestInput source="/api/zoeken" id="zoek" name="zoek" defaultValue={filter.text} />
          </div>
          <div className="utrecht-form-field">
            <label className="utrecht-form-label wb-field__label" htmlFor="plaats">
              Postcode of plaats
            </label>
            <input
              id="plaats"
              name="plaats"
              defaultValue={filter.place}
              className="utrecht-textbox utrecht-textbox--html-input"
            />
          </div>
          <div className="utrecht-form-field">
            <label className="utrecht-form-label wb-field__label" htmlFor="km">
              Hoe ver weg?
            </label>
            <select
              id="km"
              name="km"
              defaultValue={filter.km === null ? '' : String(filter.km)}
              className="utrecht-select utrecht-select--html-select"
            >
              <option value="">Alle afstanden</option>
              {radiusChoices.map((km) => (
                <option key={km} value={km}>
                  {km} km
                </option>
              ))}
            </select>
          </div>
          <Button>Zoeken</Button>
        </Form>
      </search>
      {unknownPlace ? (
        <Paragraph>
          De plaats “{filter.place}” kennen wij niet. Kijk of het goed geschreven is, of vul een postcode in.
        </Paragraph>
      ) : null}
      {!ready ? (
        <Empty>Het zoeken wordt klaargezet. Laad deze pagina over een minuut opnieuw.</Empty>
      ) : !asked ? (
        <Paragraph>Typ een woord of een plaats. U zoekt dan in alles wat u mag zien.</Paragraph>
      ) : some.length === 0 ? (
        <NothingFound
          steps={steps}
          fallback={{ text: 'Bekijk alle open plekken', to: `${path}?in=plekken` }}
        />
      ) : (
        some.map((one) => (
          <section key={one.kind} className="wb-stack" aria-labelledby={`kop-${one.kind}`}>
            <Heading level={2} id={`kop-${one.kind}`}>
              {one.title} ({one.total})
            </Heading>
            <CardList>
              {one.cards.map((card) => (
                <CardItem key={card.key}>
                  <Heading level={3}>
                    {card.to ? <TextLink to={card.to}>{card.title}</TextLink> : card.title}
                  </Heading>
                  <Paragraph quiet>{card.facts}</Paragraph>
                </CardItem>
              ))}
            </CardList>
            {!only && one.total > one.cards.length ? (
              <TextLink to={more(one.kind)}>
                Alle {one.total} bekijken<span className="wb-hidden"> van {one.title}</span>
              </TextLink>
            ) : null}
          </section>
        ))
      )}
      <Pagination page={page} pages={pages} href={(to) => pageHref(path, search, to)} />
    </div>
  );
}
