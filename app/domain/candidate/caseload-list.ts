import { Temporal } from 'temporal-polyfill';
import type { CaseloadRow } from '../../../db/queries/candidates.ts';
import { fold } from '../../../db/queries/fold.ts';

/** Candidates whose name, number, client number or place holds every word that was typed; accents don't matter. */
export function filterCaseload(rows: readonly CaseloadRow[], text: string): CaseloadRow[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...rows];
  return rows.filter((row) => {
    const hay = fold(`${row.firstName} ${row.lastName} ${row.number} ${row.clientNumber ?? ''} ${row.place}`);
    return words.every((word) => hay.includes(word));
  });
}

/** What the jobcoach does next for a candidate; `act` when it is her turn. */
export function nextStepOfCandidate(row: CaseloadRow): { text: string; act: boolean } {
  const running = row.running ?? 0;
  if (row.asking) return { text: 'Heeft werk: kijk naar de andere sollicitaties', act: true };
  if (row.interested) return { text: 'Zei ja: voordragen bij de werkgever', act: true };
  if (row.offered) return { text: 'Aanbod: start afspreken', act: true };
  if (row.status === 'placed') return { text: 'Aan het werk', act: false };
  if (row.status === 'inactive') return { text: 'Zoekt nu niet', act: false };
  if (row.proposed) return { text: 'Wacht op antwoord van de kandidaat', act: false };
  if (running > 0) return { text: 'Wacht op de werkgever', act: false };
  if (!row.placeable) return { text: 'Nog niet plaatsbaar', act: false };
  if (!row.releasedByJobcoach) return { text: 'Vrijgeven voor matching', act: true };
  if (!row.releasedByCandidate) return { text: 'Kandidaat moet nog vrijgeven', act: false };
  return { text: 'Passende plek zoeken', act: true };
}

/** Whole weeks since a calendar date. @param today ISO date */
export function weeksWaiting(since: string, today: string): number {
  const days = Temporal.PlainDate.from(since).until(Temporal.PlainDate.from(today)).days;
  return Math.max(0, Math.floor(days / 7));
}
