/** The best `size` of all that is offered: by key, then by the second key, then by id, so that paging is stable. */
export class Top {
  /** What a key must at least be to have a chance. */
  worst = Number.NEGATIVE_INFINITY;
  /** And at that key, its second key. */
  worstSecond = Number.NEGATIVE_INFINITY;
  #size: number;
  #ids: readonly string[];
  #keys: Float64Array;
  #seconds: Float64Array;
  #scores: Float64Array;
  #ordinals: Int32Array;
  #count = 0;

  constructor(size: number, ids: readonly string[]) {
    this.#size = size;
    this.#ids = ids;
    this.#keys = new Float64Array(size);
    this.#seconds = new Float64Array(size);
    this.#scores = new Float64Array(size);
    this.#ordinals = new Int32Array(size);
    if (size === 0) this.worst = Number.POSITIVE_INFINITY;
  }

  offer(ordinal: number, key: number, second: number, score: number): void {
    if (this.#size === 0) return;
    if (this.#count < this.#size) {
      this.#put(this.#count, ordinal, key, second, score);
      this.#count += 1;
      this.#up(this.#count - 1);
    } else {
      if (!this.#better(key, second, ordinal, 0)) return;
      this.#put(0, ordinal, key, second, score);
      this.#down(0);
    }
    if (this.#count === this.#size) {
      this.worst = this.#keys[0] as number;
      this.worstSecond = this.#seconds[0] as number;
    }
  }

  /** Best first. */
  best(): { ordinal: number; score: number }[] {
    const order = Array.from({ length: this.#count }, (_, i) => i);
    order.sort((a, b) => (this.#worse(b, a) ? -1 : 1));
    return order.map((i) => ({ ordinal: this.#ordinals[i] as number, score: this.#scores[i] as number }));
  }

  #put(at: number, ordinal: number, key: number, second: number, score: number): void {
    this.#keys[at] = key;
    this.#seconds[at] = second;
    this.#scores[at] = score;
    this.#ordinals[at] = ordinal;
  }

  #better(key: number, second: number, ordinal: number, at: number): boolean {
    const other = this.#keys[at] as number;
    if (key !== other) return key > other;
    const otherSecond = this.#seconds[at] as number;
    if (second !== otherSecond) return second > otherSecond;
    return (this.#ids[ordinal] as string) < (this.#ids[this.#ordinals[at] as number] as string);
  }

  /** Whether the one at `a` is worse than the one at `b`. */
  #worse(a: number, b: number): boolean {
    return this.#better(this.#keys[b] as number, this.#seconds[b] as number, this.#ordinals[b] as number, a);
  }

  #swap(a: number, b: number): void {
    const ordinal = this.#ordinals[a] as number;
    const key = this.#keys[a] as number;
    const second = this.#seconds[a] as number;
    const score = this.#scores[a] as number;
    this.#put(
      a,
      this.#ordinals[b] as number,
      this.#keys[b] as number,
      this.#seconds[b] as number,
      this.#scores[b] as number,
    );
    this.#put(b, ordinal, key, second, score);
  }

  #up(from: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >>> 1;
      if (!this.#worse(at, parent)) return;
      this.#swap(at, parent);
      at = parent;
    }
  }

  #down(from: number): void {
    let at = from;
    for (;;) {
      const left = at * 2 + 1;
      if (left >= this.#count) return;
      const child = left + 1 < this.#count && this.#worse(left + 1, left) ? left + 1 : left;
      if (!this.#worse(child, at)) return;
      this.#swap(child, at);
      at = child;
    }
  }
}
