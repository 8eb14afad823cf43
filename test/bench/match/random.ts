/** A small fast generator; the same seed gives the same rows on every machine. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) | 0;
  }

  /** 0 up to 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** Whole number, both ends included. */
  int(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min + 1));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(values: readonly T[]): T {
    return values[Math.floor(this.next() * values.length)] as T;
  }

  /** Each value with its own chance. */
  some<T>(chances: readonly (readonly [T, number])[]): T[] {
    return chances.filter(([, share]) => this.next() < share).map(([value]) => value);
  }

  /** `count` different values, in order of drawing. */
  sample<T>(values: readonly T[], count: number): T[] {
    const drawn = new Set<T>();
    for (let tries = 0; drawn.size < Math.min(count, values.length) && tries < count * 8; tries++) {
      drawn.add(this.pick(values));
    }
    return [...drawn];
  }

  /** Around 0, with this spread. */
  normal(spread: number): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.next()));
    return spread * radius * Math.cos(2 * Math.PI * this.next());
  }
}

/** Draws indices by weight: cumulative sums and a binary search. */
export class Weighted {
  readonly #sums: Float64Array;

  constructor(weights: readonly number[]) {
    this.#sums = new Float64Array(weights.length);
    let sum = 0;
    weights.forEach((weight, i) => {
      sum += weight;
      this.#sums[i] = sum;
    });
  }

  draw(random: Random): number {
    const sums = this.#sums;
    const target = random.next() * (sums[sums.length - 1] as number);
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sums[middle] as number) > target) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
