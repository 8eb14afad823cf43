import type { Queryable, Trx } from '../client.ts';
import type { Schema } from '../schema.ts';

export interface GroupVisitPlan {
  /** ISO date */
  date: string;
  /** HH:MM */
  time: string;
  place: string;
  note: string;
}

/** Who manages a visit (her own and those she stands in for), at whose company it is, or who goes along. */
export type GroupVisitReach =
  | { of: 'jobcoach'; caseloadOf: readonly string[] }
  | { of: 'employer'; employerId: string }
  | { of: 'candidate'; accountId: string };

/** People who ended their application go no longer. */
const endedStates = ['declined', 'rejected', 'withdrawn', 'lapsed'] as const;

export async function insertGroupVisit(
  trx: Trx,
  row: GroupVisitPlan & { id: string; openingId: string; jobcoachId: string; now: string },
): Promise<void> {
  await trx
    .insertInto('group_visit')
    .values({
      id: row.id,
      opening_id: row.openingId,
      jobcoach_id: row.jobcoachId,
      visit_date: row.date,
      visit_time: row.time,
      place: row.place,
      note: row.note,
      state: 'planned',
      created_at: row.now,
      changed_at: row.now,
    })
    .execute();
}

export async function insertGuest(
  trx: Trx,
  row: { visitId: string; applicationId: string; candidateId: string },
): Promise<void> {
  await trx
    .insertInto('group_visit_guest')
    .values({ visit_id: row.visitId, application_id: row.applicationId, candidate_id: row.candidateId })
    .execute();
}

/** @returns false when somebody changed it since the version that was shown */
export async function updateGroupVisit(
  trx: Trx,
  args: { id: string; version: number; now: string } & (GroupVisitPlan | { cancelNote: string }),
): Promise<boolean> {
  const change =
    'cancelNote' in args
      ? { state: 'cancelled' as const, cancel_note: args.cancelNote }
      : { visit_date: args.date, visit_time: args.time, place: args.place, note: args.note };
  const result = await trx
    .updateTable('group_visit')
    .set({ ...change, changed_at: args.now, version: args.version + 1 })
    .where('id', '=', args.id)
    .where('version', '=', args.version)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

/** Who was invited for the visit has the same appointment: it moves along, and is waited for anew. */
export async function moveInterviews(
  trx: Trx,
  args: {
    visitId: string;
    on: string | null;
    time: string | null;
    place: string | null;
    answerBy: string | null;
  },
): Promise<void> {
  await trx
    .updateTable('application')
    .set({
      interview_on: args.on,
      interview_time: args.time,
      interview_place: args.place,
      answer_by: args.answerBy,
    })
    .where('state', '=', 'invited')
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('group_visit_guest')
        .select('group_visit_guest.application_id')
        .where('group_visit_guest.visit_id', '=', args.visitId),
    )
    .execute();
}

/** By the person or the planner first, so that nobody else's visits are read, however many there are. */
function visits(db: Queryable, reach: GroupVisitReach) {
  const query = db
    .selectFrom('group_visit')
    .innerJoin('opening', 'opening.id', 'group_visit.opening_id')
    .innerJoin('organisation', 'organisation.id', 'opening.employer_id')
    .innerJoin('account', 'account.id', 'group_visit.jobcoach_id')
    .select([
      'group_visit.id',
      'group_visit.opening_id as openingId',
      'group_visit.jobcoach_id as jobcoachId',
      'group_visit.visit_date as date',
      'group_visit.visit_time as time',
      'group_visit.place',
      'group_visit.note',
      'group_visit.state',
      'group_visit.cancel_note as cancelNote',
      'group_visit.version',
      'opening.title',
      'opening.employer_id as employerId',
      'organisation.name as employerName',
      'account.name as jobcoachName',
    ]);
  switch (reach.of) {
    case 'jobcoach':
      // Who planned it, and who guides one of the guests by now: a caseload may have been handed over.
      return query.where('group_visit.id', 'in', (eb) =>
        eb
          .selectFrom('group_visit as planned')
          .select('planned.id')
          .where('planned.jobcoach_id', 'in', [...reach.caseloadOf])
          .union(
            eb
              .selectFrom('candidate')
              .innerJoin('group_visit_guest', 'group_visit_guest.candidate_id', 'candidate.id')
              .select('group_visit_guest.visit_id as id')
              .where('candidate.jobcoach_id', 'in', [...reach.caseloadOf]),
          ),
      );
    case 'employer':
      return query.where('opening.employer_id', '=', reach.employerId);
    case 'candidate':
      return query.where('group_visit.id', 'in', (eb) =>
        eb
          .selectFrom('candidate')
          .innerJoin('group_visit_guest', 'group_visit_guest.candidate_id', 'candidate.id')
          .innerJoin('application', 'application.id', 'group_visit_guest.application_id')
          .select('group_visit_guest.visit_id')
          .where('candidate.account_id', '=', reach.accountId)
          .where('application.state', 'not in', endedStates),
      );
  }
}

