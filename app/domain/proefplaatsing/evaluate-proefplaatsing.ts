import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import { toJson } from '../../../db/json.ts';
import { markLinkUsed } from '../../../db/queries/links.ts';
import { type ProefplaatsingRecord, putEvaluation } from '../../../db/queries/proefplaatsingen.ts';
import { tellConcerned } from '../placement/tell-concerned.ts';
import { defineUseCase, type Tx } from '../shared/context.ts';
import { formatDate } from '../shared/dates.ts';
import { DomainError } from '../shared/errors.ts';
import type { Who } from '../shared/transitions.ts';
import { readPartyLink, whoHasLink } from './party-link.ts';
import type {
  candidateEvaluationForm,
  employerEvaluationForm,
  receivedForm,
} from './proefplaatsing-forms.ts';
import { loadProefplaatsing, requireProefplaatsingStep, stepProefplaatsing } from './proefplaatsing-step.ts';

/** Calendar days before the last day from which one can look back. */
const evaluateFromDays = 7;

export type EvaluationAnswers =
  | ({ by: 'employer' } & z.output<typeof employerEvaluationForm>)
  | ({ by: 'candidate' } & z.output<typeof candidateEvaluationForm>)
  | { by: 'received'; note: string };

/** First day on which an evaluation can be given; ISO text. */
export function evaluateFrom(endsOn: string): string {
  return Temporal.PlainDate.from(endsOn).subtract({ days: evaluateFromDays }).toString();
}

/** The employer looks back. @throws DomainError notFound, notNow, notYet */
export const evaluateAsEmployer = defineUseCase(
  async (tx, input: { id: string; answers: z.output<typeof employerEvaluationForm> }): Promise<void> => {
    if (tx.actor.role !== 'employer') throw new DomainError('notFound');
    await evaluate(tx, input.id, 'employer', { by: 'employer', ...input.answers });
  },
);

/** The candidate says whether he agrees, or not with his own words. @throws DomainError notFound, notNow, notYet */
export const evaluateAsCandidate = defineUseCase(
  async (tx, input: { id: string; answers: z.output<typeof candidateEvaluationForm> }): Promise<void> => {
    if (tx.actor.role !== 'candidate') throw new DomainError('notFound');
    await evaluate(tx, input.id, 'candidate', { by: 'candidate', ...input.answers });
  },
);

/** The jobcoach already received an evaluation in another way; no reminder follows. */
export const recordReceived = defineUseCase(
  async (tx, input: { id: string } & z.output<typeof receivedForm>): Promise<void> => {
    if (tx.actor.role !== 'jobcoach') throw new DomainError('notFound');
    await evaluate(tx, input.id, input.party, { by: 'received', note: input.note });
  },
);

/**
 * A party without an account tells on the page of its link how it went.
 *
 * @throws DomainError linkExpired for a link that is unknown, used or too old, or of another party; notNow, notYet
 */
export const evaluateByLink = defineUseCase(
  async (
    tx,
    input: { secret: string; answers: Exclude<EvaluationAnswers, { by: 'received' }> },
  ): Promise<void> => {
    const link = await readPartyLink(tx.trx, { secret: input.secret, about: 'evaluation', now: tx.now });
    if (link?.state !== 'open' || link.party !== input.answers.by) throw new DomainError('linkExpired');
    const { party, record } = link;
    const accountId = party === 'candidate' ? record.candidateAccountId : record.contactAccountId;
    await keep(tx, {
      record,
      who: whoHasLink(party),
      party,
      answers: input.answers,
      recordedBy: accountId,
      byLink: true,
    });
    await markLinkUsed(tx.trx, { tokenHash: link.tokenHash, now: tx.now });
  },
);

async function evaluate(
  tx: Tx,
  id: string,
  party: 'candidate' | 'employer',
  answers: EvaluationAnswers,
): Promise<void> {
  const { record, who } = await loadProefplaatsing(tx, id);
  await keep(tx, { record, who, party, answers, recordedBy: tx.actor.accountId });
}

async function keep(
  tx: Tx,
  args: {
    record: ProefplaatsingRecord;
    who: Who;
    party: 'candidate' | 'employer';
    answers: EvaluationAnswers;
    recordedBy: string | null;
    byLink?: boolean;
  },
): Promise<void> {
  const { record, who, party, answers } = args;
  await requireProefplaatsingStep(tx, { record, who, action: 'evaluate' });
  const from = evaluateFrom(record.endsOn);
  if (tx.today.toString() < from) throw new DomainError('notYet', { date: formatDate(from) });
  const { eventId } = await stepProefplaatsing(tx, {
    record,
    who,
    action: 'evaluate',
    input: {
      note: `${party === 'employer' ? 'door de werkgever' : 'door de kandidaat'}${args.byLink ? ', met een link' : ''}`,
    },
    ...(args.byLink ? { byRole: 'system' as const } : {}),
  });
  await putEvaluation(tx.trx, {
    id: tx.newId(),
    proefplaatsing_id: record.id,
    party,
    answers: toJson(answers),
    recorded_by: args.recordedBy,
    created_at: tx.now,
  });
  await tellConcerned(tx, {
    kind: 'proefplaatsing',
    concerned: record,
    key: eventId,
    texts: {
      jobcoach: `De ${party === 'employer' ? 'werkgever' : 'kandidaat'} heeft verteld hoe de proefplaatsing “${record.title}” ging.`,
      ...(party === 'employer'
        ? {
            candidate: `De werkgever heeft verteld hoe uw proefplaatsing “${record.title}” ging. Wilt u lezen of u het ermee eens bent?`,
          }
        : {}),
    },
  });
}
