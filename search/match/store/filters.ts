import { latestStart, relaxedKm } from '../conditions.ts';
import { unitsPerKm } from '../grid.ts';
import { tiers } from '../taxonomy.ts';
import type { CandidateTable } from './candidate-table.ts';
import {
  aliveBit,
  allDays,
  allLanguages,
  allShifts,
  conditionBits,
  dayField,
  dayWord,
  field,
  highestDay,
  highestHours,
  highestLevel,
  levelFields,
  levelWord,
  licenceBits,
  words,
} from './layout.ts';
import type { OpeningTable } from './opening-table.ts';
import { type Program, ProgramBuilder } from './program.ts';
import { type QuerySettings, radiusUnits } from './query-settings.ts';
import { needsResidual, residualHolds } from './residual.ts';
import { occupationBuckets, workedSlice } from './signature.ts';
import { noOccupation, type Vocabulary } from './vocabulary.ts';

/** The hard conditions of one packed row, as a filter over the other side. */
export interface Filter {
  program: Program;
  /** place of the row, units of 100 m */
  x: number;
  y: number;
  radius: number;
  /** added to the candidates' own reach */
  further: number;
}

type RowCheck = (row: number) => boolean;

/** Which candidates meet the hard conditions of an opening. */
export function candidateFilter(openings: OpeningTable, row: number, settings: QuerySettings): Filter {
  const asks = (condition: Parameters<NonNullable<QuerySettings['ignore']>['has']>[0]) =>
    !settings.ignore?.has(condition);
  const at = row * words;
  const packed = openings.common.words;
  const first = packed[at] as number;
  const levels = packed[at + levelWord] as number;
  const builder = new ProgramBuilder().on(0, aliveBit);
  if (asks('education')) {
    const least = highestLevel - field(levels, levelFields.education);
    builder.atLeast(levelWord, levelFields.education, least);
  }
  if (asks('licence')) builder.onAll(licenceBits.word, ~(packed[at + licenceBits.word] as number));
  if (asks('workConditions')) builder.onAll(conditionBits.word, ~(packed[at + conditionBits.word] as number));
  if (asks('days')) builder.onAll(0, ~first & allDays);
  if (asks('language')) {
    builder.onAll(0, ~first & allLanguages);
    builder.atLeast(levelWord, levelFields.dutch, highestLevel - field(levels, levelFields.dutch));
  }
  if (asks('hours')) {
    builder.atLeast(levelWord, levelFields.hoursHigh, highestHours - field(levels, levelFields.hoursLow));
    builder.atLeast(levelWord, levelFields.hoursLow, highestHours - field(levels, levelFields.hoursHigh));
  }
  const shifts = first & allShifts;
  if (asks('shifts') && shifts !== allShifts) builder.onAny(0, shifts);
  if (asks('availability')) {
    const startsOn = packed[at + dayWord] as number;
    const latest = latestStart({ startsOn: startsOn === 0 ? null : startsOn }, settings.today);
    builder.atLeast(dayWord, dayField, highestDay - Math.min(highestDay, latest));
  }
  const position = openings.common.position[row] as number;
  return {
    program: builder.build(),
    x: position >> 16,
    y: (position << 16) >> 16,
    radius: radiusUnits(settings.radiusKm),
    further: asks('distance') ? 0 : relaxedKm * unitsPerKm,
  };
}

/** Which openings ask nothing that a candidate does not meet, as far as bits say it. */
export function openingFilter(
  candidates: CandidateTable,
  row: number,
  vocabulary: Vocabulary,
  settings: QuerySettings,
): Filter {
  const asks = (condition: Parameters<NonNullable<QuerySettings['ignore']>['has']>[0]) =>
    !settings.ignore?.has(condition);
  const at = row * words;
  const packed = candidates.common.words;
  const first = packed[at] as number;
  const levels = packed[at + levelWord] as number;
  const lacks = (word: number, kind: 'day' | 'language' | 'licence' | 'condition') =>
    ~(packed[at + word] as number) & vocabulary.usedBits(kind);
  const builder = new ProgramBuilder().on(0, aliveBit);
  if (asks('education')) {
    builder.atLeast(levelWord, levelFields.education, highestLevel - field(levels, levelFields.education));
  }
  if (asks('hours')) {
    builder.atLeast(levelWord, levelFields.hoursHigh, highestHours - field(levels, levelFields.hoursLow));
    builder.atLeast(levelWord, levelFields.hoursLow, highestHours - field(levels, levelFields.hoursHigh));
  }
  if (asks('language')) {
    builder.atLeast(levelWord, levelFields.dutch, highestLevel - field(levels, levelFields.dutch));
    builder.onAll(0, lacks(0, 'language'));
  }
  if (asks('days')) builder.onAll(0, lacks(0, 'day'));
  if (asks('workConditions')) builder.onAll(conditionBits.word, lacks(conditionBits.word, 'condition'));
  if (asks('licence')) builder.onAll(licenceBits.word, lacks(licenceBits.word, 'licence'));
  const shifts = first & allShifts;
  if (asks('shifts') && shifts !== allShifts) builder.onAny(0, shifts);
  const available = highestDay - (packed[at + dayWord] as number);
  // Later than every default start: only a planned start that late will do.
  if (asks('availability') && available > latestStart({ startsOn: null }, settings.today)) {
    builder.atLeast(dayWord, dayField, available);
  }
  const position = candidates.common.position[row] as number;
  const further = asks('distance') ? 0 : relaxedKm * unitsPerKm;
  const reach = (candidates.columns.reach[row] as number) + further;
  return {
    program: builder.build(),
    x: position >> 16,
    y: (position << 16) >> 16,
    radius: Math.min(reach, radiusUnits(settings.radiusKm)),
    further: 0,
  };
}

