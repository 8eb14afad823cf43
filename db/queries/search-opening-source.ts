import type { Queryable } from '../client.ts';
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

/** Everything that is open. */
export function shownOpenings(db: Queryable) {
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
    const rows = await shownOpenings(db)
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
    await shownOpenings(db)
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
