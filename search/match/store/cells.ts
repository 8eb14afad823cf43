/**
 * Where rows stand: sorted by how far they reach (a few classes), then by square of 4 km, row by row over the map. A
 * circle is then one run of rows per class and row of squares.
 */
export interface Cells {
  classes: readonly ReachClass[];
  /** first row per class and square, and the end of the last one: `class * cellCount + cell` */
  start: Uint32Array;
}

/** Units of 100 m; both ends are reached by some row. */
export interface ReachClass {
  least: number;
  most: number;
}

export const noCells: Cells = { classes: [], start: new Uint32Array(1) };

/** For rows without a reach of their own: only the radius counts. */
export const anyReach = 65_535;

const cellUnits = 40;
/** Squares of 4 km over 400 by 400 km around Amersfoort; who lives beyond stands in the squares at the edge. */
const edge = 2000;
const width = (edge * 2) / cellUnits;
export const cellCount = width * width;
const mostClasses = 8;

/** Sorts rows by class and square, keeping their order within a square. */
export function sortByCell(
  rows: number,
  positions: ArrayLike<number>,
  reachOf: (row: number) => number,
): { order: Uint32Array; cells: Cells } {
  const { classes, classOf } = reachClasses(rows, reachOf);
  const start = new Uint32Array(classes.length * cellCount + 1);
  const keys = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) {
    const key = (classOf[reachOf(row)] as number) * cellCount + cellOf(positions[row] as number);
    keys[row] = key;
    start[key + 1] = (start[key + 1] as number) + 1;
  }
  for (let key = 0; key < start.length - 1; key++) {
    start[key + 1] = (start[key + 1] as number) + (start[key] as number);
  }
  const next = start.slice();
  const order = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) {
    const key = keys[row] as number;
    order[next[key] as number] = row;
    next[key] = (next[key] as number) + 1;
  }
  return { order, cells: { classes, start } };
}

/** Runs of rows within reach, four numbers each: first row, end, and within them the first and end that need no comparison. */
export class Runs {
  numbers = new Int32Array(4096);
  count = 0;

  add(first: number, end: number, sureFirst: number, sureEnd: number): void {
    if (this.count * 4 + 4 > this.numbers.length) {
      const grown = new Int32Array(this.numbers.length * 2);
      grown.set(this.numbers);
      this.numbers = grown;
    }
    this.numbers.set([first, end, sureFirst, sureEnd], this.count * 4);
    this.count++;
  }
}

/**
 * The runs of a circle, those at the height of its middle first: who lives near scores best, and the sooner the best are
 * known the less is to be looked at.
 *
 * @param further added to every row's own reach
 * @param radius no farther than this, whatever a row reaches
 */
export function runsWithin(
  cells: Cells,
  x: number,
  y: number,
  further: number,
  radius: number,
  runs: Runs,
): void {
  runs.count = 0;
  const farthest = Math.min(radius, further + Math.max(0, ...cells.classes.map((one) => one.most)));
  const lowest = column(y - farthest);
  const highest = column(y + farthest);
  const middle = column(y);
  for (let step = 0; middle - step >= lowest || middle + step <= highest; step++) {
    if (middle - step >= lowest) addRow(middle - step);
    if (step > 0 && middle + step <= highest) addRow(middle + step);
  }

  function addRow(row: number): void {
    const bottom = row === 0 ? Number.NEGATIVE_INFINITY : row * cellUnits - edge;
    const top = row === width - 1 ? Number.POSITIVE_INFINITY : row * cellUnits - edge + cellUnits - 1;
    const near = y < bottom ? bottom - y : y > top ? y - top : 0;
    const far = Math.max(y - bottom, top - y);
    for (let index = 0; index < cells.classes.length; index++) {
      const one = cells.classes[index] as ReachClass;
      const most = Math.min(one.most + further, radius);
      if (near > most) continue;
      const base = index * cellCount + row * width;
      const half = Math.sqrt(most * most - near * near);
      const first = cells.start[base + column(x - half)] as number;
      const end = cells.start[base + column(x + half) + 1] as number;
      if (first === end) continue;
      const least = Math.min(one.least + further, radius);
      const sure = far <= least ? Math.sqrt(least * least - far * far) : -1;
      const inner = sureColumns(x, sure);
      if (inner === null) runs.add(first, end, end, end);
      else
        runs.add(
          first,
          end,
          cells.start[base + inner.first] as number,
          cells.start[base + inner.end] as number,
        );
    }
  }
}

/** The columns that lie wholly within `half` of x; never those at the edge, whose rows may lie anywhere. */
function sureColumns(x: number, half: number): { first: number; end: number } | null {
  if (half < 0) return null;
  const first = Math.max(1, Math.ceil((x - half + edge) / cellUnits));
  const end = Math.min(width - 1, Math.floor((x + half + edge + 1) / cellUnits));
  return end > first ? { first, end } : null;
}

/** Up to eight classes of about as many rows each. */
function reachClasses(rows: number, reachOf: (row: number) => number) {
  const counts: number[] = [];
  for (let row = 0; row < rows; row++) counts[reachOf(row)] = (counts[reachOf(row)] ?? 0) + 1;
  const classes: ReachClass[] = [];
  const classOf: number[] = [];
  let inClass = Number.POSITIVE_INFINITY;
  counts.forEach((count, reach) => {
    if (inClass >= rows / mostClasses) {
      classes.push({ least: reach, most: reach });
      inClass = 0;
    }
    const last = classes[classes.length - 1];
    if (last) last.most = reach;
    classOf[reach] = classes.length - 1;
    inClass += count;
  });
  return { classes, classOf };
}

/** The column (or row) of squares of a coordinate, those at the edge included. */
function column(units: number): number {
  return Math.max(0, Math.min(width - 1, Math.floor((units + edge) / cellUnits)));
}

function cellOf(position: number): number {
  return column((position << 16) >> 16) * width + column(position >> 16);
}
