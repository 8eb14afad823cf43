import type { ExpressionBuilder } from 'kysely';
import type { Queryable } from '../client.ts';
import type { Schema } from '../schema.ts';
import { isPublic } from './open-openings.ts';
import type { OpeningKind } from './openings.ts';

export interface PublicFilter {
  kind: OpeningKind | null;
  /** Each word stands somewhere in the title, the tasks or the name: what serves while the search is being made. */
  text?: string | undefined;
  near: { lat: number; lon: number; km: number } | null;
  /** Name of a place that has no known coordinates. */
  place: string | null;
  /** Hours a week that someone wants to work at least and at most. */
  hoursFrom: number | null;
  hoursTo: number | null;
  limit: number;
  offset: number;
}

type Eb = ExpressionBuilder<Schema, 'opening'>;

/** Square of the distance in km on a flat map: within 1 % over a hundred km, and arithmetic that every SQL has. */
function squareKm(eb: Eb, near: { lat: number; lon: number }) {
  const north = eb('opening.lat', '-', near.lat);
  const east = eb('opening.lon', '-', near.lon);
  const perLon = 111.32 * Math.cos((near.lat * Math.PI) / 180);
  return eb(
    eb(eb.parens(north), '*', eb(eb.parens(north), '*', eb.val(111.2 ** 2))),
    '+',
    eb(eb.parens(east), '*', eb(eb.parens(east), '*', eb.val(perLon ** 2))),
  );
}

/** One page of the openings that anyone may see: nearest first when a place is asked, else newest first. */
export async function publicOpenings(db: Queryable, filter: PublicFilter) {
  const { near } = filter;
  let found = db
    .selectFrom('opening')
    .innerJoin('organisation', 'organisation.id', 'opening.employer_id')
    .innerJoin('employer', 'employer.id', 'opening.employer_id')
    .where(isPublic);
  if (filter.kind) found = found.where('opening.kind', '=', filter.kind);
  for (const word of filter.text?.split(/\s+/, 10).filter(Boolean) ?? []) {
    const part = `%${word.toLowerCase()}%`;
    found = found.where((eb) =>
      eb.or([
        eb(eb.fn<string>('lower', ['opening.title']), 'like', part),
        eb(eb.fn<string>('lower', ['opening.tasks']), 'like', part),
        eb(eb.fn<string>('lower', ['organisation.name']), 'like', part),
      ]),
    );
  }
  if (filter.place) found = found.where('opening.place', '=', filter.place);
  if (filter.hoursFrom !== null) found = found.where('opening.hours_max', '>=', filter.hoursFrom);
  if (filter.hoursTo !== null) found = found.where('opening.hours_min', '<=', filter.hoursTo);
  if (near) found = found.where((eb) => eb(squareKm(eb, near), '<=', near.km ** 2));
  const { total } = await found
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  let page = found.select([
    'opening.id',
    'opening.number',
    'opening.title',
    'opening.kind',
    'opening.place',
    'opening.lat',
    'opening.lon',
    'opening.hours_min as hoursMin',
    'opening.hours_max as hoursMax',
    'opening.opened_at as openedAt',
    'opening.response_deadline as responseDeadline',
    'organisation.name as employerName',
  ]);
  if (near) page = page.orderBy((eb) => squareKm(eb, near));
  const rows = await page
    .orderBy('opening.opened_at', 'desc')
    .orderBy('opening.id')
    .limit(filter.limit)
    .offset(filter.offset)
    .execute();
  return { rows, total };
}

/** Id and state of the opening with this number, for pages that anyone may see: never a draft's content. */
export async function publicOpeningId(db: Queryable, number: number): Promise<string | undefined> {
  const row = await db
    .selectFrom('opening')
    .innerJoin('employer', 'employer.id', 'opening.employer_id')
    .select('opening.id')
    .where('opening.number', '=', number)
    .where('employer.status', '<>', 'blocked')
    .where((eb) =>
      eb.or([
        isPublic(eb),
        eb.and([
          eb('opening.state', 'in', ['paused', 'filled', 'closed', 'expired']),
          eb('opening.opened_at', 'is not', null),
        ]),
      ]),
    )
    .executeTakeFirst();
  return row?.id;
}
