import type { Database } from '#db/client.ts';
import { outboxAfter } from '#db/queries/jobs.ts';
import { readCandidates, readIntroduction, readOpenings, readTaxonomy } from '#db/queries/match-source.ts';
import { releasedOfCaseloads } from '#db/queries/search-hits.ts';
import type { CandidateSearchReach, MatchOptions, MatchPage } from '../engine.ts';
import type { RelaxableCondition } from '../match/conditions.ts';
import type { Audience } from '../match/discrepancies.ts';
import { localHome, type MatchHome, threadHome } from '../match/home.ts';
import { currentWeights } from '../match/load.ts';
import type { Drift } from '../match/reconcile.ts';
import type { MissingLink } from '../match/store/missing.ts';
import type { QueryOptions } from '../match/store/store.ts';
import { relaxed, type WhatIf } from '../match/store/what-if.ts';
import { createTaxonomy, type MatchTaxonomy } from '../match/taxonomy.ts';
import type { ExplainedHit, MatchCandidate, MatchOpening, Reach } from '../match/types.ts';
import type { Weights } from '../match/weights.ts';
import { followedBy } from '../sync.ts';
import { createExplaining } from './explaining.ts';

const shown = 20;
/** Events that are read one by one at a start; after more of them the rows are read anew, which is then quicker. */
const mostToCatchUp = 20_000;
/** Milliseconds between two snapshot files while things change. */
const saveEvery = 600_000;

export interface Matching {
  candidatesFor(openingId: string, reach: CandidateSearchReach, options: MatchOptions): Promise<MatchPage>;
  candidatesIf(
    openingId: string,
    reach: CandidateSearchReach,
    relaxation: WhatIf['relaxation'],
    options: MatchOptions,
  ): Promise<MatchPage>;
  /** Ids of all who fit; null when they are more than `most`. */
  everyoneFitting(openingId: string, reach: CandidateSearchReach, most: number): Promise<string[] | null>;
  waitingFor(
    openingId: string,
    reach: CandidateSearchReach,
    options: MatchOptions,
  ): Promise<(ExplainedHit & { waitingSince: string })[]>;
  whatIfOpening(openingId: string, reach: CandidateSearchReach): Promise<WhatIf[]>;
  openingsFor(candidateId: string, options: MatchOptions): Promise<MatchPage>;
  openingsIf(candidateId: string, condition: RelaxableCondition, options: MatchOptions): Promise<MatchPage>;
  whatIfCandidate(candidateId: string): Promise<{ limits: WhatIf[]; missing: MissingLink[] }>;
  explainOpenings(
    candidateId: string,
    openingIds: readonly string[],
    audience: Audience,
  ): Promise<Map<string, ExplainedHit>>;
  readOpening(id: string): Promise<void>;
  readCandidate(id: string): Promise<void>;
  readApplication(id: string): Promise<void>;
  /** From the snapshot file when there is one that can be caught up, else from the database. @param head of the outbox */
  start(head: number): Promise<{ openings: number; candidates: number }>;
  /** From the database, aside. @param head position of the outbox, read before */
  rebuild(head: number): Promise<{ openings: number; candidates: number }>;
  /** Compares with the database, in the thread of the store. */
  drift(): Promise<Drift>;
  /** Reads again what still differs of what was found. @returns how many rows differed */
  repair(found: Drift): Promise<{ candidates: number; openings: number; introductions: number }>;
  /** True when matching must be built again before it can answer. */
  lost(): boolean;
  /** Told after every change, so that the snapshot file says up to where it knows. */
  followed(position: number): void;
  close(): Promise<void>;
}

const nothing = (weightsVersion: number): MatchPage => ({ total: 0, hits: [], weightsVersion });

/**
 * The match store fed from the database. Explanations are made of rows read when they are asked for, so that what a
 * page says is what the database holds.
 *
 * @param args.today ISO date in the Netherlands
 * @param args.file of the database: matching then runs in a thread of its own, with a snapshot file beside it
 */
