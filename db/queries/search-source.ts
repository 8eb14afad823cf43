import type { Queryable } from '../client.ts';
import { stringList } from '../json.ts';
import type { Schema } from '../schema.ts';
import { isPublic } from './open-openings.ts';

/** Rows per read: some milliseconds of the event loop at a time. */
const batchRows = 300;

/** What the text index files of an opening that is open. */
export interface OpeningSource {
  id: string;
  number: number;
  employerId: string;
  title: string;
  tasks: string;
  kind: Schema['opening']['kind'];
  occupationId: string | null;
  employerName: string;
  sector: string | null;
  place: string;
  region: string | null;
  lat: number | null;
  lon: number | null;
  hoursMin: number | null;
  hoursMax: number | null;
  educationLevel: number | null;
  openedAt: string | null;
  /** Labels of what is asked: skills, licences, certificates, languages. */
  asked: string[];
}

/** What the text index files of a candidate: the anonymous profile, nothing else (rules.md "Privacy"). */
export interface CandidateSource {
  id: string;
  number: number;
  jobcoachId: string;
  region: string | null;
  lat: number | null;
  lon: number | null;
  hoursMin: number;
  hoursMax: number;
  educationLevel: number;
  dutchLevel: Schema['candidate']['dutch_level'];
  licences: string[];
  languages: string[];
  profileUpdatedOn: string;
  skillIds: string[];
  wishes: string[];
  experience: string[];
}

export interface EmployerSource {
  id: string;
  name: string;
  about: string;
  sector: string | null;
  status: Schema['employer']['status'];
  region: string | null;
  lat: number | null;
  lon: number | null;
  places: string[];
  /** Titles of its open openings. */
  titles: string[];
}

/** Names of the taxonomy, read once for many documents. */
export interface TaxonomyNames {
  occupation(
    id: string | null,
  ): { label: string; sector: string | null; synonyms: readonly string[] } | undefined;
  skill(id: string): string | undefined;
  /** Groups of names that mean the same, for the analyser. */
  dictionary: readonly string[];
}

export async function readTaxonomyNames(db: Queryable): Promise<TaxonomyNames> {
  const occupations = await db.selectFrom('occupation').select(['id', 'label', 'sector']).execute();
  const others = await db.selectFrom('occupation_label').select(['occupation_id', 'label']).execute();
  const skills = await db.selectFrom('skill').select(['id', 'label']).execute();
  const byId = new Map(
    occupations.map((row) => [row.id, { label: row.label, sector: row.sector, synonyms: [] as string[] }]),
  );
  for (const row of others) byId.get(row.occupation_id)?.synonyms.push(row.label);
  const skillNames = new Map(skills.map((row) => [row.id, row.label]));
  return {
    occupation: (id) => (id === null ? undefined : byId.get(id)),
    skill: (id) => skillNames.get(id),
    dictionary: occupations.map((row) => row.label),
  };
}

function openings(db: Queryable) {
  return db
    .selectFrom('opening')
    .innerJoin('organisation', 'organisation.id', 'opening.employer_id')
    .innerJoin('employer', 'employer.id', 'opening.employer_id')
    .select([
      'opening.id',
      'opening.number',
      'opening.employer_id as employerId',
      'opening.title',
      'opening.tasks',
      'opening.kind',
      'opening.occupation_id as occupationId',
      'organisation.name as employerName',
      'employer.sector',
      'opening.place',
      'opening.region',
      'opening.lat',
      'opening.lon',
      'opening.hours_min as hoursMin',
      'opening.hours_max as hoursMax',
      'opening.education_level as educationLevel',
      'opening.opened_at as openedAt',
    ])
    .where(isPublic);
}

/** Everything that is open, a batch at a time, by id. */
export async function* openingSources(db: Queryable): AsyncGenerator<OpeningSource[]> {
  for (let last = ''; ; ) {
    const rows = await openings(db)
      .where('opening.id', '>', last)
      .orderBy('opening.id')
      .limit(batchRows)
      .execute();
    if (rows.length === 0) return;
    yield await withAsked(db, rows);
    last = rows[rows.length - 1]?.id ?? '';
  }
}

/** Those of these ids that are open. */
export async function openingSourcesById(db: Queryable, ids: readonly string[]): Promise<OpeningSource[]> {
  if (ids.length === 0) return [];
  return withAsked(
    db,
    await openings(db)
      .where('opening.id', 'in', [...ids])
      .execute(),
  );
}

async function withAsked(
  db: Queryable,
  rows: readonly Omit<OpeningSource, 'asked'>[],
): Promise<OpeningSource[]> {
  const asked = new Map<string, string[]>(rows.map((row) => [row.id, []]));
  const labels = await db
    .selectFrom('opening_requirement')
    .select(['opening_id', 'label'])
    .where('opening_id', 'in', [...asked.keys()])
    .execute();
  for (const row of labels) asked.get(row.opening_id)?.push(row.label);
  return rows.map((row) => ({ ...row, asked: asked.get(row.id) ?? [] }));
}

/** Active, placeable and released by both: nobody else is ever read into a search store. */
function candidates(db: Queryable) {
  return db
    .selectFrom('candidate')
    .select([
      'id',
      'number',
      'jobcoach_id as jobcoachId',
      'region',
      'lat',
      'lon',
      'hours_min as hoursMin',
      'hours_max as hoursMax',
      'education_level as educationLevel',
      'dutch_level as dutchLevel',
      'licences',
      'languages',
      'profile_updated_on as profileUpdatedOn',
    ])
    .where('status', '=', 'active')
    .where('placeable', '=', 1)
    .where('released_by_candidate', '=', 1)
    .where('released_by_jobcoach', '=', 1);
}

