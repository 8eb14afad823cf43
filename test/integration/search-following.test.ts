import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Cron } from 'croner';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fixedClock, todayOf } from '#app/domain/shared/clock.ts';
import { newId } from '#app/domain/shared/ids.ts';
import { systemContext } from '#app/domain/shared/system-context.ts';
import { followSearch } from '#app/jobs/follow-search.ts';
import { startJobs } from '#app/jobs/runner.ts';
import { openDatabase } from '#db/client.ts';
import { anonymisePerson } from '#db/queries/anonymise.ts';
import { appendOutbox } from '#db/queries/trail.ts';
import { createSearch, type Search } from '#search/index.ts';
import { makeTestEmployer, makeTestOpening, type TestEmployer } from '#test/factories/application.ts';
import { makeCandidate } from '#test/factories/candidate.ts';
import type { World } from '#test/factories/world.ts';

let folder: string;
let world: World;
let search: Search;
let employer: TestEmployer;
let openingId: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'search-following-'));
  const file = join(folder, 'portal.sqlite');
  const db = await openDatabase(file);
  const services = { db, clock: fixedClock('2026-11-22T11:00:00Z'), newId };
  world = { ...services, as: (actor) => ({ ...services, actor }), close: () => db.destroy() };
  employer = await makeTestEmployer(world);
  openingId = (await makeTestOpening(world, employer)).id;
  const quiet = () => undefined;
  search = createSearch({
    db,
    env: { SEARCH_ENGINE: 'sqlite', DATABASE_FILE: file },
    log: { info: quiet, warn: quiet, error: quiet },
    today: () => todayOf(world.clock).toString(),
  });
});
afterEach(async () => {
  await search.close();
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

async function told(event: 'candidateChanged' | 'openingChanged', subjectId: string): Promise<void> {
  await world.db
    .transaction()
    .execute((trx) => appendOutbox(trx, { event, subjectId, data: {}, at: '2026-11-22T11:00:00.000Z' }));
}
const fitting = async () =>
  (await search.candidatesFor(openingId, { kind: 'all' })).hits.map((hit) => hit.id).sort();
const written = async (text: string) => (await search.searchOpenings({ text }, { kind: 'open' })).total;

describe('a change', () => {
  it('is found by matching and by words within a second or so, by the schedule alone', async () => {
    await search.whenReady();
    const next = new Cron(followSearch.schedule, { timezone: 'Europe/Amsterdam', paused: true }).nextRuns(2);
    expect(Number(next[1]) - Number(next[0])).toBe(1000);

    const failures: unknown[] = [];
    const tools = { context: systemContext(world), mailer: null, search };
    const stop = startJobs([followSearch], tools, (error) => failures.push(error));
    try {
      const { id } = await makeCandidate(world);
      await told('candidateChanged', id);
      const later = await makeTestOpening(world, employer, { title: 'Hovenier' });
      await told('openingChanged', later.id);
      // The machine that tests may be busy: what is asserted is that nothing else is needed.
      const deadline = Date.now() + 20_000;
      while (Date.now() < deadline && ((await fitting()).length === 0 || (await written('hovenier')) === 0)) {
        await pause(50);
      }
      expect(await fitting()).toEqual([id]);
      expect(await written('hovenier')).toBe(1);
    } finally {
      await stop();
    }
    expect(failures).toEqual([]);
  }, 60_000);

  it('is seen by one look, in the order of what happened', async () => {
    await search.whenReady();
    const { id } = await makeCandidate(world);
    await told('candidateChanged', id);
    await world.db.updateTable('candidate').set({ released_by_candidate: 0 }).where('id', '=', id).execute();
    await told('candidateChanged', id);
    const { id: other } = await makeCandidate(world);
    await told('candidateChanged', other);
    expect(await search.follow()).toBe(3);
    expect(await fitting()).toEqual([other]);
    expect(await search.follow()).toBe(0);
  });
});

describe('while everything is built anew', () => {
  it('text and matching go on answering, with all they had', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 30; i += 1) ids.push((await makeCandidate(world, { account: false })).id);
    for (let i = 0; i < 30; i += 1) await makeTestOpening(world, employer, { title: 'Hovenier' });
    await search.rebuild();
    const expected = await fitting();
    expect(expected).toHaveLength(20);
    let building = true;
    const rebuilt = Promise.all([search.rebuild(), search.rebuild()]).finally(() => {
      building = false;
    });
    let answers = 0;
    while (building) {
      expect(search.ready()).toBe(true);
      expect(await written('hoveniers')).toBe(30);
      expect((await search.searchCandidates({}, { kind: 'all' })).total).toBe(30);
      expect(await fitting()).toEqual(expected);
      answers += 1;
    }
    await rebuilt;
    expect(answers).toBeGreaterThan(0);
    expect(await fitting()).toEqual(expected);
  }, 60_000);

  it('what changes meanwhile is there after it', async () => {
    await search.whenReady();
    const { id } = await makeCandidate(world);
    const rebuilt = search.rebuild();
    await told('candidateChanged', id);
    await rebuilt;
    await search.follow();
    expect(await fitting()).toEqual([id]);
  });
});

describe('who stops', () => {
  it('leaves nothing behind in the stores, nor in what alerts remember', async () => {
    const { id, jobcoach } = await makeCandidate(world);
    await search.rebuild();
    expect(await fitting()).toEqual([id]);
    await world.db.updateTable('candidate').set({ status: 'inactive' }).where('id', '=', id).execute();
    await told('candidateChanged', id);
    await search.follow();
    expect((await search.candidatesFor(openingId, { kind: 'all' })).total).toBe(0);
    expect((await search.searchCandidates({}, { kind: 'all' })).total).toBe(0);

    await world.db
      .insertInto('saved_search')
      .values({
        id: 'zoek',
        account_id: jobcoach.accountId,
        name: 'Alle',
        scope: 'candidates',
        query: 'in=regio',
        alert: 1,
        last_seen_at: '2026-11-22T11:00:00.000Z',
        created_at: '2026-11-22T11:00:00.000Z',
      })
      .execute();
    await world.db
      .insertInto('saved_search_hit')
      .values({ saved_search_id: 'zoek', candidate_id: id, seen_at: '2026-11-22T11:00:00.000Z' })
      .execute();
    await world.db
      .transaction()
      .execute((trx) => anonymisePerson(trx, { candidateIds: [id], accountIds: [], addresses: [] }));
    await told('candidateChanged', id);
    await search.follow();
    expect(await world.db.selectFrom('saved_search_hit').selectAll().execute()).toEqual([]);
    expect(await search.reconcile()).toEqual({ candidates: 0, openings: 0, introductions: 0 });
    expect(await search.reconcileText()).toBe(0);
  });
});
