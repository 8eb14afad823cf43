import { candidateInCaseload } from '../../../db/queries/candidates.ts';
import { openingForApplication } from '../../../db/queries/openings-to-apply.ts';
import { oncePerForm } from '../../../db/queries/trail.ts';
import { defineUseCase } from '../shared/context.ts';
import { DomainError } from '../shared/errors.ts';
import { tell } from './application-notices.ts';
import { startApplication } from './start-application.ts';

/**
 * A jobcoach proposes an opening to a candidate of her caseload. The proposal goes to the candidate himself, so that
 * it needs no release; the introduction that may follow does.
 *
 * @returns the id of the application, the same one when the form comes twice
 * @throws DomainError notFound, openingNotOpen, alreadyApplied
 */
export const proposeOpening = defineUseCase(
  async (
    tx,
    input: { candidateId: string; openingId: string; message: string; formToken: string },
  ): Promise<string> =>
    oncePerForm(tx.trx, { token: input.formToken, accountId: tx.actor.accountId, at: tx.now }, async () => {
      const reach = { id: input.candidateId, caseloadOf: tx.actor.caseloadOf };
      const candidate = await candidateInCaseload(tx.trx, reach);
      const opening = await openingForApplication(tx.trx, { id: input.openingId });
      if (!candidate || !opening || tx.actor.role !== 'jobcoach') throw new DomainError('notFound');
      const made = await startApplication(tx, {
        candidateId: candidate.id,
        opening,
        origin: 'proposal',
        message: input.message,
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
        text: `Er is een voorstel voor werk voor u: “${opening.title}”. Zegt u ja of nee?`,
        key: made.eventId,
      });
      return made.id;
    }),
);
