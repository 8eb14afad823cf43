import { remainingConditions } from '#app/domain/shared/work-conditions.ts';
import { type Ask, askOf } from './ask.ts';
import { codeOf, heldLicences, knownLanguages } from './codes.ts';
import { clampDay, dayNumber } from './days.ts';
import { type GridPoint, kmToUnits, nowhereCandidate, nowhereOpening, toGrid } from './grid.ts';
import type { MatchTaxonomy } from './taxonomy.ts';
import { reachKm } from './travel.ts';
import type { MatchCandidate, MatchOpening } from './types.ts';

/** An opening in the integers that are compared: quarters of an hour, units of 100 m, day numbers, codes. */
export interface PreparedOpening {
  row: MatchOpening;
  at: GridPoint;
  hoursMin: number;
  hoursMax: number;
  days: readonly string[];
  shifts: readonly string[];
  /** licences, certificates and languages that are a must */
  licences: readonly string[];
  languages: readonly string[];
  /** what the work asks after its adaptations, as codes */
  conditions: readonly string[];
  /** 0 when not a must */
  educationMust: number;
  dutchMust: number;
  /** quarters of a year, 0 when not a must */
  experienceMust: number;
  /** day number, null when not set */
  startsOn: number | null;
  ask: Ask;
}

export interface PreparedCandidate {
  row: MatchCandidate;
  at: GridPoint;
  /** units of 100 m */
  reach: number;
  hoursMin: number;
  hoursMax: number;
  /** codes; empty means any */
  days: ReadonlySet<string>;
  shifts: ReadonlySet<string>;
  licences: ReadonlySet<string>;
  languages: ReadonlySet<string>;
  conditions: ReadonlySet<string>;
  /** own skills and the essential ones of the occupations worked in */
  skills: ReadonlySet<string>;
  availableFrom: number;
  updatedOn: number;
  waitingSince: number;
}

export function prepareOpening(row: MatchOpening, taxonomy: MatchTaxonomy): PreparedOpening {
  const musts = row.requirements.filter((item) => item.must);
  return {
    row,
    at: row.lat === null || row.lon === null ? nowhereOpening : toGrid(row.lat, row.lon),
    hoursMin: quarters(row.hoursMin),
    hoursMax: quarters(row.hoursMax),
    days: codes('day', row.days),
    shifts: codes('shift', row.shifts),
    licences: unique(
      musts
        .filter((item) => item.kind === 'licence' || item.kind === 'certificate')
        .map((item) => codeOf('licence', item.value)),
    ),
    languages: unique(
      musts.filter((item) => item.kind === 'language').map((item) => codeOf('language', item.value)),
    ),
    conditions: codes('condition', remainingConditions(row.askedConditions, row.adaptations)),
    educationMust: row.educationMust ? level(row.educationLevel ?? 0) : 0,
    dutchMust: row.dutchMust ? level(row.dutchLevel ?? 0) : 0,
    experienceMust: row.experienceMust ? quarterYears(row.experienceYears ?? 0) : 0,
    startsOn: row.startsOn === null ? null : clampDay(dayNumber(row.startsOn)),
    ask: askOf(row, taxonomy),
  };
}

export function prepareCandidate(row: MatchCandidate, taxonomy: MatchTaxonomy): PreparedCandidate {
  return {
    row,
    at: row.lat === null || row.lon === null ? nowhereCandidate : toGrid(row.lat, row.lon),
    reach: kmToUnits(reachKm(row)),
    hoursMin: quarters(row.hoursMin),
    hoursMax: quarters(row.hoursMax),
    days: new Set(codes('day', row.days)),
    shifts: new Set(codes('shift', row.shifts)),
    licences: heldLicences(row.licences),
    languages: knownLanguages(row.languages, row.dutchLevel),
    conditions: new Set(codes('condition', row.conditions)),
    skills: effectiveSkills(row, taxonomy),
    availableFrom: row.availableFrom === null ? 0 : clampDay(dayNumber(row.availableFrom)),
    updatedOn: clampDay(dayNumber(row.profileUpdatedOn)),
    waitingSince: clampDay(dayNumber(row.waitingSince)),
  };
}

/** Someone who worked as a cleaner can clean, also when nobody ticked the skills one by one. */
export function effectiveSkills(
  row: Pick<MatchCandidate, 'skills' | 'experience'>,
  taxonomy: MatchTaxonomy,
): Set<string> {
  const skills = new Set(row.skills);
  for (const item of row.experience) {
    for (const id of taxonomy.occupation(item.occupationId)?.essential ?? []) skills.add(id);
  }
  return skills;
}

/** Hours a week in quarters of an hour, 0 to 60 hours. */
export function quarters(hours: number): number {
  return Math.max(0, Math.min(240, Math.round(hours * 4)));
}

/** Years of experience in quarters, rounded down, at most 63 years. */
export function quarterYears(years: number): number {
  return Math.max(0, Math.min(255, Math.floor(years * 4)));
}

/** Education and language levels as they are compared: 0 to 15. */
export function level(value: number): number {
  return Math.max(0, Math.min(15, Math.trunc(value)));
}

function codes(kind: 'day' | 'shift' | 'condition', values: readonly string[]): string[] {
  return unique(values.map((value) => codeOf(kind, value)));
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
