import type { Selectable } from 'kysely';
import type { MatchCandidate, MatchOpening, MatchRequirement } from '../../search/match/types.ts';
import type { Queryable } from '../client.ts';
import { stringList } from '../json.ts';
import type { Schema } from '../schema.ts';

/** SQLite's default for variables in one statement is far higher; PostgreSQL plans short lists better. */
const idsPerRead = 500;

const cefr = ['A0', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;
/** VUM: 9 is "anders", which says nothing about a level. */
const otherEducation = 9;

/** Applications that the employer saw; what became of them does not matter for "few applications per place". */
const unseenStates = ['proposed', 'interested', 'declined', 'withdrawn', 'lapsed'] as const;

export const candidateColumns = [
  'id',
  'number',
  'jobcoach_id',
  'region',
  'status',
  'placeable',
  'released_by_candidate',
  'released_by_jobcoach',
  'lat',
  'lon',
  'max_travel_km',
  'transport',
  'available_from',
  'hours_min',
  'hours_max',
  'days',
  'shifts',
  'education_level',
  'dutch_level',
  'licences',
  'languages',
  'profile_updated_on',
  'waiting_since',
] as const;

export const openingColumns = [
  'id',
  'number',
  'employer_id',
  'state',
  'region',
  'lat',
  'lon',
  'hours_min',
  'hours_max',
  'days',
  'shifts',
  'starts_on',
  'occupation_id',
  'education_level',
  'education_must',
  'dutch_level',
  'dutch_must',
  'experience_years',
  'experience_must',
  'asked_conditions',
  'adaptations',
  'instruments',
  'places',
  'opened_at',
  'response_deadline',
] as const;

export type CandidateRecord = Pick<Selectable<Schema['candidate']>, (typeof candidateColumns)[number]>;
export type OpeningRecord = Pick<Selectable<Schema['opening']>, (typeof openingColumns)[number]>;

/** Adds skills, occupations, conditions and history: four reads per 500 rows. */
export async function withCandidateParts(db: Queryable, rows: CandidateRecord[]): Promise<MatchCandidate[]> {
  const ids = rows.map((row) => row.id);
  const skills = new Map<string, string[]>();
  const occupations = new Map<
    string,
    { wishes: string[]; experience: MatchCandidate['experience'][number][] }
  >();
  const conditions = new Map<string, string[]>();
  const rejected = new Map<string, number>();
  for (const part of chunks(ids)) {
    for (const row of await db
      .selectFrom('candidate_skill')
      .select(['candidate_id', 'skill_id'])
      .where('candidate_id', 'in', part)
      .execute()) {
      listOf(skills, row.candidate_id).push(row.skill_id);
    }
    for (const row of await db
      .selectFrom('candidate_occupation')
      .select(['candidate_id', 'occupation_id', 'kind', 'years'])
      .where('candidate_id', 'in', part)
      .orderBy('occupation_id')
      .execute()) {
      let own = occupations.get(row.candidate_id);
      if (!own) {
        own = { wishes: [], experience: [] };
        occupations.set(row.candidate_id, own);
      }
      if (row.kind === 'wish') own.wishes.push(row.occupation_id);
      else own.experience.push({ occupationId: row.occupation_id, years: row.years });
    }
    for (const row of await db
      .selectFrom('candidate_condition')
      .select(['candidate_id', 'code'])
      .where('candidate_id', 'in', part)
      .execute()) {
      listOf(conditions, row.candidate_id).push(row.code);
    }
    for (const row of await db
      .selectFrom('application')
      .select(['candidate_id', (eb) => eb.fn.countAll<number>().as('times')])
      .where('candidate_id', 'in', part)
      .where('state', '=', 'rejected')
      .where('discrepancy', '=', 'presentation')
      .groupBy('candidate_id')
      .execute()) {
      rejected.set(row.candidate_id, Number(row.times));
    }
  }
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    jobcoachId: row.jobcoach_id,
    region: row.region,
    active: row.status === 'active' && row.placeable === 1,
    released: row.released_by_candidate === 1 && row.released_by_jobcoach === 1,
    lat: row.lat,
    lon: row.lon,
    maxTravelKm: row.max_travel_km,
    transport: stringList(row.transport),
    availableFrom: row.available_from,
    hoursMin: row.hours_min,
    hoursMax: row.hours_max,
    days: stringList(row.days),
    shifts: stringList(row.shifts),
    educationLevel: row.education_level === otherEducation ? 0 : row.education_level,
    dutchLevel: cefr.indexOf(row.dutch_level),
    licences: stringList(row.licences),
    languages: stringList(row.languages),
    skills: skills.get(row.id) ?? [],
    wishes: occupations.get(row.id)?.wishes ?? [],
    experience: occupations.get(row.id)?.experience ?? [],
    conditions: conditions.get(row.id) ?? [],
    profileUpdatedOn: row.profile_updated_on,
    waitingSince: row.waiting_since,
    presentationRejections: rejected.get(row.id) ?? 0,
  }));
}

