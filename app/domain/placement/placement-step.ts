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
import {
  recordTransition,
  requireTransition,
  requireVersion,
  type TransitionInput,
  type Who,
} from '../shared/transitions.ts';
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

export function placementPast(action: string): string {
  return placementTransitions.find((row) => row.action === action)?.past ?? action;
}

/**
 * Whether this person may take this step now, on the version that he saw. Use cases ask it before anything else, so that
 * who comes too late hears that, and not what else would be wrong.
 *
 * @throws DomainError changedByOther, notFound, notNow, and what the step requires
 */
export async function requirePlacementStep(
  tx: Tx,
  args: {
    record: PlacementRecord;
    who: Who;
    action: PlacementAction;
    input?: TransitionInput;
    shown?: number | undefined;
  },
) {
  const { record, action, input = {} } = args;
  await requireVersion(tx, {
    noun: 'placement',
    subjectId: record.id,
    current: record.version,
    shown: args.shown,
    pastOf: placementPast,
  });
  return requireTransition(placementTransitions, {
    action,
    state: record.state,
    stateLabel: placementStateLabels[record.state],
    who: args.who,
    input,
  });
}

/**
 * The one way in which a placement moves: checks version and table, writes the change, history, audit and outbox.
 *
 * @throws DomainError changedByOther, notFound, notNow, and what the step requires
 */
export async function stepPlacement(
  tx: Tx,
  args: {
    record: PlacementRecord;
    who: Who;
    action: PlacementAction;
    input?: TransitionInput;
    change?: PlacementChange;
    shown?: number | undefined;
  },
): Promise<{ state: PlacementState; eventId: string }> {
  const { record, input = {} } = args;
  const row = await requirePlacementStep(tx, args);
  await updatePlacement(tx.trx, { id: record.id, change: { ...args.change, state: row.to } });
  const eventId = await recordTransition(tx, {
    noun: 'placement',
    subjectId: record.id,
    row,
    fromState: record.state,
    input,
    byRole: args.who.role,
  });
  return { state: row.to, eventId };
}

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
