import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { releaseAsCandidate } from '#app/domain/candidate/release.ts';
import { systemContext } from '#app/domain/shared/system-context.ts';
import { followSearch } from '#app/jobs/follow-search.ts';
import { nextNumber } from '#db/queries/trail.ts';
import type { CandidateSearchReach, Search } from '#search/engine.ts';
import {
  makeApplication,
  makeTestEmployer,
  makeTestOpening,
  type TestEmployer,
} from '#test/factories/application.ts';
import { makeCandidate, type TestCandidate } from '#test/factories/candidate.ts';
import { makeSearch } from '#test/factories/search.ts';
import { makeActor, makeWorld, type World } from '#test/factories/world.ts';

let world: World;
let search: Search;
let employer: TestEmployer;
let opening: { id: string; number: number };
let shown: TestCandidate;
let hidden: TestCandidate;

beforeEach(async () => {
  world = await makeWorld();
  employer = await makeTestEmployer(world);
  opening = await makeTestOpening(world, employer);
  shown = await makeCandidate(world);
  hidden = await makeCandidate(world, { released: false, jobcoach: shown.jobcoach });
  search = await makeSearch(world);
});
afterEach(async () => {
  await search.close();
  await world.close();
});

const reaches = (): CandidateSearchReach[] => [
  { kind: 'all' },
  { kind: 'regions', regions: ['Drechtsteden'] },
  { kind: 'caseload', jobcoachIds: [shown.jobcoach.accountId] },
];

/** Every way in which a candidate could appear. */
async function everywhere(id: string): Promise<string[]> {
  const found: string[] = [];
  for (const reach of reaches()) {
    const text = await search.searchCandidates({ limit: 100 }, reach);
    if (text.hits.some((hit) => hit.id === id)) found.push(`text ${reach.kind}`);
    const match = await search.candidatesFor(opening.id, reach);
    if (match.hits.some((hit) => hit.id === id)) found.push(`match ${reach.kind}`);
    const waiting = await search.waitingFor(opening.id, reach);
    if (waiting.some((hit) => hit.id === id)) found.push(`waiting ${reach.kind}`);
    const if_ = await search.candidatesIf(opening.id, reach, { kind: 'condition', condition: 'distance' });
    if (if_.hits.some((hit) => hit.id === id)) found.push(`what if ${reach.kind}`);
  }
  return found;
}

async function emit(event: string, subjectId: string) {
  await world.db.transaction().execute(async (trx) => {
    const seq = await nextNumber(trx, 'outbox');
    await trx
      .insertInto('outbox')
      .values({ seq, event, subject_id: subjectId, at: '2026-11-22T11:00:00.000Z' })
      .execute();
  });
}

describe('a person without release', () => {
  it('never appears, and who is released appears everywhere', async () => {
    expect(await everywhere(hidden.id)).toEqual([]);
    expect(await everywhere(shown.id)).toHaveLength(12);
  });

  it('disappears in the same second when the release is taken back, also before the stores follow', async () => {
    if (!shown.actor) throw new Error('the candidate of this factory logs in');
    await releaseAsCandidate(world.as(shown.actor), { released: false });
    expect(await everywhere(shown.id)).toEqual([]);
    await followSearch.run({ context: systemContext(world), mailer: null, search });
    expect(await everywhere(shown.id)).toEqual([]);
    expect((await search.searchCandidates({}, { kind: 'all' })).total).toBe(0);
    expect((await search.candidatesFor(opening.id, { kind: 'all' })).total).toBe(0);
  });

  it('appears once the release is given and followed', async () => {
    await world.db
      .updateTable('candidate')
      .set({ released_by_candidate: 1, released_by_jobcoach: 1 })
      .where('id', '=', hidden.id)
      .execute();
    await emit('releaseChanged', hidden.id);
    expect(await search.follow()).toBe(1);
    expect(await everywhere(hidden.id)).toHaveLength(12);
    expect(await search.follow()).toBe(0);
  });
});

describe('reach', () => {
  it('keeps other regions and caseloads out', async () => {
    const colleague = await makeActor(world, 'jobcoach', { region: 'Rijnmond' });
    const elsewhere: CandidateSearchReach = { kind: 'regions', regions: ['Rijnmond'] };
    const other: CandidateSearchReach = { kind: 'caseload', jobcoachIds: [colleague.accountId] };
    for (const reach of [elsewhere, other]) {
      expect((await search.searchCandidates({}, reach)).total).toBe(0);
      expect((await search.candidatesFor(opening.id, reach)).total).toBe(0);
      expect(await search.waitingFor(opening.id, reach)).toEqual([]);
    }
  });

  it('shows an employer only his own openings when he asks for his own', async () => {
    const other = await makeTestEmployer(world, 'Ander bedrijf');
    await makeTestOpening(world, other, { title: 'Medewerker bakkerij elders' });
    await search.rebuild();
    const own = await search.searchOpenings(
      { text: 'bakkerij' },
      { kind: 'employer', employerId: employer.id },
    );
    expect(own.hits.map((hit) => hit.id)).toEqual([opening.id]);
    expect((await search.searchOpenings({ text: 'bakkerij' }, { kind: 'open' })).total).toBe(2);
  });
});

describe('following the outbox', () => {
  it('hides an opening that closed at once, and forgets it when followed', async () => {
    await world.db.updateTable('opening').set({ state: 'closed' }).where('id', '=', opening.id).execute();
    expect((await search.searchOpenings({}, { kind: 'open' })).hits).toEqual([]);
    expect((await search.openingsFor(shown.id)).hits).toEqual([]);
    await emit('openingChanged', opening.id);
    await search.follow();
    expect((await search.searchOpenings({}, { kind: 'open' })).total).toBe(0);
  });

  it('does not show a pair again that was brought together', async () => {
    await makeApplication(world, { candidate: shown, employer, opening });
    await search.follow();
    expect((await search.candidatesFor(opening.id, { kind: 'all' })).hits).toEqual([]);
    expect((await search.openingsFor(shown.id)).hits).toEqual([]);
  });

  it('finds what came after it was built', async () => {
    const later = await makeTestOpening(world, employer, { title: 'Hovenier' });
    await emit('openingChanged', later.id);
    await search.follow();
    const { hits } = await search.searchOpenings({ text: 'hoveniers' }, { kind: 'open' });
    expect(hits.map((hit) => hit.id)).toEqual([later.id]);
  });
});

it('explains every hit, and its reasons add up to the score', async () => {
  const { hits } = await search.candidatesFor(opening.id, { kind: 'all' });
  const [hit] = hits;
  expect(hit?.id).toBe(shown.id);
  expect(hit?.reasons.reduce((sum, reason) => sum + reason.weight, 0)).toBeCloseTo(hit?.score ?? 0, 5);
  expect(JSON.stringify(hits)).not.toMatch(/Amina|Testpersoon/);
});
