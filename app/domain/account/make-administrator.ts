import {
  findAccountByEmail,
  insertAccount,
  insertMembership,
  membershipsOf,
} from '../../../db/queries/accounts.ts';
import { replaceRecoveryCodes, setTotpSecret } from '../../../db/queries/second-factor.ts';
import { deleteSessionsOf } from '../../../db/queries/sessions.ts';
import { useTokens as endTokens } from '../../../db/queries/tokens.ts';
import { defineUseCase } from '../shared/context.ts';
import { DomainError } from '../shared/errors.ts';
import { oneTimeLink } from './one-time-link.ts';

/**
 * The operator of the machine makes an administrator: the first one of a new portal, or one who lost everything.
 *
 * @returns the secret of a link to choose a password
 * @throws DomainError emailTaken for a blocked account
 */
export const makeAdministrator = defineUseCase(
  async (tx, input: { email: string; name: string }): Promise<string> => {
    const existing = await findAccountByEmail(tx.trx, input.email);
    if (existing?.status === 'disabled') throw new DomainError('emailTaken');
    const accountId = existing?.id ?? tx.newId();
    const today = tx.today.toString();
    if (!existing) {
      await insertAccount(tx.trx, {
        id: accountId,
        email: input.email,
        name: input.name,
        status: 'invited',
        passwordHash: null,
        now: tx.now,
      });
    }
    const own = await membershipsOf(tx.trx, { accountId, today });
    if (!own.some((one) => one.role === 'administrator')) {
      await insertMembership(tx.trx, {
        id: tx.newId(),
        accountId,
        role: 'administrator',
        fromDate: today,
      });
    }
    await endTokens(tx.trx, { accountId, purposes: ['invite', 'passwordReset'], now: tx.now });
    // The phone with the second factor may be what was lost.
    await setTotpSecret(tx.trx, { accountId, secret: null });
    await replaceRecoveryCodes(tx.trx, { accountId, hashes: [], now: tx.now });
    await deleteSessionsOf(tx.trx, { accountId });
    const secret = await oneTimeLink(tx, { purpose: 'invite', accountId });
    await tx.audit('account.makeAdministrator', 'account', accountId);
    await tx.emit('accountChanged', accountId);
    return secret;
  },
);
