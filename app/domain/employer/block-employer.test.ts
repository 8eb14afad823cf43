import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeEmployer } from '../../../test/factories/employer.ts';
import { makeActor, makeWorld, type World } from '../../../test/factories/world.ts';
import { setEmployerBlocked } from './block-employer.ts';

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});
afterEach(() => world.close());

it.each(['invited', 'active'] as const)('makes an employer that was %s that again', async (status) => {
  const administrator = await makeActor(world, 'administrator');
  const { id } = await makeEmployer(world);
  const now = async () =>
    (await world.db.selectFrom('employer').select('status').where('id', '=', id).executeTakeFirstOrThrow())
      .status;
  await world.db.updateTable('employer').set({ status }).where('id', '=', id).execute();
  const set = (blocked: boolean) => setEmployerBlocked(world.as(administrator), { employerId: id, blocked });
  await set(true);
  await set(true); // a second click
  expect(await now()).toBe('blocked');
  await set(false);
  await set(false);
  expect(await now()).toBe(status);
});
