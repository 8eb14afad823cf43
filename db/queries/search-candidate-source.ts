import type { Queryable } from '../client.ts';
import { stringList } from '../json.ts';
import type { Schema } from '../schema.ts';

/** Rows per read: some milliseconds of the event loop at a time. */
const batchRows = 300;

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
  /** For the own jobcoach's filter; no field of the anonymous profile. */
  ladderStep: number | null;
  licences: string[];
  languages: string[];
  profileUpdatedOn: string;
  skillIds: string[];
  wishes: string[];
  experience: string[];
}

/** Active, placeable and released by both: nobody else is ever read into a search store. */
export function shownCandidates(db: Queryable) {
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
      'ladder_step as ladderStep',
      'licences',
      'languages',
      'profile_updated_on as profileUpdatedOn',
    ])
    .where('status', '=', 'active')
    .where('placeable', '=', 1)
    .where('released_by_candidate', '=', 1)
    .where('released_by_jobcoach', '=', 1);
}

type CandidateRow = Awaited<ReturnType<ReturnType<typeof shownCandidates>['execute']>>[number];

/** Everyone who may be shown, a batch at a time, by id. */
export async function* candidateSources(db: Queryable): AsyncGenerator<CandidateSource[]> {
  for (let last = ''; ; ) {
    const rows = await shownCandidates(db).where('id', '>', last).orderBy('id').limit(batchRows).execute();
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
    await shownCandidates(db)
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
