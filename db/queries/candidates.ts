import { readSpokenLevels } from '../../app/domain/shared/languages.ts';
import type { Queryable } from '../client.ts';
import { stringList } from '../json.ts';
import type { Schema } from '../schema.ts';
import { runningStates } from './applications.ts';

const columns = [
  'candidate.id',
  'candidate.number',
  'candidate.account_id as accountId',
  'candidate.jobcoach_id as jobcoachId',
  'candidate.client_number as clientNumber',
  'candidate.first_name as firstName',
  'candidate.last_name as lastName',
  'candidate.birth_date as birthDate',
  'candidate.sex',
  'candidate.email',
  'candidate.phone',
  'candidate.street',
  'candidate.postcode',
  'candidate.place',
  'candidate.lat',
  'candidate.lon',
  'candidate.region',
  'candidate.status',
  'candidate.legal_basis as legalBasis',
  'candidate.placeable',
  'candidate.released_by_candidate as releasedByCandidate',
  'candidate.released_by_jobcoach as releasedByJobcoach',
  'candidate.available_from as availableFrom',
  'candidate.hours_min as hoursMin',
  'candidate.hours_max as hoursMax',
  'candidate.days',
  'candidate.shifts',
  'candidate.max_travel_km as maxTravelKm',
  'candidate.transport',
  'candidate.education_level as educationLevel',
  'candidate.work_level as workLevel',
  'candidate.dutch_level as dutchLevel',
  'candidate.licences',
  'candidate.languages',
  'candidate.language_levels',
  'candidate.ladder_step as ladderStep',
  'candidate.about',
  'candidate.profile_updated_on as profileUpdatedOn',
  'candidate.waiting_since as waitingSince',
  'candidate.version',
] as const;

function withLists<
  Row extends {
    days: string;
    shifts: string;
    transport: string;
    licences: string;
    languages: string;
    language_levels: string;
  },
>({ language_levels, ...row }: Row) {
  return {
    ...row,
    languageLevels: readSpokenLevels(language_levels),
    days: stringList(row.days),
    shifts: stringList(row.shifts),
    transport: stringList(row.transport),
    licences: stringList(row.licences),
    languages: stringList(row.languages),
  };
}

/** A candidate of these caseloads, or undefined. */
export async function candidateInCaseload(
  db: Queryable,
  args: { id: string; caseloadOf: readonly string[] },
) {
  const row = await db
    .selectFrom('candidate')
    .select(columns)
    .where('id', '=', args.id)
    .where('jobcoach_id', 'in', [...args.caseloadOf])
    .executeTakeFirst();
  return row ? withLists(row) : undefined;
}

/** The candidate that this account is, or undefined. */
export async function candidateOfAccount(db: Queryable, accountId: string) {
  const row = await db
    .selectFrom('candidate')
    .select(columns)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return row ? withLists(row) : undefined;
}

export type Candidate = NonNullable<Awaited<ReturnType<typeof candidateInCaseload>>>;

export interface CandidateParts {
  skills: { id: string; label: string }[];
  occupations: { id: string; label: string; kind: 'wish' | 'experience'; years: number }[];
  conditions: string[];
}

/** Skills, occupations and work conditions of a few candidates in three statements. Reach was checked before. */
export async function partsOfCandidates(
  db: Queryable,
  ids: readonly string[],
): Promise<Map<string, CandidateParts>> {
  const parts = new Map<string, CandidateParts>(
    ids.map((id) => [id, { skills: [], occupations: [], conditions: [] }]),
  );
  if (ids.length === 0) return parts;
  const skills = await db
    .selectFrom('candidate_skill')
    .innerJoin('skill', 'skill.id', 'candidate_skill.skill_id')
    .select(['candidate_skill.candidate_id as candidateId', 'skill.id', 'skill.label'])
    .where('candidate_skill.candidate_id', 'in', [...ids])
    .orderBy('skill.label')
    .execute();
  for (const { candidateId, ...skill } of skills) parts.get(candidateId)?.skills.push(skill);
  const occupations = await db
    .selectFrom('candidate_occupation')
    .innerJoin('occupation', 'occupation.id', 'candidate_occupation.occupation_id')
    .select([
      'candidate_occupation.candidate_id as candidateId',
      'occupation.id',
      'occupation.label',
      'candidate_occupation.kind',
      'candidate_occupation.years',
    ])
    .where('candidate_occupation.candidate_id', 'in', [...ids])
    .orderBy('occupation.label')
    .execute();
  for (const { candidateId, ...one } of occupations) parts.get(candidateId)?.occupations.push(one);
  const conditions = await db
    .selectFrom('candidate_condition')
    .select(['candidate_id as candidateId', 'code'])
    .where('candidate_id', 'in', [...ids])
    .orderBy('code')
    .execute();
  for (const { candidateId, code } of conditions) parts.get(candidateId)?.conditions.push(code);
  return parts;
}

/** Skills, occupations and work conditions of one candidate. */
export async function partsOfCandidate(db: Queryable, id: string): Promise<CandidateParts> {
  const parts = await partsOfCandidates(db, [id]);
  return parts.get(id) ?? { skills: [], occupations: [], conditions: [] };
}

