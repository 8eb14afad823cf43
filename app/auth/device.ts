import { isKnownDevice } from '../../db/queries/devices.ts';
import type { Services } from '../domain/shared/context.ts';
import type { SignInAttempt } from './rate-limit.ts';
import { cookieValue } from './session.ts';
import { hashSecret, newSecret } from './tokens.ts';

/**
 * A device that signed in before keeps a cookie. It opens nothing; it only keeps its owner from being locked out
 * by the guesses of others.
 */
const cookieName = 'werkbrug-apparaat';
const keepSeconds = 180 * 24 * 60 * 60;

/** The device's secret, a new one when the browser has none. */
export function deviceSecret(request: Request): string {
  return cookieValue(request, cookieName) ?? newSecret();
}

export function deviceCookie(secret: string, secure: boolean): string {
  return `${cookieName}=${secret}; Path=/; Max-Age=${keepSeconds}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
}

/** What the limits need to know of this try to sign in. */
export async function attemptOf(
  services: Services,
  args: { request: Request; email: string; address: string },
): Promise<SignInAttempt> {
  const given = cookieValue(args.request, cookieName);
  const deviceHash = given ? hashSecret(given) : null;
  const known = deviceHash && (await isKnownDevice(services.db, { deviceHash, email: args.email }));
  return { email: args.email, address: args.address, knownDevice: known ? deviceHash : null };
}
