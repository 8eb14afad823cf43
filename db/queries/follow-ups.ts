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
