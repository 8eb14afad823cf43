import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { v7 } from 'uuid';

/** Everything that a seed draws; the same seed and label give the same row of draws on every machine. */
export class Random {
  readonly #generator: ReturnType<typeof xoroshiro128plus>;
  readonly #seed: number;
  readonly #bytes = new Uint8Array(16);

  constructor(seed: number) {
    this.#seed = seed | 0;
    this.#generator = xoroshiro128plus(this.#seed);
    // The first draws of neighbouring seeds resemble each other.
    for (let i = 0; i < 16; i += 1) this.#generator.next();
  }

  /** A stream of its own, so that more draws in one part leave the other parts as they were. */
  fork(label: string): Random {
    let hash = 0x811c9dc5 ^ this.#seed;
    for (let i = 0; i < label.length; i += 1) hash = Math.imul(hash ^ label.charCodeAt(i), 0x01000193);
    return new Random(hash);
  }

  /** From 0 up to but not including 1. */
  float(): number {
    return (this.#generator.next() >>> 0) / 0x1_0000_0000;
  }

  /** A whole number, both bounds included. */
  int(min: number, max: number): number {
    return min + Math.floor(this.float() * (max - min + 1));
  }

  chance(probability: number): boolean {
    return this.float() < probability;
  }

  /** @throws when the list is empty */
  pick<T>(list: readonly T[]): T {
    const item = list[Math.floor(this.float() * list.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  }

  /** `count` different items, fewer when the list is shorter, in the order of the list. */
  sample<T>(list: readonly T[], count: number): T[] {
    const taken: T[] = [];
    let left = Math.min(count, list.length);
    for (let i = 0; i < list.length && left > 0; i += 1) {
      if (this.float() * (list.length - i) < left) {
        taken.push(list[i] as T);
        left -= 1;
      }
    }
    return taken;
  }

  /** UUIDv7 made at that moment (milliseconds since 1970), the rest drawn. */
  id(milliseconds: number): string {
    const bytes = this.#bytes;
    for (let at = 0; at < 16; at += 4) {
      const drawn = this.#generator.next();
      bytes[at] = drawn;
      bytes[at + 1] = drawn >>> 8;
      bytes[at + 2] = drawn >>> 16;
      bytes[at + 3] = drawn >>> 24;
    }
    return v7({ msecs: milliseconds, random: bytes });
  }
}

/**
 * Draws by weight in logarithmic time.
 *
 * @throws when no item has a weight above 0
 */
export function picker<T>(items: readonly T[], weightOf: (item: T) => number): (random: Random) => T {
  const sums: number[] = [];
  let sum = 0;
  for (const item of items) {
    sum += Math.max(0, weightOf(item));
    sums.push(sum);
  }
  if (sum <= 0) throw new Error('no weights to draw by');
  return (random) => {
    const drawn = random.float() * sum;
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] as number) > drawn) high = middle;
      else low = middle + 1;
    }
    return items[low] as T;
  };
}

/** As `picker`, from `{ a: 3, b: 1 }`. */
export function pickerOf<K extends string>(
  weights: Readonly<Partial<Record<K, number>>>,
): (random: Random) => K {
  const pick = picker(Object.entries(weights) as [K, number][], ([, weight]) => weight);
  return (random) => pick(random)[0];
}
