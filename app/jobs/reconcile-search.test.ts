import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { systemContext } from '#app/domain/shared/system-context.ts';
import type { Search } from '#search/index.ts';
import { makeTestEmployer, makeTestOpening, type TestEmployer } from '#test/factories/application.ts';
import { makeCandidate } from '#test/factories/candidate.ts';
import { makeSearch } from '#test/factories/search.ts';
import { makeWorld, type World } from '#test/factories/world.ts';
import { reconcileSearch } from './reconcile-search.ts';
import { reconcileText } from './reconcile-text.ts';

let world: World;
let search: Search;
let employer: TestEmployer;
let openingId: string;
beforeEach(async () => {
  world = await makeWorld();
  employer = await makeTestEmployer(world);
  openingId = (await makeTestOpening(world, employer)).id;
});
afterEach(async () => {
  await search.close();
  await world.close();
});

const tools = () => ({ context: systemContext(world), mailer: null, search });
const run = () => reconcileSearch.run(tools());
const runText = () => reconcileText.run(tools());
const total = async () => (await search.candidatesFor(openingId, { kind: 'all' })).total;

test('what changed without an event is noticed and read again', async () => {
  const leaves = await makeCandidate(world);
  const comes = await makeCandidate(world, { released: false });
  search = await makeSearch(world);
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
  expect(await runText()).toContain('2 teksten');
  const found = await search.searchCandidates({}, { kind: 'all' });
  expect(found.hits.map((hit) => hit.id)).toEqual([comes.id]);
  expect(await runText()).toBe('');
});

describe('content', () => {
  beforeEach(async () => {
    await world.db
      .insertInto('skill')
      .values(
        ['inpakken', 'snijden'].map((id) => ({ id, label: id, type: 'skill', source: 'werkbrug' as const })),
      )
      .execute();
  });

  const changes: Record<string, (candidateId: string) => Promise<unknown>> = {
    hours: (id) => world.db.updateTable('candidate').set({ hours_min: 8 }).where('id', '=', id).execute(),
    reach: (id) =>
      world.db.updateTable('candidate').set({ max_travel_km: 14 }).where('id', '=', id).execute(),
    place: (id) => world.db.updateTable('candidate').set({ lat: 51.83 }).where('id', '=', id).execute(),
    days: (id) => world.db.updateTable('candidate').set({ days: '["mon"]' }).where('id', '=', id).execute(),
    licences: (id) =>
      world.db.updateTable('candidate').set({ licences: '[]' }).where('id', '=', id).execute(),
    education: (id) =>
      world.db.updateTable('candidate').set({ education_level: 3 }).where('id', '=', id).execute(),
    availability: (id) =>
      world.db.updateTable('candidate').set({ available_from: '2026-12-01' }).where('id', '=', id).execute(),
    region: (id) =>
      world.db.updateTable('candidate').set({ region: 'Rijnmond' }).where('id', '=', id).execute(),
    waiting: (id) =>
      world.db.updateTable('candidate').set({ waiting_since: '2026-01-01' }).where('id', '=', id).execute(),
    freshness: (id) =>
      world.db
        .updateTable('candidate')
        .set({ profile_updated_on: '2026-11-21' })
        .where('id', '=', id)
        .execute(),
    skills: (id) =>
      world.db.insertInto('candidate_skill').values({ candidate_id: id, skill_id: 'inpakken' }).execute(),
    conditions: (id) =>
      world.db
        .insertInto('candidate_condition')
        .values({ candidate_id: id, code: 'noHeavyLifting' })
        .execute(),
  };

  test.each(Object.keys(changes))('a change of %s without an event is noticed', async (name) => {
    const { id } = await makeCandidate(world);
    search = await makeSearch(world);
    await changes[name]?.(id);
    expect(await run()).toContain('1 kandidaten en 0 plekken');
    expect(await run()).toBe('');
  });

  test('so is that of an opening, and its text; others beside it agree', async () => {
    const asked = await makeTestOpening(world, employer, { title: 'Inpakker' });
    await world.db
      .insertInto('opening_requirement')
      .values({ opening_id: asked.id, kind: 'skill', value: 'inpakken', label: 'inpakken', must: 1 })
      .execute();
    search = await makeSearch(world);
    await world.db
      .insertInto('opening_requirement')
      .values({ opening_id: openingId, kind: 'skill', value: 'snijden', label: 'snijden', must: 1 })
      .execute();
    expect(await run()).toContain('0 kandidaten en 1 plekken');
    expect((await search.searchOpenings({ text: 'snijden' }, { kind: 'open' })).total).toBe(0);
    expect(await runText()).toContain('1 teksten');
    expect((await search.searchOpenings({ text: 'snijden' }, { kind: 'open' })).total).toBe(1);
    await world.db.updateTable('organisation').set({ name: 'Heel anders' }).execute();
    expect(await runText()).toContain('3 teksten');
    expect((await search.searchEmployers({ text: 'heel anders' })).total).toBe(1);
    expect([await run(), await runText()]).toEqual(['', '']);
  });

  test('the order in which skills are read is no difference', async () => {
    const { id } = await makeCandidate(world);
    const skills = ['snijden', 'inpakken'].map((skill_id) => ({ candidate_id: id, skill_id }));
    await world.db.insertInto('candidate_skill').values(skills).execute();
    search = await makeSearch(world);
    await world.db.deleteFrom('candidate_skill').execute();
    await world.db.insertInto('candidate_skill').values(skills.reverse()).execute();
    expect([await run(), await runText()]).toEqual(['', '']);
  });

  test('a pair that was brought together without an event is not shown again', async () => {
    const candidate = await makeCandidate(world);
    search = await makeSearch(world);
    expect(await total()).toBe(1);
    await world.db
      .insertInto('application')
      .values({
        id: world.newId(),
        number: 9001,
        opening_id: openingId,
        candidate_id: candidate.id,
        employer_id: employer.id,
        state: 'proposed',
        origin: 'proposal',
        message: '',
        created_at: '2026-11-22T10:00:00.000Z',
        updated_at: '2026-11-22T10:00:00.000Z',
      } as never)
      .execute();
    expect(await run()).toContain('1 voordrachten');
    expect(await total()).toBe(0);
    await world.db.deleteFrom('application').execute();
    expect(await run()).toContain('1 voordrachten');
    expect(await total()).toBe(1);
    expect(await run()).toBe('');
  });
});
