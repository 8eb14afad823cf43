import { closeEndMoment, setPlannedMoments } from '../../../db/queries/moments.ts';
import {
  hasOtherPlacement,
  type PlacementRecord,
  setCandidateStatus,
} from '../../../db/queries/placements.ts';
import { type Programme, resolveProgramme } from '../programme/calendar.ts';
import { defineUseCase, type Tx } from '../shared/context.ts';
import { formatDate } from '../shared/dates.ts';
import { DomainError } from '../shared/errors.ts';
import { programmeOfVersion } from '../trajectory/programme-of.ts';
import { replanTrajectoryOf } from '../trajectory/trajectory-step.ts';
import { loadPlacement, requirePlacementStep, stepPlacement } from './placement-step.ts';
import { tellConcerned } from './tell-concerned.ts';

interface StepInput {
  id: string;
  versie?: number | undefined;
}

/**
 * The first working day has come.
 *
 * @throws DomainError notFound, notNow, notYet before the first day
 */
export async function startPlacementStep(tx: Tx, input: StepInput, as?: 'system'): Promise<void> {
  const { record, who } = await loadPlacement(tx, input.id, as);
  await requirePlacementStep(tx, { record, who, action: 'start', shown: input.versie });
  if (record.startsOn > tx.today.toString())
    throw new DomainError('notYet', { date: formatDate(record.startsOn) });
  await stepPlacement(tx, { record, who, action: 'start', shown: input.versie });
}

/**
 * Still at work at the end of the nazorg: the outcome is measured on its day, and stays what it is.
 *
 * @throws DomainError notFound, notNow, changedByOther, outcomeTooEarly before the last day of the nazorg
 */
export const recordSustained = defineUseCase(
  async (tx, input: StepInput & { note: string }): Promise<void> => {
    const { record, who } = await loadPlacement(tx, input.id);
    await requirePlacementStep(tx, { record, who, action: 'sustain', shown: input.versie });
    const today = tx.today.toString();
    if (record.nazorgEndsOn && today < record.nazorgEndsOn)
      throw new DomainError('outcomeTooEarly', { date: formatDate(record.nazorgEndsOn) });
    const { eventId } = await stepPlacement(tx, {
      record,
      who,
      action: 'sustain',
      shown: input.versie,
      input: { note: input.note },
      change: {
        outcome: 'sustained',
        outcome_note: input.note,
        measured_on: record.nazorgEndsOn ?? today,
      },
    });
    // What was left of the nazorg is over; talks before a contract end and the question rounds go on.
    await setPlannedMoments(tx.trx, {
      caseKind: 'placement',
      caseId: record.id,
      to: 'cancelled',
      keepKinds: ['talk', 'end', 'question-round'],
    });
    await closeNazorgEnd(tx, record);
    await tellConcerned(tx, {
      kind: 'placement',
      concerned: record,
      key: eventId,
      texts: {
        candidate: `U werkt nu een tijd als “${record.title}”. De begeleiding is klaar. Gaat er iets mis? Bel gerust uw jobcoach.`,
        employer: `De begeleiding bij “${record.title}” is klaar. Bij vragen kunt u ons altijd bellen.`,
      },
    });
  },
);

/** The border that asked for the outcome is done with it. */
async function closeNazorgEnd(tx: Tx, record: PlacementRecord): Promise<void> {
  if (!record.nazorgEndsOn) return;
  await closeEndMoment(tx.trx, {
    caseId: record.id,
    dueOn: record.nazorgEndsOn,
    doneOn: tx.today.toString(),
    doneBy: tx.actor.accountId,
  });
}

export interface JobEndInput extends StepInput {
  endedOn: string;
  reason: string;
  note: string;
}

/** What the programme says of somebody who loses the job within the nazorg, for the page and the notification. */
export function relapseText(programme: Programme): string {
  const { returns, freeForMunicipality } = resolveProgramme(programme).nazorg.relapse;
  if (!returns) return `Volgens ${programme.name} komt de kandidaat niet vanzelf terug in het traject.`;
  return freeForMunicipality
    ? `Volgens ${programme.name} komt de kandidaat terug in het traject, zonder kosten voor de gemeente.`
    : `Volgens ${programme.name} komt de kandidaat terug in het traject.`;
}

/**
 * The job has ended. Within the nazorg it is a relapse: the candidate is placeable again at once with his profile, and
 * the programme says what follows. Ended for a better job, or after the nazorg, it isn't.
 *
 * @throws DomainError notFound, notNow, changedByOther, beforeStart, afterEnd
 */
