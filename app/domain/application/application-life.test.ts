import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { historyOf } from '#db/queries/trail.ts';
import { goodInput, makeApplication, step } from '#test/factories/application.ts';
import { makeWorld, type World } from '#test/factories/world.ts';
import { type Actor, defineUseCase } from '../shared/context.ts';
import { isDomainError } from '../shared/errors.ts';
import { systemContext } from '../shared/system-context.ts';
import {
  type ApplicationAction,
  type ApplicationState,
  applicationStates,
  applicationTransitions,
  correctableActions,
  openApplicationStates,
} from './application-transitions.ts';
import { closeApplicationsOfOpening } from './close-applications.ts';
import { correctApplication } from './correct-application.ts';
import { lapseApplications } from './lapse-applications.ts';
import { askAboutOtherApplications, keepApplication } from './other-applications.ts';
import { proposeOpening } from './propose-opening.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

function stored(id: string) {
  return world.db.selectFrom('application').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}

async function refused(run: Promise<unknown>): Promise<string | null> {
  try {
    await run;
    return null;
  } catch (error) {
    if (!isDomainError(error)) throw error;
    return error.code;
  }
}

describe('any sequence of steps', () => {
  const actions = [...new Set(applicationTransitions.map((row) => row.action))];
  const who = ['candidate', 'jobcoach', 'employer', 'system'] as const;
  const stepOf = fc.record({
    action: fc.constantFrom<(ApplicationAction | 'correct')[]>(...actions, 'correct', 'correct'),
    who: fc.constantFrom(...who),
  });

  it('only moves along the table, keeps every event, and corrects without deleting', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(stepOf, { minLength: 1, maxLength: 14 }), async (steps) => {
        const made = await makeApplication(world);
        const actors: Record<(typeof who)[number], Actor> = {
          candidate: made.candidate.actor as Actor,
          jobcoach: made.candidate.jobcoach,
          employer: made.employer.actor,
          system: made.candidate.jobcoach,
        };
        let accepted = 1;
        for (const one of steps) {
          const before = await stored(made.id);
          const history = await historyOf(world.db, 'application', made.id);
          const context = world.as(actors[one.who]);
          const code = await refused(
            one.action === 'correct'
              ? correctApplication(context, {
                  applicationId: made.id,
                  note: 'Vergissing',
                  shownVersion: before.version,
                })
              : step(context, {
                  applicationId: made.id,
                  action: one.action,
                  input: goodInput[one.action],
                  ...(one.who === 'system' ? { as: 'system' as const } : {}),
                }),
          );
          const after = await stored(made.id);
          const now = await historyOf(world.db, 'application', made.id);
          expect(now.slice(0, history.length)).toEqual(history);
          if (code !== null) {
            expect(after).toEqual(before);
            expect(now).toHaveLength(history.length);
            continue;
          }
          accepted += 1;
          expect(now).toHaveLength(history.length + 1);
          const event = now.at(-1);
          expect([event?.from_state, event?.to_state]).toEqual([before.state, after.state]);
          expect(after.version).toBe(before.version + 1);
          if (one.action === 'correct') {
            const undone = history.at(-1);
            expect(event?.corrects).toBe(undone?.id);
            expect(after.state).toBe(undone?.from_state);
            expect(correctableActions as readonly string[]).toContain(undone?.action);
          } else {
            const row = applicationTransitions.find(
              (candidate) =>
                candidate.action === one.action &&
                candidate.to === after.state &&
                (candidate.from as readonly string[]).includes(before.state),
            );
            expect(row, `${one.action} from ${before.state}`).toBeDefined();
          }
        }
        const count = async (table: 'audit_event' | 'transition_event') => {
          const rows = await world.db
            .selectFrom(table)
            .select('id')
            .where('subject_id', '=', made.id)
            .execute();
          return rows.length;
        };
        expect(await count('transition_event')).toBe(accepted);
        expect(await count('audit_event')).toBe(accepted);
        const moved = await world.db
          .selectFrom('outbox')
          .select('seq')
          .where('subject_id', '=', made.id)
          .where('event', '=', 'applicationMoved')
          .execute();
        expect(moved).toHaveLength(accepted);
        expect(applicationStates).toContain((await stored(made.id)).state);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a correction', () => {
  const correct = (actor: Actor, applicationId: string, note = 'Verkeerde knop') =>
    correctApplication(world.as(actor), { applicationId, note, shownVersion: undefined });

  it('undoes a rejection and clears its reason, with both kept in the history', async () => {
    const made = await makeApplication(world, { state: 'introduced' });
    await step(world.as(made.employer.actor), {
      applicationId: made.id,
      action: 'reject',
      input: { reasonCode: 'presentation', note: 'Kwam niet op gang', shared: true },
    });
    await correct(made.employer.actor, made.id);
    expect(await stored(made.id)).toMatchObject({
      state: 'introduced',
      reason_code: null,
      reason_note: null,
      discrepancy: null,
      reason_shared: 0,
    });
    const history = await historyOf(world.db, 'application', made.id);
    expect(history.map((event) => event.action).slice(-2)).toEqual(['reject', 'correct']);
    expect(history.at(-2)?.reason_code).toBe('presentation');
  });

  it('takes the agreement back with the yes, and the appointment with the invitation', async () => {
    const yes = await makeApplication(world, { state: 'interested' });
    await correct(yes.candidate.jobcoach, yes.id);
    const disclosure = await world.db
      .selectFrom('disclosure')
      .select('withdrawn_at')
      .where('application_id', '=', yes.id)
      .executeTakeFirstOrThrow();
    expect(disclosure.withdrawn_at).not.toBeNull();
    const invited = await makeApplication(world, { state: 'invited' });
    await correct(invited.employer.actor, invited.id);
    expect(await stored(invited.id)).toMatchObject({ state: 'introduced', interview_on: null });
  });

  it('is refused for what one could not do oneself, for the portal’s own steps, and twice', async () => {
    const yes = await makeApplication(world, { state: 'introduced' });
    expect(await refused(correct(yes.employer.actor, yes.id))).toBe('correctionNotAllowed');
    const lapsed = await makeApplication(world, { state: 'lapsed' });
    expect(await refused(correct(lapsed.candidate.jobcoach, lapsed.id))).toBe('correctionNotAllowed');
    const twice = await makeApplication(world, { state: 'introduced' });
    await correct(twice.candidate.jobcoach, twice.id);
    expect(await refused(correct(twice.candidate.jobcoach, twice.id))).toBe('correctionNotAllowed');
    expect(await refused(correct(twice.candidate.jobcoach, twice.id, '  '))).toBe('noteNeeded');
  });

  it('does not wake an application beside a newer one, nor on a closed opening', async () => {
    const first = await makeApplication(world, { state: 'withdrawn' });
    await makeApplication(world, first);
    expect(await refused(correct(first.candidate.jobcoach, first.id))).toBe('alreadyApplied');
    const closed = await makeApplication(world, { state: 'withdrawn' });
    await world.db
      .updateTable('opening')
      .set({ state: 'closed' })
      .where('id', '=', closed.opening.id)
      .execute();
    expect(await refused(correct(closed.candidate.jobcoach, closed.id))).toBe('openingNotOpen');
  });
});

describe('what the portal does by itself', () => {
  it('closes what runs on an opening, but nobody who works there on trial', async () => {
    const first = await makeApplication(world, { state: 'offered' });
    const shared = { employer: first.employer, opening: first.opening };
    const all = [first];
    for (const state of openApplicationStates) all.push(await makeApplication(world, { ...shared, state }));
    const done = await makeApplication(world, { ...shared, state: 'declined' });
    const close = defineUseCase((tx, _: null) => closeApplicationsOfOpening(tx, first.opening.id, 'filled'));
    const count = await close(world.as(first.employer.actor), null);
    expect(count).toBe(openApplicationStates.length);
    for (const one of all) {
      const row = await stored(one.id);
      const last = (await historyOf(world.db, 'application', one.id)).at(-1);
      if (last?.to_state === 'inProefplaatsing') continue;
      expect(row).toMatchObject({ state: 'rejected', reason_code: 'filled', reason_shared: 1 });
      expect(last).toMatchObject({ actor_role: 'system', actorName: null });
    }
    expect((await stored(done.id)).state).toBe('declined');
  });

  it('lapses what was not answered in time, once, and not on the last day itself', async () => {
    const own = await makeWorld();
    const made = await makeApplication(own);
    const waits = await makeApplication(own, { state: 'offered' });
    const state = async (id: string): Promise<ApplicationState> =>
      (await own.db.selectFrom('application').select('state').where('id', '=', id).executeTakeFirstOrThrow())
        .state;
    own.clock.set('2026-11-29T11:00:00Z');
    expect(await lapseApplications(systemContext(own))).toBe(0);
    own.clock.set('2026-11-30T11:00:00Z');
    expect(await lapseApplications(systemContext(own))).toBe(1);
    expect(await lapseApplications(systemContext(own))).toBe(0);
    expect(await state(made.id)).toBe('lapsed');
    expect(await state(waits.id)).toBe('offered');
    await own.close();
  });

  it('asks about the other applications of who found work, until someone decides', async () => {
    const hired = await makeApplication(world, { state: 'hired' });
    const other = await makeApplication(world, { candidate: hired.candidate, state: 'introduced' });
    const ended = await makeApplication(world, { candidate: hired.candidate, state: 'declined' });
    const ask = defineUseCase((tx, _: null) => askAboutOtherApplications(tx, hired.candidate.id, hired.id));
    expect(await ask(world.as(hired.candidate.jobcoach), null)).toBe(1);
    expect((await stored(other.id)).asks_attention).toBe('placedElsewhere');
    expect((await stored(ended.id)).asks_attention).toBeNull();
    const told = await world.db
      .selectFrom('notification')
      .select('href')
      .where('account_id', '=', (hired.candidate.actor as Actor).accountId)
      .where('href', 'like', `%${other.id}`)
      .execute();
    expect(told.length).toBeGreaterThan(0);
    const keep = (actor: Actor, shownVersion?: number) =>
      keepApplication(world.as(actor), { applicationId: other.id, shownVersion });
    expect(await refused(keep(hired.employer.actor))).toBe('notFound');
    await keep(hired.candidate.actor as Actor, (await stored(other.id)).version);
    expect(await stored(other.id)).toMatchObject({ asks_attention: null, state: 'introduced' });
  });
});

describe('making an application', () => {
  it('makes one for a double click and refuses a second form for the same opening', async () => {
    const made = await makeApplication(world, { state: 'declined' });
    const input = {
      candidateId: made.candidate.id,
      openingId: made.opening.id,
      message: '',
      formToken: 'dubbelklik-1',
    };
    const context = world.as(made.candidate.jobcoach);
    const [one, two] = await Promise.all([proposeOpening(context, input), proposeOpening(context, input)]);
    expect(one).toBe(two);
    expect(await refused(proposeOpening(context, { ...input, formToken: 'dubbelklik-2' }))).toBe(
      'alreadyApplied',
    );
  });

  it('lets a candidate apply by himself without any release, straight to the employer', async () => {
    const made = await makeApplication(world, { state: 'declined' });
    await world.db
      .updateTable('candidate')
      .set({ released_by_jobcoach: 0, released_by_candidate: 0 })
      .where('id', '=', made.candidate.id)
      .execute();
    const own = await makeApplication(world, { ...made, origin: 'ownApplication' });
    expect(await stored(own.id)).toMatchObject({ state: 'introduced', origin: 'ownApplication' });
    for (const actor of [made.candidate.jobcoach, made.employer.actor]) {
      const told = await world.db
        .selectFrom('notification')
        .select('id')
        .where('account_id', '=', actor.accountId)
        .where('href', 'like', `%${own.id}`)
        .execute();
      expect(told).toHaveLength(1);
    }
  });

  it('proposes nothing to a candidate outside the caseload or on an opening that is not open', async () => {
    const made = await makeApplication(world);
    const stranger = await makeApplication(world);
    const input = { openingId: made.opening.id, message: '', formToken: 'x'.repeat(10) };
    const context = world.as(made.candidate.jobcoach);
    expect(await refused(proposeOpening(context, { ...input, candidateId: stranger.candidate.id }))).toBe(
      'notFound',
    );
    await world.db
      .updateTable('opening')
      .set({ state: 'paused' })
      .where('id', '=', stranger.opening.id)
      .execute();
    expect(
      await refused(
        proposeOpening(context, {
          ...input,
          candidateId: made.candidate.id,
          openingId: stranger.opening.id,
        }),
      ),
    ).toBe('openingNotOpen');
  });
});
