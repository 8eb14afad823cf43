import {
  findProefplaatsing,
  type ProefplaatsingChange,
  type ProefplaatsingRecord,
  updateProefplaatsing,
} from '../../../db/queries/proefplaatsingen.ts';
import { applicationReach, whoOf } from '../application/application-reach.ts';
import type { Tx } from '../shared/context.ts';
import { DomainError } from '../shared/errors.ts';
import {
  recordTransition,
  requireTransition,
  requireVersion,
  type TransitionInput,
  type Who,
} from '../shared/transitions.ts';
import {
  type ProefplaatsingAction,
  type ProefplaatsingState,
  proefplaatsingStateLabels,
  proefplaatsingTransitions,
} from './proefplaatsing-transitions.ts';

/**
 * The record within the actor's reach, and who he is to it.
 *
 * @throws DomainError notFound
 */
export async function loadProefplaatsing(
  tx: Tx,
  id: string,
  as?: 'system',
): Promise<{ record: ProefplaatsingRecord; who: Who }> {
  const reach = as ? ({ of: 'system' } as const) : applicationReach(tx.actor);
  const record = await findProefplaatsing(tx.trx, { id, reach });
  if (!record) throw new DomainError('notFound');
  return { record, who: whoOf(tx, as) };
}

export function proefplaatsingPast(action: string): string {
  return proefplaatsingTransitions.find((row) => row.action === action)?.past ?? action;
}

/**
 * Whether this person may take this step now, on the version that he saw. Use cases ask it before anything else, so that
 * who comes too late hears that, and not what else would be wrong.
 *
 * @throws DomainError changedByOther, notFound, notNow, and what the step requires
 */
export async function requireProefplaatsingStep(
  tx: Tx,
  args: {
    record: ProefplaatsingRecord;
    who: Who;
    action: ProefplaatsingAction;
    input?: TransitionInput;
    shown?: number | undefined;
  },
) {
  const { record, action, input = {} } = args;
  await requireVersion(tx, {
    noun: 'proefplaatsing',
    subjectId: record.id,
    current: record.version,
    shown: args.shown,
    pastOf: proefplaatsingPast,
  });
  return requireTransition(proefplaatsingTransitions, {
    action,
    state: record.state,
    stateLabel: proefplaatsingStateLabels[record.state],
    who: args.who,
    input,
  });
}

/**
 * The one way in which a proefplaatsing moves: checks version and table, writes the change, history, audit, outbox.
 *
 * @throws DomainError changedByOther, notFound, notNow, and what the step requires
 */
export async function stepProefplaatsing(
  tx: Tx,
  args: {
    record: ProefplaatsingRecord;
    who: Who;
    action: ProefplaatsingAction;
    input?: TransitionInput;
    change?: ProefplaatsingChange;
    shown?: number | undefined;
    /** Recorded as done by the portal although a person's right was checked: a link without an account. */
    byRole?: 'system';
  },
): Promise<{ state: ProefplaatsingState; eventId: string }> {
  const { record, input = {} } = args;
  const row = await requireProefplaatsingStep(tx, args);
  await updateProefplaatsing(tx.trx, { id: record.id, change: { ...args.change, state: row.to } });
  const eventId = await recordTransition(tx, {
    noun: 'proefplaatsing',
    subjectId: record.id,
    row,
    fromState: record.state,
    input,
    byRole: args.byRole ?? args.who.role,
  });
  return { state: row.to, eventId };
}
