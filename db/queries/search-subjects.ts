import type { Queryable } from '../client.ts';
import { shownCandidates } from './search-candidate-source.ts';
import { shownEmployers } from './search-employer-source.ts';
import { shownOpenings } from './search-opening-source.ts';

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

/** The employer of an opening; none when there is no such opening. */
export async function employerIdsOfOpening(db: Queryable, openingId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('opening')
    .select('employer_id as employerId')
    .where('id', '=', openingId)
    .execute();
  return rows.map((row) => row.employerId);
}

/** How many there are of each, to compare with what a store holds. */
export async function countSources(
  db: Queryable,
): Promise<{ openings: number; candidates: number; employers: number }> {
  const count = (query: { execute(): Promise<{ n: number }[]> }) =>
    query.execute().then(([row]) => Number(row?.n ?? 0));
  return {
    openings: await count(
      shownOpenings(db)
        .clearSelect()
        .select((eb) => eb.fn.countAll<number>().as('n')),
    ),
    candidates: await count(
      shownCandidates(db)
        .clearSelect()
        .select((eb) => eb.fn.countAll<number>().as('n')),
    ),
    employers: await count(
      shownEmployers(db)
        .clearSelect()
        .select((eb) => eb.fn.countAll<number>().as('n')),
    ),
  };
}
