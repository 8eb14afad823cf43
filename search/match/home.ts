import { Worker } from 'node:worker_threads';
import type { Database } from '#db/client.ts';
import { answersOf, type MatchAnswers } from './answers.ts';
import { loadMatchStore } from './load.ts';
import { type Drift, driftOf, noDrift, stillDiffers } from './reconcile.ts';
import type { PackedStore } from './store/store.ts';

/** How many rows a store holds, and the position in the outbox up to which they know. */
export interface Built {
  openings: number;
  candidates: number;
  position: number;
}

/** Where the store lives: in this thread (a database in memory, a test), or in one of its own, off the event loop. */
export interface MatchHome {
  ask<Name extends keyof MatchAnswers>(
    name: Name,
    ...args: Parameters<MatchAnswers[Name]>
  ): Promise<ReturnType<MatchAnswers[Name]>>;
  /** From the snapshot file, or null when there is none that can be used. */
  open(): Promise<Built | null>;
  /** From the rows of the database, aside; the old store answers until the swap. @param position of the outbox now */
  build(position: number): Promise<Built>;
  /** Writes the snapshot file. @param position up to which changes were given */
  save(position: number): Promise<void>;
  /** Compares with the database as it is now, everything or what differed a moment ago. */
  drift(found?: Drift): Promise<Drift>;
  /** True when the thread died: the store must be built again. */
  lost(): boolean;
  close(): Promise<void>;
}

/** A store in this thread, without a file. */
export function localHome(db: Database): MatchHome {
  let current: { store: PackedStore; answers: MatchAnswers } | null = null;
  return {
    async ask<Name extends keyof MatchAnswers>(name: Name, ...args: Parameters<MatchAnswers[Name]>) {
      if (!current) throw new Error('the match store is not built yet');
      const answer = current.answers[name] as unknown as (
        ...given: Parameters<MatchAnswers[Name]>
      ) => ReturnType<MatchAnswers[Name]>;
      return answer(...args);
    },
    open: () => Promise.resolve(null),
    async build(position) {
      const store = await loadMatchStore(db);
      current = { store, answers: answersOf(store) };
      return { openings: store.openings.alive, candidates: store.candidates.alive, position };
    },
    save: () => Promise.resolve(),
    async drift(found) {
      if (!current) return noDrift;
      return found ? stillDiffers(current.store, db, found) : driftOf(current.store, db);
    },
    lost: () => false,
    close: () => Promise.resolve(),
  };
}

export type HomeRequest =
  | { id: number; do: 'ask'; name: keyof MatchAnswers; args: unknown[] }
  | { id: number; do: 'open' }
  | { id: number; do: 'drift'; found: Drift | undefined }
  | { id: number; do: 'build' | 'save'; position: number };
export type HomeReply = { id: number; result: unknown } | { id: number; error: string };

/**
 * A store in a worker thread with its own connection, and a snapshot file next to the database. When the thread dies,
 * what was asked of it fails and the next `build` starts a new one.
 */
export function threadHome(databaseFile: string): MatchHome {
  let worker: Worker | null = null;
  let died = false;
  let lastId = 0;
  const open = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();

  function start(): Worker {
    const made = new Worker(new URL('./home-worker.ts', import.meta.url), { workerData: { databaseFile } });
    made.unref();
    made.on('message', (reply: HomeReply) => {
      const waiting = open.get(reply.id);
      open.delete(reply.id);
      if (open.size === 0) made.unref();
      if ('error' in reply) waiting?.reject(new Error(reply.error));
      else waiting?.resolve(reply.result as never);
    });
    const failed = (error: Error) => {
      died = true;
      if (worker === made) worker = null;
      for (const { reject } of open.values()) reject(error);
      open.clear();
    };
    made.on('error', failed);
    made.on('exit', (code) => failed(new Error(`the match thread ended with ${code}`)));
    return made;
  }

  type Without<T> = T extends unknown ? Omit<T, 'id'> : never;
  function send<Result>(request: Without<HomeRequest>): Promise<Result> {
    worker ??= start();
    const target = worker;
    const id = ++lastId;
    target.ref();
    return new Promise<Result>((resolve, reject) => {
      open.set(id, { resolve, reject });
      target.postMessage({ ...request, id });
    });
  }

  return {
    ask: (name, ...args) => send({ do: 'ask', name, args }),
    open: () => send({ do: 'open' }),
    async build(position) {
      const built = await send<Built>({ do: 'build', position });
      died = false;
      return built;
    },
    save: (position) => send({ do: 'save', position }),
    drift: (found) => send({ do: 'drift', found }),
    lost: () => died,
    async close() {
      await worker?.terminate();
    },
  };
}
