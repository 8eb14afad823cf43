import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goodInput, makeApplication, step, type TestApplication } from '#test/factories/application.ts';
import { makeActor, makeWorld, type World } from '#test/factories/world.ts';
import { type Actor, transactionContext } from '../shared/context.ts';
import { isDomainError } from '../shared/errors.ts';
import { transitionsFor, type Who } from '../shared/transitions.ts';
import {
  type ApplicationAction,
  type ApplicationState,
  applicationStates,
  applicationTransitions,
} from './application-transitions.ts';
import { applyApplicationAction, moveApplication } from './apply-application-action.ts';

const actions = [...new Set(applicationTransitions.map((row) => row.action))];

class RollBack extends Error {}

/** What a step would do, without doing it: the new state, or the code of the refusal. */
async function attempt(
  world: World,
  actor: Actor,
  args: { applicationId: string; action: ApplicationAction; as?: 'system' },
): Promise<string> {
  let outcome = '';
  await world.db
    .transaction()
    .execute(async (trx) => {
      const tx = transactionContext(world.as(actor), trx);
      try {
        outcome = (await applyApplicationAction(tx, { ...args, input: goodInput[args.action] })).state;
      } catch (error) {
        if (!isDomainError(error)) throw error;
        outcome = error.code;
      }
      throw new RollBack();
    })
    .catch((error: unknown) => {
      if (!(error instanceof RollBack)) throw error;
    });
  return outcome;
}

describe('every state, person and action', () => {
  let world: World;
  const made = new Map<ApplicationState, TestApplication>();
  const people = new Map<
    string,
    (application: TestApplication) => { actor: Actor; who: Who; as?: 'system' }
  >();

  beforeAll(async () => {
    world = await makeWorld();
    for (const state of applicationStates) made.set(state, await makeApplication(world, { state }));
    const stranger = async (role: Actor['role'], organisationId: string | null = null) => {
      const actor = await makeActor(world, role, { organisationId });
      return () => ({ actor, who: { role, relations: [] } as Who });
    };
    const elsewhere = await makeApplication(world);
    people.set('candidate', ({ candidate }) => ({
      actor: candidate.actor as Actor,
      who: { role: 'candidate', relations: ['own'] },
    }));
    people.set('jobcoach', ({ candidate }) => ({
      actor: candidate.jobcoach,
      who: { role: 'jobcoach', relations: ['ownCaseload'] },
    }));
    people.set('employer', ({ employer }) => ({
      actor: employer.actor,
      who: { role: 'employer', relations: ['ownEmployer'] },
    }));
    people.set('system', ({ candidate }) => ({
      actor: candidate.jobcoach,
      who: { role: 'system', relations: [] },
      as: 'system',
    }));
    people.set('other candidate', await stranger('candidate'));
    people.set('other jobcoach', await stranger('jobcoach'));
    people.set('other employer', await stranger('employer', elsewhere.employer.id));
    people.set('adviser', await stranger('employerAdviser'));
    people.set('administrator', await stranger('administrator'));
  });
  afterAll(() => world.close());

  /** In these the employer never knew of it, in the way `makeApplication` got there. */
  const hidden: ApplicationState[] = ['proposed', 'interested', 'declined', 'withdrawn', 'lapsed'];

  it.each(applicationStates)('in %s does what the table says, and nothing else', async (state) => {
    const application = made.get(state) as TestApplication;
    for (const [name, find] of people) {
      const { actor, who, as } = find(application);
      for (const action of actions) {
        const allowed = transitionsFor(applicationTransitions, state, who).find(
          (row) => row.action === action,
        );
        const ever = applicationStates.some((any) =>
          transitionsFor(applicationTransitions, any, who).some((row) => row.action === action),
        );
        const outOfReach = name === 'employer' && hidden.includes(state);
        const expected = outOfReach || !ever ? 'notFound' : allowed ? allowed.to : 'notNow';
        const found = await attempt(world, actor, {
          applicationId: application.id,
          action,
          ...(as ? { as } : {}),
        });
        expect(`${name} ${action}: ${found}`).toBe(`${name} ${action}: ${expected}`);
      }
    }
  });

  it('has a table with what we agreed: who can end, who can hire', () => {
    const mayFrom = (state: ApplicationState, who: Who) =>
      transitionsFor(applicationTransitions, state, who).map((row) => row.action);
    expect(mayFrom('proposed', { role: 'candidate', relations: ['own'] })).toEqual([
      'accept',
      'decline',
      'withdraw',
    ]);
    expect(mayFrom('introduced', { role: 'employer', relations: ['ownEmployer'] })).toEqual([
      'invite',
      'reject',
    ]);
    expect(mayFrom('offered', { role: 'employer', relations: ['ownEmployer'] })).toEqual(['hire', 'reject']);
    expect(mayFrom('hired', { role: 'jobcoach', relations: ['ownCaseload'] })).toEqual([]);
  });
});

