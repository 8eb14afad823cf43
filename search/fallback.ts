import type { SearchResult, SearchScope, TextEngine, TextQuestion } from './engine.ts';
import type { SearchLog } from './index.ts';

/** How long the remote engine may take; a person waits. */
const lateMs = 1_500;
/** After a failure the remote engine is left alone for this long. */
const restMs = 5_000;

export interface Fallback {
  search(scope: SearchScope, question: TextQuestion): Promise<SearchResult>;
  /** The remote engine holds all that the database holds. */
  caughtUp(): void;
  /** The remote engine takes its time to file what changed; not a failure. */
  behind(): void;
  /** The remote engine misses something. */
  failed(error: unknown): void;
  /** Whether its last answer failed: what it holds may be gone. */
  isDown(): boolean;
}

/**
 * Asks the remote engine where there is one that is up, in time and up to date; the embedded one otherwise. Says in the
 * log when that changes, not for every question.
 */
export function createFallback({
  embedded,
  remote,
  log,
  now = () => performance.now(),
}: {
  embedded: TextEngine;
  remote: TextEngine | null;
  log: SearchLog;
  now?: () => number;
}): Fallback {
  let complete = false;
  let restUntil = 0;
  let down = false;

  function failed(error: unknown): void {
    restUntil = now() + restMs;
    if (down) return;
    down = true;
    log.warn(
      { engine: remote?.name, error: error instanceof Error ? error.message : String(error) },
      'de zoekmachine antwoordt niet of te laat; de portal zoekt zelf',
    );
  }

  async function ask<T>(question: (engine: TextEngine) => Promise<T>): Promise<T> {
    if (!remote || !complete || now() < restUntil) return question(embedded);
    try {
      const answer = await inTime(question(remote));
      if (down) {
        down = false;
        log.info({ engine: remote.name }, 'de zoekmachine antwoordt weer');
      }
      return answer;
    } catch (error) {
      failed(error);
      return question(embedded);
    }
  }

  return {
    search: (scope, question) => ask((engine) => engine.search(scope, question)),
    caughtUp() {
      complete = true;
    },
    behind() {
      complete = false;
    },
    failed(error) {
      complete = false;
      failed(error);
    },
    isDown: () => down,
  };
}

function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`geen antwoord binnen ${lateMs} ms`)), lateMs);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
