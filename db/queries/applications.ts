import type { ExpressionBuilder, Updateable } from 'kysely';
import type { Queryable, Trx } from '../client.ts';
import type { Schema } from '../schema.ts';

export type ApplicationState = Schema['application']['state'];

/** On whose behalf a record is read: no one gets an application outside it (model.md "Reach"). */
export type ApplicationReach =
  | { of: 'candidate'; accountId: string }
  | { of: 'jobcoach'; caseloadOf: readonly string[] }
  | { of: 'employer'; employerId: string }
  | { of: 'system' };

/** From the introduction on, an employer knows of an application. */
const shownStates: ApplicationState[] = [
  'introduced',
  'invited',
  'interviewed',
  'offered',
  'inProefplaatsing',
  'hired',
];
export const runningStates: ApplicationState[] = [
  'proposed',
  'interested',
  'introduced',
  'invited',
  'interviewed',
  'offered',
  'inProefplaatsing',
];

type Joined = ExpressionBuilder<Schema, 'application' | 'candidate'>;

/** An ended one was shown to the employer when the step that ended it came from a state that he saw. */
function shownToEmployer(eb: Joined) {
  return eb.or([
    eb('application.state', 'in', shownStates),
    eb.exists(
      eb
        .selectFrom('transition_event as ending')
        .select('ending.id')
        .where('ending.noun', '=', 'application')
        .whereRef('ending.subject_id', '=', 'application.id')
        .where('ending.from_state', 'in', shownStates)
        .whereRef('ending.to_state', '=', 'application.state'),
    ),
  ]);
}

export function within(reach: ApplicationReach) {
  return (eb: Joined) => {
    switch (reach.of) {
      case 'candidate':
        return eb('candidate.account_id', '=', reach.accountId);
      case 'jobcoach':
        return eb('candidate.jobcoach_id', 'in', [...reach.caseloadOf]);
      case 'employer':
        return eb.and([eb('application.employer_id', '=', reach.employerId), shownToEmployer(eb)]);
      case 'system':
        return eb.and([]);
    }
  };
}

/** One application with what every step needs to know, or undefined outside the reach. */
export function findApplication(db: Queryable, args: { id: string; reach: ApplicationReach }) {
  return db
    .selectFrom('application')
    .innerJoin('candidate', 'candidate.id', 'application.candidate_id')
    .innerJoin('opening', 'opening.id', 'application.opening_id')
    .innerJoin('organisation', 'organisation.id', 'application.employer_id')
    .innerJoin('employer', 'employer.id', 'application.employer_id')
    .innerJoin('account as coach', 'coach.id', 'candidate.jobcoach_id')
    .leftJoin('contact_person', 'contact_person.id', 'opening.contact_person_id')
    .select([
      'application.id',
      'application.number',
      'application.state',
      'application.origin',
      'application.version',
      'application.message',
      'application.answer_by as answerBy',
      'application.interview_on as interviewOn',
      'application.interview_time as interviewTime',
      'application.interview_place as interviewPlace',
      'application.reason_code as reasonCode',
      'application.reason_note as reasonNote',
      'application.reason_shared as reasonShared',
      'application.discrepancy',
      'application.asks_attention as asksAttention',
      'application.created_at as createdAt',
      'application.candidate_id as candidateId',
      'application.opening_id as openingId',
      'application.employer_id as employerId',
      'candidate.number as candidateNumber',
      'candidate.first_name as firstName',
      'candidate.last_name as lastName',
      'candidate.account_id as candidateAccountId',
      'candidate.jobcoach_id as jobcoachId',
      'candidate.released_by_candidate as releasedByCandidate',
      'candidate.released_by_jobcoach as releasedByJobcoach',
      'candidate.lat',
      'candidate.lon',
      'coach.name as jobcoachName',
      'opening.number as openingNumber',
      'opening.title',
      'opening.kind as openingKind',
      'opening.state as openingState',
      'opening.response_deadline as responseDeadline',
      'organisation.name as employerName',
      'employer.status as employerStatus',
      'contact_person.account_id as contactAccountId',
      'contact_person.name as contactName',
      'contact_person.phone as contactPhone',
      'contact_person.email as contactEmail',
    ])
    .where('application.id', '=', args.id)
    .where(within(args.reach))
    .executeTakeFirst();
}

export type ApplicationRecord = NonNullable<Awaited<ReturnType<typeof findApplication>>>;

/** The columns that steps change. */
export type ApplicationChange = Partial<
  Pick<
    Updateable<Schema['application']>,
    | 'answer_by'
    | 'interview_on'
    | 'interview_time'
    | 'interview_place'
    | 'reason_code'
    | 'reason_note'
    | 'reason_shared'
    | 'discrepancy'
    | 'asks_attention'
  >
>;

/** Writes a step; the version says that nobody came between. @returns false when somebody did */
export async function updateApplication(
  trx: Trx,
  args: { id: string; version: number; state: ApplicationState; change: ApplicationChange; now: string },
): Promise<boolean> {
  const result = await trx
    .updateTable('application')
    .set({ ...args.change, state: args.state, version: args.version + 1, updated_at: args.now })
    .where('id', '=', args.id)
    .where('version', '=', args.version)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

export async function insertApplication(
  trx: Trx,
  row: {
    id: string;
    number: number;
    openingId: string;
    candidateId: string;
    employerId: string;
    state: 'proposed' | 'introduced';
    origin: 'proposal' | 'ownApplication';
    proposedBy: string | null;
    message: string;
    answerBy: string | null;
    now: string;
  },
): Promise<void> {
  await trx
    .insertInto('application')
    .values({
      id: row.id,
      number: row.number,
      opening_id: row.openingId,
      candidate_id: row.candidateId,
      employer_id: row.employerId,
      state: row.state,
      origin: row.origin,
      proposed_by: row.proposedBy,
      message: row.message,
      answer_by: row.answerBy,
      created_at: row.now,
      updated_at: row.now,
    })
    .execute();
}

/** The newest event of an application, for version messages and corrections. */
export function lastEvent(db: Queryable, applicationId: string) {
  return db
    .selectFrom('transition_event')
    .leftJoin('account', 'account.id', 'transition_event.actor_id')
    .select([
      'transition_event.id',
      'transition_event.action',
      'transition_event.from_state as fromState',
      'transition_event.to_state as toState',
      'transition_event.actor_role as actorRole',
      'transition_event.at',
      'account.name as actorName',
    ])
    .where('transition_event.noun', '=', 'application')
    .where('transition_event.subject_id', '=', applicationId)
    .orderBy('transition_event.seq', 'desc')
    .executeTakeFirst();
}

export async function setAttention(
  trx: Trx,
  args: { id: string; value: string | null; now: string },
): Promise<void> {
  await trx
    .updateTable('application')
    .set((eb) => ({ asks_attention: args.value, version: eb('version', '+', 1), updated_at: args.now }))
    .where('id', '=', args.id)
    .execute();
}
