import { candidateInCaseload } from '../../../db/queries/candidates.ts';
import { insertGroupVisit, insertGuest } from '../../../db/queries/group-visits.ts';
import { findOpening } from '../../../db/queries/openings.ts';
import { openingForApplication } from '../../../db/queries/openings-to-apply.ts';
import { oncePerForm } from '../../../db/queries/trail.ts';
import { tell } from '../application/application-notices.ts';
import { startApplication } from '../application/start-application.ts';
import { defineUseCase, type Tx } from '../shared/context.ts';
import { formatDay } from '../shared/dates.ts';
import { DomainError, isDomainError } from '../shared/errors.ts';
import { employerAccounts, notify } from '../shared/notify.ts';
import { type GroupVisitInput, groupSizes } from './group-visit-form.ts';

/**
 * Four or five candidates visit an employer together on one day: a way past the image that keeps an employer away (RWI
 * 2008, section 5.4). Each candidate gets the proposal with the day in it and says yes or no himself, as with any
 * proposal; the employer gets one message with the day and the number of people, and no names before they agree.
 *
 * All or none: a group in which one cannot come is chosen anew.
 *
 * @returns the id of the visit
 * @throws DomainError notFound, openingNotOpen, dateInPast, groupTooSmall, groupUnfit
 */
export const planGroupVisit = defineUseCase(
  async (tx, input: GroupVisitInput & { openingId: string }): Promise<string> => {
    const { trx, actor } = tx;
    return oncePerForm(trx, { token: input.formulier, accountId: actor.accountId, at: tx.now }, async () => {
      const opening = await openingForApplication(trx, { id: input.openingId });
      const full = await findOpening(trx, { id: input.openingId, reach: 'all' });
      if (!opening || !full || actor.role !== 'jobcoach') throw new DomainError('notFound');
      const { length } = input.candidateIds;
      if (length < groupSizes.min || length > groupSizes.max) {
        throw new DomainError('groupTooSmall', {}, 'candidateIds');
      }
      if (input.date < tx.today.toString()) throw new DomainError('dateInPast', {}, 'date');
      const day = `${formatDay(input.date)} om ${input.time}`;
      const message = [
        `Groepsbezoek op ${day}, ${input.place}. U gaat met een paar anderen kijken bij ${full.employerName}.`,
        input.note,
      ]
        .filter(Boolean)
        .join('\n\n');
      const visitId = tx.newId();
      await insertGroupVisit(trx, {
        ...input,
        id: visitId,
        openingId: opening.id,
        jobcoachId: actor.accountId,
        now: tx.now,
      });
      for (const candidateId of input.candidateIds) {
        const applicationId = await invite(tx, { candidateId, opening, message, day });
        await insertGuest(trx, { visitId, applicationId, candidateId });
      }
      await notify(tx, {
        accountIds: opening.contactAccountId
          ? [opening.contactAccountId]
          : await employerAccounts(trx, opening.employerId),
        text: `Groepsbezoek voor “${opening.title}”: ${length} kandidaten willen komen kijken op ${day}, ${input.place}. Past dat niet? Laat het de jobcoach weten.`,
        href: `/werkgever/groepsbezoek/${visitId}`,
        dedupeKey: `group-visit:${input.formulier}`,
      });
      await tx.audit('opening.groupVisit', 'opening', opening.id, { date: input.date, candidates: length });
      return visitId;
    });
  },
);

type Opening = NonNullable<Awaited<ReturnType<typeof openingForApplication>>>;

async function invite(
  tx: Tx,
  args: { candidateId: string; opening: Opening; message: string; day: string },
): Promise<string> {
  const { opening, message } = args;
  const candidate = await candidateInCaseload(tx.trx, {
    id: args.candidateId,
    caseloadOf: tx.actor.caseloadOf,
  });
  if (!candidate) throw new DomainError('notFound');
  const made = await startApplication(tx, {
    candidateId: candidate.id,
    opening,
    origin: 'proposal',
    message,
  }).catch((error: unknown) => {
    if (!isDomainError(error) || error.code !== 'alreadyApplied') throw error;
    const names = `${candidate.firstName} ${candidate.lastName}`;
    throw new DomainError('groupUnfit', { names, reason: error.message }, 'candidateIds');
  });
  await tell(tx, {
    application: {
      id: made.id,
      number: made.number,
      title: opening.title,
      employerId: opening.employerId,
      candidateAccountId: candidate.accountId,
      jobcoachId: candidate.jobcoachId,
      contactAccountId: null,
    },
    party: 'candidate',
    text: `U mag op groepsbezoek voor “${opening.title}” op ${args.day}. Gaat u mee? Zeg ja of nee.`,
    key: made.eventId,
  });
  return made.id;
}
