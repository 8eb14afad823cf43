/** Squares of the map with the rows in them; rows of a cell stand together. */
export interface Cells {
  count: number;
  /** first row per cell, with the end of the last one behind it */
  start: Uint32Array;
  /** smallest box around the rows of a cell, units of 100 m: left, bottom, right, top */
  box: Int16Array;
}

export const noCells: Cells = { count: 0, start: new Uint32Array(1), box: new Int16Array(0) };

/** Squares of 4 km: at a million rows some 400 a cell, at ten thousand some 5. */
const cellUnits = 40;
const mapOffset = 20_000;
const mapWidth = 1024;

/**
 * Sorts row numbers by cell, and within a cell by `rank` (lowest first).
 *
 * @param positions packed positions by row
 * @param rank whole number below 2^20 by row
 */
export function sortByCell(
  rows: number,
  positions: ArrayLike<number>,
  rank: (row: number) => number,
): { order: Uint32Array; cells: Cells } {
  const cellOf = new Uint32Array(rows);
  const dense = new Map<number, number>();
  const keys: number[] = [];
  for (let row = 0; row < rows; row++) {
    const key = cellKey(positions[row] as number);
    let cell = dense.get(key);
    if (cell === undefined) {
      cell = keys.push(key) - 1;
      dense.set(key, cell);
    }
    cellOf[row] = cell;
  }
  const byKey = keys.map((_, cell) => cell).sort((a, b) => (keys[a] as number) - (keys[b] as number));
  const place = new Uint32Array(keys.length);
  byKey.forEach((cell, at) => {
    place[cell] = at;
  });
  const start = new Uint32Array(keys.length + 1);
  for (let row = 0; row < rows; row++) {
    const at = (place[cellOf[row] as number] as number) + 1;
    start[at] = (start[at] as number) + 1;
  }
  for (let cell = 0; cell < keys.length; cell++) {
    start[cell + 1] = (start[cell + 1] as number) + (start[cell] as number);
  }
  const next = start.slice();
  const sortable = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    const cell = place[cellOf[row] as number] as number;
    const at = next[cell] as number;
    next[cell] = at + 1;
    sortable[at] = rank(row) * 2 ** 32 + row;
  }
  const order = new Uint32Array(rows);
  const box = new Int16Array(keys.length * 4);
  for (let cell = 0; cell < keys.length; cell++) {
    const from = start[cell] as number;
    const to = start[cell + 1] as number;
    sortable.subarray(from, to).sort();
    for (let at = from; at < to; at++) order[at] = (sortable[at] as number) % 2 ** 32;
    measure(box, cell, order, from, to, positions);
  }
  return { order, cells: { count: keys.length, start, box } };
}

function measure(
  box: Int16Array,
  cell: number,
  order: Uint32Array,
  from: number,
  to: number,
  positions: ArrayLike<number>,
): void {
  let left = 32_767;
  let bottom = 32_767;
  let right = -32_768;
  let top = -32_768;
  for (let at = from; at < to; at++) {
    const position = positions[order[at] as number] as number;
    const x = position >> 16;
    const y = (position << 16) >> 16;
    left = Math.min(left, x);
    right = Math.max(right, x);
    bottom = Math.min(bottom, y);
    top = Math.max(top, y);
  }
  box.set([left, bottom, right, top], cell * 4);
}

function cellKey(position: number): number {
  const x = Math.floor(((position >> 16) + mapOffset) / cellUnits);
  const y = Math.floor((((position << 16) >> 16) + mapOffset) / cellUnits);
  return y * mapWidth + x;
}
