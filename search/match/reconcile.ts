import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Queryable } from '#db/client.ts';
import {
  candidateBatches,
  countingIntroductions,
  introductionBatches,
  openingBatches,
  readCandidates,
  readOpenings,
} from '#db/queries/match-source.ts';
import { partsOf } from '../parts.ts';
import { turnsOf } from '../turns.ts';
import { sameCandidate, sameOpening } from './store/same-row.ts';
import type { PackedStore } from './store/store.ts';
import type { Table } from './store/table.ts';
import type { Introduction, MatchCandidate, MatchOpening } from './types.ts';

/** Where store and database differ: what only one of them has, and what they say differently. Empty when they agree. */
export interface Drift {
  candidates: string[];
  openings: string[];
  introductions: (Introduction & { counts: boolean })[];
}

/** Rows read at once: 4 ms with 20 skills each; 200 take 18. */
const perRead = 48;
/** Milliseconds of comparing before others get a turn. */
const perTurnMs = 4;
/** Rows of a store looked through between two looks at the clock: a third of a millisecond. */
const rowsPerLook = 500;
/** Pairs asked of the database at once: each is two terms of a condition. */
const pairsPerRead = 100;

export const noDrift: Drift = { candidates: [], openings: [], introductions: [] };

/**
 * Compares all that the store shows with all that the database says may be shown, row by row and by content: every row of
 * the database is packed anew and laid beside the one in the store. Gives way to questions between batches; what changes
 * meanwhile may be named and must be looked at again (`stillDiffers`).
 */
export async function driftOf(store: PackedStore, db: Queryable): Promise<Drift> {
  const turns = turnsOf(perTurnMs);
  const candidates = new Differences();
  for await (const rows of candidateBatches(db, perRead)) {
    await turns();
    for (const row of rows) {
      candidates.compare(row.id, compareCandidate(store, row));
      await turns();
    }
    await nextTurn();
  }
  const openings = new Differences();
  for await (const rows of openingBatches(db, perRead)) {
    await turns();
    for (const row of rows) {
      openings.compare(row.id, compareOpening(store, row));
      await turns();
    }
    await nextTurn();
  }
  return {
    candidates: await candidates.with(store.candidates.tables),
    openings: await openings.with(store.openings.tables),
    introductions: await introductionDrift(store, db),
  };
}

/** Of what differed, what differs now. */
export async function stillDiffers(store: PackedStore, db: Queryable, found: Drift): Promise<Drift> {
  const turns = turnsOf(perTurnMs);
  const candidates: string[] = [];
  for (const ids of partsOf(found.candidates, perRead)) {
    const rows = new Map((await readCandidates(db, ids)).map((row) => [row.id, row]));
    for (const id of ids) {
      const row = rows.get(id);
      const agree = row ? agrees(compareCandidate(store, row)) : store.candidates.find(id) === null;
      if (!agree) candidates.push(id);
    }
    await turns();
  }
  const openings: string[] = [];
  for (const ids of partsOf(found.openings, perRead)) {
    const rows = new Map((await readOpenings(db, ids)).map((row) => [row.id, row]));
    for (const id of ids) {
      const row = rows.get(id);
      const agree = row ? agrees(compareOpening(store, row)) : store.openings.find(id) === null;
      if (!agree) openings.push(id);
    }
    await turns();
  }
  const introductions: Drift['introductions'] = [];
  for (const pairs of partsOf(found.introductions, pairsPerRead)) {
    const counting = new Set((await countingIntroductions(db, pairs)).map(keyOf));
    for (const pair of pairs) {
      const counts = counting.has(keyOf(pair));
      if (counts !== store.introductions.has(pair.openingId, pair.candidateId)) {
        introductions.push({ ...pair, counts });
      }
    }
    await turns();
  }
  return { candidates, openings, introductions };
}

function keyOf({ openingId, candidateId }: Introduction): string {
  return `${openingId} ${candidateId}`;
}

type Comparison = 'neither' | 'same' | 'different';

function agrees(comparison: Comparison): boolean {
  return comparison !== 'different';
}

function compareCandidate(store: PackedStore, row: MatchCandidate): Comparison {
  const packed = store.packCandidate(row);
  const found = store.candidates.find(row.id);
  if (!packed || !found) return packed || found ? 'different' : 'neither';
  return sameCandidate(packed, 0, found.table, found.row) ? 'same' : 'different';
}

function compareOpening(store: PackedStore, row: MatchOpening): Comparison {
  const packed = store.packOpening(row);
  const found = store.openings.find(row.id);
  if (!packed || !found) return packed || found ? 'different' : 'neither';
  const lists = [store.askedLists, store.lists] as const;
  return sameOpening(packed, 0, found.table, found.row, lists) ? 'same' : 'different';
}

class Differences {
  readonly #seen = new Set<string>();
  readonly #different: string[] = [];

  compare(id: string, comparison: Comparison): void {
    this.#seen.add(id);
    if (comparison === 'different') this.#different.push(id);
  }

  /** With what only the store has. */
  async with(tables: readonly Table[]): Promise<string[]> {
    const turns = turnsOf(perTurnMs);
    const extra: string[] = [];
    for (const table of tables) {
      for (let row = 0; row < table.rows; row++) {
        if (row % rowsPerLook === 0) await turns();
        if (!table.isAlive(row)) continue;
        const id = table.ids.text(row);
        if (!this.#seen.has(id)) extra.push(id);
      }
    }
    return [...this.#different, ...extra];
  }
}

/** Pairs that were brought together: each side's that the other has not. */
async function introductionDrift(store: PackedStore, db: Queryable): Promise<Drift['introductions']> {
  const turns = turnsOf(perTurnMs);
  const missing: Introduction[] = [];
  const seen = new Set<string>();
  for await (const pairs of introductionBatches(db, perRead)) {
    await turns();
    for (const pair of pairs) {
      const key = keyOf(pair);
      if (seen.has(key)) continue;
      seen.add(key);
      if (!store.introductions.has(pair.openingId, pair.candidateId)) missing.push(pair);
    }
  }
  const extra: Introduction[] = [];
  let looked = 0;
  for (const pair of store.introductions.pairs()) {
    if (++looked % rowsPerLook === 0) await turns();
    if (!seen.has(keyOf(pair))) extra.push(pair);
  }
  return [
    ...missing.map((pair) => ({ ...pair, counts: true })),
    ...extra.map((pair) => ({ ...pair, counts: false })),
  ];
}
