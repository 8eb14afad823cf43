import type { Queryable } from '../../../db/client.ts';
import { listApplications } from '../../../db/queries/application-lists.ts';
import { type ApplicationState, findApplication } from '../../../db/queries/applications.ts';
import { type CandidateParts, partsOfCandidate } from '../../../db/queries/candidates.ts';
import {
  currentDisclosures,
  type Disclosable,
  type Disclosure,
  disclosableOfCandidates,
} from '../../../db/queries/disclosures.ts';
import type { SpokenLevels } from '../shared/languages.ts';
import { workCondition } from '../shared/work-conditions.ts';
import { type DisclosureField, isDisclosureField } from './disclosure-fields.ts';

/**
 * The only place that decides what an employer sees of a candidate (AVG; rules.md "Privacy"). Before the invitation an
 * anonymous profile; from the invitation on what the candidate agreed to for this opening, until he withdraws it or
 * the application ends. After that only that there was an application.
 */

/** States in which the agreed fields are open to the employer. */
const disclosedStates: readonly ApplicationState[] = [
  'invited',
  'interviewed',
  'offered',
  'inProefplaatsing',
  'hired',
];
const runsForEmployer: readonly ApplicationState[] = ['introduced', ...disclosedStates];

/** No name, birth date, address, contact or text of his own; a region in place of a place. */
export interface AnonymousProfile {
  region: string | null;
  hoursMin: number;
  hoursMax: number;
  days: string[];
  shifts: string[];
  availableFrom: string | null;
  educationLevel: number;
  dutchLevel: Disclosable['dutchLevel'];
  languages: string[];
  languageLevels: SpokenLevels;
  licences: string[];
  skills: string[];
  /** Wished occupations, with whole years of experience in each. */
  wishes: { label: string; years: number }[];
}

export type DisclosedFields = Partial<Record<DisclosureField, string[]>>;

export interface VisibleApplication {
  id: string;
  number: number;
  version: number;
  state: ApplicationState;
  ownApplication: boolean;
  openingId: string;
  openingNumber: number;
  title: string;
  jobcoachName: string;
  answerBy: string | null;
  interviewOn: string | null;
  interviewTime: string | null;
  interviewPlace: string | null;
  /** "Kandidaat 1042", or the name where that is disclosed. */
  label: string;
  /** Null once the application has ended, or when the release was taken back. */
  profile: AnonymousProfile | null;
  /** Null while nothing is disclosed. */
  disclosed: DisclosedFields | null;
  /** Whether the candidate agreed to disclose anything: without it an invitation is refused. */
  agreed: boolean;
  candidateId: string;
}

/** Whether the agreed fields are open in this state. */
export function isDisclosedIn(state: ApplicationState): boolean {
  return disclosedStates.includes(state);
}

/** Exactly what this employer may see of one application, or undefined when it is not for him to know of. */
export async function visibleToEmployer(
  db: Queryable,
  applicationId: string,
  employerId: string,
): Promise<VisibleApplication | undefined> {
  const found = await findApplication(db, { id: applicationId, reach: { of: 'employer', employerId } });
  if (!found) return undefined;
  const { candidateId, state } = found;
  const agreement = (await currentDisclosures(db, [found.id])).get(found.id);
  const running = runsForEmployer.includes(state);
  const released = found.releasedByCandidate === 1 && found.releasedByJobcoach === 1;
  const showsProfile = running && (agreement !== undefined || released);
  const [person] = showsProfile ? await disclosableOfCandidates(db, [candidateId]) : [];
  const parts = person ? await partsOfCandidate(db, candidateId) : null;
  const open = openFields(agreement, state);
  return {
    id: found.id,
    number: found.number,
    version: found.version,
    state,
    ownApplication: found.origin === 'ownApplication',
    openingId: found.openingId,
    openingNumber: found.openingNumber,
    title: found.title,
    jobcoachName: found.jobcoachName,
    answerBy: running ? found.answerBy : null,
    interviewOn: found.interviewOn,
    interviewTime: found.interviewTime,
    interviewPlace: found.interviewPlace,
    label: labelOf(found, open),
    profile: person && parts ? anonymous(person, parts) : null,
    disclosed:
      person && parts && open.length > 0
        ? disclosed(person, parts, open, found.origin === 'ownApplication' ? found.message : '')
        : null,
    agreed: agreement !== undefined,
    candidateId,
  };
}

