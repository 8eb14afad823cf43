import type { Queryable } from '../client.ts';

/** What the nightly sweep looks for. Every query goes forward from an id, so that a record that fails is met once. */
interface Batch {
  after: string;
  limit: number;
}

/** Plans that can't go on because their application has ended. */
export function strandedProefplaatsingen(db: Queryable, args: Batch) {
  return db
    .selectFrom('proefplaatsing')
    .innerJoin('application', 'application.id', 'proefplaatsing.application_id')
    .select('proefplaatsing.id')
    .where('proefplaatsing.state', 'in', ['draft', 'toAgree', 'agreed'])
    .where('application.state', 'in', ['declined', 'rejected', 'withdrawn', 'lapsed'])
    .where('proefplaatsing.id', '>', args.after)
    .orderBy('proefplaatsing.id')
    .limit(args.limit)
    .execute();
}

/** Agreed ones whose first day has come. */
export function proefplaatsingenToStart(db: Queryable, args: Batch & { today: string }) {
  return db
    .selectFrom('proefplaatsing')
    .select('id')
    .where('state', '=', 'agreed')
    .where('starts_on', '<=', args.today)
    .where('id', '>', args.after)
    .orderBy('id')
    .limit(args.limit)
    .execute();
}

/** Running ones whose last day has passed. */
export function proefplaatsingenToFinish(db: Queryable, args: Batch & { today: string }) {
  return db
    .selectFrom('proefplaatsing')
    .select('id')
    .where('state', '=', 'running')
    .where('ends_on', '<', args.today)
    .where('id', '>', args.after)
    .orderBy('id')
    .limit(args.limit)
    .execute();
}

/** Planned placements whose first day has come. */
export function placementsToStart(db: Queryable, args: Batch & { today: string }) {
  return db
    .selectFrom('placement')
    .select('id')
    .where('state', '=', 'planned')
    .where('starts_on', '<=', args.today)
    .where('id', '>', args.after)
    .orderBy('id')
    .limit(args.limit)
    .execute();
}

/** Jobs that go on and whose contract ends between two days. */
export function contractsEnding(db: Queryable, args: Batch & { from: string; to: string }) {
  return db
    .selectFrom('placement')
    .select('id')
    .where('state', 'in', ['active', 'sustained'])
    .where('ended_on', 'is', null)
    .where('contract_ends_on', '>=', args.from)
    .where('contract_ends_on', '<=', args.to)
    .where('id', '>', args.after)
    .orderBy('id')
    .limit(args.limit)
    .execute();
}

/**
 * The next account that has moments, in order of id. The sweep asks for moments per jobcoach, along the index of the
 * worklist: an index of its own, led by the state, made the planner choose it for questions that it ruins (measured:
 * the worklist of one jobcoach among 20,000 placements took 1,160 ms instead of 16).
 */
export async function nextJobcoach(db: Queryable, after: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('moment')
    .select('jobcoach_id as id')
    .where('jobcoach_id', '>', after)
    .orderBy('jobcoach_id')
    .limit(1)
    .executeTakeFirst();
  return row?.id;
}

type OfCoach = Batch & { jobcoachId: string };

/** Contacts that are still planned long after their day. */
export function contactsToMiss(db: Queryable, args: OfCoach & { dueBefore: string }) {
  return db
    .selectFrom('moment')
    .select('id')
    .where('jobcoach_id', '=', args.jobcoachId)
    .where('state', '=', 'planned')
    .where('kind', '=', 'contact')
    .where('due_on', '<', args.dueBefore)
    .where('id', '>', args.after)
    .orderBy('id')
    .limit(args.limit)
    .execute();
}

/** Question rounds whose day has come, or that have waited too long for an answer. */
export function questionRounds(db: Queryable, args: OfCoach & { from: string | null; to: string }) {
  let query = db
    .selectFrom('moment')
    .select('id')
    .where('jobcoach_id', '=', args.jobcoachId)
    .where('state', '=', 'planned')
    .where('kind', '=', 'question-round')
    .where('due_on', '<=', args.to)
    .where('id', '>', args.after)
    .orderBy('id')
    .limit(args.limit);
  if (args.from !== null) query = query.where('due_on', '>=', args.from);
  return query.execute();
}

/** Talks, reports and deadlines between two days, and with whom they are, to remind their jobcoach of. */
export function momentsToRemindOf(
  db: Queryable,
  args: OfCoach & {
    from: string;
    to: string;
    kinds: readonly ('talk' | 'report' | 'deadline' | 'contact' | 'end')[];
  },
) {
  return db
    .selectFrom('moment')
    .innerJoin('candidate', 'candidate.id', 'moment.candidate_id')
    .select([
      'moment.id',
      'moment.kind',
      'moment.due_on as dueOn',
      'moment.jobcoach_id as jobcoachId',
      'candidate.first_name as firstName',
      'candidate.last_name as lastName',
    ])
    .where('moment.jobcoach_id', '=', args.jobcoachId)
    .where('moment.state', '=', 'planned')
    .where('moment.kind', 'in', [...args.kinds])
    .where('moment.due_on', '>=', args.from)
    .where('moment.due_on', '<=', args.to)
    .where('moment.id', '>', args.after)
    .orderBy('moment.id')
    .limit(args.limit)
    .execute();
}

/** Running or ended ones with a last day between two days that still miss an evaluation. */
export function evaluationsToAsk(db: Queryable, args: Batch & { from: string; to: string }) {
  return db
    .selectFrom('proefplaatsing')
    .innerJoin('candidate', 'candidate.id', 'proefplaatsing.candidate_id')
    .innerJoin('opening', 'opening.id', 'proefplaatsing.opening_id')
    .leftJoin('contact_person', 'contact_person.id', 'opening.contact_person_id')
    .leftJoin('evaluation as byEmployer', (join) =>
      join
        .onRef('byEmployer.proefplaatsing_id', '=', 'proefplaatsing.id')
        .on('byEmployer.party', '=', 'employer'),
    )
    .leftJoin('evaluation as byCandidate', (join) =>
      join
        .onRef('byCandidate.proefplaatsing_id', '=', 'proefplaatsing.id')
        .on('byCandidate.party', '=', 'candidate'),
    )
    .select([
      'proefplaatsing.id',
      'proefplaatsing.ends_on as endsOn',
      'proefplaatsing.employer_id as employerId',
      'candidate.account_id as candidateAccountId',
      'candidate.jobcoach_id as jobcoachId',
      'contact_person.account_id as contactAccountId',
      'contact_person.email as contactEmail',
      'candidate.email as candidateEmail',
      'opening.title',
      'byEmployer.id as employerEvaluation',
      'byCandidate.id as candidateEvaluation',
    ])
    .where('proefplaatsing.state', 'in', ['running', 'toEvaluate'])
    .where('proefplaatsing.ends_on', '>=', args.from)
    .where('proefplaatsing.ends_on', '<=', args.to)
    .where((eb) => eb.or([eb('byEmployer.id', 'is', null), eb('byCandidate.id', 'is', null)]))
    .where('proefplaatsing.id', '>', args.after)
    .orderBy('proefplaatsing.id')
    .limit(args.limit)
    .execute();
}
