import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { appendOutbox } from '#db/queries/trail.ts';
import { makeTestEmployer, makeTestOpening, type TestEmployer } from '#test/factories/application.ts';
import { makeWorld, type World } from '#test/factories/world.ts';
import { documentFeed } from './document-feed.ts';
import type { SearchResult, SearchScope, TextEngine } from './engine.ts';
import { createFallback, type Fallback } from './fallback.ts';
import { followRemote, type RemoteFollower } from './remote-follower.ts';

const quiet = () => undefined;
const log = { info: quiet, warn: quiet, error: quiet };
const empty: SearchResult = { total: 0, hits: [], facets: {}, suggestions: [], partial: false, tookMs: 0 };

let world: World;
let employer: TestEmployer;
let server: ReturnType<typeof makeServer>;
let text: Fallback;
let follower: RemoteFollower;
/** What was done, in order. */
let done: string[];

/** Holds documents and does as it is told. */
function makeServer() {
  const held = new Map<SearchScope, Map<string, string>>();
  const control = { down: false, changing: Promise.resolve(), asked: 0 };
  const up = () => {
    if (control.down) throw new Error('down');
  };
  const engine: TextEngine = {
    name: 'meilisearch',
    async search() {
      up();
      control.asked += 1;
      return empty;
    },
    async change(scope, { upsert, remove }) {
      up();
      await control.changing;
      const documents = held.get(scope);
      for (const one of upsert) documents?.set(one.id, JSON.stringify(one));
      for (const id of remove) documents?.delete(id);
    },
    async rebuild(scope, batches) {
      up();
      done.push(`fill ${scope}`);
      const documents = new Map<string, string>();
      for await (const batch of batches) for (const one of batch) documents.set(one.id, JSON.stringify(one));
      held.set(scope, documents);
      return documents.size;
    },
    async count(scope) {
      up();
      return held.get(scope)?.size ?? null;
    },
    async drop() {},
    async close() {},
  };
  return { held, control, engine };
}

beforeEach(async () => {
  world = await makeWorld();
  employer = await makeTestEmployer(world);
  await makeTestOpening(world, employer, { title: 'Hovenier' });
  done = [];
  server = makeServer();
  const embedded: TextEngine = { ...server.engine, name: 'sqlite', search: async () => empty };
  text = createFallback({ embedded, remote: server.engine, log });
  const feed = documentFeed(world.db, () => false);
  const forgetNames = () => {
    done.push('forget names');
    feed.forgetNames();
  };
  const { db } = world;
  follower = followRemote({
    db,
    log,
    engine: server.engine,
    text,
    perLook: 100,
    feed: { ...feed, forgetNames },
    closed: () => false,
  });
  await follower.build();
  await follower.follow();
  done.length = 0;
});
afterEach(async () => {
  await follower.settled();
  await world.close();
});

const tell = (event: 'openingChanged' | 'taxonomyChanged', subjectId: string) =>
  world.db
    .transaction()
    .execute((trx) => appendOutbox(trx, { event, subjectId, data: {}, at: '2026-11-22T11:00:00.000Z' }));
const openingId = async () =>
  (await world.db.selectFrom('opening').select('id').executeTakeFirstOrThrow()).id;
const heldOpenings = () => [...(server.held.get('openings')?.values() ?? [])].join();
/** Whether the server is asked what somebody searches. */
async function asksServer(): Promise<boolean> {
  const before = server.control.asked;
  await text.search('openings', { tags: [] });
  return server.control.asked > before;
}

it('reads the names anew before it fills because of a taxonomy change', async () => {
  await tell('taxonomyChanged', 'all');
  await follower.follow();
  await follower.settled();
  expect(done).toEqual(['forget names', 'fill openings', 'fill candidates', 'fill employers']);
});

it('sends what differed to a server that was down for a search and that nobody asked since', async () => {
  server.control.down = true;
  expect(await asksServer()).toBe(false);
  server.control.down = false;
  expect(text.isDown()).toBe(true);
  await world.db.updateTable('opening').set({ title: 'Metselaar' }).execute();
  await follower.send('openings', [await openingId()]);
  expect(heldOpenings()).toContain('etselaar');
  expect(done).toEqual([]);
});

it('sends what did not arrive at the next look', async () => {
  await world.db.updateTable('opening').set({ title: 'Metselaar' }).execute();
  server.control.down = true;
  await follower.send('openings', [await openingId()]);
  server.control.down = false;
  expect(heldOpenings()).not.toContain('etselaar');
  await follower.follow();
  expect(heldOpenings()).toContain('etselaar');
  expect(done).toEqual([]);
});

it('sends what was to be sent while it was being filled after that', async () => {
  await tell('taxonomyChanged', 'all');
  await follower.follow();
  const sent = follower.send('openings', [await openingId()]);
  await sent;
  await follower.settled();
  await world.db.updateTable('opening').set({ title: 'Metselaar' }).execute();
  await follower.follow();
  expect(heldOpenings()).toContain('etselaar');
});

it('is not asked while something is being sent, until it is up with the outbox again', async () => {
  expect(await asksServer()).toBe(true);
  let changed = quiet as () => void;
  server.control.changing = new Promise((resolve) => {
    changed = resolve;
  });
  const sent = follower.send('openings', [await openingId()]);
  await follower.follow();
  expect(await asksServer()).toBe(false);
  changed();
  await sent;
  await follower.follow();
  expect(await asksServer()).toBe(true);
});

it('is not filled anew for what came since it was counted, nor for less than some looks that differ', async () => {
  const { id } = await makeTestOpening(world, employer, { title: 'Glazenwasser' });
  await tell('openingChanged', id);
  follower.recount();
  for (let looks = 0; looks < 4; looks += 1) await follower.follow();
  await follower.settled();
  expect(done).toEqual([]);
  expect(server.held.get('openings')?.size).toBe(2);

  server.held.get('openings')?.delete(id);
  follower.recount();
  await follower.follow();
  await follower.follow();
  expect(done).toEqual([]);
  await follower.follow();
  await pause(0);
  await follower.settled();
  expect(done).toContain('fill openings');
  expect(server.held.get('openings')?.size).toBe(2);
});
