import type { Queryable, Trx } from '../client.ts';
import { consumerPosition, moveConsumer } from './jobs.ts';

const consumer = 'activity';

/**
 * Counts what the outbox tells after this follower's position, per day and event, and moves the position along: in the
 * caller's transaction, so that each event counts once however often this runs.
 *
 * @param args.dayOf calendar date in the Netherlands of a moment in UTC ISO text
 * @returns how many events were counted; fewer than `limit` means that nothing is left
 */
export async function countActivity(
  trx: Trx,
  args: { limit: number; dayOf: (moment: string) => string },
): Promise<number> {
  const from = await consumerPosition(trx, consumer);
  const rows = await trx
    .selectFrom('outbox')
    .select(['seq', 'event', 'at'])
    .where('seq', '>', from)
    .orderBy('seq')
    .limit(args.limit)
    .execute();
  const last = rows.at(-1);
  if (!last) return 0;
  const counts = new Map<string, { day: string; event: string; count: number }>();
  for (const { event, at } of rows) {
    const day = args.dayOf(at);
    const known = counts.get(`${day} ${event}`);
    if (known) known.count += 1;
    else counts.set(`${day} ${event}`, { day, event, count: 1 });
  }
  for (const row of counts.values()) {
    await trx
      .insertInto('activity_count')
      .values(row)
      .onConflict((conflict) =>
        conflict
          .columns(['day', 'event'])
          .doUpdateSet((eb) => ({ count: eb('activity_count.count', '+', row.count) })),
      )
      .execute();
  }
  await moveConsumer(trx, consumer, last.seq);
  return rows.length;
}

/** How often each event happened from a day on. @param from ISO date */
export async function activitySince(
  db: Queryable,
  from: string,
): Promise<{ event: string; count: number }[]> {
  const rows = await db
    .selectFrom('activity_count')
    .select((eb) => ['event', eb.fn.sum<number>('count').as('count')])
    .where('day', '>=', from)
    .groupBy('event')
    .execute();
  return rows.map((row) => ({ event: row.event, count: Number(row.count) }));
}
