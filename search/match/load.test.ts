import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findSubject, readCandidates, readOpenings } from '#db/queries/match-source.ts';
import { makeApplication, makeTestEmployer, makeTestOpening, step } from '#test/factories/application.ts';
import { makeCandidate } from '#test/factories/candidate.ts';
import { makeWorld, type World } from '#test/factories/world.ts';
import { currentWeights, followMatchEvent, loadMatchStore } from './load.ts';
import { defaultWeights } from './weights.ts';

const today = '2026-11-22';
let world: World;
beforeEach(async () => {
  world = await makeWorld();
});
afterEach(() => world.close());

async function openingOf(id: string) {
  const [row] = await readOpenings(world.db, [id]);
  if (!row) throw new Error('no opening');
  return row;
}

describe('the store follows the database', () => {
  test('takes in who is released and leaves out who is not', async () => {
    const { id } = await makeTestOpening(world, await makeTestEmployer(world));
    const inside = await makeCandidate(world);
    await makeCandidate(world, { released: false });
    await makeCandidate(world, { columns: { placeable: 0 } });
    await makeCandidate(world, { columns: { status: 'placed' } });
    await makeCandidate(world, { columns: { released_by_jobcoach: 0 } });
    const store = await loadMatchStore(world.db);
    const page = store.candidatesFor(await openingOf(id), { today });
    expect(page).toMatchObject({
      total: 1,
      weightsVersion: 2,
      hits: [{ id: inside.id, number: inside.number }],
    });
  });

  test('a withdrawn release, a changed profile and a closed opening count at the next event', async () => {
    const opening = await makeTestOpening(world, await makeTestEmployer(world));
    const candidate = await makeCandidate(world);
    const store = await loadMatchStore(world.db);
    const shown = async () => store.candidatesFor(await openingOf(opening.id), { today }).total;
    expect(await shown()).toBe(1);

    await world.db.updateTable('candidate').set({ released_by_candidate: 0 }).execute();
    await followMatchEvent(store, world.db, { event: 'releaseChanged', subjectId: candidate.id });
    expect(await shown()).toBe(0);

    await world.db
      .updateTable('candidate')
      .set({ released_by_candidate: 1, hours_min: 30, hours_max: 36 })
      .execute();
    await followMatchEvent(store, world.db, { event: 'candidateChanged', subjectId: candidate.id });
    expect(await shown()).toBe(0);
    await world.db.updateTable('candidate').set({ hours_min: 20 }).execute();
    await followMatchEvent(store, world.db, { event: 'candidateChanged', subjectId: candidate.id });
    expect(await shown()).toBe(1);

    const [person] = await readCandidates(world.db, [candidate.id]);
    if (!person) throw new Error('no candidate');
    expect(store.openingsFor(person, { today }).hits.map((hit) => hit.id)).toEqual([opening.id]);
    await world.db.updateTable('opening').set({ state: 'closed' }).execute();
    await followMatchEvent(store, world.db, { event: 'openingChanged', subjectId: opening.id });
    expect(store.openingsFor(person, { today }).total).toBe(0);
  });

  test('a pair that was brought together is not shown again, from either side', async () => {
    const application = await makeApplication(world, { state: 'proposed' });
    const opening = await openingOf(application.opening.id);
    const store = await loadMatchStore(world.db);
    expect(store.candidatesFor(opening, { today }).total).toBe(0);
    const other = await makeCandidate(world);
    await followMatchEvent(store, world.db, { event: 'candidateChanged', subjectId: other.id });
    expect(store.candidatesFor(opening, { today }).hits.map((hit) => hit.id)).toEqual([other.id]);
    const [person] = await readCandidates(world.db, [application.candidate.id]);
    expect(person && store.openingsFor(person, { today }).total).toBe(0);
  });

  test('an application counts for "few applications per place" once the employer saw it', async () => {
    const application = await makeApplication(world, { state: 'interested' });
    expect((await openingOf(application.opening.id)).applications).toBe(0);
    await step(world.as(application.candidate.jobcoach), {
      applicationId: application.id,
      action: 'introduce',
    });
    expect((await openingOf(application.opening.id)).applications).toBe(1);
  });

  test('asks for a new build when the taxonomy changes, and ignores what is not its own', async () => {
    const store = await loadMatchStore(world.db);
    expect(await followMatchEvent(store, world.db, { event: 'taxonomyChanged', subjectId: 'esco' })).toBe(
      'reload',
    );
    expect(await followMatchEvent(store, world.db, { event: 'momentRecorded', subjectId: 'm' })).toBe(
      'ignored',
    );
  });

  test('the newest weights are in force', async () => {
    expect(await currentWeights(world.db)).toEqual(defaultWeights);
    const weights = JSON.stringify({ ...defaultWeights, distance: 50 });
    const at = '2026-11-01T10:00:00.000Z';
    await world.db
      .insertInto('weights_version')
      .values({ version: 7, weights, created_at: at, created_by: null })
      .execute();
    expect(await currentWeights(world.db)).toEqual({ ...defaultWeights, distance: 50, version: 7 });
  });

  test('finds a record by its number or its id', async () => {
    const candidate = await makeCandidate(world);
    expect(await findSubject(world.db, 'candidate', String(candidate.number))).toBe(candidate.id);
    expect(await findSubject(world.db, 'candidate', candidate.id.toUpperCase())).toBe(candidate.id);
    expect(await findSubject(world.db, 'candidate', '999999')).toBeNull();
  });
});
