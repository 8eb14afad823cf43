import type { ProefplaatsingRecord } from '../../../db/queries/proefplaatsingen.ts';
import { tellConcerned } from '../placement/tell-concerned.ts';
import { defineUseCase, type Tx } from '../shared/context.ts';
import { linkAddress, mailPartyLink } from './party-link.ts';
import { loadProefplaatsing, stepProefplaatsing } from './proefplaatsing-step.ts';

/**
 * The jobcoach sends the plan to all parties. Who has an account is told there, who has none gets a link.
 *
 * @throws DomainError notFound, notNow, changedByOther
 */
export const askAgreement = defineUseCase(
  async (tx, input: { id: string; versie?: number | undefined; baseUrl: string }): Promise<void> => {
    const { record, who } = await loadProefplaatsing(tx, input.id);
    const { eventId } = await stepProefplaatsing(tx, {
      record,
      who,
      action: 'askAgreement',
      shown: input.versie,
    });
    await askParties(tx, { record, eventId, baseUrl: input.baseUrl, changed: false });
  },
);

/** Tells candidate and employer that there is a text to agree to. */
export async function askParties(
  tx: Tx,
  args: { record: ProefplaatsingRecord; eventId: string; baseUrl: string; changed: boolean },
): Promise<void> {
  const { record } = args;
  const what = args.changed ? 'veranderd' : 'klaar';
  await tellConcerned(tx, {
    kind: 'proefplaatsing',
    concerned: record,
    key: args.eventId,
    texts: {
      candidate: `De afspraken over uw proefplaatsing (“${record.title}”) zijn ${what}. Lees ze en zeg of u akkoord gaat.`,
      employer: `De afspraken over de proefplaatsing “${record.title}” zijn ${what}. Lees ze en zeg of u akkoord gaat.`,
    },
  });
  for (const party of ['candidate', 'employer'] as const) {
    const hasAccount = party === 'candidate' ? record.candidateAccountId : record.contactAccountId;
    if (!hasAccount && linkAddress(record, party))
      await mailPartyLink(tx, { record, party, about: 'agreement', baseUrl: args.baseUrl });
  }
}
