import type { Database } from '#db/client.ts';
import { readCandidates, readOpenings } from '#db/queries/match-source.ts';
import type { Audience } from '../match/discrepancies.ts';
import { createExplainer, type Explanation } from '../match/explain.ts';
import type { MatchTaxonomy } from '../match/taxonomy.ts';
import type { ExplainedHit, Hit, MatchCandidate, MatchOpening } from '../match/types.ts';
import type { Weights } from '../match/weights.ts';

/** Reasons and gaps of what a store found, made of rows read at this moment: what is no longer shown is left out. */
export interface Explaining {
  /** Only who is still released and active is shown, whatever the store held a moment ago. */
  candidates<H extends Hit>(
    opening: MatchOpening,
    hits: readonly H[],
    weights: Weights,
    audience: Audience | undefined,
  ): Promise<(H & ExplainedHit)[]>;
  /** Only what is still open. */
  openings(
    candidate: MatchCandidate,
    hits: readonly Hit[],
    weights: Weights,
    audience: Audience | undefined,
  ): Promise<ExplainedHit[]>;
  /** Of openings that were found in another way; those that do not exist are left out. */
  pairs(
    candidate: MatchCandidate,
    openingIds: readonly string[],
    weights: Weights,
    audience: Audience,
  ): Promise<Map<string, ExplainedHit>>;
}

/**
 * @param today ISO date in the Netherlands
 * @param terms the taxonomy that the store was built with
 */
export function createExplaining(db: Database, today: () => string, terms: () => MatchTaxonomy): Explaining {
  function explainer(weights: Weights, audience: Audience = 'jobcoach') {
    return createExplainer(terms(), { today: today(), weights }, audience);
  }

  return {
    async candidates(opening, hits, weights, audience) {
      const rows = byId(await readCandidates(db, idsOf(hits)));
      const explain = explainer(weights, audience);
      return hits.flatMap((hit) => {
        const candidate = rows.get(hit.id);
        if (!candidate?.released || !candidate.active) return [];
        return [{ ...hit, ...partsOf(explain.pair(opening, candidate, 'candidatesForOpening')) }];
      });
    },
    async openings(candidate, hits, weights, audience) {
      const rows = byId(await readOpenings(db, idsOf(hits)));
      const explain = explainer(weights, audience);
      return hits.flatMap((hit) => {
        const row = rows.get(hit.id);
        return row?.open
          ? [{ ...hit, ...partsOf(explain.pair(row, candidate, 'openingsForCandidate')) }]
          : [];
      });
    },
    async pairs(candidate, openingIds, weights, audience) {
      const explain = explainer(weights, audience);
      const rows = await readOpenings(db, openingIds);
      return new Map(
        rows.map((row) => {
          const pair = explain.pair(row, candidate, 'openingsForCandidate');
          return [row.id, { id: row.id, number: row.number, ...partsOf(pair) }];
        }),
      );
    },
  };
}

function partsOf({ score, reasons, discrepancies }: Explanation): Explanation {
  return { score, reasons, discrepancies };
}

function idsOf(hits: readonly Hit[]): string[] {
  return hits.map((hit) => hit.id);
}

function byId<T extends { id: string }>(rows: readonly T[]): Map<string, T> {
  return new Map(rows.map((row) => [row.id, row]));
}
