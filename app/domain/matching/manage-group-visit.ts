import type { Trx } from '../../../db/client.ts';
import {
  findGroupVisit,
  type GroupVisitGuest,
  type GroupVisitPlan,
  type GroupVisitRow,
  guestsOf,
  moveInterviews,
  updateGroupVisit,
} from '../../../db/queries/group-visits.ts';
import { openingForApplication } from '../../../db/queries/openings-to-apply.ts';
import { type ApplicationState, endedApplicationStates } from '../application/application-transitions.ts';
import { applyApplicationAction } from '../application/apply-application-action.ts';
import { answerBy } from '../application/deadlines.ts';
import { defineUseCase, type Tx } from '../shared/context.ts';
import { formatDay } from '../shared/dates.ts';
import { DomainError, isDomainError } from '../shared/errors.ts';
import { employerAccounts, notify } from '../shared/notify.ts';

/**
 * Another day, time or place: everyone who goes along and the employer hear of it.
 *
 * @throws DomainError notFound, visitOver, visitChanged, dateInPast
 */
export const changeGroupVisit = defineUseCase(
  async (
    tx,
    input: GroupVisitPlan & { visitId: string; shownVersion?: number | undefined },
  ): Promise<void> => {
    const visit = await plannedVisit(tx, input.visitId, input.shownVersion);
    if (input.date < tx.today.toString()) throw new DomainError('dateInPast', {}, 'date');
    const { date, time, place, note } = input;
    const args = { id: visit.id, version: visit.version, now: tx.now };
    if (!(await updateGroupVisit(tx.trx, { ...args, date, time, place, note }))) {
      throw new DomainError('visitChanged');
    }
    await moveInterviews(tx.trx, {
      visitId: visit.id,
      on: date,
      time,
      place,
      answerBy: answerBy('invited', { today: tx.today, responseDeadline: null, interviewOn: date }),
    });
    const text = `Het groepsbezoek voor “${visit.title}” is veranderd: ${formatDay(date)} om ${time}, ${place}.`;
    await tellAll(tx, visit, text, `changed:${visit.version}`);
    await tx.audit('opening.groupVisitChanged', 'opening', visit.openingId, { date });
  },
);

/**
 * The visit is off; the proposals themselves stay, so that nobody loses a chance by it.
 *
 * @throws DomainError notFound, visitOver, visitChanged
 */
export const cancelGroupVisit = defineUseCase(
  async (tx, input: { visitId: string; note: string; shownVersion?: number | undefined }): Promise<void> => {
    const visit = await plannedVisit(tx, input.visitId, input.shownVersion);
    const args = { id: visit.id, version: visit.version, now: tx.now };
    if (!(await updateGroupVisit(tx.trx, { ...args, cancelNote: input.note }))) {
      throw new DomainError('visitChanged');
    }
    await moveInterviews(tx.trx, {
      visitId: visit.id,
      on: null,
      time: null,
      place: null,
      answerBy: answerBy('invited', { today: tx.today, responseDeadline: null, interviewOn: null }),
    });
    const text = `Het groepsbezoek voor “${visit.title}” op ${formatDay(visit.date)} gaat niet door. ${input.note}`;
    await tellAll(tx, visit, text, 'cancelled');
    await tx.audit('opening.groupVisitCancelled', 'opening', visit.openingId, { date: visit.date });
  },
);

/**
 * One introduction: everyone who said yes, with one message to the employer. All or none.
 *
 * @returns how many
 * @throws DomainError notFound, visitOver, nobodyAgreed, groupUnfit
 */
export const introduceGroup = defineUseCase(async (tx, input: { visitId: string }): Promise<number> => {
  const visit = await plannedVisit(tx, input.visitId);
  // Someone whom a colleague guides by now is hers to introduce.
  const ready = await guestsIn(tx, visit.id, 'interested', tx.actor.caseloadOf);
  for (const guest of ready) {
    await stepOf(tx, guest, () =>
      applyApplicationAction(tx, {
        applicationId: guest.applicationId,
        action: 'introduce',
        input: {},
        untold: 'employer',
      }),
    );
  }
  await notify(tx, {
    accountIds: await accountsAtEmployer(tx.trx, visit),
    text: `Voor het groepsbezoek “${visit.title}” op ${formatDay(visit.date)} zijn ${people(ready.length)} voorgedragen. Nodig hen samen uit.`,
    href: `/werkgever/groepsbezoek/${visit.id}`,
    dedupeKey: `group-visit:${visit.id}:introduced:${ready.map((guest) => guest.applicationId).join()}`,
  });
  await tx.audit('opening.groupVisitIntroduced', 'opening', visit.openingId, { candidates: ready.length });
  return ready.length;
});

/**
 * One invitation: everyone who was introduced, for the day of the visit. Each sees his own; the jobcoach gets one message.
 *
 * @returns how many
 * @throws DomainError notFound, visitOver, nobodyAgreed, groupUnfit
 */
