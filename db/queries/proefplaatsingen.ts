import type { Insertable, Selectable } from 'kysely';
import type { Queryable, Trx } from '../client.ts';
import type { Schema } from '../schema.ts';
import { type CaseReach, withinCase } from './case-reach.ts';

type Row = Schema['proefplaatsing'];
export type ProefplaatsingState = Row['state'];

/** States before which the employer and the candidate know nothing of a plan. */
const notYetShown: ProefplaatsingState[] = ['draft'];
const openStates: ProefplaatsingState[] = ['draft', 'toAgree', 'agreed', 'running', 'toEvaluate'];

function joined(db: Queryable) {
  return db
    .selectFrom('proefplaatsing')
    .innerJoin('candidate', 'candidate.id', 'proefplaatsing.candidate_id')
    .innerJoin('application', 'application.id', 'proefplaatsing.application_id')
    .innerJoin('opening', 'opening.id', 'proefplaatsing.opening_id')
    .innerJoin('organisation', 'organisation.id', 'proefplaatsing.employer_id')
    .innerJoin('account as coach', 'coach.id', 'candidate.jobcoach_id')
    .leftJoin('contact_person', 'contact_person.id', 'opening.contact_person_id');
}

/** One proefplaatsing with what every step needs to know, or undefined outside the reach. */
export function findProefplaatsing(db: Queryable, args: { id: string; reach: CaseReach }) {
  let query = joined(db)
    .select([
      'proefplaatsing.id',
      'proefplaatsing.state',
      'proefplaatsing.version',
      'proefplaatsing.rule_set as ruleSet',
      'proefplaatsing.rule_values as ruleValues',
      'proefplaatsing.starts_on as startsOn',
      'proefplaatsing.ends_on as endsOn',
      'proefplaatsing.ended_on as endedOn',
      'proefplaatsing.hours_per_week as hoursPerWeek',
      'proefplaatsing.tasks',
      'proefplaatsing.longer_reason as longerReason',
      'proefplaatsing.agreement_text as agreementText',
      'proefplaatsing.agreement_round as agreementRound',
      'proefplaatsing.end_reason_code as endReasonCode',
      'proefplaatsing.end_note as endNote',
      'proefplaatsing.next_step as nextStep',
      'proefplaatsing.created_at as createdAt',
      'proefplaatsing.application_id as applicationId',
      'proefplaatsing.candidate_id as candidateId',
      'proefplaatsing.employer_id as employerId',
      'proefplaatsing.opening_id as openingId',
      'application.state as applicationState',
      'application.number as applicationNumber',
      'candidate.number as candidateNumber',
      'candidate.first_name as firstName',
      'candidate.last_name as lastName',
      'candidate.email as candidateEmail',
      'candidate.account_id as candidateAccountId',
      'candidate.legal_basis as legalBasis',
      'candidate.jobcoach_id as jobcoachId',
      'coach.name as jobcoachName',
      'coach.email as jobcoachEmail',
      'opening.title',
      'opening.place',
      'organisation.name as employerName',
      'contact_person.account_id as contactAccountId',
      'contact_person.name as contactName',
      'contact_person.email as contactEmail',
    ])
    .where('proefplaatsing.id', '=', args.id)
    .where(withinCase(args.reach));
  if (args.reach.of === 'employer' || args.reach.of === 'candidate')
    query = query.where('proefplaatsing.state', 'not in', notYetShown);
  return query.executeTakeFirst();
}

export type ProefplaatsingRecord = NonNullable<Awaited<ReturnType<typeof findProefplaatsing>>>;

/** Proefplaatsingen of a reach, running ones first, newest first within them; at most `limit`. */
export function listProefplaatsingen(
  db: Queryable,
  args: { reach: CaseReach; openOnly?: boolean; limit: number },
) {
  let query = joined(db)
    .select([
      'proefplaatsing.id',
      'proefplaatsing.state',
      'proefplaatsing.starts_on as startsOn',
      'proefplaatsing.ends_on as endsOn',
      'proefplaatsing.hours_per_week as hoursPerWeek',
      'proefplaatsing.application_id as applicationId',
      'proefplaatsing.candidate_id as candidateId',
      'candidate.jobcoach_id as jobcoachId',
      'candidate.number as candidateNumber',
      'candidate.first_name as firstName',
      'candidate.last_name as lastName',
      'opening.title',
      'organisation.name as employerName',
    ])
    .where(withinCase(args.reach))
    .orderBy('proefplaatsing.starts_on', 'desc')
    .orderBy('proefplaatsing.id', 'desc')
    .limit(args.limit);
  if (args.reach.of === 'employer' || args.reach.of === 'candidate')
    query = query.where('proefplaatsing.state', 'not in', notYetShown);
  if (args.openOnly) query = query.where('proefplaatsing.state', 'in', openStates);
  return query.execute();
}

