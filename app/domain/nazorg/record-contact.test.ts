import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makePlacement, type TestPlacement } from '#test/factories/placement.ts';
import { makeWorld, type World } from '#test/factories/world.ts';
import { startPlacement } from '../placement/move-placement.ts';
import { renewContract } from '../placement/renew-contract.ts';
import { reportAbsence, reportProblem } from '../placement/report.ts';
import type { ContactResult } from './nazorg-forms.ts';
import { moveMoment, recordContact, recordExtraContact } from './record-contact.ts';

let world: World;
let made: TestPlacement;
beforeEach(async () => {
  world = await makeWorld('2026-12-01T10:00:00Z');
  made = await makePlacement(world);
});
afterEach(() => world.close());

const moments = () =>
  world.db
    .selectFrom('moment')
    .selectAll()
    .where('case_id', '=', made.id)
    .orderBy('due_on')
    .orderBy('with_party')
    .execute();

async function record(dueOn: string, party: string, result: ContactResult): Promise<void> {
  world.clock.set(`${dueOn}T10:00:00Z`);
  const moment = (await moments()).find(
    (row) =>
      row.due_on === dueOn && row.with_party === party && row.kind === 'contact' && row.state === 'planned',
  );
  if (!moment) throw new Error(`${dueOn} ${party}`);
  await recordContact(world.as(made.jobcoach), {
    momentId: moment.id,
    result,
    note: 'Zo gaat het.',
    versie: moment.version,
  });
}

const extra = async (state = 'planned') =>
  (await moments())
    .filter((row) => row.origin === 'signal' && row.state === state)
    .map((row) => `${row.due_on} ${row.with_party}`);

const placement = () =>
  world.db.selectFrom('placement').selectAll().where('id', '=', made.id).executeTakeFirstOrThrow();

describe('recording a contact', () => {
  it('with one party is no contact with the other', async () => {
    await record('2026-12-01', 'candidate', 'green');
    const first = (await moments()).filter((row) => row.due_on === '2026-12-01' && row.kind === 'contact');
    expect(first.map((row) => [row.with_party, row.state, row.signal])).toEqual([
      ['candidate', 'done', 'green'],
      ['employer', 'planned', null],
    ]);
  });

  it('tells the second of two that the first was there', async () => {
    const [moment] = await moments();
    if (!moment) throw new Error();
    const input = { momentId: moment.id, result: 'green' as const, note: '', versie: moment.version };
    await recordContact(world.as(made.jobcoach), input);
    await expect(recordContact(world.as(made.jobcoach), input)).rejects.toMatchObject({
      code: 'changedByOther',
    });
  });

  it('can not lie in the future', async () => {
    const [moment] = await moments();
    await expect(
      recordContact(world.as(made.jobcoach), {
        momentId: moment?.id ?? '',
        result: 'green',
        note: '',
        doneOn: '2026-12-02',
      }),
    ).rejects.toMatchObject({ code: 'afterEnd', field: 'doneOn' });
  });

  it('of somebody who was not reached can still be made later', async () => {
    await record('2026-12-01', 'candidate', 'notReached');
    const missed = (await moments()).find((row) => row.state === 'missed');
    await recordContact(world.as(made.jobcoach), {
      momentId: missed?.id ?? '',
      result: 'green',
      note: '',
    });
    expect((await moments()).find((row) => row.id === missed?.id)).toMatchObject({
      state: 'done',
      signal: 'green',
    });
  });

  it('outside the calendar counts like the others', async () => {
    await recordExtraContact(world.as(made.jobcoach), {
      kind: 'placement',
      caseId: made.id,
      party: 'employer',
      how: 'phone',
      result: 'red',
      note: 'Ruzie op de vloer.',
    });
    expect((await moments()).filter((row) => row.origin === 'manual')).toMatchObject([
      { state: 'done', signal: 'red', with_party: 'employer' },
    ]);
    expect((await placement()).intensified_until).toBe('2026-12-29');
  });

  it('twice on one day keeps both notes in one contact', async () => {
    const contact = (note: string) =>
      recordExtraContact(world.as(made.jobcoach), {
        kind: 'placement',
        caseId: made.id,
        party: 'employer',
        how: 'phone',
        result: 'green',
        note,
      });
    await contact('Eerste keer.');
    await contact('Tweede keer.');
    expect((await moments()).filter((row) => row.origin === 'manual')).toMatchObject([
      { note: 'Eerste keer.\nTweede keer.' },
    ]);
  });
});

