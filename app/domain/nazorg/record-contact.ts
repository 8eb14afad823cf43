import { Temporal } from 'temporal-polyfill';
import { insertMoments, momentsOfCase, pastContacts, updateMoment } from '../../../db/queries/moments.ts';
import { oncePerForm } from '../../../db/queries/trail.ts';
import { nextWorkingDay } from '../calendar/working-days.ts';
import { loadPlacement } from '../placement/placement-step.ts';
import { loadProefplaatsing } from '../proefplaatsing/proefplaatsing-step.ts';
import { defineUseCase, type Tx } from '../shared/context.ts';
import { formatDate } from '../shared/dates.ts';
import { DomainError } from '../shared/errors.ts';
import { loadTrajectory } from '../trajectory/trajectory-step.ts';
import { caseOfMoment, loadMoment, requireMomentStep, stepMoment } from './moment-step.ts';
import type { ContactResult } from './nazorg-forms.ts';
import { addMissing, type CaseRef, partiesOf } from './plan-moments.ts';
import { calmIfWell, raiseSignal } from './raise-signal.ts';
import { signalOf } from './signals.ts';

export interface RecordInput {
  momentId: string;
  result: ContactResult;
  note: string;
  /** Day of the contact when it wasn't today; ISO text. */
  doneOn?: string | undefined;
  minutes?: number | undefined;
  versie?: number | undefined;
}

/**
 * Records a contact of the calendar: how it goes and what was said, or that nobody answered. It counts for this party
 * only. What it tells may raise a signal, or calm one.
 *
 * @throws DomainError notFound outside the caseload, notNow, changedByOther, afterEnd for a day to come
 */
export const recordContact = defineUseCase(async (tx, input: RecordInput): Promise<void> => {
  const { moment, who } = await loadMoment(tx, input.momentId);
  const reached = input.result !== 'notReached';
  const action = reached ? 'record' : 'notReached';
  await requireMomentStep(tx, { record: moment, who, action, shown: input.versie });
  const doneOn = input.doneOn ?? tx.today.toString();
  if (doneOn > tx.today.toString())
    throw new DomainError('afterEnd', { date: formatDate(tx.today.toString()) }, 'doneOn');
  await stepMoment(tx, {
    record: moment,
    who,
    action,
    shown: input.versie,
    change: {
      done_on: reached ? doneOn : null,
      done_by: tx.actor.accountId,
      signal: input.result === 'notReached' ? null : input.result,
      minutes: reached ? (input.minutes ?? null) : null,
      note: input.note,
    },
  });
  await followSignals(tx, caseOfMoment(moment));
});

/** What the newest contact of a case means for its calendar. */
export async function followSignals(tx: Tx, ref: CaseRef): Promise<void> {
  const past = await pastContacts(tx.trx, { caseIds: [ref.id], candidateIds: [ref.candidateId] });
  const kind = signalOf(past);
  if (kind) await raiseSignal(tx, ref, kind);
  else await calmIfWell(tx, ref);
}

export interface ExtraContactInput {
  kind: 'placement' | 'proefplaatsing' | 'trajectory';
  caseId: string;
  party: 'candidate' | 'employer' | 'operator' | 'municipality';
  how: string;
  result: 'green' | 'amber' | 'red';
  note: string;
  minutes?: number | undefined;
  formulier?: string | undefined;
}

/**
 * Records a contact that the calendar didn't ask for.
 *
 * @returns the id of the moment
 * @throws DomainError notFound outside the caseload
 */
export const recordExtraContact = defineUseCase(async (tx, input: ExtraContactInput): Promise<string> => {
  if (tx.actor.role !== 'jobcoach') throw new DomainError('notFound');
  const make = () => insertExtra(tx, input);
  return input.formulier
    ? oncePerForm(tx.trx, { token: input.formulier, accountId: tx.actor.accountId, at: tx.now }, make)
    : make();
});

