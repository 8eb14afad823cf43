import type { Insertable, Updateable } from 'kysely';
import type { Queryable, Trx } from '../client.ts';
import type { Schema } from '../schema.ts';
import type { CaseReach } from './case-reach.ts';

type Row = Schema['moment'];
export type CaseKind = Row['case_kind'];
export type MomentKind = Row['kind'];
export type Signal = NonNullable<Row['signal']>;

/** What a jobcoach has to do; the borders of a period and the question rounds, which go by link, are not. */
const workKinds: MomentKind[] = ['contact', 'talk', 'deadline', 'report', 'end'];

const columns = [
  'moment.id',
  'moment.case_kind as caseKind',
  'moment.case_id as caseId',
  'moment.candidate_id as candidateId',
  'moment.employer_id as employerId',
  'moment.jobcoach_id as jobcoachId',
  'moment.kind',
  'moment.with_party as withParty',
  'moment.how',
  'moment.opens_on as opensOn',
  'moment.due_on as dueOn',
  'moment.why',
  'moment.origin',
  'moment.state',
  'moment.done_on as doneOn',
  'moment.signal',
  'moment.note',
  'moment.version',
] as const;

/** Every moment of one case in date order. The caller has checked that the case is within his reach. */
export function momentsOfCase(db: Queryable, args: { caseKind: CaseKind; caseId: string }) {
  return db
    .selectFrom('moment')
    .leftJoin('account', 'account.id', 'moment.done_by')
    .select([...columns, 'account.name as doneByName'])
    .where('moment.case_kind', '=', args.caseKind)
    .where('moment.case_id', '=', args.caseId)
    .orderBy('moment.due_on')
    .orderBy('moment.kind')
    .orderBy('moment.with_party')
    .orderBy('moment.id')
    .execute();
}

export type MomentRecord = Awaited<ReturnType<typeof momentsOfCase>>[number];

/** One moment with whom it is about, or undefined outside the caseload. */
export function findMoment(db: Queryable, args: { id: string; reach: CaseReach }) {
  let query = db
    .selectFrom('moment')
    .innerJoin('candidate', 'candidate.id', 'moment.candidate_id')
    .leftJoin('organisation', 'organisation.id', 'moment.employer_id')
    .select([
      ...columns,
      'candidate.first_name as firstName',
      'candidate.last_name as lastName',
      'candidate.number as candidateNumber',
      'candidate.phone as candidatePhone',
      'candidate.account_id as candidateAccountId',
      'organisation.name as employerName',
    ])
    .where('moment.id', '=', args.id);
  if (args.reach.of === 'jobcoach')
    query = query.where('candidate.jobcoach_id', 'in', [...args.reach.caseloadOf]);
  else if (args.reach.of === 'candidate')
    query = query.where('candidate.account_id', '=', args.reach.accountId);
  else if (args.reach.of === 'employer') query = query.where('moment.id', 'is', null);
  return query.executeTakeFirst();
}

export type MomentWithCase = NonNullable<Awaited<ReturnType<typeof findMoment>>>;

/** Calendar days that bound the parts of the worklist; ISO text. */
export interface WorklistPart {
  /** First and last due day of the part; null is open. */
  from: string | null;
  to: string | null;
}

/**
 * One page of what there is to do for these jobcoaches, in date order, with names, the case and its employer. Reads
 * along the index (jobcoach, state, due day), so that it costs the same however many placements there are.
 */
