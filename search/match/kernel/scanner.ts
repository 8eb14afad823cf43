import { lineWords } from '../store/layout.ts';
import type { Program } from '../store/program.ts';
import { scanModule } from './module.ts';

/** Where the columns of a table begin, in bytes. */
export interface ScanColumns {
  slices: number;
  boxes: number;
  position: number;
  bounds: number;
  /** slices per block in `bounds` */
  boundSlices: number;
  /** 0 when rows have no reach of their own */
  reach: number;
}

/** Where to look and what must hold. */
export interface ScanAim {
  program: Program;
  x: number;
  y: number;
  /** units of 100 m, infinite when nobody set it */
  radius: number;
  further: number;
  /** slices of the bound, one of which must be on; null when none is asked */
  anyOf: readonly number[] | null;
}

/**
 * What a row can score at most, in tenths of a point: `base`, plus the distance of the nearest side of its block, plus
 * what its slices say. Values are rounded up to whole units, of which a row has 255 at most.
 */
export interface ScoreBound {
  base: number;
  /** tenths at no distance, times `half` */
  distanceFull: number;
  /** units of 100 m at which half of them are left */
  half: number;
  skills: readonly { slice: number; tenths: number }[];
  /** the highest value of one of these slices that is on counts; in descending order of value per family */
  families: readonly (readonly { slices: readonly number[]; tenths: number }[])[];
}

/** Fields of the private memory, in words of four bytes; `scan.wat` reads the same numbers in bytes. */
const at = {
  slices: 0,
  bounds: 1,
  boxes: 2,
  position: 3,
  reach: 4,
  x: 5,
  y: 6,
  radius: 7,
  further: 8,
  allCount: 9,
  groupCount: 10,
  boundStride: 11,
  choiceCount: 12,
  passed: 13,
  distanceFull: 14,
  half: 15,
  skillPlanes: 16,
  choicePlanes: 24,
  unit: 32,
  base: 33,
  most: 34,
  anyCount: 35,
  all: 256,
  steps: 512,
  ends: 1536,
  any: 1792,
  choices: 2048,
  skillLists: 4096,
  choiceLists: 6144,
  found: 8192,
} as const;
const choiceMasks = 12_288;
const vectorBytes = 16;
/** From one slice of a block to the next: see `blocksPerLine`. */
const sliceBytes = lineWords * 4;
const planes = 8;
const mostUnits = 255;
/** Squares of distances then stay within 32 bits without a sign. */
const farthest = 46_340;
/** Rows per call, so that what it finds has room. */
export const rowsPerScan = 65_536;

type Scan = (first: number, end: number, sure: number, sureEnd: number, threshold: number) => number;

/** The kernel over one table, with a private memory of this thread. */
export class Scanner {
  /** what the last call found, two numbers each: the row, and the tenths it can reach when there is a bound */
  readonly found: Int32Array;
  readonly #words: Int32Array;
  readonly #floats: Float32Array;
  readonly #scan: Scan;

  private constructor(instance: WebAssembly.Instance, columns: ScanColumns) {
    const own = instance.exports.own as WebAssembly.Memory;
    this.#scan = instance.exports.scan as Scan;
    this.#words = new Int32Array(own.buffer);
    this.#floats = new Float32Array(own.buffer);
    this.found = this.#words.subarray(at.found);
    this.#words[at.slices] = columns.slices;
    this.#words[at.bounds] = columns.bounds;
    this.#words[at.boxes] = columns.boxes;
    this.#words[at.position] = columns.position;
    this.#words[at.reach] = columns.reach;
    this.#words[at.boundStride] = columns.boundSlices * sliceBytes;
  }

  /** Null where this Node cannot run the kernel; plain code then gives the same answers. */
  static open(memory: WebAssembly.Memory, columns: ScanColumns): Scanner | null {
    const module = scanModule();
    return module && new Scanner(new WebAssembly.Instance(module, { env: { data: memory } }), columns);
  }

  /** Rows that passed since `aim`. */
  get passed(): number {
    return this.#words[at.passed] as number;
  }

  aim(aim: ScanAim): void {
    const words = this.#words;
    words[at.x] = aim.x;
    words[at.y] = aim.y;
    words[at.radius] = Math.min(farthest, aim.radius);
    words[at.further] = aim.further;
    words[at.passed] = 0;
    words[at.unit] = 0;
    const any = aim.anyOf ?? [];
    words[at.anyCount] = any.length;
    for (let i = 0; i < any.length; i++) words[at.any + i] = (any[i] as number) * sliceBytes;
    const { all, steps, ends } = aim.program;
    words[at.allCount] = all.length;
    for (let i = 0; i < all.length; i++) words[at.all + i] = (all[i] as number) * sliceBytes;
    words[at.groupCount] = ends.length;
    for (let i = 0; i < ends.length; i++) words[at.ends + i] = ends[i] as number;
    for (let i = 0; i < steps.length; i++) {
      const step = steps[i] as number;
      words[at.steps + i] = (step >> 1) * sliceBytes + (step & 1);
    }
  }

  /** From now on only rows are written whose bound reaches the threshold of the call. */
  bound(bound: ScoreBound): void {
    const words = this.#words;
    const choices = bound.families.flat();
    const total =
      bound.skills.reduce((sum, item) => sum + item.tenths, 0) +
      bound.families.reduce((sum, family) => sum + (family[0]?.tenths ?? 0), 0);
    const room = mostUnits - bound.skills.length - choices.length;
    if (room < planes) return;
    const unit = Math.max(1, Math.ceil(total / room));
    words[at.unit] = unit;
    words[at.base] = bound.base;
    this.#floats[at.distanceFull] = bound.distanceFull;
    this.#floats[at.half] = bound.half;
    const skills = bound.skills.map((item) => Math.ceil(item.tenths / unit));
    const steps = bound.families.map((family) => descents(family, unit));
    words[at.most] = sum(skills) + sum(steps.flat());
    this.#planes(skills, at.skillPlanes, at.skillLists, (i) => (bound.skills[i]?.slice ?? 0) * sliceBytes);
    this.#planes(steps.flat(), at.choicePlanes, at.choiceLists, (i) => choiceMasks + i * vectorBytes);
    words[at.choiceCount] = choices.length;
    let word = at.choices as number;
    for (const family of bound.families) {
      family.forEach((choice, index) => {
        words[word++] = choice.slices.length;
        words[word++] = index === 0 ? 1 : 0;
        for (const slice of choice.slices) words[word++] = slice * sliceBytes;
      });
    }
  }

  /**
   * Rows from `first` up to `end` (at most `rowsPerScan`) that pass and can reach the threshold, in `found`.
   *
   * @param sure rows from here up to `sureEnd` need no comparison of distance
   * @returns how many
   */
  scan(first: number, end: number, sure: number, sureEnd: number, threshold: number): number {
    return this.#scan(first, end, sure, sureEnd, threshold);
  }

  /** One list per bit of the units: which items count that much. */
  #planes(units: readonly number[], counts: number, lists: number, place: (item: number) => number): void {
    let word = lists;
    for (let plane = 0; plane < planes; plane++) {
      const start = word;
      units.forEach((value, item) => {
        if ((value >>> plane) & 1) this.#words[word++] = place(item);
      });
      this.#words[counts + plane] = word - start;
    }
  }
}

/** What each choice adds to the next lower one of its family. */
function descents(family: readonly { tenths: number }[], unit: number): number[] {
  const units = family.map((choice) => Math.ceil(choice.tenths / unit));
  return units.map((value, index) => value - (units[index + 1] ?? 0));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
