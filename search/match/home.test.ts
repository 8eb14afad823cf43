import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fixedClock } from '#app/domain/shared/clock.ts';
import { newId } from '#app/domain/shared/ids.ts';
import { openDatabase } from '#db/client.ts';
import { readCandidates, readOpenings } from '#db/queries/match-source.ts';
import { makeTestEmployer, makeTestOpening } from '#test/factories/application.ts';
import { makeCandidate } from '#test/factories/candidate.ts';
import type { World } from '#test/factories/world.ts';
import { type MatchHome, threadHome } from './home.ts';

const today = '2026-11-22';
let folder: string;
let file: string;
let world: World;
let homes: MatchHome[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'match-home-'));
  file = join(folder, 'portal.sqlite');
  const db = await openDatabase(file);
  const services = { db, clock: fixedClock('2026-11-22T11:00:00Z'), newId };
  world = { ...services, as: (actor) => ({ ...services, actor }), close: () => db.destroy() };
  homes = [];
});
afterEach(async () => {
  for (const home of homes) await home.close();
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

function openHome(): MatchHome {
  const home = threadHome(file);
  homes.push(home);
  return home;
}

test('a thread of its own answers from the database, keeps a file, and starts from that file', async () => {
  const { id } = await makeTestOpening(world, await makeTestEmployer(world));
  const stays = await makeCandidate(world);
  const leaves = await makeCandidate(world);
  const [opening] = await readOpenings(world.db, [id]);
  if (!opening) throw new Error('no opening');
  const idsOf = async (home: MatchHome) =>
    (await home.ask('candidates', opening, { today })).hits.map((hit) => hit.id).sort();

  const first = openHome();
  expect(await first.open()).toBeNull();
  await expect(first.ask('candidates', opening, { today })).rejects.toThrow('not built');
  expect(await first.build(3)).toEqual({ openings: 1, candidates: 2, position: 3 });
  expect(await idsOf(first)).toEqual([stays.id, leaves.id].sort());

  await world.db
    .updateTable('candidate')
    .set({ released_by_candidate: 0 })
    .where('id', '=', leaves.id)
    .execute();
  const [row = null] = await readCandidates(world.db, [leaves.id]);
  await first.ask('change', { kind: 'candidate', id: leaves.id, row });
  expect(await idsOf(first)).toEqual([stays.id]);
  await first.save(4);
  expect(existsSync(`${file}.match`)).toBe(true);

  const second = openHome();
  expect(await second.open()).toEqual({ openings: 1, candidates: 1, position: 4 });
  expect(await idsOf(second)).toEqual([stays.id]);
});

test('a thread that died is noticed, and building again brings it back', async () => {
  await makeCandidate(world);
  const home = openHome();
  expect(home.lost()).toBe(false);
  await home.build(1);
  expect(home.lost()).toBe(false);
  await expect(home.ask('openings', null as never, { today })).rejects.toThrow();
  expect(home.lost()).toBe(false);
  await home.close();
  await expect.poll(() => home.lost()).toBe(true);
  await expect(home.ask('candidates', null as never, { today })).rejects.toThrow('not built');
  expect(home.lost()).toBe(true);
  expect(await home.build(2)).toMatchObject({ candidates: 1 });
  expect(home.lost()).toBe(false);
});
