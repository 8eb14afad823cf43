import type { Queryable } from '../client.ts';

export async function startJobRun(
  db: Queryable,
  row: { id: string; job: string; now: string },
): Promise<void> {
  await db.insertInto('job_run').values({ id: row.id, job: row.job, started_at: row.now }).execute();
}

export async function finishJobRun(
  db: Queryable,
  row: { id: string; now: string; outcome: 'ok' | 'failed'; message: string },
): Promise<void> {
  await db
    .updateTable('job_run')
    .set({ finished_at: row.now, outcome: row.outcome, message: row.message.slice(0, 500) })
    .where('id', '=', row.id)
    .execute();
}

/** Forgets runs from before a moment: the newest ones say enough. */
export async function deleteOldJobRuns(db: Queryable, before: string): Promise<void> {
  await db.deleteFrom('job_run').where('started_at', '<', before).execute();
}

export async function consumerPosition(db: Queryable, consumer: string): Promise<number> {
  const row = await db
    .selectFrom('consumer_position')
    .select('seq')
    .where('consumer', '=', consumer)
    .executeTakeFirst();
  return row?.seq ?? 0;
}

export async function moveConsumer(db: Queryable, consumer: string, seq: number): Promise<void> {
  await db
    .insertInto('consumer_position')
    .values({ consumer, seq })
    .onConflict((conflict) => conflict.column('consumer').doUpdateSet({ seq }))
    .execute();
}

/** What happened after a position, oldest first. */
export function outboxAfter(db: Queryable, args: { seq: number; limit: number }) {
  return db
    .selectFrom('outbox')
    .select(['seq', 'event', 'subject_id as subjectId', 'data'])
    .where('seq', '>', args.seq)
    .orderBy('seq')
    .limit(args.limit)
    .execute();
}

/** The newest position of the outbox, 0 when it is empty. */
export async function outboxHead(db: Queryable): Promise<number> {
  const row = await db
    .selectFrom('outbox')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .executeTakeFirst();
  return Number(row?.seq ?? 0);
}