type CandidateRow = Awaited<ReturnType<ReturnType<typeof candidates>['execute']>>[number];

/** Everyone who may be shown, a batch at a time, by id. */
export async function* candidateSources(db: Queryable): AsyncGenerator<CandidateSource[]> {
  for (let last = ''; ; ) {
    const rows = await candidates(db).where('id', '>', last).orderBy('id').limit(batchRows).execute();
    if (rows.length === 0) return;
    yield await withParts(db, rows);
    last = rows[rows.length - 1]?.id ?? '';
  }
}

/** Those of these ids who may be shown. */
export async function candidateSourcesById(
  db: Queryable,
  ids: readonly string[],
): Promise<CandidateSource[]> {
  if (ids.length === 0) return [];
  return withParts(
    db,
    await candidates(db)
      .where('id', 'in', [...ids])
      .execute(),
  );
}

async function withParts(db: Queryable, rows: readonly CandidateRow[]): Promise<CandidateSource[]> {
  const made = new Map<string, CandidateSource>(
    rows.map((row) => [
      row.id,
      {
        ...row,
        licences: stringList(row.licences),
        languages: stringList(row.languages),
        skillIds: [],
        wishes: [],
        experience: [],
      },
    ]),
  );
  if (made.size === 0) return [];
  const ids = [...made.keys()];
  for (const row of await db
    .selectFrom('candidate_skill')
    .select(['candidate_id', 'skill_id'])
    .where('candidate_id', 'in', ids)
    .execute()) {
    made.get(row.candidate_id)?.skillIds.push(row.skill_id);
  }
  for (const row of await db
    .selectFrom('candidate_occupation')
    .select(['candidate_id', 'occupation_id', 'kind'])
    .where('candidate_id', 'in', ids)
    .orderBy('occupation_id')
    .execute()) {
    const candidate = made.get(row.candidate_id);
    (row.kind === 'wish' ? candidate?.wishes : candidate?.experience)?.push(row.occupation_id);
  }
  return [...made.values()];
}

function employers(db: Queryable) {
  return db
    .selectFrom('organisation')
    .innerJoin('employer', 'employer.id', 'organisation.id')
    .select([
      'organisation.id',
      'organisation.name',
      'organisation.region',
      'employer.about',
      'employer.sector',
      'employer.status',
    ]);
}

type EmployerRow = Awaited<ReturnType<ReturnType<typeof employers>['execute']>>[number];

export async function* employerSources(db: Queryable): AsyncGenerator<EmployerSource[]> {
  for (let last = ''; ; ) {
    const rows = await employers(db)
      .where('organisation.id', '>', last)
      .orderBy('organisation.id')
      .limit(batchRows)
      .execute();
    if (rows.length === 0) return;
    yield await withSites(db, rows);
    last = rows[rows.length - 1]?.id ?? '';
  }
}

export async function employerSourcesById(db: Queryable, ids: readonly string[]): Promise<EmployerSource[]> {
  if (ids.length === 0) return [];
  return withSites(
    db,
    await employers(db)
      .where('organisation.id', 'in', [...ids])
      .execute(),
  );
}

async function withSites(db: Queryable, rows: readonly EmployerRow[]): Promise<EmployerSource[]> {
  const made = new Map<string, EmployerSource>(
    rows.map((row) => [row.id, { ...row, lat: null, lon: null, places: [], titles: [] }]),
  );
  if (made.size === 0) return [];
  const ids = [...made.keys()];
  for (const site of await db
    .selectFrom('employer_site')
    .select(['employer_id', 'place', 'lat', 'lon', 'region'])
    .where('employer_id', 'in', ids)
    .orderBy('id')
    .execute()) {
    const employer = made.get(site.employer_id);
    if (!employer) continue;
    if (!employer.places.includes(site.place)) employer.places.push(site.place);
    employer.lat ??= site.lat;
    employer.lon ??= site.lon;
    employer.region ??= site.region;
  }
  for (const row of await db
    .selectFrom('opening')
    .select(['employer_id', 'title'])
    .distinct()
    .where('employer_id', 'in', ids)
    .where('state', '=', 'open')
    .execute()) {
    made.get(row.employer_id)?.titles.push(row.title);
  }
  return [...made.values()];
}

/** Everything that an application touches in the stores: the pair and the employer. */
export async function subjectsOfApplication(db: Queryable, applicationId: string) {
  return db
    .selectFrom('application')
    .select(['candidate_id as candidateId', 'opening_id as openingId', 'employer_id as employerId'])
    .where('id', '=', applicationId)
    .executeTakeFirst();
}

/** Ids of an employer's openings that are open or were a moment ago in the store. */
export async function openingIdsOfEmployer(db: Queryable, employerId: string): Promise<string[]> {
  const rows = await db.selectFrom('opening').select('id').where('employer_id', '=', employerId).execute();
  return rows.map((row) => row.id);
}

/** How many there are of each, to compare with what a store holds. */
export async function countSources(
  db: Queryable,
): Promise<{ openings: number; candidates: number; employers: number }> {
  const count = (query: { execute(): Promise<{ n: number }[]> }) =>
    query.execute().then(([row]) => Number(row?.n ?? 0));
  return {
    openings: await count(
      openings(db)
        .clearSelect()
        .select((eb) => eb.fn.countAll<number>().as('n')),
    ),
    candidates: await count(
      candidates(db)
        .clearSelect()
        .select((eb) => eb.fn.countAll<number>().as('n')),
    ),
    employers: await count(
      employers(db)
        .clearSelect()
        .select((eb) => eb.fn.countAll<number>().as('n')),
    ),
  };
}
