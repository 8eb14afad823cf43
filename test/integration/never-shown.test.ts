import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fixedClock, todayOf } from '#app/domain/shared/clock.ts';
import type { Actor } from '#app/domain/shared/context.ts';
import { newId } from '#app/domain/shared/ids.ts';
import { openDatabase } from '#db/client.ts';
import { appendOutbox } from '#db/queries/trail.ts';
import type { CandidateSearchReach } from '#search/engine.ts';
import { createSearch, type Search } from '#search/index.ts';
import { makeTestEmployer, makeTestOpening } from '#test/factories/application.ts';
import { makeCandidate } from '#test/factories/candidate.ts';
import { makeActor, type World } from '#test/factories/world.ts';

/**
 * A person without release never appears anywhere: over random updates of people, through the whole path of the portal
 * (rows, outbox, match thread with its delta, snapshot file, text index).
 */
let folder: string;
let file: string;
let world: World;
let search: Search;
let openingId: string;
let coach: Actor;
const people: string[] = [];

function open(): Promise<unknown> {
  const quiet = () => undefined;
  search = createSearch({
    db: world.db,
    env: { SEARCH_ENGINE: 'sqlite', DATABASE_FILE: file },
    log: { info: quiet, warn: quiet, error: quiet },
    today: () => todayOf(world.clock).toString(),
  });
  return search.whenReady();
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'never-shown-'));
  file = join(folder, 'portal.sqlite');
  const db = await openDatabase(file);
  const services = { db, clock: fixedClock('2026-11-22T11:00:00Z'), newId };
  world = { ...services, as: (actor) => ({ ...services, actor }), close: () => db.destroy() };
  openingId = (await makeTestOpening(world, await makeTestEmployer(world))).id;
  coach = await makeActor(world, 'jobcoach', { region: 'Drechtsteden' });
  for (let i = 0; i < 5; i += 1) people.push((await makeCandidate(world, { jobcoach: coach })).id);
  await open();
}, 60_000);
afterAll(async () => {
  await search.close();
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

type Change =
  | { do: 'column'; who: number; column: string; value: 0 | 1 | string }
  | { do: 'hours'; who: number; hours: number }
  | { do: 'add'; released: boolean }
  | { do: 'delete'; who: number }
  | { do: 'follow' | 'rebuild' | 'restart' | 'reconcile' };

const who = fc.nat(20);
const anyChange: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('column' as const),
      who,
      column: fc.constantFrom('released_by_candidate', 'released_by_jobcoach', 'placeable'),
      value: fc.constantFrom(0 as const, 1 as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('column' as const),
      who,
      column: fc.constant('status'),
      value: fc.constantFrom('active', 'inactive'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('hours' as const), who, hours: fc.integer({ min: 16, max: 24 }) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('add' as const), released: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('delete' as const), who }) },
  { weight: 5, arbitrary: fc.constant({ do: 'follow' as const }) },
  { weight: 1, arbitrary: fc.constantFrom({ do: 'rebuild' as const }, { do: 'reconcile' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'restart' as const }) },
);

async function apply(change: Change): Promise<void> {
  const id = 'who' in change ? people[change.who % people.length] : undefined;
  switch (change.do) {
    case 'follow':
      await search.follow();
      return;
    case 'rebuild':
      await search.rebuild();
      return;
    case 'reconcile':
      await search.reconcile();
      await search.reconcileText();
      return;
    case 'restart':
      await search.close();
      await open();
      return;
    case 'add': {
      const made = await makeCandidate(world, { jobcoach: coach, account: false, released: change.released });
      people.push(made.id);
      return tell(made.id);
    }
    case 'delete':
      if (!id || people.length < 3) return;
      await world.db.deleteFrom('candidate').where('id', '=', id).execute();
      people.splice(people.indexOf(id), 1);
      return tell(id);
    case 'hours':
      if (!id) return;
      await world.db.updateTable('candidate').set({ hours_max: change.hours }).where('id', '=', id).execute();
      return tell(id);
    case 'column':
      if (!id) return;
      await world.db
        .updateTable('candidate')
        .set({ [change.column]: change.value })
        .where('id', '=', id)
        .execute();
      return tell(id);
  }
}

async function tell(id: string): Promise<void> {
  await world.db.transaction().execute((trx) =>
    appendOutbox(trx, {
      event: 'candidateChanged',
      subjectId: id,
      data: {},
      at: '2026-11-22T11:00:00.000Z',
    }),
  );
}

/** Everyone whom any answer names. */
async function everyoneShown(): Promise<Set<string>> {
  const found = new Set<string>();
  const reaches: CandidateSearchReach[] = [
    { kind: 'all' },
    { kind: 'regions', regions: ['Drechtsteden'] },
    { kind: 'caseload', jobcoachIds: [coach.accountId] },
  ];
  for (const reach of reaches) {
    const pages = [
      (await search.searchCandidates({ limit: 100 }, reach)).hits,
      (await search.candidatesFor(openingId, reach, { limit: 100 })).hits,
      (await search.candidatesIf(openingId, reach, { kind: 'condition', condition: 'hours' }, { limit: 100 }))
        .hits,
      await search.waitingFor(openingId, reach, { limit: 100 }),
    ];
    for (const hit of pages.flat()) found.add(hit.id);
  }
  return found;
}

async function released(): Promise<string[]> {
  const rows = await world.db
    .selectFrom('candidate')
    .select('id')
    .where('status', '=', 'active')
    .where('placeable', '=', 1)
    .where('released_by_candidate', '=', 1)
    .where('released_by_jobcoach', '=', 1)
    .execute();
  return rows.map((row) => row.id).sort();
}

it('never shows a person without release, and shows who is released once followed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyChange, { minLength: 4, maxLength: 14 }), async (changes) => {
      for (const change of changes) {
        await apply(change);
        const allowed = new Set(await released());
        for (const id of await everyoneShown()) expect(allowed.has(id)).toBe(true);
      }
      await search.follow();
      expect([...(await everyoneShown())].sort()).toEqual(await released());
      const total = (await search.candidatesFor(openingId, { kind: 'all' })).total;
      expect(total).toBe((await released()).length);
    }),
    { numRuns: 12 },
  );
}, 240_000);
