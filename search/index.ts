import type { Database } from '#db/client.ts';
import { createDutchAnalyser } from './dutch/analyser.ts';
import { createMatching } from './embedded/matching.ts';
import { createEmbeddedTextEngine } from './embedded/text-engine.ts';
import type { Search, TextEngine } from './engine.ts';
import { createMeilisearchEngine } from './meilisearch/engine.ts';
import { createPortalSearch } from './portal-search.ts';

export type { Search } from './engine.ts';

export interface SearchEnv {
  SEARCH_ENGINE: 'sqlite' | 'meilisearch';
  MEILI_URL?: string | undefined;
  MEILI_KEY?: string | undefined;
  /** Begin of the names of the indexes, apart from other portals on the same server. */
  MEILI_PREFIX?: string | undefined;
  /** When given, matching runs in a thread of its own that reads this file. */
  DATABASE_FILE?: string | undefined;
}

/** Where search says that an engine is down, late or back. No personal data. */
export interface SearchLog {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

/**
 * Search for the portal. Returns at once; the stores are built from the database in batches meanwhile, and `ready()`
 * tells when.
 *
 * @param args.today ISO date in the Netherlands
 */
export function createSearch(args: {
  db: Database;
  env: SearchEnv;
  log: SearchLog;
  today: () => string;
}): Search {
  const { db, env, log, today } = args;
  const analyser = createDutchAnalyser();
  const embedded = createEmbeddedTextEngine(analyser);
  const remote: TextEngine | null =
    env.SEARCH_ENGINE === 'meilisearch' && env.MEILI_URL
      ? createMeilisearchEngine({
          url: env.MEILI_URL,
          key: env.MEILI_KEY,
          prefix: env.MEILI_PREFIX,
          analyser,
        })
      : null;
  return createPortalSearch({
    db,
    log,
    embedded,
    remote,
    matching: createMatching({ db, today, file: env.DATABASE_FILE }),
  });
}