export function worklistPage(
  db: Queryable,
  args: WorklistPart & { jobcoachIds: readonly string[]; limit: number; offset: number },
) {
  let query = db
    .selectFrom('moment')
    .innerJoin('candidate', 'candidate.id', 'moment.candidate_id')
    .innerJoin('account as coach', 'coach.id', 'moment.jobcoach_id')
    .leftJoin('organisation', 'organisation.id', 'moment.employer_id')
    .leftJoin('placement', (join) =>
      join.onRef('placement.id', '=', 'moment.case_id').on('moment.case_kind', '=', 'placement'),
    )
    .select([
      ...columns,
      'candidate.first_name as firstName',
      'candidate.last_name as lastName',
      'candidate.phone as candidatePhone',
      'coach.name as jobcoachName',
      'organisation.name as employerName',
      'placement.state as placementState',
      'placement.nazorg_ends_on as nazorgEndsOn',
      'placement.contract_ends_on as contractEndsOn',
      'placement.intensified_until as intensifiedUntil',
    ])
    .where('moment.jobcoach_id', 'in', [...args.jobcoachIds])
    .where('moment.state', '=', 'planned')
    .where('moment.kind', 'in', workKinds)
    .orderBy('moment.due_on')
    .orderBy('moment.id')
    .limit(args.limit)
    .offset(args.offset);
  if (args.from !== null) query = query.where('moment.due_on', '>=', args.from);
  if (args.to !== null) query = query.where('moment.due_on', '<=', args.to);
  return query.execute();
}

export type WorklistRow = Awaited<ReturnType<typeof worklistPage>>[number];

/** How many there are per part, in one query: due days are counted per day and added up by the caller. */
export async function worklistCounts(
  db: Queryable,
  args: { jobcoachIds: readonly string[]; today: string; weekEnd: string; horizon: string },
): Promise<{ overdue: number; today: number; week: number; coming: number }> {
  const row = await db
    .selectFrom('moment')
    .select((eb) => [
      eb.fn.sum<number>(eb.case().when('due_on', '<', args.today).then(1).else(0).end()).as('overdue'),
      eb.fn.sum<number>(eb.case().when('due_on', '=', args.today).then(1).else(0).end()).as('today'),
      eb.fn
        .sum<number>(
          eb
            .case()
            .when(eb.and([eb('due_on', '>', args.today), eb('due_on', '<=', args.weekEnd)]))
            .then(1)
            .else(0)
            .end(),
        )
        .as('week'),
      eb.fn.sum<number>(eb.case().when('due_on', '>', args.weekEnd).then(1).else(0).end()).as('coming'),
    ])
    .where('jobcoach_id', 'in', [...args.jobcoachIds])
    .where('state', '=', 'planned')
    .where('due_on', '<=', args.horizon)
    .where('kind', 'in', workKinds)
    .executeTakeFirst();
  return {
    overdue: Number(row?.overdue ?? 0),
    today: Number(row?.today ?? 0),
    week: Number(row?.week ?? 0),
    coming: Number(row?.coming ?? 0),
  };
}

/**
 * Contacts that were made or missed in these cases, newest first: what is known from the last time. Found by candidate:
 * that index leads to a few dozen rows, whatever the size of the table.
 */
