import type { Insertable, Selectable } from 'kysely';
import type { Queryable, Trx } from '../client.ts';
import type { Schema } from '../schema.ts';
import { type CaseReach, withinCase } from './case-reach.ts';

type Row = Schema['placement'];
export type PlacementState = Row['state'];

function joined(db: Queryable) {
  return db
    .selectFrom('placement')
    .innerJoin('candidate', 'candidate.id', 'placement.candidate_id')
    .innerJoin('application', 'application.id', 'placement.application_id')
    .innerJoin('opening', 'opening.id', 'placement.opening_id')
    .innerJoin('organisation', 'organisation.id', 'placement.employer_id')
    .innerJoin('account as coach', 'coach.id', 'candidate.jobcoach_id')
    .leftJoin('contact_person', 'contact_person.id', 'opening.contact_person_id');
}

/** One placement with what every step needs to know, or undefined outside the reach. */
export function findPlacement(db: Queryable, args: { id: string; reach: CaseReach }) {
  return joined(db)
    .leftJoin('claim', 'claim.placement_id', 'placement.id')
    .leftJoin('organisation as claimant', 'claimant.id', 'claim.operator_id')
    .select([
      'placement.id',
      'placement.number',
      'placement.state',
      'placement.version',
      'placement.application_id as applicationId',
      'placement.proefplaatsing_id as proefplaatsingId',
      'placement.candidate_id as candidateId',
      'placement.employer_id as employerId',
      'placement.opening_id as openingId',
      'placement.programme_version_id as programmeVersionId',
      'placement.starts_on as startsOn',
      'placement.nazorg_ends_on as nazorgEndsOn',
      'placement.hours_per_week as hoursPerWeek',
      'placement.wage_band as wageBand',
      'placement.contract_form as contractForm',
      'placement.contract_ends_on as contractEndsOn',
      'placement.found_by_candidate as foundByCandidate',
      'placement.found_by_jobcoach as foundByJobcoach',
      'placement.outcome',
      'placement.outcome_note as outcomeNote',
      'placement.measured_on as measuredOn',
      'placement.ended_on as endedOn',
      'placement.end_reason as endReason',
      'placement.intensified_until as intensifiedUntil',
      'placement.created_at as createdAt',
      'application.number as applicationNumber',
      'candidate.number as candidateNumber',
      'candidate.first_name as firstName',
      'candidate.last_name as lastName',
      'candidate.phone as candidatePhone',
      'candidate.email as candidateEmail',
      'candidate.account_id as candidateAccountId',
      'candidate.jobcoach_id as jobcoachId',
      'candidate.status as candidateStatus',
      'coach.name as jobcoachName',
      'coach.email as jobcoachEmail',
      'opening.title',
      'opening.place',
      'organisation.name as employerName',
      'contact_person.account_id as contactAccountId',
      'contact_person.name as contactName',
      'contact_person.phone as contactPhone',
      'contact_person.email as contactEmail',
      'claim.operator_id as claimedById',
      'claimant.name as claimedByName',
    ])
    .where('placement.id', '=', args.id)
    .where(withinCase(args.reach))
    .executeTakeFirst();
}

export type PlacementRecord = NonNullable<Awaited<ReturnType<typeof findPlacement>>>;

/** One page of placements of a reach: those that run first, newest first within them. */
export async function listPlacements(
  db: Queryable,
  args: { reach: CaseReach; states?: readonly PlacementState[]; limit: number; offset: number },
) {
  let query = joined(db).where(withinCase(args.reach));
  if (args.states) query = query.where('placement.state', 'in', [...args.states]);
  const rows = await query
    .select([
      'placement.id',
      'placement.number',
      'placement.state',
      'placement.application_id as applicationId',
      'placement.candidate_id as candidateId',
      'candidate.jobcoach_id as jobcoachId',
      'placement.starts_on as startsOn',
      'placement.nazorg_ends_on as nazorgEndsOn',
      'placement.contract_form as contractForm',
      'placement.contract_ends_on as contractEndsOn',
      'placement.hours_per_week as hoursPerWeek',
      'placement.intensified_until as intensifiedUntil',
      'candidate.number as candidateNumber',
      'candidate.first_name as firstName',
      'candidate.last_name as lastName',
      'coach.name as jobcoachName',
      'opening.title',
      'organisation.name as employerName',
    ])
    .orderBy('placement.starts_on', 'desc')
    .orderBy('placement.id', 'desc')
    .limit(args.limit)
    .offset(args.offset)
    .execute();
  const { total } = await query
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return { rows, total: Number(total) };
}

export async function insertPlacement(trx: Trx, row: Omit<Insertable<Row>, 'version'>): Promise<void> {
  await trx.insertInto('placement').values(row).execute();
}

export type PlacementChange = Partial<Omit<Selectable<Row>, 'id' | 'number' | 'version' | 'created_at'>>;

/** Writes a step inside the write lock and counts the version up. */
export async function updatePlacement(
  trx: Trx,
  args: { id: string; change: PlacementChange },
): Promise<void> {
  await trx
    .updateTable('placement')
    .set((eb) => ({ ...args.change, version: eb('version', '+', 1) }))
    .where('id', '=', args.id)
    .execute();
}

