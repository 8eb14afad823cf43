import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chosenCaseloads } from '#app/auth/reach.ts';
import { makeApplication } from '#test/factories/application.ts';
import { makeCandidate } from '#test/factories/candidate.ts';
import { makePlacement } from '#test/factories/placement.ts';
import { makeActor, makeWorld, type World } from '#test/factories/world.ts';
import type { Actor } from '../shared/context.ts';
import { recordContact } from './record-contact.ts';
import { readWorklist } from './worklist.ts';

let world: World;
let coach: Actor;
beforeEach(async () => {
  world = await makeWorld('2026-12-01T10:00:00Z');
  coach = await makeActor(world, 'jobcoach');
});
afterEach(() => world.close());

async function place(startsOn: string) {
  const candidate = await makeCandidate(world, { jobcoach: coach });
  const application = await makeApplication(world, { state: 'offered', candidate });
  return makePlacement(world, { startsOn, contractEndsOn: '2027-11-30' }, application);
}

const read = (today: string, part: Parameters<typeof readWorklist>[1]['part'] = null, page = 1) =>
  readWorklist(world.db, {
    jobcoachIds: [coach.accountId],
    today: Temporal.PlainDate.from(today),
    part,
    page,
  });

describe('the worklist', () => {
  it('has what is overdue, today, this week and later, oldest first', async () => {
    await place('2026-12-01');
    const list = await read('2026-12-08');
    // Both parties: 1 December overdue, 8 December today; nothing until Sunday 13; then 15, 22, 29 December, 4 January.
    expect(list.counts).toEqual({ overdue: 2, today: 2, week: 0, coming: 8 });
    expect(
      list.items
        .map((item) => `${item.moment.dueOn} ${item.moment.withParty}`)
        .slice(0, 4)
        .sort(),
    ).toEqual(['2026-12-01 candidate', '2026-12-01 employer', '2026-12-08 candidate', '2026-12-08 employer']);
    expect((await read('2026-12-08', 'today')).items).toHaveLength(2);
    // On a Saturday "this week" is the week that comes.
    expect((await read('2026-12-12')).counts).toEqual({ overdue: 4, today: 0, week: 2, coming: 6 });
  });

  it('says on the same row what was said the last time, by each party', async () => {
    const made = await place('2026-12-01');
    const first = await world.db
      .selectFrom('moment')
      .select('id')
      .where('case_id', '=', made.id)
      .where('kind', '=', 'contact')
      .where('with_party', '=', 'employer')
      .orderBy('due_on')
      .executeTakeFirstOrThrow();
    await recordContact(world.as(coach), { momentId: first.id, result: 'red', note: 'Te laat.' });
    const [item] = (await read('2026-12-08', 'today')).items;
    expect(item?.last).toEqual([
      { party: 'employer', on: '2026-12-01', signal: 'red', reached: true, note: 'Te laat.' },
    ]);
    expect(item?.attention).toBe('red');
  });

  it('has the moments of the own caseload only, and those of who is away when asked', async () => {
    await place('2026-12-01');
    await makePlacement(world);
    expect((await read('2026-12-01', 'today')).items).toHaveLength(2);
    const standIn = { ...coach, caseloadOf: [coach.accountId, 'away'] };
    expect(chosenCaseloads(standIn, null)).toEqual([coach.accountId, 'away']);
    expect(chosenCaseloads(standIn, 'away')).toEqual(['away']);
    expect(chosenCaseloads(standIn, 'stranger')).toEqual([coach.accountId, 'away']);
  });

  it('is read in pages', async () => {
    for (let count = 0; count < 4; count += 1) await place('2026-12-01');
    const first = await read('2026-12-08');
    expect(first).toMatchObject({ total: 48, page: 1, pages: 2 });
    expect(first.items).toHaveLength(25);
    const second = await read('2026-12-08', null, 2);
    expect(second.items).toHaveLength(23);
    const ids = [...first.items, ...second.items].map((item) => item.moment.id);
    expect(new Set(ids).size).toBe(48);
    expect((await read('2026-12-08', null, 99)).page).toBe(2);
  });
});
