import type { CandidateTable } from './candidate-table.ts';
import { experienceOf, openingCheck, openingFilter } from './filters.ts';
import { type OpeningTable, openingPairs, pairOf } from './opening-table.ts';
import type { QuerySettings } from './query-settings.ts';
import { type RowBits, type RowBuffer, select } from './select.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface OpeningsAsked {
  table: OpeningTable;
  candidate: CandidateTable;
  /** the candidate's row */
  row: number;
  vocabulary: Vocabulary;
  settings: QuerySettings;
  /** openings that know the candidate already */
  exclude: RowBits | null;
}

/**
 * Collects the openings whose every condition a packed candidate meets. Experience is compared row by row, last: that
 * reads the records that ranking is about to read.
 */
export function selectOpenings(asked: OpeningsAsked, found: RowBuffer): void {
  const { table, candidate, row, vocabulary, settings, exclude } = asked;
  const filter = openingFilter(candidate, row, vocabulary, settings);
  const check = openingCheck(table, candidate, row, vocabulary, settings);
  select(table, { ...filter, anyOf: null, exclude, only: null, check }, null, found);
  if (!settings.ignore?.has('experience')) keepExperienced(asked, found);
}

function keepExperienced({ table, candidate, row, vocabulary }: OpeningsAsked, found: RowBuffer): void {
  const pairs = table.pairs;
  const rows = found.rows;
  let kept = 0;
  for (let i = 0; i < found.count; i++) {
    const opening = rows[i] as number;
    const years = ((pairs[opening * openingPairs + pairOf.wishesExperience] as number) >>> 16) & 255;
    const occupation = years === 0 ? 0 : table.field(opening, 'occupation');
    if (years > 0 && experienceOf(candidate, row, occupation, vocabulary) < years) continue;
    rows[kept++] = opening;
  }
  found.count = kept;
}
