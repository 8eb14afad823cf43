import { afterEach, beforeEach, expect, test } from 'vitest';
import { systemContext } from '#app/domain/shared/system-context.ts';
import type { Search } from '#search/index.ts';
import { makeTestEmployer, makeTestOpening } from '#test/factories/application.ts';
import { makeCandidate } from '#test/factories/candidate.ts';
import { makeSearch } from '#test/factories/search.ts';
import { makeWorld, type World } from '#test/factories/world.ts';
import { reconcileSearch } from './reconcile-search.ts';

let world: World;
let search: Search;
beforeEach(async () => {
  world = await makeWorld();
});
afterEach(async () => {
  await search.close();
  await world.close();
});

test('what changed without an event is noticed and read again', async () => {
  const { id: openingId } = await makeTestOpening(world, await makeTestEmployer(world));
  const leaves = await makeCandidate(world);
  const comes = await makeCandidate(world, { released: false });
  search = await makeSearch(world);
  const total = async () => (await search.candidatesFor(openingId, { kind: 'all' })).total;
  const run = () => reconcileSearch.run({ context: systemContext(world), mailer: null, search });
  expect(await run()).toBe('');
  expect(await total()).toBe(1);

  const release = (id: string, value: 0 | 1) =>
    world.db
      .updateTable('candidate')
      .set({ released_by_candidate: value, released_by_jobcoach: value })
      .where('id', '=', id)
      .execute();
  await release(leaves.id, 0);
  await release(comes.id, 1);
  expect(await run()).toContain('2 kandidaten en 0 plekken');
  const { hits } = await search.candidatesFor(openingId, { kind: 'all' });
  expect(hits.map((hit) => hit.id)).toEqual([comes.id]);
  expect(await run()).toBe('');
});
