import { insertNote } from '../../../db/queries/candidate-changes.ts';
import { candidateInCaseload } from '../../../db/queries/candidates.ts';
import { oncePerForm } from '../../../db/queries/trail.ts';
import { defineUseCase } from '../shared/context.ts';
import { DomainError } from '../shared/errors.ts';
import { requireNoDiagnosis } from './require-no-diagnosis.ts';

/**
 * A jobcoach writes a note about a candidate: for colleagues who reach him, or for herself.
 *
 * @throws DomainError notFound, confirmWords
 */
export const addNote = defineUseCase(
  async (
    tx,
    input: { candidateId: string; body: string; private: boolean; noDiagnosis: boolean; formToken: string },
  ): Promise<string> => {
    const candidate = await candidateInCaseload(tx.trx, {
      id: input.candidateId,
      caseloadOf: tx.actor.caseloadOf,
    });
    if (!candidate || tx.actor.role !== 'jobcoach') throw new DomainError('notFound');
    requireNoDiagnosis([input.body], input.noDiagnosis);
    return oncePerForm(
      tx.trx,
      { token: input.formToken, accountId: tx.actor.accountId, at: tx.now },
      async () => {
        const id = tx.newId();
        await insertNote(tx.trx, {
          id,
          candidateId: candidate.id,
          authorId: tx.actor.accountId,
          private: input.private,
          body: input.body,
          now: tx.now,
        });
        await tx.audit('candidate.note', 'candidate', candidate.id, { private: input.private });
        return id;
      },
    );
  },
);
