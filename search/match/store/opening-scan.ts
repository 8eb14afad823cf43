import type { ScoreBound } from '../kernel/scanner.ts';
import type { CandidateTable } from './candidate-table.ts';
import { openingCheck, openingFilter, startCheck } from './filters.ts';
import { asksNoYearsBit, asksYearsBit, dayField, dayWord, levelWord } from './layout.ts';
import type { OpeningTable } from './opening-table.ts';
import type { ProgramBuilder } from './program.ts';
import type { QuerySettings } from './query-settings.ts';
import { needsResidual } from './residual.ts';
import { type RowBits, RowBuffer, type Selection, scanBest, select } from './select.ts';
import type { Vocabulary } from './vocabulary.ts';

const found = new RowBuffer();

/**
 * Visits the openings that a packed candidate meets every condition of and that can still reach the threshold; without a
 * bound none, so that they are only counted. Returns how many meet every condition.
 */
export type OpeningScan = (
  bound: ScoreBound | null,
  threshold: () => number,
  visit: (row: number) => void,
) => number;

/**
 * The kernel compares bits and distance. What it cannot compare is apart: the few openings that ask years of experience
 * are looked at one by one, and those that start before the candidate is free are counted and taken off.
 *
 * @param exclude openings that know the candidate already
 * @returns null where the kernel cannot answer
 */
export function openingScan(
  table: OpeningTable,
  candidate: CandidateTable,
  vocabulary: Vocabulary,
  exclude: RowBits | null,
  settings: QuerySettings,
): OpeningScan | null {
  const scanner = table.scanner;
  if (!scanner || needsResidual(candidate, table)) return null;
  const years = !settings.ignore?.has('experience');
  const start = startCheck(table, candidate, 0, settings);
  const selection = (also: (builder: ProgramBuilder) => void): Selection => ({
    ...openingFilter(candidate, 0, vocabulary, settings, also),
    exclude,
    only: null,
    check: null,
  });
  const plain = (builder: ProgramBuilder) => {
    if (years) builder.on(levelWord, asksNoYearsBit);
    return builder;
  };
  const startingFrom = (day: number) =>
    scanBest(
      table,
      scanner,
      selection((builder) => plain(builder).atLeast(dayWord, dayField, day)),
      null,
      () => 0,
      noVisit,
    );
  return (bound, threshold, visit) => {
    const look = start ? (row: number) => (start.holds(row) ? visit(row) : undefined) : visit;
    let total = scanBest(table, scanner, selection(plain), bound, threshold, look);
    if (start) total -= startingFrom(settings.today) - startingFrom(start.available);
    if (years) {
      const asking = selection((builder) => builder.on(levelWord, asksYearsBit));
      const check = openingCheck(table, candidate, 0, vocabulary, settings);
      select(table, { ...asking, check }, null, found);
      total += found.count;
      if (bound) for (let i = 0; i < found.count; i++) visit(found.rows[i] as number);
    }
    return total;
  };
}

function noVisit(): void {
  // Rows are only counted.
}
