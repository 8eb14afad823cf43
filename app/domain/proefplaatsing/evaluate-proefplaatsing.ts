import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import { toJson } from '../../../db/json.ts';
import { putEvaluation } from '../../../db/queries/proefplaatsingen.ts';
import { tellConcerned } from '../placement/tell-concerned.ts';
import { defineUseCase, type Tx } from '../shared/context.ts';
import { formatDate } from '../shared/dates.ts';
import { DomainError } from '../shared/errors.ts';
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

async function evaluate(
  tx: Tx,
  id: string,
  party: 'candidate' | 'employer',
  answers: EvaluationAnswers,
): Promise<void> {
  const { record, who } = await loadProefplaatsing(tx, id);
  await requireProefplaatsingStep(tx, { record, who, action: 'evaluate' });
  const from = evaluateFrom(record.endsOn);
  if (tx.today.toString() < from) throw new DomainError('notYet', { date: formatDate(from) });
  const { eventId } = await stepProefplaatsing(tx, {
    record,
    who,
    action: 'evaluate',
    input: { note: party === 'employer' ? 'door de werkgever' : 'door de kandidaat' },
  });
  await putEvaluation(tx.trx, {
    id: tx.newId(),
    proefplaatsing_id: record.id,
    party,
    answers: toJson(answers),
    recorded_by: tx.actor.accountId,
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
