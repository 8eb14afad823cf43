import type { Queryable } from '../../../db/client.ts';
import { findOpening, type OpeningReach, type OpeningRow } from '../../../db/queries/openings.ts';
import type { Relation, Role } from '../../auth/permissions.ts';
import type { Actor } from '../shared/context.ts';
import { DomainError } from '../shared/errors.ts';
import type { Who } from '../shared/transitions.ts';

/** Whose openings this actor may handle: an employer those of his company, an adviser all, others none. */
export function openingReachOf(actor: Actor): OpeningReach | null {
  if (actor.role === 'employerAdviser') return 'all';
  if (actor.role === 'employer' && actor.organisationId) return { employerId: actor.organisationId };
  return null;
}

/**
 * The opening and who the actor is to it.
 *
 * @throws DomainError notFound when it does not exist or lies outside the reach
 */
export async function openingFor(
  db: Queryable,
  actor: Actor,
  id: string,
): Promise<{ opening: OpeningRow; who: Who }> {
  const reach = openingReachOf(actor);
  const opening = reach ? await findOpening(db, { id, reach }) : undefined;
  if (!opening) throw new DomainError('notFound');
  return { opening, who: whoIs(actor, opening) };
}

/** Role and relation of an actor to an opening, for the table of transitions. */
export function whoIs(
  actor: { role: Role; organisationId: string | null },
  opening: { employer_id: string },
): Who {
  const relations: Relation[] =
    actor.role === 'employer' && actor.organisationId === opening.employer_id ? ['ownEmployer'] : [];
  return { role: actor.role, relations };
}
