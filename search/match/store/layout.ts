/**
 * How a row is packed into five words of 32 bits, the same for both sides, so that one filter serves them. Every
 * word is kept twice: row by row, and as bit slices. A slice holds one bit of many rows, so that one AND filters 32
 * of them; a block of 128 rows has its 160 slices of four words together, which also is what a vector takes.
 */
export const words = 5;
export const slicesPerBlock = words * 32;
export const lanes = 4;
export const rowsPerBlock = lanes * 32;
/**
 * Blocks whose slices lie side by side: four vectors of the same slice are one cache line, so that a question that
 * reads some slices of each block fetches nothing it does not read.
 */
export const blocksPerLine = 4;
export const lineWords = blocksPerLine * lanes;

/** Where slice 0 of a block begins, in words; slice n stands `n * lineWords` further. */
export function blockBase(block: number, slices: number): number {
  return Math.floor(block / blocksPerLine) * slices * lineWords + (block % blocksPerLine) * lanes;
}

/** Words that so many blocks take: lines are whole. */
export function sliceWords(blocks: number, slices: number): number {
  return Math.ceil(blocks / blocksPerLine) * slices * lineWords;
}

/** Word 0: days, shifts, alive, languages. */
export const dayBits = { word: 0, first: 0, count: 7 } as const;
export const shiftBits = { word: 0, first: 7, count: 8 } as const;
export const aliveBit = 15;
export const languageBits = { word: 0, first: 16, count: 16 } as const;
/** Word 1: work conditions. Word 2: licences and certificates. */
export const conditionBits = { word: 1, first: 0, count: 32 } as const;
export const licenceBits = { word: 2, first: 0, count: 32 } as const;
/** Word 3: hours and levels, every field such that "at least" is what is asked. Word 4: a day in 16 bits. */
export const levelWord = 3;
export const dayWord = 4;

/** Fields of word 3. */
export const levelFields = {
  hoursHigh: { first: 0, count: 8 },
  hoursLow: { first: 8, count: 8 },
  education: { first: 16, count: 4 },
  dutch: { first: 20, count: 4 },
} as const;
/** The one field of word 4. */
export const dayField = { first: 0, count: 16 } as const;

export const allDays = mask(dayBits.first, dayBits.count);
export const allShifts = mask(shiftBits.first, shiftBits.count);
export const allLanguages = mask(languageBits.first, languageBits.count);

export const highestHours = 255;
export const highestLevel = 15;
export const highestDay = 65_535;

export function mask(first: number, count: number): number {
  return count >= 32 ? -1 : ((1 << count) - 1) << first;
}

/** @param fields values in field order: hours high, hours low, education, Dutch */
export function packLevels(hoursHigh: number, hoursLow: number, education: number, dutch: number): number {
  return hoursHigh | (hoursLow << 8) | (education << 16) | (dutch << 20);
}

export function field(word: number, spec: { first: number; count: number }): number {
  return (word >>> spec.first) & ((1 << spec.count) - 1);
}
