import type { Tx } from '../shared/context.ts';
import { employerAccounts, notify } from '../shared/notify.ts';

/** Who has to do with a proefplaatsing or placement. */
export interface Concerned {
  id: string;
  employerId: string;
  candidateAccountId: string | null;
  jobcoachId: string;
  contactAccountId: string | null;
}

export type ConcernedParty = 'candidate' | 'employer' | 'jobcoach';

const paths: Record<'proefplaatsing' | 'placement', Record<ConcernedParty, string>> = {
  proefplaatsing: {
    candidate: '/deelnemer/proefplaatsing',
    employer: '/werkgever/proefplaatsing',
    jobcoach: '/jobcoach/proefplaatsing',
  },
  placement: {
    candidate: '/deelnemer/plaatsing',
    employer: '/werkgever/plaatsing',
    jobcoach: '/jobcoach/plaatsing',
  },
};

/** Address of the page of a proefplaatsing or placement for one of the parties. */
export function casePath(kind: 'proefplaatsing' | 'placement', party: ConcernedParty, id: string): string {
  return `${paths[kind][party]}/${id}`;
}

/**
 * Tells each party that has a text, but not the one who acts. Names of a candidate don't belong in the texts for the
 * employer.
 *
 * @param args.key what happened, so that it is told once
 */
export async function tellConcerned(
  tx: Tx,
  args: {
    kind: 'proefplaatsing' | 'placement';
    concerned: Concerned;
    texts: Partial<Record<ConcernedParty, string>>;
    key: string;
  },
): Promise<void> {
  const { concerned, kind } = args;
  for (const party of ['candidate', 'employer', 'jobcoach'] as const) {
    const text = args.texts[party];
    if (!text) continue;
    const accountIds = await accountsOf(tx, concerned, party);
    await notify(tx, {
      accountIds: accountIds.filter((id) => id !== tx.actor.accountId),
      text,
      href: casePath(kind, party, concerned.id),
      dedupeKey: `${kind}:${concerned.id}:${args.key}:${party}`,
    });
  }
}

/** The employer has one contact person; where he has no account everybody of the company is told. */
async function accountsOf(tx: Tx, concerned: Concerned, party: ConcernedParty): Promise<string[]> {
  if (party === 'jobcoach') return [concerned.jobcoachId];
  if (party === 'candidate') return concerned.candidateAccountId ? [concerned.candidateAccountId] : [];
  if (concerned.contactAccountId) return [concerned.contactAccountId];
  return employerAccounts(tx.trx, concerned.employerId);
}
