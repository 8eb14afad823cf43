/** A sorted list of entries (see postings.ts); `of` may be longer than `length`. */
export interface EntryList {
  of: Uint32Array;
  length: number;
}

export const emptyList: EntryList = { of: new Uint32Array(0), length: 0 };

/** Buffers lent for the length of one query, so that a search leaves almost nothing to the garbage collector. */
export class Scratch {
  #pools: Uint32Array[][] = [];
  #lent: Uint32Array[] = [];
  #dense = new Uint8Array(0);
  #sums: readonly [Float32Array, Float32Array] = [new Float32Array(0), new Float32Array(0)];

  take(length: number): Uint32Array {
    const sizeClass = Math.max(8, 32 - Math.clz32(Math.max(1, length) - 1));
    const buffer = this.#pools[sizeClass]?.pop() ?? new Uint32Array(1 << sizeClass);
    this.#lent.push(buffer);
    return buffer;
  }

  /** One zeroed byte per document. */
  dense(length: number): Uint8Array {
    if (this.#dense.length < length) this.#dense = new Uint8Array(length + (length >> 2));
    else this.#dense.fill(0, 0, length);
    return this.#dense;
  }

  /** Two zeroed numbers per document. */
  sums(length: number): readonly [Float32Array, Float32Array] {
    if (this.#sums[0].length < length) {
      this.#sums = [new Float32Array(length + (length >> 2)), new Float32Array(length + (length >> 2))];
    } else for (const sums of this.#sums) sums.fill(0, 0, length);
    return this.#sums;
  }

  release(): void {
    for (const buffer of this.#lent) {
      const sizeClass = 31 - Math.clz32(buffer.length);
      const pool = this.#pools[sizeClass];
      if (!pool) this.#pools[sizeClass] = [buffer];
      else if (pool.length < 8) pool.push(buffer);
    }
    this.#lent.length = 0;
  }
}

/** `weight` is 0 to 256 (256 = unchanged). */
function scaledImpact(entry: number, weight: number): number {
  return (((entry & 255) * weight) >>> 8) & 255;
}

export function scaled(list: EntryList, weight: number, scratch: Scratch): EntryList {
  if (weight >= 256 || list.length === 0) return list;
  const out = scratch.take(list.length);
  const of = list.of;
  for (let i = 0; i < list.length; i += 1) {
    const entry = of[i] as number;
    out[i] = ((entry & 0xffffff00) | scaledImpact(entry, weight)) >>> 0;
  }
  return { of: out, length: list.length };
}

/** Documents of either list, each with the better of its impacts after weighing. */
export function union(
  a: EntryList,
  aWeight: number,
  b: EntryList,
  bWeight: number,
  scratch: Scratch,
): EntryList {
  if (b.length === 0) return scaled(a, aWeight, scratch);
  if (a.length === 0) return scaled(b, bWeight, scratch);
  const out = scratch.take(a.length + b.length);
  const x = a.of;
  const y = b.of;
  let i = 0;
  let j = 0;
  let n = 0;
  while (i < a.length && j < b.length) {
    const p = x[i] as number;
    const q = y[j] as number;
    const po = p >>> 8;
    const qo = q >>> 8;
    if (po < qo) {
      out[n] = ((po << 8) | scaledImpact(p, aWeight)) >>> 0;
      i += 1;
    } else if (qo < po) {
      out[n] = ((qo << 8) | scaledImpact(q, bWeight)) >>> 0;
      j += 1;
    } else {
      const pi = scaledImpact(p, aWeight);
      const qi = scaledImpact(q, bWeight);
      out[n] = ((po << 8) | (pi > qi ? pi : qi)) >>> 0;
      i += 1;
      j += 1;
    }
    n += 1;
  }
  for (; i < a.length; i += 1, n += 1) {
    const p = x[i] as number;
    out[n] = ((p & 0xffffff00) | scaledImpact(p, aWeight)) >>> 0;
  }
  for (; j < b.length; j += 1, n += 1) {
    const q = y[j] as number;
    out[n] = ((q & 0xffffff00) | scaledImpact(q, bWeight)) >>> 0;
  }
  return { of: out, length: n };
}

/** First place at or after `from` whose ordinal is at least `ordinal`, by doubling steps. */
export function seek(list: Uint32Array, length: number, from: number, ordinal: number): number {
  const key = (ordinal << 8) >>> 0;
  let low = from;
  let step = 1;
  let high = from;
  while (high < length && (list[high] as number) < key) {
    low = high + 1;
    high += step;
    step *= 2;
  }
  if (high > length) high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] as number) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Documents of both lists, with the mean of their impacts. */
export function intersection(a: EntryList, b: EntryList, scratch: Scratch): EntryList {
  const [small, large] = a.length <= b.length ? [a, b] : [b, a];
  if (small.length === 0) return emptyList;
  const out = scratch.take(small.length);
  let n = 0;
  let j = 0;
  for (let i = 0; i < small.length; i += 1) {
    const p = small.of[i] as number;
    const ordinal = p >>> 8;
    j = seek(large.of, large.length, j, ordinal);
    if (j >= large.length) break;
    const q = large.of[j] as number;
    if (q >>> 8 === ordinal) {
      out[n] = ((ordinal << 8) | (((p & 255) + (q & 255)) >>> 1)) >>> 0;
      n += 1;
    }
  }
  return { of: out, length: n };
}

/** The union of many lists at once, for the completions of a prefix. */
export function unionOfMany(lists: readonly EntryList[], documents: number, scratch: Scratch): EntryList {
  let total = 0;
  for (const list of lists) total += list.length;
  if (lists.length < 5 || total < 256) {
    let out = lists[0] ?? emptyList;
    for (const list of lists.slice(1)) out = union(out, 256, list, 256, scratch);
    return out;
  }
  const dense = scratch.dense(documents);
  let low = documents;
  let high = 0;
  for (const list of lists) {
    const of = list.of;
    const n = list.length;
    if (n === 0) continue;
    low = Math.min(low, (of[0] as number) >>> 8);
    high = Math.max(high, (of[n - 1] as number) >>> 8);
    for (let i = 0; i < n; i += 1) {
      const entry = of[i] as number;
      // Zero means absent here, so the weakest entry counts as one.
      const impact = (entry & 255) | 1;
      const ordinal = entry >>> 8;
      if ((dense[ordinal] as number) < impact) dense[ordinal] = impact;
    }
  }
  const out = scratch.take(Math.min(total, documents));
  let n = 0;
  for (let ordinal = low; ordinal <= high; ordinal += 1) {
    const impact = dense[ordinal] as number;
    if (impact !== 0) {
      out[n] = ((ordinal << 8) | impact) >>> 0;
      n += 1;
    }
  }
  return { of: out, length: n };
}

/**
 * Documents of any of the lists whose `covering` lists they are in weigh at least `least` together. The impact is the share of
 * `top`, the highest score of all, which is returned with the list.
 */
export function sumOfMany(
  lists: readonly { list: EntryList; weight: number; covering: boolean }[],
  least: number,
  documents: number,
  scratch: Scratch,
): { list: EntryList; top: number } {
  const [scores, covered] = scratch.sums(documents);
  for (const { list, weight, covering } of lists) {
    const { of, length } = list;
    const factor = weight / 255;
    const cover = covering ? weight : 0;
    for (let i = 0; i < length; i += 1) {
      const entry = of[i] as number;
      const ordinal = entry >>> 8;
      scores[ordinal] = (scores[ordinal] as number) + (entry & 255) * factor;
      covered[ordinal] = (covered[ordinal] as number) + cover;
    }
  }
  let top = 0;
  let n = 0;
  // A sum of rounded weights may fall a hair short of the least it was meant to reach.
  const enough = least * 0.9999;
  for (let i = 0; i < documents; i += 1) {
    const cover = covered[i] as number;
    if (cover === 0 || cover < enough) continue;
    n += 1;
    if ((scores[i] as number) > top) top = scores[i] as number;
  }
  const out = scratch.take(n);
  const scale = top > 0 ? 255 / top : 0;
  n = 0;
  for (let i = 0; i < documents; i += 1) {
    const cover = covered[i] as number;
    if (cover === 0 || cover < enough) continue;
    out[n] = ((i << 8) | Math.round((scores[i] as number) * scale)) >>> 0;
    n += 1;
  }
  return { list: { of: out, length: n }, top };
}
