import { type ConditionSettings, failedConditions } from './conditions.ts';
import { dayNumber } from './days.ts';
import { type PreparedCandidate, type PreparedOpening, prepareCandidate, prepareOpening } from './prepare.ts';
import { scoreOf, totalPoints } from './score.ts';
import type { MatchTaxonomy } from './taxonomy.ts';
import type { Hit, MatchCandidate, MatchOpening, MatchSettings, Page } from './types.ts';

export interface ReferenceOptions extends Omit<ConditionSettings, 'today'> {
  limit?: number;
}

/** The best candidates for an opening by plain code over all rows: the truth that the store is compared with. */
export function referenceCandidates(
  opening: MatchOpening,
  candidates: Iterable<MatchCandidate>,
  taxonomy: MatchTaxonomy,
  settings: MatchSettings,
  options: ReferenceOptions = {},
): Page {
  const prepared = prepareOpening(opening, taxonomy);
  const today = dayNumber(settings.today);
  const ranked: RankedRow[] = [];
  for (const row of candidates) {
    const candidate = prepareCandidate(row, taxonomy);
    if (fails(prepared, candidate, taxonomy, today, options)) continue;
    const points = scoreOf(prepared, candidate, taxonomy, settings.weights, 'candidatesForOpening', today);
    ranked.push({ id: row.id, number: row.number, points: totalPoints(points) });
  }
  return page(ranked, options.limit, settings);
}

/** The best openings for a candidate, as `referenceCandidates`. */
export function referenceOpenings(
  candidate: MatchCandidate,
  openings: Iterable<MatchOpening>,
  taxonomy: MatchTaxonomy,
  settings: MatchSettings,
  options: ReferenceOptions = {},
): Page {
  const prepared = prepareCandidate(candidate, taxonomy);
  const today = dayNumber(settings.today);
  const ranked: RankedRow[] = [];
  for (const row of openings) {
    const opening = prepareOpening(row, taxonomy);
    if (fails(opening, prepared, taxonomy, today, options)) continue;
    const points = scoreOf(opening, prepared, taxonomy, settings.weights, 'openingsForCandidate', today);
    ranked.push({ id: row.id, number: row.number, points: totalPoints(points) });
  }
  return page(ranked, options.limit, settings);
}

interface RankedRow {
  id: string;
  number: number;
  points: number;
}

function fails(
  opening: PreparedOpening,
  candidate: PreparedCandidate,
  taxonomy: MatchTaxonomy,
  today: number,
  options: ReferenceOptions,
): boolean {
  return failedConditions(opening, candidate, taxonomy, { ...options, today }).length > 0;
}

function page(ranked: RankedRow[], limit = 20, settings: MatchSettings): Page {
  ranked.sort((a, b) => b.points - a.points || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const hits: Hit[] = ranked
    .slice(0, limit)
    .map((row) => ({ id: row.id, number: row.number, score: row.points / 10 }));
  return { total: ranked.length, hits, weightsVersion: settings.weights.version };
}
