import type { AskedItem } from '../ask.ts';
import { codeOf } from '../codes.ts';
import { failedConditions } from '../conditions.ts';
import type { PreparedCandidate, PreparedOpening } from '../prepare.ts';
import { anyDay, anyShift, type CandidateTable } from './candidate-table.ts';
import { allShifts, words } from './layout.ts';
import { anyShiftAsked, type OpeningTable } from './opening-table.ts';
import type { QuerySettings } from './query-settings.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A candidate and an opening, each as a row of its table. */
export interface Pair {
  candidates: CandidateTable;
  candidate: number;
  openings: OpeningTable;
  opening: number;
}

/** True when bits alone cannot compare this pair: one of them has a code that came too late to get a bit. */
export function needsResidual(candidates: CandidateTable, openings: OpeningTable): boolean {
  return candidates.residual.size > 0 || openings.residual.size > 0;
}

/** What the bits left open, for a pair that passed them. */
export function residualHolds(pair: Pair, vocabulary: Vocabulary, settings: QuerySettings): boolean {
  const opening = pair.openings.residual.get(pair.opening);
  const candidate = pair.candidates.residual.get(pair.candidate);
  if (opening && candidate) {
    return failedConditions(opening, candidate, vocabulary.taxonomy, settings).length === 0;
  }
  if (opening) return looseCodesHold(pair, opening, vocabulary, settings);
  if (candidate) return looseShiftsHold(pair, candidate, vocabulary, settings);
  return true;
}

/** For a candidate whose own codes all have bits: what has no bit, that candidate has not. */
function looseCodesHold(
  pair: Pair,
  opening: PreparedOpening,
  vocabulary: Vocabulary,
  settings: QuerySettings,
): boolean {
  const flags = pair.candidates.columns.flags[pair.candidate] as number;
  const ignore = settings.ignore;
  const loose = (kind: 'day' | 'language' | 'licence', codes: readonly string[]) =>
    vocabulary.mask(kind, codes).rest.length > 0;
  if (!ignore?.has('days') && !(flags & anyDay) && loose('day', opening.days)) return false;
  if (!ignore?.has('language') && loose('language', opening.languages)) return false;
  if (!ignore?.has('licence') && loose('licence', opening.licences)) return false;
  const shifts = vocabulary.mask('shift', opening.shifts);
  if (shifts.rest.length === 0 || flags & anyShift || ignore?.has('shifts')) return true;
  return ((pair.candidates.common.words[pair.candidate * words] as number) & shifts.mask) !== 0;
}

/** For an opening whose codes all have bits: a candidate's shifts without a bit are of no use there. */
function looseShiftsHold(
  pair: Pair,
  candidate: PreparedCandidate,
  vocabulary: Vocabulary,
  settings: QuerySettings,
): boolean {
  if (candidate.shifts.size === 0 || settings.ignore?.has('shifts')) return true;
  if ((pair.openings.field(pair.opening, 'wishes') >>> 8) & anyShiftAsked) return true;
  const asked = (pair.openings.common.words[pair.opening * words] as number) & allShifts;
  return (vocabulary.mask('shift', candidate.shifts).mask & asked) !== 0;
}

/** True when the candidate has a wished licence, certificate or language, bit or no bit. */
export function hasCode(
  candidates: CandidateTable,
  row: number,
  item: AskedItem,
  vocabulary: Vocabulary,
): boolean {
  const kind = item.kind === 'language' ? 'language' : 'licence';
  const code = codeOf(kind, item.value);
  const found = vocabulary.bit(kind, code);
  if (found) return (((candidates.common.words[row * words + found.word] as number) >>> found.bit) & 1) === 1;
  const residual = candidates.residual.get(row);
  return residual !== undefined && (kind === 'language' ? residual.languages : residual.licences).has(code);
}
