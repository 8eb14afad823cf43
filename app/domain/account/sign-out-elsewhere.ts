import { deleteSessionsOf } from '../../../db/queries/sessions.ts';
import { defineUseCase } from '../shared/context.ts';

/** Ends every session of the own account but this one. @returns how many ended */
export const signOutElsewhere = defineUseCase(async (tx, input: { sessionId: string }) => {
  const ended = await deleteSessionsOf(tx.trx, { accountId: tx.actor.accountId, exceptId: input.sessionId });
  await tx.audit('account.signOutElsewhere', 'account', tx.actor.accountId, { ended });
  return ended;
});
