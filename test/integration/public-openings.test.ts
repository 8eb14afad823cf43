import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setEmployerBlocked } from '#app/domain/employer/block-employer.ts';
import { openingForApplication, openOpeningsOfRegion } from '#db/queries/openings-to-apply.ts';
import { publicOpeningId, publicOpenings } from '#db/queries/public-openings.ts';
import { openingCards, visibleOpenings } from '#db/queries/search-hits.ts';
import { openingSourcesById } from '#db/queries/search-opening-source.ts';
import { makeTestEmployer, makeTestOpening, type TestEmployer } from '#test/factories/application.ts';
import { makeActor, makeWorld, type World } from '#test/factories/world.ts';

let world: World;
let employer: TestEmployer;
let opening: { id: string; number: number };
beforeEach(async () => {
  world = await makeWorld();
  employer = await makeTestEmployer(world);
  opening = await makeTestOpening(world, employer, {
    region: 'Drechtsteden',
    opened_at: '2026-11-01T08:00:00.000Z',
  });
});
afterEach(() => world.close());

const filter = { kind: null, near: null, place: null, hoursFrom: null, hoursTo: null, limit: 20, offset: 0 };

/** Every reader that shows openings to people who don't own them, by what it finds of this one. */
const readers: Record<string, () => Promise<number>> = {
  'the public list': async () => (await publicOpenings(world.db, filter)).total,
  'the public page': async () => ((await publicOpeningId(world.db, opening.number)) ? 1 : 0),
  'openings in the region': async () =>
    (await openOpeningsOfRegion(world.db, { region: 'Drechtsteden', limit: 9 })).length,
  'the text index': async () => (await openingSourcesById(world.db, [opening.id])).length,
  'what a search may show': async () =>
    (await visibleOpenings(world.db, [opening.id], { kind: 'open' })).size,
  'cards of a match list': async () => (await openingCards(world.db, [opening.id])).length,
};

const setStatus = (status: 'invited' | 'active') =>
  world.db.updateTable('employer').set({ status }).where('id', '=', employer.id).execute();

describe.each(Object.keys(readers))('%s', (name) => {
  const read = () => readers[name]?.();

  it('has open openings of registered employers and of those that nobody registered yet', async () => {
    expect(await read()).toBe(1);
    await setStatus('invited');
    expect(await read()).toBe(1);
  });

  it('has none of a blocked employer, and none that is not open', async () => {
    const administrator = await makeActor(world, 'administrator');
    await setEmployerBlocked(world.as(administrator), { employerId: employer.id, blocked: true });
    expect(await read()).toBe(0);
    await setStatus('active');
    await world.db.updateTable('opening').set({ state: 'draft' }).where('id', '=', opening.id).execute();
    expect(await read()).toBe(0);
  });
});

it('says of the employer whether it takes part, for who applies', async () => {
  await setStatus('invited');
  expect(await openingForApplication(world.db, { id: opening.id })).toMatchObject({
    employerStatus: 'invited',
  });
});

it('the public list is looked through by words while the search is being made', async () => {
  await world.db.updateTable('opening').set({ title: 'Inpakker', tasks: 'Dozen vouwen' }).execute();
  const totalFor = async (text: string) => (await publicOpenings(world.db, { ...filter, text })).total;
  expect(await totalFor('inpak')).toBe(1);
  expect(await totalFor('vouwen INPAKKER')).toBe(1);
  expect(await totalFor('inpakker lassen')).toBe(0);
});
