import { blockBase, lanes, lineWords, rowsPerBlock, slicesPerBlock, words } from './layout.ts';

const square = new Int32Array(32);

/** Writes the bit slices of all rows from their words; rows beyond `rows` become empty, so never alive. */
export function sliceAll(rowWords: Int32Array, slices: Int32Array, rows: number): void {
  for (let first = 0; first < rows; first += 32) {
    const base = sliceBase(first);
    for (let word = 0; word < words; word++) {
      for (let i = 0; i < 32; i++) {
        square[i] = first + i < rows ? (rowWords[(first + i) * words + word] as number) : 0;
      }
      transpose(square);
      for (let bit = 0; bit < 32; bit++) slices[base + (word * 32 + bit) * lineWords] = square[bit] as number;
    }
  }
}

/** Writes the slices of one row: 160 bits, for the few rows that change between merges. */
export function sliceRow(rowWords: Int32Array, slices: Int32Array, row: number): void {
  const on = 1 << (row & 31);
  const base = sliceBase(row);
  for (let word = 0; word < words; word++) {
    const value = rowWords[row * words + word] as number;
    for (let bit = 0; bit < 32; bit++) {
      const at = base + (word * 32 + bit) * lineWords;
      const old = slices[at] as number;
      slices[at] = (value >>> bit) & 1 ? old | on : old & ~on;
    }
  }
}

/** Where slice 0 of the 32 rows around this one stands. */
export function sliceBase(row: number): number {
  return blockBase(Math.floor(row / rowsPerBlock), slicesPerBlock) + ((row >>> 5) % lanes);
}

/** Bit j of row i becomes bit i of row j: five rounds of swapping halves. */
function transpose(rows: Int32Array): void {
  let mask = 0x0000ffff;
  for (let width = 16; width !== 0; width >>>= 1) {
    for (let k = 0; k < 32; k = (k + width + 1) & ~width) {
      const a = rows[k] as number;
      const b = rows[k + width] as number;
      const swap = ((a >>> width) ^ b) & mask;
      rows[k] = a ^ (swap << width);
      rows[k + width] = b ^ swap;
    }
    mask ^= mask << (width >>> 1);
  }
}