export async function pastContacts(
  db: Queryable,
  args: { caseIds: readonly string[]; candidateIds: readonly string[] },
) {
  if (args.caseIds.length === 0) return [];
  const rows = await db
    .selectFrom('moment')
    .select([
      'id',
      'case_kind as caseKind',
      'case_id as caseId',
      'with_party as withParty',
      'kind',
      'state',
      'done_on as doneOn',
      'due_on as dueOn',
      'signal',
      'note',
    ])
    .where('candidate_id', 'in', [...args.candidateIds])
    .where('state', 'in', ['done', 'missed'])
    .where('case_id', 'in', [...args.caseIds])
    .where('kind', 'in', ['contact', 'talk'])
    .execute();
  return rows.sort((a, b) => compareText(b.dueOn, a.dueOn) || compareText(b.id, a.id));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export type PastContact = Awaited<ReturnType<typeof pastContacts>>[number];

export async function insertMoments(
  trx: Trx,
  rows: readonly Omit<Insertable<Row>, 'version' | 'done_on' | 'done_by' | 'signal' | 'minutes'>[],
): Promise<void> {
  // A row has 15 values; SQLite binds at most 32,766 in one statement.
  for (let start = 0; start < rows.length; start += 500) {
    await trx
      .insertInto('moment')
      .values(
        rows
          .slice(start, start + 500)
          .map((row) => ({ ...row, done_on: null, done_by: null, signal: null, minutes: null })),
      )
      .execute();
  }
}

export async function updateMoment(
  trx: Trx,
  args: {
    id: string;
    change: Partial<
      Pick<
        Updateable<Row>,
        | 'state'
        | 'done_on'
        | 'done_by'
        | 'signal'
        | 'minutes'
        | 'note'
        | 'due_on'
        | 'opens_on'
        | 'origin'
        | 'how'
      >
    >;
  },
): Promise<void> {
  await trx
    .updateTable('moment')
    .set((eb) => ({ ...args.change, version: eb('version', '+', 1) }))
    .where('id', '=', args.id)
    .execute();
}

/** When the newest signal of a case was raised and whether it was calmed since; undefined when there was none. */
export async function lastSignal(
  db: Queryable,
  args: { noun: 'placement' | 'proefplaatsing'; caseId: string },
) {
  const row = await db
    .selectFrom('transition_event')
    .select(['action', 'at', 'reason_code as kind', 'note'])
    .where('noun', '=', args.noun)
    .where('subject_id', '=', args.caseId)
    .where('action', 'in', ['raiseSignal', 'calmSignal'])
    .orderBy('seq', 'desc')
    .executeTakeFirst();
  return row;
}

/** True when this very signal was raised before: a contract end that comes near is told once per end date. */
export async function wasRaised(
  db: Queryable,
  args: { noun: 'placement' | 'proefplaatsing'; caseId: string; kind: string; note: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('transition_event')
    .select('id')
    .where('noun', '=', args.noun)
    .where('subject_id', '=', args.caseId)
    .where('action', '=', 'raiseSignal')
    .where('reason_code', '=', args.kind)
    .where('note', '=', args.note)
    .executeTakeFirst();
  return row !== undefined;
}

/** Sets planned moments of a case to another state. @returns their ids */
export async function setPlannedMoments(
  trx: Trx,
  args: {
    caseKind: CaseKind;
    caseId: string;
    to: 'cancelled' | 'merged';
    /** only from this due day on */
    from?: string;
    ids?: readonly string[];
    keepKinds?: readonly MomentKind[];
    onlyOrigin?: 'signal';
  },
): Promise<string[]> {
  let query = trx
    .updateTable('moment')
    .set((eb) => ({ state: args.to, version: eb('version', '+', 1) }))
    .where('case_kind', '=', args.caseKind)
    .where('case_id', '=', args.caseId)
    .where('state', '=', 'planned');
  if (args.from) query = query.where('due_on', '>=', args.from);
  if (args.ids) query = query.where('id', 'in', args.ids.length > 0 ? [...args.ids] : ['']);
  if (args.onlyOrigin) query = query.where('origin', '=', args.onlyOrigin);
  if (args.keepKinds?.length) query = query.where('kind', 'not in', [...args.keepKinds]);
  const rows = await query.returning('id').execute();
  return rows.map((row) => row.id);
}

/** The last day of a placement's nazorg has had its answer. */
export async function closeEndMoment(
  trx: Trx,
  args: { caseId: string; dueOn: string; doneOn: string; doneBy: string },
): Promise<void> {
  await trx
    .updateTable('moment')
    .set((eb) => ({
      state: 'done',
      done_on: args.doneOn,
      done_by: args.doneBy,
      version: eb('version', '+', 1),
    }))
    .where('case_kind', '=', 'placement')
    .where('case_id', '=', args.caseId)
    .where('kind', '=', 'end')
    .where('due_on', '=', args.dueOn)
    .where('state', '=', 'planned')
    .execute();
}

/** Names of accounts, in the order of the names. */
export function accountNames(db: Queryable, ids: readonly string[]) {
  return db
    .selectFrom('account')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .orderBy('name')
    .execute();
}
