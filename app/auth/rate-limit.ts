import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { DomainError } from '../domain/shared/errors.ts';

const quarter = 15 * 60;
const hour = 60 * 60;

/**
 * Passwords that were typed, per account together with the address they come from: somebody else's guesses never
 * lock a person out at his own address.
 */
const perAccountAndAddress = new RateLimiterMemory({ points: 8, duration: quarter });
/** One address that tries many accounts. */
const perAddress = new RateLimiterMemory({ points: 60, duration: quarter });
/** Many addresses that try one account: from devices that never signed in to it. */
const perAccount = new RateLimiterMemory({ points: 100, duration: hour });
/** A device that signed in to the account before has a count of its own, that no one else can use up. */
const perDevice = new RateLimiterMemory({ points: 10, duration: quarter });

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
export async function beforeSignIn(attempt: SignInAttempt): Promise<void> {
  const { email, address, knownDevice } = attempt;
  if (knownDevice) return consume(perDevice, `${email}|${knownDevice}`);
  await consume(perAccountAndAddress, `${email}|${address}`);
  await consume(perAddress, address);
  await consume(perAccount, email);
}

/** Who signed in was no guesser: his tries don't count. */
export async function afterSignIn(attempt: SignInAttempt): Promise<void> {
  const { email, address, knownDevice } = attempt;
  if (knownDevice) return void (await perDevice.delete(`${email}|${knownDevice}`));
  await perAccountAndAddress.delete(`${email}|${address}`);
  await perAddress.reward(address, 1);
  await perAccount.reward(email, 1);
}

/**
 * What a visitor may do how often: points per key in so many seconds. Public forms that write or send mail are
 * counted by address; what an account does, by account.
 */
const limiters = {
  reset: new RateLimiterMemory({ points: 10, duration: hour }),
  registreren: new RateLimiterMemory({ points: 10, duration: hour }),
  uitnodiging: new RateLimiterMemory({ points: 10, duration: hour }),
  bevestigen: new RateLimiterMemory({ points: 20, duration: hour }),
  /** Links to the same mailbox, whoever asks. */
  mailbox: new RateLimiterMemory({ points: 5, duration: hour }),
  /** The present password or a code, typed by who is signed in. */
  code: new RateLimiterMemory({ points: 8, duration: quarter }),
  search: new RateLimiterMemory({ points: 300, duration: 60 }),
  export: new RateLimiterMemory({ points: 30, duration: hour }),
  provider: new RateLimiterMemory({ points: 60, duration: quarter }),
} as const;

export type Limited = keyof typeof limiters;

/**
 * Counts one use by this key.
 *
 * @param key address of the client or id of the account
 * @throws DomainError tooManyTries with the minutes to wait
 */
export function limitUse(what: Limited, key: string): Promise<void> {
  return consume(limiters[what], key);
}

/** As `limitUse`, with an answer instead of an error: false when it was too often. */
export async function withinLimit(what: Limited, key: string): Promise<boolean> {
  try {
    await limiters[what].consume(key);
    return true;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return false;
    throw refused;
  }
}

/** Forgets the uses of this key, as after a right code. */
export async function forgiveUse(what: Limited, key: string): Promise<void> {
  await limiters[what].delete(key);
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refused) {
    if (refused instanceof RateLimiterRes) throw tooMany(refused);
    throw refused;
  }
}

function tooMany(result: RateLimiterRes): DomainError {
  return new DomainError('tooManyTries', {
    minutes: String(Math.max(1, Math.ceil(result.msBeforeNext / 60_000))),
  });
}
