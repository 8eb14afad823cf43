import {
  administrators,
  candidateOfAccount,
  endRequest,
  findRequest,
  insertRequest,
  type RequestReach,
  takeBackRequest,
} from '../../../db/queries/privacy-requests.ts';
import { oncePerForm } from '../../../db/queries/trail.ts';
import { type Actor, defineUseCase } from '../shared/context.ts';
import { DomainError } from '../shared/errors.ts';
import { notify } from '../shared/notify.ts';
import { type RequestKind, requestStateLabels } from './request-form.ts';

/** A jobcoach answers the requests of his own caseload, an administrator all. */
export function requestReach(actor: Pick<Actor, 'role' | 'caseloadOf'>): RequestReach {
  return actor.role === 'administrator' ? { of: 'all' } : { of: 'jobcoach', caseloadOf: actor.caseloadOf };
}

/**
 * Somebody asks to correct or erase his data, or objects to their use (AVG art. 16, 17, 21). An answer is due within
 * one month (art. 12 lid 3).
 */
export const askRequest = defineUseCase(
  async (tx, input: { kind: RequestKind; text: string; formToken?: string | undefined }): Promise<string> => {
    const { accountId } = tx.actor;
    return oncePerForm(tx.trx, { token: input.formToken ?? tx.newId(), accountId, at: tx.now }, async () => {
      const id = tx.newId();
      const candidate = await candidateOfAccount(tx.trx, accountId);
      await insertRequest(tx.trx, {
        id,
        accountId,
        candidateId: candidate?.id ?? null,
        kind: input.kind,
        text: input.text,
        now: tx.now,
        dueOn: tx.today.add({ months: 1 }).toString(),
      });
      await tx.audit('privacyRequest.ask', 'privacyRequest', id, { kind: input.kind });
      await notify(tx, {
        accountIds: [...(candidate ? [candidate.jobcoachId] : []), ...(await administrators(tx.trx))],
        text: 'Iemand vraagt iets over zijn of haar gegevens. Antwoord binnen een maand.',
        href: `/verzoeken/${id}`,
        dedupeKey: `privacyRequest.ask:${id}`,
      });
      return id;
    });
  },
);

/** @throws DomainError notFound when it is not his, or no longer open */
export const withdrawRequest = defineUseCase(async (tx, input: { id: string }): Promise<void> => {
  const done = await takeBackRequest(tx.trx, { id: input.id, accountId: tx.actor.accountId });
  if (!done) throw new DomainError('notFound');
  await tx.audit('privacyRequest.withdraw', 'privacyRequest', input.id);
});

/** @throws DomainError notFound outside the reach; notNow when it was answered or taken back */
export const answerRequest = defineUseCase(
  async (tx, input: { id: string; decision: 'granted' | 'refused'; answer: string }): Promise<void> => {
    const found = await findRequest(tx.trx, { id: input.id, reach: requestReach(tx.actor) });
    // Nobody decides about a request of his own.
    if (!found || found.accountId === tx.actor.accountId) throw new DomainError('notFound');
    const { id, decision: state, answer } = input;
    const done = await endRequest(tx.trx, { id, state, answer, by: tx.actor.accountId, now: tx.now });
    if (!done) throw new DomainError('notNow', { state: requestStateLabels[found.state] });
    await tx.audit('privacyRequest.answer', 'privacyRequest', id, { state });
    await notify(tx, {
      accountIds: [found.accountId],
      text: 'U heeft antwoord op uw vraag over uw gegevens.',
      href: '/mijn-gegevens/verzoeken',
      dedupeKey: `privacyRequest.answer:${id}`,
    });
  },
);
