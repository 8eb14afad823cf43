import { anonymousCards, caseloadNames } from '../../db/queries/search-hits.ts';
import type { CandidateSearchReach, MatchPage, Search, WhatIf } from '../../search/engine.ts';
import { logCaseloadViews, logView } from '../domain/disclosure/log-view.ts';
import { matchView, relaxationCode } from '../domain/matching/match-view.ts';
import type { Context } from '../domain/shared/context.ts';
import { formatHours } from '../ui/format.ts';
import { inOrderOf } from './searching.ts';

/** Shown of each list; more is a matter of searching, not of scrolling. */
export const mostShown = 10;

/** Names for her own people; logs that they were looked at, and why she may. */
export async function namedMatches(context: Context, page: MatchPage) {
  const ids = page.hits.map((hit) => hit.id);
  const rows = await caseloadNames(context.db, { ids, caseloadOf: context.actor.caseloadOf });
  await logCaseloadViews(
    context,
    rows.map((row) => ({ candidateId: row.id, jobcoachId: row.jobcoachId })),
    'matching',
  );
  const hits = new Map(page.hits.map((hit) => [hit.id, hit]));
  return inOrderOf(ids, rows).flatMap((row) => {
    const hit = hits.get(row.id);
    return hit
      ? [
          {
            id: row.id,
            number: row.number,
            name: `${row.firstName} ${row.lastName}`,
            match: matchView(hit),
          },
        ]
      : [];
  });
}

/** A number, a region and hours: no more of someone else's candidate. Logged with the opening as reason. */
export async function anonymousMatches(
  context: Context,
  page: Pick<MatchPage, 'hits'>,
  openingNumber: number,
) {
  const ids = page.hits.map((hit) => hit.id);
  const rows = await anonymousCards(context.db, ids);
  if (rows.length > 0) {
    await logView(context, {
      candidateIds: rows.map((row) => row.id),
      what: 'anonymous',
      why: `opening:${openingNumber}`,
    });
  }
  const hits = new Map(page.hits.map((hit) => [hit.id, hit]));
  return inOrderOf(ids, rows).flatMap((row) => {
    const hit = hits.get(row.id);
    const facts = [row.region ? `Regio ${row.region}` : '', formatHours(row.hoursMin, row.hoursMax)];
    return hit
      ? [
          {
            number: row.number,
            label: `Kandidaat ${row.number}`,
            facts: facts.filter(Boolean).join(', '),
            match: matchView(hit),
          },
        ]
      : [];
  });
}

/** What could be left out, as choices of the page. */
export function whatIfChoices(list: readonly WhatIf[]) {
  return list.slice(0, 8).map((item) => ({
    code: relaxationCode(item.relaxation),
    text: item.text,
    more: item.more,
  }));
}

/** The relaxation that an address names, when it is one of those offered. */
export function chosenRelaxation(list: readonly WhatIf[], code: string | null): WhatIf | undefined {
  return code ? list.find((item) => relaxationCode(item.relaxation) === code) : undefined;
}

/** Those who only fit with something left out. */
export async function whoElseFits(
  search: Search,
  args: { openingId: string; reach: CandidateSearchReach; chosen: WhatIf; known: ReadonlySet<string> },
): Promise<MatchPage> {
  const page = await search.candidatesIf(args.openingId, args.reach, args.chosen.relaxation, {
    limit: mostShown + args.known.size,
  });
  const hits = page.hits.filter((hit) => !args.known.has(hit.id)).slice(0, mostShown);
  return { ...page, hits };
}
