import { setImmediate as otherWork } from 'node:timers/promises';
import type { Queryable } from '#db/client.ts';
import {
  candidateBatches,
  introductionBatches,
  openingBatches,
  openOpeningsOf,
  readCandidates,
  readIntroduction,
  readNewestWeights,
  readOpenings,
  readTaxonomy,
} from '#db/queries/match-source.ts';
import { type PackedStore, StoreBuilder } from './store/store.ts';
import { createTaxonomy } from './taxonomy.ts';
import { defaultWeights, type Weights, weightsSchema } from './weights.ts';

export interface LoadOptions {
  /** the weights in force unless given */
  weights?: Weights;
  /** one side is enough to answer one question */
  sides?: 'both' | 'candidates' | 'openings';
}

/**
 * Reads everything that may be shown and packs it, giving way to other work between batches. Note the outbox position
 * before calling it, build aside, then follow the events since and swap.
 */
export async function loadMatchStore(db: Queryable, options: LoadOptions = {}): Promise<PackedStore> {
  const builder = new StoreBuilder(createTaxonomy(await readTaxonomy(db)));
  const sides = options.sides ?? 'both';
  for await (const pairs of introductionBatches(db)) for (const pair of pairs) builder.addIntroduction(pair);
  if (sides !== 'openings') {
    for await (const rows of candidateBatches(db)) {
      for (const row of rows) builder.addCandidate(row);
      await otherWork();
    }
  }
  if (sides !== 'candidates') {
    for await (const rows of openingBatches(db)) {
      for (const row of rows) builder.addOpening(row);
      await otherWork();
    }
  }
  return builder.build(options.weights ?? (await currentWeights(db)));
}

/** The weights in force: the newest version stored, else the ones delivered. */
export async function currentWeights(db: Queryable): Promise<Weights> {
  const stored = await readNewestWeights(db);
  if (!stored) return defaultWeights;
  const weights = typeof stored.weights === 'object' && stored.weights !== null ? stored.weights : {};
  return weightsSchema.parse({ ...weights, version: stored.version });
}

/** Re-reads one candidate. Anyone who is gone, not released or not placeable disappears at once. */
export async function refreshCandidate(store: PackedStore, db: Queryable, id: string): Promise<void> {
  const [row] = await readCandidates(db, [id]);
  if (row) store.upsertCandidate(row);
  else store.candidates.remove(id);
}

export async function refreshOpening(store: PackedStore, db: Queryable, id: string): Promise<void> {
  const [row] = await readOpenings(db, [id]);
  if (row) store.upsertOpening(row);
  else store.openings.remove(id);
}

/** Re-reads an application's pair, and both sides, whose counts of applications and rejections it changes. */
export async function refreshApplication(store: PackedStore, db: Queryable, id: string): Promise<void> {
  const pair = await readIntroduction(db, id);
  if (!pair) return;
  if (pair.counts) store.introductions.add(pair);
  else store.introductions.remove(pair);
  await refreshOpening(store, db, pair.openingId);
  await refreshCandidate(store, db, pair.candidateId);
}

export async function refreshEmployer(store: PackedStore, db: Queryable, employerId: string): Promise<void> {
  for (const id of await openOpeningsOf(db, employerId)) await refreshOpening(store, db, id);
}

/** An event of the outbox; `subjectId` is its `subject_id`. */
export interface MatchEvent {
  event: string;
  subjectId: string;
}

/**
 * Follows one event. May run twice and in any order after a reload: it re-reads the state.
 *
 * @returns `reload` when the whole store must be built anew (the taxonomy changed)
 */
export async function followMatchEvent(
  store: PackedStore,
  db: Queryable,
  event: MatchEvent,
): Promise<'followed' | 'ignored' | 'reload'> {
  switch (event.event) {
    case 'candidateChanged':
    case 'releaseChanged':
      await refreshCandidate(store, db, event.subjectId);
      return 'followed';
    case 'openingChanged':
      await refreshOpening(store, db, event.subjectId);
      return 'followed';
    case 'applicationMoved':
      await refreshApplication(store, db, event.subjectId);
      return 'followed';
    case 'employerChanged':
      await refreshEmployer(store, db, event.subjectId);
      return 'followed';
    case 'taxonomyChanged':
      return 'reload';
    default:
      return 'ignored';
  }
}
