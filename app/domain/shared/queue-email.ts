import type { Tx } from './context.ts';

/**
 * Puts an e-mail in the queue, in the transaction of what it tells about. A job sends it.
 *
 * @param args.dedupeKey the same key is sent once
 */
export async function queueEmail(
  tx: Tx,
  args: { to: string; subject: string; body: string; dedupeKey: string },
): Promise<void> {
  await tx.trx
    .insertInto('email')
    .values({
      id: tx.newId(),
      to_address: args.to,
      subject: args.subject,
      body: args.body,
      created_at: tx.now,
      dedupe_key: args.dedupeKey,
    })
    .onConflict((conflict) => conflict.column('dedupe_key').doNothing())
    .execute();
}
