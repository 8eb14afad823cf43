import type { Queryable } from '../client.ts';

/** What waits for the adviser, longest waiting first. */
export function openingsToReview(db: Queryable, limit: number) {
  return db
    .selectFrom('opening')
    .innerJoin('organisation', 'organisation.id', 'opening.employer_id')
    .select([
      'opening.id',
      'opening.number',
      'opening.title',
      'opening.kind',
      'opening.place',
      'opening.updated_at as since',
      'organisation.name as employerName',
    ])
    .where('opening.state', '=', 'submitted')
    .orderBy('opening.updated_at')
    .orderBy('opening.id')
    .limit(limit)
    .execute();
}

/** Openings that have been open since before a moment and that at most this many people answered, oldest first. */
export function openingsWithFewApplications(
  db: Queryable,
  args: { openedBefore: string; atMost: number; limit: number },
) {
  return db
    .selectFrom('opening')
    .innerJoin('organisation', 'organisation.id', 'opening.employer_id')
    .leftJoin('application', 'application.opening_id', 'opening.id')
    .select((eb) => [
      'opening.id',
      'opening.number',
      'opening.title',
      'opening.place',
      'opening.opened_at as openedAt',
      'organisation.name as employerName',
      eb.fn.count<number>('application.id').as('applications'),
    ])
    .where('opening.state', '=', 'open')
    .where('opening.opened_at', '<', args.openedBefore)
    .groupBy([
      'opening.id',
      'opening.number',
      'opening.title',
      'opening.place',
      'opening.opened_at',
      'organisation.name',
    ])
    .having((eb) => eb.fn.count<number>('application.id'), '<=', args.atMost)
    .orderBy('opening.opened_at')
    .limit(args.limit)
    .execute();
}

/** Rejections for the background of the group, newest first: the adviser talks with these employers. */
export function rejectionsForDoubts(db: Queryable, limit: number) {
  return db
    .selectFrom('application')
    .innerJoin('opening', 'opening.id', 'application.opening_id')
    .innerJoin('organisation', 'organisation.id', 'application.employer_id')
    .select([
      'application.id',
      'application.updated_at as at',
      'application.employer_id as employerId',
      'organisation.name as employerName',
      'opening.id as openingId',
      'opening.title',
    ])
    .where('application.state', '=', 'rejected')
    .where('application.reason_code', '=', 'doubtsAboutGroup')
    .orderBy('application.updated_at', 'desc')
    .limit(limit)
    .execute();
}