async function insertExtra(tx: Tx, input: ExtraContactInput): Promise<string> {
  const ref = await caseRef(tx, input);
  const today = tx.today.toString();
  const same = (await momentsOfCase(tx.trx, { caseKind: ref.kind, caseId: ref.id })).find(
    (moment) =>
      moment.origin === 'manual' &&
      moment.dueOn === today &&
      moment.withParty === input.party &&
      moment.how === input.how,
  );
  const id = same?.id ?? tx.newId();
  if (!same)
    await insertMoments(tx.trx, [
      {
        id,
        case_kind: ref.kind,
        case_id: ref.id,
        candidate_id: ref.candidateId,
        employer_id: ref.employerId,
        jobcoach_id: ref.jobcoachId,
        kind: 'contact',
        with_party: input.party,
        how: input.how,
        opens_on: null,
        due_on: today,
        why: 'Extra contact, buiten het schema om.',
        origin: 'manual',
        state: 'planned',
        note: '',
      },
    ]);
  else await updateMoment(tx.trx, { id, change: { state: 'planned' } });
  const { moment, who } = await loadMoment(tx, id);
  await stepMoment(tx, {
    record: moment,
    who,
    action: 'record',
    change: {
      done_on: today,
      done_by: tx.actor.accountId,
      signal: input.result,
      minutes: input.minutes ?? null,
      note: [same?.note, input.note].filter(Boolean).join('\n'),
    },
  });
  await followSignals(tx, ref);
  return id;
}

async function caseRef(tx: Tx, input: Pick<ExtraContactInput, 'kind' | 'caseId'>): Promise<CaseRef> {
  if (input.kind === 'trajectory') {
    const { record } = await loadTrajectory(tx, input.caseId);
    const { id, candidateId, jobcoachId } = record;
    return { kind: 'trajectory', id, candidateId, employerId: null, jobcoachId };
  }
  const { record } =
    input.kind === 'placement'
      ? await loadPlacement(tx, input.caseId)
      : await loadProefplaatsing(tx, input.caseId);
  const { id, candidateId, employerId, jobcoachId } = record;
  return { kind: input.kind, id, candidateId, employerId, jobcoachId };
}

/**
 * Ticks off what isn't a contact: a talk, report, deadline or the end of a contract.
 *
 * @throws DomainError notFound, notNow, changedByOther
 */
export const recordDone = defineUseCase(
  async (tx, input: { momentId: string; note: string; versie?: number | undefined }): Promise<void> => {
    const { moment, who } = await loadMoment(tx, input.momentId);
    await stepMoment(tx, {
      record: moment,
      who,
      action: 'record',
      shown: input.versie,
      change: { done_on: tx.today.toString(), done_by: tx.actor.accountId, note: input.note },
    });
  },
);

/**
 * Puts a moment on another day with a reason, on a working day at once. The first one stays as it was, as replaced.
 *
 * @throws DomainError notFound, notNow, dateInPast, noteNeeded
 */
export const moveMoment = defineUseCase(
  async (tx, input: { momentId: string; date: string; note: string }): Promise<void> => {
    const { moment, who } = await loadMoment(tx, input.momentId);
    const given = { note: input.note, date: input.date };
    await requireMomentStep(tx, { record: moment, who, action: 'move', input: given });
    if (input.date < tx.today.toString()) throw new DomainError('dateInPast', {}, 'date');
    await stepMoment(tx, { record: moment, who, action: 'move', input: given });
    await addMissing(
      tx,
      caseOfMoment(moment),
      [
        {
          on: nextWorkingDay(Temporal.PlainDate.from(input.date)),
          opens: null,
          kind: moment.kind,
          with: partiesOf(moment.withParty),
          how: moment.how as 'phone' | null,
          why: `Verplaatst van ${formatDate(moment.dueOn)}: ${input.note}`,
        },
      ],
      'adjusted',
    );
  },
);

/** Lets a moment lapse with a reason. @throws DomainError notFound, notNow, noteNeeded */
export const cancelMoment = defineUseCase(
  async (tx, input: { momentId: string; note: string }): Promise<void> => {
    const { moment, who } = await loadMoment(tx, input.momentId);
    await stepMoment(tx, {
      record: moment,
      who,
      action: 'cancel',
      input: { note: input.note },
      change: { note: input.note },
    });
  },
);
