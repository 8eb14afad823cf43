import { findMoment, type MomentWithCase, updateMoment } from '../../../db/queries/moments.ts';
import { applicationReach, whoOf } from '../application/apply-application-action.ts';
import type { Tx } from '../shared/context.ts';
import { DomainError } from '../shared/errors.ts';
import { machineOf } from '../shared/machine.ts';
import type { Who } from '../shared/transitions.ts';
import {
  type MomentAction,
  type MomentState,
  momentStateLabels,
  momentTransitions,
} from './moment-transitions.ts';
import type { CaseRef } from './plan-moments.ts';

/** @throws DomainError notFound outside the caseload */
export async function loadMoment(
  tx: Tx,
  id: string,
  as?: 'system',
): Promise<{ moment: MomentWithCase; who: Who }> {
  const reach = as ? ({ of: 'system' } as const) : applicationReach(tx.actor);
  const moment = await findMoment(tx.trx, { id, reach });
  if (!moment) throw new DomainError('notFound');
  return { moment, who: whoOf(tx, as) };
}

/** The case that a moment belongs to. */
export function caseOfMoment(moment: MomentWithCase): CaseRef {
  return {
    kind: moment.caseKind,
    id: moment.caseId,
    candidateId: moment.candidateId,
    employerId: moment.employerId,
    jobcoachId: moment.jobcoachId,
  };
}

const machine = machineOf<
  MomentState,
  MomentAction,
  MomentWithCase,
  Parameters<typeof updateMoment>[1]['change']
>({
  noun: 'moment',
  table: momentTransitions,
  labels: momentStateLabels,
  update: updateMoment,
  // The note of a contact stays with the moment: the history is for who did what when.
  inHistory: (action, input) => (action === 'record' || action === 'notReached' ? {} : input),
});

export const { requireStep: requireMomentStep, step: stepMoment } = machine;
