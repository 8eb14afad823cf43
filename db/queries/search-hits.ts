import type { Queryable } from '../client.ts';
import { isPublic } from './open-openings.ts';

/** Of these openings, the ids that may be shown now: open ones, and only their own to one employer. */
export async function visibleOpenings(
  db: Queryable,
  ids: readonly string[],
  reach: { kind: 'open' } | { kind: 'employer'; employerId: string },
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  let query = db
    .selectFrom('opening')
    .innerJoin('employer', 'employer.id', 'opening.employer_id')
    .select('opening.id')
    .where('opening.id', 'in', [...ids])
    .where(isPublic);
  if (reach.kind === 'employer') query = query.where('opening.employer_id', '=', reach.employerId);
  const rows = await query.execute();
  return new Set(rows.map((row) => row.id));
}

/** Of these candidates, the ids that may be shown now, with what decides who sees them. */
export function visibleCandidates(db: Queryable, ids: readonly string[]) {
  return db
    .selectFrom('candidate')
    .select(['id', 'region', 'jobcoach_id as jobcoachId'])
    .where('id', 'in', ids.length > 0 ? [...ids] : [''])
    .where('status', '=', 'active')
    .where('placeable', '=', 1)
    .where('released_by_candidate', '=', 1)
    .where('released_by_jobcoach', '=', 1)
    .execute();
}

/** Ids of the candidates of these caseloads who may be shown. */
export async function releasedOfCaseloads(db: Queryable, jobcoachIds: readonly string[]): Promise<string[]> {
  if (jobcoachIds.length === 0) return [];
  const rows = await db
    .selectFrom('candidate')
    .select('id')
    .where('jobcoach_id', 'in', [...jobcoachIds])
    .where('status', '=', 'active')
    .where('placeable', '=', 1)
    .where('released_by_candidate', '=', 1)
    .where('released_by_jobcoach', '=', 1)
    .execute();
  return rows.map((row) => row.id);
}

/** Title and place of these openings, for a list of hits. */
export function openingTitles(db: Queryable, ids: readonly string[]) {
  return db
    .selectFrom('opening')
    .select(['id', 'number', 'title', 'place'])
    .where('id', 'in', ids.length > 0 ? [...ids] : [''])
    .execute();
}

/** Wished occupations of these candidates: what they are called where no name may stand. */
export async function wishesOfCandidates(
  db: Queryable,
  ids: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom('candidate_occupation')
    .innerJoin('occupation', 'occupation.id', 'candidate_occupation.occupation_id')
    .select(['candidate_occupation.candidate_id as id', 'occupation.label'])
    .where('candidate_occupation.candidate_id', 'in', ids.length > 0 ? [...ids] : [''])
    .where('candidate_occupation.kind', '=', 'wish')
    .orderBy('occupation.label')
    .execute();
  const found = new Map<string, string[]>();
  for (const row of rows) found.set(row.id, [...(found.get(row.id) ?? []), row.label]);
  return found;
}

/** What a list shows of openings that a search found; the order is the caller's. */
export function openingCards(db: Queryable, ids: readonly string[]) {
  return db
    .selectFrom('opening')
    .innerJoin('employer', 'employer.id', 'opening.employer_id')
    .innerJoin('organisation', 'organisation.id', 'opening.employer_id')
    .select([
      'opening.id',
      'opening.number',
      'opening.title',
      'opening.kind',
      'opening.place',
      'opening.lat',
      'opening.lon',
      'opening.hours_min as hoursMin',
      'opening.hours_max as hoursMax',
      'opening.response_deadline as responseDeadline',
      'opening.opened_at as openedAt',
      'organisation.name as employerName',
    ])
    .where('opening.id', 'in', ids.length > 0 ? [...ids] : [''])
    .where(isPublic)
    .execute();
}

export type OpeningCardRow = Awaited<ReturnType<typeof openingCards>>[number];

/** What a list of matches shows of candidates without naming them: nothing that points at a person. */
export function anonymousCards(db: Queryable, ids: readonly string[]) {
  return db
    .selectFrom('candidate')
    .select(['id', 'number', 'region', 'hours_min as hoursMin', 'hours_max as hoursMax'])
    .where('id', 'in', ids.length > 0 ? [...ids] : [''])
    .where('released_by_candidate', '=', 1)
    .where('released_by_jobcoach', '=', 1)
    .execute();
}

/** Names of candidates of these caseloads, for their own jobcoach. */
export function caseloadNames(
  db: Queryable,
  args: { ids: readonly string[]; caseloadOf: readonly string[] },
) {
  return db
    .selectFrom('candidate')
    .select(['id', 'number', 'first_name as firstName', 'last_name as lastName', 'jobcoach_id as jobcoachId'])
    .where('id', 'in', args.ids.length > 0 ? [...args.ids] : [''])
    .where('jobcoach_id', 'in', args.caseloadOf.length > 0 ? [...args.caseloadOf] : [''])
    .execute();
}

/** A released candidate by the number that an employer reads, with whom to ask; undefined for anyone else. */
export function releasedByNumber(db: Queryable, number: number) {
  return db
    .selectFrom('candidate')
    .select(['id', 'number', 'jobcoach_id as jobcoachId'])
    .where('number', '=', number)
    .where('status', '=', 'active')
    .where('placeable', '=', 1)
    .where('released_by_candidate', '=', 1)
    .where('released_by_jobcoach', '=', 1)
    .executeTakeFirst();
}

/** What a list shows of employers that a search found. */
export function employerCards(db: Queryable, ids: readonly string[]) {
  return db
    .selectFrom('organisation')
    .innerJoin('employer', 'employer.id', 'organisation.id')
    .select((eb) => [
      'organisation.id',
      'organisation.name',
      'organisation.region',
      eb
        .selectFrom('opening')
        .whereRef('opening.employer_id', '=', 'employer.id')
        .where('opening.state', '=', 'open')
        .select((one) => one.fn.countAll<number>().as('n'))
        .as('openOpenings'),
    ])
    .where('organisation.id', 'in', ids.length > 0 ? [...ids] : [''])
    .execute();
}
