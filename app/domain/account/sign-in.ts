import { findAccountByEmail, membershipsOf } from '../../../db/queries/accounts.ts';
import { appendAudit } from '../../../db/queries/trail.ts';
import { verifyPassword } from '../../auth/password.ts';
import type { Role } from '../../auth/permissions.ts';
import { startSession } from '../../auth/session.ts';
import { momentText, todayOf } from '../shared/clock.ts';
import type { Services } from '../shared/context.ts';
import { DomainError } from '../shared/errors.ts';

/**
 * Checks e-mail and password and starts a session with the first membership.
 *
 * @returns the secret for the cookie and the role to start in
 * @throws DomainError loginFailed, the same for an unknown address, a wrong password and a blocked account
 */
export async function signIn(
  services: Services,
  input: { email: string; password: string; userAgent: string },
): Promise<{ secret: string; role: Role }> {
  const account = await findAccountByEmail(services.db, input.email);
  const correct = await verifyPassword(account?.passwordHash ?? null, input.password);
  if (!account || !correct || account.status !== 'active') throw new DomainError('loginFailed');
  const today = todayOf(services.clock).toString();
  const [membership] = await membershipsOf(services.db, { accountId: account.id, today });
  if (!membership) throw new DomainError('loginFailed');
  const secret = await services.db.transaction().execute(async (trx) => {
    await appendAudit(trx, {
      id: services.newId(),
      at: momentText(services.clock.now()),
      actorId: account.id,
      actorRole: membership.role,
      action: 'account.signIn',
      subjectKind: 'account',
      subjectId: account.id,
      data: {},
    });
    return startSession(trx, services, {
      accountId: account.id,
      membershipId: membership.id,
      userAgent: input.userAgent,
    });
  });
  return { secret, role: membership.role };
}
