import { type EntryList, type Scratch, seek } from './lists.ts';
import type { DocumentStore } from './store.ts';
import type { TextQuery } from './types.ts';

/** A list and how much an entry of it adds to the score at full impact. */
export interface Weighed {
  list: EntryList;
  weight: number;
}

export interface Scoring {
  /** Every hit is in this list; undefined = all documents. */
  driver: Weighed | undefined;
  required: readonly Weighed[];
  optional: readonly Weighed[];
}

export interface Candidates {
  ordinals: Uint32Array;
  scores: Float32Array;
  length: number;
}

/** Live documents that match all required lists, with the score so far. */
export function candidates(
  store: DocumentStore,
  scoring: Scoring,
  query: TextQuery,
  scratch: Scratch,
  km: number,
): Candidates {
  const { driver, required } = scoring;
  const alive = store.alive;
  const dead = store.live < store.count;
  if (!driver) {
    const near =
      query.near && km !== Number.POSITIVE_INFINITY ? store.places.around(query.near, km) : undefined;
    const most = near ? near.length : store.count;
    const found = emptyCandidates(most, scratch);
    let n = 0;
    for (let i = 0; i < most; i += 1) {
      const ordinal = near ? (near[i] as number) : i;
      if (alive[ordinal] !== 1) continue;
      found.ordinals[n] = ordinal;
      n += 1;
    }
    found.scores.fill(0, 0, n);
    found.length = n;
    return found;
  }
  const { of, length } = driver.list;
  const found = emptyCandidates(length, scratch);
  const { ordinals, scores } = found;
  const factor = driver.weight / 255;
  let n = 0;
  for (let i = 0; i < length; i += 1) {
    const entry = of[i] as number;
    if (dead && alive[entry >>> 8] !== 1) continue;
    ordinals[n] = entry >>> 8;
    scores[n] = (entry & 255) * factor;
    n += 1;
  }
  found.length = n;
  for (const list of required) intersect(found, list);
  return found;
}

function emptyCandidates(most: number, scratch: Scratch): Candidates {
  const scores = scratch.take(most);
  return {
    ordinals: scratch.take(most),
    scores: new Float32Array(scores.buffer, 0, scores.length),
    length: 0,
  };
}

function intersect(found: Candidates, { list, weight }: Weighed): void {
  const { ordinals, scores } = found;
  const { of, length } = list;
  const factor = weight / 255;
  const near = length < found.length * 8;
  let at = 0;
  let n = 0;
  for (let i = 0; i < found.length; i += 1) {
    const ordinal = ordinals[i] as number;
    if (near) {
      const key = (ordinal << 8) >>> 0;
      while (at < length && (of[at] as number) < key) at += 1;
    } else at = seek(of, length, at, ordinal);
    if (at >= length) break;
    const entry = of[at] as number;
    if (entry >>> 8 !== ordinal) continue;
    ordinals[n] = ordinal;
    scores[n] = (scores[i] as number) + (entry & 255) * factor;
    n += 1;
  }
  found.length = n;
}

/** Adds what an optional list says; candidates are in order, so the shorter side is walked and the longer one searched. */
export function addScores({ ordinals, scores, length: count }: Candidates, { list, weight }: Weighed): void {
  const { of, length } = list;
  const factor = weight / 255;
  if (length * 8 < count) {
    let low = 0;
    for (let at = 0; at < length; at += 1) {
      const entry = of[at] as number;
      const ordinal = entry >>> 8;
      let high = count;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((ordinals[middle] as number) < ordinal) low = middle + 1;
        else high = middle;
      }
      if (low >= count) return;
      if (ordinals[low] === ordinal) scores[low] = (scores[low] as number) + (entry & 255) * factor;
    }
    return;
  }
  const near = length < count * 8;
  let at = 0;
  for (let i = 0; i < count; i += 1) {
    const ordinal = ordinals[i] as number;
    if (near) {
      const key = (ordinal << 8) >>> 0;
      while (at < length && (of[at] as number) < key) at += 1;
    } else at = seek(of, length, at, ordinal);
    if (at >= length) return;
    const entry = of[at] as number;
    if (entry >>> 8 === ordinal) scores[i] = (scores[i] as number) + (entry & 255) * factor;
  }
}

export function keepOnly(
  found: Candidates,
  passes: (ordinal: number) => boolean,
  alongside?: Uint32Array,
): void {
  const { ordinals, scores } = found;
  let n = 0;
  for (let i = 0; i < found.length; i += 1) {
    const ordinal = ordinals[i] as number;
    if (!passes(ordinal)) continue;
    ordinals[n] = ordinal;
    scores[n] = scores[i] as number;
    if (alongside) alongside[n] = alongside[i] as number;
    n += 1;
  }
  found.length = n;
}
