import { deleteOwnSession } from '../../../db/queries/sessions.ts';
import { defineUseCase } from '../shared/context.ts';
import { DomainError } from '../shared/errors.ts';

/**
 * Signs one device of the own account out.
 *
 * @throws DomainError notFound for a session of somebody else
 */
export const endOwnSession = defineUseCase(async (tx, input: { sessionId: string }): Promise<void> => {
  const { accountId } = tx.actor;
  if (!(await deleteOwnSession(tx.trx, { accountId, sessionId: input.sessionId })))
    throw new DomainError('notFound');
  await tx.audit('account.endSession', 'account', accountId);
});
