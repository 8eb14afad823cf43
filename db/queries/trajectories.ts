import type { Insertable, Updateable } from 'kysely';
import type { Queryable, Trx } from '../client.ts';
import type { Schema } from '../schema.ts';

type Row = Schema['trajectory'];
export type TrajectoryState = Row['state'];
export type TrajectoryReach =
  | { of: 'jobcoach'; caseloadOf: readonly string[] }
  | { of: 'candidate'; accountId: string }
  | { of: 'system' };

const openStates: TrajectoryState[] = ['referred', 'started', 'paused'];

function joined(db: Queryable) {
  return db
    .selectFrom('trajectory')
    .innerJoin('candidate', 'candidate.id', 'trajectory.candidate_id')
    .innerJoin('programme_version', 'programme_version.id', 'trajectory.programme_version_id')
    .innerJoin('programme', 'programme.code', 'programme_version.programme_code')
    .leftJoin('organisation', 'organisation.id', 'trajectory.operator_id')
    .select([
      'trajectory.id',
      'trajectory.state',
      'trajectory.version',
      'trajectory.candidate_id as candidateId',
      'trajectory.operator_id as operatorId',
      'trajectory.assigned_by as assignedBy',
      'trajectory.assignment_reason as assignmentReason',
      'trajectory.referred_on as referredOn',
      'trajectory.started_on as startedOn',
      'trajectory.ended_on as endedOn',
      'trajectory.end_reason as endReason',
      'trajectory.programme_version_id as programmeVersionId',
      'programme_version.version as programmeVersion',
      'programme_version.definition',
      'programme.code as programmeCode',
      'programme.name as programmeName',
      'organisation.name as operatorName',
      'candidate.first_name as firstName',
      'candidate.last_name as lastName',
      'candidate.number as candidateNumber',
      'candidate.jobcoach_id as jobcoachId',
      'candidate.account_id as candidateAccountId',
    ]);
}

export function findTrajectory(db: Queryable, args: { id: string; reach: TrajectoryReach }) {
  let query = joined(db).where('trajectory.id', '=', args.id);
  if (args.reach.of === 'jobcoach')
    query = query.where('candidate.jobcoach_id', 'in', [...args.reach.caseloadOf]);
  if (args.reach.of === 'candidate') query = query.where('candidate.account_id', '=', args.reach.accountId);
  return query.executeTakeFirst();
}

export type TrajectoryRecord = NonNullable<Awaited<ReturnType<typeof findTrajectory>>>;

/** The trajectory of a candidate that isn't over, newest first when there should be more. */
export function openTrajectoryOf(db: Queryable, candidateId: string) {
  return joined(db)
    .where('trajectory.candidate_id', '=', candidateId)
    .where('trajectory.state', 'in', openStates)
    .orderBy('trajectory.referred_on', 'desc')
    .orderBy('trajectory.id', 'desc')
    .executeTakeFirst();
}

/** The newest trajectory of who signs in with this account, over or not. */
export async function ownTrajectoryId(db: Queryable, accountId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('trajectory')
    .innerJoin('candidate', 'candidate.id', 'trajectory.candidate_id')
    .select('trajectory.id')
    .where('candidate.account_id', '=', accountId)
    .orderBy('trajectory.referred_on', 'desc')
    .orderBy('trajectory.id', 'desc')
    .executeTakeFirst();
  return row?.id;
}

/** Candidates who are in a programme now (any version), in all and per jobcoach. */
export async function inProgrammeNow(
  db: Queryable,
  code: string,
): Promise<{ total: number; perJobcoach: { jobcoachId: string; name: string; count: number }[] }> {
  const rows = await db
    .selectFrom('trajectory')
    .innerJoin('programme_version', 'programme_version.id', 'trajectory.programme_version_id')
    .innerJoin('candidate', 'candidate.id', 'trajectory.candidate_id')
    .innerJoin('account', 'account.id', 'candidate.jobcoach_id')
    .select((eb) => ['account.id as jobcoachId', 'account.name', eb.fn.countAll<number>().as('count')])
    .where('programme_version.programme_code', '=', code)
    .where('trajectory.state', 'in', openStates)
    .groupBy(['account.id', 'account.name'])
    .orderBy('account.name')
    .execute();
  const perJobcoach = rows.map((row) => ({ ...row, count: Number(row.count) }));
  return { total: perJobcoach.reduce((sum, row) => sum + row.count, 0), perJobcoach };
}

/** How the trajectories of a programme stand, over all its versions. */
export async function trajectoryStates(
  db: Queryable,
  code: string,
): Promise<Partial<Record<TrajectoryState, number>>> {
  const rows = await db
    .selectFrom('trajectory')
    .innerJoin('programme_version', 'programme_version.id', 'trajectory.programme_version_id')
    .select((eb) => ['trajectory.state', eb.fn.countAll<number>().as('count')])
    .where('programme_version.programme_code', '=', code)
    .groupBy('trajectory.state')
    .execute();
  return Object.fromEntries(rows.map((row) => [row.state, Number(row.count)]));
}