export const recordJobEnd = defineUseCase(async (tx, input: JobEndInput): Promise<void> => {
  const { record, who } = await loadPlacement(tx, input.id);
  const action = endAction(record, input);
  const given = { reasonCode: input.reason, note: input.note, date: input.endedOn };
  await requirePlacementStep(tx, { record, who, action, shown: input.versie, input: given });
  if (input.endedOn < record.startsOn)
    throw new DomainError('beforeStart', { date: formatDate(record.startsOn) }, 'endedOn');
  if (input.endedOn > tx.today.toString())
    throw new DomainError('afterEnd', { date: formatDate(tx.today.toString()) }, 'endedOn');
  if (record.endedOn) throw new DomainError('notNow', { state: 'al gestopt' });
  const relapsed = action === 'relapse';
  const { eventId } = await stepPlacement(tx, {
    record,
    who,
    action,
    shown: input.versie,
    input: given,
    change: {
      ended_on: input.endedOn,
      end_reason: input.reason,
      outcome_note: input.note || record.outcomeNote,
      intensified_until: null,
      ...(action === 'jobEnded'
        ? {}
        : { outcome: relapsed ? 'relapsed' : 'ended', measured_on: input.endedOn }),
    },
  });
  await setPlannedMoments(tx.trx, {
    caseKind: 'placement',
    caseId: record.id,
    to: 'cancelled',
    keepKinds: ['question-round'],
  });
  const programme = await programmeOfVersion(tx.trx, record.programmeVersionId);
  await freeCandidate(tx, record);
  await tellConcerned(tx, {
    kind: 'placement',
    concerned: record,
    key: eventId,
    texts: {
      candidate: `Uw werk als “${record.title}” is gestopt. U kunt meteen weer op zoek. Uw jobcoach belt u.`,
      employer: `Het werk voor “${record.title}” is gestopt. Bedankt voor het doorgeven.`,
      jobcoach: relapsed
        ? `De baan “${record.title}” is gestopt tijdens de nazorg. ${relapseText(programme)}`
        : `De baan “${record.title}” is gestopt.`,
    },
  });
});

function endAction(record: PlacementRecord, input: JobEndInput): 'relapse' | 'end' | 'jobEnded' {
  if (record.state === 'sustained') return 'jobEnded';
  if (input.reason === 'otherJob' || input.reason === 'study') return 'end';
  const within = record.nazorgEndsOn === null || input.endedOn <= record.nazorgEndsOn;
  return within ? 'relapse' : 'end';
}

/** Back among those who look for work, with the profile as it was, unless another job goes on. */
async function freeCandidate(tx: Tx, record: PlacementRecord): Promise<void> {
  await replanTrajectoryOf(tx, record.candidateId);
  const other = await hasOtherPlacement(tx.trx, { candidateId: record.candidateId, exceptId: record.id });
  if (other) return;
  await setCandidateStatus(tx.trx, { candidateId: record.candidateId, status: 'active', placeable: 1 });
  await tx.emit('candidateChanged', record.candidateId);
}

/**
 * A job that was agreed but never began.
 *
 * @throws DomainError notFound, notNow, changedByOther, reasonNeeded, noteNeeded
 */
export const cancelPlacement = defineUseCase(
  async (tx, input: StepInput & { reason: string; note: string }): Promise<void> => {
    const { record, who } = await loadPlacement(tx, input.id);
    const { eventId } = await stepPlacement(tx, {
      record,
      who,
      action: 'cancel',
      shown: input.versie,
      input: { reasonCode: input.reason, note: input.note },
      change: {
        ended_on: record.startsOn,
        end_reason: input.reason,
        outcome: 'ended',
        outcome_note: input.note,
        measured_on: tx.today.toString(),
      },
    });
    await setPlannedMoments(tx.trx, { caseKind: 'placement', caseId: record.id, to: 'cancelled' });
    await freeCandidate(tx, record);
    await tellConcerned(tx, {
      kind: 'placement',
      concerned: record,
      key: eventId,
      texts: {
        candidate: `Het werk als “${record.title}” gaat niet door. Uw jobcoach vertelt u meer.`,
        employer: `Het werk voor “${record.title}” gaat niet door.`,
      },
    });
  },
);

export const startPlacement = defineUseCase((tx, input: StepInput) => startPlacementStep(tx, input));
