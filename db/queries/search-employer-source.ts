import type { Queryable } from '../client.ts';
import type { Schema } from '../schema.ts';

/** Rows per read: some milliseconds of the event loop at a time. */
const batchRows = 300;

export interface EmployerSource {
  id: string;
  name: string;
  about: string;
  sector: string | null;
  status: Schema['employer']['status'];
  region: string | null;
  /** UTC ISO text */
  createdAt: string;
  lat: number | null;
  lon: number | null;
  places: string[];
  /** Titles of its open openings. */
  titles: string[];
}

/** Every employer. */
export function shownEmployers(db: Queryable) {
  return db
    .selectFrom('organisation')
    .innerJoin('employer', 'employer.id', 'organisation.id')
    .select([
      'organisation.id',
      'organisation.name',
      'organisation.region',
      'organisation.created_at as createdAt',
      'employer.about',
      'employer.sector',
      'employer.status',
    ]);
}

type EmployerRow = Awaited<ReturnType<ReturnType<typeof shownEmployers>['execute']>>[number];

export async function* employerSources(db: Queryable): AsyncGenerator<EmployerSource[]> {
  for (let last = ''; ; ) {
    const rows = await shownEmployers(db)
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
    await shownEmployers(db)
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
