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
import { type Programme, resolveProgramme } from '../programme/calendar.ts';
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
 * Rounds of questions to who left without a job that has rounds of its own, and to those who dropped out where the
 * programme follows them up.
 */
function asksAfterwards(record: TrajectoryRecord, programme: Programme, facts: TrajectoryFacts): boolean {
  if (facts.placement) return false;
  if (record.state === 'outflow') return true;
  return record.state === 'dropout' && resolveProgramme(programme).followUp.dropouts;
}

/**
 * Brings the stored moments of a trajectory in line with what has happened. One that is paused or over has nothing to
 * do any more; after its end only rounds of questions are left.
 *
 * @throws DomainError eventsContradict
 */
export async function replanTrajectory(tx: Tx, id: string): Promise<void> {
  const record = await findTrajectory(tx.trx, { id, reach: { of: 'system' } });
  if (!record) return;
  if (record.state !== 'referred' && record.state !== 'started') {
    await setPlannedMoments(tx.trx, { caseKind: 'trajectory', caseId: id, to: 'cancelled' });
  }
  const programme = parseDefinition(record.definition);
  const facts = await factsOf(tx.trx, record);
  const runs = record.state === 'referred' || record.state === 'started';
  if (!runs && !asksAfterwards(record, programme, facts)) return;
  const calendar = trajectoryCalendar(programme, facts);
  await syncMoments(
    tx,
    {
      kind: 'trajectory',
      id: record.id,
      candidateId: record.candidateId,
      employerId: null,
      jobcoachId: record.jobcoachId,
    },
    runs ? calendar : calendar.filter((entry) => entry.kind === 'question-round'),
  );
}

/** A job began or ended: the phases of a running trajectory may follow from it. */
export async function replanTrajectoryOf(tx: Tx, candidateId: string): Promise<void> {
  const open = await openTrajectoryOf(tx.trx, candidateId);
  if (open) await replanTrajectory(tx, open.id);
}
