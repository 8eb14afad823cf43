import {
  findProefplaatsing,
  type ProefplaatsingChange,
  type ProefplaatsingRecord,
  updateProefplaatsing,
} from '../../../db/queries/proefplaatsingen.ts';
import { applicationReach, whoOf } from '../application/application-reach.ts';
import type { Tx } from '../shared/context.ts';
import { DomainError } from '../shared/errors.ts';
import { machineOf } from '../shared/machine.ts';
import type { Who } from '../shared/transitions.ts';
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

const machine = machineOf<
  ProefplaatsingState,
  ProefplaatsingAction,
  ProefplaatsingRecord,
  ProefplaatsingChange
>({
  noun: 'proefplaatsing',
  table: proefplaatsingTransitions,
  labels: proefplaatsingStateLabels,
  update: updateProefplaatsing,
});

export const {
  past: proefplaatsingPast,
  requireStep: requireProefplaatsingStep,
  step: stepProefplaatsing,
} = machine;
