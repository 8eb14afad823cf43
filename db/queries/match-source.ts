import type { TaxonomyData } from '../../search/match/taxonomy.ts';
import type { Introduction, MatchCandidate, MatchOpening } from '../../search/match/types.ts';
import type { Queryable } from '../client.ts';
import {
  candidateColumns,
  chunks,
  openingColumns,
  withCandidateParts,
  withOpeningParts,
} from './match-rows.ts';

/** Rows per read: some 20 ms of the event loop at a time. */
const batchRows = 2000;

/** Occupations, skills and relations of the database. */
export async function readTaxonomy(db: Queryable): Promise<TaxonomyData> {
  const occupations = await db
    .selectFrom('occupation')
    .select(['id', 'label', 'isco'])
    .orderBy('id')
    .execute();
  const skills = await db.selectFrom('skill').select(['id', 'label']).orderBy('id').execute();
  const asked = await db
    .selectFrom('occupation_skill')
    .select(['occupation_id', 'skill_id', 'essential'])
    .orderBy('occupation_id')
    .orderBy('skill_id')
    .execute();
  const related = await db
    .selectFrom('occupation_relation')
    .select(['occupation_id', 'related_id'])
    .execute();
  const made = new Map(
    occupations.map((row) => [
      row.id,
      { ...row, essential: [] as string[], optional: [] as string[], related: [] as string[] },
    ]),
  );
  for (const row of asked) {
    const occupation = made.get(row.occupation_id);
    (row.essential ? occupation?.essential : occupation?.optional)?.push(row.skill_id);
  }
  for (const row of related) made.get(row.occupation_id)?.related.push(row.related_id);
  return { occupations: [...made.values()], skills };
}

/** All candidates who may be shown at all (active, placeable, released by both), a batch at a time. */
export async function* candidateBatches(
  db: Queryable,
  most: number = batchRows,
): AsyncGenerator<MatchCandidate[]> {
  for (let last = ''; ; ) {
    const rows = await db
      .selectFrom('candidate')
      .select(candidateColumns)
      .where('id', '>', last)
      .where('status', '=', 'active')
      .where('placeable', '=', 1)
      .where('released_by_candidate', '=', 1)
      .where('released_by_jobcoach', '=', 1)
      .orderBy('id')
      .limit(most)
      .execute();
    if (rows.length === 0) return;
    yield await withCandidateParts(db, rows);
    last = rows[rows.length - 1]?.id ?? '';
  }
}

/** All openings in state `open`, a batch at a time. */
export async function* openingBatches(
  db: Queryable,
  most: number = batchRows,
): AsyncGenerator<MatchOpening[]> {
  for (let last = ''; ; ) {
    const rows = await db
      .selectFrom('opening')
      .select(openingColumns)
      .where('id', '>', last)
      .where('state', '=', 'open')
      .orderBy('id')
      .limit(most)
      .execute();
    if (rows.length === 0) return;
    yield await withOpeningParts(db, rows);
    last = rows[rows.length - 1]?.id ?? '';
  }
}

/** Candidates by id, in the order of the ids, in whatever state; unknown ids are left out. */
export async function readCandidates(db: Queryable, ids: readonly string[]): Promise<MatchCandidate[]> {
  const found = new Map<string, MatchCandidate>();
  for (const part of chunks(ids)) {
    const rows = await db.selectFrom('candidate').select(candidateColumns).where('id', 'in', part).execute();
    for (const row of await withCandidateParts(db, rows)) found.set(row.id, row);
  }
  return ids.map((id) => found.get(id)).filter((row) => row !== undefined);
}

/** Openings by id, as `readCandidates`. */
export async function readOpenings(db: Queryable, ids: readonly string[]): Promise<MatchOpening[]> {
  const found = new Map<string, MatchOpening>();
  for (const part of chunks(ids)) {
    const rows = await db.selectFrom('opening').select(openingColumns).where('id', 'in', part).execute();
    for (const row of await withOpeningParts(db, rows)) found.set(row.id, row);
  }
  return ids.map((id) => found.get(id)).filter((row) => row !== undefined);
}

