import { randomBytes } from 'node:crypto';
import { createRequestHandler, type ServerBuild } from '@remix-run/server-runtime';
import { isMigrated } from '../../db/migrate.ts';
import type { Visitor } from '../auth/session.ts';
import type { AppContext } from './app-context.ts';
import { bounded, isForeignWrite, isTooLarge, securityHeaders } from './security.ts';

type Shared = Pick<AppContext, 'services' | 'env' | 'search' | 'log'>;

declare module '@remix-run/server-runtime' {
  interface AppLoadContext extends AppContext {}
  interface Future {
    v3_singleFetch: true;
  }
}

/** A provider's server, not a browser, posts here; a signed token tells who it is. */
const fromProvider = /^\/inloggen\/afmelden\/[a-z0-9-]+$/;

/** The whole portal as one fetch handler: refusals, health, Remix, headers. */
export function createHandler(shared: Shared, build: ServerBuild | (() => Promise<ServerBuild>)) {
  const remix = createRequestHandler(build, shared.env.NODE_ENV);
  const development = shared.env.NODE_ENV === 'development';
  const tls = shared.env.BASE_URL?.startsWith('https:') ?? false;

  return async (request: Request, clientAddress: string): Promise<Response> => {
    const nonce = randomBytes(16).toString('base64');
    const answer = await answerTo(request, clientAddress, nonce);
    const headers = new Headers(answer.headers);
    for (const [name, value] of Object.entries(securityHeaders({ nonce, tls, development })))
      headers.set(name, value);
    if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store');
    return new Response(answer.body, { status: answer.status, statusText: answer.statusText, headers });
  };

  async function answerTo(request: Request, clientAddress: string, nonce: string): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (pathname === '/healthz') return plain(200, 'ok');
    if (pathname === '/readyz') return readiness();
    if (isForeignWrite(request) && !fromProvider.test(pathname))
      return plain(
        403,
        'Dit formulier komt niet van deze website. Open de pagina opnieuw en probeer het nog eens.',
      );
    if (isTooLarge(request)) return plain(413, 'Dit formulier is te groot.');
    let visitor: Promise<Visitor | null> | undefined;
    return remix(bounded(request), {
      ...shared,
      nonce,
      clientAddress,
      visitorFor: (_request, read) => {
        visitor ??= read();
        return visitor;
      },
    });
  }

  async function readiness(): Promise<Response> {
    try {
      if (!(await isMigrated(shared.services.db))) return plain(503, 'database niet bijgewerkt');
      if (!shared.search.ready()) return plain(503, 'zoeken nog niet klaar');
      return plain(200, 'ok');
    } catch {
      return plain(503, 'database niet bereikbaar');
    }
  }
}

function plain(status: number, text: string): Response {
  return new Response(text, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