describe('a signal', () => {
  it('red makes the calendar weekly for four weeks, and removes nothing', async () => {
    const before = (await moments()).map((row) => row.id);
    await record('2026-12-01', 'candidate', 'red');
    // Weekly from 1 December; on 8, 15, 22 and 29 December both have a contact already.
    expect(await extra()).toEqual([]);
    await record('2026-12-29', 'candidate', 'red');
    // From 29 December: 5, 12, 19 and 26 January. No day is taken by a contact of the programme (4 January is a Monday).
    expect(await extra()).toEqual([
      '2027-01-05 candidate',
      '2027-01-05 employer',
      '2027-01-12 candidate',
      '2027-01-12 employer',
      '2027-01-19 candidate',
      '2027-01-19 employer',
      '2027-01-26 candidate',
      '2027-01-26 employer',
    ]);
    const after = await moments();
    for (const id of before) expect(after.find((row) => row.id === id)?.state).not.toBe('cancelled');
    expect((await placement()).intensified_until).toBe('2027-01-26');
  });

  it('is calmed by two greens in a row, of both parties when the other was not green', async () => {
    await record('2026-12-01', 'employer', 'red');
    await record('2026-12-29', 'employer', 'red');
    await record('2027-01-05', 'candidate', 'green');
    await record('2027-01-12', 'candidate', 'green');
    expect((await placement()).intensified_until).not.toBeNull();
    await record('2027-01-12', 'employer', 'green');
    expect((await placement()).intensified_until).toBeNull();
    expect(await extra()).toEqual([]);
    expect((await extra('cancelled')).length).toBeGreaterThan(0);
  });

  it('rises on twice amber, not on once', async () => {
    await record('2026-12-29', 'candidate', 'amber');
    expect((await placement()).intensified_until).toBeNull();
    await record('2026-12-29', 'employer', 'amber');
    expect((await placement()).intensified_until).toBe('2027-01-26');
  });

  it('rises on two missed contacts with the same party', async () => {
    await record('2026-12-08', 'candidate', 'notReached');
    await record('2026-12-08', 'employer', 'notReached');
    expect((await placement()).intensified_until).toBeNull();
    await record('2026-12-15', 'employer', 'notReached');
    expect((await placement()).intensified_until).toBe('2027-01-12');
  });

  it('rises on a reported absence and on a problem of either side', async () => {
    await reportAbsence(world.as(made.employer), {
      id: made.id,
      fromDate: '2026-12-01',
      toDate: null,
      note: '',
    });
    expect((await placement()).intensified_until).toBe('2026-12-29');
    world.clock.set('2026-12-10T10:00:00Z');
    await reportProblem(world.as(made.candidate), { id: made.id, note: 'Ik krijg geen pauze.' });
    expect((await placement()).intensified_until).toBe('2027-01-07');
    const events = await world.db
      .selectFrom('outbox')
      .select('event')
      .where('event', '=', 'signalRaised')
      .execute();
    expect(events.length).toBeGreaterThanOrEqual(2);
  });

  it('is told to the jobcoach once each time', async () => {
    await reportProblem(world.as(made.employer), { id: made.id, note: 'Komt te laat.' });
    const told = await world.db
      .selectFrom('notification')
      .select('text')
      .where('account_id', '=', made.jobcoach.accountId)
      .where('text', 'like', '%Extra aandacht%')
      .execute();
    expect(told).toHaveLength(1);
  });
});

describe('adjusting', () => {
  it('moves a contact to a working day with the reason, and a new contract does not bring it back', async () => {
    const [first] = await moments();
    await moveMoment(world.as(made.jobcoach), {
      momentId: first?.id ?? '',
      date: '2026-12-05',
      note: 'Eerste week vol.',
    });
    const adjusted = (await moments()).find((row) => row.origin === 'adjusted');
    // 5 December 2026 is a Saturday.
    expect(adjusted).toMatchObject({ due_on: '2026-12-07', state: 'planned', with_party: 'candidate' });
    await renewContract(world.as(made.jobcoach), {
      id: made.id,
      contractForm: 'permanent',
      hoursPerWeek: 24,
      fromDate: '2026-12-01',
      contractEndsOn: null,
    });
    expect((await moments()).find((row) => row.id === first?.id)?.state).toBe('merged');
    expect((await moments()).find((row) => row.origin === 'adjusted')?.state).toBe('planned');
  });
});

it('nothing is written on a job that has not begun', async () => {
  const later = await makePlacement(world, { startsOn: '2026-12-21' });
  await expect(reportProblem(world.as(later.employer), { id: later.id, note: 'x' })).rejects.toMatchObject({
    code: 'notNow',
  });
  await expect(startPlacement(world.as(later.jobcoach), { id: later.id })).rejects.toMatchObject({
    code: 'notYet',
  });
});
