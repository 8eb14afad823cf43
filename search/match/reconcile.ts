import type { Queryable } from '#db/client.ts';
import { storedIds } from '#db/queries/match-source.ts';
import type { PackedStore } from './store/store.ts';
import type { Table } from './store/table.ts';

/** Where store and database differ: ids that only one of them has. Both empty when they agree. */
export interface Drift {
  candidates: string[];
  openings: string[];
}

/** Compares who and what the store shows with who and what the database says may be shown. */
export async function driftOf(store: PackedStore, db: Queryable): Promise<Drift> {
  const truth = await storedIds(db);
  return {
    candidates: differing(truth.candidates, store.candidates.tables),
    openings: differing(truth.openings, store.openings.tables),
  };
}

function differing(truth: readonly string[], tables: readonly Table[]): string[] {
  const missing = new Set(truth);
  const extra: string[] = [];
  for (const table of tables) {
    for (let row = 0; row < table.rows; row++) {
      if (!table.isAlive(row)) continue;
      const id = table.ids.text(row);
      if (!missing.delete(id)) extra.push(id);
    }
  }
  return [...missing, ...extra];
}
