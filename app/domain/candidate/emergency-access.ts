import { Temporal } from 'temporal-polyfill';
import {
  candidateByNumber,
  emergencyFile,
  insertEmergency,
  markEmergencyReviewed,
  otherAdministrators,
} from '../../../db/queries/emergency.ts';
import { oncePerForm } from '../../../db/queries/trail.ts';
import { isAllowed } from '../../auth/permissions.ts';
import { logView } from '../disclosure/log-view.ts';
import { momentText } from '../shared/clock.ts';
import { type Context, defineUseCase } from '../shared/context.ts';
import { DomainError } from '../shared/errors.ts';
import { notify } from '../shared/notify.ts';

/** Minutes that it lasts. */
export const emergencyMinutes = 60;

/**
 * The administrator opens the file of one candidate for an hour, with a reason (model.md, "Reach"). The candidate, his
 * jobcoach and the other administrators are told at once.
 *
 * @returns the id of the access
 * @throws DomainError notFound for another role, candidateUnknown at `number`
 */
export const beginEmergency = defineUseCase(
  async (tx, input: { number: number; reason: string; formulier: string }): Promise<string> => {
    const { actor } = tx;
    if (!isAllowed(actor.role, 'candidate.emergency', [])) throw new DomainError('notFound');
    const candidate = await candidateByNumber(tx.trx, input.number);
    if (!candidate) throw new DomainError('candidateUnknown', {}, 'number');
    return oncePerForm(
      tx.trx,
      { token: input.formulier, accountId: actor.accountId, at: tx.now },
      async () => {
        const id = tx.newId();
        await insertEmergency(tx.trx, {
          id,
          accountId: actor.accountId,
          candidateId: candidate.id,
          reason: input.reason,
          startedAt: tx.now,
          endsAt: momentText(Temporal.Instant.from(tx.now).add({ minutes: emergencyMinutes })),
        });
        await tx.audit('candidate.emergencyAccess', 'candidate', candidate.id, { access: id });
        await notify(tx, {
          accountIds: candidate.accountId ? [candidate.accountId] : [],
          text: `Een beheerder (${actor.name}) kan een uur lang uw gegevens bekijken. De reden: ${input.reason}`,
          href: '/deelnemer/inzage',
          dedupeKey: `emergency:${id}:candidate`,
        });
        await notify(tx, {
          accountIds: [candidate.jobcoachId],
          text: `${actor.name} heeft noodtoegang tot kandidaat ${candidate.number}. De reden: ${input.reason}`,
          href: `/jobcoach/kandidaten/${candidate.id}`,
          dedupeKey: `emergency:${id}:jobcoach`,
        });
        await notify(tx, {
          accountIds: await otherAdministrators(tx.trx, {
            accountId: actor.accountId,
            today: tx.today.toString(),
          }),
          text: `${actor.name} heeft noodtoegang genomen. Kijk na of dat terecht was.`,
          href: '/beheer/noodtoegang',
          dedupeKey: `emergency:${id}:administrators`,
        });
        return id;
      },
    );
  },
);

/** The file, as long as the access of this person lasts; every look is in the candidate's log. Undefined after. */
export async function readEmergencyFile(context: Context, id: string) {
  const file = await emergencyFile(context.db, {
    id,
    accountId: context.actor.accountId,
    now: momentText(context.clock.now()),
  });
  if (!file) return undefined;
  await logView(context, {
    candidateIds: [file.candidateId],
    what: 'file',
    why: `emergency:${file.reason}`,
  });
  return file;
}

/**
 * Somebody else looks at whether it was right.
 *
 * @throws DomainError notFound for one's own and for one that was looked at
 */
export const reviewEmergency = defineUseCase(async (tx, input: { id: string }): Promise<void> => {
  const done = await markEmergencyReviewed(tx.trx, { id: input.id, by: tx.actor.accountId, at: tx.now });
  if (!done) throw new DomainError('notFound');
  await tx.audit('candidate.emergencyReviewed', 'emergencyAccess', input.id);
});