/** The open proefplaatsing of an application, if there is one. */
export function openProefplaatsingOf(db: Queryable, applicationId: string) {
  return db
    .selectFrom('proefplaatsing')
    .select(['id', 'state', 'starts_on as startsOn', 'ends_on as endsOn'])
    .where('application_id', '=', applicationId)
    .where('state', 'in', openStates)
    .orderBy('created_at', 'desc')
    .executeTakeFirst();
}

export type ProefplaatsingChange = Partial<
  Pick<
    Selectable<Row>,
    | 'state'
    | 'rule_values'
    | 'starts_on'
    | 'ends_on'
    | 'ended_on'
    | 'hours_per_week'
    | 'tasks'
    | 'longer_reason'
    | 'agreement_text'
    | 'agreement_round'
    | 'end_reason_code'
    | 'end_note'
    | 'next_step'
  >
>;

export async function insertProefplaatsing(
  trx: Trx,
  row: Omit<Insertable<Row>, 'version' | 'ended_on' | 'end_reason_code' | 'end_note' | 'next_step'>,
): Promise<void> {
  await trx
    .insertInto('proefplaatsing')
    .values({ ...row, ended_on: null, end_reason_code: null, end_note: null, next_step: null })
    .execute();
}

/** Writes a step inside the write lock and counts the version up. */
export async function updateProefplaatsing(
  trx: Trx,
  args: { id: string; change: ProefplaatsingChange },
): Promise<void> {
  await trx
    .updateTable('proefplaatsing')
    .set((eb) => ({ ...args.change, version: eb('version', '+', 1) }))
    .where('id', '=', args.id)
    .execute();
}

/** Every agreement ever given, oldest first, with who gave it. */
export function agreementsOf(db: Queryable, proefplaatsingId: string) {
  return db
    .selectFrom('agreement')
    .leftJoin('account', 'account.id', 'agreement.agreed_by')
    .select([
      'agreement.id',
      'agreement.round',
      'agreement.party',
      'agreement.on_behalf as onBehalf',
      'agreement.agreed_at as agreedAt',
      'agreement.text',
      'agreement.text_hash as textHash',
      'account.name as agreedByName',
    ])
    .where('agreement.proefplaatsing_id', '=', proefplaatsingId)
    .orderBy('agreement.round')
    .orderBy('agreement.agreed_at')
    .orderBy('agreement.id')
    .execute();
}

export type AgreementRecord = Awaited<ReturnType<typeof agreementsOf>>[number];

export async function insertAgreement(trx: Trx, row: Insertable<Schema['agreement']>): Promise<void> {
  await trx.insertInto('agreement').values(row).execute();
}

export function evaluationsOf(db: Queryable, proefplaatsingId: string) {
  return db
    .selectFrom('evaluation')
    .select(['id', 'party', 'answers', 'created_at as createdAt'])
    .where('proefplaatsing_id', '=', proefplaatsingId)
    .execute();
}

export async function putEvaluation(trx: Trx, row: Insertable<Schema['evaluation']>): Promise<void> {
  await trx
    .insertInto('evaluation')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['proefplaatsing_id', 'party']).doUpdateSet({
        answers: row.answers,
        recorded_by: row.recorded_by,
        created_at: row.created_at,
      }),
    )
    .execute();
}

/** What a plan starts from: the application with its candidate, opening and employer, within the reach. */
export function planFacts(db: Queryable, args: { applicationId: string; reach: CaseReach }) {
  return db
    .selectFrom('application')
    .innerJoin('candidate', 'candidate.id', 'application.candidate_id')
    .innerJoin('opening', 'opening.id', 'application.opening_id')
    .innerJoin('organisation', 'organisation.id', 'application.employer_id')
    .innerJoin('account as coach', 'coach.id', 'candidate.jobcoach_id')
    .leftJoin('organisation as municipality', 'municipality.id', 'candidate.municipality_id')
    .leftJoin('contact_person', 'contact_person.id', 'opening.contact_person_id')
    .select([
      'application.id',
      'application.number',
      'application.state',
      'application.version',
      'application.candidate_id as candidateId',
      'application.employer_id as employerId',
      'application.opening_id as openingId',
      'candidate.number as candidateNumber',
      'candidate.first_name as firstName',
      'candidate.last_name as lastName',
      'candidate.account_id as candidateAccountId',
      'candidate.email as candidateEmail',
      'candidate.legal_basis as legalBasis',
      'candidate.jobcoach_id as jobcoachId',
      'coach.name as jobcoachName',
      'coach.email as jobcoachEmail',
      'municipality.name as municipalityName',
      'opening.title',
      'opening.tasks',
      'opening.place',
      'opening.kind',
      'opening.hours_min as hoursMin',
      'opening.hours_max as hoursMax',
      'opening.starts_on as opensOn',
      'opening.guidance',
      'organisation.name as employerName',
      'contact_person.account_id as contactAccountId',
      'contact_person.name as contactName',
      'contact_person.email as contactEmail',
    ])
    .where('application.id', '=', args.applicationId)
    .where(withinCase(args.reach))
    .executeTakeFirst();
}

export type PlanFacts = NonNullable<Awaited<ReturnType<typeof planFacts>>>;
