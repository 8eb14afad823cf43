import type { DiscrepancyKind } from '#app/domain/shared/discrepancies.ts';
import type { Weights } from './weights.ts';

export type { DiscrepancyKind };

/** CEFR levels as the columns `dutch_level` have them; the index is what is compared. */
export const languageLevels = ['A0', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;

/** One thing the opening asks, from `opening_requirement`. */
export interface MatchRequirement {
  kind: 'skill' | 'licence' | 'certificate' | 'language';
  /** skill id, or the code of the licence, certificate or language */
  value: string;
  label: string;
  must: boolean;
}

/** What matching knows of an opening. No employer name, no title: explanations can be shown to anyone. */
export interface MatchOpening {
  id: string;
  number: number;
  employerId: string;
  /** true in state `open` only */
  open: boolean;
  region: string | null;
  /** degrees WGS84, null when the place is unknown */
  lat: number | null;
  lon: number | null;
  /** hours a week, compared in quarters of an hour */
  hoursMin: number;
  hoursMax: number;
  /** codes; empty means any */
  days: readonly string[];
  shifts: readonly string[];
  /** ISO date or null */
  startsOn: string | null;
  occupationId: string | null;
  requirements: readonly MatchRequirement[];
  /** VUM `codeNiveauOpleiding` 1 to 6, null when not asked */
  educationLevel: number | null;
  educationMust: boolean;
  /** index in `languageLevels`, null when not asked */
  dutchLevel: number | null;
  dutchMust: boolean;
  experienceYears: number | null;
  experienceMust: boolean;
  askedConditions: readonly string[];
  adaptations: readonly string[];
  instruments: readonly string[];
  places: number;
  /** applications that reached this opening, whatever became of them */
  applications: number;
  /** ISO dates or null */
  openedOn: string | null;
  responseDeadline: string | null;
  /** times this employer rejected for `doubtsAboutGroup` (discrepancy "image") */
  employerDoubts: number;
}

/** What matching knows of a candidate. No name, address, birth date or sex: ranking cannot use what it has not. */
export interface MatchCandidate {
  id: string;
  number: number;
  jobcoachId: string;
  region: string | null;
  /** status `active` and placeable */
  active: boolean;
  /** released by candidate and by jobcoach, both */
  released: boolean;
  lat: number | null;
  lon: number | null;
  /** km in a straight line */
  maxTravelKm: number;
  /** codes of `travelModes`; others have no maximum of their own */
  transport: readonly string[];
  /** ISO date; null is now */
  availableFrom: string | null;
  hoursMin: number;
  hoursMax: number;
  days: readonly string[];
  shifts: readonly string[];
  /** VUM `codeNiveauOpleiding` 1 to 6, 0 unknown */
  educationLevel: number;
  /** index in `languageLevels` */
  dutchLevel: number;
  /** driving licences and certificates, compared without regard to case */
  licences: readonly string[];
  languages: readonly string[];
  skills: readonly string[];
  /** wished occupations */
  wishes: readonly string[];
  experience: readonly MatchExperience[];
  /** codes of `workConditions` */
  conditions: readonly string[];
  /** ISO dates */
  profileUpdatedOn: string;
  waitingSince: string;
  /** earlier rejections that point to discrepancy "presentation" */
  presentationRejections: number;
}

export interface MatchExperience {
  occupationId: string;
  years: number;
}

/** A candidate who was brought to an opening before; such a pair is not shown again. */
export interface Introduction {
  openingId: string;
  candidateId: string;
}

/** Who asks sees whom: everybody released, a few regions, or a list of candidates (a caseload). */
export type Reach =
  | { kind: 'all' }
  | { kind: 'regions'; regions: readonly string[] }
  | { kind: 'candidates'; ids: readonly string[] };

/** From which side the list is read: it decides the last component of the score. */
export type Direction = 'candidatesForOpening' | 'openingsForCandidate';

/** Components of the score, in the order in which they are shown. */
export const scoreParts = [
  'mustSkills',
  'wishSkills',
  'occupation',
  'wishes',
  'distance',
  'hours',
  'freshness',
  'attention',
] as const;
export type ScorePart = (typeof scoreParts)[number];

/** Points per component in tenths: all of them together are at most 10,000. */
export type PartPoints = Record<ScorePart, number>;

export interface Reason {
  code: ScorePart | 'travelTime' | 'adaptation';
  /** Dutch sentence without anything that identifies a person or an employer */
  text: string;
  /** points of the 1000 */
  weight: number;
}

/** Who can close a gap. */
export type ActionBy = 'candidate' | 'candidateAndJobcoach' | 'jobcoach' | 'employer' | 'employerAdviser';

export interface Discrepancy {
  kind: DiscrepancyKind;
  text: string;
  /** what would close it */
  action: string;
  by: ActionBy;
}

/** One line of a ranking; `score` is 0 to 1000 with one decimal. */
export interface Hit {
  id: string;
  number: number;
  score: number;
}

export interface Page {
  /** all that fit, not only the hits */
  total: number;
  hits: Hit[];
  weightsVersion: number;
}

export interface ExplainedHit extends Hit {
  reasons: Reason[];
  discrepancies: Discrepancy[];
}

/** What every calculation needs beside the two rows. */
export interface MatchSettings {
  /** ISO date: availability, freshness and waiting count from it */
  today: string;
  weights: Weights;
}
