import { setRelease } from '../../../db/queries/candidate-changes.ts';
import { candidateInCaseload, candidateOfAccount } from '../../../db/queries/candidates.ts';
import { defineUseCase, type Tx } from '../shared/context.ts';
import { DomainError } from '../shared/errors.ts';
import { notify } from '../shared/notify.ts';

/**
 * The candidate lets his anonymous profile be used for matching, or no longer. Both he and his jobcoach must say yes
 * before an employer or another jobcoach sees it (rules.md "Privacy").
 *
 * @throws DomainError notFound
 */
export const releaseAsCandidate = defineUseCase(async (tx, input: { released: boolean }): Promise<void> => {
  const candidate = await candidateOfAccount(tx.trx, tx.actor.accountId);
  if (!candidate || tx.actor.role !== 'candidate') throw new DomainError('notFound');
  if ((candidate.releasedByCandidate === 1) === input.released) return;
  await store(tx, candidate.id, 'candidate', input.released);
  await notify(tx, {
    accountIds: [candidate.jobcoachId],
    text: input.released
      ? 'Een deelnemer gaf zijn profiel vrij voor matching.'
      : 'Een deelnemer trok de vrijgave van zijn profiel in.',
    href: `/jobcoach/kandidaten/${candidate.id}`,
    dedupeKey: `candidate.release:${candidate.id}:${candidate.version}`,
  });
});

/**
 * The jobcoach does her part. For a candidate without an account she also records what he said himself.
 *
 * @param input.onBehalf records the candidate's own word, which only holds while he has no account
 * @throws DomainError notFound
 */
export const releaseAsJobcoach = defineUseCase(
  async (tx, input: { candidateId: string; released: boolean; onBehalf: boolean }): Promise<void> => {
    const candidate = await candidateInCaseload(tx.trx, {
      id: input.candidateId,
      caseloadOf: tx.actor.caseloadOf,
    });
    if (!candidate || tx.actor.role !== 'jobcoach') throw new DomainError('notFound');
    if (input.onBehalf && candidate.accountId) throw new DomainError('notFound');
    const now = input.onBehalf ? candidate.releasedByCandidate : candidate.releasedByJobcoach;
    if ((now === 1) === input.released) return;
    await store(tx, candidate.id, input.onBehalf ? 'candidate' : 'jobcoach', input.released);
    if (!candidate.accountId) return;
    await notify(tx, {
      accountIds: [candidate.accountId],
      text: input.released
        ? 'Uw jobcoach gaf uw profiel vrij voor het zoeken van werk.'
        : 'Uw jobcoach haalde uw profiel uit het zoeken van werk.',
      href: '/deelnemer/profiel',
      dedupeKey: `candidate.release:${candidate.id}:${candidate.version}`,
    });
  },
);

async function store(tx: Tx, id: string, by: 'candidate' | 'jobcoach', released: boolean): Promise<void> {
  await setRelease(tx.trx, { id, by, released });
  await tx.audit(released ? 'candidate.release' : 'candidate.unrelease', 'candidate', id, {
    by,
    ...(by === 'candidate' && tx.actor.role !== 'candidate' ? { onBehalf: true } : {}),
  });
  await tx.emit('releaseChanged', id);
}