/** Contracts of a placement, oldest first. */
export function contractTermsOf(db: Queryable, placementId: string) {
  return db
    .selectFrom('contract_term')
    .leftJoin('account', 'account.id', 'contract_term.recorded_by')
    .select([
      'contract_term.id',
      'contract_term.contract_form as contractForm',
      'contract_term.hours_per_week as hoursPerWeek',
      'contract_term.from_date as fromDate',
      'contract_term.to_date as toDate',
      'contract_term.recorded_at as recordedAt',
      'account.name as recordedByName',
    ])
    .where('contract_term.placement_id', '=', placementId)
    .orderBy('contract_term.from_date')
    .orderBy('contract_term.recorded_at')
    .execute();
}

export async function insertContractTerm(trx: Trx, row: Insertable<Schema['contract_term']>): Promise<void> {
  await trx.insertInto('contract_term').values(row).execute();
}

export function instrumentsOf(db: Queryable, placementId: string) {
  return db
    .selectFrom('instrument')
    .select([
      'id',
      'code',
      'from_date as fromDate',
      'to_date as toDate',
      'granted_by as grantedBy',
      'cost_cents as costCents',
    ])
    .where('placement_id', '=', placementId)
    .orderBy('from_date')
    .orderBy('code')
    .execute();
}

export async function insertInstrument(trx: Trx, row: Insertable<Schema['instrument']>): Promise<void> {
  await trx.insertInto('instrument').values(row).execute();
}

/** Absences of a placement, newest first. */
export function absencesOf(db: Queryable, placementId: string) {
  return db
    .selectFrom('absence')
    .select([
      'id',
      'reported_by as reportedBy',
      'from_date as fromDate',
      'to_date as toDate',
      'note',
      'recorded_at as recordedAt',
    ])
    .where('placement_id', '=', placementId)
    .orderBy('from_date', 'desc')
    .orderBy('recorded_at', 'desc')
    .execute();
}

export async function insertAbsence(trx: Trx, row: Insertable<Schema['absence']>): Promise<void> {
  await trx.insertInto('absence').values(row).execute();
}

/** Ends every absence that is still open. @returns how many */
export async function endAbsences(trx: Trx, args: { placementId: string; toDate: string }): Promise<number> {
  const result = await trx
    .updateTable('absence')
    .set({ to_date: args.toDate })
    .where('placement_id', '=', args.placementId)
    .where('to_date', 'is', null)
    .where('from_date', '<=', args.toDate)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

/** Who has claimed the result of a placement. */
export function claimOf(db: Queryable, placementId: string) {
  return db
    .selectFrom('claim')
    .innerJoin('organisation', 'organisation.id', 'claim.operator_id')
    .select([
      'claim.operator_id as operatorId',
      'organisation.name as operatorName',
      'claim.claimed_at as at',
    ])
    .where('claim.placement_id', '=', placementId)
    .executeTakeFirst();
}

export async function insertClaim(trx: Trx, row: Insertable<Schema['claim']>): Promise<void> {
  await trx.insertInto('claim').values(row).execute();
}

export async function insertRefusedClaim(trx: Trx, row: Insertable<Schema['refused_claim']>): Promise<void> {
  await trx.insertInto('refused_claim').values(row).execute();
}

/** Refused claims for the administrator, newest first, with the claim that was first. */
export function refusedClaims(db: Queryable, limit: number) {
  return db
    .selectFrom('refused_claim')
    .innerJoin('claim', 'claim.placement_id', 'refused_claim.placement_id')
    .innerJoin('placement', 'placement.id', 'refused_claim.placement_id')
    .innerJoin('organisation as second', 'second.id', 'refused_claim.operator_id')
    .innerJoin('organisation as first', 'first.id', 'claim.operator_id')
    .innerJoin('organisation as employer', 'employer.id', 'placement.employer_id')
    .innerJoin('account', 'account.id', 'refused_claim.claimed_by')
    .select([
      'refused_claim.id',
      'refused_claim.claimed_at as at',
      'placement.number',
      'employer.name as employerName',
      'second.name as refusedName',
      'first.name as firstName',
      'claim.claimed_at as firstAt',
      'account.name as byName',
    ])
    .orderBy('refused_claim.claimed_at', 'desc')
    .limit(limit)
    .execute();
}

/** Operators that can claim a result. */
export function listOperators(db: Queryable) {
  return db
    .selectFrom('organisation')
    .select(['id', 'name'])
    .where('kind', '=', 'operator')
    .orderBy('name')
    .execute();
}

/** Whether a candidate is looking for work or placed; counts as a change of the profile's version. */
export async function setCandidateStatus(
  trx: Trx,
  args: { candidateId: string; status: 'active' | 'placed'; placeable?: 0 | 1 },
): Promise<void> {
  await trx
    .updateTable('candidate')
    .set((eb) => ({
      status: args.status,
      ...(args.placeable === undefined ? {} : { placeable: args.placeable }),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', args.candidateId)
    .execute();
}

/** Another job of the candidate that runs or begins, besides the given placement. */
export async function hasOtherPlacement(
  db: Queryable,
  args: { candidateId: string; exceptId: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('placement')
    .select('id')
    .where('candidate_id', '=', args.candidateId)
    .where('id', '<>', args.exceptId)
    .where('ended_on', 'is', null)
    .where('state', 'in', ['planned', 'active', 'sustained'])
    .executeTakeFirst();
  return row !== undefined;
}
