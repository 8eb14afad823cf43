import { newArena } from './arena.ts';

/** Words before the skills of a list: how many are essential, how many wished, and the sums of their weights. */
export const listHeader = 4;

/**
 * The skills that openings ask, each list once: openings without skills of their own share that of the occupation. A
 * list is known by where its header stands, so that header and skills come in with one read of memory.
 */
export class SkillLists {
  items: Uint16Array;
  used = 0;
  readonly #byText = new Map<string, number>();
  /** lists up to here are in `#byText`; those read back are put in when the first one is added */
  #known = 0;

  constructor(items = 65_536) {
    this.items = newItems(items);
  }

  /** Where the list with exactly these skills stands. */
  add(must: readonly number[], wish: readonly number[], rarity: (skill: number) => number): number {
    this.#learn();
    const text = `${must.join(',')}|${wish.join(',')}`;
    const known = this.#byText.get(text);
    if (known !== undefined) return known;
    const at = this.used;
    const total = (skills: readonly number[]) => skills.reduce((sum, skill) => sum + rarity(skill), 0);
    const list = [must.length, wish.length, total(must), total(wish), ...must, ...wish];
    if (at + list.length > this.items.length) this.#grow(at + list.length);
    this.items.set(list, at);
    this.used += list.length;
    this.#known = this.used;
    this.#byText.set(text, at);
    return at;
  }

  /** Lists that were packed before, as `items` up to `used`. */
  static from(packed: Uint16Array): SkillLists {
    const lists = new SkillLists(Math.max(65_536, Math.ceil(packed.length * 1.1)));
    lists.items.set(packed);
    lists.used = packed.length;
    return lists;
  }

  /** Forgets all lists. */
  clear(): void {
    this.used = 0;
    this.#known = 0;
    this.#byText.clear();
  }

  #learn(): void {
    while (this.#known < this.used) {
      const at = this.#known;
      this.#byText.set(`${this.must(at).join(',')}|${this.wish(at).join(',')}`, at);
      this.#known += listHeader + (this.items[at] as number) + (this.items[at + 1] as number);
    }
  }

  mustTotal(list: number): number {
    return this.items[list + 2] as number;
  }

  wishTotal(list: number): number {
    return this.items[list + 3] as number;
  }

  must(list: number): Uint16Array {
    const start = list + listHeader;
    return this.items.subarray(start, start + (this.items[list] as number));
  }

  wish(list: number): Uint16Array {
    const start = list + listHeader + (this.items[list] as number);
    return this.items.subarray(start, start + (this.items[list + 1] as number));
  }

  #grow(least: number): void {
    const items = newItems(Math.max(this.items.length * 2, least));
    items.set(this.items);
    this.items = items;
  }
}

function newItems(length: number): Uint16Array {
  return newArena({ items: ['u16', length] } as const).columns.items;
}
