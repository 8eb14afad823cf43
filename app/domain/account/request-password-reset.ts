import { findAccountByEmail } from '../../../db/queries/accounts.ts';
import { defineUseCase } from '../shared/context.ts';
import { queueEmail } from '../shared/queue-email.ts';
import { oneTimeLink } from './one-time-link.ts';

/**
 * Sends a link to choose a new password. What the visitor sees is the same whether the address is known or not.
 *
 * @param input.baseUrl where the portal is reached from outside
 */
export const requestPasswordReset = defineUseCase(async (tx, input: { email: string; baseUrl: string }) => {
  const account = await findAccountByEmail(tx.trx, input.email);
  if (!account || account.status === 'disabled') return;
  const secret = await oneTimeLink(tx, { purpose: 'passwordReset', accountId: account.id });
  await tx.audit('account.resetRequested', 'account', account.id);
  await queueEmail(tx, {
    to: account.email,
    subject: 'Nieuw wachtwoord voor Werkbrug',
    body: `U wilt een nieuw wachtwoord. Kies het op deze pagina:\n\n${input.baseUrl}/wachtwoord/${secret}\n\nDe link werkt 2 uur. Vroeg u dit niet? Dan hoeft u niets te doen.`,
    dedupeKey: `reset:${tx.newId()}`,
  });
});
