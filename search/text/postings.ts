// An entry of a list is the document's ordinal in the upper 24 bits and how well the term stands for it in the lower 8.
const smallest = 2;

/**
 * All posting lists in one block of memory, each in one piece. A full list moves to a piece twice as large and leaves
 * its old piece to others, so building costs no garbage per term and reading is a plain scan. Entries of a list
 * ascend because documents get ever higher ordinals.
 */
export class Postings {
  #data = new Uint32Array(1 << 16);
  #used = 0;
  #offset = new Uint32Array(1 << 12);
  #length = new Uint32Array(1 << 12);
  #capacity = new Uint32Array(1 << 12);
  #terms = 0;
  #free: number[][] = [];
  #entries = 0;

  get terms(): number {
    return this.#terms;
  }

  get entries(): number {
    return this.#entries;
  }

  get bytes(): number {
    return this.#data.byteLength + this.#offset.byteLength * 3;
  }

  addTerm(): number {
    const term = this.#terms;
    if (term === this.#offset.length) {
      this.#offset = grown(this.#offset, term * 2);
      this.#length = grown(this.#length, term * 2);
      this.#capacity = grown(this.#capacity, term * 2);
    }
    this.#terms += 1;
    return term;
  }

  count(term: number): number {
    return this.#length[term] ?? 0;
  }

  append(term: number, ordinal: number, impact: number): void {
    const length = this.#length[term] ?? 0;
    if (length === (this.#capacity[term] ?? 0)) this.#move(term, length);
    this.#data[(this.#offset[term] ?? 0) + length] = ((ordinal << 8) | impact) >>> 0;
    this.#length[term] = length + 1;
    this.#entries += 1;
  }

  /** The list itself, valid until the next `append` or `rewrite`. */
  list(term: number): Uint32Array {
    const offset = this.#offset[term] ?? 0;
    return this.#data.subarray(offset, offset + (this.#length[term] ?? 0));
  }

  /** Renumbers all documents by `next` (-1 drops one) and packs the lists without gaps. */
  rewrite(next: Int32Array): void {
    const old = this.#data;
    const data = new Uint32Array(Math.max(1 << 16, Math.ceil(this.#entries * 1.1)));
    let at = 0;
    for (let term = 0; term < this.#terms; term += 1) {
      const offset = this.#offset[term] as number;
      const end = offset + (this.#length[term] as number);
      const start = at;
      for (let i = offset; i < end; i += 1) {
        const entry = old[i] as number;
        const ordinal = next[entry >>> 8] as number;
        if (ordinal >= 0) {
          data[at] = ((ordinal << 8) | (entry & 255)) >>> 0;
          at += 1;
        }
      }
      this.#offset[term] = start;
      this.#length[term] = at - start;
      this.#capacity[term] = at - start;
    }
    this.#data = data;
    this.#used = at;
    this.#entries = at;
    this.#free = [];
  }

  #move(term: number, length: number): void {
    const capacity = Math.max(smallest, length * 2);
    const sizeClass = 32 - Math.clz32(capacity - 1);
    const room = 1 << sizeClass;
    let offset = this.#free[sizeClass]?.pop();
    if (offset === undefined) {
      offset = this.#used;
      this.#used += room;
      if (this.#used > this.#data.length) {
        this.#data = grown(this.#data, Math.max(this.#used, Math.ceil(this.#data.length * 1.6)));
      }
    }
    const old = this.#offset[term] ?? 0;
    const oldCapacity = this.#capacity[term] ?? 0;
    this.#data.copyWithin(offset, old, old + length);
    if (oldCapacity > 0 && (oldCapacity & (oldCapacity - 1)) === 0) {
      const oldClass = 31 - Math.clz32(oldCapacity);
      const list = this.#free[oldClass];
      if (list) list.push(old);
      else this.#free[oldClass] = [old];
    }
    this.#offset[term] = offset;
    this.#capacity[term] = room;
  }
}

function grown(array: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  const out = new Uint32Array(length);
  out.set(array);
  return out;
}
