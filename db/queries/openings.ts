import type { Selectable } from 'kysely';
import type { Queryable, Trx } from '../client.ts';
import type { OpeningTable, Schema } from '../schema.ts';

/** Whose openings a question is about: those of one employer, or all. */
export type OpeningReach = { employerId: string } | 'all';

export type OpeningState = OpeningTable['state'];
export type OpeningKind = OpeningTable['kind'];

/** One opening within the reach, or undefined. */
export function findOpening(db: Queryable, args: { id: string; reach: OpeningReach }) {
  let query = db
    .selectFrom('opening')
    .innerJoin('organisation', 'organisation.id', 'opening.employer_id')
    .innerJoin('employer', 'employer.id', 'opening.employer_id')
    .leftJoin('occupation', 'occupation.id', 'opening.occupation_id')
    .leftJoin('contact_person', 'contact_person.id', 'opening.contact_person_id')
    .selectAll('opening')
    .select([
      'organisation.name as employerName',
      'employer.trusted as employerTrusted',
      'employer.adviser_id as adviserId',
      'occupation.label as occupationLabel',
      'contact_person.name as contactName',
      'contact_person.email as contactEmail',
      'contact_person.phone as contactPhone',
    ])
    .where('opening.id', '=', args.id);
  if (args.reach !== 'all') query = query.where('opening.employer_id', '=', args.reach.employerId);
  return query.executeTakeFirst();
}

export type OpeningRow = NonNullable<Awaited<ReturnType<typeof findOpening>>>;

export interface Requirement {
  kind: Schema['opening_requirement']['kind'];
  value: string;
  label: string;
  must: 0 | 1;
}

/** What one opening asks: musts first, then by label. */
export function requirementsOf(db: Queryable, openingId: string): Promise<Requirement[]> {
  return db
    .selectFrom('opening_requirement')
    .select(['kind', 'value', 'label', 'must'])
    .where('opening_id', '=', openingId)
    .orderBy('must', 'desc')
    .orderBy('label')
    .execute();
}

export type OpeningContent = Omit<
  Schema['opening'],
  | 'id'
  | 'number'
  | 'employer_id'
  | 'state'
  | 'return_reason'
  | 'close_reason'
  | 'external_id'
  | 'created_by'
  | 'created_at'
  | 'updated_at'
  | 'opened_at'
  | 'version'
  | 'site_id'
>;

/** The columns that a form fills. */
export type OpeningValues = Selectable<OpeningContent>;

export async function insertOpening(
  trx: Trx,
  row: {
    id: string;
    number: number;
    employerId: string;
    createdBy: string;
    now: string;
    values: OpeningValues;
  },
): Promise<void> {
  await trx
    .insertInto('opening')
    .values({
      ...row.values,
      id: row.id,
      number: row.number,
      employer_id: row.employerId,
      state: 'draft',
      created_by: row.createdBy,
      created_at: row.now,
      updated_at: row.now,
    })
    .execute();
}

/** Writes what the form says and raises the version. */
export async function updateOpening(
  trx: Trx,
  args: { id: string; now: string; values: OpeningValues },
): Promise<void> {
  await trx
    .updateTable('opening')
    .set((eb) => ({ ...args.values, updated_at: args.now, version: eb('version', '+', 1) }))
    .where('id', '=', args.id)
    .execute();
}

/** Puts these in the place of the opening's requirements of the same kinds; other kinds stay. */
export async function replaceRequirements(
  trx: Trx,
  args: { openingId: string; kinds: readonly Requirement['kind'][]; rows: readonly Requirement[] },
): Promise<void> {
  await trx
    .deleteFrom('opening_requirement')
    .where('opening_id', '=', args.openingId)
    .where('kind', 'in', [...args.kinds])
    .execute();
  if (args.rows.length === 0) return;
  await trx
    .insertInto('opening_requirement')
    .values(args.rows.map((row) => ({ ...row, opening_id: args.openingId })))
    .execute();
}

/** Writes a new state and raises the version. */
export async function setOpeningState(
  trx: Trx,
  args: {
    id: string;
    state: OpeningState;
    now: string;
    openedAt?: string;
    returnReason?: string | null;
    closeReason?: string | null;
  },
): Promise<void> {
  await trx
    .updateTable('opening')
    .set((eb) => ({
      state: args.state,
      updated_at: args.now,
      version: eb('version', '+', 1),
      ...(args.openedAt ? { opened_at: args.openedAt } : {}),
      ...(args.returnReason === undefined ? {} : { return_reason: args.returnReason }),
      ...(args.closeReason === undefined ? {} : { close_reason: args.closeReason }),
    }))
    .where('id', '=', args.id)
    .execute();
}

