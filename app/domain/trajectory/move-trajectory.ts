import { Temporal } from 'temporal-polyfill';
import {
  extensionsOf,
  insertPhaseRun,
  type PhaseRun,
  phaseRunsOf,
  updatePhaseRun,
} from '../../../db/queries/trajectories.ts';
import type { Phase, Programme } from '../programme/calendar.ts';
import { defineUseCase, type Tx } from '../shared/context.ts';
import { DomainError } from '../shared/errors.ts';
import { parseDefinition } from './programme-of.ts';
import {
  loadTrajectory,
  replanTrajectory,
  requireTrajectoryStep,
  stepTrajectory,
} from './trajectory-step.ts';

interface StepInput {
  id: string;
  versie?: number | undefined;
}

export type PhaseMove = 'nextPhase' | 'moveUp' | 'moveDown';

/**
 * The phases that one may go to from a phase: on to the next (or one that not everybody enters), up or down. Where a
 * programme says nothing about up and down, that is the order of its list.
 */
export function phasesFrom(programme: Programme, current: string | null): Record<PhaseMove, Phase[]> {
  const { phases } = programme;
  const index = phases.findIndex((phase) => phase.code === current);
  const phase = phases[index];
  const pick = (codes: readonly string[]) => phases.filter((each) => codes.includes(each.code));
  const neighbour = (at: number) => (phases[at] ? [phases[at]] : []);
  if (!phase) return { nextPhase: [...phases], moveUp: [], moveDown: [] };
  const following = phase.next?.following ? pick([phase.next.following]) : neighbour(index + 1);
  const conditional = phases.filter(
    (each) => each.conditional && each.code !== phase.code && !following.includes(each),
  );
  const higher = pick(phase.next?.higher ?? []);
  const lower = pick(phase.next?.lower ?? []);
  return {
    nextPhase: [...following, ...conditional],
    moveUp: higher,
    moveDown: lower.length > 0 ? lower : neighbour(index - 1),
  };
}

/** The phase that runs now, or ran last. */
export function currentRun(runs: readonly PhaseRun[]): PhaseRun | undefined {
  return runs.filter((run) => run.endedOn === null).at(-1) ?? runs.at(-1);
}

/**
 * Goes to another phase from a day on; the phase before it ends the day before.
 *
 * @throws DomainError notFound, notNow, phaseNotPossible, beforeStart, noteNeeded, changedByOther, eventsContradict
 */
export const movePhase = defineUseCase(
  async (
    tx,
    input: StepInput & { action: PhaseMove; phase: string; date: string; note: string },
  ): Promise<void> => {
    const { record, who } = await loadTrajectory(tx, input.id);
    const given = { date: input.date, note: input.note };
    await requireTrajectoryStep(tx, { record, who, action: input.action, shown: input.versie, input: given });
    const run = currentRun(await phaseRunsOf(tx.trx, record.id));
    const targets = phasesFrom(parseDefinition(record.definition), run?.phase ?? null)[input.action];
    if (!targets.some((phase) => phase.code === input.phase))
      throw new DomainError('phaseNotPossible', {}, 'phase');
    if (run && input.date <= run.startedOn)
      throw new DomainError('beforeStart', { date: run.startedOn }, 'date');
    await stepTrajectory(tx, {
      record,
      who,
      action: input.action,
      shown: input.versie,
      input: given,
    });
    if (run && run.endedOn === null)
      await updatePhaseRun(tx.trx, {
        id: run.id,
        change: { ended_on: dayBefore(input.date), outcome: input.action, reason: input.note },
      });
    await beginPhase(tx, record.id, input.phase, input.date);
    await replanTrajectory(tx, record.id);
  },
);

async function beginPhase(tx: Tx, trajectoryId: string, phase: string, date: string): Promise<void> {
  await insertPhaseRun(tx.trx, {
    id: tx.newId(),
    trajectory_id: trajectoryId,
    phase,
    started_on: date,
    planned_end: null,
    ended_on: null,
    outcome: null,
  });
}

function dayBefore(date: string): string {
  return Temporal.PlainDate.from(date).subtract({ days: 1 }).toString();
}

/**
 * Extends the phase that runs by what its programme allows.
 *
 * @throws DomainError notFound, notNow, phaseNotPossible when it can't be extended (any more), noteNeeded
 */
