import { Temporal } from 'temporal-polyfill';
import type { Queryable } from '../../db/client.ts';
import {
  deleteSession,
  findSession,
  insertSession,
  standInsOf,
  touchSession,
} from '../../db/queries/sessions.ts';
import { momentText, todayOf } from '../domain/shared/clock.ts';
import type { Actor, Services } from '../domain/shared/context.ts';
import { hashSecret, newSecret } from './tokens.ts';

/** Hours without a request after which a session ends. */
const idleHours = 12;
/** How stale `last_seen_at` may get before a request writes it again: a write per page view would be a waste. */
const touchMinutes = 10;
const cookieName = 'werkbrug';

export interface Visitor {
  actor: Actor;
  sessionId: string;
  email: string;
  organisationName: string | null;
}

/** The cookie's secret, or null. */
export function sessionSecret(request: Request): string | null {
  const header = request.headers.get('Cookie') ?? '';
  for (const part of header.split(';')) {
    const [name, value] = part.trim().split('=');
    if (name === cookieName && value) return value;
  }
  return null;
}

/** @param secure behind TLS the cookie never travels over plain HTTP */
export function sessionCookie(secret: string, secure: boolean): string {
  return `${cookieName}=${secret}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
}

export function clearedCookie(secure: boolean): string {
  return `${cookieName}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
}

/** Who sent this request, or null. The session lives on while it is used. */
export async function visitorOf(request: Request, services: Services): Promise<Visitor | null> {
  const secret = sessionSecret(request);
  if (!secret) return null;
  const instant = services.clock.now();
  const today = todayOf(services.clock).toString();
  const session = await findSession(services.db, {
    tokenHash: hashSecret(secret),
    now: momentText(instant),
    today,
  });
  if (!session) return null;
  if (instant.since(Temporal.Instant.from(session.lastSeenAt)).total('minutes') >= touchMinutes) {
    await touchSession(services.db, {
      id: session.id,
      now: momentText(instant),
      expiresAt: momentText(instant.add({ hours: idleHours })),
    });
  }
  const standIns =
    session.role === 'jobcoach' ? await standInsOf(services.db, { accountId: session.accountId, today }) : [];
  return {
    sessionId: session.id,
    email: session.email,
    organisationName: session.organisationName,
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

/** Starts a session; a new secret at every sign-in. @returns the secret for the cookie */
export async function startSession(
  db: Queryable,
  services: Pick<Services, 'clock' | 'newId'>,
  args: { accountId: string; membershipId: string; userAgent: string },
): Promise<string> {
  const secret = newSecret();
  const instant = services.clock.now();
  await insertSession(db, {
    tokenHash: hashSecret(secret),
    id: services.newId(),
    accountId: args.accountId,
    membershipId: args.membershipId,
    now: momentText(instant),
    expiresAt: momentText(instant.add({ hours: idleHours })),
    userAgent: args.userAgent,
  });
  return secret;
}

export async function endSession(db: Queryable, request: Request): Promise<void> {
  const secret = sessionSecret(request);
  if (secret) await deleteSession(db, { tokenHash: hashSecret(secret) });
}
