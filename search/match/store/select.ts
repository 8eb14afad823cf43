import type { Cells } from './cells.ts';
import { rowsPerBlock } from './layout.ts';
import { type Program, runBlock } from './program.ts';
import type { Table } from './table.ts';

/** Rows by block of 32, as bits: those to leave out, or the only ones to look at. */
export type RowBits = Map<number, number>;

export function rowBits(rows: Iterable<number>): RowBits {
  const bits: RowBits = new Map();
  for (const row of rows) bits.set(row >>> 5, (bits.get(row >>> 5) ?? 0) | (1 << (row & 31)));
  return bits;
}

/** What both directions select by: the bits, a place with a reach, and rows to leave out. */
export interface Selection {
  program: Program;
  x: number;
  y: number;
  /** units of 100 m around the place, infinite when nobody set it */
  radius: number;
  /** added to every own reach */
  further: number;
  exclude: RowBits | null;
  /** when set, only these rows are looked at */
  only: RowBits | null;
  /** last word on a row that passed bits and distance; null when there is nothing left to compare */
  check: ((row: number) => boolean) | null;
}

/** Where passing rows are written; one per thread, as large as the largest table. */
export class RowBuffer {
  rows = new Int32Array(1024);
  count = 0;

  reset(capacity: number): void {
    this.count = 0;
    if (this.rows.length < capacity) this.rows = new Int32Array(capacity);
  }
}

/**
 * Collects the rows that pass.
 *
 * @param reach own reach per row (candidates), or null when only the radius counts (openings)
 */
export function select(
  table: Table,
  selection: Selection,
  reach: Uint16Array | null,
  found: RowBuffer,
): void {
  found.reset(table.rows);
  if (table.alive === 0) return;
  if (selection.only) {
    for (const [block, bits] of selection.only) {
      collect(table, selection, reach, found, block, bits, 0);
    }
  } else if (table.cells.count === 0) {
    const blocks = Math.ceil(table.rows / rowsPerBlock);
    for (let block = 0; block < blocks; block++) collect(table, selection, reach, found, block, -1, 0);
  } else {
    selectByCell(table, table.cells, selection, reach, found);
  }
}

function selectByCell(
  table: Table,
  cells: Cells,
  selection: Selection,
  reach: Uint16Array | null,
  found: RowBuffer,
): void {
  const { x, y, radius, further } = selection;
  const { box, start } = cells;
  for (let cell = 0; cell < cells.count; cell++) {
    const left = (box[cell * 4] as number) - x;
    const bottom = (box[cell * 4 + 1] as number) - y;
    const right = x - (box[cell * 4 + 2] as number);
    const top = y - (box[cell * 4 + 3] as number);
    const nearX = left > 0 ? left : right > 0 ? right : 0;
    const nearY = bottom > 0 ? bottom : top > 0 ? top : 0;
    const near = Math.sqrt(nearX * nearX + nearY * nearY);
    if (near > radius) continue;
    const first = start[cell] as number;
    let end = start[cell + 1] as number;
    if (reach) {
      const least = near - further;
      if ((reach[first] as number) < least) continue;
      end = firstBelow(reach, first, end, least);
    }
    const farX = Math.max(Math.abs(left), Math.abs(right));
    const farY = Math.max(Math.abs(bottom), Math.abs(top));
    const far = Math.sqrt(farX * farX + farY * farY);
    let sure = first;
    if (far <= radius) sure = reach ? firstBelow(reach, first, end, far - further) : end;
    const lastBlock = (end - 1) >>> 5;
    for (let block = first >>> 5; block <= lastBlock; block++) {
      let bits = -1;
      if (block === first >>> 5) bits &= -1 << (first & 31);
      if (block === lastBlock && (end & 31) !== 0) bits &= ~(-1 << (end & 31));
      collect(table, selection, reach, found, block, bits, sure);
    }
  }
}

/** @param sure rows before this one need no comparison of distance */
function collect(
  table: Table,
  selection: Selection,
  reach: Uint16Array | null,
  found: RowBuffer,
  block: number,
  bits: number,
  sure: number,
): void {
  let passed = runBlock(selection.program, table.common.slices, block) & bits;
  if (passed === 0) return;
  if (selection.exclude) passed &= ~(selection.exclude.get(block) ?? 0);
  const rows = found.rows;
  const positions = table.common.position;
  const { check, further } = selection;
  let count = found.count;
  while (passed !== 0) {
    const lowest = passed & -passed;
    const row = block * rowsPerBlock + 31 - Math.clz32(lowest);
    passed ^= lowest;
    if (row >= sure) {
      const position = positions[row] as number;
      const dx = (position >> 16) - selection.x;
      const dy = ((position << 16) >> 16) - selection.y;
      const own = reach ? (reach[row] as number) + further : selection.radius;
      const limit = own < selection.radius ? own : selection.radius;
      if (dx * dx + dy * dy > limit * limit) continue;
    }
    if (check !== null && !check(row)) continue;
    rows[count++] = row;
  }
  found.count = count;
}

/** First row in a range sorted from wide to narrow whose reach is below `least`. */
function firstBelow(reach: Uint16Array, first: number, end: number, least: number): number {
  let low = first;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((reach[middle] as number) >= least) low = middle + 1;
    else high = middle;
  }
  return low;
}
