import { findAccountByEmail, findUnconfirmedAccount } from '../../../db/queries/accounts.ts';
import { insertToken } from '../../../db/queries/tokens.ts';
import { hashSecret, newSecret } from '../../auth/tokens.ts';
import { defineUseCase } from '../shared/context.ts';
import { queueEmail } from '../shared/queue-email.ts';
import { sendConfirmation } from './confirm-email.ts';
import { oneTimeLink } from './one-time-link.ts';

/**
 * Sends a link to choose a new password. What the visitor sees is the same whether the address is known or not, and
 * takes as long: the one write of an unknown address is a link that can never work.
 *
 * @param input.baseUrl where the portal is reached from outside
 */
export const requestPasswordReset = defineUseCase(async (tx, input: { email: string; baseUrl: string }) => {
  const account = await findAccountByEmail(tx.trx, input.email);
  if (!account || account.status === 'disabled') {
    const unconfirmed = await findUnconfirmedAccount(tx.trx, input.email);
    if (unconfirmed?.status === 'active')
      return sendConfirmation(tx, { accountId: unconfirmed.id, ...input, registering: true });
    await tx.audit('account.resetForUnknown', 'account', 'unknown');
    return insertToken(tx.trx, {
      tokenHash: hashSecret(newSecret()),
      purpose: 'passwordReset',
      accountId: null,
      payload: '{}',
      now: tx.now,
      expiresAt: tx.now,
    });
  }
  const secret = await oneTimeLink(tx, { purpose: 'passwordReset', accountId: account.id });
  await tx.audit('account.resetRequested', 'account', account.id);
  await queueEmail(tx, {
    to: account.email,
    subject: 'Nieuw wachtwoord voor Werkbrug',
    body: `U wilt een nieuw wachtwoord. Kies het op deze pagina:\n\n${input.baseUrl}/wachtwoord/${secret}\n\nDe link werkt 2 uur. Vroeg u dit niet? Dan hoeft u niets te doen.`,
    dedupeKey: `reset:${tx.newId()}`,
  });
});
