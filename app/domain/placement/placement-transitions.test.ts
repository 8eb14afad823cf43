import { describe, it } from 'vitest';
import { makePlacement } from '#test/factories/placement.ts';
import { type Someone, tryEveryone } from '#test/factories/transitions.ts';
import { makeActor, makeWorld, type World } from '#test/factories/world.ts';
import { whoOf } from '../application/apply-application-action.ts';
import { type Actor, defineUseCase } from '../shared/context.ts';
import { cancelPlacement, recordJobEnd, recordSustained, startPlacement } from './move-placement.ts';
import { loadPlacement, stepPlacement } from './placement-step.ts';
import {
  type PlacementAction,
  type PlacementState,
  placementStates,
  placementTransitions,
} from './placement-transitions.ts';
import { renewContract } from './renew-contract.ts';
import { reportAbsence, reportBack, reportProblem } from './report.ts';

type Attempt = (world: World, actor: Actor, id: string) => Promise<unknown>;

const bareStep = defineUseCase(async (tx, input: { id: string; action: PlacementAction }) => {
  const { record } = await loadPlacement(tx, input.id);
  await stepPlacement(tx, {
    record,
    who: whoOf(tx),
    action: input.action,
    input: { reasonCode: 'red', note: 'x', date: '2026-12-15' },
  });
});
const bare =
  (action: PlacementAction): Attempt =>
  (world, actor, id) =>
    bareStep(world.as(actor), { id, action });

const ended =
  (reason: string, endedOn: string): Attempt =>
  (world, actor, id) =>
    recordJobEnd(world.as(actor), { id, endedOn, reason, note: 'Zo ging het.' });

const attempts: Record<PlacementAction, Attempt> = {
  start: (world, actor, id) => startPlacement(world.as(actor), { id }),
  cancel: (world, actor, id) =>
    cancelPlacement(world.as(actor), { id, reason: 'neverStarted', note: 'Kwam niet.' }),
  renewContract: (world, actor, id) =>
    renewContract(world.as(actor), {
      id,
      contractForm: 'permanent',
      hoursPerWeek: 24,
      fromDate: '2027-07-01',
      contractEndsOn: null,
    }),
  reportAbsence: (world, actor, id) =>
    reportAbsence(world.as(actor), { id, fromDate: '2026-12-14', toDate: null, note: '' }),
  reportBack: (world, actor, id) => reportBack(world.as(actor), { id, toDate: '2026-12-15' }),
  reportProblem: (world, actor, id) => reportProblem(world.as(actor), { id, note: 'Het gaat niet.' }),
  raiseSignal: bare('raiseSignal'),
  calmSignal: bare('calmSignal'),
  adjustCalendar: bare('adjustCalendar'),
  sustain: (world, actor, id) => recordSustained(world.as(actor), { id, note: '' }),
  end: ended('otherJob', '2026-12-15'),
  relapse: ended('dismissed', '2026-12-15'),
  jobEnded: ended('contractEnded', '2026-12-15'),
};

/** A placement in a state; the clock stands where everything that the state allows can be done. */
async function make(state: PlacementState) {
  const world = await makeWorld();
  const made = await makePlacement(world);
  const { id, jobcoach } = made;
  const context = world.as(jobcoach);
  world.clock.set('2027-06-01T10:00:00Z');
  if (state !== 'planned') await startPlacement(context, { id });
  if (state === 'sustained') await recordSustained(context, { id, note: '' });
  if (state === 'ended') await attempts.end(world, jobcoach, id);
  if (state === 'relapsed') await attempts.relapse(world, jobcoach, id);
  const people: Someone[] = [
    { name: 'jobcoach', actor: jobcoach, who: { role: 'jobcoach', relations: ['ownCaseload'] } },
    { name: 'employer', actor: made.employer, who: { role: 'employer', relations: ['ownEmployer'] } },
    { name: 'candidate', actor: made.candidate, who: { role: 'candidate', relations: ['own'] } },
    {
      name: 'other jobcoach',
      actor: await makeActor(world, 'jobcoach'),
      who: { role: 'jobcoach', relations: [] },
    },
    {
      name: 'administrator',
      actor: await makeActor(world, 'administrator'),
      who: { role: 'administrator', relations: [] },
    },
  ];
  return { world, id, people };
}

/** One use case records every end of a job and finds out itself which of the three it is: see move-placement.test. */
const byOutcome: readonly PlacementAction[] = ['end', 'relapse', 'jobEnded'];

describe.each(placementStates)('a placement in state %s', (state) => {
  const actions = (Object.keys(attempts) as PlacementAction[]).filter(
    (action) => !byOutcome.includes(action) || state === 'active',
  );
  it.each(actions.filter((action) => action !== 'jobEnded'))(
    'does for %s what the table says, for everyone',
    (action) =>
      tryEveryone({
        table: placementTransitions,
        state,
        action,
        make: () => make(state),
        attempt: attempts[action],
        stateOf: async (world, id) =>
          (
            await world.db
              .selectFrom('placement')
              .select('state')
              .where('id', '=', id)
              .executeTakeFirstOrThrow()
          ).state,
      }),
  );
});
