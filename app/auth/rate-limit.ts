import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { DomainError } from '../domain/shared/errors.ts';

/**
 * Wrong passwords, per account together with the address they come from: somebody else's guesses never lock a
 * person out at his own address. A second, wider limit stops one address that tries many accounts.
 */
const perAccountAndAddress = new RateLimiterMemory({ points: 8, duration: 15 * 60 });
const perAddress = new RateLimiterMemory({ points: 60, duration: 15 * 60 });

/** @throws DomainError tooManyTries with the minutes to wait */
export async function beforeSignIn(email: string, address: string): Promise<void> {
  const waits = await Promise.all([perAccountAndAddress.get(`${email}|${address}`), perAddress.get(address)]);
  const [narrow, wide] = waits;
  if (narrow && narrow.consumedPoints >= 8) throw tooMany(narrow);
  if (wide && wide.consumedPoints >= 60) throw tooMany(wide);
}

export async function afterWrongPassword(email: string, address: string): Promise<void> {
  await Promise.allSettled([
    perAccountAndAddress.consume(`${email}|${address}`),
    perAddress.consume(address),
  ]);
}

export async function afterRightPassword(email: string, address: string): Promise<void> {
  await perAccountAndAddress.delete(`${email}|${address}`);
}

const formPosts = new RateLimiterMemory({ points: 10, duration: 60 * 60 });

/**
 * For public forms that write or send mail: registration, forgotten password.
 *
 * @throws DomainError tooManyTries
 */
export async function limitPublicForm(form: string, address: string): Promise<void> {
  try {
    await formPosts.consume(`${form}|${address}`);
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