export function createMatching(args: {
  db: Database;
  today: () => string;
  file?: string | undefined;
}): Matching {
  const { db, today, file } = args;
  const home: MatchHome = file === undefined || file === ':memory:' ? localHome(db) : threadHome(file);
  let taxonomy: MatchTaxonomy | null = null;
  let known = 0;
  let saved = 0;
  let savedAt = Date.now();

  const explaining = createExplaining(db, today, () => {
    if (!taxonomy) throw new Error('the match store is not built yet');
    return taxonomy;
  });

  /** An attempt: a full disk must not stop matching. */
  async function save(): Promise<void> {
    if (known === saved) return;
    saved = known;
    savedAt = Date.now();
    await home.save(known).catch(() => undefined);
  }

  async function giveOpening(id: string): Promise<void> {
    const [row = null] = await readOpenings(db, [id]);
    await home.ask('change', { kind: 'opening', id, row });
  }

  async function giveCandidate(id: string): Promise<void> {
    const [row = null] = await readCandidates(db, [id]);
    await home.ask('change', { kind: 'candidate', id, row });
  }

  async function giveApplication(id: string): Promise<void> {
    const found = await readIntroduction(db, id);
    if (!found) return;
    const { counts, ...pair } = found;
    await home.ask('change', { kind: 'introduction', pair, counts });
    await giveOpening(pair.openingId);
    await giveCandidate(pair.candidateId);
  }

  /** Gives what happened since a snapshot was written; false when too much did, or it is no longer known. */
  async function caughtUp(from: number, head: number): Promise<boolean> {
    if (from > head || head - from > mostToCatchUp) return false;
    const [oldest] = await outboxAfter(db, { seq: 0, limit: 1 });
    if (from < head && oldest && oldest.seq > from + 1) return false;
    const rows = await outboxAfter(db, { seq: from, limit: mostToCatchUp });
    const { changes, applications } = await followedBy(db, rows);
    if (changes.some((change) => change.kind === 'taxonomy')) return false;
    for (const id of applications) await giveApplication(id);
    for (const { kind, id } of changes) {
      if (kind === 'opening') await giveOpening(id);
      if (kind === 'candidate') await giveCandidate(id);
    }
    return true;
  }

  async function rebuild(head: number) {
    taxonomy = createTaxonomy(await readTaxonomy(db));
    const built = await home.build(head);
    known = head;
    saved = -1;
    await save();
    return built;
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

  async function candidatesOf(
    row: MatchOpening,
    options: QueryOptions & { weights: Weights },
    audience: Audience | undefined,
  ): Promise<MatchPage> {
    const page = await home.ask('candidates', row, options);
    const hits = await explaining.candidates(row, page.hits, options.weights, audience);
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
    async everyoneFitting(openingId, reach, most) {
      const row = await opening(openingId);
      if (!row) return [];
      const page = await home.ask('candidates', row, await optionsOf({ limit: most }, reach));
      return page.total > most ? null : page.hits.map((hit) => hit.id);
    },
    async waitingFor(openingId, reach, options) {
      const row = await opening(openingId);
      if (!row) return [];
      const asked = await optionsOf(options, reach);
      const hits = await home.ask('waiting', row, asked);
      return explaining.candidates(row, hits, asked.weights, options.audience);
    },
    async whatIfOpening(openingId, reach) {
      const row = await opening(openingId);
      return row ? home.ask('whatIfOpening', row, await optionsOf({}, reach)) : [];
    },
    async openingsFor(candidateId, options) {
      const [candidate] = await readCandidates(db, [candidateId]);
      const asked = await optionsOf(options);
      if (!candidate) return nothing(asked.weights.version);
      const seen = forOwnEyes(candidate);
      const page = await home.ask('openings', seen, asked);
      const hits = await explaining.openings(seen, page.hits, asked.weights, options.audience);
      return {
        total: page.total - (page.hits.length - hits.length),
        hits,
        weightsVersion: asked.weights.version,
      };
    },
    async openingsIf(candidateId, condition, options) {
      const [candidate] = await readCandidates(db, [candidateId]);
      const asked = await optionsOf(options);
      if (!candidate) return nothing(asked.weights.version);
      const seen = forOwnEyes(candidate);
      // All that fit already: those beyond a first page would show up among the new ones.
      const { total: fitting } = await home.ask('openings', seen, { ...asked, limit: 1 });
      const now = await home.ask('openings', seen, { ...asked, limit: Math.max(1, fitting) });
      const known = new Set(now.hits.map((hit) => hit.id));
      const most = options.limit ?? 20;
      const wider = await home.ask('openings', seen, {
        ...asked,
        ignore: [...(asked.ignore ?? []), condition],
        limit: known.size + most,
      });
      const more = wider.hits.filter((hit) => !known.has(hit.id)).slice(0, most);
      const hits = await explaining.openings(seen, more, asked.weights, options.audience);
      const total = Math.max(0, wider.total - known.size - (more.length - hits.length));
      return { total, hits, weightsVersion: asked.weights.version };
    },
    async whatIfCandidate(candidateId) {
      const [candidate] = await readCandidates(db, [candidateId]);
      if (!candidate) return { limits: [], missing: [] };
      const seen = forOwnEyes(candidate);
      const asked = await optionsOf({});
      return home.ask('whatIfCandidate', seen, { ...asked, limit: 5 });
    },
    async explainOpenings(candidateId, openingIds, audience) {
      const [candidate] = await readCandidates(db, [candidateId]);
      if (!candidate || openingIds.length === 0) return new Map();
      return explaining.pairs(forOwnEyes(candidate), openingIds, await currentWeights(db), audience);
    },
    readOpening: giveOpening,
    readCandidate: giveCandidate,
    readApplication: giveApplication,
    async start(head) {
      taxonomy = createTaxonomy(await readTaxonomy(db));
      const read = await home.open().catch(() => null);
      if (!read || !(await caughtUp(read.position, head))) return rebuild(head);
      known = head;
      saved = read.position;
      return read;
    },
    rebuild,
    drift: () => home.drift(),
    async repair(found) {
      const { candidates, openings, introductions } = await home.drift(found);
      for (const { counts, openingId, candidateId } of introductions) {
        await home.ask('change', { kind: 'introduction', pair: { openingId, candidateId }, counts });
      }
      for (const id of candidates) await giveCandidate(id);
      for (const id of openings) await giveOpening(id);
      return {
        candidates: candidates.length,
        openings: openings.length,
        introductions: introductions.length,
      };
    },
    lost: () => home.lost(),
    followed(position) {
      known = position;
      if (Date.now() - savedAt > saveEvery) void save();
    },
    async close() {
      await save();
      await home.close();
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