describe('what a step needs and writes', () => {
  let world: World;
  beforeAll(async () => {
    world = await makeWorld();
  });
  afterAll(() => world.close());

  const run = (actor: Actor, applicationId: string, action: ApplicationAction, input = goodInput[action]) =>
    step(world.as(actor), { applicationId, action, input });

  it('introduces only who both have released', async () => {
    for (const column of ['released_by_candidate', 'released_by_jobcoach']) {
      const made = await makeApplication(world, { state: 'interested' });
      await world.db
        .updateTable('candidate')
        .set({ [column]: 0 })
        .where('id', '=', made.candidate.id)
        .execute();
      await expect(run(made.candidate.jobcoach, made.id, 'introduce')).rejects.toMatchObject({
        code: 'notReleased',
      });
    }
  });

  it('introduces only on an open opening', async () => {
    const made = await makeApplication(world, { state: 'interested' });
    await world.db
      .updateTable('opening')
      .set({ state: 'paused' })
      .where('id', '=', made.opening.id)
      .execute();
    await expect(run(made.candidate.jobcoach, made.id, 'introduce')).rejects.toMatchObject({
      code: 'openingNotOpen',
    });
  });

  it('accepts only with a name among the agreed fields', async () => {
    const made = await makeApplication(world);
    for (const fields of [[], ['phone']] as const) {
      await expect(run(made.candidate.actor as Actor, made.id, 'accept', { fields })).rejects.toMatchObject({
        code: 'agreementNeeded',
      });
    }
  });

  it('does not believe a form about the agreement: without one in force nobody is invited', async () => {
    const made = await makeApplication(world, { state: 'introduced' });
    await world.db
      .updateTable('disclosure')
      .set({ withdrawn_at: '2026-11-22T10:00:00.000Z' })
      .where('application_id', '=', made.id)
      .execute();
    await expect(
      run(made.employer.actor, made.id, 'invite', { date: '2026-12-01', agreement: true }),
    ).rejects.toMatchObject({ code: 'agreementNeeded' });
  });

  it('refuses an interview yesterday and one without a day', async () => {
    const made = await makeApplication(world, { state: 'introduced' });
    await expect(run(made.employer.actor, made.id, 'invite', { date: '2026-11-21' })).rejects.toMatchObject({
      code: 'dateInPast',
      field: 'date',
    });
    await expect(run(made.employer.actor, made.id, 'invite', {})).rejects.toMatchObject({
      code: 'dateNeeded',
    });
  });

  it('stores the discrepancy of a rejection, and for "other" the one that was chosen', async () => {
    const seen = async (id: string) =>
      world.db
        .selectFrom('application')
        .select(['reason_code', 'discrepancy', 'reason_shared'])
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
    const one = await makeApplication(world, { state: 'introduced' });
    await run(one.employer.actor, one.id, 'reject', { reasonCode: 'educationLevel', shared: true });
    expect(await seen(one.id)).toEqual({
      reason_code: 'educationLevel',
      discrepancy: 'level',
      reason_shared: 1,
    });
    const two = await makeApplication(world, { state: 'introduced' });
    await expect(run(two.employer.actor, two.id, 'reject', { reasonCode: 'other' })).rejects.toMatchObject({
      code: 'noteNeeded',
    });
    await run(two.employer.actor, two.id, 'reject', {
      reasonCode: 'other',
      note: 'Anders dan gedacht',
      discrepancy: 'wishes',
    });
    expect(await seen(two.id)).toMatchObject({ discrepancy: 'wishes', reason_shared: 0 });
  });

  it('records on whose behalf a jobcoach speaks', async () => {
    const made = await makeApplication(world);
    await run(made.candidate.jobcoach, made.id, 'accept', {
      fields: ['name'],
      onBehalfOf: 'Amina Testpersoon',
    });
    const event = await world.db
      .selectFrom('transition_event')
      .select(['on_behalf_of', 'actor_role'])
      .where('subject_id', '=', made.id)
      .where('action', '=', 'accept')
      .executeTakeFirstOrThrow();
    expect(event).toEqual({ on_behalf_of: 'Amina Testpersoon', actor_role: 'jobcoach' });
    const disclosure = await world.db
      .selectFrom('disclosure')
      .select(['on_behalf', 'agreed_by'])
      .where('application_id', '=', made.id)
      .executeTakeFirstOrThrow();
    expect(disclosure).toEqual({ on_behalf: 1, agreed_by: made.candidate.jobcoach.accountId });
  });

  it('tells the second of two what the first did', async () => {
    const made = await makeApplication(world, { state: 'introduced' });
    const { version } = await world.db
      .selectFrom('application')
      .select('version')
      .where('id', '=', made.id)
      .executeTakeFirstOrThrow();
    const both = { applicationId: made.id, action: 'reject', shownVersion: version } as const;
    const first = { ...both, input: { reasonCode: 'hours' } };
    await moveApplication(world.as(made.employer.actor), first);
    const second = moveApplication(world.as(made.candidate.jobcoach), {
      ...both,
      input: { reasonCode: 'distance' },
    });
    await expect(second).rejects.toMatchObject({
      code: 'changedByOther',
      details: { name: made.employer.actor.name, what: 'afgewezen' },
    });
  });

  it('never tells an employer the name of a candidate who was first', async () => {
    const made = await makeApplication(world, { state: 'introduced' });
    await run(made.candidate.actor as Actor, made.id, 'withdraw');
    const late = moveApplication(world.as(made.employer.actor), {
      applicationId: made.id,
      action: 'invite',
      input: goodInput.invite,
      shownVersion: 1,
    });
    await expect(late).rejects.toMatchObject({ details: { name: 'De kandidaat' } });
    await expect(late).rejects.not.toThrow(/Testpersoon/);
  });

  it('writes no name of a candidate into notifications for employers or into any mail', async () => {
    const made = await makeApplication(world, { state: 'offered' });
    await run(made.candidate.actor as Actor, made.id, 'withdraw');
    const mails = await world.db.selectFrom('email').select(['subject', 'body', 'to_address']).execute();
    expect(mails.length).toBeGreaterThan(0);
    for (const mail of mails) {
      const body = mail.body.replace(/^Beste .*$/m, '');
      expect(body + mail.subject).not.toMatch(/Testpersoon|Amina/);
    }
    const texts = await world.db
      .selectFrom('notification')
      .select('text')
      .where('account_id', '=', made.employer.actor.accountId)
      .execute();
    expect(texts.length).toBeGreaterThan(0);
    for (const { text } of texts) expect(text).not.toMatch(/Testpersoon|Amina/);
  });
});