/** What the bits of candidates leave open for an opening; null when nothing. */
export function candidateCheck(
  candidates: CandidateTable,
  openings: OpeningTable,
  opening: number,
  vocabulary: Vocabulary,
  settings: QuerySettings,
): RowCheck | null {
  const checks: RowCheck[] = [];
  const years = openings.field(opening, 'experience') & 255;
  if (years > 0 && !settings.ignore?.has('experience')) {
    const occupation = openings.field(opening, 'occupation');
    checks.push((candidate) => experienceOf(candidates, candidate, occupation, vocabulary) >= years);
  }
  if (needsResidual(candidates, openings)) {
    checks.push((candidate) =>
      residualHolds({ candidates, candidate, openings, opening }, vocabulary, settings),
    );
  }
  return both(checks);
}

/** The slices that stand for occupations in which experience counts for an opening; null when it asks none. */
export function experienceSlices(
  openings: OpeningTable,
  opening: number,
  vocabulary: Vocabulary,
  settings: QuerySettings,
): readonly number[] | null {
  const occupation = openings.field(opening, 'occupation');
  const asks = (openings.field(opening, 'experience') & 255) > 0 && !settings.ignore?.has('experience');
  if (!asks || occupation === noOccupation) return null;
  const near = vocabulary.nearBuckets(occupation);
  const slices: number[] = [];
  for (let bucket = 0; bucket < occupationBuckets; bucket++) {
    if ((near[bucket] as number) >= tiers.unitGroup) slices.push(workedSlice + bucket);
  }
  return slices;
}

/** What the bits of openings leave open for a candidate, apart from experience; null when nothing. */
export function openingCheck(
  openings: OpeningTable,
  candidates: CandidateTable,
  candidate: number,
  vocabulary: Vocabulary,
  settings: QuerySettings,
): RowCheck | null {
  const checks: RowCheck[] = [];
  const start = startCheck(openings, candidates, candidate, settings);
  if (start) checks.push(start);
  if (needsResidual(candidates, openings)) {
    checks.push((opening) =>
      residualHolds({ candidates, candidate, openings, opening }, vocabulary, settings),
    );
  }
  return both(checks);
}

/** For a candidate who is free on a later day: whether an opening can wait. Null when everybody is free in time. */
function startCheck(
  openings: OpeningTable,
  candidates: CandidateTable,
  candidate: number,
  settings: QuerySettings,
): RowCheck | null {
  const available = highestDay - (candidates.common.words[candidate * words + dayWord] as number);
  if (settings.ignore?.has('availability') || available <= settings.today) return null;
  const packed = openings.common.words;
  return (opening) => {
    const startsOn = packed[opening * words + dayWord] as number;
    return available <= latestStart({ startsOn: startsOn === 0 ? null : startsOn }, settings.today);
  };
}

/** Longest experience near an occupation, in quarters of a year; any experience when the opening names none. */
export function experienceOf(
  table: CandidateTable,
  row: number,
  occupation: number,
  vocabulary: Vocabulary,
): number {
  const { featureStart, features, experienceCount } = table.columns;
  const count = experienceCount[row] as number;
  const start = featureStart[row] as number;
  const years = (featureStart[row + 1] as number) - count;
  const near = occupation === noOccupation ? null : vocabulary.tiersOf(occupation);
  let longest = 0;
  for (let i = 0; i < count; i++) {
    if (near && (near[features[start + i] as number] ?? 0) < tiers.unitGroup) continue;
    longest = Math.max(longest, features[years + i] as number);
  }
  return longest;
}

function both(checks: RowCheck[]): RowCheck | null {
  const [first, second, third] = checks;
  if (!first) return null;
  if (!second) return first;
  if (!third) return (row) => first(row) && second(row);
  return (row) => first(row) && second(row) && third(row);
}
