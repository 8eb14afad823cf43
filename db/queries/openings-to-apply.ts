import type { Queryable } from '../client.ts';
import { isPublic } from './open-openings.ts';

/** What an application needs of an opening, in any state. The page decides who may see it. */
export function openingForApplication(db: Queryable, key: { id: string } | { number: number }) {
  const query = db
    .selectFrom('opening')
    .innerJoin('employer', 'employer.id', 'opening.employer_id')
    .leftJoin('contact_person', 'contact_person.id', 'opening.contact_person_id')
    .select([
      'opening.id',
      'opening.number',
      'opening.employer_id as employerId',
      'opening.title',
      'opening.kind',
      'opening.state',
      'employer.status as employerStatus',
      'opening.response_deadline as responseDeadline',
      'contact_person.account_id as contactAccountId',
    ]);
  return (
    'id' in key ? query.where('opening.id', '=', key.id) : query.where('opening.number', '=', key.number)
  ).executeTakeFirst();
}

export type OpeningForApplication = NonNullable<Awaited<ReturnType<typeof openingForApplication>>>;

/** Open openings of a region, newest first, for who looks around without the search engine. */
export function openOpeningsOfRegion(db: Queryable, args: { region: string | null; limit: number }) {
  let query = db
    .selectFrom('opening')
    .innerJoin('employer', 'employer.id', 'opening.employer_id')
    .innerJoin('organisation', 'organisation.id', 'opening.employer_id')
    .select([
      'opening.number',
      'opening.title',
      'opening.kind',
      'opening.place',
      'opening.lat',
      'opening.lon',
      'opening.hours_min as hoursMin',
      'opening.hours_max as hoursMax',
      'organisation.name as employerName',
    ])
    .where(isPublic);
  if (args.region) query = query.where('opening.region', '=', args.region);
  return query
    .orderBy('opening.opened_at', 'desc')
    .orderBy('opening.number', 'desc')
    .limit(args.limit)
    .execute();
}
