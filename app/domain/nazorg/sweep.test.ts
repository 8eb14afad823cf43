import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makePlacement } from '#test/factories/placement.ts';
import { agreeAll, baseUrl, goodPlan, makeProefplaatsing } from '#test/factories/proefplaatsing.ts';
import { makeWorld, type World } from '#test/factories/world.ts';
import { recordSustained, startPlacement } from '../placement/move-placement.ts';
import { systemContext } from '../shared/system-context.ts';
import { answerRound, readRoundLink } from './follow-up.ts';
import { nazorgSweep } from './sweep.ts';

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});
afterEach(() => world.close());

const sweep = () => nazorgSweep(systemContext(world), { baseUrl });

/** Everything that is stored but for the counters of the audit trail, to see whether a second run changes anything. */
async function snapshot() {
  const tables = [
    'placement',
    'proefplaatsing',
    'moment',
    'notification',
    'email',
    'transition_event',
    'outbox',
  ] as const;
  return Promise.all(tables.map((table) => world.db.selectFrom(table).selectAll().execute()));
}

const stateOf = async (table: 'placement' | 'proefplaatsing', id: string) =>
  (await world.db.selectFrom(table).select('state').where('id', '=', id).executeTakeFirstOrThrow()).state;

describe('the sweep', () => {
  it('starts a job on its first day', async () => {
    const made = await makePlacement(world);
    await sweep();
    expect(await stateOf('placement', made.id)).toBe('planned');
    world.clock.set('2026-12-01T02:00:00Z');
    expect((await sweep()).started).toBe(1);
    expect(await stateOf('placement', made.id)).toBe('active');
  });

  it('starts a proefplaatsing that all agreed to, and ends it after its last day', async () => {
    const made = await makeProefplaatsing(world, 'agreed');
    world.clock.set(`${goodPlan.startsOn}T02:00:00Z`);
    await sweep();
    expect(await stateOf('proefplaatsing', made.id)).toBe('running');
    world.clock.set(`${goodPlan.endsOn}T22:00:00Z`);
    expect((await sweep()).finished).toBe(0);
    world.clock.set('2027-01-30T02:00:00Z');
    expect((await sweep()).finished).toBe(1);
    expect(await stateOf('proefplaatsing', made.id)).toBe('toEvaluate');
  });

  it('does not start one that not all agreed to', async () => {
    const made = await makeProefplaatsing(world, 'toAgree');
    world.clock.set(`${goodPlan.startsOn}T02:00:00Z`);
    expect((await sweep()).started).toBe(0);
    expect(await stateOf('proefplaatsing', made.id)).toBe('toAgree');
  });

  it('cancels a plan that outlived its application, as a database from before could hold', async () => {
    const made = await makeProefplaatsing(world, 'toAgree');
    await agreeAll(world, made);
    await world.db
      .updateTable('application')
      .set({ state: 'withdrawn' })
      .where('id', '=', made.application.id)
      .execute();
    const result = await sweep();
    expect(result).toMatchObject({ cancelled: 1, refused: [] });
    expect(await stateOf('proefplaatsing', made.id)).toBe('cancelled');
  });

  it('counts a contact as missed after fourteen days, and two in a row raise a signal', async () => {
    const made = await makePlacement(world);
    world.clock.set('2026-12-15T02:00:00Z');
    await startPlacement(world.as(made.jobcoach), { id: made.id });
    expect((await sweep()).missed).toBe(0);
    world.clock.set('2026-12-16T02:00:00Z');
    expect((await sweep()).missed).toBe(2);
    world.clock.set('2026-12-23T02:00:00Z');
    expect((await sweep()).missed).toBe(2);
    const { intensified_until } = await world.db
      .selectFrom('placement')
      .select('intensified_until')
      .executeTakeFirstOrThrow();
    expect(intensified_until).toBe('2027-01-20');
  });

  it('raises the end of a contract once, also after the nazorg', async () => {
    const made = await makePlacement(world, { contractEndsOn: '2027-08-31' });
    const context = world.as(made.jobcoach);
    world.clock.set('2027-05-31T10:00:00Z');
    await startPlacement(context, { id: made.id });
    await recordSustained(context, { id: made.id, note: '' });
    world.clock.set('2027-07-30T02:00:00Z');
    expect((await sweep()).contractSignals).toBe(0);
    world.clock.set('2027-07-31T02:00:00Z');
    expect((await sweep()).contractSignals).toBe(1);
    world.clock.set('2027-08-02T02:00:00Z');
    expect((await sweep()).contractSignals).toBe(0);
    const extra = await world.db
      .selectFrom('moment')
      .select('due_on')
      .where('origin', '=', 'signal')
      .where('with_party', '=', 'employer')
      .orderBy('due_on')
      .execute();
    // Weekly from Saturday 31 July, each moved to Monday.
    expect(extra.map((row) => row.due_on)).toEqual(['2027-08-09', '2027-08-16', '2027-08-23', '2027-08-30']);
  });

  it('puts a talk in the calendar for a contract that ends within two months, when there is none', async () => {
    const made = await makePlacement(world, { startsOn: '2026-11-16', contractEndsOn: '2027-01-10' });
    await world.db.deleteFrom('moment').where('case_id', '=', made.id).where('kind', '=', 'talk').execute();
    await sweep();
    const talk = await world.db
      .selectFrom('moment')
      .select(['due_on', 'state'])
      .where('kind', '=', 'talk')
      .executeTakeFirstOrThrow();
    expect(talk).toEqual({ due_on: '2026-12-10', state: 'planned' });
  });

  it('asks for evaluations one day before, and three and ten days after', async () => {
    const made = await makeProefplaatsing(world, 'running');
    const asked = async (day: string) => {
      world.clock.set(`${day}T05:00:00Z`);
      await sweep();
      const rows = await world.db
        .selectFrom('notification')
        .select('id')
        .where('account_id', '=', made.employer.accountId)
        .where('dedupe_key', 'like', '%:evaluation:%')
        .execute();
      return rows.length;
    };
    expect(await asked('2027-01-27')).toBe(0);
    expect(await asked('2027-01-28')).toBe(1);
    expect(await asked('2027-01-29')).toBe(1);
    expect(await asked('2027-02-01')).toBe(2);
    expect(await asked('2027-02-07')).toBe(2);
    expect(await asked('2027-02-08')).toBe(3);
    expect(await asked('2027-02-20')).toBe(3);
  });

  it('changes nothing when it runs twice', async () => {
    await makePlacement(world, { startsOn: '2026-10-05', contractEndsOn: '2026-12-15' });
    await makePlacement(world);
    const trial = await makeProefplaatsing(world, 'agreed');
    world.clock.set('2026-12-20T02:00:00Z');
    await sweep();
    expect(await stateOf('proefplaatsing', trial.id)).toBe('running');
    const before = await snapshot();
    const again = await sweep();
    expect(again).toEqual({
      started: 0,
      finished: 0,
      cancelled: 0,
      missed: 0,
      contractSignals: 0,
      reminders: 0,
      rounds: 0,
      unanswered: 0,
      refused: [],
    });
    expect(await snapshot()).toEqual(before);
  });

  it('goes on where it was killed and ends as if it had not been', async () => {
    const build = async () => {
      const first = await makePlacement(world, { startsOn: '2026-10-05', contractEndsOn: '2026-12-15' });
      await makePlacement(world);
      await makeProefplaatsing(world, 'agreed');
      world.clock.set('2026-12-20T02:00:00Z');
      return first;
    };
    await build();
    const summary = async () => {
      const moments = await world.db
        .selectFrom('moment')
        .select(['kind', 'with_party', 'due_on', 'state', 'origin'])
        .execute();
      const notices = await world.db.selectFrom('notification').select('text').execute();
      const lines = [
        ...moments.map((row) => Object.values(row).join(' ')),
        ...notices.map((row) => row.text),
      ];
      return lines.sort();
    };
    let calls = 0;
    const dying = {
      ...systemContext(world),
      newId: () => {
        calls += 1;
        if (calls === 25) throw new Error('killed');
        return world.newId();
      },
    };
    await expect(nazorgSweep(dying, { baseUrl })).rejects.toThrow('killed');
    await sweep();
    const killed = await summary();
    await world.close();
    world = await makeWorld();
    await build();
    await sweep();
    expect(killed).toEqual(await summary());
  });
});

