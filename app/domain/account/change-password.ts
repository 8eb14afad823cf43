import { findAccount, setPassword } from '../../../db/queries/accounts.ts';
import { deleteSessionsOf } from '../../../db/queries/sessions.ts';
import { useTokens as endTokens } from '../../../db/queries/tokens.ts';
import { hashPassword, verifyPassword } from '../../auth/password.ts';
import { passwordProblem } from '../../auth/password-rules.ts';
import { renewSession } from '../../auth/session.ts';
import { type Context, defineUseCase } from '../shared/context.ts';
import { DomainError } from '../shared/errors.ts';

const store = defineUseCase(async (tx, input: { passwordHash: string; sessionId: string }) => {
  await setPassword(tx.trx, { accountId: tx.actor.accountId, passwordHash: input.passwordHash, now: tx.now });
  // A link that was asked for before must not open the account any longer.
  await endTokens(tx.trx, { accountId: tx.actor.accountId, purposes: ['passwordReset'], now: tx.now });
  await deleteSessionsOf(tx.trx, { accountId: tx.actor.accountId, exceptId: input.sessionId });
  await tx.audit('account.passwordChanged', 'account', tx.actor.accountId);
  await tx.emit('accountChanged', tx.actor.accountId);
  return renewSession(tx.trx, input.sessionId);
});

/**
 * Changes the own password and signs out every other device.
 *
 * @returns the new secret for this device's cookie
 * @throws DomainError wrongPassword or weakPassword, each at its field
 */
export async function changePassword(
  context: Context,
  input: { current: string; password: string; sessionId: string },
): Promise<string> {
  const account = await findAccount(context.db, context.actor.accountId);
  if (!account || !(await verifyPassword(account.passwordHash, input.current))) {
    throw new DomainError('wrongPassword', {}, 'current');
  }
  const problem = passwordProblem(input.password, account.email);
  if (problem) throw new DomainError('weakPassword', { problem }, 'password');
  return store(context, { passwordHash: await hashPassword(input.password), sessionId: input.sessionId });
}
