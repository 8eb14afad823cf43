import { findAccount } from '../../../db/queries/accounts.ts';
import type { Tx } from '../shared/context.ts';
import { queueEmail } from '../shared/queue-email.ts';

/**
 * Tells somebody by e-mail that the way to get into his account changed (OWASP ASVS 2.2.3): if it was not he, it is the
 * first he hears of it. Nothing goes to an address that nobody proved.
 */
export async function tellChange(
  tx: Tx,
  args: { accountId: string; subject: string; what: string },
): Promise<void> {
  const account = await findAccount(tx.trx, args.accountId);
  if (!account || account.unconfirmedEmail) return;
  await queueEmail(tx, {
    to: account.email,
    subject: args.subject,
    body: `Beste ${account.name},\n\n${args.what}\n\nHeeft u dit niet zelf gedaan? Neem dan meteen contact op met uw gemeente.\n\nMet vriendelijke groet,\nWerkbrug\n`,
    dedupeKey: `account.change:${tx.newId()}`,
  });
}

export const passwordChanged = {
  subject: 'Uw wachtwoord voor Werkbrug is veranderd',
  what: 'Het wachtwoord van uw account bij Werkbrug is zojuist veranderd. Andere apparaten zijn uitgelogd.',
} as const;

export const secondFactorOn = {
  subject: 'De tweede stap bij het inloggen staat aan',
  what: 'Bij het inloggen in Werkbrug vult u voortaan ook een code van uw telefoon in.',
} as const;