/** The id behind an id or a short number, or null. */
export async function findSubject(
  db: Queryable,
  table: 'candidate' | 'opening',
  idOrNumber: string,
): Promise<string | null> {
  const query = db.selectFrom(table).select('id');
  const row = /^\d{1,9}$/.test(idOrNumber)
    ? await query.where('number', '=', Number(idOrNumber)).executeTakeFirst()
    : await query.where('id', '=', idOrNumber.toLowerCase()).executeTakeFirst();
  return row?.id ?? null;
}

/** Titles of openings by id. */
export async function openingTitles(db: Queryable, ids: readonly string[]): Promise<Map<string, string>> {
  const titles = new Map<string, string>();
  for (const part of chunks(ids)) {
    const rows = await db.selectFrom('opening').select(['id', 'title']).where('id', 'in', part).execute();
    for (const row of rows) titles.set(row.id, row.title);
  }
  return titles;
}

/** Every pair that was brought together before and did not lapse: such a pair is not proposed again. */
export async function* introductionBatches(
  db: Queryable,
  most: number = batchRows,
): AsyncGenerator<Introduction[]> {
  for (let last = ''; ; ) {
    const rows = await db
      .selectFrom('application')
      .select(['id', 'opening_id', 'candidate_id'])
      .where('id', '>', last)
      .where('state', '<>', 'lapsed')
      .orderBy('id')
      .limit(most)
      .execute();
    if (rows.length === 0) return;
    yield rows.map((row) => ({ openingId: row.opening_id, candidateId: row.candidate_id }));
    last = rows[rows.length - 1]?.id ?? '';
  }
}

/** Of these pairs, those that were brought together and still count. */
export async function countingIntroductions(
  db: Queryable,
  pairs: readonly Introduction[],
): Promise<Introduction[]> {
  if (pairs.length === 0) return [];
  const rows = await db
    .selectFrom('application')
    .select(['opening_id', 'candidate_id'])
    .distinct()
    .where((eb) =>
      eb.or(
        pairs.map(({ openingId, candidateId }) =>
          eb.and([eb('candidate_id', '=', candidateId), eb('opening_id', '=', openingId)]),
        ),
      ),
    )
    .where('state', '<>', 'lapsed')
    .execute();
  return rows.map((row) => ({ openingId: row.opening_id, candidateId: row.candidate_id }));
}

/** The pair of an application and whether any application of that pair still counts; null when it is unknown. */
export async function readIntroduction(
  db: Queryable,
  applicationId: string,
): Promise<(Introduction & { counts: boolean }) | null> {
  const pair = await db
    .selectFrom('application')
    .select(['opening_id', 'candidate_id'])
    .where('id', '=', applicationId)
    .executeTakeFirst();
  if (!pair) return null;
  const counting = await db
    .selectFrom('application')
    .select('id')
    .where('opening_id', '=', pair.opening_id)
    .where('candidate_id', '=', pair.candidate_id)
    .where('state', '<>', 'lapsed')
    .limit(1)
    .executeTakeFirst();
  return { openingId: pair.opening_id, candidateId: pair.candidate_id, counts: counting !== undefined };
}

/** Ids of an employer's open openings, to follow a rejection that says something about the employer. */
export async function openOpeningsOf(db: Queryable, employerId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('opening')
    .select('id')
    .where('employer_id', '=', employerId)
    .where('state', '=', 'open')
    .execute();
  return rows.map((row) => row.id);
}

/** The weights in force as they were stored, or null when nobody ever changed them. */
export async function readNewestWeights(
  db: Queryable,
): Promise<{ version: number; weights: unknown } | null> {
  const row = await db
    .selectFrom('weights_version')
    .select(['version', 'weights'])
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { version: row.version, weights: JSON.parse(row.weights) } : null;
}
