import { findAccountByEmail, findUnconfirmedAccount, membershipsOf } from '../../../db/queries/accounts.ts';
import { rememberDevice } from '../../../db/queries/devices.ts';
import { appendAudit } from '../../../db/queries/trail.ts';
import { verifyPassword } from '../../auth/password.ts';
import type { Role } from '../../auth/permissions.ts';
import { type ProviderSession, startSession } from '../../auth/session.ts';
import { hashSecret } from '../../auth/tokens.ts';
import { momentText, todayOf } from '../shared/clock.ts';
import type { Services } from '../shared/context.ts';
import { DomainError } from '../shared/errors.ts';
import { secondFactorOf } from './second-factor-state.ts';

export interface SignedIn {
  /** For the cookie. */
  secret: string;
  role: Role;
  /** True when the session asks for the code of the second factor first. */
  codeNeeded: boolean;
}

/**
 * Checks e-mail and password and starts a session with the first membership. An address that is not proved yet may
 * stand at more than one account: the password tells which. Two passwords are always checked, so that the time tells
 * nothing either.
 *
 * @throws DomainError loginFailed, the same for an unknown address, a wrong password and a blocked account
 */
export async function signIn(
  services: Services,
  input: { email: string; password: string; userAgent: string; device?: string },
): Promise<SignedIn> {
  const confirmed = await findAccountByEmail(services.db, input.email);
  const unconfirmed = await findUnconfirmedAccount(services.db, input.email);
  const first = await verifyPassword(confirmed?.passwordHash ?? null, input.password);
  const second = await verifyPassword(unconfirmed?.passwordHash ?? null, input.password);
  const account = first ? confirmed : second ? unconfirmed : undefined;
  if (account?.status !== 'active') throw new DomainError('loginFailed');
  return openSession(services, {
    accountId: account.id,
    userAgent: input.userAgent,
    action: 'account.signIn',
    ...(input.device ? { device: input.device } : {}),
  });
}

/**
 * Starts a session for somebody who has proved who he is.
 *
 * @throws DomainError loginFailed when the account has no role today
 */
export async function openSession(
  services: Services,
  args: {
    accountId: string;
    userAgent: string;
    action: 'account.signIn' | 'account.signInByProvider';
    device?: string;
    provider?: ProviderSession;
    /** The first of the account's own, unless given. */
    membershipId?: string;
  },
): Promise<SignedIn> {
  const today = todayOf(services.clock).toString();
  const all = await membershipsOf(services.db, { accountId: args.accountId, today });
  const membership = args.membershipId ? all.find((one) => one.id === args.membershipId) : all[0];
  if (!membership) throw new DomainError('loginFailed');
  const { accountId } = args;
  // Another organisation's sign-in has a second factor of its own.
  const secondFactor = args.provider ? 'passed' : await secondFactorOf(services.db, accountId);
  const now = momentText(services.clock.now());
  const secret = await services.db.transaction().execute(async (trx) => {
    await appendAudit(trx, {
      id: services.newId(),
      at: now,
      actorId: accountId,
      actorRole: membership.role,
      action: args.action,
      subjectKind: 'account',
      subjectId: accountId,
      data: {},
    });
    if (args.device) await rememberDevice(trx, { deviceHash: hashSecret(args.device), accountId, now });
    return startSession(trx, services, {
      accountId,
      membershipId: membership.id,
      userAgent: args.userAgent,
      secondFactor,
      ...(args.provider ? { provider: args.provider } : {}),
    });
  });
  return { secret, role: membership.role, codeNeeded: secondFactor === 'needed' };
}
