/**
 * One facet of all documents. Each distinct combination of values has a number, and a document holds that number: a
 * filter is then one table look-up per document whatever the number of values, and a count one increment.
 */
export class FacetColumn {
  #sets: Uint16Array | Uint32Array = new Uint16Array(1 << 10);
  #combinations: (readonly number[])[] = [[]];
  #combinationIds = new Map<string, number>([['', 0]]);
  #values: string[] = [];
  #valueIds = new Map<string, number>();

  get sets(): Uint16Array | Uint32Array {
    return this.#sets;
  }

  get combinations(): number {
    return this.#combinations.length;
  }

  set(ordinal: number, values: readonly string[]): void {
    if (ordinal >= this.#sets.length) this.#grow(ordinal);
    const set = this.#combination(values);
    if (set > 65535 && this.#sets instanceof Uint16Array) this.#sets = Uint32Array.from(this.#sets);
    this.#sets[ordinal] = set;
  }

  /** For each combination 1 where it has one of `values`, else 0. */
  accepts(values: readonly string[]): Uint8Array {
    const wanted = new Set<number>();
    for (const value of values) {
      const id = this.#valueIds.get(value);
      if (id !== undefined) wanted.add(id);
    }
    const out = new Uint8Array(this.#combinations.length);
    if (wanted.size > 0) {
      this.#combinations.forEach((combination, i) => {
        if (combination.some((id) => wanted.has(id))) out[i] = 1;
      });
    }
    return out;
  }

  /** Counts per combination, as counts per value. */
  spread(counts: Int32Array): Record<string, number> {
    const sums = new Int32Array(this.#values.length);
    for (let i = 1; i < counts.length; i += 1) {
      const count = counts[i] ?? 0;
      if (count > 0) for (const id of this.#combinations[i] ?? []) sums[id] = (sums[id] ?? 0) + count;
    }
    const out: Record<string, number> = {};
    this.#values.forEach((value, id) => {
      const sum = sums[id] ?? 0;
      if (sum > 0) out[value] = sum;
    });
    return out;
  }

  rewrite(next: Int32Array, live: number): void {
    for (let i = 0; i < next.length && i < this.#sets.length; i += 1) {
      const to = next[i] ?? -1;
      if (to >= 0) this.#sets[to] = this.#sets[i] ?? 0;
    }
    this.#sets.fill(0, Math.min(live, this.#sets.length));
  }

  #combination(values: readonly string[]): number {
    if (values.length === 0) return 0;
    const ids = [...new Set(values)].map((value) => {
      let id = this.#valueIds.get(value);
      if (id === undefined) {
        id = this.#values.length;
        this.#values.push(value);
        this.#valueIds.set(value, id);
      }
      return id;
    });
    ids.sort((a, b) => a - b);
    const key = ids.join();
    let set = this.#combinationIds.get(key);
    if (set === undefined) {
      set = this.#combinations.length;
      this.#combinations.push(ids);
      this.#combinationIds.set(key, set);
    }
    return set;
  }

  #grow(ordinal: number): void {
    const length = Math.max(ordinal + 1, this.#sets.length * 2);
    const out = this.#sets instanceof Uint16Array ? new Uint16Array(length) : new Uint32Array(length);
    out.set(this.#sets);
    this.#sets = out;
  }
}

/** A number per document; NaN where there is none. */
export class NumberColumn {
  values: Float64Array = new Float64Array(1 << 10).fill(Number.NaN);

  set(ordinal: number, value: number): void {
    if (ordinal >= this.values.length) {
      const out = new Float64Array(Math.max(ordinal + 1, this.values.length * 2)).fill(Number.NaN);
      out.set(this.values);
      this.values = out;
    }
    this.values[ordinal] = value;
  }

  get(ordinal: number): number {
    return this.values[ordinal] ?? Number.NaN;
  }

  rewrite(next: Int32Array, live: number): void {
    for (let i = 0; i < next.length && i < this.values.length; i += 1) {
      const to = next[i] ?? -1;
      if (to >= 0) this.values[to] = this.values[i] ?? Number.NaN;
    }
    this.values.fill(Number.NaN, Math.min(live, this.values.length));
  }
}