/**
 * The caseload with what decides each candidate's next step, in one statement: longest waiting first. A caseload is
 * some hundreds at most, so that the filter on text (without accents) and the paging are done by the caller.
 */
export function caseload(
  db: Queryable,
  args: { caseloadOf: readonly string[]; status: Schema['candidate']['status'] | null },
) {
  let query = db
    .selectFrom('candidate')
    .leftJoin(
      (eb) =>
        eb
          .selectFrom('application')
          .innerJoin('candidate as mine', 'mine.id', 'application.candidate_id')
          .select((one) => [
            'application.candidate_id',
            one.fn.countAll<number>().as('running'),
            one.fn
              .sum<number>(one.case().when('application.state', '=', 'proposed').then(1).else(0).end())
              .as('proposed'),
            one.fn
              .sum<number>(one.case().when('application.state', '=', 'interested').then(1).else(0).end())
              .as('interested'),
            one.fn
              .sum<number>(one.case().when('application.state', '=', 'offered').then(1).else(0).end())
              .as('offered'),
            one.fn
              .sum<number>(
                one.case().when('application.asks_attention', 'is not', null).then(1).else(0).end(),
              )
              .as('asking'),
          ])
          .where('mine.jobcoach_id', 'in', [...args.caseloadOf])
          .where('application.state', 'in', runningStates)
          .groupBy('application.candidate_id')
          .as('work'),
      (join) => join.onRef('work.candidate_id', '=', 'candidate.id'),
    )
    .select([
      'candidate.id',
      'candidate.number',
      'candidate.first_name as firstName',
      'candidate.last_name as lastName',
      'candidate.place',
      'candidate.status',
      'candidate.placeable',
      'candidate.client_number as clientNumber',
      'candidate.released_by_candidate as releasedByCandidate',
      'candidate.released_by_jobcoach as releasedByJobcoach',
      'candidate.waiting_since as waitingSince',
      'candidate.jobcoach_id as jobcoachId',
      'work.running',
      'work.proposed',
      'work.interested',
      'work.offered',
      'work.asking',
    ])
    .where('candidate.jobcoach_id', 'in', [...args.caseloadOf]);
  if (args.status) query = query.where('candidate.status', '=', args.status);
  return query.orderBy('candidate.waiting_since').orderBy('candidate.number').execute();
}

export type CaseloadRow = Awaited<ReturnType<typeof caseload>>[number];

/** True when another candidate has this client number. */
export async function clientNumberTaken(
  db: Queryable,
  args: { clientNumber: string; exceptId: string | null },
): Promise<boolean> {
  let query = db.selectFrom('candidate').select('id').where('client_number', '=', args.clientNumber);
  if (args.exceptId) query = query.where('id', '<>', args.exceptId);
  return (await query.executeTakeFirst()) !== undefined;
}

/** Shared notes and the reader's own private ones, newest first. Reach was checked before. */
export function notesOfCandidate(db: Queryable, args: { candidateId: string; readerId: string }) {
  return db
    .selectFrom('candidate_note')
    .innerJoin('account', 'account.id', 'candidate_note.author_id')
    .select([
      'candidate_note.id',
      'candidate_note.private',
      'candidate_note.body',
      'candidate_note.created_at as createdAt',
      'account.name as authorName',
    ])
    .where('candidate_note.candidate_id', '=', args.candidateId)
    .where((eb) =>
      eb.or([eb('candidate_note.private', '=', 0), eb('candidate_note.author_id', '=', args.readerId)]),
    )
    .orderBy('candidate_note.created_at', 'desc')
    .orderBy('candidate_note.id', 'desc')
    .limit(100)
    .execute();
}

/** What was changed on a candidate and by whom, newest first. Reach was checked before. */
export function candidateTrail(db: Queryable, candidateId: string) {
  return db
    .selectFrom('audit_event')
    .leftJoin('account', 'account.id', 'audit_event.actor_id')
    .select([
      'audit_event.id',
      'audit_event.at',
      'audit_event.action',
      'audit_event.actor_role as actorRole',
      'account.name as actorName',
    ])
    .where('audit_event.subject_kind', '=', 'candidate')
    .where('audit_event.subject_id', '=', candidateId)
    .orderBy('audit_event.seq', 'desc')
    .limit(50)
    .execute();
}

/** Contact moments with this candidate that are still to come or late, soonest first. */
export function comingMoments(db: Queryable, args: { candidateId: string; limit: number }) {
  return db
    .selectFrom('moment')
    .innerJoin('account', 'account.id', 'moment.jobcoach_id')
    .select([
      'moment.id',
      'moment.due_on as dueOn',
      'moment.how',
      'moment.with_party as withParty',
      'account.name as jobcoachName',
    ])
    .where('moment.candidate_id', '=', args.candidateId)
    .where('moment.state', '=', 'planned')
    .where('moment.kind', 'in', ['contact', 'talk'])
    .where('moment.with_party', 'like', '%candidate%')
    .orderBy('moment.due_on')
    .limit(args.limit)
    .execute();
}