export const inviteGroup = defineUseCase(async (tx, input: { visitId: string }): Promise<number> => {
  const { actor } = tx;
  if (actor.role !== 'employer' || !actor.organisationId) throw new DomainError('notFound');
  const reach = { of: 'employer', employerId: actor.organisationId } as const;
  const visit = await findGroupVisit(tx.trx, { id: input.visitId, reach });
  if (!visit) throw new DomainError('notFound');
  requireComing(tx, visit);
  const ready = await guestsIn(tx, visit.id, 'introduced');
  const { date, time, place } = visit;
  for (const guest of ready) {
    await stepOf(tx, guest, () =>
      applyApplicationAction(tx, {
        applicationId: guest.applicationId,
        action: 'invite',
        input: { date, time, place },
        untold: 'jobcoach',
      }),
    );
  }
  await notify(tx, {
    accountIds: [visit.jobcoachId, ...ready.map((guest) => guest.jobcoachId)],
    text: `${visit.employerName} nodigt ${people(ready.length)} uit voor het groepsbezoek “${visit.title}” op ${formatDay(date)} om ${time}.`,
    href: `/jobcoach/groepsbezoek/${visit.id}`,
    dedupeKey: `group-visit:${visit.id}:invited:${ready.map((guest) => guest.applicationId).join()}`,
  });
  await tx.audit('opening.groupVisitInvited', 'opening', visit.openingId, { candidates: ready.length });
  return ready.length;
});

async function plannedVisit(tx: Tx, id: string, shownVersion?: number): Promise<GroupVisitRow> {
  if (tx.actor.role !== 'jobcoach') throw new DomainError('notFound');
  const reach = { of: 'jobcoach', caseloadOf: tx.actor.caseloadOf } as const;
  const visit = await findGroupVisit(tx.trx, { id, reach });
  if (!visit) throw new DomainError('notFound');
  if (shownVersion !== undefined && shownVersion !== visit.version) throw new DomainError('visitChanged');
  requireComing(tx, visit);
  return visit;
}

function requireComing(tx: Tx, visit: Pick<GroupVisitRow, 'state' | 'date'>): void {
  if (visit.state !== 'planned' || visit.date < tx.today.toString()) throw new DomainError('visitOver');
}

async function guestsIn(
  tx: Tx,
  visitId: string,
  state: ApplicationState,
  caseloadOf?: readonly string[],
): Promise<GroupVisitGuest[]> {
  const ready = (await guestsOf(tx.trx, visitId)).filter(
    (guest) => guest.state === state && (caseloadOf?.includes(guest.jobcoachId) ?? true),
  );
  if (ready.length === 0) throw new DomainError('nobodyAgreed');
  return ready;
}

/** An employer reads no name of whom he may not know: the number says who it is. */
async function stepOf(tx: Tx, guest: GroupVisitGuest, step: () => Promise<unknown>): Promise<void> {
  try {
    await step();
  } catch (error) {
    if (!isDomainError(error) || error.code === 'notFound') throw error;
    const known = tx.actor.caseloadOf.includes(guest.jobcoachId) && tx.actor.role === 'jobcoach';
    const names = known ? `${guest.firstName} ${guest.lastName}` : `kandidaat ${guest.number}`;
    throw new DomainError('groupUnfit', { names, reason: error.message });
  }
}

async function tellAll(tx: Tx, visit: GroupVisitRow, text: string, key: string): Promise<void> {
  const ended: readonly string[] = endedApplicationStates;
  const dedupeKey = `group-visit:${visit.id}:${key}`;
  const guests = (await guestsOf(tx.trx, visit.id)).filter((guest) => !ended.includes(guest.state));
  for (const guest of guests) {
    if (guest.candidateAccountId) {
      await notify(tx, {
        accountIds: [guest.candidateAccountId],
        text,
        href: `/deelnemer/sollicitaties/${guest.applicationId}`,
        dedupeKey,
      });
    }
    // Someone who guides a guest by now, in place of who planned the visit.
    if (guest.jobcoachId !== tx.actor.accountId) {
      await notify(tx, {
        accountIds: [guest.jobcoachId],
        text,
        href: `/jobcoach/sollicitaties/${guest.applicationId}`,
        dedupeKey,
      });
    }
  }
  await notify(tx, {
    accountIds: await accountsAtEmployer(tx.trx, visit),
    text,
    href: `/werkgever/groepsbezoek/${visit.id}`,
    dedupeKey,
  });
}

/** The contact person of the opening, or everyone of the employer where he has no account. */
async function accountsAtEmployer(trx: Trx, visit: GroupVisitRow): Promise<string[]> {
  const opening = await openingForApplication(trx, { id: visit.openingId });
  return opening?.contactAccountId ? [opening.contactAccountId] : employerAccounts(trx, visit.employerId);
}

function people(count: number): string {
  return count === 1 ? '1 kandidaat' : `${count} kandidaten`;
}
