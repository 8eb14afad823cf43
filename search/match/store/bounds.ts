/** A row whose sum needs a longer look: it is always added up. */
export const unknownBound = 0x7fff;
/** Sums are counted in steps of 16 tenths of a point, up to the thousand points there are. */
export const bucketShift = 4;
const highestSum = 10_000;

/** Sums without skills per row found, and how many rows have which sum. One per thread. */
export class Bounds {
  bounds = new Int16Array(1024);
  readonly counts = new Int32Array((highestSum >> bucketShift) + 1);

  reset(rows: number): void {
    if (this.bounds.length < rows) this.bounds = new Int16Array(rows * 2);
    this.counts.fill(0);
  }

  /**
   * A sum that at least `limit` rows reach: whoever stays below it, skills included, is not among the best. -1 when
   * there are not that many rows.
   *
   * @param least what every row gets on top
   */
  line(limit: number, least: number): number {
    let rows = 0;
    for (let bucket = this.counts.length - 1; bucket >= 0; bucket--) {
      rows += this.counts[bucket] as number;
      if (rows >= limit) return (bucket << bucketShift) + least;
    }
    return -1;
  }
}
