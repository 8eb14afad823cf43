import { isAllowed } from '../../auth/permissions.ts';
import type { Actor } from '../shared/context.ts';
import { DomainError } from '../shared/errors.ts';

/**
 * Refuses who may not change this company's data: another company, or a role without the permission.
 *
 * @throws DomainError notFound
 */
export function requireOwnEmployer(actor: Actor, employerId: string): void {
  const own = actor.organisationId === employerId;
  const allowed =
    isAllowed(actor.role, 'employer.editOwn', own ? ['ownEmployer'] : []) ||
    isAllowed(actor.role, 'employer.manage', []);
  if (!allowed) throw new DomainError('notFound');
}
