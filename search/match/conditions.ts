import { squaredDistance, unitsPerKm } from './grid.ts';
import { level, type PreparedCandidate, type PreparedOpening, quarterYears } from './prepare.ts';
import { type MatchTaxonomy, tiers } from './taxonomy.ts';
import type { Reach } from './types.ts';

/** Conditions that "what if" may leave out, in the order in which they are told. */
export const relaxableConditions = [
  'distance',
  'hours',
  'days',
  'shifts',
  'licence',
  'language',
  'education',
  'experience',
  'availability',
  'workConditions',
] as const;
export type RelaxableCondition = (typeof relaxableConditions)[number];

/** Never left out: privacy, reach and what has already happened. */
export const fixedConditions = ['released', 'active', 'open', 'introduced', 'reach'] as const;
export type ConditionCode = (typeof fixedConditions)[number] | RelaxableCondition;

/** Days after today within which a candidate must be free when the opening has no later start. */
export const availableWithinDays = 56;

/** "Wat als" the candidate travelled further: this much. */
export const relaxedKm = 10;

export interface ConditionSettings {
  /** day number */
  today: number;
  /** all when absent */
  reach?: Reach | undefined;
  /** km around the opening that the asker set; the candidate's own maximum counts as well */
  radiusKm?: number | undefined;
  ignore?: ReadonlySet<RelaxableCondition> | undefined;
  /** true for a pair that was brought together before */
  introduced?: ((openingId: string, candidateId: string) => boolean) | undefined;
}

/** Day number until which a candidate may be unavailable: the start when that lies ahead, else today plus 8 weeks. */
export function latestStart(opening: Pick<PreparedOpening, 'startsOn'>, today: number): number {
  return opening.startsOn !== null && opening.startsOn >= today
    ? opening.startsOn
    : today + availableWithinDays;
}

/** The hard conditions that a pair does not meet; empty means that it may be shown. */
export function failedConditions(
  opening: PreparedOpening,
  candidate: PreparedCandidate,
  taxonomy: MatchTaxonomy,
  settings: ConditionSettings,
): ConditionCode[] {
  const failed: ConditionCode[] = [];
  if (!candidate.row.released) failed.push('released');
  if (!candidate.row.active) failed.push('active');
  if (!opening.row.open) failed.push('open');
  if (settings.introduced?.(opening.row.id, candidate.row.id)) failed.push('introduced');
  if (!withinReach(candidate, settings.reach)) failed.push('reach');
  for (const code of relaxableConditions) {
    if (!holds(code, opening, candidate, taxonomy, settings)) failed.push(code);
  }
  return failed;
}

function holds(
  code: RelaxableCondition,
  opening: PreparedOpening,
  candidate: PreparedCandidate,
  taxonomy: MatchTaxonomy,
  settings: ConditionSettings,
): boolean {
  const ignored = settings.ignore?.has(code) ?? false;
  if (code === 'distance') return nearEnough(opening, candidate, settings.radiusKm, ignored);
  if (ignored) return true;
  switch (code) {
    case 'hours':
      return candidate.hoursMax >= opening.hoursMin && candidate.hoursMin <= opening.hoursMax;
    case 'days':
      return candidate.days.size === 0 || opening.days.every((day) => candidate.days.has(day));
    case 'shifts':
      return (
        candidate.shifts.size === 0 ||
        opening.shifts.length === 0 ||
        opening.shifts.some((shift) => candidate.shifts.has(shift))
      );
    case 'licence':
      return opening.licences.every((licence) => candidate.licences.has(licence));
    case 'language':
      return (
        level(candidate.row.dutchLevel) >= opening.dutchMust &&
        opening.languages.every((language) => candidate.languages.has(language))
      );
    case 'education':
      return level(candidate.row.educationLevel) >= opening.educationMust;
    case 'experience':
      return experienceNear(opening, candidate, taxonomy) >= opening.experienceMust;
    case 'availability':
      return candidate.availableFrom <= latestStart(opening, settings.today);
    case 'workConditions':
      return !opening.conditions.some((condition) => candidate.conditions.has(condition));
  }
}

/** With `further` (what if) the candidate's own maximum counts 10 km more; the asker's radius stays. */
function nearEnough(
  opening: PreparedOpening,
  candidate: PreparedCandidate,
  radiusKm: number | undefined,
  further: boolean,
): boolean {
  const own = candidate.reach + (further ? relaxedKm * unitsPerKm : 0);
  const limit = radiusKm === undefined ? own : Math.min(own, Math.round(radiusKm * unitsPerKm));
  return squaredDistance(opening.at, candidate.at) <= limit * limit;
}

/** Longest experience, in quarters of a year, in the occupation asked, one related to it or one of its unit group. */
export function experienceNear(
  opening: PreparedOpening,
  candidate: PreparedCandidate,
  taxonomy: MatchTaxonomy,
): number {
  const asked = opening.row.occupationId;
  let longest = 0;
  for (const item of candidate.row.experience) {
    if (asked !== null && taxonomy.tier(asked, item.occupationId) < tiers.unitGroup) continue;
    longest = Math.max(longest, quarterYears(item.years));
  }
  return longest;
}

function withinReach(candidate: PreparedCandidate, reach: Reach | undefined): boolean {
  if (!reach || reach.kind === 'all') return true;
  if (reach.kind === 'candidates') return reach.ids.includes(candidate.row.id);
  return candidate.row.region !== null && reach.regions.includes(candidate.row.region);
}
