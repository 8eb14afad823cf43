import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MadeEmployer, makeEmployer } from '#test/factories/employer.ts';
import { makeOpening, openingFormData } from '#test/factories/opening.ts';
import { makeActor, makeWorld, type World } from '#test/factories/world.ts';
import type { Actor } from '../shared/context.ts';
import { isDomainError } from '../shared/errors.ts';
import { systemContext } from '../shared/system-context.ts';
import { mayUse, type Transition, type Who } from '../shared/transitions.ts';
import { type MoveAction, moveAsSystem, moveOpening } from './move-opening.ts';
import { openingForm } from './opening-form.ts';
import {
  type OpeningAction,
  type OpeningState,
  openingPast,
  openingStates,
  openingTransitions,
} from './opening-transitions.ts';
import { editOpening } from './save-opening.ts';

const actions = [...new Set(openingTransitions.map((row) => row.action))];
const people = [
  'ownEmployer',
  'otherEmployer',
  'employerAdviser',
  'jobcoach',
  'candidate',
  'administrator',
  'system',
] as const;
type Person = (typeof people)[number];

/** What the table says, worked out without the code that reads it in production. */
function expected(
  person: Person,
  state: OpeningState,
  action: OpeningAction,
): OpeningState | 'notFound' | 'notNow' {
  const may = (row: Transition<OpeningState, OpeningAction>) =>
    (person === 'ownEmployer' && row.by.employer?.includes('ownEmployer')) ||
    (person === 'employerAdviser' && row.by.employerAdviser?.includes('any')) ||
    (person === 'system' && row.by.system !== undefined);
  const rows = openingTransitions.filter((row) => row.action === action && may(row));
  if (rows.length === 0) return 'notFound';
  return rows.find((row) => row.from.includes(state))?.to ?? 'notNow';
}

describe('every state, person and action of an opening', () => {
  let world: World;
  let employer: MadeEmployer;
  const actors = new Map<Person, Actor>();

  beforeAll(async () => {
    world = await makeWorld();
    employer = await makeEmployer(world, { trusted: true });
    const other = await makeEmployer(world, { name: 'Ander bedrijf', trusted: true });
    actors.set('ownEmployer', employer.actor);
    actors.set('otherEmployer', other.actor);
    for (const role of ['employerAdviser', 'jobcoach', 'candidate', 'administrator'] as const)
      actors.set(role, await makeActor(world, role));
  });
  afterAll(() => world.close());

  async function outcome(person: Person, id: string, action: OpeningAction): Promise<string> {
    const actor = actors.get(person);
    try {
      if (action === 'edit') {
        if (!actor) return 'notFound';
        const form = openingForm.parse({
          ...openingFormData(employer),
          occupation: '',
          occupationChoice: 'none',
          actie: 'opslaan',
        });
        await editOpening(world.as(actor), { id, form });
      } else if (actor) {
        await moveOpening(world.as(actor), { id, action, reasonCode: 'other', note: 'Omdat het zo is.' });
      } else {
        await moveAsSystem(systemContext(world), { id, action: action as MoveAction });
      }
    } catch (error) {
      if (isDomainError(error)) return error.code;
      throw error;
    }
    const row = await world.db
      .selectFrom('opening')
      .select('state')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    return row.state;
  }

  it.each(openingStates)('from %s does what the table says and writes its trail', async (state) => {
    for (const person of people) {
      for (const action of actions) {
        const { id } = await makeOpening(world, employer, { state });
        const want = expected(person, state, action);
        const got = await outcome(person, id, action);
        expect(got, `${person} ${action} from ${state}`).toBe(want);
        const moved = want !== 'notFound' && want !== 'notNow';
        const events = await world.db
          .selectFrom('transition_event')
          .select(['action', 'from_state', 'to_state'])
          .where('subject_id', '=', id)
          .execute();
        expect(events).toEqual(moved ? [{ action, from_state: state, to_state: want }] : []);
        const audit = await world.db
          .selectFrom('audit_event')
          .select('action')
          .where('subject_id', '=', id)
          .execute();
        expect(audit.map((row) => row.action)).toEqual(moved ? [`opening.${action}`] : []);
        const outbox = await world.db
          .selectFrom('outbox')
          .select('event')
          .where('subject_id', '=', id)
          .execute();
        expect(outbox.map((row) => row.event)).toEqual(moved ? ['openingChanged'] : []);
      }
    }
  });

  it('gives every action a past tense and a button text', () => {
    for (const row of openingTransitions) {
      expect(openingPast(row.action)).toBe(row.past);
      expect(row.label).not.toBe('');
    }
  });

  it('lets no role but employer, adviser and the portal act', () => {
    const outsiders: Who[] = (['jobcoach', 'candidate', 'administrator'] as const).map((role) => ({
      role,
      relations: ['own', 'ownEmployer', 'ownCaseload', 'region', 'any'],
    }));
    for (const row of openingTransitions)
      for (const who of outsiders) expect(mayUse(row, who), `${who.role} ${row.action}`).toBe(false);
  });
});
