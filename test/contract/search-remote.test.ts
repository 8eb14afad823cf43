import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { consumerPosition, moveConsumer, outboxHead } from '#db/queries/jobs.ts';
import { nextNumber } from '#db/queries/trail.ts';
import { createDutchAnalyser } from '#search/dutch/analyser.ts';
import type { TextEngine } from '#search/engine.ts';
import { createSearch, type Search } from '#search/index.ts';
import { createMeilisearchEngine } from '#search/meilisearch/engine.ts';
import { openSearch } from '#search/open-search.ts';
import { remoteConsumer } from '#search/remote-follower.ts';
import { makeTestEmployer, makeTestOpening, type TestEmployer } from '#test/factories/application.ts';
import { makeWorld, type World } from '#test/factories/world.ts';
import { type FakeMeilisearch, startFakeMeilisearch } from '#test/fakes/meilisearch.ts';

let world: World;
let fake: FakeMeilisearch;
let search: Search;
let employer: TestEmployer;
let lines: string[];

const log = {
  info: (_details: object, message: string) => void lines.push(message),
  warn: (_details: object, message: string) => void lines.push(message),
  error: (_details: object, message: string) => void lines.push(message),
};
const pause = (ms: number) => new Promise((resume) => setTimeout(resume, ms));

beforeEach(async () => {
  world = await makeWorld();
  employer = await makeTestEmployer(world);
  await makeTestOpening(world, employer, { title: 'Hovenier' });
  fake = await startFakeMeilisearch();
  lines = [];
  search = createSearch({
    db: world.db,
    env: { SEARCH_ENGINE: 'meilisearch', MEILI_URL: fake.url },
    log,
    today: () => '2026-11-22',
  });
  await search.whenReady();
});
afterEach(async () => {
  await search.close();
  await fake.close();
  await world.close();
});

const asked = () => fake.sent.filter(({ path }) => path.endsWith('/search')).length;
const total = async (text: string) => (await search.searchOpenings({ text }, { kind: 'open' })).total;

async function opened(title: string) {
  const { id } = await makeTestOpening(world, employer, { title });
  await world.db.transaction().execute(async (trx) => {
    const seq = await nextNumber(trx, 'outbox');
    const at = '2026-11-22T11:00:00.000Z';
    await trx.insertInto('outbox').values({ seq, event: 'openingChanged', subject_id: id, at }).execute();
  });
}

/** Follows until the server answers; filling it happens beside the following. */
async function untilItAnswers(text: string) {
  for (let i = 0; i < 100; i += 1) {
    await search.follow();
    const before = asked();
    await total(text);
    if (asked() > before) return;
    await pause(20);
  }
  throw new Error('the server was never asked');
}

it('answers by itself until the server is filled, and has it follow then', async () => {
  expect(await total('hovenier')).toBe(1);
  expect(asked()).toBe(0);
  await untilItAnswers('hovenier');
  expect(await total('hoveniers')).toBe(1);
  await opened('Glazenwasser');
  await search.follow();
  expect(await total('glazenwasser')).toBe(1);
  expect(fake.indexes.get('werkbrug_openings')?.documents.size).toBe(2);
});

it('catches up with what it missed while the server was down', async () => {
  await untilItAnswers('hovenier');
  fake.failing = 503;
  await opened('Glazenwasser');
  await search.follow();
  expect(await total('glazenwasser')).toBe(1);
  fake.failing = null;
  await search.follow();
  expect(fake.indexes.get('werkbrug_openings')?.documents.size).toBe(2);
  expect(lines).toContain('de zoekmachine antwoordt niet of te laat; de portal zoekt zelf');
});

it('fills a server anew that lost what it had', async () => {
  await untilItAnswers('hovenier');
  fake.indexes.clear();
  expect(await total('hovenier')).toBe(1);
  for (let i = 0; i < 100 && !fake.indexes.has('werkbrug_employers'); i += 1) {
    await search.follow();
    await pause(20);
  }
  expect(fake.indexes.get('werkbrug_openings')?.documents.size).toBe(1);
  expect(await total('hovenier')).toBe(1);
});

it('sends the server too what the nightly check found to differ', async () => {
  await untilItAnswers('hovenier');
  await world.db.updateTable('opening').set({ title: 'Metselaar' }).execute();
  // Nothing told of it.
  expect(await search.reconcileText()).toBeGreaterThan(0);
  const held = [...(fake.indexes.get('werkbrug_openings')?.documents.values() ?? [])];
  expect(JSON.stringify(held)).toContain('etselaar');
  expect(await search.reconcileText()).toBe(0);
});

it('fills a server anew of which the nightly check finds the number to be off, without waiting for it', async () => {
  await untilItAnswers('hovenier');
  fake.indexes.get('werkbrug_openings')?.documents.clear();
  fake.sent.length = 0;
  expect(await search.reconcileText()).toBe(0);
  expect(fake.sent).toEqual([]);
  for (let i = 0; i < 100 && fake.indexes.get('werkbrug_openings')?.documents.size !== 1; i += 1) {
    await search.follow();
    await pause(20);
  }
  expect(fake.indexes.get('werkbrug_openings')?.documents.size).toBe(1);
});