describe('a question round', () => {
  async function roundDue() {
    const made = await makePlacement(world);
    // Half a year after the nazorg ends on 31 May 2027: 30 November 2027.
    world.clock.set('2027-11-30T06:00:00Z');
    const result = await sweep();
    const mail = await world.db
      .selectFrom('email')
      .select(['to_address', 'body'])
      .where('body', 'like', '%/vragen/%')
      .execute();
    const secret = /\/vragen\/([\w-]+)/.exec(mail[0]?.body ?? '')?.[1] ?? '';
    return { made, result, mail, secret };
  }
  const answers = {
    working: 'sameJob',
    benefit: 'no',
    going: 'well',
    callMe: 'yes',
    note: '',
    taal: 'en',
  } as const;

  it('is sent once by link and its answer kept', async () => {
    const { made, result, mail, secret } = await roundDue();
    expect(result.rounds).toBe(1);
    expect(mail).toHaveLength(1);
    expect(mail[0]?.to_address).toBe(`kandidaat-${made.application.candidate.number}@test.invalid`);
    expect((await sweep()).rounds).toBe(0);
    await answerRound(systemContext(world), { ...answers, secret });
    expect(await world.db.selectFrom('follow_up_answer').selectAll().execute()).toMatchObject([
      { working: 'sameJob', benefit: 'no', going: 'well', call_me: 1, language: 'en' },
    ]);
    expect(await readRoundLink(world.db, { secret, now: '2027-11-30T07:00:00.000Z' })).toMatchObject({
      state: 'used',
    });
    await expect(answerRound(systemContext(world), { ...answers, secret })).rejects.toMatchObject({
      code: 'linkExpired',
    });
    const told = await world.db
      .selectFrom('notification')
      .select('text')
      .where('account_id', '=', made.jobcoach.accountId)
      .where('text', 'like', '%gebeld%')
      .execute();
    expect(told).toHaveLength(1);
  });

  it('without an answer in thirty days is counted, and its link is closed', async () => {
    const { secret } = await roundDue();
    world.clock.set('2027-12-30T06:00:00Z');
    expect((await sweep()).unanswered).toBe(1);
    await expect(answerRound(systemContext(world), { ...answers, secret })).rejects.toMatchObject({
      code: 'linkExpired',
    });
    const rounds = await world.db
      .selectFrom('moment')
      .select(['due_on', 'state'])
      .where('kind', '=', 'question-round')
      .orderBy('due_on')
      .execute();
    // 6, 12, 18 and 24 months after 31 May 2027, by hand: 30 November, 31 May (a Wednesday), 30 November, 31 May.
    expect(rounds).toEqual([
      { due_on: '2027-11-30', state: 'missed' },
      { due_on: '2028-05-31', state: 'planned' },
      { due_on: '2028-11-30', state: 'planned' },
      { due_on: '2029-05-31', state: 'planned' },
    ]);
  });
});
