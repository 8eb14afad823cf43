import { describe, it } from 'vitest';
import { makePlacement } from '#test/factories/placement.ts';
import { type Someone, tryEveryone } from '#test/factories/transitions.ts';
import { makeActor, makeWorld, type World } from '#test/factories/world.ts';
import { whoOf } from '../application/apply-application-action.ts';
import { type Actor, defineUseCase } from '../shared/context.ts';
import { loadMoment, stepMoment } from './moment-step.ts';
import {
  type MomentAction,
  type MomentState,
  momentStates,
  momentTransitions,
} from './moment-transitions.ts';
import { cancelMoment, moveMoment, recordContact } from './record-contact.ts';

type Attempt = (world: World, actor: Actor, id: string) => Promise<unknown>;

const bareStep = defineUseCase(async (tx, input: { id: string; action: MomentAction }) => {
  const { moment } = await loadMoment(tx, input.id);
  await stepMoment(tx, { record: moment, who: whoOf(tx), action: input.action });
});

const attempts: Record<MomentAction, Attempt> = {
  record: (world, actor, id) => recordContact(world.as(actor), { momentId: id, result: 'green', note: '' }),
  answer: (world, actor, id) => bareStep(world.as(actor), { id, action: 'answer' }),
  notReached: (world, actor, id) =>
    recordContact(world.as(actor), { momentId: id, result: 'notReached', note: '' }),
  miss: (world, actor, id) => bareStep(world.as(actor), { id, action: 'miss' }),
  move: (world, actor, id) =>
    moveMoment(world.as(actor), { momentId: id, date: '2026-12-03', note: 'Ziek.' }),
  cancel: (world, actor, id) => cancelMoment(world.as(actor), { momentId: id, note: 'Niet nodig.' }),
};

async function make(state: MomentState) {
  const world = await makeWorld('2026-12-01T10:00:00Z');
  const made = await makePlacement(world);
  const { id } = await world.db
    .selectFrom('moment')
    .select('id')
    .where('case_id', '=', made.id)
    .where('kind', '=', 'contact')
    .where('with_party', '=', 'candidate')
    .orderBy('due_on')
    .executeTakeFirstOrThrow();
  if (state === 'done') await attempts.record(world, made.jobcoach, id);
  if (state === 'missed') await attempts.notReached(world, made.jobcoach, id);
  if (state === 'merged') await attempts.move(world, made.jobcoach, id);
  if (state === 'cancelled') await attempts.cancel(world, made.jobcoach, id);
  const people: Someone[] = [
    { name: 'jobcoach', actor: made.jobcoach, who: { role: 'jobcoach', relations: ['ownCaseload'] } },
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

describe.each(momentStates)('a moment in state %s', (state) => {
  it.each(Object.keys(attempts) as MomentAction[])(
    'does for %s what the table says, for everyone',
    (action) =>
      tryEveryone({
        table: momentTransitions,
        state,
        action,
        make: () => make(state),
        attempt: attempts[action],
        stateOf: async (world, id) =>
          (await world.db.selectFrom('moment').select('state').where('id', '=', id).executeTakeFirstOrThrow())
            .state,
      }),
  );
});
