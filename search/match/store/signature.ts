import { blockBase, lanes, lineWords, rowsPerBlock } from './layout.ts';

/**
 * Slices that bound the score of a candidate from above without reading the row. Skills and occupations share them
 * ("buckets"): a bit says that the row has one of those, so a row can only be thought better than it is.
 */
export const skillBuckets = 512;
/** Of the buckets for skills, those for what nearly every occupation asks. */
export const commonBuckets = 96;
export const occupationBuckets = 64;
export const skillSlice = 0;
export const workedSlice = skillSlice + skillBuckets;
export const wishedSlice = workedSlice + occupationBuckets;
/** On for a candidate without recorded wishes. */
export const noWishSlice = wishedSlice + occupationBuckets;
export const candidateSlices = noWishSlice + 1;

/** Turns the bit of a row on in one slice. */
export function addRow(bounds: Int32Array, slicesPerBlock: number, row: number, slice: number): void {
  const block = Math.floor(row / rowsPerBlock);
  const at = blockBase(block, slicesPerBlock) + slice * lineWords + ((row >>> 5) % lanes);
  bounds[at] = (bounds[at] as number) | (1 << (row & 31));
}
