import type { Queryable } from '../../../db/client.ts';
import {
  insertWarning,
  takeBackWarning,
  type WarningRecord,
  warningsOf,
} from '../../../db/queries/warnings.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import { addMissing } from '../nazorg/plan-moments.ts';
import type { CalendarEntry, Programme } from '../programme/calendar.ts';
import { defineUseCase, type Tx } from '../shared/context.ts';
import { formatDate } from '../shared/dates.ts';
import { DomainError } from '../shared/errors.ts';
import { notify } from '../shared/notify.ts';
import { parseDefinition } from './programme-of.ts';
import { loadTrajectory, requireTrajectoryStep, stepTrajectory } from './trajectory-step.ts';
import { policyWords } from './warning-words.ts';

type Policy = NonNullable<Programme['warnings']>;

/** Working days within which the talk that a warning asks for is held; no programme names a term. */
const talkWithin = 5;

export const standing = (warnings: readonly WarningRecord[]) =>
  warnings.filter((warning) => warning.withdrawnOn === null);

/** The warnings of a trajectory and what its programme says of them; null without a policy. */
export async function readWarnings(db: Queryable, args: { trajectoryId: string; programme: Programme }) {
  const { warnings: policy } = args.programme;
  if (!policy) return null;
  const given = await warningsOf(db, args.trajectoryId);
  return { policy: policyWords(policy, standing(given).length), given };
}

/**
 * Records a warning with its reason and what the programme says follows from it: a talk, or the end of the contract or
 * the benefit, put on the jobcoach's list. Nothing ends by itself: a person decides. The candidate is told in plain
 * words and reads the reason on his own page.
 *
 * @returns the number of the warning among those that count
 * @throws DomainError notFound, notNow, noteNeeded, dateInFuture, noWarnings when the programme has no such rule
 */
export const giveWarning = defineUseCase(
  async (
    tx,
    input: { id: string; date: string; note: string; versie?: number | undefined },
  ): Promise<number> => {
    const { record, who } = await loadTrajectory(tx, input.id);
    const asked = {
      record,
      who,
      action: 'warn' as const,
      shown: input.versie,
      input: { date: input.date, note: input.note },
    };
    await requireTrajectoryStep(tx, asked);
    const policy = parseDefinition(record.definition).warnings;
    if (!policy) throw new DomainError('noWarnings');
    if (input.date > tx.today.toString()) throw new DomainError('dateInFuture', {}, 'date');
    if (input.date < record.referredOn)
      throw new DomainError('beforeStart', { date: formatDate(record.referredOn) }, 'date');
    await stepTrajectory(tx, asked);
    const before = await warningsOf(tx.trx, record.id);
    await insertWarning(tx.trx, {
      id: tx.newId(),
      trajectory_id: record.id,
      candidate_id: record.candidateId,
      number: before.length + 1,
      about: policy.about,
      given_on: input.date,
      reason: input.note,
      given_by: tx.actor.accountId,
      created_at: tx.now,
    });
    const count = standing(before).length + 1;
    const follows = followUps(tx, policy, count);
    await addMissing(
      tx,
      {
        kind: 'trajectory',
        id: record.id,
        candidateId: record.candidateId,
        employerId: null,
        jobcoachId: record.jobcoachId,
      },
      follows,
      'manual',
    );
    await tx.audit('warning.give', 'trajectory', record.id, { number: before.length + 1, counts: count });
    if (record.candidateAccountId)
      await notify(tx, {
        accountIds: [record.candidateAccountId],
        text: `U heeft een waarschuwing gekregen. Lees waarom, en wat u kunt doen.`,
        href: '/deelnemer/traject',
        dedupeKey: `warning:${record.id}:${before.length + 1}`,
      });
    return count;
  },
);

/** What a warning of this number puts on the list. */
function followUps(tx: Tx, policy: Policy, count: number): CalendarEntry[] {
  const on = addWorkingDays(tx.today, talkWithin);
  const entry = (kind: 'talk' | 'deadline', with_: CalendarEntry['with'], why: string): CalendarEntry => ({
    on,
    opens: null,
    kind,
    with: with_,
    how: kind === 'talk' ? 'talk' : null,
    why,
  });
  const talks = policy.talkAt
    .filter((talk) => talk.warning === count)
    .map((talk) =>
      entry('talk', talk.with, `Gesprek na waarschuwing ${count}: zo staat het in het programma.`),
    );
  if (count < policy.endsAt) return talks;
  const what = policy.ends === 'contract' ? 'het contract' : 'de uitkering';
  return [
    ...talks,
    entry(
      'deadline',
      ['candidate', 'operator', 'municipality'],
      `Besluit over ${what} na waarschuwing ${count}: bij ${policy.endsAt} waarschuwingen stopt ${what}.`,
    ),
  ];
}

/**
 * Takes a warning back with a reason: it stays in the history and counts no more.
 *
 * @throws DomainError notFound, notNow, noteNeeded
 */
export const withdrawWarning = defineUseCase(
  async (
    tx,
    input: { id: string; warningId: string; note: string; versie?: number | undefined },
  ): Promise<void> => {
    const { record, who } = await loadTrajectory(tx, input.id);
    const asked = {
      record,
      who,
      action: 'withdrawWarning' as const,
      shown: input.versie,
      input: { note: input.note },
    };
    await requireTrajectoryStep(tx, asked);
    const warning = standing(await warningsOf(tx.trx, record.id)).find(({ id }) => id === input.warningId);
    if (!warning) throw new DomainError('notFound');
    await stepTrajectory(tx, asked);
    await takeBackWarning(tx.trx, { id: warning.id, on: tx.today.toString(), reason: input.note });
    await tx.audit('warning.withdraw', 'trajectory', record.id, { number: warning.number });
    if (record.candidateAccountId)
      await notify(tx, {
        accountIds: [record.candidateAccountId],
        text: `Uw waarschuwing van ${formatDate(warning.givenOn)} telt niet meer mee.`,
        href: '/deelnemer/traject',
        dedupeKey: `warning:${warning.id}:back`,
      });
  },
);
