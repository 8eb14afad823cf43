import {
  findPlacement,
  type PlacementChange,
  type PlacementRecord,
  updatePlacement,
} from '../../../db/queries/placements.ts';
import { applicationReach, whoOf } from '../application/apply-application-action.ts';
import type { CaseRef } from '../nazorg/plan-moments.ts';
import type { Tx } from '../shared/context.ts';
import { DomainError } from '../shared/errors.ts';
import { machineOf } from '../shared/machine.ts';
import type { Who } from '../shared/transitions.ts';
import {
  type PlacementAction,
  type PlacementState,
  placementStateLabels,
  placementTransitions,
} from './placement-transitions.ts';

/**
 * The record within the actor's reach, and who he is to it.
 *
 * @throws DomainError notFound
 */
export async function loadPlacement(
  tx: Tx,
  id: string,
  as?: 'system',
): Promise<{ record: PlacementRecord; who: Who }> {
  const reach = as ? ({ of: 'system' } as const) : applicationReach(tx.actor);
  const record = await findPlacement(tx.trx, { id, reach });
  if (!record) throw new DomainError('notFound');
  return { record, who: whoOf(tx, as) };
}

const machine = machineOf<PlacementState, PlacementAction, PlacementRecord, PlacementChange>({
  noun: 'placement',
  table: placementTransitions,
  labels: placementStateLabels,
  update: updatePlacement,
});

export const { past: placementPast, requireStep: requirePlacementStep, step: stepPlacement } = machine;

/** The case that the calendar of a placement belongs to. */
export function caseOf(
  record: Pick<PlacementRecord, 'id' | 'candidateId' | 'employerId' | 'jobcoachId'>,
): CaseRef {
  return {
    kind: 'placement',
    id: record.id,
    candidateId: record.candidateId,
    employerId: record.employerId,
    jobcoachId: record.jobcoachId,
  };
}
