/**
 * Matching. `loadMatchStore(db)` builds the store; `followMatchEvent(store, db, event)` keeps it fresh;
 * `candidatesFor` / `openingsFor` rank; `explainCandidates` / `explainOpenings` add reasons and discrepancies to the
 * hits that are shown. Store queries are synchronous and take about a millisecond; explanations read the shown rows
 * from the database, so they always tell the present state.
 */
import type { Queryable } from '#db/client.ts';
import { readCandidates, readOpenings } from '#db/queries/match-source.ts';
import type { Audience } from './discrepancies.ts';
import { createExplainer } from './explain.ts';
import type { PackedStore, QueryOptions } from './store/store.ts';
import type { ExplainedHit, Hit, MatchCandidate, MatchOpening } from './types.ts';

export type { Audience } from './discrepancies.ts';
export { loadMatchStore } from './load.ts';
export type { MissingLink } from './store/missing.ts';
export type { PackedStore as MatchStore, QueryOptions } from './store/store.ts';
export type { WaitingHit } from './store/waiting.ts';
export type { Relaxation, WhatIf } from './store/what-if.ts';
export type { MatchTaxonomy } from './taxonomy.ts';
export type {
  Discrepancy,
  DiscrepancyKind,
  ExplainedHit,
  Hit,
  MatchCandidate,
  MatchOpening,
  Page,
  Reach,
  Reason,
} from './types.ts';
export type { Weights } from './weights.ts';

export interface ExplainOptions {
  /** ISO date, as in the query */
  today: QueryOptions['today'];
  weights?: QueryOptions['weights'];
  /** who reads it: decides which gaps are told */
  audience: Audience;
}

/** Adds reasons and discrepancies to the candidates shown for an opening, in the order of the hits. */
export async function explainCandidates(
  store: PackedStore,
  db: Queryable,
  opening: MatchOpening,
  hits: readonly Hit[],
  options: ExplainOptions,
): Promise<(ExplainedHit & { candidate: MatchCandidate })[]> {
  const explainer = createExplainer(store.taxonomy, settings(store, options), options.audience);
  const rows = await readCandidates(
    db,
    hits.map((hit) => hit.id),
  );
  return rows.map((candidate) => {
    const { id, number } = candidate;
    return { id, number, ...explainer.pair(opening, candidate, 'candidatesForOpening'), candidate };
  });
}

/** Adds reasons and discrepancies to the openings shown to a candidate, in the order of the hits. */
export async function explainOpenings(
  store: PackedStore,
  db: Queryable,
  candidate: MatchCandidate,
  hits: readonly Hit[],
  options: ExplainOptions,
): Promise<(ExplainedHit & { opening: MatchOpening })[]> {
  const explainer = createExplainer(store.taxonomy, settings(store, options), options.audience);
  const rows = await readOpenings(
    db,
    hits.map((hit) => hit.id),
  );
  return rows.map((opening) => {
    const { id, number } = opening;
    return { id, number, ...explainer.pair(opening, candidate, 'openingsForCandidate'), opening };
  });
}

function settings(store: PackedStore, options: ExplainOptions) {
  return { today: options.today, weights: options.weights ?? store.weights };
}