/** How many of an opening's places are not taken by someone hired; never below 0. Undefined when it doesn't exist. */
export async function openingPlaces(db: Queryable, openingId: string) {
  return db
    .selectFrom('opening')
    .select((eb) => [
      'opening.state',
      'opening.places',
      eb
        .selectFrom('application')
        .select((sub) => sub.fn.countAll<number>().as('n'))
        .whereRef('application.opening_id', '=', 'opening.id')
        .where('application.state', '=', 'hired')
        .as('hired'),
    ])
    .where('opening.id', '=', openingId)
    .executeTakeFirst();
}

/** Ids of open and paused openings whose last day to answer lies before this day. @param today ISO date */
export async function openingsPastDeadline(db: Queryable, today: string): Promise<string[]> {
  const rows = await db
    .selectFrom('opening')
    .select('id')
    .where('state', 'in', ['open', 'paused'])
    .where('response_deadline', '<', today)
    .orderBy('id')
    .execute();
  return rows.map((row) => row.id);
}

const knownToEmployer = [
  'introduced',
  'invited',
  'interviewed',
  'offered',
  'inProefplaatsing',
  'hired',
] as const;

/** Applications per opening that the employer knows of, as counts beside each opening. */
function counts(db: Queryable) {
  return db
    .selectFrom('application')
    .select((eb) => [
      'opening_id',
      eb.fn.countAll<number>().as('running'),
      eb.fn.count<number>(eb.case().when('state', '=', 'introduced').then(1).end()).as('introduced'),
      eb.fn
        .count<number>(eb.case().when('state', 'in', ['invited', 'interviewed']).then(1).end())
        .as('invited'),
      eb.fn.count<number>(eb.case().when('state', '=', 'hired').then(1).end()).as('hired'),
    ])
    .where('state', 'in', [...knownToEmployer])
    .groupBy('opening_id');
}

/** One page of openings with their counts, newest change first; one query for the page and one for the total. */
export async function listOpenings(
  db: Queryable,
  args: { reach: OpeningReach; states?: readonly OpeningState[]; limit: number; offset: number },
) {
  const { reach, states } = args;
  const found = db
    .selectFrom('opening')
    .innerJoin('organisation', 'organisation.id', 'opening.employer_id')
    .$if(reach !== 'all', (query) =>
      query.where('opening.employer_id', '=', reach === 'all' ? '' : reach.employerId),
    )
    .$if(states !== undefined && states.length > 0, (query) =>
      query.where('opening.state', 'in', [...(states ?? [])]),
    );
  const rows = await found
    .leftJoin(counts(db).as('counts'), 'counts.opening_id', 'opening.id')
    .select((eb) => [
      'opening.id',
      'opening.number',
      'opening.title',
      'opening.kind',
      'opening.state',
      'opening.place',
      'opening.places',
      'opening.updated_at as updatedAt',
      'opening.response_deadline as responseDeadline',
      'organisation.name as employerName',
      eb.fn.coalesce('counts.introduced', eb.lit(0)).as('introduced'),
      eb.fn.coalesce('counts.invited', eb.lit(0)).as('invited'),
      eb.fn.coalesce('counts.hired', eb.lit(0)).as('hired'),
    ])
    .orderBy('opening.updated_at', 'desc')
    .orderBy('opening.id')
    .limit(args.limit)
    .offset(args.offset)
    .execute();
  const { total } = await found
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return { rows, total };
}

/** How many openings of the reach are in each state. */
export async function countByState(
  db: Queryable,
  reach: OpeningReach,
): Promise<Partial<Record<OpeningState, number>>> {
  let query = db.selectFrom('opening').select((eb) => ['state', eb.fn.countAll<number>().as('count')]);
  if (reach !== 'all') query = query.where('employer_id', '=', reach.employerId);
  const rows = await query.groupBy('state').execute();
  return Object.fromEntries(rows.map((row) => [row.state, row.count]));
}

/** Applications on an opening that its employer knows of, with the candidate's number only. */
export function introducedOn(db: Queryable, openingId: string) {
  return db
    .selectFrom('application')
    .innerJoin('candidate', 'candidate.id', 'application.candidate_id')
    .select([
      'application.id',
      'application.state',
      'application.answer_by as answerBy',
      'application.interview_on as interviewOn',
      'candidate.number as candidateNumber',
    ])
    .where('application.opening_id', '=', openingId)
    .where('application.state', 'in', [...knownToEmployer])
    .orderBy('application.updated_at', 'desc')
    .limit(200)
    .execute();
}

/** Id of the opening that this form made earlier, so that going back to it doesn't make a second one. */
export async function openingOfForm(
  db: Queryable,
  args: { token: string; accountId: string },
): Promise<string | undefined> {
  const row = await db
    .selectFrom('form_submission')
    .innerJoin('opening', 'opening.id', 'form_submission.result')
    .select('opening.id')
    .where('form_submission.token', '=', args.token)
    .where('form_submission.account_id', '=', args.accountId)
    .executeTakeFirst();
  return row?.id;
}
