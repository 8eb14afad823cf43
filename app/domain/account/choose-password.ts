import { confirmEmail, findAccountByEmail, setPassword } from '../../../db/queries/accounts.ts';
import { forgetDevices } from '../../../db/queries/devices.ts';
import { replaceRecoveryCodes, setTotpSecret } from '../../../db/queries/second-factor.ts';
import { deleteSessionsOf } from '../../../db/queries/sessions.ts';
import { useTokens as endTokens, findToken } from '../../../db/queries/tokens.ts';
import { hashPassword } from '../../auth/password.ts';
import { passwordProblem } from '../../auth/password-rules.ts';
import { hashSecret } from '../../auth/tokens.ts';
import { momentText } from '../shared/clock.ts';
import { type Context, defineUseCase, type Services } from '../shared/context.ts';
import { DomainError } from '../shared/errors.ts';
import { addressIn } from './confirm-email.ts';
import { passwordChanged, tellChange } from './tell-change.ts';

const purposes = ['passwordReset', 'invite'] as const;

/** Whose password the link sets, or undefined when it no longer works. */
export function passwordLink(services: Services, secret: string) {
  return findToken(services.db, {
    tokenHash: hashSecret(secret),
    purposes,
    now: momentText(services.clock.now()),
  });
}

const store = defineUseCase(async (tx, input: { secret: string; passwordHash: string }) => {
  const token = await findToken(tx.trx, { tokenHash: hashSecret(input.secret), purposes, now: tx.now });
  if (!token) throw new DomainError('linkExpired');
  const proved = addressIn(token.payload);
  if (proved) {
    const holder = await findAccountByEmail(tx.trx, proved);
    if (holder && holder.id !== token.accountId) throw new DomainError('linkExpired');
    await confirmEmail(tx.trx, { accountId: token.accountId, email: proved });
    // Whoever typed this address first may have asked codes of his own telephone.
    await setTotpSecret(tx.trx, { accountId: token.accountId, secret: null });
    await replaceRecoveryCodes(tx.trx, { accountId: token.accountId, hashes: [], now: tx.now });
  }
  await endTokens(tx.trx, {
    accountId: token.accountId,
    purposes: proved ? [...purposes, 'emailChange'] : purposes,
    now: tx.now,
  });
  await setPassword(tx.trx, { accountId: token.accountId, passwordHash: input.passwordHash, now: tx.now });
  // Whoever knew the old password is out.
  await deleteSessionsOf(tx.trx, { accountId: token.accountId });
  await forgetDevices(tx.trx, token.accountId);
  // The first password is no change.
  if (token.purpose === 'passwordReset')
    await tellChange(tx, { accountId: token.accountId, ...passwordChanged });
  await tx.audit('account.passwordChosen', 'account', token.accountId);
  await tx.emit('accountChanged', token.accountId);
});

/**
 * Sets a password by a one-time link and signs the account out everywhere.
 *
 * @throws DomainError linkExpired, weakPassword at the field
 */
export async function choosePassword(
  context: Context,
  input: { secret: string; password: string },
): Promise<void> {
  const token = await passwordLink(context, input.secret);
  if (!token) throw new DomainError('linkExpired');
  const problem = passwordProblem(input.password, addressIn(token.payload) ?? token.email);
  if (problem) throw new DomainError('weakPassword', { problem }, 'password');
  // Hashing takes some 20 ms: before the transaction, not inside it.
  await store(context, { secret: input.secret, passwordHash: await hashPassword(input.password) });
}
