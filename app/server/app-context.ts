import type { Search } from '../../search/index.ts';
import type { Visitor } from '../auth/session.ts';
import type { Services } from '../domain/shared/context.ts';
import type { Env } from './env.ts';
import type { Log } from './log.ts';

/** What the server gives to every loader and action: made once at start, plus what belongs to one request. */
export interface AppContext {
  services: Services;
  env: Env;
  search: Search;
  /** For what the operator should know; never personal data. */
  log: Pick<Log, 'warn'>;
  /** Fresh per response; the only inline script that runs is the one that carries it. */
  nonce: string;
  /** Address of the client, for rate limits. */
  clientAddress: string;
  /** Reads the session once per request, however many loaders ask. */
  visitorFor(request: Request, read: () => Promise<Visitor | null>): Promise<Visitor | null>;
}
