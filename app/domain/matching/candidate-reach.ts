import { ownCaseloads } from '../../auth/reach.ts';
import type { Actor } from '../shared/context.ts';

/**
 * Whose candidates, always only released ones: everybody's, those of a few labour-market regions, or those of the
 * caseloads of a few jobcoaches (model.md "Reach").
 */
export type CandidateSearchReach =
  | { kind: 'all' }
  | { kind: 'regions'; regions: readonly string[] }
  | { kind: 'caseload'; jobcoachIds: readonly string[] };

export interface CandidateReaches {
  own: CandidateSearchReach | null;
  region: CandidateSearchReach | null;
}

/** Her own caseload, and everyone of her labour-market region; an adviser sees all, without names. */
export function candidateReaches(
  actor: Pick<Actor, 'role' | 'region' | 'caseloadOf' | 'team'>,
): CandidateReaches {
  const { role, region } = actor;
  if (role === 'jobcoach') {
    return {
      own: { kind: 'caseload', jobcoachIds: ownCaseloads(actor) },
      region: region ? { kind: 'regions', regions: [region] } : null,
    };
  }
  return { own: null, region: role === 'employerAdviser' ? { kind: 'all' } : null };
}
