import { findMoment, type MomentWithCase, updateMoment } from '../../../db/queries/moments.ts';
import { applicationReach, whoOf } from '../application/apply-application-action.ts';
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

function momentPast(action: string): string {
  return momentTransitions.find((row) => row.action === action)?.past ?? action;
}

/**
 * Whether this person may take this step now, on the version that he saw. Use cases ask it before anything else, so that
 * who comes too late hears that, and not what else would be wrong.
 *
 * @throws DomainError changedByOther, notFound, notNow, and what the step requires
 */
export async function requireMomentStep(
  tx: Tx,
  args: {
    moment: MomentWithCase;
    who: Who;
    action: MomentAction;
    input?: TransitionInput;
    shown?: number | undefined;
  },
) {
  const { moment, action, input = {} } = args;
  await requireVersion(tx, {
    noun: 'moment',
    subjectId: moment.id,
    current: moment.version,
    shown: args.shown,
    pastOf: momentPast,
  });
  return requireTransition(momentTransitions, {
    action,
    state: moment.state,
    stateLabel: momentStateLabels[moment.state],
    who: args.who,
    input,
  });
}

/**
 * The one way in which a moment changes state.
 *
 * @throws DomainError changedByOther, notFound, notNow, noteNeeded, dateNeeded
 */
export async function stepMoment(
  tx: Tx,
  args: {
    moment: MomentWithCase;
    who: Who;
    action: MomentAction;
    input?: TransitionInput;
    change?: Parameters<typeof updateMoment>[1]['change'];
    shown?: number | undefined;
  },
): Promise<MomentState> {
  const { moment, action, input = {} } = args;
  const row = await requireMomentStep(tx, args);
  await updateMoment(tx.trx, { id: moment.id, change: { ...args.change, state: row.to } });
  // The note of a contact stays with the moment: the history is for who did what when.
  await recordTransition(tx, {
    noun: 'moment',
    subjectId: moment.id,
    row,
    fromState: moment.state,
    input: action === 'record' || action === 'notReached' ? {} : input,
    byRole: args.who.role,
  });
  return row.to;
}
