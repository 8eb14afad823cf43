import { startSession } from '#app/auth/session.ts';
import type { Actor, Services } from '#app/domain/shared/context.ts';
import routes from '#app/routes.ts';
import type { Portal } from './portal.ts';

/** Signs an account in without the form. @returns the cookie */
export async function cookieOf(services: Services, email: string): Promise<{ cookie: string; actor: Actor }> {
  const row = await services.db
    .selectFrom('account')
    .innerJoin('membership', 'membership.account_id', 'account.id')
    .select([
      'account.id',
      'account.name',
      'membership.id as membershipId',
      'role',
      'organisation_id',
      'region',
    ])
    .where('account.email', '=', email)
    .where('membership.stand_in_for', 'is', null)
    .executeTakeFirstOrThrow();
  const secret = await startSession(services.db, services, {
    accountId: row.id,
    membershipId: row.membershipId,
    userAgent: 'test',
  });
  return {
    cookie: `werkbrug=${secret}`,
    actor: {
      accountId: row.id,
      membershipId: row.membershipId,
      role: row.role,
      name: row.name,
      organisationId: row.organisation_id,
      region: row.region,
      caseloadOf: [row.id],
    },
  };
}

/** What fills `:id` and the like, by a part of the path that stands before it. */
export type Values = Readonly<Record<string, readonly string[]>>;

/** Paths of all routes with their parameters filled in. */
export function pathsOf(values: Values, only: (path: string) => boolean = () => true): string[] {
  const declared = routes as { path?: string; index?: boolean }[];
  return declared
    .map((route) => `/${route.path ?? ''}`)
    .filter((path) => path !== '/*' && only(path))
    .flatMap((path) => fill(path, values));
}

function fill(path: string, values: Values): string[] {
  const found = /\/([\w-]+)\/:(\w+)/.exec(path);
  if (!found) return [path.replace(/:\w+\??/g, 'x')];
  const [, before = '', name = ''] = found;
  const list = values[`${before}/:${name}`] ?? values[before] ?? ['x'];
  return list.flatMap((value) => fill(path.replace(`:${name}`, value), values));
}

/** Status, headers and body of one address, as one text. */
export async function fetched(
  portal: Portal,
  path: string,
  cookie: string | null,
  init: RequestInit = {},
): Promise<{ status: number; text: string }> {
  const answer = await fetch(portal.url + path, {
    redirect: 'manual',
    ...init,
    headers: { ...(cookie ? { Cookie: cookie } : {}), ...init.headers },
  });
  const type = answer.headers.get('Content-Type') ?? '';
  const body = type.includes('pdf') ? '' : await answer.text();
  return { status: answer.status, text: [...answer.headers].flat().join('\n') + body };
}

/** A form of nothing that the page asks for, as a page of our own would send it. */
export function emptyPost(portal: Portal, fields: Record<string, string> = {}): RequestInit {
  return {
    method: 'POST',
    headers: { Origin: portal.url, 'Sec-Fetch-Site': 'same-origin' },
    body: new URLSearchParams(fields),
  };
}