/** Minutes of contacts per side of everybody who is or was in a programme; contacts without minutes don't count. */
export async function minutesPerSide(
  db: Queryable,
  args: { code: string } | { candidateId: string },
): Promise<{ candidate: number; employer: number; contacts: number }> {
  let query = db
    .selectFrom('moment')
    .select((eb) => [
      'moment.with_party as party',
      eb.fn.sum<number>('moment.minutes').as('minutes'),
      eb.fn.countAll<number>().as('count'),
    ])
    .where('moment.minutes', 'is not', null)
    .where('moment.state', '=', 'done')
    .groupBy('moment.with_party');
  query =
    'candidateId' in args
      ? query.where('moment.candidate_id', '=', args.candidateId)
      : query.where('moment.candidate_id', 'in', (eb) =>
          eb
            .selectFrom('trajectory')
            .innerJoin('programme_version', 'programme_version.id', 'trajectory.programme_version_id')
            .select('trajectory.candidate_id')
            .where('programme_version.programme_code', '=', args.code),
        );
  const rows = await query.execute();
  const of = (party: 'candidate' | 'employer') =>
    rows
      .filter((row) => row.party.split('+').includes(party))
      .reduce((sum, row) => sum + Number(row.minutes ?? 0), 0);
  return {
    candidate: of('candidate'),
    employer: of('employer'),
    contacts: rows.reduce((sum, row) => sum + Number(row.count), 0),
  };
}

/** Every trajectory of a candidate, newest first. */
export function trajectoriesOf(db: Queryable, candidateId: string) {
  return joined(db)
    .where('trajectory.candidate_id', '=', candidateId)
    .orderBy('trajectory.referred_on', 'desc')
    .orderBy('trajectory.id', 'desc')
    .execute();
}

/** Running trajectories on any other version of a programme than the given one: what an administrator may move. */
export function trajectoriesToMove(
  db: Queryable,
  args: { code: string; exceptVersionId: string; limit: number },
) {
  return joined(db)
    .where('programme.code', '=', args.code)
    .where('trajectory.programme_version_id', '<>', args.exceptVersionId)
    .where('trajectory.state', 'in', openStates)
    .orderBy('trajectory.id')
    .limit(args.limit)
    .execute();
}

export async function insertTrajectory(trx: Trx, row: Omit<Insertable<Row>, 'version'>): Promise<void> {
  await trx.insertInto('trajectory').values(row).execute();
}

export async function updateTrajectory(
  trx: Trx,
  args: {
    id: string;
    change: Partial<
      Pick<Updateable<Row>, 'state' | 'started_on' | 'ended_on' | 'end_reason' | 'programme_version_id'>
    >;
  },
): Promise<void> {
  await trx
    .updateTable('trajectory')
    .set((eb) => ({ ...args.change, version: eb('version', '+', 1) }))
    .where('id', '=', args.id)
    .execute();
}

/** Phase runs of a trajectory in date order. */
export function phaseRunsOf(db: Queryable, trajectoryId: string) {
  return db
    .selectFrom('phase_run')
    .select([
      'id',
      'phase',
      'started_on as startedOn',
      'planned_end as plannedEnd',
      'ended_on as endedOn',
      'outcome',
      'reason',
    ])
    .where('trajectory_id', '=', trajectoryId)
    .orderBy('started_on')
    .orderBy('id')
    .execute();
}

export type PhaseRun = Awaited<ReturnType<typeof phaseRunsOf>>[number];

export async function insertPhaseRun(trx: Trx, row: Insertable<Schema['phase_run']>): Promise<void> {
  await trx.insertInto('phase_run').values(row).execute();
}

export async function updatePhaseRun(
  trx: Trx,
  args: {
    id: string;
    change: Partial<Pick<Updateable<Schema['phase_run']>, 'planned_end' | 'ended_on' | 'outcome' | 'reason'>>;
  },
): Promise<void> {
  await trx.updateTable('phase_run').set(args.change).where('id', '=', args.id).execute();
}

/** How many times each phase of a trajectory was extended: the history keeps the phase as the reason's code. */
export async function extensionsOf(db: Queryable, trajectoryId: string): Promise<Record<string, number>> {
  const rows = await db
    .selectFrom('transition_event')
    .select((eb) => ['reason_code as phase', eb.fn.countAll<number>().as('count')])
    .where('noun', '=', 'trajectory')
    .where('subject_id', '=', trajectoryId)
    .where('action', '=', 'extendPhase')
    .groupBy('reason_code')
    .execute();
  return Object.fromEntries(rows.map((row) => [row.phase ?? '', Number(row.count)]));
}

/** What the calendar of a trajectory takes from elsewhere: the birth date and the newest job. */
export async function trajectorySurroundings(db: Queryable, candidateId: string) {
  const candidate = await db
    .selectFrom('candidate')
    .select('birth_date as birthDate')
    .where('id', '=', candidateId)
    .executeTakeFirst();
  const placement = await db
    .selectFrom('placement')
    .select(['starts_on as startsOn', 'contract_ends_on as contractEndsOn'])
    .where('candidate_id', '=', candidateId)
    .where('state', 'in', ['planned', 'active', 'sustained'])
    .where('ended_on', 'is', null)
    .orderBy('starts_on', 'desc')
    .executeTakeFirst();
  return { birthDate: candidate?.birthDate ?? null, placement: placement ?? null };
}

/** Contacts made with a candidate between two days, of whatever case, to count against a weekly quota. */
export async function contactsMade(
  db: Queryable,
  args: { candidateId: string; from: string; to: string },
): Promise<{ party: string; how: string | null }[]> {
  return db
    .selectFrom('moment')
    .select(['with_party as party', 'how'])
    .where('candidate_id', '=', args.candidateId)
    .where('state', '=', 'done')
    .where('kind', 'in', ['contact', 'talk'])
    .where('done_on', '>=', args.from)
    .where('done_on', '<=', args.to)
    .execute();
}

/** A candidate within a caseload, for starting a trajectory. */
export function candidateForTrajectory(db: Queryable, args: { id: string; caseloadOf: readonly string[] }) {
  return db
    .selectFrom('candidate')
    .select(['id', 'number', 'first_name as firstName', 'last_name as lastName', 'jobcoach_id as jobcoachId'])
    .where('id', '=', args.id)
    .where('jobcoach_id', 'in', [...args.caseloadOf])
    .executeTakeFirst();
}