export type GroupVisitRow = Awaited<ReturnType<ReturnType<typeof visits>['execute']>>[number];

/** One visit within the reach, or undefined. */
export function findGroupVisit(db: Queryable, args: { id: string; reach: GroupVisitReach }) {
  return visits(db, args.reach).where('group_visit.id', '=', args.id).executeTakeFirst();
}

/** The visit that an application is part of; whoever may see the application may know of it. */
export function visitOfApplication(db: Queryable, applicationId: string) {
  return db
    .selectFrom('group_visit_guest')
    .innerJoin('group_visit', 'group_visit.id', 'group_visit_guest.visit_id')
    .select([
      'group_visit.id',
      'group_visit.visit_date as date',
      'group_visit.visit_time as time',
      'group_visit.place',
      'group_visit.note',
      'group_visit.state',
      'group_visit.cancel_note as cancelNote',
    ])
    .where('group_visit_guest.application_id', '=', applicationId)
    .executeTakeFirst();
}

/** Visits of an opening within the reach, the next one first, with how many go and how many said yes. */
export async function visitsOfOpening(db: Queryable, args: { openingId: string; reach: GroupVisitReach }) {
  const rows = await visits(db, args.reach)
    .where('group_visit.opening_id', '=', args.openingId)
    .orderBy('group_visit.visit_date')
    .limit(20)
    .execute();
  return withCounts(db, rows);
}

/** Visits that are still to come within the reach. @param today ISO date */
export async function comingVisits(db: Queryable, args: { reach: GroupVisitReach; today: string }) {
  const rows = await visits(db, args.reach)
    .where('group_visit.state', '=', 'planned')
    .where('group_visit.visit_date', '>=', args.today)
    .orderBy('group_visit.visit_date')
    .limit(20)
    .execute();
  return withCounts(db, rows);
}

async function withCounts(db: Queryable, rows: readonly GroupVisitRow[]) {
  if (rows.length === 0) return [];
  const guests = await db
    .selectFrom('group_visit_guest')
    .innerJoin('application', 'application.id', 'group_visit_guest.application_id')
    .select(['group_visit_guest.visit_id as visitId', 'application.state'])
    .where(
      'group_visit_guest.visit_id',
      'in',
      rows.map((row) => row.id),
    )
    .execute();
  return rows.map((row) => {
    const own = guests.filter((guest) => guest.visitId === row.id && !isEnded(guest.state));
    return { ...row, invited: own.length, agreed: own.filter((guest) => guest.state !== 'proposed').length };
  });
}

function isEnded(state: Schema['application']['state']): boolean {
  return (endedStates as readonly string[]).includes(state);
}

/** Who was asked along, with who guides them; the caller decides whose name may be read. */
export function guestsOf(db: Queryable, visitId: string) {
  return db
    .selectFrom('group_visit_guest')
    .innerJoin('application', 'application.id', 'group_visit_guest.application_id')
    .innerJoin('candidate', 'candidate.id', 'group_visit_guest.candidate_id')
    .select([
      'application.id as applicationId',
      'application.number as applicationNumber',
      'application.state',
      'candidate.id as candidateId',
      'candidate.number',
      'candidate.first_name as firstName',
      'candidate.last_name as lastName',
      'candidate.account_id as candidateAccountId',
      'candidate.jobcoach_id as jobcoachId',
    ])
    .where('group_visit_guest.visit_id', '=', visitId)
    .orderBy('candidate.number')
    .execute();
}

export type GroupVisitGuest = Awaited<ReturnType<typeof guestsOf>>[number];
