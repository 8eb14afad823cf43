import type { Database } from '#db/client.ts';
import { readCandidates, readOpenings } from '#db/queries/match-source.ts';
import { releasedOfCaseloads } from '#db/queries/search-hits.ts';
import type { CandidateSearchReach, MatchOptions, MatchPage } from '../engine.ts';
import type { Audience } from '../match/discrepancies.ts';
import { createExplainer } from '../match/explain.ts';
import {
  currentWeights,
  loadMatchStore,
  refreshApplication,
  refreshCandidate,
  refreshOpening,
} from '../match/load.ts';
import { type MissingLink, missingLinks } from '../match/store/missing.ts';
import type { PackedStore, QueryOptions } from '../match/store/store.ts';
import { longestWaiting } from '../match/store/waiting.ts';
import { relaxed, type WhatIf, whatIfForCandidate, whatIfForOpening } from '../match/store/what-if.ts';
import type { Direction, ExplainedHit, Hit, MatchCandidate, MatchOpening, Reach } from '../match/types.ts';
import type { Weights } from '../match/weights.ts';

const shown = 20;

export interface Matching {
  candidatesFor(openingId: string, reach: CandidateSearchReach, options: MatchOptions): Promise<MatchPage>;
  candidatesIf(
    openingId: string,
    reach: CandidateSearchReach,
    relaxation: WhatIf['relaxation'],
    options: MatchOptions,
  ): Promise<MatchPage>;
  waitingFor(
    openingId: string,
    reach: CandidateSearchReach,
    options: MatchOptions,
  ): Promise<(ExplainedHit & { waitingSince: string })[]>;
  whatIfOpening(openingId: string, reach: CandidateSearchReach): Promise<WhatIf[]>;
  openingsFor(candidateId: string, options: MatchOptions): Promise<MatchPage>;
  whatIfCandidate(candidateId: string): Promise<{ limits: WhatIf[]; missing: MissingLink[] }>;
  explainOpenings(
    candidateId: string,
    openingIds: readonly string[],
    audience: Audience,
  ): Promise<Map<string, ExplainedHit>>;
  readOpening(id: string): Promise<void>;
  readCandidate(id: string): Promise<void>;
  readApplication(id: string): Promise<void>;
  rebuild(): Promise<{ openings: number; candidates: number }>;
}

const nothing = (weightsVersion: number): MatchPage => ({ total: 0, hits: [], weightsVersion });

/**
 * The match store fed from the database. Explanations are made of rows read when they are asked for, so that what a
 * page says is what the database holds.
 *
 * @param today ISO date in the Netherlands
 */
