import { findAccountByEmail, findUnconfirmedAccount } from '../../../db/queries/accounts.ts';
import { insertToken } from '../../../db/queries/tokens.ts';
import { hashSecret, newSecret } from '../../auth/tokens.ts';
import { defineUseCase } from '../shared/context.ts';
import { queueEmail } from '../shared/queue-email.ts';
import { oneTimeLink } from './one-time-link.ts';

/**
 * Sends a link to choose a new password. What the visitor sees is the same whether the address is known or not, and
 * takes as long: the one write of an unknown address is a link that can never work.
 *
 * @param input.baseUrl where the portal is reached from outside
 */
export const requestPasswordReset = defineUseCase(async (tx, input: { email: string; baseUrl: string }) => {
  const known = await findAccountByEmail(tx.trx, input.email);
  const account = known && known.status !== 'disabled' ? known : undefined;
  const unconfirmed = known ? undefined : await findUnconfirmedAccount(tx.trx, input.email);
  const target = account ?? (unconfirmed?.status === 'active' ? unconfirmed : undefined);
  if (!target) {
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
  // Who chooses a password by a link in his mailbox has proved the address too; whoever typed it first is out.
  const secret = await oneTimeLink(tx, {
    purpose: 'passwordReset',
    accountId: target.id,
    ...(account ? {} : { payload: { email: input.email } }),
  });
  await tx.audit('account.resetRequested', 'account', target.id);
  await queueEmail(tx, {
    to: input.email,
    subject: 'Nieuw wachtwoord voor Werkbrug',
    body: `U wilt een nieuw wachtwoord. Kies het op deze pagina:\n\n${input.baseUrl}/wachtwoord/${secret}\n\nDe link werkt 2 uur. Vroeg u dit niet? Dan hoeft u niets te doen.`,
    dedupeKey: `reset:${tx.newId()}`,
  });
});
