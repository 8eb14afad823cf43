import { type GuardedArgs, notFound } from '../../auth/guard.ts';

/**
 * Id of the company that the visitor works for.
 *
 * @throws Response 404 for a membership without a company
 */
export function ownEmployerId({ visitor }: Pick<GuardedArgs, 'visitor'>): string {
  const { organisationId } = visitor.actor;
  if (!organisationId) throw notFound();
  return organisationId;
}