it('does not wait for a server that files slowly, and answers by itself until it is through', async () => {
  await untilItAnswers('hovenier');
  fake.slowness = 2_500;
  await opened('Glazenwasser');
  const started = performance.now();
  await search.follow();
  expect(performance.now() - started).toBeLessThan(2_000);
  const before = asked();
  expect(await total('glazenwasser')).toBe(1);
  expect(asked()).toBe(before);
  fake.slowness = 5;
  await untilItAnswers('glazenwasser');
  expect(fake.indexes.get('werkbrug_openings')?.documents.size).toBe(2);
  expect(lines).not.toContain('de zoekmachine antwoordt niet of te laat; de portal zoekt zelf');
});

it('fills a server anew at the start that holds something else, and rests after a filling that failed', async () => {
  await untilItAnswers('hovenier');
  await search.close();
  fake.indexes.get('werkbrug_openings')?.documents.clear();
  fake.failingTasks = 'vol';
  search = createSearch({
    db: world.db,
    env: { SEARCH_ENGINE: 'meilisearch', MEILI_URL: fake.url },
    log,
    today: () => '2026-11-22',
  });
  await search.whenReady();
  fake.sent.length = 0;
  for (let i = 0; i < 10; i += 1) {
    await search.follow();
    await pause(30);
  }
  expect(fake.sent.filter(({ method }) => method === 'POST')).toHaveLength(1);
  expect(await total('hovenier')).toBe(1);
  fake.failingTasks = null;
  await search.rebuild();
  expect(fake.indexes.get('werkbrug_openings')?.documents.size).toBe(1);
});

it('answers an operator from what the database holds now', async () => {
  const open = () => {
    const env = { MEILI_URL: fake.url, MEILI_PREFIX: 'cli' };
    const opening = openSearch({
      db: world.db,
      engine: 'meilisearch',
      scopes: ['openings'],
      today: () => '',
      env,
    });
    if ('problem' in opening) throw new Error(opening.problem);
    return opening;
  };
  const found = async (text: string) => (await open().ask('openings', { text })).total;
  const rebuilds = () => fake.sent.filter(({ path }) => path === '/swap-indexes').length;
  expect(await found('hovenier')).toBe(1);
  const before = rebuilds();
  expect(await found('hovenier')).toBe(1);
  expect(rebuilds()).toBe(before);
  await opened('Glazenwasser');
  expect(await found('glazenwasser')).toBe(1);
});

it('has a portal send again what it sent while an operator’s question filled the server', async () => {
  await untilItAnswers('hovenier');
  const head = await outboxHead(world.db);
  const env = { MEILI_URL: fake.url, MEILI_PREFIX: 'cli' };
  const opening = openSearch({
    db: world.db,
    engine: 'meilisearch',
    scopes: ['openings'],
    today: () => '',
    env,
  });
  if ('problem' in opening) throw new Error(opening.problem);
  fake.slowness = 150;
  fake.sent.length = 0;
  const answer = opening.ask('openings', { text: 'hovenier' });
  for (let i = 0; i < 200 && !fake.sent.some(({ method }) => method === 'POST'); i += 1) await pause(10);
  await opened('Glazenwasser');
  await moveConsumer(world.db, remoteConsumer, await outboxHead(world.db));
  await answer;
  expect(await outboxHead(world.db)).toBe(head + 1);
  expect(await consumerPosition(world.db, remoteConsumer)).toBe(head);
});

const { MEILI_URL: realUrl, MEILI_KEY: realKey } = process.env;

describe.each([['fake'], ...(realUrl ? [['real']] : [])])('a portal at a %s server', (kind) => {
  let server: TextEngine;
  afterEach(() => server?.drop(), 300_000);

  it('fills it, follows, and begins anew where the server lost everything', async () => {
    await search.close();
    const url = (kind === 'real' && realUrl) || fake.url;
    const key = kind === 'real' ? realKey : undefined;
    const prefix = `contract_portal_${process.pid}_${Date.now()}`;
    server = createMeilisearchEngine({ url, key, prefix, analyser: createDutchAnalyser() });
    search = createSearch({
      db: world.db,
      env: { SEARCH_ENGINE: 'meilisearch', MEILI_URL: url, MEILI_KEY: key, MEILI_PREFIX: prefix },
      log,
      today: () => '2026-11-22',
    });
    await search.whenReady();
    const untilItHolds = async (openings: number) => {
      const until = Date.now() + 120_000;
      while ((await server.count('openings')) !== openings || (await server.count('employers')) === null) {
        if (Date.now() > until) throw new Error(`the server does not hold ${openings}`);
        await search.follow();
        await pause(50);
      }
    };
    await untilItHolds(1);
    await opened('Glazenwasser');
    await untilItHolds(2);
    expect((await server.search('openings', { tags: ['all'], text: 'glazenwassers' })).total).toBe(1);
    // A change must not make an index without settings out of nothing.
    await server.drop();
    await opened('Metselaar');
    await untilItHolds(3);
    expect((await server.search('openings', { tags: ['all'], text: 'metselaar' })).total).toBe(1);
    expect(await total('metselaar')).toBe(1);
    await search.rebuild();
    expect(await server.count('openings')).toBe(3);
  }, 300_000);
});
