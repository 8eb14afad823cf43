import {
  anonymousCards,
  caseloadNames,
  employerCards,
  openingCards,
  wishesOfCandidates,
} from '../../db/queries/search-hits.ts';
import type { SearchResult } from '../../search/engine.ts';
import { logCaseloadViews, logView } from '../domain/disclosure/log-view.ts';
import type { SearchList } from '../domain/matching/search-filter.ts';
import type { Context } from '../domain/shared/context.ts';
import { openingKindLabels } from '../domain/shared/labels.ts';
import { counted, formatHours, formatKm } from '../ui/format.ts';
import { inOrderOf } from './searching.ts';

/** One hit as a list shows it. */
export interface SearchCard {
  key: string;
  title: string;
  to: string | null;
  facts: string;
}

/** What a search found, as cards in the order of the engine. Looking at people is written down. */
export function cardsOf(context: Context, list: SearchList, result: SearchResult): Promise<SearchCard[]> {
  switch (list) {
    case 'openings':
      return openingsFound(context, result);
    case 'own':
      return peopleByName(context, result);
    case 'region':
      return peopleByNumber(context, result);
    case 'employers':
      return employersFound(context, result);
  }
}

function idsOf(result: SearchResult): string[] {
  return result.hits.map((hit) => hit.id);
}

function kmOf(result: SearchResult, id: string): string {
  const km = result.hits.find((hit) => hit.id === id)?.km;
  return km === undefined ? '' : formatKm(km);
}

async function openingsFound({ db }: Context, result: SearchResult): Promise<SearchCard[]> {
  const ids = idsOf(result);
  return inOrderOf(ids, await openingCards(db, ids)).map((row) => ({
    key: row.id,
    title: row.title,
    to: `/jobcoach/plekken/${row.id}`,
    facts: [
      [`${row.employerName} in ${row.place}`, kmOf(result, row.id)].filter(Boolean).join(', '),
      `${capitalised(openingKindLabels[row.kind])}, ${formatHours(row.hoursMin, row.hoursMax)} per week`,
    ].join('. '),
  }));
}

async function peopleByName(context: Context, result: SearchResult): Promise<SearchCard[]> {
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
    facts: [`Kandidaat ${row.number}`, wishOf(wishes.get(row.id)), kmOf(result, row.id)]
      .filter(Boolean)
      .join('. '),
  }));
}

/** A number, a region, hours and wishes: no more of someone else's candidate, and no distance that points at a home. */
async function peopleByNumber(context: Context, result: SearchResult): Promise<SearchCard[]> {
  const ids = idsOf(result);
  const rows = await anonymousCards(context.db, ids);
  await logView(context, { candidateIds: rows.map((row) => row.id), what: 'anonymous', why: 'search' });
  const wishes = await wishesOfCandidates(context.db, ids);
  return inOrderOf(ids, rows).map((row) => ({
    key: String(row.number),
    title: `Kandidaat ${row.number}`,
    to: null,
    facts: [
      wishOf(wishes.get(row.id)),
      row.region ? `Regio ${row.region}` : '',
      `${formatHours(row.hoursMin, row.hoursMax)} per week`,
    ]
      .filter(Boolean)
      .join('. '),
  }));
}

function wishOf(labels: readonly string[] = []): string {
  return labels.length > 0 ? `Zoekt werk als ${labels.join(', ')}` : '';
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

async function employersFound({ db }: Context, result: SearchResult): Promise<SearchCard[]> {
  const ids = idsOf(result);
  return inOrderOf(ids, await employerCards(db, ids)).map((row) => ({
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
}
