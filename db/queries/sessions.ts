import type { Queryable } from '../client.ts';

/** The session with its account and membership, when all three are valid at this moment. */
export function findSession(
  db: Queryable,
  args: { tokenHash: string; now: string; startedAfter: string; seenAfter: string; today: string },
) {
  return db
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .innerJoin('membership', 'membership.id', 'session.membership_id')
    .leftJoin('organisation', 'organisation.id', 'membership.organisation_id')
    .select([
      'session.id',
      'session.last_seen_at as lastSeenAt',
      'account.id as accountId',
      'account.name',
      'account.email',
      'account.unconfirmed_email as unconfirmedEmail',
      'account.totp_confirmed_at as totpConfirmedAt',
      'session.second_factor as secondFactor',
      'session.provider_issuer as providerIssuer',
      'membership.id as membershipId',
      'membership.role',
      'membership.organisation_id as organisationId',
      'membership.region',
      'organisation.name as organisationName',
    ])
    .where('session.token_hash', '=', args.tokenHash)
    .where('session.expires_at', '>', args.now)
    .where('session.created_at', '>', args.startedAfter)
    .where('session.last_seen_at', '>', args.seenAfter)
    .where('account.status', '=', 'active')
    .where('membership.from_date', '<=', args.today)
    .where((eb) => eb.or([eb('membership.to_date', 'is', null), eb('membership.to_date', '>=', args.today)]))
    .executeTakeFirst();
}

/** Ids of the accounts whose caseload this account covers today as a stand-in. */
export async function standInsOf(
  db: Queryable,
  args: { accountId: string; today: string },
): Promise<string[]> {
  const rows = await db
    .selectFrom('membership')
    .select('stand_in_for')
    .where('account_id', '=', args.accountId)
    .where('stand_in_for', 'is not', null)
    .where('from_date', '<=', args.today)
    .where((eb) => eb.or([eb('to_date', 'is', null), eb('to_date', '>=', args.today)]))
    .execute();
  return rows.flatMap((row) => (row.stand_in_for ? [row.stand_in_for] : []));
}

export async function insertSession(
  db: Queryable,
  row: {
    tokenHash: string;
    id: string;
    accountId: string;
    membershipId: string;
    now: string;
    expiresAt: string;
    userAgent: string;
    secondFactor: 'none' | 'needed' | 'passed';
    provider: { issuer: string; subject: string; sessionId: string | null } | null;
  },
): Promise<void> {
  await db
    .insertInto('session')
    .values({
      token_hash: row.tokenHash,
      id: row.id,
      account_id: row.accountId,
      membership_id: row.membershipId,
      created_at: row.now,
      last_seen_at: row.now,
      expires_at: row.expiresAt,
      user_agent: row.userAgent.slice(0, 200),
      second_factor: row.secondFactor,
      provider_issuer: row.provider?.issuer ?? null,
      provider_subject: row.provider?.subject ?? null,
      provider_session: row.provider?.sessionId ?? null,
    })
    .execute();
}

export async function touchSession(
  db: Queryable,
  args: { id: string; now: string; expiresAt: string },
): Promise<void> {
  await db
    .updateTable('session')
    .set({ last_seen_at: args.now, expires_at: args.expiresAt })
    .where('id', '=', args.id)
    .execute();
}

export async function deleteSession(db: Queryable, args: { tokenHash: string }): Promise<void> {
  await db.deleteFrom('session').where('token_hash', '=', args.tokenHash).execute();
}

/** Signs an account out everywhere, or everywhere but here. @returns how many sessions ended */
export async function deleteSessionsOf(
  db: Queryable,
  args: { accountId: string; exceptId?: string },
): Promise<number> {
  let query = db.deleteFrom('session').where('account_id', '=', args.accountId);
  if (args.exceptId) query = query.where('id', '<>', args.exceptId);
  const result = await query.executeTakeFirst();
  return Number(result.numDeletedRows);
}

/** Ends one session of an account. @returns false when the account has no such session */
export async function deleteOwnSession(
  db: Queryable,
  args: { accountId: string; sessionId: string },
): Promise<boolean> {
  const result = await db
    .deleteFrom('session')
    .where('account_id', '=', args.accountId)
    .where('id', '=', args.sessionId)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

/** The sessions of an account that still work, the last used first. */
export function sessionsOf(
  db: Queryable,
  args: { accountId: string; startedAfter: string; seenAfter: string },
) {
  return db
    .selectFrom('session')
    .select(['id', 'created_at as createdAt', 'last_seen_at as lastSeenAt', 'user_agent as userAgent'])
    .where('account_id', '=', args.accountId)
    .where('created_at', '>', args.startedAfter)
    .where('last_seen_at', '>', args.seenAfter)
    .orderBy('last_seen_at', 'desc')
    .execute();
}

export async function setSessionMembership(
  db: Queryable,
  args: { sessionId: string; membershipId: string },
): Promise<void> {
  await db
    .updateTable('session')
    .set({ membership_id: args.membershipId })
    .where('id', '=', args.sessionId)
    .execute();
}

export async function setSessionSecret(
  db: Queryable,
  args: { id: string; tokenHash: string },
): Promise<void> {
  await db.updateTable('session').set({ token_hash: args.tokenHash }).where('id', '=', args.id).execute();
}

/** @returns how many sessions had ended and are gone now */
export async function deleteEndedSessions(db: Queryable, now: string): Promise<number> {
  const result = await db.deleteFrom('session').where('expires_at', '<=', now).executeTakeFirst();
  return Number(result.numDeletedRows);
}
