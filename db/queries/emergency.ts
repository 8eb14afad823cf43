import type { Queryable, Trx } from '../client.ts';

/** A candidate by short number, for who has to name somebody he may not look up. */
export function candidateByNumber(db: Queryable, number: number) {
  return db
    .selectFrom('candidate')
    .select(['id', 'number', 'account_id as accountId', 'jobcoach_id as jobcoachId'])
    .where('number', '=', number)
    .executeTakeFirst();
}

export async function insertEmergency(
  trx: Trx,
  row: {
    id: string;
    accountId: string;
    candidateId: string;
    reason: string;
    startedAt: string;
    endsAt: string;
  },
): Promise<void> {
  await trx
    .insertInto('emergency_access')
    .values({
      id: row.id,
      account_id: row.accountId,
      candidate_id: row.candidateId,
      reason: row.reason,
      started_at: row.startedAt,
      ends_at: row.endsAt,
      reviewed_by: null,
      reviewed_at: null,
    })
    .execute();
}

/** What somebody with emergency access of his own, that has not ended, sees of the candidate. */
export function emergencyFile(db: Queryable, args: { id: string; accountId: string; now: string }) {
  return db
    .selectFrom('emergency_access')
    .innerJoin('candidate', 'candidate.id', 'emergency_access.candidate_id')
    .innerJoin('account as jobcoach', 'jobcoach.id', 'candidate.jobcoach_id')
    .select([
      'emergency_access.reason',
      'emergency_access.ends_at as endsAt',
      'candidate.id as candidateId',
      'candidate.number',
      'candidate.first_name as firstName',
      'candidate.last_name as lastName',
      'candidate.birth_date as birthDate',
      'candidate.email',
      'candidate.phone',
      'candidate.street',
      'candidate.postcode',
      'candidate.place',
      'candidate.status',
      'jobcoach.name as jobcoachName',
      'jobcoach.email as jobcoachEmail',
    ])
    .where('emergency_access.id', '=', args.id)
    .where('emergency_access.account_id', '=', args.accountId)
    .where('emergency_access.ends_at', '>', args.now)
    .executeTakeFirst();
}

/** Every emergency access, the newest first, without the candidate's name. */
export function emergencies(db: Queryable, limit: number) {
  return db
    .selectFrom('emergency_access')
    .innerJoin('account', 'account.id', 'emergency_access.account_id')
    .innerJoin('candidate', 'candidate.id', 'emergency_access.candidate_id')
    .leftJoin('account as reviewer', 'reviewer.id', 'emergency_access.reviewed_by')
    .select([
      'emergency_access.id',
      'emergency_access.account_id as accountId',
      'emergency_access.reason',
      'emergency_access.started_at as startedAt',
      'emergency_access.ends_at as endsAt',
      'emergency_access.reviewed_at as reviewedAt',
      'account.name',
      'candidate.number',
      'reviewer.name as reviewerName',
    ])
    .orderBy('emergency_access.started_at', 'desc')
    .orderBy('emergency_access.id', 'desc')
    .limit(limit)
    .execute();
}

/** @returns false for one's own access, and for one that was looked at before */
export async function markEmergencyReviewed(
  trx: Trx,
  args: { id: string; by: string; at: string },
): Promise<boolean> {
  const result = await trx
    .updateTable('emergency_access')
    .set({ reviewed_by: args.by, reviewed_at: args.at })
    .where('id', '=', args.id)
    .where('account_id', '<>', args.by)
    .where('reviewed_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Accounts of the other administrators. */
export async function otherAdministrators(trx: Trx, args: { accountId: string; today: string }) {
  const rows = await trx
    .selectFrom('membership')
    .innerJoin('account', 'account.id', 'membership.account_id')
    .select('account.id')
    .distinct()
    .where('membership.role', '=', 'administrator')
    .where('account.status', '=', 'active')
    .where('account.id', '<>', args.accountId)
    .where((eb) => eb.or([eb('membership.to_date', 'is', null), eb('membership.to_date', '>=', args.today)]))
    .execute();
  return rows.map((row) => row.id);
}
