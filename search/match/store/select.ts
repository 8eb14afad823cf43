import { Runs, runsWithin } from './cells.ts';
import { lanes, rowsPerBlock } from './layout.ts';
import { type Program, runBlock } from './program.ts';
import type { Table } from './table.ts';

/** Rows by 32, as bits. */
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
  only: readonly number[] | null;
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

const runs = new Runs();
const passed = new Int32Array(lanes);

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
    for (const row of selection.only) collectOne(table, selection, reach, found, row);
    return;
  }
  if (table.cells.classes.length === 0) {
    runs.count = 0;
    runs.add(0, table.rows, table.rows, table.rows);
  } else {
    runsWithin(table.cells, selection.x, selection.y, selection.further, selection.radius, runs);
  }
  for (let run = 0; run < runs.count; run++) {
    const at = run * 4;
    const first = runs.numbers[at] as number;
    const end = runs.numbers[at + 1] as number;
    collect(
      table,
      selection,
      reach,
      found,
      first,
      end,
      runs.numbers[at + 2] as number,
      runs.numbers[at + 3] as number,
    );
  }
}

/** @param sure rows from here to `sureEnd` need no comparison of distance */
function collect(
  table: Table,
  selection: Selection,
  reach: Uint16Array | null,
  found: RowBuffer,
  first: number,
  end: number,
  sure: number,
  sureEnd: number,
): void {
  const { program, exclude, check } = selection;
  const slices = table.common.slices;
  const rows = found.rows;
  let count = found.count;
  const lastBlock = Math.floor((end - 1) / rowsPerBlock);
  for (let block = Math.floor(first / rowsPerBlock); block <= lastBlock; block++) {
    if (!runBlock(program, slices, block, passed)) continue;
    for (let lane = 0; lane < lanes; lane++) {
      const start = block * rowsPerBlock + lane * 32;
      let bits = passed[lane] as number;
      if (bits === 0 || start + 32 <= first || start >= end) continue;
      if (start < first) bits &= -1 << (first - start);
      if (start + 32 > end) bits &= ~(-1 << (end - start));
      if (exclude) bits &= ~(exclude.get(start >>> 5) ?? 0);
      while (bits !== 0) {
        const lowest = bits & -bits;
        const row = start + 31 - Math.clz32(lowest);
        bits ^= lowest;
        if ((row < sure || row >= sureEnd) && !nearEnough(table, selection, reach, row)) continue;
        if (check !== null && !check(row)) continue;
        rows[count++] = row;
      }
    }
  }
  found.count = count;
}

function collectOne(
  table: Table,
  selection: Selection,
  reach: Uint16Array | null,
  found: RowBuffer,
  row: number,
): void {
  const block = Math.floor(row / rowsPerBlock);
  if (!runBlock(selection.program, table.common.slices, block, passed)) return;
  const bits = (passed[(row >>> 5) % lanes] as number) & ~(selection.exclude?.get(row >>> 5) ?? 0);
  if (((bits >>> (row & 31)) & 1) === 0 || !nearEnough(table, selection, reach, row)) return;
  if (selection.check === null || selection.check(row)) found.rows[found.count++] = row;
}

function nearEnough(table: Table, selection: Selection, reach: Uint16Array | null, row: number): boolean {
  const position = table.common.position[row] as number;
  const dx = (position >> 16) - selection.x;
  const dy = ((position << 16) >> 16) - selection.y;
  const own = reach ? (reach[row] as number) + selection.further : selection.radius;
  const limit = own < selection.radius ? own : selection.radius;
  return dx * dx + dy * dy <= limit * limit;
}
