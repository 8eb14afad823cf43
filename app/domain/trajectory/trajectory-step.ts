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
import { machineOf } from '../shared/machine.ts';
import type { Who } from '../shared/transitions.ts';
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

type Change = Parameters<typeof updateTrajectory>[1]['change'];

const machine = machineOf<TrajectoryState, TrajectoryAction, TrajectoryRecord, Change>({
  noun: 'trajectory',
  table: trajectoryTransitions,
  labels: trajectoryStateLabels,
  update: updateTrajectory,
});

export const { past: trajectoryPast, requireStep: requireTrajectoryStep } = machine;

/** The one way in which a trajectory moves. @throws DomainError as requireTrajectoryStep */
export async function stepTrajectory(
  tx: Tx,
  asked: Parameters<typeof machine.step>[1],
): Promise<TrajectoryState> {
  const { state } = await machine.step(tx, asked);
  await tx.emit('candidateChanged', asked.record.candidateId);
  return state;
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
