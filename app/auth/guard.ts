import type { Context, Services } from '../domain/shared/context.ts';
import { isDomainError } from '../domain/shared/errors.ts';
import type { AppContext } from '../server/app-context.ts';
import { onlyConfirmed, type Permission, type Role, relationsFor, staffRoles } from './permissions.ts';
import { limitsOf, type Visitor, visitorOf } from './session.ts';

/** What Remix hands to a loader or action, as far as a route may use it. */
export interface RouteArgs {
  request: Request;
  params: Record<string, string | undefined>;
  context: AppContext;
}

export interface PublicArgs {
  request: Request;
  params: Record<string, string | undefined>;
  url: URL;
  services: Services;
  app: AppContext;
  visitor: Visitor | null;
  /** Who typed his password but not yet the code of his second factor: nobody, for every other page. */
  waiting: Visitor | null;
}

export interface GuardedArgs extends PublicArgs {
  visitor: Visitor;
  /** Services plus the actor: what a use case takes. */
  context: Context;
}

/** The declaration that every loader and action carries; a test refuses a route without it. */
export interface Declared {
  needs: Permission | 'public';
}

type Handler<Result> = ((args: RouteArgs) => Promise<Result>) & Declared;

/** For pages that anyone may see. */
export function open<Result>(run: (args: PublicArgs) => Promise<Result> | Result): Handler<Result> {
  const handler = async (args: RouteArgs) => run(await publicArgs(args));
  return Object.assign(handler, { needs: 'public' as const });
}

/**
 * For everything else: a visitor without a session goes to sign in (and comes back), one whose role has no such
 * permission gets 404. What he may see within the permission is the query's business: it takes his reach.
 */
export function guarded<Result>(
  needs: Permission,
  run: (args: GuardedArgs) => Promise<Result> | Result,
): Handler<Result> {
  const handler = async (args: RouteArgs) => {
    const found = await publicArgs(args);
    const { visitor } = found;
    if (!visitor) throw signInFirst(found);
    const first = stepBefore(visitor, needs, found.app);
    if (first) throw seeOther(first);
    if (relationsFor(visitor.actor.role, needs).length === 0) throw notFound();
    try {
      return await run({ ...found, visitor, context: { ...found.services, actor: visitor.actor } });
    } catch (error) {
      if (isDomainError(error) && error.code === 'notFound') throw notFound();
      throw error;
    }
  };
  return Object.assign(handler, { needs });
}

async function publicArgs({ request, params, context }: RouteArgs): Promise<PublicArgs> {
  const found = await context.visitorFor(request, () =>
    visitorOf(request, context.services, limitsOf(context.env)),
  );
  const owesCode = found?.secondFactor === 'needed';
  return {
    request,
    params,
    url: new URL(request.url),
    services: context.services,
    app: context,
    visitor: owesCode ? null : found,
    waiting: owesCode ? found : null,
  };
}

/** The page that this visitor must see to before he may do anything but look after his own account. */
function stepBefore(visitor: Visitor, needs: Permission, app: AppContext): string | null {
  if (
    app.env.STAFF_SECOND_FACTOR &&
    needs !== 'account.own' &&
    staffRoles.has(visitor.actor.role) &&
    visitor.secondFactor === 'none'
  )
    return '/mijn-account/tweede-stap';
  // Without a mail server nobody can prove an address; the adviser then decides whom he lets in.
  if (visitor.unconfirmed && app.env.SMTP_URL && onlyConfirmed.has(needs)) return '/e-mail-bevestigen';
  return null;
}

/** 404 for what does not exist and for what this visitor may not know of alike. */
export function notFound(): Response {
  return new Response(null, { status: 404, statusText: 'Niet gevonden' });
}

/** See-other redirect to an own path. */
export function seeOther(path: string, headers: HeadersInit = {}): Response {
  const all = new Headers(headers);
  all.set('Location', path);
  return new Response(null, { status: 303, headers: all });
}

function signInFirst({ request, url, waiting }: PublicArgs): Response {
  const page = waiting ? '/inloggen/code' : '/inloggen';
  const back = request.method === 'GET' ? url.pathname.replace(/\.data$/, '') + url.search : '';
  return seeOther(back && back !== '/' ? `${page}?terug=${encodeURIComponent(back)}` : page);
}

/**
 * Only own paths: "//elders" and "https:" would lead a visitor away after signing in. What comes out of the URL
 * parser is looked at once more: "/.//elders" goes in as an own path and comes out as "//elders".
 */
export function ownPath(path: string | null, fallback: string): string {
  const own = /^\/(?![/\\])[\x20-\x5b\x5d-\x7e]*$/;
  if (!path || path.length > 2000 || !own.test(path)) return fallback;
  const url = new URL(path, 'http://eigen.invalid');
  const clean = url.pathname + url.search;
  return url.host === 'eigen.invalid' && own.test(clean) && !/%(2f|5c)/i.test(url.pathname)
    ? clean
    : fallback;
}

const homes: Record<Role, string> = {
  employer: '/werkgever',
  employerAdviser: '/adviseur',
  jobcoach: '/jobcoach',
  candidate: '/deelnemer',
  administrator: '/beheer',
};

/** The start page of a role. */
export function homeOf(role: Role): string {
  return homes[role];
}
