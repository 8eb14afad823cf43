import { membershipsOf } from '../../../db/queries/accounts.ts';
import { setSessionMembership } from '../../../db/queries/sessions.ts';
import type { Role } from '../../auth/permissions.ts';
import { renewSession } from '../../auth/session.ts';
import { defineUseCase } from '../shared/context.ts';
import { DomainError } from '../shared/errors.ts';

/**
 * Goes on as another membership of the own account, such as a second employer.
 *
 * @param input.roles those that the way of signing in allows: who came as an employee of a company does not go on as
 *   a jobcoach without signing in as one
 * @returns the role, and the new secret for the cookie
 * @throws DomainError notFound when it isn't the account's own, not valid today or of another role
 */
export const switchMembership = defineUseCase(
  async (tx, input: { sessionId: string; membershipId: string; roles: readonly Role[] }) => {
    const own = await membershipsOf(tx.trx, { accountId: tx.actor.accountId, today: tx.today.toString() });
    const chosen = own.find(
      (membership) => membership.id === input.membershipId && input.roles.includes(membership.role),
    );
    if (!chosen) throw new DomainError('notFound');
    await setSessionMembership(tx.trx, { sessionId: input.sessionId, membershipId: chosen.id });
    await tx.audit('account.switchMembership', 'membership', chosen.id);
    return { role: chosen.role, secret: await renewSession(tx.trx, input.sessionId) };
  },
);
