import type { Queryable, Trx } from '../client.ts';

/** Company with its name and the adviser who is its contact at the municipality. */
export function findEmployer(db: Queryable, id: string) {
  return db
    .selectFrom('employer')
    .innerJoin('organisation', 'organisation.id', 'employer.id')
    .leftJoin('account as adviser', 'adviser.id', 'employer.adviser_id')
    .select((eb) => [
      'employer.id',
      'organisation.name',
      'organisation.region',
      'organisation.created_at as createdAt',
      // What he typed himself, whether another has that number or not.
      eb.fn.coalesce('employer.kvk_claimed', 'employer.kvk').as('kvk'),
      'employer.sector',
      'employer.size',
      'employer.website',
      'employer.about',
      'employer.status',
      'employer.trusted',
      'employer.adviser_id as adviserId',
      'employer.version',
      'adviser.name as adviserName',
      'adviser.email as adviserEmail',
    ])
    .where('employer.id', '=', id)
    .executeTakeFirst();
}

/** Id of the company with this Chamber of Commerce number. */
export async function employerIdByKvk(db: Queryable, kvk: string): Promise<string | undefined> {
  const row = await db.selectFrom('employer').select('id').where('kvk', '=', kvk).executeTakeFirst();
  return row?.id;
}

/**
 * Where a typed company number belongs: with the company, or beside it as claimed when another has it already. Who
 * typed it sees no difference: whether a company is known here is not for everybody to find out.
 */
export async function kvkColumns(
  db: Queryable,
  args: { kvk: string; employerId: string },
): Promise<{ kvk: string | null; kvkClaimed: string | null; holderId: string | null }> {
  const holder = await employerIdByKvk(db, args.kvk);
  return holder === undefined || holder === args.employerId
    ? { kvk: args.kvk, kvkClaimed: null, holderId: null }
    : { kvk: null, kvkClaimed: args.kvk, holderId: holder };
}

/** The number that a company has, not one that it only claims; `confirmed` when an adviser looked into it. */
export async function heldKvk(
  db: Queryable,
  employerId: string,
): Promise<{ kvk: string | null; confirmed: boolean }> {
  const row = await db
    .selectFrom('employer')
    .select(['kvk', 'kvk_confirmed as confirmed'])
    .where('id', '=', employerId)
    .executeTakeFirst();
  return { kvk: row?.kvk ?? null, confirmed: row?.confirmed === 1 };
}

/** Companies in use that claim a number, the one that is here longest first. */
export function companiesClaiming(db: Queryable, kvk: string) {
  return db
    .selectFrom('employer')
    .innerJoin('organisation', 'organisation.id', 'employer.id')
    .select(['employer.id', 'organisation.name'])
    .where('employer.kvk_claimed', '=', kvk)
    .where('employer.status', '<>', 'blocked')
    .orderBy('organisation.created_at')
    .orderBy('employer.id')
    .execute();
}

/** A number that nobody has any more becomes that of a company that claimed it. */
export async function settleKvk(trx: Trx, args: { kvk: string; employerId: string }): Promise<void> {
  await trx
    .updateTable('employer')
    .set((eb) => ({ kvk: args.kvk, kvk_claimed: null, version: eb('version', '+', 1) }))
    .where('id', '=', args.employerId)
    .execute();
}

/** The company that has the number which this one claims, or undefined. For advisers. */
export function holderOfClaimed(db: Queryable, employerId: string) {
  return db
    .selectFrom('employer')
    .innerJoin('employer as holder', 'holder.kvk', 'employer.kvk_claimed')
    .innerJoin('organisation', 'organisation.id', 'holder.id')
    .select([
      'holder.id',
      'organisation.name',
      'employer.kvk_claimed as kvk',
      'holder.kvk_confirmed as confirmed',
    ])
    .where('employer.id', '=', employerId)
    .executeTakeFirst();
}

