import { setPlannedMoments } from '../../../db/queries/moments.ts';
import {
  extensionsOf,
  findTrajectory,
  openTrajectoryOf,
  phaseRunsOf,
  type TrajectoryRecord,
  trajectorySurroundings,
  updateTrajectory,
} from '../../../db/queries/trajectories.ts';
import { whoOf } from '../application/apply-application-action.ts';
import { syncMoments } from '../nazorg/plan-moments.ts';
import type { Tx } from '../shared/context.ts';
import { DomainError } from '../shared/errors.ts';
import {
  recordTransition,
  requireTransition,
  requireVersion,
  type TransitionInput,
  type Who,
} from '../shared/transitions.ts';
import { parseDefinition } from './programme-of.ts';
import { type TrajectoryFacts, trajectoryCalendar } from './trajectory-events.ts';
import {
  type TrajectoryAction,
  type TrajectoryState,
  trajectoryStateLabels,
  trajectoryTransitions,
} from './trajectory-transitions.ts';

/** @throws DomainError notFound outside the caseload; the administrator reaches all to move them to a version */
export async function loadTrajectory(tx: Tx, id: string): Promise<{ record: TrajectoryRecord; who: Who }> {
  const { role, caseloadOf } = tx.actor;
  const reach =
    role === 'administrator'
      ? ({ of: 'system' } as const)
      : ({ of: 'jobcoach', caseloadOf: role === 'jobcoach' ? caseloadOf : [''] } as const);
  const record = await findTrajectory(tx.trx, { id, reach });
  if (!record) throw new DomainError('notFound');
  return { record, who: role === 'administrator' ? { role, relations: ['any'] } : whoOf(tx) };
}

export function trajectoryPast(action: string): string {
  return trajectoryTransitions.find((row) => row.action === action)?.past ?? action;
}

type Change = Parameters<typeof updateTrajectory>[1]['change'];

/**
 * Whether this person may take this step now, on the version that he saw. Use cases ask it before anything else, so that
 * who comes too late hears that, and not what else would be wrong.
 *
 * @throws DomainError changedByOther, notFound, notNow, and what the step requires
 */
export async function requireTrajectoryStep(
  tx: Tx,
  args: {
    record: TrajectoryRecord;
    who: Who;
    action: TrajectoryAction;
    input?: TransitionInput;
    shown?: number | undefined;
  },
) {
  const { record, action, input = {} } = args;
  await requireVersion(tx, {
    noun: 'trajectory',
    subjectId: record.id,
    current: record.version,
    shown: args.shown,
    pastOf: trajectoryPast,
  });
  return requireTransition(trajectoryTransitions, {
    action,
    state: record.state,
    stateLabel: trajectoryStateLabels[record.state],
    who: args.who,
    input,
  });
}

/** The one way in which a trajectory moves. @throws DomainError as requireTransition, and changedByOther */
export async function stepTrajectory(
  tx: Tx,
  args: {
    record: TrajectoryRecord;
    who: Who;
    action: TrajectoryAction;
    input?: TransitionInput;
    change?: Change;
    shown?: number | undefined;
  },
): Promise<TrajectoryState> {
  const { record, input = {} } = args;
  const row = await requireTrajectoryStep(tx, args);
  await updateTrajectory(tx.trx, { id: record.id, change: { ...args.change, state: row.to } });
  await recordTransition(tx, {
    noun: 'trajectory',
    subjectId: record.id,
    row,
    fromState: record.state,
    input,
  });
  await tx.emit('candidateChanged', record.candidateId);
  return row.to;
}

/** Everything that the calendar of a trajectory follows from. */
export async function factsOf(db: Tx['trx'], record: TrajectoryRecord): Promise<TrajectoryFacts> {
  return {
    record,
    runs: await phaseRunsOf(db, record.id),
    extensions: await extensionsOf(db, record.id),
    ...(await trajectorySurroundings(db, record.candidateId)),
  };
}

/**
 * Brings the stored moments of a trajectory in line with what has happened. One that is paused or over has no moments.
 *
 * @throws DomainError eventsContradict
 */
export async function replanTrajectory(tx: Tx, id: string): Promise<void> {
  const record = await findTrajectory(tx.trx, { id, reach: { of: 'system' } });
  if (!record) return;
  if (record.state !== 'referred' && record.state !== 'started') {
    await setPlannedMoments(tx.trx, { caseKind: 'trajectory', caseId: id, to: 'cancelled' });
    return;
  }
  const calendar = trajectoryCalendar(parseDefinition(record.definition), await factsOf(tx.trx, record));
  await syncMoments(
    tx,
    {
      kind: 'trajectory',
      id: record.id,
      candidateId: record.candidateId,
      employerId: null,
      jobcoachId: record.jobcoachId,
    },
    calendar,
  );
}

/** A job began or ended: the phases of a running trajectory may follow from it. */
export async function replanTrajectoryOf(tx: Tx, candidateId: string): Promise<void> {
  const open = await openTrajectoryOf(tx.trx, candidateId);
  if (open) await replanTrajectory(tx, open.id);
}
