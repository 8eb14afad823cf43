import { toJson } from '../../../db/json.ts';
import type { ProefplaatsingRecord } from '../../../db/queries/proefplaatsingen.ts';
import { updateProefplaatsing } from '../../../db/queries/proefplaatsingen.ts';
import { applyApplicationAction } from '../application/apply-application-action.ts';
import { tellConcerned } from '../placement/tell-concerned.ts';
import { defineUseCase, type Tx } from '../shared/context.ts';
import { formatDate } from '../shared/dates.ts';
import { DomainError } from '../shared/errors.ts';
import { clearMoments, replanMoments } from './proefplaatsing-calendar.ts';
import { loadProefplaatsing, requireProefplaatsingStep, stepProefplaatsing } from './proefplaatsing-step.ts';
import { parseRuleRecord } from './rule-record.ts';

interface StepInput {
  id: string;
  versie?: number | undefined;
}

/**
 * The first day has come and all have agreed: it runs, the application moves with it, and its moments are planned.
 *
 * @throws DomainError notFound, notNow, notYet before the first day
 */
export async function startStep(tx: Tx, input: StepInput, as?: 'system'): Promise<void> {
  const { record, who } = await loadProefplaatsing(tx, input.id, as);
  await requireProefplaatsingStep(tx, { record, who, action: 'start', shown: input.versie });
  if (record.startsOn > tx.today.toString())
    throw new DomainError('notYet', { date: formatDate(record.startsOn) });
  await stepProefplaatsing(tx, { record, who, action: 'start', shown: input.versie });
  await applyApplicationAction(tx, {
    applicationId: record.applicationId,
    action: 'startProefplaatsing',
    input: {},
    as,
  });
  await replanMoments(tx, record);
}

export const startProefplaatsing = defineUseCase((tx, input: StepInput) => startStep(tx, input));

/**
 * The last day has passed: what is left is to look back on it.
 *
 * @throws DomainError notFound, notNow, notYet before the last day
 */
export async function finishStep(tx: Tx, input: StepInput, as?: 'system'): Promise<void> {
  const { record, who } = await loadProefplaatsing(tx, input.id, as);
  await requireProefplaatsingStep(tx, { record, who, action: 'finish', shown: input.versie });
  if (record.endsOn > tx.today.toString())
    throw new DomainError('notYet', { date: formatDate(record.endsOn) });
  const { eventId } = await stepProefplaatsing(tx, { record, who, action: 'finish', shown: input.versie });
  const rules = parseRuleRecord(record.ruleValues);
  // A change that not all agreed to in time never came to hold.
  if (rules.pending)
    await updateProefplaatsing(tx.trx, {
      id: record.id,
      change: { rule_values: toJson({ ...rules, pending: null }) },
    });
  await tellConcerned(tx, {
    kind: 'proefplaatsing',
    concerned: record,
    key: eventId,
    texts: {
      candidate: `Uw proefplaatsing (“${record.title}”) is afgelopen. Wilt u zeggen hoe het ging?`,
      employer: `De proefplaatsing “${record.title}” is afgelopen. Hoe ging het, en neemt u de kandidaat aan?`,
      jobcoach: `De proefplaatsing “${record.title}” is afgelopen. Vraag hoe het ging en leg de uitkomst vast.`,
    },
  });
}

export const finishProefplaatsing = defineUseCase((tx, input: StepInput) => finishStep(tx, input));

export interface EndInput extends StepInput {
  reasonCode: string;
  note: string;
  discrepancy: string;
  /** Whether the candidate may read the reason. */
  shared: boolean;
  nextStep: string;
}

/**
 * Stops a running one before its last day, with the reason. The application ends with the same reason.
 *
 * @throws DomainError notFound, notNow, changedByOther, reasonNeeded, noteNeeded, beforeStart, afterEnd
 */
export const endEarly = defineUseCase(async (tx, input: EndInput & { endedOn: string }): Promise<void> => {
  const { record, who } = await loadProefplaatsing(tx, input.id);
  await requireProefplaatsingStep(tx, {
    record,
    who,
    action: 'endEarly',
    shown: input.versie,
    input: { reasonCode: input.reasonCode, note: input.note, date: input.endedOn },
  });
  if (input.endedOn < record.startsOn)
    throw new DomainError('beforeStart', { date: formatDate(record.startsOn) }, 'endedOn');
  if (input.endedOn > record.endsOn)
    throw new DomainError('afterEnd', { date: formatDate(record.endsOn) }, 'endedOn');
  const { eventId } = await stepProefplaatsing(tx, {
    record,
    who,
    action: 'endEarly',
    shown: input.versie,
    input: { reasonCode: input.reasonCode, note: input.note, date: input.endedOn },
    change: ended(input, input.endedOn),
  });
  await afterEnd(tx, record, input, eventId, 'is eerder gestopt');
});

/**
 * Closes one that has ended without a contract: the reason points to a discrepancy, and the next step is written down.
 *
 * @throws DomainError notFound, notNow, changedByOther, reasonNeeded, noteNeeded
 */
export const closeWithoutContract = defineUseCase(async (tx, input: EndInput): Promise<void> => {
  const { record, who } = await loadProefplaatsing(tx, input.id);
  const { eventId } = await stepProefplaatsing(tx, {
    record,
    who,
    action: 'notConvert',
    shown: input.versie,
    input: { reasonCode: input.reasonCode, note: input.nextStep },
    change: ended(input, record.endsOn),
  });
  await afterEnd(tx, record, input, eventId, 'is afgesloten zonder contract');
});

function ended(input: EndInput, endedOn: string) {
  return {
    ended_on: endedOn,
    end_reason_code: input.reasonCode,
    end_note: input.note,
    next_step: input.nextStep,
  };
}

async function afterEnd(
  tx: Tx,
  record: ProefplaatsingRecord,
  input: EndInput,
  eventId: string,
  what: string,
): Promise<void> {
  await applyApplicationAction(tx, {
    applicationId: record.applicationId,
    action: 'reject',
    input: {
      reasonCode: input.reasonCode,
      note: input.note,
      discrepancy: input.discrepancy || undefined,
      shared: input.shared,
    },
  });
  await clearMoments(tx, record.id);
  await tellConcerned(tx, {
    kind: 'proefplaatsing',
    concerned: record,
    key: eventId,
    texts: {
      candidate: `Uw proefplaatsing (“${record.title}”) ${what}. Uw jobcoach praat met u over wat nu.`,
      employer: `De proefplaatsing “${record.title}” ${what}.`,
      jobcoach: `De proefplaatsing “${record.title}” ${what}.`,
    },
  });
}

/**
 * A plan that doesn't go through; the offer stands as it was.
 *
 * @throws DomainError notFound, notNow, changedByOther, noteNeeded
 */
export const cancelProefplaatsing = defineUseCase(
  async (tx, input: StepInput & { note: string }): Promise<void> => {
    const { record, who } = await loadProefplaatsing(tx, input.id);
    const { eventId } = await stepProefplaatsing(tx, {
      record,
      who,
      action: 'cancel',
      shown: input.versie,
      input: { note: input.note },
      change: { end_note: input.note },
    });
    if (record.state === 'draft') return;
    await tellConcerned(tx, {
      kind: 'proefplaatsing',
      concerned: record,
      key: eventId,
      texts: {
        candidate: `De proefplaatsing “${record.title}” gaat niet door. Uw jobcoach vertelt u meer.`,
        employer: `De proefplaatsing “${record.title}” gaat niet door.`,
      },
    });
  },
);