/** Gives a company number to one company and takes it from the other, which then claims it. */
export async function moveKvk(trx: Trx, args: { kvk: string; from: string; to: string }): Promise<void> {
  await trx
    .updateTable('employer')
    .set((eb) => ({ kvk: null, kvk_claimed: args.kvk, kvk_confirmed: 0, version: eb('version', '+', 1) }))
    .where('id', '=', args.from)
    .execute();
  await trx
    .updateTable('employer')
    .set((eb) => ({ kvk: args.kvk, kvk_claimed: null, kvk_confirmed: 1, version: eb('version', '+', 1) }))
    .where('id', '=', args.to)
    .execute();
}

/** An adviser found out that the number is really that of the company that has it. */
export async function confirmKvk(trx: Trx, employerId: string): Promise<void> {
  await trx
    .updateTable('employer')
    .set((eb) => ({ kvk_confirmed: 1, version: eb('version', '+', 1) }))
    .where('id', '=', employerId)
    .execute();
}

/** Brings the people of one company under another. @returns the accounts that moved */
export async function movePeople(trx: Trx, args: { from: string; to: string }): Promise<string[]> {
  const moved = await trx
    .selectFrom('membership')
    .select('account_id as accountId')
    .distinct()
    .where('organisation_id', '=', args.from)
    .where('role', '=', 'employer')
    .execute();
  await trx
    .updateTable('membership')
    .set({ organisation_id: args.to })
    .where('organisation_id', '=', args.from)
    .where('role', '=', 'employer')
    .execute();
  await trx
    .updateTable('contact_person')
    .set({ employer_id: args.to })
    .where('employer_id', '=', args.from)
    .execute();
  await trx.updateTable('employer').set({ kvk_claimed: null }).where('id', '=', args.from).execute();
  return moved.map((row) => row.accountId);
}