export interface VisibleRow {
  id: string;
  number: number;
  state: ApplicationState;
  title: string;
  openingNumber: number;
  label: string;
  answerBy: string | null;
  interviewOn: string | null;
  interviewTime: string | null;
  updatedAt: string;
  candidateId: string;
  /** The label is a name, because that was disclosed. */
  named: boolean;
}

/** Everyone this employer knows of, under the same rules: two statements, newest change first, 200 at most. */
export async function visibleListToEmployer(db: Queryable, employerId: string): Promise<VisibleRow[]> {
  const rows = await listApplications(db, { reach: { of: 'employer', employerId }, limit: 200 });
  const agreements = await currentDisclosures(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
    id: row.id,
    named: openFields(agreements.get(row.id), row.state).includes('name'),
    number: row.number,
    state: row.state,
    title: row.title,
    openingNumber: row.openingNumber,
    label: labelOf(row, openFields(agreements.get(row.id), row.state)),
    answerBy: row.answerBy,
    interviewOn: row.interviewOn,
    interviewTime: row.interviewTime,
    updatedAt: row.updatedAt,
    candidateId: row.candidateId,
  }));
}

/** The anonymous name that employers and colleagues use. */
export function candidateLabel(number: number): string {
  return `Kandidaat ${number}`;
}

function openFields(agreement: Disclosure | undefined, state: ApplicationState): DisclosureField[] {
  return agreement && isDisclosedIn(state) ? agreement.fields.filter(isDisclosureField) : [];
}

function labelOf(
  row: { candidateNumber: number; firstName: string; lastName: string },
  open: readonly DisclosureField[],
): string {
  return open.includes('name') ? `${row.firstName} ${row.lastName}` : candidateLabel(row.candidateNumber);
}

function anonymous(person: Disclosable, parts: CandidateParts): AnonymousProfile {
  const years = new Map(
    parts.occupations.filter((one) => one.kind === 'experience').map((one) => [one.id, one.years]),
  );
  return {
    region: person.region,
    hoursMin: person.hoursMin,
    hoursMax: person.hoursMax,
    days: person.days,
    shifts: person.shifts,
    availableFrom: person.availableFrom,
    educationLevel: person.educationLevel,
    dutchLevel: person.dutchLevel,
    languages: person.languages,
    languageLevels: person.languageLevels,
    licences: person.licences,
    skills: parts.skills.map((skill) => skill.label),
    wishes: parts.occupations
      .filter((one) => one.kind === 'wish')
      .map((one) => ({ label: one.label, years: Math.floor(years.get(one.id) ?? 0) })),
  };
}

function disclosed(
  person: Disclosable,
  parts: CandidateParts,
  open: readonly DisclosureField[],
  message: string,
): DisclosedFields {
  const values: Record<DisclosureField, () => (string | null)[]> = {
    name: () => [`${person.firstName} ${person.lastName}`],
    phone: () => [person.phone],
    email: () => [person.email],
    workExperience: () =>
      parts.occupations
        .filter((one) => one.kind === 'experience')
        .map((one) => (one.years >= 1 ? `${one.label} (${Math.floor(one.years)} jaar)` : one.label)),
    about: () => [person.about],
    message: () => [message],
    workConditions: () => parts.conditions.map((code) => workCondition(code)?.candidateLabel ?? null),
  };
  const shown: DisclosedFields = {};
  for (const field of open) {
    const list = values[field]().filter((text): text is string => Boolean(text));
    if (list.length > 0) shown[field] = list;
  }
  return shown;
}
