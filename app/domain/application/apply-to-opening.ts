import { candidateOfAccount } from '../../../db/queries/candidates.ts';
import { openingForApplication } from '../../../db/queries/openings-to-apply.ts';
import { oncePerForm } from '../../../db/queries/trail.ts';
import type { DisclosureField } from '../disclosure/disclosure-fields.ts';
import { defineUseCase } from '../shared/context.ts';
import { DomainError } from '../shared/errors.ts';
import { agree } from './application-effects.ts';
import { tell } from './application-notices.ts';
import { startApplication } from './start-application.ts';

/**
 * A candidate applies by himself. It goes straight to the employer: his own agreement is the basis, nobody has to
 * release or approve, and the jobcoach is told. In practice deadlines passed while an operator sat on it.
 *
 * @returns the id of the application, the same one when the form comes twice
 * @throws DomainError notFound, agreementNeeded, openingNotOpen, alreadyApplied
 */
export const applyToOpening = defineUseCase(
  async (
    tx,
    input: { openingNumber: number; message: string; fields: readonly DisclosureField[]; formToken: string },
  ): Promise<string> =>
    oncePerForm(tx.trx, { token: input.formToken, accountId: tx.actor.accountId, at: tx.now }, async () => {
      const candidate = await candidateOfAccount(tx.trx, tx.actor.accountId);
      const opening = await openingForApplication(tx.trx, { number: input.openingNumber });
      if (!candidate || !opening || tx.actor.role !== 'candidate') throw new DomainError('notFound');
      if (!input.fields.includes('name')) throw new DomainError('agreementNeeded', {}, 'fields');
      const made = await startApplication(tx, {
        candidateId: candidate.id,
        opening,
        origin: 'ownApplication',
        message: input.message,
      });
      const application = {
        id: made.id,
        number: made.number,
        title: opening.title,
        candidateId: candidate.id,
        employerId: opening.employerId,
        openingId: opening.id,
        candidateAccountId: tx.actor.accountId,
        jobcoachId: candidate.jobcoachId,
        contactAccountId: opening.contactAccountId,
      };
      await agree(tx, application, { fields: input.fields, givenAt: null });
      await tell(tx, {
        application,
        party: 'employer',
        text: `Een kandidaat heeft gesolliciteerd op “${opening.title}”.`,
        key: made.eventId,
      });
      await tell(tx, {
        application,
        party: 'jobcoach',
        text: `Een kandidaat van u heeft zelf gesolliciteerd op “${opening.title}”.`,
        key: made.eventId,
      });
      return made.id;
    }),
);
