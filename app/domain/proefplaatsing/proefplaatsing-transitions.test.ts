import { describe, it } from 'vitest';
import { baseUrl, goodPlan, hashOf, makeProefplaatsing } from '#test/factories/proefplaatsing.ts';
import { type Someone, tryEveryone } from '#test/factories/transitions.ts';
import { makeActor, makeWorld, type World } from '#test/factories/world.ts';
import { whoOf } from '../application/apply-application-action.ts';
import { type Actor, defineUseCase } from '../shared/context.ts';
import { askAgreement } from './ask-agreement.ts';
import { changeProefplaatsing, withdrawChange } from './change-proefplaatsing.ts';
import { evaluateAsCandidate, evaluateAsEmployer, recordReceived } from './evaluate-proefplaatsing.ts';
import { giveAgreement } from './give-agreement.ts';
import { editPlan } from './plan-proefplaatsing.ts';
import { loadProefplaatsing, stepProefplaatsing } from './proefplaatsing-step.ts';
import {
  type ProefplaatsingAction,
  type ProefplaatsingState,
  proefplaatsingStates,
  proefplaatsingTransitions,
} from './proefplaatsing-transitions.ts';
import {
  cancelProefplaatsing,
  closeWithoutContract,
  endEarly,
  finishProefplaatsing,
  startProefplaatsing,
} from './run-proefplaatsing.ts';

const ending = {
  reasonCode: 'conditionsDontFit',
  note: 'Te zwaar.',
  discrepancy: '',
  shared: false,
  nextStep: 'Lichter werk zoeken.',
};
const change = {
  startsOn: goodPlan.startsOn,
  endsOn: goodPlan.endsOn,
  hoursPerWeek: 24,
  tasks: goodPlan.tasks,
  longerReason: '',
  note: 'Meer uren.',
  versie: undefined,
  baseUrl,
};

/** What only happens by itself or from another use case, tried as a bare step by a person. */
const bareStep = defineUseCase(async (tx, input: { id: string; action: ProefplaatsingAction }) => {
  const { record } = await loadProefplaatsing(tx, input.id);
  await stepProefplaatsing(tx, {
    record,
    who: whoOf(tx),
    action: input.action,
    input: { reasonCode: 'red', note: 'x', date: '2026-12-01' },
  });
});

type Attempt = (world: World, actor: Actor, id: string) => Promise<unknown>;

const bare =
  (action: ProefplaatsingAction): Attempt =>
  (world, actor, id) =>
    bareStep(world.as(actor), { id, action });

const attempts: Record<ProefplaatsingAction, Attempt> = {
  edit: (world, actor, id) => editPlan(world.as(actor), { ...goodPlan, id }),
  askAgreement: (world, actor, id) => askAgreement(world.as(actor), { id, baseUrl }),
  agree: async (world, actor, id) => giveAgreement(world.as(actor), { id, hash: await hashOf(world, id) }),
  completeAgreement: bare('completeAgreement'),
  change: (world, actor, id) => changeProefplaatsing(world.as(actor), { ...change, id }),
  withdrawChange: (world, actor, id) => withdrawChange(world.as(actor), { id }),
  start: (world, actor, id) => startProefplaatsing(world.as(actor), { id }),
  finish: (world, actor, id) => finishProefplaatsing(world.as(actor), { id }),
  evaluate: (world, actor, id) => {
    if (actor.role === 'employer')
      return evaluateAsEmployer(world.as(actor), {
        id,
        answers: { tasksDone: 'Inpakken', attendance: 'always', wentWell: 'Alles', hired: 'yes', why: '' },
      });
    if (actor.role === 'candidate')
      return evaluateAsCandidate(world.as(actor), { id, answers: { agrees: 'yes', ownWords: '' } });
    return recordReceived(world.as(actor), { id, party: 'employer', note: '' });
  },
  convert: bare('convert'),
  notConvert: (world, actor, id) => closeWithoutContract(world.as(actor), { id, ...ending }),
  endEarly: (world, actor, id) => endEarly(world.as(actor), { id, endedOn: goodPlan.startsOn, ...ending }),
  cancel: (world, actor, id) => cancelProefplaatsing(world.as(actor), { id, note: 'Geen plek.' }),
  raiseSignal: bare('raiseSignal'),
  calmSignal: bare('calmSignal'),
};

/** Days on which everything that a state allows can be done. */
const clocks: Partial<Record<ProefplaatsingState, string>> = {
  agreed: `${goodPlan.startsOn}T09:00:00Z`,
  running: `${goodPlan.endsOn}T09:00:00Z`,
};

async function make(state: ProefplaatsingState, action: ProefplaatsingAction) {
  const world = await makeWorld();
  const made = await makeProefplaatsing(world, state);
  const clock = clocks[state];
  if (clock) world.clock.set(clock);
  if (state === 'running' && (action === 'agree' || action === 'withdrawChange'))
    await changeProefplaatsing(world.as(made.jobcoach), { ...change, id: made.id });
  const stranger = await makeActor(world, 'jobcoach');
  const administrator = await makeActor(world, 'administrator');
  const people: Someone[] = [
    { name: 'jobcoach', actor: made.jobcoach, who: { role: 'jobcoach', relations: ['ownCaseload'] } },
    { name: 'employer', actor: made.employer, who: { role: 'employer', relations: ['ownEmployer'] } },
    { name: 'candidate', actor: made.candidate, who: { role: 'candidate', relations: ['own'] } },
    { name: 'other jobcoach', actor: stranger, who: { role: 'jobcoach', relations: [] } },
    { name: 'administrator', actor: administrator, who: { role: 'administrator', relations: [] } },
  ];
  return { world, id: made.id, people };
}

const actions = Object.keys(attempts) as ProefplaatsingAction[];

describe.each(proefplaatsingStates)('a proefplaatsing in state %s', (state) => {
  it.each(actions)('does for %s what the table says, for everyone', (action) =>
    tryEveryone({
      table: proefplaatsingTransitions,
      state,
      action,
      make: () => make(state, action),
      attempt: attempts[action],
      stateOf: async (world, id) =>
        (
          await world.db
            .selectFrom('proefplaatsing')
            .select('state')
            .where('id', '=', id)
            .executeTakeFirstOrThrow()
        ).state,
    }),
  );
});
