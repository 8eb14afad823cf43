import { rowsPerBlock, slicesPerBlock, words } from './layout.ts';

const square = new Int32Array(32);

/** Writes the bit slices of 32 rows from their words. Rows beyond `count` become empty, so never alive. */
export function sliceBlock(rowWords: Int32Array, slices: Int32Array, block: number, count: number): void {
  const firstRow = block * rowsPerBlock;
  for (let word = 0; word < words; word++) {
    for (let row = 0; row < rowsPerBlock; row++) {
      square[row] = row < count ? (rowWords[(firstRow + row) * words + word] ?? 0) : 0;
    }
    transpose(square);
    slices.set(square, block * slicesPerBlock + word * 32);
  }
}

/** Writes the slices of one row: 160 bits, for the few rows that change between merges. */
export function sliceRow(rowWords: Int32Array, slices: Int32Array, row: number): void {
  const bit = 1 << (row & 31);
  const base = (row >>> 5) * slicesPerBlock;
  for (let word = 0; word < words; word++) {
    const value = rowWords[row * words + word] ?? 0;
    for (let i = 0; i < 32; i++) {
      const at = base + word * 32 + i;
      const old = slices[at] ?? 0;
      slices[at] = (value >>> i) & 1 ? old | bit : old & ~bit;
    }
  }
}

/** Bit j of row i becomes bit i of row j: five rounds of swapping halves. */
function transpose(rows: Int32Array): void {
  let mask = 0x0000ffff;
  for (let width = 16; width !== 0; width >>>= 1) {
    for (let k = 0; k < 32; k = (k + width + 1) & ~width) {
      const a = rows[k] ?? 0;
      const b = rows[k + width] ?? 0;
      const swap = ((a >>> width) ^ b) & mask;
      rows[k] = a ^ (swap << width);
      rows[k + width] = b ^ swap;
    }
    mask ^= mask << (width >>> 1);
  }
}
