import { Temporal } from 'temporal-polyfill';
import type { Queryable } from '../../db/client.ts';
import {
  deleteSession,
  findSession,
  insertSession,
  setSessionSecret,
  standInsOf,
  touchSession,
} from '../../db/queries/sessions.ts';
import { momentText, todayOf } from '../domain/shared/clock.ts';
import type { Actor, Services } from '../domain/shared/context.ts';
import { hashSecret, newSecret } from './tokens.ts';

/** How stale `last_seen_at` may get before a request writes it again: a write per page view would be a waste. */
const touchMinutes = 5;
const cookieName = 'werkbrug';

/**
 * Over TLS the name itself tells the browser that only this host may set it, for every path and never over plain HTTP
 * (RFC 6265bis, section 4.1.3.2): a neighbour under the same domain can't plant a session.
 */
function nameOf(secure: boolean): string {
  return secure ? `__Host-${cookieName}` : cookieName;
}

export interface SessionLimits {
  /** Hours without a request after which a session ends. */
  idleHours: number;
  /** Hours after which it ends however much it is used (OWASP ASVS 3.3). */
  maxHours: number;
}

/** No setting goes beyond a week. */
export const longestHours = 24 * 7;

/** A working day, with a long lunch. */
const defaultLimits: SessionLimits = { idleHours: 4, maxHours: 12 };

/** The limits as configured. */
export function limitsOf(env: { SESSION_IDLE_HOURS: number; SESSION_MAX_HOURS: number }): SessionLimits {
  return { idleHours: env.SESSION_IDLE_HOURS, maxHours: env.SESSION_MAX_HOURS };
}

export interface Visitor {
  actor: Actor;
  sessionId: string;
  email: string;
  organisationName: string | null;
  /** True until he has proved that his e-mail address is his. */
  unconfirmed: boolean;
  /** `needed` until he has typed the code of his second factor: then he may do nothing else. */
  secondFactor: 'none' | 'needed' | 'passed';
  /** True when the account has a second factor. */
  hasSecondFactor: boolean;
  /** The other organisation at which he signed in, or null. */
  providerIssuer: string | null;
}

/** The value of a cookie, or null. */
export function cookieValue(request: Request, name: string): string | null {
  const header = request.headers.get('Cookie') ?? '';
  for (const part of header.split(';')) {
    const [key, value] = part.trim().split('=');
    if (key === name && value) return value;
  }
  return null;
}

/** The cookie's secret, or null. */
export function sessionSecret(request: Request): string | null {
  return cookieValue(request, nameOf(new URL(request.url).protocol === 'https:'));
}

/** A session that began or was used before these moments has ended. */
export function sessionBounds(
  instant: Temporal.Instant,
  limits: SessionLimits,
): { startedAfter: string; seenAfter: string } {
  const ago = (hours: number) => momentText(instant.subtract({ minutes: Math.round(hours * 60) }));
  return { startedAfter: ago(limits.maxHours), seenAfter: ago(limits.idleHours) };
}

/** True when the portal is reached over TLS. */
export function isSecure(env: { BASE_URL?: string | undefined }): boolean {
  return env.BASE_URL?.startsWith('https:') ?? false;
}

/** @param secure behind TLS the cookie never travels over plain HTTP */
export function sessionCookie(secret: string, secure: boolean): string {
  return `${nameOf(secure)}=${secret}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
}

export function clearedCookie(secure: boolean): string {
  return `${nameOf(secure)}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
}

/** Who sent this request, or null. The session lives on while it is used, up to its longest life. */
export async function visitorOf(
  request: Request,
  services: Services,
  limits: SessionLimits = defaultLimits,
): Promise<Visitor | null> {
  const secret = sessionSecret(request);
  if (!secret) return null;
  const instant = services.clock.now();
  const today = todayOf(services.clock).toString();
  const session = await findSession(services.db, {
    tokenHash: hashSecret(secret),
    now: momentText(instant),
    ...sessionBounds(instant, limits),
    today,
  });
  if (!session) return null;
  if (instant.since(Temporal.Instant.from(session.lastSeenAt)).total('minutes') >= touchMinutes) {
    await touchSession(services.db, {
      id: session.id,
      now: momentText(instant),
      expiresAt: momentText(endOf(instant, limits)),
    });
  }
  const standIns =
    session.role === 'jobcoach' ? await standInsOf(services.db, { accountId: session.accountId, today }) : [];
  return {
    sessionId: session.id,
    email: session.unconfirmedEmail ?? session.email,
    organisationName: session.organisationName,
    unconfirmed: session.unconfirmedEmail !== null,
    secondFactor: session.secondFactor,
    hasSecondFactor: session.totpConfirmedAt !== null,
    providerIssuer: session.providerIssuer,
    actor: {
      accountId: session.accountId,
      membershipId: session.membershipId,
      role: session.role,
      name: session.name,
      organisationId: session.organisationId,
      region: session.region,
      caseloadOf: [session.accountId, ...standIns],
    },
  };
}

function endOf(instant: Temporal.Instant, limits: SessionLimits): Temporal.Instant {
  return instant.add({ minutes: Math.round(limits.idleHours * 60) });
}

/** Where a session at another organisation's sign-in came from, to end it when that one ends. */
export interface ProviderSession {
  issuer: string;
  subject: string;
  sessionId: string | null;
}

/**
 * Starts a session; a new secret at every sign-in, so that a cookie that somebody planted is worth nothing.
 *
 * @returns the secret for the cookie
 */
export async function startSession(
  db: Queryable,
  services: Pick<Services, 'clock' | 'newId'>,
  args: {
    accountId: string;
    membershipId: string;
    userAgent: string;
    secondFactor?: 'none' | 'needed' | 'passed';
    provider?: ProviderSession;
  },
): Promise<string> {
  const secret = newSecret();
  const instant = services.clock.now();
  await insertSession(db, {
    tokenHash: hashSecret(secret),
    id: services.newId(),
    accountId: args.accountId,
    membershipId: args.membershipId,
    now: momentText(instant),
    // The clean-up job goes by this; `visitorOf` goes by the limits in force.
    expiresAt: momentText(instant.add({ hours: longestHours })),
    userAgent: args.userAgent,
    secondFactor: args.secondFactor ?? 'none',
    provider: args.provider ?? null,
  });
  return secret;
}

/**
 * Gives a session that goes on with more rights, or another role, a new secret (OWASP ASVS 3.2.1): whoever saw the old
 * one has nothing.
 *
 * @returns the secret for the cookie
 */
export async function renewSession(db: Queryable, sessionId: string): Promise<string> {
  const secret = newSecret();
  await setSessionSecret(db, { id: sessionId, tokenHash: hashSecret(secret) });
  return secret;
}

/** Ends the session of this request's cookie, as at signing out or before signing in anew. */
export async function endSession(db: Queryable, request: Request): Promise<void> {
  const secret = sessionSecret(request);
  if (secret) await deleteSession(db, { tokenHash: hashSecret(secret) });
}
