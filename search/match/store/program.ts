import { blockBase, lineWords, slicesPerBlock } from './layout.ts';

/**
 * A filter as steps over bit slices. Each group starts from "everybody" and ands or ors slices; a row passes when
 * every group leaves its bit on.
 */
export interface Program {
  /** slices that must all be on */
  readonly all: Int32Array;
  /** `slice * 2 + (1 = and, 0 = or)`, groups one after another */
  readonly steps: Int32Array;
  /** where each group ends in `steps` */
  readonly ends: Int32Array;
}

export class ProgramBuilder {
  readonly #all: number[] = [];
  readonly #groups: number[][] = [];

  /** The bit of this slice must be on. */
  on(word: number, bit: number): this {
    this.#all.push(word * 32 + bit);
    return this;
  }

  /** Every bit of the mask must be on. */
  onAll(word: number, mask: number): this {
    for (let bit = 0; bit < 32; bit++) if ((mask >>> bit) & 1) this.on(word, bit);
    return this;
  }

  /** At least one bit of the mask must be on; an empty mask lets nobody through. */
  onAny(word: number, mask: number): this {
    const group: number[] = [];
    for (let bit = 0; bit < 32; bit++) {
      if ((mask >>> bit) & 1) group.push((word * 32 + bit) * 2 + (group.length === 0 ? 1 : 0));
    }
    if (group.length === 0) throw new RangeError('an empty choice lets nobody through');
    this.#groups.push(group);
    return this;
  }

  /**
   * The number in this field must be at least `least`: from the lowest bit up, a one in `least` asks for the bit
   * ("and"), a zero is satisfied by it ("or"); zeros below the lowest one change nothing.
   */
  atLeast(word: number, field: { first: number; count: number }, least: number): this {
    const group: number[] = [];
    for (let i = 0; i < field.count; i++) {
      const asked = (least >>> i) & 1;
      if (asked === 0 && group.length === 0) continue;
      group.push((word * 32 + field.first + i) * 2 + asked);
    }
    if (group.length > 0) this.#groups.push(group);
    return this;
  }

  build(): Program {
    const ends: number[] = [];
    let end = 0;
    for (const group of this.#groups) {
      end += group.length;
      ends.push(end);
    }
    return {
      all: Int32Array.from(this.#all),
      steps: Int32Array.from(this.#groups.flat()),
      ends: Int32Array.from(ends),
    };
  }
}

/**
 * The rows of one block that pass, as four words of bits in `passed`.
 *
 * @returns false when there are none
 */
export function runBlock(program: Program, slices: Int32Array, block: number, passed: Int32Array): boolean {
  const base = blockBase(block, slicesPerBlock);
  const { all, steps, ends } = program;
  let a = -1;
  let b = -1;
  let c = -1;
  let d = -1;
  for (let i = 0; i < all.length; i++) {
    const at = base + (all[i] as number) * lineWords;
    a &= slices[at] as number;
    b &= slices[at + 1] as number;
    c &= slices[at + 2] as number;
    d &= slices[at + 3] as number;
  }
  if ((a | b | c | d) === 0) return false;
  let step = 0;
  for (let group = 0; group < ends.length; group++) {
    const end = ends[group] as number;
    let heldA = -1;
    let heldB = -1;
    let heldC = -1;
    let heldD = -1;
    for (; step < end; step++) {
      const code = steps[step] as number;
      const at = base + (code >> 1) * lineWords;
      if (code & 1) {
        heldA &= slices[at] as number;
        heldB &= slices[at + 1] as number;
        heldC &= slices[at + 2] as number;
        heldD &= slices[at + 3] as number;
      } else {
        heldA |= slices[at] as number;
        heldB |= slices[at + 1] as number;
        heldC |= slices[at + 2] as number;
        heldD |= slices[at + 3] as number;
      }
    }
    a &= heldA;
    b &= heldB;
    c &= heldC;
    d &= heldD;
    if ((a | b | c | d) === 0) return false;
  }
  passed[0] = a;
  passed[1] = b;
  passed[2] = c;
  passed[3] = d;
  return true;
}
