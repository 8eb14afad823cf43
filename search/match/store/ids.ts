/**
 * Ids as four words of 32 bits: UUIDs compare in this form as their text does. Other ids (none in production) stand
 * in a list, marked by the first word.
 */
export const idWords = 4;
const oddMark = 0xffffffff;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Reads and writes ids in a column of words, and finds the row of an id by an open hash table. */
export class Ids {
  readonly column: Uint32Array;
  /** row + 1 per slot, 0 is free; the length is a power of two */
  readonly slots: Int32Array;
  readonly odd: string[];
  readonly #oddIndex: Map<string, number>;
  readonly #scratch = new Uint32Array(idWords);

  constructor(column: Uint32Array, slots: Int32Array, odd: string[] = []) {
    this.column = column;
    this.slots = slots;
    this.odd = odd;
    this.#oddIndex = new Map(odd.map((id, index) => [id, index]));
  }

  clear(): void {
    this.slots.fill(0);
    this.odd.length = 0;
    this.#oddIndex.clear();
  }

  /** Other ids than UUIDs of a table that was read back. */
  restoreOdd(ids: readonly string[]): void {
    ids.forEach((id, index) => {
      this.odd[index] = id;
      this.#oddIndex.set(id, index);
    });
  }

  write(row: number, id: string): void {
    this.#encode(id, true);
    this.column.set(this.#scratch, row * idWords);
    this.#claim(row);
  }

  /** Copies an id from another table, without making text of it. */
  copy(row: number, from: Ids, fromRow: number): void {
    if (from.column[fromRow * idWords] === oddMark) {
      this.write(row, from.text(fromRow));
      return;
    }
    this.column.set(from.column.subarray(fromRow * idWords, fromRow * idWords + idWords), row * idWords);
    this.#claim(row);
  }

  text(row: number): string {
    const at = row * idWords;
    const word = (i: number) => this.column[at + i] as number;
    if (word(0) === oddMark) return this.odd[word(1)] ?? '';
    const hex = [0, 1, 2, 3].map((i) => word(i).toString(16).padStart(8, '0')).join('');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  }

  /** The row of an id that `accept` takes (a row may be dead and its id stand further on), or -1. */
  find(id: string, accept: (row: number) => boolean): number {
    if (!this.#encode(id, false)) return -1;
    const [a, b, c, d] = this.#scratch as unknown as [number, number, number, number];
    const mask = this.slots.length - 1;
    for (let slot = hash(a, b, c, d) & mask; ; slot = (slot + 1) & mask) {
      const row = (this.slots[slot] as number) - 1;
      if (row < 0) return -1;
      const at = row * idWords;
      if (
        this.column[at] === a &&
        this.column[at + 1] === b &&
        this.column[at + 2] === c &&
        this.column[at + 3] === d &&
        accept(row)
      ) {
        return row;
      }
    }
  }

  #claim(row: number): void {
    const at = row * idWords;
    const column = this.column;
    const mask = this.slots.length - 1;
    const start = hash(
      column[at] as number,
      column[at + 1] as number,
      column[at + 2] as number,
      column[at + 3] as number,
    );
    let slot = start & mask;
    while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
    this.slots[slot] = row + 1;
  }

  /** False when the id is not a UUID and is not known yet (and may not be added). */
  #encode(id: string, add: boolean): boolean {
    if (uuid.test(id) && !id.startsWith('ffffffff')) {
      const hex = id.replaceAll('-', '');
      for (let i = 0; i < idWords; i++) this.#scratch[i] = Number.parseInt(hex.slice(i * 8, i * 8 + 8), 16);
      return true;
    }
    let index = this.#oddIndex.get(id);
    if (index === undefined) {
      if (!add) return false;
      index = this.odd.push(id) - 1;
      this.#oddIndex.set(id, index);
    }
    this.#scratch.set([oddMark, index, 0, 0]);
    return true;
  }
}

/** Orders two rows of one or two tables by the text of their ids. */
export function compareIds(a: Ids, rowA: number, b: Ids, rowB: number): number {
  const atA = rowA * idWords;
  const atB = rowB * idWords;
  if (a.column[atA] === oddMark || b.column[atB] === oddMark) {
    const textA = a.text(rowA);
    const textB = b.text(rowB);
    return textA < textB ? -1 : textA > textB ? 1 : 0;
  }
  for (let i = 0; i < idWords; i++) {
    const difference = (a.column[atA + i] as number) - (b.column[atB + i] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Room for a hash table that is at most half full. */
export function slotCount(rows: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(16, rows * 2)));
}

function hash(a: number, b: number, c: number, d: number): number {
  let value = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 15) ^ c, 0xc2b2ae35);
  value = Math.imul(value ^ (value >>> 13) ^ d, 0x27d4eb2f);
  return (value ^ (value >>> 16)) >>> 0;
}
