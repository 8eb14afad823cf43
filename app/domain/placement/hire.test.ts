import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeApplication } from '#test/factories/application.ts';
import { goodHire, makePlacement } from '#test/factories/placement.ts';
import { makeProefplaatsing } from '#test/factories/proefplaatsing.ts';
import { makeActor, makeWorld, type World } from '#test/factories/world.ts';
import { hire } from './hire.ts';

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});
afterEach(() => world.close());

async function momentsOf(id: string) {
  return world.db
    .selectFrom('moment')
    .select(['due_on', 'kind', 'with_party', 'how', 'state'])
    .where('case_id', '=', id)
    .orderBy('due_on')
    .orderBy('kind')
    .orderBy('with_party')
    .execute();
}

describe('hire', () => {
  it('makes the placement, its contract, its instruments and its whole nazorg', async () => {
    const made = await makePlacement(world);
    const placement = await world.db
      .selectFrom('placement')
      .selectAll()
      .where('id', '=', made.id)
      .executeTakeFirstOrThrow();
    expect(placement).toMatchObject({
      state: 'planned',
      starts_on: '2026-12-01',
      nazorg_ends_on: '2027-05-31',
      contract_ends_on: '2027-06-30',
      found_by_jobcoach: 'jobcoach',
      found_by_candidate: null,
    });
    const candidateContacts = (await momentsOf(made.id))
      .filter((moment) => moment.kind === 'contact' && moment.with_party === 'candidate')
      .map((moment) => moment.due_on);
    // Defaults of programmes.md by hand: first working day, 1 to 4 weeks, monthly, closing on the last day.
    expect(candidateContacts).toEqual([
      '2026-12-01',
      '2026-12-08',
      '2026-12-15',
      '2026-12-22',
      '2026-12-29',
      '2027-01-04',
      '2027-02-01',
      '2027-03-01',
      '2027-04-01',
      '2027-05-03',
      '2027-05-31',
    ]);
    expect((await momentsOf(made.id)).find((moment) => moment.kind === 'talk')?.due_on).toBe('2027-05-31');
    const application = await world.db
      .selectFrom('application')
      .select('state')
      .where('id', '=', made.application.id)
      .executeTakeFirstOrThrow();
    expect(application.state).toBe('hired');
    const candidate = await world.db
      .selectFrom('candidate')
      .select('status')
      .where('id', '=', made.application.candidate.id)
      .executeTakeFirstOrThrow();
    expect(candidate.status).toBe('placed');
    const told = await world.db.selectFrom('notification').select(['account_id', 'href']).execute();
    expect(told.filter((row) => row.href.endsWith(made.id)).map((row) => row.account_id)).toEqual(
      expect.arrayContaining([made.candidate.accountId, made.employer.accountId]),
    );
  });

  it('is active at once when the first day has been', async () => {
    const made = await makePlacement(world, { startsOn: '2026-11-16' });
    const { state } = await world.db
      .selectFrom('placement')
      .select('state')
      .where('id', '=', made.id)
      .executeTakeFirstOrThrow();
    expect(state).toBe('active');
  });

  it('lets the employer hire, without a word on who found the job', async () => {
    const application = await makeApplication(world, { state: 'offered' });
    const id = await hire(world.as(application.employer.actor), {
      ...goodHire,
      applicationId: application.id,
    });
    const row = await world.db
      .selectFrom('placement')
      .select('found_by_jobcoach')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(row.found_by_jobcoach).toBeNull();
  });

  it('leaves nothing behind when one part fails', async () => {
    const application = await makeApplication(world, { state: 'offered' });
    await world.db.deleteFrom('counter').where('name', '=', 'placement').execute();
    const before = await world.db.selectFrom('audit_event').select('id').execute();
    await expect(
      hire(world.as(application.candidate.jobcoach), { ...goodHire, applicationId: application.id }),
    ).rejects.toThrow();
    const { state } = await world.db
      .selectFrom('application')
      .select('state')
      .where('id', '=', application.id)
      .executeTakeFirstOrThrow();
    expect(state).toBe('offered');
    expect(await world.db.selectFrom('placement').select('id').execute()).toEqual([]);
    expect(await world.db.selectFrom('moment').select('id').execute()).toEqual([]);
    expect(await world.db.selectFrom('audit_event').select('id').execute()).toHaveLength(before.length);
  });

  it('makes one placement of two clicks on the same form', async () => {
    const application = await makeApplication(world, { state: 'offered' });
    const context = world.as(application.candidate.jobcoach);
    const input = { ...goodHire, formulier: 'token-123456', applicationId: application.id };
    const [first, second] = [await hire(context, input), await hire(context, input)];
    expect(second).toBe(first);
    expect(await world.db.selectFrom('placement').select('id').execute()).toHaveLength(1);
  });

  it('does not exist for another jobcoach, another employer or the candidate', async () => {
    const application = await makeApplication(world, { state: 'offered' });
    const other = await makeApplication(world, { state: 'offered' });
    const strangers = [
      await makeActor(world, 'jobcoach'),
      await makeActor(world, 'employerAdviser'),
      await makeActor(world, 'administrator'),
      other.employer.actor,
      application.candidate.actor,
    ];
    for (const stranger of strangers) {
      if (!stranger) continue;
      await expect(
        hire(world.as(stranger), { ...goodHire, applicationId: application.id }),
      ).rejects.toMatchObject({ code: 'notFound' });
    }
  });

  it('refuses a fixed-term contract without an end and one that ends before it begins', async () => {
    const application = await makeApplication(world, { state: 'offered' });
    const context = world.as(application.candidate.jobcoach);
    await expect(
      hire(context, { ...goodHire, contractEndsOn: null, applicationId: application.id }),
    ).rejects.toMatchObject({ code: 'endDateNeeded', field: 'contractEndsOn' });
    await expect(
      hire(context, { ...goodHire, contractEndsOn: '2026-11-30', applicationId: application.id }),
    ).rejects.toMatchObject({ code: 'contractBeforeStart' });
  });

  it('converts a proefplaatsing and lets its planned contacts lapse', async () => {
    const trial = await makeProefplaatsing(world, 'converted');
    const row = await world.db
      .selectFrom('proefplaatsing')
      .select(['state', 'ended_on'])
      .where('id', '=', trial.id)
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ state: 'converted', ended_on: '2027-01-29' });
    const placement = await world.db.selectFrom('placement').selectAll().executeTakeFirstOrThrow();
    expect(placement.proefplaatsing_id).toBe(trial.id);
    expect((await momentsOf(trial.id)).filter((moment) => moment.state === 'planned')).toEqual([]);
    expect((await momentsOf(placement.id))[0]).toMatchObject({ due_on: '2027-02-01', state: 'planned' });
  });

  it('asks about the other applications of the candidate', async () => {
    const application = await makeApplication(world, { state: 'offered' });
    const other = await makeApplication(world, { state: 'introduced', candidate: application.candidate });
    await makePlacement(world, {}, application);
    const row = await world.db
      .selectFrom('application')
      .select('asks_attention')
      .where('id', '=', other.id)
      .executeTakeFirstOrThrow();
    expect(row.asks_attention).toBe('placedElsewhere');
  });
});
