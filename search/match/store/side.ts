import { compareIds } from './ids.ts';
import type { Table } from './table.ts';

/** A row that can be told apart from every other: its number, doubled, plus the table it stands in. */
export type RowKey = number;

/**
 * One side of the store: a sorted base that does not change except that rows die, and a small table with the rows
 * that came since. A build joins the two.
 */
export class Side<T extends Table> {
  base: T;
  delta: T;

  constructor(base: T, delta: T) {
    this.base = base;
    this.delta = delta;
  }

  get tables(): readonly [T, T] {
    return [this.base, this.delta];
  }

  get alive(): number {
    return this.base.alive + this.delta.alive;
  }

  table(key: RowKey): T {
    return key % 2 === 0 ? this.base : this.delta;
  }

  id(key: RowKey): string {
    return this.table(key).ids.text(key >>> 1);
  }

  number(key: RowKey): number {
    return this.table(key).common.number[key >>> 1] as number;
  }

  readonly compare = (a: RowKey, b: RowKey): number =>
    compareIds(this.table(a).ids, a >>> 1, this.table(b).ids, b >>> 1);

  /** The row of an id, or null. */
  find(id: string): { table: T; row: number } | null {
    for (const table of [this.delta, this.base]) {
      const row = table.find(id);
      if (row >= 0) return { table, row };
    }
    return null;
  }

  remove(id: string): boolean {
    const found = this.find(id);
    found?.table.kill(found.row);
    return found !== null;
  }
}

export function rowKey(row: number, table: number): RowKey {
  return row * 2 + table;
}