/** Adds requirements, applications and the employer's history: three reads per 500 rows. */
export async function withOpeningParts(db: Queryable, rows: OpeningRecord[]): Promise<MatchOpening[]> {
  const requirements = new Map<string, MatchRequirement[]>();
  const applications = new Map<string, number>();
  for (const part of chunks(rows.map((row) => row.id))) {
    for (const row of await db
      .selectFrom('opening_requirement')
      .select(['opening_id', 'kind', 'value', 'label', 'must'])
      .where('opening_id', 'in', part)
      .orderBy('value')
      .execute()) {
      const { kind, value, label } = row;
      listOf(requirements, row.opening_id).push({ kind, value, label, must: row.must === 1 });
    }
    for (const row of await db
      .selectFrom('application')
      .select(['opening_id', (eb) => eb.fn.countAll<number>().as('times')])
      .where('opening_id', 'in', part)
      .where('state', 'not in', unseenStates)
      .groupBy('opening_id')
      .execute()) {
      applications.set(row.opening_id, Number(row.times));
    }
  }
  const doubts = await employerDoubts(db, [...new Set(rows.map((row) => row.employer_id))]);
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    employerId: row.employer_id,
    open: row.state === 'open',
    region: row.region,
    lat: row.lat,
    lon: row.lon,
    hoursMin: row.hours_min ?? 0,
    hoursMax: row.hours_max ?? 0,
    days: stringList(row.days),
    shifts: stringList(row.shifts),
    startsOn: row.starts_on,
    occupationId: row.occupation_id,
    requirements: requirements.get(row.id) ?? [],
    educationLevel: askedEducation(row.education_level),
    educationMust: row.education_must === 1,
    dutchLevel: row.dutch_level === null ? null : cefr.indexOf(row.dutch_level),
    dutchMust: row.dutch_must === 1,
    experienceYears: row.experience_years,
    experienceMust: row.experience_must === 1,
    askedConditions: stringList(row.asked_conditions),
    adaptations: stringList(row.adaptations),
    instruments: stringList(row.instruments),
    places: row.places,
    applications: applications.get(row.id) ?? 0,
    openedOn: row.opened_at,
    responseDeadline: row.response_deadline,
    employerDoubts: doubts.get(row.employer_id) ?? 0,
  }));
}

async function employerDoubts(db: Queryable, employers: readonly string[]): Promise<Map<string, number>> {
  const doubts = new Map<string, number>();
  for (const part of chunks(employers)) {
    for (const row of await db
      .selectFrom('application')
      .select(['employer_id', (eb) => eb.fn.countAll<number>().as('times')])
      .where('employer_id', 'in', part)
      .where('discrepancy', '=', 'image')
      .groupBy('employer_id')
      .execute()) {
      doubts.set(row.employer_id, Number(row.times));
    }
  }
  return doubts;
}

function askedEducation(level: number | null): number | null {
  return level === null || level === otherEducation || level <= 0 ? null : level;
}

function listOf<V>(map: Map<string, V[]>, key: string): V[] {
  let list = map.get(key);
  if (!list) {
    list = [];
    map.set(key, list);
  }
  return list;
}

/** Ids in parts that one statement takes. */
export function* chunks(ids: readonly string[]): Generator<string[]> {
  for (let i = 0; i < ids.length; i += idsPerRead) yield ids.slice(i, i + idsPerRead);
}
