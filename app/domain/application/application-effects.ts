import type { ApplicationChange, ApplicationRecord } from '../../../db/queries/applications.ts';
import { endDisclosure, giveDisclosure, insertDisclosure } from '../../../db/queries/disclosures.ts';
import { openingStateLabels } from '../opening/opening-transitions.ts';
import type { Tx } from '../shared/context.ts';
import { DomainError } from '../shared/errors.ts';
import type { ApplicationAction } from './application-transitions.ts';
import type { ApplicationInput } from './apply-application-action.ts';
import { endReason } from './rejection-reasons.ts';

interface EffectArgs {
  tx: Tx;
  application: ApplicationRecord;
  input: ApplicationInput;
}

/** What a step checks and writes beside the state: gives the columns that change. */
type Effect = (args: EffectArgs) => Promise<ApplicationChange>;

const none: Effect = async () => ({});

const effects: Record<ApplicationAction, Effect> = {
  accept,
  decline: end,
  introduce,
  invite,
  recordInterview: none,
  offer: none,
  startProefplaatsing: none,
  hire: none,
  reject: end,
  withdraw: end,
  lapse: none,
};

export function effectOf(action: ApplicationAction): Effect {
  return effects[action];
}

async function accept({ tx, application, input }: EffectArgs): Promise<ApplicationChange> {
  await agree(tx, application, { fields: input.fields ?? [], givenAt: null });
  return {};
}

/**
 * Puts the candidate's agreement on record in place of an earlier one.
 *
 * @param args.givenAt set when the employer sees the fields at once, because he has invited already
 */
export async function agree(
  tx: Tx,
  application: Pick<ApplicationRecord, 'id' | 'candidateId' | 'employerId' | 'openingId'>,
  args: { fields: readonly string[]; givenAt: string | null },
): Promise<void> {
  await endDisclosure(tx.trx, { applicationId: application.id, at: tx.now, by: tx.actor.accountId });
  await insertDisclosure(tx.trx, {
    id: tx.newId(),
    applicationId: application.id,
    candidateId: application.candidateId,
    employerId: application.employerId,
    openingId: application.openingId,
    fields: args.fields,
    agreedAt: tx.now,
    agreedBy: tx.actor.accountId,
    onBehalf: tx.actor.role !== 'candidate',
    givenAt: args.givenAt,
  });
}

/** Both must have released the candidate before anything of him goes to an employer (rules.md "Privacy"). */
async function introduce({ application }: EffectArgs): Promise<ApplicationChange> {
  if (!application.releasedByCandidate || !application.releasedByJobcoach)
    throw new DomainError('notReleased');
  requireOpen({ state: application.openingState, employerStatus: application.employerStatus });
  return {};
}

/** @throws DomainError openingNotOpen, employerBlocked */
export function requireOpen({
  state,
  employerStatus,
}: {
  state: ApplicationRecord['openingState'];
  employerStatus: ApplicationRecord['employerStatus'];
}): void {
  if (employerStatus === 'blocked') throw new DomainError('employerBlocked');
  if (state !== 'open') throw new DomainError('openingNotOpen', { state: openingStateLabels[state] });
}

async function invite({ tx, application, input }: EffectArgs): Promise<ApplicationChange> {
  if (input.date && input.date < tx.today.toString()) throw new DomainError('dateInPast', {}, 'date');
  await giveDisclosure(tx.trx, { applicationId: application.id, at: tx.now });
  return {
    interview_on: input.date ?? null,
    interview_time: input.time ?? null,
    interview_place: input.place ?? null,
  };
}

async function end({ tx, input }: EffectArgs): Promise<ApplicationChange> {
  const reason = endReason(input.reasonCode ?? null);
  if (!reason) throw new DomainError('reasonNeeded', {}, 'reasonCode');
  if (reason.asksNote && !input.note?.trim()) throw new DomainError('noteNeeded', {}, 'note');
  return {
    reason_code: reason.code,
    reason_note: input.note ?? '',
    // What a candidate said himself is his own: he can always read it back.
    reason_shared: tx.actor.role === 'candidate' || input.shared ? 1 : 0,
    discrepancy: reason.code === 'other' ? (input.discrepancy ?? null) : reason.discrepancy,
  };
}
