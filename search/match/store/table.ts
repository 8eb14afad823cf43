import { Scanner } from '../kernel/scanner.ts';
import { arenaBytes, type ColumnSpec, type Columns, layOut } from './arena.ts';
import { type Cells, noCells } from './cells.ts';
import { Ids, idWords, slotCount } from './ids.ts';
import { aliveBit, lineWords, rowsPerBlock, slicesPerBlock, sliceWords, words } from './layout.ts';
import { sliceAll, sliceBase, sliceRow } from './slices.ts';

function commonSpec(capacity: number) {
  const blocks = Math.ceil(capacity / rowsPerBlock);
  return {
    words: ['i32', capacity * words],
    slices: ['i32', sliceWords(blocks, slicesPerBlock)],
    /** x in the high half, y in the low half, units of 100 m */
    position: ['i32', capacity],
    /** per block: lowest and highest x, lowest and highest y; for a sorted table */
    boxes: ['i16', blocks * 4],
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
  /** all columns, one after another */
  readonly buffer: SharedArrayBuffer;
  /** the same memory as the kernel sees it; null for a table that only plain code reads */
  readonly memory: WebAssembly.Memory | null;
  /** where the columns of the side begin */
  protected readonly ownOffset: number;
  #scanner: Scanner | null | undefined;

  /** @param memory made by `tableMemory`, filled or not */
  constructor(capacity: number, own: ColumnSpec, memory?: TableMemory) {
    this.capacity = capacity;
    const spec = commonSpec(capacity);
    this.ownOffset = arenaBytes(spec);
    const made = memory ?? tableMemory(capacity, own, false);
    this.buffer = made.buffer;
    this.memory = made.memory;
    this.common = layOut(spec, this.buffer);
    this.ids = new Ids(this.common.id, this.common.slots);
  }

  /** Columns that bound the score, for the kernel; without them it only filters. */
  protected boundColumns(): { bounds: Int32Array; slices: number; reach: Uint16Array | null } | null {
    return null;
  }

  /** Own reach per row, or null when only the radius counts. */
  get reachColumn(): Uint16Array | null {
    return null;
  }

  /** The kernel over this table in this thread, or null when plain code must do. */
  get scanner(): Scanner | null {
    if (this.#scanner === undefined) {
      const own = this.memory ? this.boundColumns() : null;
      this.#scanner =
        this.memory && own
          ? Scanner.open(this.memory, {
              slices: this.common.slices.byteOffset,
              boxes: this.common.boxes.byteOffset,
              position: this.common.position.byteOffset,
              bounds: own.bounds.byteOffset,
              boundSlices: own.slices,
              reach: own.reach?.byteOffset ?? 0,
            })
          : null;
    }
    return this.#scanner;
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
    const slice = sliceBase(row) + aliveBit * lineWords;
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
    const { boxes, position } = this.common;
    for (let first = 0; first < this.rows; first += rowsPerBlock) {
      const at = (first / rowsPerBlock) * 4;
      const end = Math.min(this.rows, first + rowsPerBlock);
      boxes.set([32_767, -32_768, 32_767, -32_768], at);
      for (let row = first; row < end; row++) {
        const x = (position[row] as number) >> 16;
        const y = ((position[row] as number) << 16) >> 16;
        if (x < (boxes[at] as number)) boxes[at] = x;
        if (x > (boxes[at + 1] as number)) boxes[at + 1] = x;
        if (y < (boxes[at + 2] as number)) boxes[at + 2] = y;
        if (y > (boxes[at + 3] as number)) boxes[at + 3] = y;
      }
    }
  }
}

export interface TableMemory {
  buffer: SharedArrayBuffer;
  memory: WebAssembly.Memory | null;
}

const pageBytes = 65_536;

/** Room for a table. @param kernel true for a table that the kernel will read: that takes pages of WebAssembly */
export function tableMemory(capacity: number, own: ColumnSpec, kernel: boolean): TableMemory {
  const bytes = arenaBytes(commonSpec(capacity)) + arenaBytes(own);
  if (!kernel) return { buffer: new SharedArrayBuffer(bytes), memory: null };
  const pages = Math.ceil(bytes / pageBytes);
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
  return { buffer: memory.buffer as unknown as SharedArrayBuffer, memory };
}

export function blocksOf(rows: number): number {
  return Math.ceil(rows / rowsPerBlock);
}

export function packPosition(x: number, y: number): number {
  return (x << 16) | (y & 0xffff);
}
