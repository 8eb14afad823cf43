import { type Candidate, candidateTrail } from '../../../db/queries/candidates.ts';
import type { Tx } from '../shared/context.ts';
import { formatMoment } from '../shared/dates.ts';
import { DomainError } from '../shared/errors.ts';

/** What the trail of a candidate says happened. */
export const candidateActions: Record<string, string> = {
  'candidate.add': 'toegevoegd',
  'candidate.change': 'gegevens gewijzigd',
  'candidate.changeOwn': 'eigen gegevens gewijzigd',
  'candidate.release': 'vrijgegeven voor matching',
  'candidate.unrelease': 'vrijgave ingetrokken',
  'candidate.invite': 'uitgenodigd om in te loggen',
  'candidate.note': 'notitie geschreven',
};

/**
 * Refuses when somebody changed the candidate after the page was shown.
 *
 * @throws DomainError changedByOther
 */
export async function requireCandidateVersion(
  tx: Tx,
  candidate: Pick<Candidate, 'id' | 'version'>,
  shown: number | undefined,
): Promise<void> {
  if (shown === undefined || shown === candidate.version) return;
  const [last] = await candidateTrail(tx.trx, candidate.id);
  throw new DomainError('changedByOther', {
    name: last?.actorName ?? 'Iemand anders',
    what: (last && candidateActions[last.action]) ?? 'gewijzigd',
    when: last ? formatMoment(last.at) : '',
  });
}
