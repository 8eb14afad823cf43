import { endAbsences, insertAbsence } from '../../../db/queries/placements.ts';
import { raiseSignal } from '../nazorg/raise-signal.ts';
import { defineUseCase } from '../shared/context.ts';
import { formatDate } from '../shared/dates.ts';
import { DomainError } from '../shared/errors.ts';
import { caseOf, loadPlacement, requirePlacementStep, stepPlacement } from './placement-step.ts';
import { tellConcerned } from './tell-concerned.ts';

const reporters = { candidate: 'candidate', employer: 'employer', jobcoach: 'jobcoach' } as const;

function reporterOf(role: string): 'candidate' | 'employer' | 'jobcoach' {
  if (role in reporters) return role as keyof typeof reporters;
  throw new DomainError('notFound');
}

/**
 * Candidate, employer or jobcoach reports an absence; the calendar asks for extra contact. What is wrong with
 * somebody isn't asked: the note is for when and how to reach him.
 *
 * @throws DomainError notFound, notNow, beforeStart
 */
export const reportAbsence = defineUseCase(
  async (tx, input: { id: string; fromDate: string; toDate: string | null; note: string }): Promise<void> => {
    const { record, who } = await loadPlacement(tx, input.id);
    const reportedBy = reporterOf(tx.actor.role);
    await requirePlacementStep(tx, {
      record,
      who,
      action: 'reportAbsence',
      input: { date: input.fromDate },
    });
    if (input.fromDate < record.startsOn)
      throw new DomainError('beforeStart', { date: formatDate(record.startsOn) }, 'fromDate');
    const { eventId } = await stepPlacement(tx, {
      record,
      who,
      action: 'reportAbsence',
      input: { date: input.fromDate },
    });
    await insertAbsence(tx.trx, {
      id: tx.newId(),
      placement_id: record.id,
      reported_by: reportedBy,
      from_date: input.fromDate,
      to_date: input.toDate,
      note: input.note,
      recorded_by: tx.actor.accountId,
      recorded_at: tx.now,
    });
    await tellConcerned(tx, {
      kind: 'placement',
      concerned: record,
      key: eventId,
      texts: {
        jobcoach: `Er is een afwezigheid gemeld bij “${record.title}”, vanaf ${formatDate(input.fromDate)}.`,
        ...(reportedBy === 'candidate'
          ? {
              employer: `Uw medewerker voor “${record.title}” meldt zich afwezig vanaf ${formatDate(input.fromDate)}.`,
            }
          : {}),
      },
    });
    await raiseSignal(tx, caseOf(record), 'absence');
  },
);

/** Back at work. @throws DomainError notFound, notNow */
export const reportBack = defineUseCase(async (tx, input: { id: string; toDate: string }): Promise<void> => {
  const { record, who } = await loadPlacement(tx, input.id);
  reporterOf(tx.actor.role);
  const { eventId } = await stepPlacement(tx, {
    record,
    who,
    action: 'reportBack',
    input: { date: input.toDate },
  });
  await endAbsences(tx.trx, { placementId: record.id, toDate: input.toDate });
  await tellConcerned(tx, {
    kind: 'placement',
    concerned: record,
    key: eventId,
    texts: { jobcoach: `De medewerker voor “${record.title}” is weer aan het werk.` },
  });
});

/**
 * Something doesn't go well: the jobcoach hears it at once, and the calendar asks for extra contact. Only the jobcoach
 * reads what was written.
 *
 * @throws DomainError notFound, notNow, noteNeeded
 */
export const reportProblem = defineUseCase(async (tx, input: { id: string; note: string }): Promise<void> => {
  const { record, who } = await loadPlacement(tx, input.id);
  const reportedBy = reporterOf(tx.actor.role);
  const { eventId } = await stepPlacement(tx, {
    record,
    who,
    action: 'reportProblem',
    input: { note: input.note },
  });
  const by =
    reportedBy === 'employer' ? 'De werkgever' : reportedBy === 'candidate' ? 'De kandidaat' : 'Een collega';
  await tellConcerned(tx, {
    kind: 'placement',
    concerned: record,
    key: eventId,
    texts: { jobcoach: `${by} meldt een probleem bij “${record.title}”. Neem contact op.` },
  });
  await raiseSignal(tx, caseOf(record), 'problem');
});