/** True when the company ever made an opening, also a draft. */
export async function hasOpenings(db: Queryable, employerId: string): Promise<boolean> {
  const row = await db
    .selectFrom('opening')
    .select('id')
    .where('employer_id', '=', employerId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertEmployer(
  trx: Trx,
  row: {
    id: string;
    name: string;
    kvk: string | null;
    kvkClaimed?: string | null;
    sector: string | null;
    region: string | null;
    status: 'invited' | 'active';
    adviserId: string | null;
    now: string;
  },
): Promise<void> {
  await trx
    .insertInto('organisation')
    .values({ id: row.id, kind: 'employer', name: row.name, region: row.region, created_at: row.now })
    .execute();
  await trx
    .insertInto('employer')
    .values({
      id: row.id,
      kvk: row.kvk,
      kvk_claimed: row.kvkClaimed ?? null,
      sector: row.sector,
      status: row.status,
      adviser_id: row.adviserId,
    })
    .execute();
}

/** Writes what the company says of itself and raises its version. */
export async function updateEmployer(
  trx: Trx,
  row: {
    id: string;
    name: string;
    kvk: string | null;
    kvkClaimed: string | null;
    sector: string | null;
    size?: string | null;
    website?: string | null;
    about?: string;
    status?: 'active';
    region?: string | null;
  },
): Promise<void> {
  await trx
    .updateTable('organisation')
    .set({ name: row.name, ...(row.region === undefined ? {} : { region: row.region }) })
    .where('id', '=', row.id)
    .execute();
  await trx
    .updateTable('employer')
    .set((eb) => ({
      kvk: row.kvk,
      kvk_claimed: row.kvkClaimed,
      // Found out for the number that it had, not for another.
      kvk_confirmed: eb
        .case()
        .when('kvk', '=', row.kvk)
        .then(eb.ref('kvk_confirmed'))
        .else(eb.val<0 | 1>(0))
        .end(),
      sector: row.sector,
      ...(row.size === undefined ? {} : { size: row.size }),
      ...(row.website === undefined ? {} : { website: row.website }),
      ...(row.about === undefined ? {} : { about: row.about }),
      ...(row.status ? { status: row.status } : {}),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', row.id)
    .execute();
}

export async function setTrusted(trx: Trx, args: { id: string; trusted: boolean }): Promise<void> {
  await trx
    .updateTable('employer')
    .set((eb) => ({ trusted: args.trusted ? 1 : 0, version: eb('version', '+', 1) }))
    .where('id', '=', args.id)
    .execute();
}

/** Gives a company that has none yet its adviser. */
export async function assignAdviser(trx: Trx, args: { id: string; adviserId: string }): Promise<void> {
  await trx
    .updateTable('employer')
    .set({ adviser_id: args.adviserId })
    .where('id', '=', args.id)
    .where('adviser_id', 'is', null)
    .execute();
}

export function sitesOf(db: Queryable, employerId: string) {
  return db
    .selectFrom('employer_site')
    .select(['id', 'name', 'street', 'postcode', 'place', 'lat', 'lon', 'region'])
    .where('employer_id', '=', employerId)
    .orderBy('name')
    .orderBy('id')
    .execute();
}

export interface SiteRow {
  id: string;
  employerId: string;
  name: string;
  street: string;
  postcode: string;
  place: string;
  lat: number | null;
  lon: number | null;
  region: string | null;
}

export async function insertSite(trx: Trx, { employerId, ...row }: SiteRow): Promise<void> {
  await trx
    .insertInto('employer_site')
    .values({ ...row, employer_id: employerId })
    .execute();
}

/** @returns false when the site is not of this employer */
export async function updateSite(trx: Trx, { id, employerId, ...row }: SiteRow): Promise<boolean> {
  const result = await trx
    .updateTable('employer_site')
    .set(row)
    .where('id', '=', id)
    .where('employer_id', '=', employerId)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

export function contactPersonsOf(db: Queryable, employerId: string) {
  return db
    .selectFrom('contact_person')
    .select(['id', 'name', 'role_title as roleTitle', 'email', 'phone'])
    .where('employer_id', '=', employerId)
    .orderBy('name')
    .orderBy('id')
    .execute();
}

export interface ContactPersonRow {
  id: string;
  employerId: string;
  name: string;
  roleTitle: string;
  email: string;
  phone: string;
}

export async function insertContactPerson(
  trx: Trx,
  row: ContactPersonRow & { accountId?: string },
): Promise<void> {
  await trx
    .insertInto('contact_person')
    .values({
      id: row.id,
      employer_id: row.employerId,
      account_id: row.accountId ?? null,
      name: row.name,
      role_title: row.roleTitle,
      email: row.email,
      phone: row.phone,
    })
    .execute();
}

/** @returns false when the person is not of this employer */
export async function updateContactPerson(trx: Trx, row: ContactPersonRow): Promise<boolean> {
  const result = await trx
    .updateTable('contact_person')
    .set({ name: row.name, role_title: row.roleTitle, email: row.email, phone: row.phone })
    .where('id', '=', row.id)
    .where('employer_id', '=', row.employerId)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** One page of companies by name, with how many openings are open and how many people were placed. */
export async function listEmployers(db: Queryable, args: { text: string; limit: number; offset: number }) {
  const pattern = `%${args.text.toLowerCase().replace(/[%_\\]/g, '')}%`;
  const found = db
    .selectFrom('employer')
    .innerJoin('organisation', 'organisation.id', 'employer.id')
    .$if(args.text !== '', (query) =>
      query.where((eb) =>
        eb.or([
          eb(eb.fn<string>('lower', ['organisation.name']), 'like', pattern),
          eb('employer.kvk', 'like', pattern),
        ]),
      ),
    );
  const rows = await found
    .leftJoin('account as adviser', 'adviser.id', 'employer.adviser_id')
    .select((eb) => [
      'employer.id',
      'organisation.name',
      'employer.sector',
      'employer.status',
      'employer.trusted',
      'adviser.name as adviserName',
      eb
        .selectFrom('opening')
        .select((sub) => sub.fn.countAll<number>().as('n'))
        .whereRef('opening.employer_id', '=', 'employer.id')
        .where('opening.state', '=', 'open')
        .as('openOpenings'),
      eb
        .selectFrom('placement')
        .select((sub) => sub.fn.countAll<number>().as('n'))
        .whereRef('placement.employer_id', '=', 'employer.id')
        .as('placements'),
    ])
    .orderBy('organisation.name')
    .orderBy('employer.id')
    .limit(args.limit)
    .offset(args.offset)
    .execute();
  const { total } = await found
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return { rows, total };
}

/** What came of this employer's openings: applications and placements by state. */
export async function employerResults(db: Queryable, employerId: string) {
  const applications = await db
    .selectFrom('application')
    .select((eb) => ['state', eb.fn.countAll<number>().as('count')])
    .where('employer_id', '=', employerId)
    .groupBy('state')
    .execute();
  const placements = await db
    .selectFrom('placement')
    .select((eb) => ['state', eb.fn.countAll<number>().as('count')])
    .where('employer_id', '=', employerId)
    .groupBy('state')
    .execute();
  return { applications, placements };
}

/** Accounts that may sign in for this employer. */
export function employerLogins(db: Queryable, employerId: string) {
  return db
    .selectFrom('membership')
    .innerJoin('account', 'account.id', 'membership.account_id')
    .select([
      'account.id',
      'account.name',
      'account.email',
      'account.status',
      'account.unconfirmed_email as unconfirmedEmail',
    ])
    .where('membership.organisation_id', '=', employerId)
    .where('membership.role', '=', 'employer')
    .where('membership.to_date', 'is', null)
    .orderBy('account.name')
    .execute();
}

/** The company that an invited account belongs to. */
export async function invitedEmployerOf(db: Queryable, accountId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('membership')
    .innerJoin('employer', 'employer.id', 'membership.organisation_id')
    .select('employer.id')
    .where('membership.account_id', '=', accountId)
    .where('membership.role', '=', 'employer')
    .executeTakeFirst();
  return row?.id;
}

/** What waits for this employer or runs with him: counts and the dates that matter, in two queries. */
export async function employerDesk(db: Queryable, employerId: string) {
  const waiting = await db
    .selectFrom('application')
    .innerJoin('opening', 'opening.id', 'application.opening_id')
    .innerJoin('candidate', 'candidate.id', 'application.candidate_id')
    .select([
      'application.id',
      'application.state',
      'application.answer_by as answerBy',
      'application.interview_on as interviewOn',
      'application.interview_time as interviewTime',
      'application.interview_place as interviewPlace',
      'opening.title',
      'candidate.number as candidateNumber',
    ])
    .where('application.employer_id', '=', employerId)
    .where('application.state', 'in', ['introduced', 'invited', 'interviewed', 'offered'])
    .orderBy('application.answer_by')
    .orderBy('application.id')
    .limit(100)
    .execute();
  const running = await db
    .selectFrom('employer')
    .select((eb) => [
      eb
        .selectFrom('proefplaatsing')
        .select((sub) => sub.fn.countAll<number>().as('n'))
        .whereRef('proefplaatsing.employer_id', '=', 'employer.id')
        .where('proefplaatsing.state', 'in', ['toAgree', 'agreed', 'running', 'toEvaluate'])
        .as('proefplaatsingen'),
      eb
        .selectFrom('placement')
        .select((sub) => sub.fn.countAll<number>().as('n'))
        .whereRef('placement.employer_id', '=', 'employer.id')
        .where('placement.state', 'in', ['planned', 'active'])
        .as('placements'),
    ])
    .where('employer.id', '=', employerId)
    .executeTakeFirst();
  return {
    waiting,
    proefplaatsingen: Number(running?.proefplaatsingen ?? 0),
    placements: Number(running?.placements ?? 0),
  };
}
