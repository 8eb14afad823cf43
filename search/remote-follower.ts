import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from '#db/client.ts';
import { consumerPosition, moveConsumer, outboxAfter, outboxHead } from '#db/queries/jobs.ts';
import { countSources } from '#db/queries/search-subjects.ts';
import type { DocumentFeed } from './document-feed.ts';
import { type RebuildReport, type SearchScope, searchScopes, type TextEngine } from './engine.ts';
import type { Fallback } from './fallback.ts';
import type { SearchLog } from './index.ts';
import { partsOf } from './parts.ts';
import { followedBy } from './sync.ts';

/**
 * Name under which the position of the remote engine, which outlives this process, is kept. It changes with what is sent, so
 * that a new release fills the server anew.
 */
export const remoteConsumer = 'search-meilisearch-4';
/** How long a look waits for the server; the stores of this process are followed every second. */
const patienceMs = 800;
/** Between two fillings that fail, at first and at most. */
const firstRestMs = 5_000;
const longestRestMs = 5 * 60_000;
/** Looks with another number of documents on the server before it is filled anew: one may fall between two changes. */
const mostDoubts = 3;

interface Parts {
  db: Database;
  log: SearchLog;
  engine: TextEngine;
  text: Fallback;
  /** Outbox rows read at once. */
  perLook: number;
  feed: DocumentFeed;
  closed(): boolean;
}

/** Keeps a text server outside this process up with the database. */
export interface RemoteFollower {
  /** Fills it anew and waits for that. */
  build(): Promise<RebuildReport>;
  /**
   * Sends what changed since the last time; starts filling where it holds nothing, or another number of documents than
   * there are. Goes on by itself where the server takes long.
   */
  follow(): Promise<void>;
  /** The next looks count again what it holds, and fill it anew where that goes on being another number. */
  recount(): void;
  /**
   * Sends what turned out to differ, as it is by then: what was missed here was missed there as well. What does not arrive
   * is sent by the next look.
   */
  send(scope: SearchScope, ids: readonly string[]): Promise<void>;
  /** Resolves when it is neither being filled nor followed. */
  settled(): Promise<void>;
}

export function followRemote({ db, log, engine, text, perLook, feed, closed }: Parts): RemoteFollower {
  /** Minutes of work on a large server: the stores of this process go on following meanwhile. */
  let filling: Promise<void> | null = null;
  let following: Promise<void> | null = null;
  /** Filled or found full by this process. */
  let held = false;
  /** Documents read later arrive later: what is sent and what is followed go one by one. */
  let turn: Promise<unknown> = Promise.resolve();
  let sending = 0;
  /** Found to hold as many documents as there are since this process began. */
  let counted = false;
  let doubts = 0;
  /** Sent beside the outbox and not arrived yet. */
  const owed = new Map<SearchScope, Set<string>>();
  let rest = 0;
  let notBefore = 0;

  function inOrder(work: () => Promise<void>): Promise<void> {
    const result = turn.then(work).catch((error: unknown) => {
      // A server that comes back may have lost something.
      counted = false;
      text.failed(error);
    });
    turn = result;
    return result;
  }

  async function build(): Promise<RebuildReport> {
    const started = performance.now();
    const head = await outboxHead(db);
    const counts = await feed.fill(engine);
    await moveConsumer(db, remoteConsumer, head);
    held = true;
    counted = true;
    text.caughtUp();
    return { engine: engine.name, ...counts, tookMs: Math.round(performance.now() - started) };
  }

  function startFilling(): void {
    if (filling || performance.now() < notBefore) return;
    filling = build()
      .then(
        (report) => {
          rest = 0;
          log.info({ ...report }, 'de zoekmachine is gevuld');
        },
        (error: unknown) => {
          // What the server refuses now it refuses a second later too.
          rest = Math.min(longestRestMs, rest === 0 ? firstRestMs : rest * 2);
          notBefore = performance.now() + rest;
          text.failed(error);
        },
      )
      .finally(() => {
        filling = null;
      });
  }

  /** Something was built there before, and the server has not lost it. */
  async function holds(from: number): Promise<boolean> {
    if (held && !text.isDown()) return true;
    if (from === 0 && !held) return false;
    for (const scope of searchScopes) if ((await engine.count(scope)) === null) return false;
    held = true;
    return true;
  }

  async function differs(): Promise<boolean> {
    const counts = await countSources(db);
    for (const scope of searchScopes) if (((await engine.count(scope)) ?? 0) !== counts[scope]) return true;
    return false;
  }

  /** Up with the outbox. What was filed there while no portal ran, or out of another database, shows in the numbers. */
  async function arrived(): Promise<void> {
    if (!counted) {
      if (await differs()) {
        doubts += 1;
        if (doubts >= mostDoubts) startFilling();
        return;
      }
      counted = true;
    }
    doubts = 0;
    text.caughtUp();
  }

  async function sendOwed(): Promise<void> {
    for (const [scope, ids] of owed) {
      for (const part of partsOf([...ids], perLook)) {
        if (closed()) return;
        // Before: what is owed again meanwhile stays owed.
        for (const id of part) ids.delete(id);
        try {
          await engine.change(scope, await feed.read(scope, part));
        } catch (error) {
          for (const id of part) ids.add(id);
          throw error;
        }
      }
    }
  }

  /** The engine keeps its own position: what it missed while it was down comes when it is back. */
  async function look(): Promise<void> {
    if (filling) return;
    const from = await consumerPosition(db, remoteConsumer);
    if (!(await holds(from))) return startFilling();
    await sendOwed();
    const rows = await outboxAfter(db, { seq: from, limit: perLook });
    const last = rows.at(-1);
    if (!last) return arrived();
    const { changes } = await followedBy(db, rows);
    if (changes.some((change) => change.kind === 'taxonomy')) {
      // The stores of this process may hear of it only at their next look.
      feed.forgetNames();
      return startFilling();
    }
    for (const [scope, change] of await feed.changesOf(changes)) await engine.change(scope, change);
    await moveConsumer(db, remoteConsumer, last.seq);
    if (rows.length < perLook) await arrived();
    else if (!closed()) await look();
  }

  function lookOnce(): Promise<void> {
    following ??= inOrder(look).finally(() => {
      following = null;
    });
    return following;
  }

  return {
    build,
    async follow() {
      // What is being sent may wait on the server: this one follows after it.
      if (sending > 0) return text.behind();
      const timer = new AbortController();
      const late = wait(patienceMs, true, { signal: timer.signal, ref: false }).catch(() => false);
      if (await Promise.race([lookOnce().then(() => false), late])) text.behind();
      timer.abort();
    },
    recount() {
      counted = false;
    },
    async send(scope, ids) {
      const waiting = owed.get(scope) ?? new Set<string>();
      for (const id of ids) waiting.add(id);
      owed.set(scope, waiting);
      sending += 1;
      await inOrder(async () => {
        if (filling || !(await holds(await consumerPosition(db, remoteConsumer)))) return;
        await sendOwed();
      });
      sending -= 1;
    },
    settled: async () => {
      await turn;
      await filling;
    },
  };
}
