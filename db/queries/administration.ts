import type { Queryable } from '../client.ts';

/** The newest run of each job. */
export async function latestJobRuns(db: Queryable) {
  const rows = await db
    .selectFrom('job_run')
    .select(['job', 'started_at as startedAt', 'finished_at as finishedAt', 'outcome', 'message'])
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('job_run')
        .select((inner) => inner.fn.max('id').as('id'))
        .groupBy('job'),
    )
    .orderBy('job')
    .execute();
  return rows;
}

/** Waiting e-mail, and how much of it failed before. */
export async function mailQueue(db: Queryable): Promise<{ waiting: number; failed: number }> {
  const row = await db
    .selectFrom('email')
    .select((eb) => [
      eb.fn.countAll<number>().as('waiting'),
      eb.fn.sum<number>(eb.case().when('attempts', '>', 0).then(1).else(0).end()).as('failed'),
    ])
    .where('sent_at', 'is', null)
    .executeTakeFirstOrThrow();
  return { waiting: row.waiting, failed: Number(row.failed ?? 0) };
}

/** Accounts by role, for the administrator's start page. */
export function accountsByRole(db: Queryable, today: string) {
  return db
    .selectFrom('membership')
    .innerJoin('account', 'account.id', 'membership.account_id')
    .select((eb) => ['membership.role', eb.fn.count<number>('account.id').distinct().as('count')])
    .where('account.status', '=', 'active')
    .where('membership.stand_in_for', 'is', null)
    .where((eb) => eb.or([eb('membership.to_date', 'is', null), eb('membership.to_date', '>=', today)]))
    .groupBy('membership.role')
    .orderBy('membership.role')
    .execute();
}

/** Second claims on one outflow, the newest first, with who holds the first. */
export function refusedClaims(db: Queryable, limit: number) {
  return db
    .selectFrom('refused_claim')
    .innerJoin('placement', 'placement.id', 'refused_claim.placement_id')
    .innerJoin('organisation as second', 'second.id', 'refused_claim.operator_id')
    .leftJoin('claim', 'claim.placement_id', 'refused_claim.placement_id')
    .leftJoin('organisation as first', 'first.id', 'claim.operator_id')
    .select([
      'refused_claim.id',
      'refused_claim.claimed_at as claimedAt',
      'placement.number',
      'second.name as secondName',
      'first.name as firstName',
    ])
    .orderBy('refused_claim.claimed_at', 'desc')
    .limit(limit)
    .execute();
}

/** A page of the audit trail, the newest first. */
export function auditPage(db: Queryable, args: { before: number | null; limit: number }) {
  let query = db
    .selectFrom('audit_event')
    .leftJoin('account', 'account.id', 'audit_event.actor_id')
    .select([
      'audit_event.seq',
      'audit_event.at',
      'audit_event.action',
      'audit_event.actor_role as actorRole',
      'audit_event.subject_kind as subjectKind',
      'account.name as actorName',
    ])
    .orderBy('audit_event.seq', 'desc')
    .limit(args.limit);
  if (args.before !== null) query = query.where('audit_event.seq', '<', args.before);
  return query.execute();
}

/** Employers for the administrator: state, trust and how many openings, in one query. */
export async function employersPage(db: Queryable, args: { text: string; limit: number; offset: number }) {
  let query = db.selectFrom('employer').innerJoin('organisation', 'organisation.id', 'employer.id');
  if (args.text) {
    query = query.where((eb) =>
      eb(
        eb.fn<string>('lower', ['organisation.name']),
        'like',
        `%${args.text.toLowerCase().replace(/[%_\\]/g, '')}%`,
      ),
    );
  }
  const rows = await query
    .select((eb) => [
      'employer.id',
      'organisation.name',
      'employer.kvk',
      'employer.status',
      'employer.trusted',
      eb
        .selectFrom('opening')
        .whereRef('opening.employer_id', '=', 'employer.id')
        .select((inner) => inner.fn.countAll<number>().as('count'))
        .as('openings'),
    ])
    .orderBy('organisation.name')
    .orderBy('employer.id')
    .limit(args.limit)
    .offset(args.offset)
    .execute();
  const { total } = await query
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return { rows, total };
}

/** Blocks an employer, or makes it again what it was before. @returns whether there is such an employer */
export async function setEmployerBlock(
  db: Queryable,
  args: { id: string; blocked: boolean },
): Promise<boolean> {
  const found = await db
    .selectFrom('employer')
    .select(['status', 'status_before_block as before'])
    .where('id', '=', args.id)
    .executeTakeFirst();
  if (!found) return false;
  if ((found.status === 'blocked') === args.blocked) return true;
  await db
    .updateTable('employer')
    .set(
      args.blocked
        ? { status: 'blocked', status_before_block: found.status === 'invited' ? 'invited' : 'active' }
        : { status: found.before ?? 'active', status_before_block: null },
    )
    .where('id', '=', args.id)
    .execute();
  return true;
}
