import { rowsPerScan, type Scanner, type ScoreBound } from '../kernel/scanner.ts';
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
  /** where slices know: one of these is on for every row that `check` can pass; null when they know nothing of it */
  anyOf: readonly number[] | null;
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
  findRuns(table, selection);
  const scanner = table.scanner;
  if (scanner) {
    scanner.aim(selection);
    eachScan(scanner, everyRow, (count) => keep(scanner.found, count, selection, found));
    return;
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

/** As a threshold: bounds count for nothing. */
const everyRow = () => -1;
/** As a threshold: no row can reach it, so that rows are only counted. */
const noRow = () => 0x7fff_ffff;

/** Rows that wait for a closer look, those that can reach most first. */
class Waiting {
  rows = new Int32Array(4096);
  reachable = new Int32Array(4096);
  order = new Int32Array(4096);
  readonly #counts = new Int32Array(257);
  count = 0;

  add(found: Int32Array, count: number): void {
    if (this.count + count > this.rows.length) this.#grow(this.count + count);
    for (let i = 0; i < count; i++) {
      this.rows[this.count] = found[i * 2] as number;
      this.reachable[this.count++] = found[i * 2 + 1] as number;
    }
  }

  /** Visits in order until none can reach the threshold, and forgets all. */
  drain(threshold: () => number, visit: (row: number) => void, ahead: (row: number) => void): void {
    const { reachable, order, count } = this;
    const counts = this.#counts.fill(0);
    for (let i = 0; i < count; i++) {
      const step = stepOf(reachable[i] as number);
      counts[step] = (counts[step] as number) + 1;
    }
    for (let step = 255; step >= 0; step--) {
      counts[step] = (counts[step] as number) + (counts[step + 1] as number);
    }
    for (let i = 0; i < count; i++) {
      const step = stepOf(reachable[i] as number) + 1;
      const place = counts[step] as number;
      order[place] = i;
      counts[step] = place + 1;
    }
    let fetched = 0;
    for (let i = 0; i < count; i++) {
      const at = order[i] as number;
      const most = reachable[at] as number;
      if (i === fetched) {
        fetched = Math.min(count, i + rowsAhead);
        const least = threshold();
        for (let next = i; next < fetched; next++) {
          const place = order[next] as number;
          if ((reachable[place] as number) >= least) ahead(this.rows[place] as number);
        }
      }
      if (most < threshold()) {
        if (most + stepTenths < threshold()) break;
        continue;
      }
      visit(this.rows[at] as number);
    }
    this.count = 0;
  }

  #grow(least: number): void {
    const room = Math.max(least, this.rows.length * 2);
    const grown = (old: Int32Array) => {
      const made = new Int32Array(room);
      made.set(old);
      return made;
    };
    this.rows = grown(this.rows);
    this.reachable = grown(this.reachable);
    this.order = new Int32Array(room);
  }
}

/** Rows that are fetched from memory together: one by one each would be waited for. */
const rowsAhead = 32;
const stepTenths = 64;
function stepOf(tenths: number): number {
  return Math.min(255, Math.floor(tenths / stepTenths));
}

const waiting = new Waiting();
/** Rows after which the best so far are looked at, to raise the threshold for the rest. */
const firstLook = 6000;

/**
 * Visits the rows that pass and can still reach the threshold, which may rise meanwhile. Only for a table with a
 * scanner, and a selection that neither checks rows one by one nor names them.
 *
 * @param bound null to count only
 * @returns how many pass, those that cannot reach the threshold included
 */
export function scanBest(
  table: Table,
  scanner: Scanner,
  selection: Selection,
  bound: ScoreBound | null,
  threshold: () => number,
  visit: (row: number) => void,
  ahead: (row: number) => void,
): number {
  if (table.alive === 0) return 0;
  // A question that failed half-way leaves rows behind.
  waiting.count = 0;
  findRuns(table, selection);
  scanner.aim(selection);
  scanner.bound(bound ?? nothingBound);
  const { exclude } = selection;
  const look = (row: number) => {
    if (exclude && ((exclude.get(row >>> 5) ?? 0) >>> (row & 31)) & 1) return;
    visit(row);
  };
  let nextLook = firstLook;
  let scanned = 0;
  eachScan(scanner, bound ? threshold : noRow, (count, rows) => {
    waiting.add(scanner.found, count);
    scanned += rows;
    if (scanned < nextLook) return;
    waiting.drain(threshold, look, ahead);
    nextLook = scanned * 2;
  });
  waiting.drain(threshold, look, ahead);
  return scanner.passed - (exclude ? excludedThatPass(table, selection, exclude) : 0);
}

const nothingBound: ScoreBound = { base: 0, distanceFull: 0, half: 1, skills: [], families: [] };

/** Rows that are left out and would have passed: the kernel counted them. */
function excludedThatPass(table: Table, selection: Selection, exclude: RowBits): number {
  let count = 0;
  const reach = table.reachColumn;
  for (const [word, bits] of exclude) {
    for (let left = bits; left !== 0; left &= left - 1) {
      const row = word * 32 + 31 - Math.clz32(left & -left);
      if (!runBlock(selection.program, table.common.slices, Math.floor(row / rowsPerBlock), passed)) continue;
      const on = ((passed[(row >>> 5) % lanes] as number) >>> (row & 31)) & 1;
      if (on && nearEnough(table, selection, reach, row)) count++;
    }
  }
  return count;
}

function findRuns(table: Table, selection: Selection): void {
  if (table.cells.classes.length === 0) {
    runs.count = 0;
    runs.add(0, table.rows, table.rows, table.rows);
  } else {
    runsWithin(table.cells, selection.x, selection.y, selection.further, selection.radius, runs);
  }
}

function eachScan(
  scanner: Scanner,
  threshold: () => number,
  visit: (count: number, scanned: number) => void,
): void {
  const numbers = runs.numbers;
  for (let run = 0; run < runs.count; run++) {
    const at = run * 4;
    const runEnd = numbers[at + 1] as number;
    const sure = numbers[at + 2] as number;
    const sureEnd = numbers[at + 3] as number;
    for (let first = numbers[at] as number; first < runEnd; first += rowsPerScan) {
      const end = Math.min(runEnd, first + rowsPerScan);
      const count = scanner.scan(first, end, sure, sureEnd, threshold());
      visit(count, end - first);
    }
  }
}

function keep(pairs: Int32Array, count: number, { exclude, check }: Selection, found: RowBuffer): void {
  for (let i = 0; i < count; i++) {
    const row = pairs[i * 2] as number;
    if (exclude && ((exclude.get(row >>> 5) ?? 0) >>> (row & 31)) & 1) continue;
    if (check === null || check(row)) found.rows[found.count++] = row;
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
