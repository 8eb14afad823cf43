import type { Insertable } from 'kysely';
import type { Queryable, Trx } from '../client.ts';
import type { Schema } from '../schema.ts';

/** A round with the person it is for, whatever its state; the caller has its link. */
export function findRound(db: Queryable, id: string) {
  return db
    .selectFrom('moment')
    .innerJoin('candidate', 'candidate.id', 'moment.candidate_id')
    .leftJoin('follow_up_answer', 'follow_up_answer.moment_id', 'moment.id')
    .select([
      'moment.id',
      'moment.state',
      'moment.version',
      'moment.due_on as dueOn',
      'moment.case_id as caseId',
      'candidate.first_name as firstName',
      'candidate.last_name as lastName',
      'candidate.email',
      'candidate.jobcoach_id as jobcoachId',
      'follow_up_answer.answered_at as answeredAt',
    ])
    .where('moment.id', '=', id)
    .where('moment.kind', '=', 'question-round')
    .executeTakeFirst();
}

export async function insertAnswer(trx: Trx, row: Insertable<Schema['follow_up_answer']>): Promise<void> {
  await trx.insertInto('follow_up_answer').values(row).execute();
}

/** Answers of one case, oldest first. The caller has checked that the case is within his reach. */
export function answersOfCase(db: Queryable, args: { caseId: string; candidateId: string }) {
  return db
    .selectFrom('moment')
    .innerJoin('follow_up_answer', 'follow_up_answer.moment_id', 'moment.id')
    .select([
      'moment.id',
      'moment.due_on as dueOn',
      'follow_up_answer.working',
      'follow_up_answer.benefit',
      'follow_up_answer.going',
      'follow_up_answer.call_me as callMe',
      'follow_up_answer.note',
    ])
    .where('moment.candidate_id', '=', args.candidateId)
    .where('moment.case_id', '=', args.caseId)
    .orderBy('moment.due_on')
    .execute();
}

/** Rounds that came due between two days: how many were answered and how many not. Non-answers count too. */
export async function roundCounts(
  db: Queryable,
  args: { from: string; to: string },
): Promise<{ asked: number; answered: number; unanswered: number }> {
  const rows = await db
    .selectFrom('moment')
    .select((eb) => ['state', eb.fn.countAll<number>().as('count')])
    .where('kind', '=', 'question-round')
    .where('due_on', '>=', args.from)
    .where('due_on', '<=', args.to)
    .where('state', 'in', ['planned', 'done', 'missed'])
    .groupBy('state')
    .execute();
  const count = (state: string) => Number(rows.find((row) => row.state === state)?.count ?? 0);
  return {
    asked: count('planned') + count('done') + count('missed'),
    answered: count('done'),
    unanswered: count('missed'),
  };
}
