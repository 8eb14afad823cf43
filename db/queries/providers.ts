import type { Queryable, Trx } from '../client.ts';

/** The account that signed in as this person at this provider before. */
export async function accountOfIdentity(
  db: Queryable,
  args: { issuer: string; subject: string },
): Promise<string | undefined> {
  const row = await db
    .selectFrom('provider_identity')
    .select('account_id')
    .where('issuer', '=', args.issuer)
    .where('subject', '=', args.subject)
    .executeTakeFirst();
  return row?.account_id;
}

export async function linkIdentity(
  trx: Trx,
  args: { issuer: string; subject: string; accountId: string; now: string },
): Promise<void> {
  await trx
    .insertInto('provider_identity')
    .values({
      issuer: args.issuer,
      subject: args.subject,
      account_id: args.accountId,
      linked_at: args.now,
      last_used_at: args.now,
    })
    .onConflict((conflict) => conflict.columns(['issuer', 'subject']).doUpdateSet({ last_used_at: args.now }))
    .execute();
}

/** The candidate with this number in the municipality's own system; undefined when more than one has it. */
export async function candidateByClientNumber(db: Queryable, clientNumber: string) {
  const rows = await db
    .selectFrom('candidate')
    .select(['id', 'account_id as accountId', 'first_name as firstName', 'last_name as lastName', 'region'])
    .where('client_number', '=', clientNumber)
    .limit(2)
    .execute();
  return rows.length === 1 ? rows[0] : undefined;
}

/** @returns false for a notice that came before */
export async function insertLogoutNotice(
  trx: Trx,
  args: { issuer: string; tokenId: string; now: string; expiresAt: string },
): Promise<boolean> {
  await trx.deleteFrom('provider_logout').where('expires_at', '<', args.now).execute();
  const result = await trx
    .insertInto('provider_logout')
    .values({ issuer: args.issuer, token_id: args.tokenId, expires_at: args.expiresAt })
    .onConflict((conflict) => conflict.columns(['issuer', 'token_id']).doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows ?? 0) > 0;
}

/** Ends the sessions here of one session at the provider, or of one person there. @returns how many */
export async function deleteProviderSessions(
  trx: Trx,
  args: { issuer: string; subject: string | null; sessionId: string | null },
): Promise<number> {
  let query = trx.deleteFrom('session').where('provider_issuer', '=', args.issuer);
  if (args.sessionId) query = query.where('provider_session', '=', args.sessionId);
  if (args.subject) query = query.where('provider_subject', '=', args.subject);
  if (!args.sessionId && !args.subject) return 0;
  const result = await query.executeTakeFirst();
  return Number(result.numDeletedRows);
}

/** Names of a region's employer by its number at the Chamber of Commerce, when it is in use. */
export function activeEmployerByKvk(db: Queryable, kvk: string) {
  return db
    .selectFrom('employer')
    .select('id')
    .where('kvk', '=', kvk)
    .where('status', '=', 'active')
    .executeTakeFirst();
}
