/** The best rows so far: a heap with the worst on top. Equal points are ordered by id, the lower first. */
export class Top {
  readonly limit: number;
  readonly #compareIds: (a: number, b: number) => number;
  readonly #points: Int32Array;
  readonly #keys: Float64Array;
  #size = 0;
  /** A row with fewer points cannot enter; with the same points its id decides. */
  threshold = -1;

  /**
   * @param limit how many to keep, at least 1
   * @param compareIds orders two keys by the ids of their rows
   */
  constructor(limit: number, compareIds: (a: number, b: number) => number) {
    this.limit = limit;
    this.#compareIds = compareIds;
    this.#points = new Int32Array(limit);
    this.#keys = new Float64Array(limit);
  }

  /** @param key number that names the row to `compareIds` */
  offer(points: number, key: number): void {
    if (this.#size < this.limit) {
      this.#up(this.#size++, points, key);
      if (this.#size === this.limit) this.threshold = this.#points[0] as number;
      return;
    }
    const worst = this.#points[0] as number;
    if (points < worst) return;
    if (points === worst && this.#compareIds(key, this.#keys[0] as number) > 0) return;
    this.#down(points, key);
    this.threshold = this.#points[0] as number;
  }

  /** Best first. */
  sorted(): { points: number; key: number }[] {
    const rows: { points: number; key: number }[] = [];
    for (let i = 0; i < this.#size; i++) {
      rows.push({ points: this.#points[i] as number, key: this.#keys[i] as number });
    }
    return rows.sort((a, b) => b.points - a.points || this.#compareIds(a.key, b.key));
  }

  #worse(pointsA: number, keyA: number, pointsB: number, keyB: number): boolean {
    return pointsA < pointsB || (pointsA === pointsB && this.#compareIds(keyA, keyB) > 0);
  }

  #up(from: number, points: number, key: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const parentPoints = this.#points[parent] as number;
      const parentKey = this.#keys[parent] as number;
      if (!this.#worse(points, key, parentPoints, parentKey)) break;
      this.#points[at] = parentPoints;
      this.#keys[at] = parentKey;
      at = parent;
    }
    this.#points[at] = points;
    this.#keys[at] = key;
  }

  #down(points: number, key: number): void {
    let at = 0;
    for (;;) {
      let child = at * 2 + 1;
      if (child >= this.#size) break;
      const right = child + 1;
      if (
        right < this.#size &&
        this.#worse(
          this.#points[right] as number,
          this.#keys[right] as number,
          this.#points[child] as number,
          this.#keys[child] as number,
        )
      ) {
        child = right;
      }
      const childPoints = this.#points[child] as number;
      const childKey = this.#keys[child] as number;
      if (!this.#worse(childPoints, childKey, points, key)) break;
      this.#points[at] = childPoints;
      this.#keys[at] = childKey;
      at = child;
    }
    this.#points[at] = points;
    this.#keys[at] = key;
  }
}
