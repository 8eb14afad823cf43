import type { CandidateTable } from './candidate-table.ts';
import { openingCheck, openingFilter } from './filters.ts';
import { asksNoYearsBit, asksYearsBit, levelWord } from './layout.ts';
import type { OpeningTable } from './opening-table.ts';
import type { ProgramBuilder } from './program.ts';
import type { QuerySettings } from './query-settings.ts';
import { type RowBits, type RowBuffer, type Selection, select, selectMore } from './select.ts';
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
 * Collects the openings whose every condition a packed candidate meets. Experience is compared row by row, and few ask
 * it: those are looked at apart, so that the others need no look.
 */
export function selectOpenings(asked: OpeningsAsked, found: RowBuffer): void {
  const { table, settings } = asked;
  const ignore = settings.ignore;
  if (ignore?.has('experience')) {
    select(table, selectionOf(asked, settings), null, found);
    return;
  }
  const rest = { ...settings, ignore: new Set([...(ignore ?? []), 'experience' as const]) };
  const without = (builder: ProgramBuilder) => builder.on(levelWord, asksNoYearsBit);
  const asking = (builder: ProgramBuilder) => builder.on(levelWord, asksYearsBit);
  select(table, selectionOf(asked, rest, without), null, found);
  selectMore(table, selectionOf(asked, settings, asking), null, found);
}

function selectionOf(
  { table, candidate, row, vocabulary, exclude }: OpeningsAsked,
  settings: QuerySettings,
  also?: (builder: ProgramBuilder) => void,
): Selection {
  return {
    ...openingFilter(candidate, row, vocabulary, settings, also),
    anyOf: null,
    exclude,
    only: null,
    check: openingCheck(table, candidate, row, vocabulary, settings),
  };
}
