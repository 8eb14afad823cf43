import {
  administrators,
  candidateOfAccount,
  endRequest,
  findRequest,
  insertRequest,
  type RequestReach,
  requestsDueBefore,
  takeBackRequest,
} from '../../../db/queries/privacy-requests.ts';
import { oncePerForm } from '../../../db/queries/trail.ts';
import { caseloadsToHandOver } from '../../auth/reach.ts';
import { todayOf } from '../shared/clock.ts';
import { type Actor, type Context, defineUseCase } from '../shared/context.ts';
import { formatDate } from '../shared/dates.ts';
import { DomainError } from '../shared/errors.ts';
import { notify } from '../shared/notify.ts';
import { type RequestKind, requestStateLabels } from './request-form.ts';

/** A jobcoach answers the requests of his own caseload or of the team he leads, an administrator all. */
export function requestReach(actor: Pick<Actor, 'role' | 'accountId' | 'caseloadOf' | 'team'>): RequestReach {
  return actor.role === 'administrator'
    ? { of: 'all' }
    : { of: 'jobcoach', caseloadOf: caseloadsToHandOver(actor) };
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

/** Days before the last day on which the responsible one is reminded. */
const remindDays = 7;

/**
 * Reminds of requests that must be answered within a week, and tells when one is late (AVG art. 12 lid 3): the
 * jobcoach of the person, and the administrators. Each once.
 *
 * @returns how many are late
 */
export async function remindOfRequests(context: Context): Promise<number> {
  const today = todayOf(context.clock);
  const soon = today.add({ days: remindDays + 1 }).toString();
  const rows = await requestsDueBefore(context.db, { reach: { of: 'all' }, day: soon });
  for (const row of rows) await remind(context, row);
  return rows.filter((row) => row.dueOn < today.toString()).length;
}

const remind = defineUseCase(
  async (tx, row: { id: string; dueOn: string; jobcoachId: string | null }): Promise<void> => {
    const late = row.dueOn < tx.today.toString();
    await notify(tx, {
      accountIds: [...(row.jobcoachId ? [row.jobcoachId] : []), ...(await administrators(tx.trx))],
      text: late
        ? `Een verzoek over gegevens is te laat. Het antwoord had er op ${formatDate(row.dueOn)} moeten zijn.`
        : `Een verzoek over gegevens moet voor of op ${formatDate(row.dueOn)} beantwoord zijn.`,
      href: `/verzoeken/${row.id}`,
      dedupeKey: `privacyRequest.${late ? 'late' : 'soon'}:${row.id}`,
    });
  },
);
