import { setImmediate as otherWork } from 'node:timers/promises';
import type { Queryable } from '#db/client.ts';
import {
  candidateBatches,
  introductionBatches,
  openingBatches,
  readCandidates,
  readOpenings,
} from '#db/queries/match-source.ts';
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

export const noDrift: Drift = { candidates: [], openings: [], introductions: [] };

/**
 * Compares all that the store shows with all that the database says may be shown, row by row and by content: every row of
 * the database is packed anew and laid beside the one in the store. Gives way to questions between batches; what changes
 * meanwhile may be named and must be looked at again (`stillDiffers`).
 */
export async function driftOf(store: PackedStore, db: Queryable): Promise<Drift> {
  const candidates = new Differences();
  for await (const rows of candidateBatches(db)) {
    for (const row of rows) candidates.compare(row.id, compareCandidate(store, row));
    await otherWork();
  }
  const openings = new Differences();
  for await (const rows of openingBatches(db)) {
    for (const row of rows) openings.compare(row.id, compareOpening(store, row));
    await otherWork();
  }
  return {
    candidates: candidates.with(store.candidates.tables),
    openings: openings.with(store.openings.tables),
    introductions: await introductionDrift(store, db),
  };
}

/** Of what differed, what differs now. */
export async function stillDiffers(store: PackedStore, db: Queryable, found: Drift): Promise<Drift> {
  const candidates = new Map((await readCandidates(db, found.candidates)).map((row) => [row.id, row]));
  const openings = new Map((await readOpenings(db, found.openings)).map((row) => [row.id, row]));
  const pairs = await introductionDrift(store, db);
  const key = (pair: Introduction) => `${pair.openingId} ${pair.candidateId}`;
  const known = new Set(found.introductions.map(key));
  return {
    candidates: found.candidates.filter((id) => {
      const row = candidates.get(id);
      return row ? !agrees(compareCandidate(store, row)) : store.candidates.find(id) !== null;
    }),
    openings: found.openings.filter((id) => {
      const row = openings.get(id);
      return row ? !agrees(compareOpening(store, row)) : store.openings.find(id) !== null;
    }),
    introductions: pairs.filter((pair) => known.has(key(pair))),
  };
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
  with(tables: readonly Table[]): string[] {
    const extra: string[] = [];
    for (const table of tables) {
      for (let row = 0; row < table.rows; row++) {
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
  const extra = new Map(
    store.introductions.all().map((pair) => [`${pair.openingId} ${pair.candidateId}`, pair]),
  );
  const missing = new Map<string, Introduction>();
  const seen = new Set<string>();
  for await (const pairs of introductionBatches(db)) {
    for (const pair of pairs) {
      const key = `${pair.openingId} ${pair.candidateId}`;
      if (extra.delete(key) || seen.has(key)) seen.add(key);
      else missing.set(key, pair);
    }
    await otherWork();
  }
  return [
    ...[...missing.values()].map((pair) => ({ ...pair, counts: true })),
    ...[...extra.values()].map((pair) => ({ ...pair, counts: false })),
  ];
}
