import type { Queryable, Trx } from '../client.ts';
import type { Schema } from '../schema.ts';

/** On whose behalf a request is read. */
export type RequestReach = { of: 'jobcoach'; caseloadOf: readonly string[] } | { of: 'all' };

function requests(db: Queryable) {
  return db
    .selectFrom('privacy_request')
    .innerJoin('account', 'account.id', 'privacy_request.account_id')
    .leftJoin('candidate', 'candidate.id', 'privacy_request.candidate_id')
    .leftJoin('account as answerer', 'answerer.id', 'privacy_request.answered_by')
    .select([
      'privacy_request.id',
      'privacy_request.kind',
      'privacy_request.request_text as text',
      'privacy_request.asked_at as askedAt',
      'privacy_request.due_on as dueOn',
      'privacy_request.state',
      'privacy_request.answer_text as answer',
      'privacy_request.answered_at as answeredAt',
      'privacy_request.version',
      'privacy_request.account_id as accountId',
      'privacy_request.candidate_id as candidateId',
      'candidate.jobcoach_id as jobcoachId',
      'account.name as askedBy',
      'answerer.name as answeredBy',
    ]);
}

/** Own requests, the newest first. */
export function requestsOfAccount(db: Queryable, accountId: string) {
  return requests(db)
    .where('privacy_request.account_id', '=', accountId)
    .orderBy('privacy_request.asked_at', 'desc')
    .limit(50)
    .execute();
}

/** Requests to answer: the open ones first, by the day before which an answer is due. */
export function requestsToHandle(db: Queryable, reach: RequestReach) {
  let query = requests(db).where('privacy_request.state', '<>', 'withdrawn');
  if (reach.of === 'jobcoach') query = query.where('candidate.jobcoach_id', 'in', [...reach.caseloadOf]);
  return query
    .orderBy((eb) => eb.case().when('privacy_request.state', '=', 'open').then(0).else(1).end())
    .orderBy('privacy_request.due_on')
    .limit(100)
    .execute();
}

/** Open requests that should be answered before a day, with who is responsible for them. @param args.day ISO date */
export function requestsDueBefore(db: Queryable, args: { reach: RequestReach; day: string }) {
  let query = db
    .selectFrom('privacy_request')
    .leftJoin('candidate', 'candidate.id', 'privacy_request.candidate_id')
    .select([
      'privacy_request.id',
      'privacy_request.due_on as dueOn',
      'privacy_request.candidate_id as candidateId',
      'candidate.jobcoach_id as jobcoachId',
    ])
    .where('privacy_request.state', '=', 'open')
    .where('privacy_request.due_on', '<', args.day);
  if (args.reach.of === 'jobcoach')
    query = query.where('candidate.jobcoach_id', 'in', [...args.reach.caseloadOf]);
  return query.orderBy('privacy_request.due_on').limit(200).execute();
}

/** One request within the reach, or undefined. */
export function findRequest(db: Queryable, args: { id: string; reach: RequestReach }) {
  let query = requests(db).where('privacy_request.id', '=', args.id);
  if (args.reach.of === 'jobcoach')
    query = query.where('candidate.jobcoach_id', 'in', [...args.reach.caseloadOf]);
  return query.executeTakeFirst();
}

export async function insertRequest(
  trx: Trx,
  row: {
    id: string;
    accountId: string;
    candidateId: string | null;
    kind: Schema['privacy_request']['kind'];
    text: string;
    now: string;
    dueOn: string;
  },
): Promise<void> {
  await trx
    .insertInto('privacy_request')
    .values({
      id: row.id,
      account_id: row.accountId,
      candidate_id: row.candidateId,
      kind: row.kind,
      request_text: row.text,
      asked_at: row.now,
      due_on: row.dueOn,
      state: 'open',
    })
    .execute();
}

/** @returns false when it was answered or taken back in between */
export async function endRequest(
  trx: Trx,
  args: { id: string; state: 'granted' | 'refused'; answer: string; by: string; now: string },
): Promise<boolean> {
  const result = await trx
    .updateTable('privacy_request')
    .set((eb) => ({
      state: args.state,
      answer_text: args.answer,
      answered_at: args.now,
      answered_by: args.by,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', args.id)
    .where('state', '=', 'open')
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

/** @returns false when it is not his or no longer open */
export async function takeBackRequest(trx: Trx, args: { id: string; accountId: string }): Promise<boolean> {
  const result = await trx
    .updateTable('privacy_request')
    .set((eb) => ({ state: 'withdrawn', version: eb('version', '+', 1) }))
    .where('id', '=', args.id)
    .where('account_id', '=', args.accountId)
    .where('state', '=', 'open')
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

/** The candidate of an account, with his jobcoach. */
export function candidateOfAccount(db: Queryable, accountId: string) {
  return db
    .selectFrom('candidate')
    .select(['id', 'jobcoach_id as jobcoachId'])
    .where('account_id', '=', accountId)
    .executeTakeFirst();
}

/** Accounts that administer the portal. */
export async function administrators(db: Queryable): Promise<string[]> {
  const rows = await db
    .selectFrom('membership')
    .innerJoin('account', 'account.id', 'membership.account_id')
    .select('account.id')
    .distinct()
    .where('membership.role', '=', 'administrator')
    .where('membership.to_date', 'is', null)
    .where('account.status', '=', 'active')
    .execute();
  return rows.map((row) => row.id);
}
