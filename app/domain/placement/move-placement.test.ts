import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeApplication } from '#test/factories/application.ts';
import { makePlacement } from '#test/factories/placement.ts';
import { makeActor, makeWorld, type World } from '#test/factories/world.ts';
import { programmeByCode } from '../programme/calendar.ts';
import { claimResult } from './claim-result.ts';
import { recordJobEnd, recordSustained, relapseText, startPlacement } from './move-placement.ts';
import { recordFinder } from './placement-records.ts';
import { renewContract } from './renew-contract.ts';
import { reportAbsence, reportBack } from './report.ts';

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});
afterEach(() => world.close());

const placementOf = (id: string) =>
  world.db.selectFrom('placement').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const momentsOf = (id: string) =>
  world.db.selectFrom('moment').selectAll().where('case_id', '=', id).orderBy('due_on').execute();

async function active() {
  const made = await makePlacement(world);
  world.clock.set('2026-12-15T10:00:00Z');
  await startPlacement(world.as(made.jobcoach), { id: made.id });
  return made;
}

describe('the end of a job', () => {
  it('within the nazorg is a relapse: placeable again at once with the profile, nothing planned', async () => {
    const made = await active();
    const candidate = made.application.candidate;
    await world.db.updateTable('candidate').set({ placeable: 0 }).where('id', '=', candidate.id).execute();
    await recordJobEnd(world.as(made.jobcoach), {
      id: made.id,
      endedOn: '2026-12-14',
      reason: 'dismissed',
      note: 'Te weinig werk.',
    });
    expect(await placementOf(made.id)).toMatchObject({
      state: 'relapsed',
      outcome: 'relapsed',
      ended_on: '2026-12-14',
      end_reason: 'dismissed',
    });
    const after = await world.db
      .selectFrom('candidate')
      .select(['status', 'placeable', 'about'])
      .where('id', '=', candidate.id)
      .executeTakeFirstOrThrow();
    expect(after).toMatchObject({ status: 'active', placeable: 1, about: 'Ik werk graag met mijn handen.' });
    const planned = (await momentsOf(made.id)).filter((row) => row.state === 'planned');
    expect(new Set(planned.map((row) => row.kind))).toEqual(new Set(['question-round']));
  });

  it('for a better job is no relapse', async () => {
    const made = await active();
    await recordJobEnd(world.as(made.jobcoach), {
      id: made.id,
      endedOn: '2026-12-15',
      reason: 'otherJob',
      note: '',
    });
    expect((await placementOf(made.id)).state).toBe('ended');
  });

  it('keeps the candidate placed when another job goes on', async () => {
    const made = await makePlacement(world);
    const second = await makeApplication(world, {
      state: 'offered',
      candidate: made.application.candidate,
    });
    world.clock.set('2026-12-15T10:00:00Z');
    await startPlacement(world.as(made.jobcoach), { id: made.id });
    await makePlacement(world, { startsOn: '2026-12-20' }, second);
    await recordJobEnd(world.as(made.jobcoach), {
      id: made.id,
      endedOn: '2026-12-15',
      reason: 'resigned',
      note: '',
    });
    const { status } = await world.db
      .selectFrom('candidate')
      .select('status')
      .where('id', '=', made.application.candidate.id)
      .executeTakeFirstOrThrow();
    expect(status).toBe('placed');
  });

  it('after the nazorg leaves the measured outcome as it is', async () => {
    const made = await active();
    const context = world.as(made.jobcoach);
    world.clock.set('2027-05-31T10:00:00Z');
    await recordSustained(context, { id: made.id, note: 'Vast contract in zicht.' });
    world.clock.set('2027-07-05T10:00:00Z');
    await recordJobEnd(context, {
      id: made.id,
      endedOn: '2027-06-30',
      reason: 'contractEnded',
      note: '',
    });
    expect(await placementOf(made.id)).toMatchObject({
      state: 'sustained',
      outcome: 'sustained',
      measured_on: '2027-05-31',
      ended_on: '2027-06-30',
    });
    await expect(
      recordJobEnd(context, { id: made.id, endedOn: '2027-07-01', reason: 'other', note: '' }),
    ).rejects.toMatchObject({ code: 'notNow' });
  });

  it('can not lie before the first day or in the future', async () => {
    const made = await active();
    const end = (endedOn: string) =>
      recordJobEnd(world.as(made.jobcoach), { id: made.id, endedOn, reason: 'other', note: '' });
    await expect(end('2026-11-30')).rejects.toMatchObject({ code: 'beforeStart', field: 'endedOn' });
    await expect(end('2026-12-16')).rejects.toMatchObject({ code: 'afterEnd', field: 'endedOn' });
  });

  it('says what the programme does for who comes back', () => {
    const text = (code: string) => relapseText(programmeByCode(code) as never);
    expect(text('oss-werkende-weg')).toMatch(/zonder kosten voor de gemeente/);
    expect(text('default')).not.toMatch(/zonder kosten/);
  });
});

describe('the outcome', () => {
  it('is not measured before the last day of the nazorg', async () => {
    const made = await active();
    world.clock.set('2027-05-30T10:00:00Z');
    await expect(recordSustained(world.as(made.jobcoach), { id: made.id, note: '' })).rejects.toMatchObject({
      code: 'outcomeTooEarly',
    });
  });

  it('keeps the talk before the contract ends, although the nazorg is over', async () => {
    const made = await makePlacement(world, { contractEndsOn: '2027-08-31' });
    world.clock.set('2027-05-31T10:00:00Z');
    await startPlacement(world.as(made.jobcoach), { id: made.id });
    await recordSustained(world.as(made.jobcoach), { id: made.id, note: '' });
    const talk = (await momentsOf(made.id)).find((row) => row.kind === 'talk');
    // A month before 31 August is 31 July 2027, a Saturday: the next working day.
    expect(talk).toMatchObject({ due_on: '2027-08-02', state: 'planned' });
  });
});

