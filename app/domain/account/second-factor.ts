import { randomInt } from 'node:crypto';
import { generateSecret, generateURI, verifySync } from 'otplib';
import { findAccount } from '../../../db/queries/accounts.ts';
import {
  confirmTotp,
  passSecondFactor,
  replaceRecoveryCodes,
  setTotpSecret,
  useRecoveryCode as spendRecoveryCode,
  useTotpStep as spendTotpStep,
  totpOf,
} from '../../../db/queries/second-factor.ts';
import { deleteSessionsOf } from '../../../db/queries/sessions.ts';
import { verifyPassword } from '../../auth/password.ts';
import { seal, unseal } from '../../auth/secret-box.ts';
import { renewSession } from '../../auth/session.ts';
import { hashSecret } from '../../auth/tokens.ts';
import { type Context, defineUseCase, type Services, type Tx } from '../shared/context.ts';
import { DomainError } from '../shared/errors.ts';
import { queueEmail } from '../shared/queue-email.ts';

/** Seconds that a phone's clock may be off, both ways: one time step (RFC 6238, section 5.2). */
const toleranceSeconds = 30;
const recoveryCodeCount = 10;
/** Without letters and digits that look alike. */
const alphabet = '23456789abcdefghjkmnpqrstuvwxyz';

interface Keys {
  /** `SECRET_KEYS`, the newest first. */
  keys: readonly string[];
}

/** What the page of enrolling shows: the secret as text and as an address for the app. */
export interface Enrolment {
  secret: string;
  uri: string;
}

/** The secret that waits for its first code, or null when there is none or it was confirmed. */
export async function openEnrolment(
  services: Services,
  args: Keys & { accountId: string },
): Promise<Enrolment | null> {
  const row = await totpOf(services.db, args.accountId);
  if (!row?.secret || row.confirmedAt) return null;
  const secret = unseal(row.secret, args.keys);
  return secret ? { secret, uri: generateURI({ issuer: 'Werkbrug', label: row.email, secret }) } : null;
}

/**
 * Makes a new secret for the app; it counts once a code of it was typed.
 *
 * @throws DomainError notNow when a second factor is on: it must be put off first
 */
export const beginSecondFactor = defineUseCase(async (tx, input: Keys): Promise<void> => {
  const { accountId } = tx.actor;
  const row = await totpOf(tx.trx, accountId);
  if (row?.confirmedAt) throw new DomainError('notNow', { state: 'de tweede stap staat al aan' });
  await setTotpSecret(tx.trx, { accountId, secret: seal(generateSecret(), input.keys) });
  await tx.audit('account.secondFactorBegun', 'account', accountId);
});

/**
 * Puts the second factor on with its first code, and signs out every other device.
 *
 * @returns the recovery codes, shown now and never again
 * @throws DomainError wrongCode at `code`
 */
export const confirmSecondFactor = defineUseCase(
  async (tx, input: Keys & { code: string; sessionId: string }): Promise<string[]> => {
    const { accountId } = tx.actor;
    const row = await totpOf(tx.trx, accountId);
    if (!row?.secret || row.confirmedAt) throw new DomainError('wrongCode', {}, 'code');
    if (!(await spendCode(tx, { ...input, accountId }))) throw new DomainError('wrongCode', {}, 'code');
    await confirmTotp(tx.trx, { accountId, now: tx.now });
    await passSecondFactor(tx.trx, input.sessionId);
    await deleteSessionsOf(tx.trx, { accountId, exceptId: input.sessionId });
    await tx.audit('account.secondFactorOn', 'account', accountId);
    return newRecoveryCodes(tx, accountId);
  },
);

/**
 * Lets a session go on that owes its code: one of the app, or a recovery code.
 *
 * @returns the new secret for the cookie: the old one was given out for a password alone
 * @throws DomainError wrongCode at `code`, also for a code that was used before
 */
