import { confirmEmail, findAccount, findAccountByEmail } from '../../../db/queries/accounts.ts';
import { useTokens as endTokens, findToken } from '../../../db/queries/tokens.ts';
import { verifyPassword } from '../../auth/password.ts';
import { hashSecret } from '../../auth/tokens.ts';
import { momentText } from '../shared/clock.ts';
import { type Context, defineUseCase, type Services, type Tx } from '../shared/context.ts';
import { DomainError } from '../shared/errors.ts';
import { queueEmail } from '../shared/queue-email.ts';
import { oneTimeLink } from './one-time-link.ts';

const purposes = ['emailChange'] as const;

/** Which address of which account the link proves, or undefined when it no longer works. Changes nothing. */
export async function emailLink(
  services: Services,
  secret: string,
): Promise<{ email: string; accountId: string } | undefined> {
  const token = await findToken(services.db, {
    tokenHash: hashSecret(secret),
    purposes,
    now: momentText(services.clock.now()),
  });
  const email = token ? addressIn(token.payload) : undefined;
  return token && email ? { email, accountId: token.accountId } : undefined;
}

/** The address that a link was made for, or undefined when it was made for none. */
export function addressIn(payload: string): string | undefined {
  const { email } = JSON.parse(payload) as { email?: unknown };
  return typeof email === 'string' ? email : undefined;
}

/**
 * Sends the link that proves an address. When the address is somebody's already, that person is told and no link
 * goes out; the visitor sees no difference.
 *
 * @param args.registering false when an account in use asks for another address
 */
export async function sendConfirmation(
  tx: Tx,
  args: { accountId: string; email: string; baseUrl: string; registering: boolean },
): Promise<void> {
  await endTokens(tx.trx, { accountId: args.accountId, purposes, now: tx.now });
  const holder = await findAccountByEmail(tx.trx, args.email);
  if (holder && holder.id !== args.accountId) {
    await queueEmail(tx, {
      to: args.email,
      subject: 'U heeft al een account bij Werkbrug',
      body: args.registering
        ? 'Iemand wilde een bedrijf aanmelden met uw e-mailadres. U heeft al een account.\n\nWas u dit zelf? Log dan in. Weet u uw wachtwoord niet meer? Kies bij het inloggen “Wachtwoord vergeten”.\n\nWas u dit niet? Dan hoeft u niets te doen.'
        : 'Iemand wilde uw e-mailadres gebruiken voor een ander account bij Werkbrug. Dat gaat niet, want u heeft er zelf een.\n\nWas u dit niet? Dan hoeft u niets te doen.',
      dedupeKey: `account.emailInUse:${tx.newId()}`,
    });
    return;
  }
  const secret = await oneTimeLink(tx, {
    purpose: 'emailChange',
    accountId: args.accountId,
    payload: { email: args.email },
  });
  await queueEmail(tx, {
    to: args.email,
    subject: 'Bevestig uw e-mailadres voor Werkbrug',
    body: `${args.registering ? 'U heeft uw bedrijf aangemeld bij Werkbrug.' : 'U wilt dit e-mailadres gebruiken bij Werkbrug.'} Bevestig dat dit uw e-mailadres is op deze pagina:\n\n${args.baseUrl}/bevestigen/${secret}\n\nDe link werkt 24 uur. Vroeg u dit niet? Dan hoeft u niets te doen.`,
    dedupeKey: `account.confirmEmail:${tx.newId()}`,
  });
}

/**
 * The address is proved by the link that went to it. The account's old address, when it had one, is told.
 *
 * @returns the id of the account
 * @throws DomainError linkExpired, also when the address has become somebody else's since
 */
export const confirmEmailByLink = defineUseCase(async (tx, input: { secret: string }): Promise<string> => {
  const token = await findToken(tx.trx, { tokenHash: hashSecret(input.secret), purposes, now: tx.now });
  const email = token ? addressIn(token.payload) : undefined;
  if (!token || !email) throw new DomainError('linkExpired');
  const holder = await findAccountByEmail(tx.trx, email);
  if (holder && holder.id !== token.accountId) throw new DomainError('linkExpired');
  const account = await findAccount(tx.trx, token.accountId);
  if (!account) throw new DomainError('linkExpired');
  // Links that went to the old address must not open the account any longer.
  await endTokens(tx.trx, {
    accountId: account.id,
    purposes: ['emailChange', 'passwordReset', 'invite'],
    now: tx.now,
  });
  await confirmEmail(tx.trx, { accountId: account.id, email });
  if (!account.unconfirmedEmail && account.email !== email) {
    await queueEmail(tx, {
      to: account.email,
      subject: 'Uw e-mailadres bij Werkbrug is veranderd',
      body: `Beste ${account.name},\n\nU logt bij Werkbrug voortaan in met een ander e-mailadres. Op dit adres krijgt u geen berichten meer.\n\nHeeft u dit niet zelf gedaan? Neem dan meteen contact op met uw gemeente.\n\nMet vriendelijke groet,\nWerkbrug\n`,
      dedupeKey: `account.emailChanged:${tx.newId()}`,
    });
  }
  await tx.audit('account.emailConfirmed', 'account', account.id);
  await tx.emit('accountChanged', account.id);
  return account.id;
});

/**
 * The same, for who opens the link. Only the mailbox does not do: somebody else may have typed this address into an
 * account of his own, and would have it once its owner presses the button. So it takes the session of that account, or
 * its password.
 *
 * @param input.signedInAs account of the session in this browser, null without one
 * @returns the id of the account
 * @throws DomainError linkExpired; wrongPassword at `password`
 */
export async function confirmAddress(
  context: Context,
  input: { secret: string; password: string; signedInAs: string | null },
): Promise<string> {
  const link = await emailLink(context, input.secret);
  if (!link) throw new DomainError('linkExpired');
  if (link.accountId !== input.signedInAs) {
    const account = await findAccount(context.db, link.accountId);
    if (!(await verifyPassword(account?.passwordHash ?? null, input.password)))
      throw new DomainError('wrongPassword', {}, 'password');
  }
  return confirmEmailByLink(context, { secret: input.secret });
}

const askChange = defineUseCase(async (tx, input: { email: string; baseUrl: string }) => {
  const { accountId } = tx.actor;
  await tx.audit('account.emailChangeAsked', 'account', accountId);
  const account = await findAccount(tx.trx, accountId);
  if (!account || account.email === input.email) return;
  await sendConfirmation(tx, { accountId, ...input, registering: false });
});

/**
 * Asks for another address: it counts once it is proved. The answer is the same whether the address is free or not.
 *
 * @throws DomainError wrongPassword at `current`
 */
export async function changeEmail(
  context: Context,
  input: { email: string; current: string; baseUrl: string },
): Promise<void> {
  const account = await findAccount(context.db, context.actor.accountId);
  if (!(await verifyPassword(account?.passwordHash ?? null, input.current)))
    throw new DomainError('wrongPassword', {}, 'current');
  await askChange(context, { email: input.email, baseUrl: input.baseUrl });
}

/** Sends the link of a registration again. Does nothing for an address that was proved. */
export const resendConfirmation = defineUseCase(async (tx, input: { baseUrl: string }) => {
  const account = await findAccount(tx.trx, tx.actor.accountId);
  if (!account?.unconfirmedEmail) return;
  await sendConfirmation(tx, {
    accountId: account.id,
    email: account.unconfirmedEmail,
    baseUrl: input.baseUrl,
    registering: true,
  });
});
