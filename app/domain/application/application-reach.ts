import type { ApplicationReach } from '../../../db/queries/applications.ts';
import type { Relation } from '../../auth/permissions.ts';
import type { Tx } from '../shared/context.ts';
import { DomainError } from '../shared/errors.ts';
import type { Who } from '../shared/transitions.ts';

/** What the actor can reach. @throws DomainError notFound for roles without a part in applications */
export function applicationReach(actor: Tx['actor']): ApplicationReach {
  if (actor.role === 'candidate') return { of: 'candidate', accountId: actor.accountId };
  if (actor.role === 'jobcoach') return { of: 'jobcoach', caseloadOf: actor.caseloadOf };
  if (actor.role === 'employer' && actor.organisationId) {
    return { of: 'employer', employerId: actor.organisationId };
  }
  throw new DomainError('notFound');
}

const relationsInReach = {
  candidate: ['own'],
  jobcoach: ['ownCaseload'],
  employer: ['ownEmployer'],
} as const satisfies Partial<Record<Tx['actor']['role'], readonly Relation[]>>;

/** The actor as the transition table sees him: being within reach is what makes the relation hold. */
export function whoOf(tx: Pick<Tx, 'actor'>, as?: 'system'): Who {
  if (as) return { role: 'system', relations: [] };
  const { role } = tx.actor;
  const relations: readonly Relation[] =
    role in relationsInReach ? relationsInReach[role as 'candidate'] : [];
  return { role, relations };
}
