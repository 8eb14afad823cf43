import type { Introduction } from '../types.ts';

/** Words of 32 bits per pair in a packed list: four of the opening's id, four of the candidate's. */
const pairWords = 8;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** What a snapshot keeps: UUIDs as words, ordered by opening and then by candidate, and the few other pairs as text. */
export interface PackedIntroductions {
  words: Uint32Array;
  /** numbers of the pairs, ordered by candidate */
  byCandidate: Uint32Array;
  others: Introduction[];
}

/** Pairs that were brought together before, readable from both sides: a packed list and what changed since. */
export class Introductions {
  readonly #byOpening = new Map<string, Set<string>>();
  readonly #byCandidate = new Map<string, Set<string>>();
  readonly #removed = new Set<string>();
  readonly #packed: PackedIntroductions;

  constructor(packed?: PackedIntroductions) {
    this.#packed = packed ?? { words: new Uint32Array(0), byCandidate: new Uint32Array(0), others: [] };
    for (const pair of this.#packed.others) this.add(pair);
  }

  add(pair: Introduction): void {
    this.#removed.delete(`${pair.openingId} ${pair.candidateId}`);
    grow(this.#byOpening, pair.openingId, pair.candidateId);
    grow(this.#byCandidate, pair.candidateId, pair.openingId);
  }

  remove(pair: Introduction): void {
    shrink(this.#byOpening, pair.openingId, pair.candidateId);
    shrink(this.#byCandidate, pair.candidateId, pair.openingId);
    if (this.#packed.words.length > 0) this.#removed.add(`${pair.openingId} ${pair.candidateId}`);
  }

  has(openingId: string, candidateId: string): boolean {
    if (this.#byOpening.get(openingId)?.has(candidateId)) return true;
    return !this.#removed.has(`${openingId} ${candidateId}`) && this.#isPacked(openingId, candidateId);
  }

  candidatesOf(openingId: string): ReadonlySet<string> {
    const now = this.#byOpening.get(openingId);
    const packed = this.#find(openingId, 0, null);
    const kept = packed.filter((id) => !this.#removed.has(`${openingId} ${id}`));
    return kept.length === 0 ? (now ?? nobody) : new Set([...(now ?? []), ...kept]);
  }

  openingsOf(candidateId: string): ReadonlySet<string> {
    const now = this.#byCandidate.get(candidateId);
    const packed = this.#find(candidateId, 4, this.#packed.byCandidate);
    const kept = packed.filter((id) => !this.#removed.has(`${id} ${candidateId}`));
    return kept.length === 0 ? (now ?? nobody) : new Set([...(now ?? []), ...kept]);
  }

  all(): Introduction[] {
    return [...this.pairs()];
  }

  /** Every pair once, one at a time: the list may change meanwhile, and then a pair may be left out or told twice. */
  *pairs(): Generator<Introduction> {
    const { words } = this.#packed;
    for (let pair = 0; pair < words.length / pairWords; pair++) {
      const openingId = textAt(words, pair * pairWords);
      const candidateId = textAt(words, pair * pairWords + 4);
      if (this.#removed.has(`${openingId} ${candidateId}`)) continue;
      if (!this.#byOpening.get(openingId)?.has(candidateId)) yield { openingId, candidateId };
    }
    for (const [openingId, candidates] of this.#byOpening) {
      for (const candidateId of candidates) yield { openingId, candidateId };
    }
  }

  get size(): number {
    return this.all().length;
  }

  /** Everything as one packed list. */
  pack(): PackedIntroductions {
    const pairs = this.all();
    const regular = pairs
      .filter((pair) => uuid.test(pair.openingId) && uuid.test(pair.candidateId))
      .sort((a, b) => compare(a.openingId, b.openingId) || compare(a.candidateId, b.candidateId));
    const words = new Uint32Array(regular.length * pairWords);
    regular.forEach((pair, i) => {
      words.set(wordsOf(pair.openingId), i * pairWords);
      words.set(wordsOf(pair.candidateId), i * pairWords + 4);
    });
    const byCandidate = Uint32Array.from(regular.keys()).sort((a, b) =>
      compare(regular[a]?.candidateId ?? '', regular[b]?.candidateId ?? ''),
    );
    const others = pairs.filter((pair) => !uuid.test(pair.openingId) || !uuid.test(pair.candidateId));
    return { words, byCandidate, others };
  }

  #isPacked(openingId: string, candidateId: string): boolean {
    const { words } = this.#packed;
    if (words.length === 0 || !uuid.test(openingId) || !uuid.test(candidateId)) return false;
    const wanted = [...wordsOf(openingId), ...wordsOf(candidateId)];
    let low = 0;
    let high = words.length / pairWords - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const difference = compareWords(words, middle * pairWords, wanted);
      if (difference === 0) return true;
      if (difference < 0) low = middle + 1;
      else high = middle - 1;
    }
    return false;
  }

  /** The other ids of the pairs that have this one. @param part 0 for openings, 4 for candidates */
  #find(id: string, part: 0 | 4, order: Uint32Array | null): string[] {
    const { words } = this.#packed;
    const count = words.length / pairWords;
    if (count === 0 || !uuid.test(id)) return [];
    const wanted = wordsOf(id);
    const placeOf = (i: number) => (order ? (order[i] as number) : i) * pairWords;
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compareWords(words, placeOf(middle) + part, wanted) < 0) low = middle + 1;
      else high = middle;
    }
    const found: string[] = [];
    for (let i = low; i < count && compareWords(words, placeOf(i) + part, wanted) === 0; i++) {
      found.push(textAt(words, placeOf(i) + 4 - part));
    }
    return found;
  }
}

const nobody: ReadonlySet<string> = new Set();

function wordsOf(id: string): number[] {
  const hex = id.replaceAll('-', '');
  return [0, 8, 16, 24].map((at) => Number.parseInt(hex.slice(at, at + 8), 16));
}

function textAt(words: Uint32Array, at: number): string {
  const hex = [0, 1, 2, 3].map((i) => (words[at + i] as number).toString(16).padStart(8, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

function compareWords(words: Uint32Array, at: number, wanted: readonly number[]): number {
  for (let i = 0; i < wanted.length; i++) {
    const difference = (words[at + i] as number) - (wanted[i] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function grow(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key);
  if (set) set.add(value);
  else map.set(key, new Set([value]));
}

function shrink(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key);
  if (set?.delete(value) && set.size === 0) map.delete(key);
}
