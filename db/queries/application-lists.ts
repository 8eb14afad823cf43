import type { Queryable } from '../client.ts';
import { type ApplicationReach, runningStates, within } from './applications.ts';

/** What a list of applications needs; within the reach, newest change first. */
export async function listApplications(
  db: Queryable,
  args: { reach: ApplicationReach; candidateId?: string; only?: 'running' | 'ended'; limit: number },
) {
  let query = db
    .selectFrom('application')
    .innerJoin('candidate', 'candidate.id', 'application.candidate_id')
    .innerJoin('opening', 'opening.id', 'application.opening_id')
    .innerJoin('organisation', 'organisation.id', 'application.employer_id')
    .select([
      'application.id',
      'application.number',
      'application.state',
      'application.origin',
      'application.version',
      'application.answer_by as answerBy',
      'application.interview_on as interviewOn',
      'application.interview_time as interviewTime',
      'application.interview_place as interviewPlace',
      'application.asks_attention as asksAttention',
      'application.reason_code as reasonCode',
      'application.reason_note as reasonNote',
      'application.reason_shared as reasonShared',
      'application.updated_at as updatedAt',
      'application.candidate_id as candidateId',
      'candidate.number as candidateNumber',
      'candidate.jobcoach_id as jobcoachId',
      'candidate.first_name as firstName',
      'candidate.last_name as lastName',
      'candidate.released_by_candidate as releasedByCandidate',
      'candidate.released_by_jobcoach as releasedByJobcoach',
      'opening.number as openingNumber',
      'opening.title',
      'opening.place',
      'opening.hours_min as hoursMin',
      'opening.hours_max as hoursMax',
      'organisation.name as employerName',
    ])
    .where(within(args.reach));
  if (args.candidateId) query = query.where('application.candidate_id', '=', args.candidateId);
  if (args.only === 'running') query = query.where('application.state', 'in', runningStates);
  if (args.only === 'ended') query = query.where('application.state', 'not in', runningStates);
  return query
    .orderBy('application.updated_at', 'desc')
    .orderBy('application.number', 'desc')
    .limit(args.limit)
    .execute();
}

export type ApplicationRow = Awaited<ReturnType<typeof listApplications>>[number];

/** The application that runs (or led to work) of this candidate on this opening. */
export function runningApplication(db: Queryable, args: { candidateId: string; openingId: string }) {
  return db
    .selectFrom('application')
    .select(['id', 'state'])
    .where('candidate_id', '=', args.candidateId)
    .where('opening_id', '=', args.openingId)
    .where('state', 'in', [...runningStates, 'hired'])
    .executeTakeFirst();
}

/** Ids in the order of their making. */
export async function runningOfOpening(db: Queryable, openingId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('application')
    .select('id')
    .where('opening_id', '=', openingId)
    .where('state', 'in', runningStates)
    .where('state', '<>', 'inProefplaatsing')
    .orderBy('number')
    .execute();
  return rows.map((row) => row.id);
}

/** Other running applications of a candidate, oldest first. */
export async function otherRunning(
  db: Queryable,
  args: { candidateId: string; exceptId: string | null },
): Promise<string[]> {
  let query = db
    .selectFrom('application')
    .select('id')
    .where('candidate_id', '=', args.candidateId)
    .where('state', 'in', runningStates);
  if (args.exceptId) query = query.where('id', '<>', args.exceptId);
  return (await query.orderBy('number').execute()).map((row) => row.id);
}

/** Running applications whose last day to answer has passed. @param today ISO date */
export async function overdueApplications(
  db: Queryable,
  args: { today: string; limit: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom('application')
    .select('id')
    .where('state', 'in', runningStates)
    .where('answer_by', '<', args.today)
    .orderBy('answer_by')
    .limit(args.limit)
    .execute();
  return rows.map((row) => row.id);
}

/** Running applications at an employer, oldest first. */
export function runningOfEmployer(db: Queryable, employerId: string) {
  return db
    .selectFrom('application')
    .select(['id', 'asks_attention as asksAttention'])
    .where('employer_id', '=', employerId)
    .where('state', 'in', runningStates)
    .orderBy('number')
    .execute();
}
