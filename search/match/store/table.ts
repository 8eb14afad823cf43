import { type ColumnSpec, type Columns, newArena } from './arena.ts';
import { type Cells, noCells } from './cells.ts';
import { Ids, idWords, slotCount } from './ids.ts';
import { aliveBit, lanes, rowsPerBlock, slicesPerBlock, words } from './layout.ts';
import { sliceAll, sliceBase, sliceRow } from './slices.ts';

function commonSpec(capacity: number) {
  const blocks = Math.ceil(capacity / rowsPerBlock);
  return {
    words: ['i32', capacity * words],
    slices: ['i32', blocks * slicesPerBlock * lanes],
    /** x in the high half, y in the low half, units of 100 m */
    position: ['i32', capacity],
    number: ['u32', capacity],
    id: ['u32', capacity * idWords],
    slots: ['i32', slotCount(capacity)],
  } as const satisfies ColumnSpec;
}

/** What both sides share: packed words with their slices, places, ids and the cells they are sorted by. */
export class Table {
  readonly capacity: number;
  readonly common: Columns<ReturnType<typeof commonSpec>>;
  readonly ids: Ids;
  /** rows in use, dead ones included */
  rows = 0;
  alive = 0;
  /** without classes while rows are added in any order */
  cells: Cells = noCells;

  constructor(capacity: number) {
    this.capacity = capacity;
    this.common = newArena(commonSpec(capacity)).columns;
    this.ids = new Ids(this.common.id, this.common.slots);
  }

  isAlive(row: number): boolean {
    return ((this.common.words[row * words] as number) >>> aliveBit) % 2 === 1;
  }

  /** The living row of an id, or -1. */
  find(id: string): number {
    return this.ids.find(id, (row) => this.isAlive(row));
  }

  /** Takes a row out of every answer at once; the place is freed by the next merge. */
  kill(row: number): void {
    if (!this.isAlive(row)) return;
    const at = row * words;
    this.common.words[at] = (this.common.words[at] as number) & ~(1 << aliveBit);
    const slice = sliceBase(row) + aliveBit * lanes;
    this.common.slices[slice] = (this.common.slices[slice] as number) & ~(1 << (row & 31));
    this.alive--;
  }

  /** Empties a table that is used over and over for one row. */
  clear(): void {
    this.rows = 0;
    this.alive = 0;
    this.ids.clear();
  }

  /** Makes one added row visible to filters. */
  protected sliceAdded(row: number): void {
    sliceRow(this.common.words, this.common.slices, row);
    this.alive++;
  }

  /** Makes all rows visible at once, after a build. */
  protected sliceAll(): void {
    sliceAll(this.common.words, this.common.slices, this.rows);
    this.alive = this.rows;
  }
}

export function packPosition(x: number, y: number): number {
  return (x << 16) | (y & 0xffff);
}