export const passWithCode = defineUseCase(
  async (tx, input: Keys & { code: string; sessionId: string }): Promise<string> => {
    const { accountId } = tx.actor;
    const byApp = await spendCode(tx, { ...input, accountId });
    const passed =
      byApp ||
      (await spendRecoveryCode(tx.trx, {
        accountId,
        hash: recoveryHash(accountId, input.code),
        now: tx.now,
      }));
    if (!passed) throw new DomainError('wrongCode', {}, 'code');
    await passSecondFactor(tx.trx, input.sessionId);
    await tx.audit(byApp ? 'account.secondFactorPassed' : 'account.recoveryCodeUsed', 'account', accountId);
    return renewSession(tx.trx, input.sessionId);
  },
);

/** Reads a code of the app and uses it up: typed twice it works once. */
async function spendCode(tx: Tx, args: Keys & { accountId: string; code: string }): Promise<boolean> {
  const code = args.code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(code)) return false;
  const row = await totpOf(tx.trx, args.accountId);
  const secret = row?.secret ? unseal(row.secret, args.keys) : null;
  if (!secret) return false;
  const result = verifySync({
    secret,
    token: code,
    epoch: Math.floor(Date.parse(tx.now) / 1000),
    epochTolerance: toleranceSeconds,
  });
  if (!result.valid || !('timeStep' in result)) return false;
  return spendTotpStep(tx.trx, { accountId: args.accountId, step: result.timeStep });
}

async function newRecoveryCodes(tx: Tx, accountId: string): Promise<string[]> {
  const part = () => Array.from({ length: 5 }, () => alphabet.charAt(randomInt(alphabet.length))).join('');
  const codes = Array.from({ length: recoveryCodeCount }, () => `${part()}-${part()}`);
  await replaceRecoveryCodes(tx.trx, {
    accountId,
    hashes: codes.map((code) => recoveryHash(accountId, code)),
    now: tx.now,
  });
  return codes;
}

/** Fifty random bits, bound to the account: no need of a slow hash. */
function recoveryHash(accountId: string, code: string): string {
  return hashSecret(`${accountId}:${code.toLowerCase().replace(/[^a-z0-9]/g, '')}`);
}

const putOff = defineUseCase(async (tx, input: { accountId: string; byOther: boolean }): Promise<void> => {
  const account = await findAccount(tx.trx, input.accountId);
  if (!account) throw new DomainError('notFound');
  await setTotpSecret(tx.trx, { accountId: account.id, secret: null });
  await replaceRecoveryCodes(tx.trx, { accountId: account.id, hashes: [], now: tx.now });
  if (input.byOther) await deleteSessionsOf(tx.trx, { accountId: account.id });
  await tx.audit('account.secondFactorOff', 'account', account.id);
  if (account.unconfirmedEmail) return;
  await queueEmail(tx, {
    to: account.email,
    subject: 'De tweede stap bij het inloggen staat uit',
    body: `Beste ${account.name},\n\nDe tweede stap bij het inloggen in Werkbrug staat uit.\n\nHeeft u dit niet gevraagd? Neem dan meteen contact op met de beheerder.\n\nMet vriendelijke groet,\nWerkbrug\n`,
    dedupeKey: `account.secondFactorOff:${tx.newId()}`,
  });
});

/**
 * Puts the own second factor off; the password proves that it is not somebody at an unlocked computer.
 *
 * @throws DomainError wrongPassword at `current`
 */
export async function removeSecondFactor(context: Context, input: { current: string }): Promise<void> {
  const { accountId } = context.actor;
  const account = await findAccount(context.db, accountId);
  if (!(await verifyPassword(account?.passwordHash ?? null, input.current)))
    throw new DomainError('wrongPassword', {}, 'current');
  await putOff(context, { accountId, byOther: false });
}

/**
 * The administrator puts the second factor of somebody off who lost phone and recovery codes. Ends his sessions.
 *
 * @throws DomainError notFound, notOwnAccount
 */
export async function resetSecondFactor(context: Context, input: { accountId: string }): Promise<void> {
  if (input.accountId === context.actor.accountId) throw new DomainError('notOwnAccount');
  await putOff(context, { accountId: input.accountId, byOther: true });
}
