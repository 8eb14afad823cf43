import type { Queryable } from '../client.ts';

/** Letters that wait, the oldest first. @param maxAttempts after as many failures a letter is left for the administrator */
export function waitingEmails(db: Queryable, args: { limit: number; maxAttempts: number }) {
  return db
    .selectFrom('email')
    .select(['id', 'to_address as to', 'subject', 'body', 'attempts'])
    .where('sent_at', 'is', null)
    .where('attempts', '<', args.maxAttempts)
    .orderBy('attempts')
    .orderBy('created_at')
    .limit(args.limit)
    .execute();
}

export async function markEmailSent(db: Queryable, args: { id: string; now: string }): Promise<void> {
  await db
    .updateTable('email')
    .set({ sent_at: args.now, last_error: null })
    .where('id', '=', args.id)
    .execute();
}

export async function markEmailFailed(db: Queryable, args: { id: string; error: string }): Promise<void> {
  await db
    .updateTable('email')
    .set((eb) => ({ attempts: eb('attempts', '+', 1), last_error: args.error.slice(0, 300) }))
    .where('id', '=', args.id)
    .execute();
}