export const extendPhase = defineUseCase(async (tx, input: StepInput & { note: string }): Promise<void> => {
  const { record, who } = await loadTrajectory(tx, input.id);
  await requireTrajectoryStep(tx, {
    record,
    who,
    action: 'extendPhase',
    shown: input.versie,
    input: { note: input.note },
  });
  const run = currentRun(await phaseRunsOf(tx.trx, record.id));
  const phase = parseDefinition(record.definition).phases.find((each) => each.code === run?.phase);
  if (!run || !phase?.extension) throw new DomainError('phaseNotPossible', {}, 'note');
  const times = (await extensionsOf(tx.trx, record.id))[phase.code] ?? 0;
  if (phase.extension.times !== null && times >= phase.extension.times)
    throw new DomainError('phaseNotPossible', {}, 'note');
  await stepTrajectory(tx, {
    record,
    who,
    action: 'extendPhase',
    shown: input.versie,
    input: { reasonCode: phase.code, note: input.note },
  });
  await replanTrajectory(tx, record.id);
});

/** Puts a trajectory on hold: nothing is planned until it goes on. @throws DomainError notFound, notNow, noteNeeded */
export const pauseTrajectory = defineUseCase(
  async (tx, input: StepInput & { date: string; note: string }): Promise<void> => {
    const { record, who } = await loadTrajectory(tx, input.id);
    const given = { date: input.date, note: input.note };
    await requireTrajectoryStep(tx, { record, who, action: 'pause', shown: input.versie, input: given });
    const run = currentRun(await phaseRunsOf(tx.trx, record.id));
    if (run && input.date <= run.startedOn)
      throw new DomainError('beforeStart', { date: run.startedOn }, 'date');
    await stepTrajectory(tx, {
      record,
      who,
      action: 'pause',
      shown: input.versie,
      input: given,
    });
    if (run && run.endedOn === null)
      await updatePhaseRun(tx.trx, {
        id: run.id,
        change: { ended_on: dayBefore(input.date), outcome: 'paused', reason: input.note },
      });
    await replanTrajectory(tx, record.id);
  },
);

/** Goes on in the same phase; its dates move along with the days of the pause. @throws DomainError notFound, notNow */
export const resumeTrajectory = defineUseCase(
  async (tx, input: StepInput & { date: string }): Promise<void> => {
    const { record, who } = await loadTrajectory(tx, input.id);
    const given = { date: input.date };
    await requireTrajectoryStep(tx, { record, who, action: 'resume', shown: input.versie, input: given });
    const run = currentRun(await phaseRunsOf(tx.trx, record.id));
    if (run?.endedOn && input.date <= run.endedOn)
      throw new DomainError('beforeStart', { date: run.endedOn }, 'date');
    await stepTrajectory(tx, {
      record,
      who,
      action: 'resume',
      shown: input.versie,
      input: { date: input.date },
    });
    if (run) await beginPhase(tx, record.id, run.phase, input.date);
    await replanTrajectory(tx, record.id);
  },
);

/**
 * Ends a trajectory: to work, without work, to another trajectory, or before it began (preventive outflow).
 *
 * @throws DomainError notFound, notNow, reasonNeeded, noteNeeded, beforeStart, changedByOther
 */
export const stopTrajectory = defineUseCase(
  async (
    tx,
    input: StepInput & {
      how: 'outflow' | 'dropout' | 'transfer' | 'neverStart';
      date: string;
      reasonCode?: string | undefined;
      note: string;
    },
  ): Promise<void> => {
    const { record, who } = await loadTrajectory(tx, input.id);
    const given = { date: input.date, reasonCode: input.reasonCode, note: input.note };
    await requireTrajectoryStep(tx, { record, who, action: input.how, shown: input.versie, input: given });
    if (input.date < record.referredOn)
      throw new DomainError('beforeStart', { date: record.referredOn }, 'date');
    await stepTrajectory(tx, {
      record,
      who,
      action: input.how,
      shown: input.versie,
      input: given,
      change: { ended_on: input.date, end_reason: input.reasonCode ?? null },
    });
    const run = currentRun(await phaseRunsOf(tx.trx, record.id));
    if (run && run.endedOn === null)
      await updatePhaseRun(tx.trx, { id: run.id, change: { ended_on: input.date, outcome: input.how } });
    await replanTrajectory(tx, record.id);
  },
);
