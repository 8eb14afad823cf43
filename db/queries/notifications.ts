import type { Queryable } from '../client.ts';

export async function unreadCount(db: Queryable, accountId: string): Promise<number> {
  const row = await db
    .selectFrom('notification')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('account_id', '=', accountId)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow();
  return row.count;
}

/** The newest first. */
export function notificationsOf(db: Queryable, args: { accountId: string; limit: number }) {
  return db
    .selectFrom('notification')
    .select(['id', 'text', 'href', 'created_at as createdAt', 'read_at as readAt'])
    .where('account_id', '=', args.accountId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(args.limit)
    .execute();
}

/** Marks everything up to a moment as read, so that what came in since the page was shown stays new. */
export async function markRead(
  db: Queryable,
  args: { accountId: string; upTo: string; now: string },
): Promise<void> {
  await db
    .updateTable('notification')
    .set({ read_at: args.now })
    .where('account_id', '=', args.accountId)
    .where('created_at', '<=', args.upTo)
    .where('read_at', 'is', null)
    .execute();
}
