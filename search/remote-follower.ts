import type { Database } from '#db/client.ts';
import { consumerPosition, moveConsumer, outboxAfter, outboxHead } from '#db/queries/jobs.ts';
import type { DocumentFeed } from './document-feed.ts';
import { type RebuildReport, type SearchScope, searchScopes, type TextEngine } from './engine.ts';
import type { Fallback } from './fallback.ts';
import type { SearchLog } from './index.ts';
import { followedBy } from './sync.ts';

/**
 * Name under which the position of the remote engine, which outlives this process, is kept. It changes with what is sent, so
 * that a new release fills the server anew.
 */
const remoteConsumer = 'search-meilisearch-3';

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
  /** Sends what changed since the last time; starts filling where it holds nothing. */
  follow(): Promise<void>;
  /** Fills it anew where it holds another number of documents than there are. @returns how many it was off */
  reconcile(counts: Readonly<Record<SearchScope, number>>): Promise<number>;
  /** Sends what turned out to differ, as it is by then: what was missed here was missed there as well. */
  send(scope: SearchScope, ids: readonly string[]): Promise<void>;
  /** Resolves when it is not being filled. */
  settled(): Promise<void>;
}

export function followRemote({ db, log, engine, text, perLook, feed, closed }: Parts): RemoteFollower {
  /** Minutes of work on a large server: the stores of this process go on following meanwhile. */
  let filling: Promise<void> | null = null;
  /** Filled or found full by this process. */
  let held = false;
  /** Documents read later arrive later: what is sent and what is followed go one by one. */
  let turn: Promise<unknown> = Promise.resolve();
  let sending = 0;

  function inOrder(work: () => Promise<void>): Promise<void> {
    const result = turn.then(work).catch((error: unknown) => text.failed(error));
    turn = result;
    return result;
  }

  async function build(): Promise<RebuildReport> {
    const started = performance.now();
    const head = await outboxHead(db);
    const counts = await feed.fill(engine);
    await moveConsumer(db, remoteConsumer, head);
    held = true;
    text.caughtUp();
    return { engine: engine.name, ...counts, tookMs: Math.round(performance.now() - started) };
  }

  function startFilling(): void {
    filling ??= build()
      .then((report) => log.info({ ...report }, 'de zoekmachine is gevuld'), text.failed)
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

  /** The engine keeps its own position: what it missed while it was down comes when it is back. */
  async function follow(): Promise<void> {
    if (filling) return;
    const from = await consumerPosition(db, remoteConsumer);
    if (!(await holds(from))) return startFilling();
    const rows = await outboxAfter(db, { seq: from, limit: perLook });
    const last = rows.at(-1);
    if (!last) return text.caughtUp();
    const { changes } = await followedBy(db, rows);
    if (changes.some((change) => change.kind === 'taxonomy')) return startFilling();
    for (const [scope, change] of await feed.changesOf(changes)) await engine.change(scope, change);
    await moveConsumer(db, remoteConsumer, last.seq);
    if (rows.length < perLook) text.caughtUp();
    else if (!closed()) await follow();
  }

  return {
    build,
    // What is being sent may wait on the server: the stores of this process go on, and this one follows after it.
    follow: async () => (sending > 0 ? undefined : inOrder(follow)),
    async reconcile(counts) {
      if (filling || text.isDown()) return 0;
      // What came since the last look is no difference.
      await inOrder(follow);
      if (filling || text.isDown()) return 0;
      let off = 0;
      for (const scope of searchScopes) off += Math.abs(((await engine.count(scope)) ?? 0) - counts[scope]);
      if (off > 0) startFilling();
      return off;
    },
    async send(scope, ids) {
      sending += 1;
      await inOrder(async () => {
        if (filling || text.isDown()) return;
        await engine.change(scope, await feed.read(scope, ids));
      });
      sending -= 1;
    },
    settled: async () => {
      await filling;
    },
  };
}
