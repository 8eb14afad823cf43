import { randomInt } from 'node:crypto';
import { listOperators } from '../../../db/queries/placements.ts';
import { versionOn } from '../../../db/queries/programmes.ts';
import { oncePerForm } from '../../../db/queries/trail.ts';
import {
  candidateForTrajectory,
  inProgrammeNow,
  insertPhaseRun,
  insertTrajectory,
  openTrajectoryOf,
} from '../../../db/queries/trajectories.ts';
import { type Programme, resolveProgramme } from '../programme/calendar.ts';
import { defineUseCase, type Tx } from '../shared/context.ts';
import { DomainError } from '../shared/errors.ts';
import { recordTransition } from '../shared/transitions.ts';
import { parseDefinition } from './programme-of.ts';
import {
  loadTrajectory,
  replanTrajectory,
  requireTrajectoryStep,
  stepTrajectory,
} from './trajectory-step.ts';

export interface ReferInput {
  candidateId: string;
  programme: string;
  referredOn: string;
  operatorId?: string | undefined;
  /** Let the portal draw an operator. */
  draw: boolean;
  reason: string;
  formulier?: string | undefined;
}

/**
 * Refers a candidate to a programme, in the version that holds on the day of referral, and with an operator: chosen,
 * or drawn when the programme assigns at random. Choosing all the same is recorded as an override with its reason.
 *
 * @returns the id of the trajectory
 * @throws DomainError notFound, trajectoryRuns, noteNeeded for an override without a reason, programmeFull without one
 */
export const referToProgramme = defineUseCase(async (tx, input: ReferInput): Promise<string> => {
  const make = () => refer(tx, input);
  return input.formulier
    ? oncePerForm(tx.trx, { token: input.formulier, accountId: tx.actor.accountId, at: tx.now }, make)
    : make();
});

async function refer(tx: Tx, input: ReferInput): Promise<string> {
  if (tx.actor.role !== 'jobcoach') throw new DomainError('notFound');
  const candidate = await candidateForTrajectory(tx.trx, {
    id: input.candidateId,
    caseloadOf: tx.actor.caseloadOf,
  });
  const version = await versionOn(tx.trx, { code: input.programme, on: input.referredOn });
  if (!candidate || !version) throw new DomainError('notFound');
  if (await openTrajectoryOf(tx.trx, candidate.id)) throw new DomainError('trajectoryRuns');
  const programme = parseDefinition(version.definition);
  await requireRoom(tx, programme, input);
  const assigned = await assignOperator(tx, programme, input);
  const id = tx.newId();
  await insertTrajectory(tx.trx, {
    id,
    candidate_id: candidate.id,
    programme_version_id: version.id,
    operator_id: assigned.operatorId,
    assigned_by: assigned.by,
    assignment_reason: input.reason,
    state: 'referred',
    referred_on: input.referredOn,
    started_on: null,
    ended_on: null,
    end_reason: null,
  });
  await recordTransition(tx, {
    noun: 'trajectory',
    subjectId: id,
    row: { action: 'refer', to: 'referred', emits: ['candidateChanged'] },
    fromState: null,
    input: {},
  });
  await replanTrajectory(tx, id);
  return id;
}

/** A programme has so many places at the same time; who refers one more says why, and that is kept. */
async function requireRoom(tx: Tx, programme: Programme, input: ReferInput): Promise<void> {
  const { capacity } = programme;
  if (capacity === undefined || input.reason !== '') return;
  const { total } = await inProgrammeNow(tx.trx, programme.code);
  if (total >= capacity) throw new DomainError('programmeFull', { capacity: String(capacity) }, 'reason');
}

async function assignOperator(
  tx: Tx,
  programme: Programme,
  input: ReferInput,
): Promise<{ operatorId: string | null; by: 'choice' | 'random' | 'override' }> {
  const { method, overrideNeedsReason } = resolveProgramme(programme).assignment;
  const operators = await listOperators(tx.trx);
  if (input.draw) {
    const drawn = operators[operators.length > 0 ? randomInt(operators.length) : 0];
    if (!drawn) throw new DomainError('notFound');
    return { operatorId: drawn.id, by: 'random' };
  }
  if (!input.operatorId) return { operatorId: null, by: 'choice' };
  if (!operators.some((operator) => operator.id === input.operatorId)) throw new DomainError('notFound');
  if (method === 'choice') return { operatorId: input.operatorId, by: 'choice' };
  if (overrideNeedsReason && input.reason === '') throw new DomainError('noteNeeded', {}, 'reason');
  return { operatorId: input.operatorId, by: 'override' };
}

/**
 * The trajectory begins with its first phase.
 *
 * @throws DomainError notFound, notNow, changedByOther, beforeStart, eventsContradict
 */
export const startTrajectory = defineUseCase(
  async (tx, input: { id: string; date: string; versie?: number | undefined }): Promise<void> => {
    const { record, who } = await loadTrajectory(tx, input.id);
    const given = { date: input.date };
    await requireTrajectoryStep(tx, { record, who, action: 'start', shown: input.versie, input: given });
    if (input.date < record.referredOn)
      throw new DomainError('beforeStart', { date: record.referredOn }, 'date');
    await stepTrajectory(tx, {
      record,
      who,
      action: 'start',
      shown: input.versie,
      input: given,
      change: { started_on: input.date },
    });
    const first = parseDefinition(record.definition).phases[0];
    if (first)
      await insertPhaseRun(tx.trx, {
        id: tx.newId(),
        trajectory_id: record.id,
        phase: first.code,
        started_on: input.date,
        planned_end: null,
        ended_on: null,
        outcome: null,
      });
    await replanTrajectory(tx, record.id);
  },
);
