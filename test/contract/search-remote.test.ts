import { afterEach, beforeEach, expect, it } from 'vitest';
import { nextNumber } from '#db/queries/trail.ts';
import { createSearch, type Search } from '#search/index.ts';
import { makeTestEmployer, makeTestOpening, type TestEmployer } from '#test/factories/application.ts';
import { makeWorld, type World } from '#test/factories/world.ts';
import { type FakeMeilisearch, startFakeMeilisearch } from '#test/fakes/meilisearch.ts';

let world: World;
let fake: FakeMeilisearch;
let search: Search;
let employer: TestEmployer;
let lines: string[];

beforeEach(async () => {
  world = await makeWorld();
  employer = await makeTestEmployer(world);
  await makeTestOpening(world, employer, { title: 'Hovenier' });
  fake = await startFakeMeilisearch();
  lines = [];
  search = createSearch({
    db: world.db,
    env: { SEARCH_ENGINE: 'meilisearch', MEILI_URL: fake.url },
    log: {
      info: (_details, message) => void lines.push(message),
      warn: (_details, message) => void lines.push(message),
      error: (_details, message) => void lines.push(message),
    },
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
    await new Promise((resume) => setTimeout(resume, 20));
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
    await new Promise((resume) => setTimeout(resume, 20));
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
