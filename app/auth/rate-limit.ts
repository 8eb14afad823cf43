import { addPoints, givePoints, readPoints, removePoints } from '../../db/queries/rate-limits.ts';
import type { Services } from '../domain/shared/context.ts';
import { DomainError } from '../domain/shared/errors.ts';
import { hashSecret } from './tokens.ts';

/**
 * How often somebody may do what. The counts live in the database: a restart doesn't give a guesser his tries back, and
 * several processes count together.
 */
interface Limiter {
  points: number;
  /** Seconds from the first use after which the count begins anew. */
  duration: number;
  /**
   * Uses that are written at once: a page that is asked for often then costs one write in so many. The price is that a
   * process may count so many too much.
   */
  batch?: number;
}

const quarter = 15 * 60;
const hour = 60 * 60;

const limiters = {
  /**
   * Passwords that were typed, per account together with the address they come from: somebody else's guesses never
   * lock a person out at his own address.
   */
  signInHere: { points: 8, duration: quarter },
  /** One address that tries many accounts. */
  signInAddress: { points: 60, duration: quarter },
  /** Many addresses that try one account: from devices that never signed in to it. */
  signInAccount: { points: 100, duration: hour },
  /** A device that signed in to the account before has a count of its own, that no one else can use up. */
  signInDevice: { points: 10, duration: quarter },
  // Public forms that write or send mail are counted by address; what an account does, by account.
  reset: { points: 10, duration: hour },
  registreren: { points: 10, duration: hour },
  uitnodiging: { points: 10, duration: hour },
  bevestigen: { points: 20, duration: hour },
  /** Links to the same mailbox, whoever asks. */
  mailbox: { points: 5, duration: hour },
  /** Links for a new password: no other use of the mailbox takes these from its owner. */
  mailboxReset: { points: 5, duration: hour },
  /** The present password or a code, typed by who is signed in. */
  code: { points: 8, duration: quarter },
  search: { points: 300, duration: 60, batch: 15 },
  export: { points: 30, duration: hour },
  provider: { points: 60, duration: quarter },
} as const satisfies Record<string, Limiter>;

type Name = keyof typeof limiters;
export type Limited = Exclude<Name, `signIn${string}`>;
type Store = Pick<Services, 'db' | 'clock'>;

export interface SignInAttempt {
  /** Lower case. */
  email: string;
  address: string;
  /** Hash of the cookie of a device that signed in to this account before; null for any other. */
  knownDevice: string | null;
}

/**
 * Counts a try before the password is looked at, so that many at once are as many tries.
 *
 * @throws DomainError tooManyTries with the minutes to wait
 */
export async function beforeSignIn(store: Store, attempt: SignInAttempt): Promise<void> {
  const { email, address, knownDevice } = attempt;
  if (knownDevice) return consume(store, 'signInDevice', `${email}|${knownDevice}`);
  // An address that is over its limit writes nothing, however many accounts it makes up.
  await refuseFull(store, 'signInAddress', address);
  await consume(store, 'signInHere', `${email}|${address}`);
  await consume(store, 'signInAddress', address);
  await consume(store, 'signInAccount', email);
}

/** Who signed in was no guesser: his tries don't count. */
export async function afterSignIn(store: Store, attempt: SignInAttempt): Promise<void> {
  const { email, address, knownDevice } = attempt;
  if (knownDevice) return removePoints(store.db, keyOf('signInDevice', `${email}|${knownDevice}`));
  await removePoints(store.db, keyOf('signInHere', `${email}|${address}`));
  await givePoints(store.db, keyOf('signInAddress', address));
  await givePoints(store.db, keyOf('signInAccount', email));
}

/**
 * Counts one use by this key.
 *
 * @param key address of the client or id of the account
 * @throws DomainError tooManyTries with the minutes to wait
 */
export function limitUse(store: Store, what: Limited, key: string): Promise<void> {
  return consume(store, what, key);
}

/** As `limitUse`, with an answer instead of an error: false when it was too often. */
export async function withinLimit(store: Store, what: Limited, key: string): Promise<boolean> {
  return (await count(store, what, key)) === null;
}

/** Forgets the uses of this key, as after a right code. */
export async function forgiveUse(store: Store, what: Limited, key: string): Promise<void> {
  await removePoints(store.db, keyOf(what, key));
}

async function consume(store: Store, what: Name, key: string): Promise<void> {
  const wait = await count(store, what, key);
  if (wait !== null) throw tooMany(wait);
}

/** @throws DomainError tooManyTries, without counting anything */
async function refuseFull(store: Store, what: Name, plainKey: string): Promise<void> {
  const now = store.clock.now().epochMilliseconds;
  const before = await readPoints(store.db, { key: keyOf(what, plainKey), now });
  if (before && before.points >= limiters[what].points) throw tooMany(before.expiresAt - now);
}

/** @param wait milliseconds */
function tooMany(wait: number): DomainError {
  return new DomainError('tooManyTries', { minutes: String(Math.max(1, Math.ceil(wait / 60_000))) });
}

/** Uses that were written ahead and are left, by key. */
const ahead = new Map<string, { left: number; until: number }>();
const mostAhead = 10_000;

/** @returns null within the limit, else milliseconds to wait */
async function count(store: Store, what: Name, plainKey: string): Promise<number | null> {
  const { points, duration, batch = 1 }: Limiter = limiters[what];
  const now = store.clock.now().epochMilliseconds;
  const key = keyOf(what, plainKey);
  const kept = ahead.get(key);
  if (kept && kept.left > 0 && kept.until > now) {
    kept.left -= 1;
    return null;
  }
  // Somebody who goes on after the limit writes nothing any more.
  const before = await readPoints(store.db, { key, now });
  if (before && before.points >= points) return before.expiresAt - now;
  const after = await addPoints(store.db, { key, points: batch, now, expiresAt: now + duration * 1000 });
  if (batch > 1) {
    if (ahead.size >= mostAhead) ahead.clear();
    ahead.set(key, { left: batch - 1, until: after.expiresAt });
  }
  return after.points - batch >= points ? after.expiresAt - now : null;
}

/** Who reads the database learns no address of it. */
function keyOf(what: Name, key: string): string {
  return hashSecret(`${what}|${key}`);
}
