import type { Introduction } from '../types.ts';

/** Pairs that were brought together before, readable from both sides. */
export class Introductions {
  readonly #byOpening = new Map<string, Set<string>>();
  readonly #byCandidate = new Map<string, Set<string>>();

  add(pair: Introduction): void {
    grow(this.#byOpening, pair.openingId, pair.candidateId);
    grow(this.#byCandidate, pair.candidateId, pair.openingId);
  }

  remove(pair: Introduction): void {
    shrink(this.#byOpening, pair.openingId, pair.candidateId);
    shrink(this.#byCandidate, pair.candidateId, pair.openingId);
  }

  has(openingId: string, candidateId: string): boolean {
    return this.#byOpening.get(openingId)?.has(candidateId) ?? false;
  }

  candidatesOf(openingId: string): Iterable<string> {
    return this.#byOpening.get(openingId) ?? [];
  }

  openingsOf(candidateId: string): Iterable<string> {
    return this.#byCandidate.get(candidateId) ?? [];
  }

  all(): Introduction[] {
    return [...this.#byOpening].flatMap(([openingId, candidates]) =>
      [...candidates].map((candidateId) => ({ openingId, candidateId })),
    );
  }

  get size(): number {
    let total = 0;
    for (const set of this.#byOpening.values()) total += set.size;
    return total;
  }
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