describe('a new contract', () => {
  it('is added to the history and moves the talk along', async () => {
    const made = await active();
    const context = world.as(made.jobcoach);
    await renewContract(context, {
      id: made.id,
      contractForm: 'fixedTerm',
      hoursPerWeek: 28,
      fromDate: '2027-07-01',
      contractEndsOn: '2028-06-30',
    });
    const terms = await world.db
      .selectFrom('contract_term')
      .select(['from_date', 'to_date', 'hours_per_week'])
      .where('placement_id', '=', made.id)
      .orderBy('from_date')
      .execute();
    expect(terms).toEqual([
      { from_date: '2026-12-01', to_date: '2027-06-30', hours_per_week: 24 },
      { from_date: '2027-07-01', to_date: '2028-06-30', hours_per_week: 28 },
    ]);
    const talks = (await momentsOf(made.id)).filter((row) => row.kind === 'talk');
    expect(talks.map((row) => [row.due_on, row.state])).toEqual([
      ['2027-05-31', 'cancelled'],
      ['2028-05-30', 'planned'],
    ]);
  });

  it('for good has no talk at its end', async () => {
    const made = await active();
    await renewContract(world.as(made.employer), {
      id: made.id,
      contractForm: 'permanent',
      hoursPerWeek: 24,
      fromDate: '2027-07-01',
      contractEndsOn: null,
    });
    const talks = (await momentsOf(made.id)).filter((row) => row.kind === 'talk' && row.state === 'planned');
    expect(talks).toEqual([]);
  });
});

describe('who found the job', () => {
  it('is asked of candidate and jobcoach apart', async () => {
    const made = await makePlacement(world);
    await recordFinder(world.as(made.candidate), { id: made.id, foundBy: 'network' });
    await recordFinder(world.as(made.jobcoach), { id: made.id, foundBy: 'jobcoach' });
    expect(await placementOf(made.id)).toMatchObject({
      found_by_candidate: 'network',
      found_by_jobcoach: 'jobcoach',
    });
    await expect(
      recordFinder(world.as(made.employer), { id: made.id, foundBy: 'employer' }),
    ).rejects.toMatchObject({ code: 'notFound' });
  });
});

describe('attendance', () => {
  it('is reported by each side and ended by any', async () => {
    const made = await active();
    await reportAbsence(world.as(made.candidate), {
      id: made.id,
      fromDate: '2026-12-15',
      toDate: null,
      note: '',
    });
    await reportBack(world.as(made.employer), { id: made.id, toDate: '2026-12-17' });
    const rows = await world.db
      .selectFrom('absence')
      .select(['reported_by', 'from_date', 'to_date'])
      .where('placement_id', '=', made.id)
      .execute();
    expect(rows).toEqual([{ reported_by: 'candidate', from_date: '2026-12-15', to_date: '2026-12-17' }]);
  });
});

describe('one outflow, one claim', () => {
  async function operator(name: string): Promise<string> {
    const id = world.newId();
    await world.db
      .insertInto('organisation')
      .values({ id, kind: 'operator', name, region: null, created_at: '2026-01-01T00:00:00.000Z' })
      .execute();
    return id;
  }

  it('grants the first, refuses the second with who was first, and keeps the refusal', async () => {
    const made = await makePlacement(world);
    const [first, second] = [await operator('SHD'), await operator('Randstad')];
    const context = world.as(made.jobcoach);
    expect(await claimResult(context, { id: made.id, operatorId: first })).toEqual({ granted: true });
    expect(await claimResult(context, { id: made.id, operatorId: first })).toEqual({ granted: true });
    expect(await claimResult(context, { id: made.id, operatorId: second })).toEqual({
      granted: false,
      firstClaimant: 'SHD',
    });
    expect(await world.db.selectFrom('claim').select('operator_id').execute()).toEqual([
      { operator_id: first },
    ]);
    expect(await world.db.selectFrom('refused_claim').select('operator_id').execute()).toEqual([
      { operator_id: second },
    ]);
  });

  it('is refused by the database itself too', async () => {
    const made = await makePlacement(world);
    const id = await operator('SHD');
    await claimResult(world.as(made.jobcoach), { id: made.id, operatorId: id });
    await expect(
      world.db
        .insertInto('claim')
        .values({
          id: world.newId(),
          placement_id: made.id,
          operator_id: id,
          claimed_by: made.jobcoach.accountId,
          claimed_at: '2026-12-01T00:00:00.000Z',
        })
        .execute(),
    ).rejects.toThrow(/UNIQUE/);
  });

  it('does not exist for a jobcoach outside the caseload', async () => {
    const made = await makePlacement(world);
    const stranger = await makeActor(world, 'jobcoach');
    await expect(
      claimResult(world.as(stranger), { id: made.id, operatorId: await operator('SHD') }),
    ).rejects.toMatchObject({ code: 'notFound' });
  });
});

it('two people on one page: the second hears what the first did', async () => {
  const made = await active();
  const shown = (await placementOf(made.id)).version;
  await recordJobEnd(world.as(made.jobcoach), {
    id: made.id,
    endedOn: '2026-12-15',
    reason: 'resigned',
    note: '',
    versie: shown,
  });
  await expect(
    renewContract(world.as(made.employer), {
      id: made.id,
      contractForm: 'permanent',
      hoursPerWeek: 24,
      fromDate: '2027-07-01',
      contractEndsOn: null,
      versie: shown,
    }),
  ).rejects.toMatchObject({ code: 'changedByOther' });
});
