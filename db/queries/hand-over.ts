import type { Queryable, Trx } from '../client.ts';

/** Candidates of one jobcoach who are not gone, by name, with what runs for them. */
export function caseloadMembers(db: Queryable, jobcoachId: string) {
  return db
    .selectFrom('candidate')
    .select((eb) => [
      'candidate.id',
      'candidate.number',
      'candidate.first_name as firstName',
      'candidate.last_name as lastName',
      'candidate.status',
      'candidate.account_id as accountId',
      'candidate.created_at as createdAt',
      eb
        .selectFrom('moment')
        .select((inner) => inner.fn.countAll<number>().as('count'))
        .whereRef('moment.candidate_id', '=', 'candidate.id')
        .where('moment.state', '=', 'planned')
        .as('planned'),
    ])
    .where('candidate.jobcoach_id', '=', jobcoachId)
    .orderBy('candidate.last_name')
    .orderBy('candidate.first_name')
    .orderBy('candidate.id')
    .execute();
}

/** Jobcoaches with how many candidates they have, for the administrator: no names of candidates. */
export function caseloads(db: Queryable) {
  return db
    .selectFrom('account')
    .innerJoin('membership', 'membership.account_id', 'account.id')
    .leftJoin('candidate', 'candidate.jobcoach_id', 'account.id')
    .select((eb) => ['account.id', 'account.name', eb.fn.count<number>('candidate.id').as('candidates')])
    .where('membership.role', '=', 'jobcoach')
    .where('membership.stand_in_for', 'is', null)
    .groupBy(['account.id', 'account.name'])
    .orderBy('account.name')
    .execute();
}

/** Gives a candidate to another jobcoach, with everything of his that still runs. @returns how many moments moved */
export async function assignCandidate(
  trx: Trx,
  args: { candidateId: string; jobcoachId: string },
): Promise<number> {
  await trx
    .updateTable('candidate')
    .set((eb) => ({ jobcoach_id: args.jobcoachId, version: eb('version', '+', 1) }))
    .where('id', '=', args.candidateId)
    .execute();
  await trx
    .updateTable('placement')
    .set({ jobcoach_id: args.jobcoachId })
    .where('candidate_id', '=', args.candidateId)
    .where('ended_on', 'is', null)
    .execute();
  await trx
    .updateTable('proefplaatsing')
    .set({ jobcoach_id: args.jobcoachId })
    .where('candidate_id', '=', args.candidateId)
    .where('state', 'in', ['draft', 'toAgree', 'agreed', 'running', 'toEvaluate'])
    .execute();
  const moved = await trx
    .updateTable('moment')
    .set({ jobcoach_id: args.jobcoachId })
    .where('candidate_id', '=', args.candidateId)
    .where('state', '=', 'planned')
    .executeTakeFirst();
  return Number(moved.numUpdatedRows);
}

/** Ends the assignment that runs and begins a new one; the first hand-over writes down the assignment before it too. */
export async function changeAssignment(
  trx: Trx,
  args: {
    newId: () => string;
    candidateId: string;
    fromJobcoachId: string;
    toJobcoachId: string;
    today: string;
    since: string;
    reason: string;
  },
): Promise<void> {
  const ended = await trx
    .updateTable('caseload_assignment')
    .set({ to_date: args.today })
    .where('candidate_id', '=', args.candidateId)
    .where('to_date', 'is', null)
    .executeTakeFirst();
  if (Number(ended.numUpdatedRows) === 0)
    await trx
      .insertInto('caseload_assignment')
      .values({
        id: args.newId(),
        candidate_id: args.candidateId,
        jobcoach_id: args.fromJobcoachId,
        from_date: args.since,
        to_date: args.today,
        reason: '',
      })
      .execute();
  await trx
    .insertInto('caseload_assignment')
    .values({
      id: args.newId(),
      candidate_id: args.candidateId,
      jobcoach_id: args.toJobcoachId,
      from_date: args.today,
      to_date: null,
      reason: args.reason,
    })
    .execute();
}

/** Employers where the candidate works or is on trial now, with the contact person's account. */
export function runningEmployers(db: Queryable, candidateIds: readonly string[]) {
  return db
    .selectFrom('application')
    .innerJoin('opening', 'opening.id', 'application.opening_id')
    .leftJoin('contact_person', 'contact_person.id', 'opening.contact_person_id')
    .leftJoin('placement', 'placement.application_id', 'application.id')
    .leftJoin('proefplaatsing', (join) =>
      join
        .onRef('proefplaatsing.application_id', '=', 'application.id')
        .on('proefplaatsing.state', 'in', ['toAgree', 'agreed', 'running', 'toEvaluate']),
    )
    .select([
      'application.candidate_id as candidateId',
      'application.employer_id as employerId',
      'contact_person.account_id as contactAccountId',
      'opening.title',
      'placement.id as placementId',
      'proefplaatsing.id as proefplaatsingId',
    ])
    .where('application.candidate_id', 'in', [...candidateIds])
    .where((eb) =>
      eb.or([
        eb('proefplaatsing.id', 'is not', null),
        eb.and([
          eb('placement.state', 'in', ['planned', 'active', 'sustained']),
          eb('placement.ended_on', 'is', null),
        ]),
      ]),
    )
    .execute();
}

/** Who guided a candidate, oldest first; empty until the first hand-over or assignment. */
export function assignmentsOf(db: Queryable, candidateId: string) {
  return db
    .selectFrom('caseload_assignment')
    .innerJoin('account', 'account.id', 'caseload_assignment.jobcoach_id')
    .select([
      'caseload_assignment.id',
      'account.name',
      'caseload_assignment.from_date as fromDate',
      'caseload_assignment.to_date as toDate',
      'caseload_assignment.reason',
    ])
    .where('caseload_assignment.candidate_id', '=', candidateId)
    .orderBy('caseload_assignment.from_date')
    .orderBy('caseload_assignment.id')
    .execute();
}
