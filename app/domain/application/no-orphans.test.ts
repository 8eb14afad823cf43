import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findApplication } from '#db/queries/applications.ts';
import { makeApplication } from '#test/factories/application.ts';
import { makeProefplaatsing } from '#test/factories/proefplaatsing.ts';
import { makeActor, makeWorld, type World } from '#test/factories/world.ts';
import { setEmployerBlocked } from '../employer/block-employer.ts';
import { moveOpening } from '../opening/move-opening.ts';
import { moveApplication } from './apply-application-action.ts';
import { correctApplication } from './correct-application.ts';
import { proposeOpening } from './propose-opening.ts';

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});
afterEach(() => world.close());

const withdrawal = { reasonCode: 'distance', note: 'Te ver.' };
const trial = (id: string) =>
  world.db
    .selectFrom('proefplaatsing')
    .select(['state', 'ended_on', 'end_reason_code', 'end_note'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
const application = (id: string) => findApplication(world.db, { id, reach: { of: 'system' } });
const actionsOf = async (id: string) =>
  (
    await world.db
      .selectFrom('transition_event')
      .select('action')
      .where('subject_id', '=', id)
      .orderBy('seq')
      .execute()
  ).map((row) => row.action);
const plannedOf = (id: string) =>
  world.db
    .selectFrom('moment')
    .select('id')
    .where('case_id', '=', id)
    .where('state', '=', 'planned')
    .execute();

describe('a proefplaatsing does not outlive its application', () => {
  it('stops today when the candidate withdraws while it runs, with its trail and its contacts cancelled', async () => {
    const made = await makeProefplaatsing(world, 'running');
    world.clock.set('2026-12-03T09:00:00Z');
    await moveApplication(world.as(made.candidate), {
      applicationId: made.application.id,
      action: 'withdraw',
      input: withdrawal,
    });
    expect(await trial(made.id)).toMatchObject({
      state: 'endedEarly',
      ended_on: '2026-12-03',
      end_reason_code: 'distance',
    });
    expect((await actionsOf(made.id)).at(-1)).toBe('endEarly');
    expect(await plannedOf(made.id)).toEqual([]);
    const audited = await world.db
      .selectFrom('audit_event')
      .select('action')
      .where('subject_id', '=', made.id)
      .where('action', '=', 'proefplaatsing.endEarly')
      .execute();
    expect(audited).toHaveLength(1);
    const told = await world.db
      .selectFrom('notification')
      .select('account_id')
      .where('href', 'like', `%/proefplaatsing/${made.id}`)
      .where('text', 'like', '%is gestopt%')
      .execute();
    expect(told.map((row) => row.account_id)).toContain(made.jobcoach.accountId);
    // There is nothing to go back to, so the step can't be taken back either.
    await expect(
      correctApplication(world.as(made.candidate), {
        applicationId: made.application.id,
        note: 'Vergist',
        shownVersion: undefined,
      }),
    ).rejects.toMatchObject({ code: 'correctionNotAllowed' });
  });

  it.each(['draft', 'toAgree', 'agreed'] as const)('is cancelled while it is %s', async (state) => {
    const made = await makeProefplaatsing(world, state);
    await moveApplication(world.as(made.employer), {
      applicationId: made.application.id,
      action: 'reject',
      input: { reasonCode: 'presentation', note: '' },
    });
    expect(await trial(made.id)).toMatchObject({ state: 'cancelled' });
    expect((await actionsOf(made.id)).at(-1)).toBe('cancel');
  });

  it('is closed when it waited to be looked back on', async () => {
    const made = await makeProefplaatsing(world, 'toEvaluate');
    await moveApplication(world.as(made.jobcoach), {
      applicationId: made.application.id,
      action: 'withdraw',
      input: withdrawal,
    });
    expect(await trial(made.id)).toMatchObject({ state: 'notConverted', ended_on: '2027-01-29' });
  });

  it('does not go through when the offer is taken back', async () => {
    const made = await makeProefplaatsing(world, 'toAgree');
    await correctApplication(world.as(made.employer), {
      applicationId: made.application.id,
      note: 'Verkeerde kandidaat',
      shownVersion: undefined,
    });
    expect((await application(made.application.id))?.state).toBe('interviewed');
    expect(await trial(made.id)).toMatchObject({ state: 'cancelled' });
  });

  it('goes with its opening while it is planned, and stays when it runs', async () => {
    const planned = await makeProefplaatsing(world, 'agreed');
    const close = async (id: string) => {
      const { openingId } = (await application(id)) as { openingId: string };
      const adviser = await makeActor(world, 'employerAdviser');
      await moveOpening(world.as(adviser), {
        id: openingId,
        action: 'close',
        reasonCode: 'noLongerNeeded',
      });
    };
    await close(planned.application.id);
    expect(await trial(planned.id)).toMatchObject({ state: 'cancelled' });
    const running = await makeProefplaatsing(world, 'running');
    await close(running.application.id);
    expect(await trial(running.id)).toMatchObject({ state: 'running' });
    expect((await application(running.application.id))?.state).toBe('inProefplaatsing');
  });
});

describe('an employer that is blocked', () => {
  it('leaves no application waiting for nobody: its jobcoach is asked, nobody new can come', async () => {
    const made = await makeApplication(world, { state: 'introduced' });
    const administrator = await makeActor(world, 'administrator');
    const block = (blocked: boolean) =>
      setEmployerBlocked(world.as(administrator), { employerId: made.employer.id, blocked });
    await block(true);
    expect(await application(made.id)).toMatchObject({
      state: 'introduced',
      asksAttention: 'employerBlocked',
    });
    const { openingId, candidateId } = (await application(made.id)) as {
      openingId: string;
      candidateId: string;
    };
    await moveApplication(world.as(made.candidate.jobcoach), {
      applicationId: made.id,
      action: 'withdraw',
      input: withdrawal,
    });
    await expect(
      proposeOpening(world.as(made.candidate.jobcoach), {
        candidateId,
        openingId,
        message: '',
        formToken: world.newId(),
      }),
    ).rejects.toMatchObject({ code: 'employerBlocked' });
  });

  it('is settled when it takes part again', async () => {
    const made = await makeApplication(world, { state: 'invited' });
    const administrator = await makeActor(world, 'administrator');
    for (const blocked of [true, false])
      await setEmployerBlocked(world.as(administrator), { employerId: made.employer.id, blocked });
    expect((await application(made.id))?.asksAttention).toBeNull();
  });
});