export function createMatching({ db, today }: { db: Database; today: () => string }): Matching {
  let current: PackedStore | null = null;

  function store(): PackedStore {
    if (!current) throw new Error('the match store is not built yet');
    return current;
  }

  async function optionsOf(
    options: MatchOptions,
    reach?: CandidateSearchReach,
  ): Promise<QueryOptions & { weights: Weights }> {
    return {
      today: today(),
      limit: options.limit ?? shown,
      radiusKm: options.radiusKm,
      ignore: options.ignore,
      weights: options.weights ?? (await currentWeights(db)),
      ...(reach ? { reach: await storeReach(reach) } : {}),
    };
  }

  async function storeReach(reach: CandidateSearchReach): Promise<Reach> {
    if (reach.kind !== 'caseload') return reach;
    return { kind: 'candidates', ids: await releasedOfCaseloads(db, reach.jobcoachIds) };
  }

  async function opening(id: string): Promise<MatchOpening | undefined> {
    const [row] = await readOpenings(db, [id]);
    return row?.open ? row : undefined;
  }

  function explainer(weights: Weights, audience: Audience = 'jobcoach') {
    return createExplainer(store().taxonomy, { today: today(), weights }, audience);
  }

  /** Only who is still released and active is shown, whatever the store held a moment ago. */
  async function explainCandidates<H extends Hit>(
    row: MatchOpening,
    hits: readonly H[],
    weights: Weights,
    audience: Audience | undefined,
  ): Promise<(H & ExplainedHit)[]> {
    const candidates = byId(
      await readCandidates(
        db,
        hits.map((hit) => hit.id),
      ),
    );
    const explain = explainer(weights, audience);
    return hits.flatMap((hit) => {
      const candidate = candidates.get(hit.id);
      if (!candidate?.released || !candidate.active) return [];
      return [{ ...hit, ...partsOf(explain.pair(row, candidate, 'candidatesForOpening')) }];
    });
  }

  async function candidatesOf(
    row: MatchOpening,
    options: QueryOptions & { weights: Weights },
    audience: Audience | undefined,
  ): Promise<MatchPage> {
    const page = store().candidatesFor(row, options);
    const hits = await explainCandidates(row, page.hits, options.weights, audience);
    return {
      total: page.total - (page.hits.length - hits.length),
      hits,
      weightsVersion: options.weights.version,
    };
  }

  return {
    async candidatesFor(openingId, reach, options) {
      const row = await opening(openingId);
      const asked = await optionsOf(options, reach);
      return row ? candidatesOf(row, asked, options.audience) : nothing(asked.weights.version);
    },
    async candidatesIf(openingId, reach, relaxation, options) {
      const row = await opening(openingId);
      const asked = await optionsOf(options, reach);
      if (!row) return nothing(asked.weights.version);
      const changed = relaxed(row, asked, relaxation);
      return candidatesOf(changed.opening, { ...changed.options, weights: asked.weights }, options.audience);
    },
    async waitingFor(openingId, reach, options) {
      const row = await opening(openingId);
      if (!row) return [];
      const asked = await optionsOf(options, reach);
      return explainCandidates(row, longestWaiting(store(), row, asked), asked.weights, options.audience);
    },
    async whatIfOpening(openingId, reach) {
      const row = await opening(openingId);
      return row ? whatIfForOpening(store(), row, await optionsOf({}, reach)) : [];
    },
    async openingsFor(candidateId, options) {
      const [candidate] = await readCandidates(db, [candidateId]);
      const asked = await optionsOf(options);
      if (!candidate) return nothing(asked.weights.version);
      const seen = forOwnEyes(candidate);
      const page = store().openingsFor(seen, asked);
      const rows = byId(
        await readOpenings(
          db,
          page.hits.map((hit) => hit.id),
        ),
      );
      const explain = explainer(asked.weights, options.audience);
      const hits = page.hits.flatMap((hit) => {
        const row = rows.get(hit.id);
        return row?.open ? [{ ...hit, ...partsOf(explain.pair(row, seen, 'openingsForCandidate')) }] : [];
      });
      return {
        total: page.total - (page.hits.length - hits.length),
        hits,
        weightsVersion: asked.weights.version,
      };
    },
    async whatIfCandidate(candidateId) {
      const [candidate] = await readCandidates(db, [candidateId]);
      if (!candidate) return { limits: [], missing: [] };
      const seen = forOwnEyes(candidate);
      const asked = await optionsOf({});
      return {
        limits: whatIfForCandidate(store(), seen, asked),
        missing: missingLinks(store(), seen, { ...asked, limit: 5 }),
      };
    },
    async explainOpenings(candidateId, openingIds, audience) {
      const [candidate] = await readCandidates(db, [candidateId]);
      if (!candidate || openingIds.length === 0) return new Map();
      const explain = explainer(await currentWeights(db), audience);
      const rows = await readOpenings(db, openingIds);
      return new Map(
        rows.map((row) => {
          const pair = explain.pair(row, forOwnEyes(candidate), 'openingsForCandidate' satisfies Direction);
          return [row.id, { id: row.id, number: row.number, ...pair }];
        }),
      );
    },
    readOpening: (id) => refreshOpening(store(), db, id),
    readCandidate: (id) => refreshCandidate(store(), db, id),
    readApplication: (id) => refreshApplication(store(), db, id),
    async rebuild() {
      const next = await loadMatchStore(db);
      current = next;
      return { openings: next.openings.alive, candidates: next.candidates.alive };
    },
  };
}

/**
 * A candidate's own list, and that of his jobcoach, does not wait for the release: only being shown to others does. The
 * row is used for this one question and never stored.
 */
function forOwnEyes(candidate: MatchCandidate): MatchCandidate {
  return { ...candidate, released: true, active: true };
}

function partsOf({ score, reasons, discrepancies }: Omit<ExplainedHit, 'id' | 'number'>) {
  return { score, reasons, discrepancies };
}

function byId<T extends { id: string }>(rows: readonly T[]): Map<string, T> {
  return new Map(rows.map((row) => [row.id, row]));
}
