import type { Queryable } from '../../../db/client.ts';
import { openingPlaces } from '../../../db/queries/openings.ts';
import type { Tx } from '../shared/context.ts';
import { moveOpeningAsSystem } from './move-opening.ts';

/** How many places of an opening are not yet taken by someone hired; 0 when the opening doesn't exist. */
export async function placesLeft(db: Queryable, openingId: string): Promise<number> {
  const found = await openingPlaces(db, openingId);
  return found ? Math.max(0, found.places - Number(found.hired ?? 0)) : 0;
}

/**
 * After an application went to `hired`, in the same transaction: an open or paused opening whose places are all taken
 * is filled by the portal, which ends the applications that still wait.
 *
 * @returns true when the opening was filled now
 */
export async function markPlaceTaken(tx: Tx, openingId: string): Promise<boolean> {
  const found = await openingPlaces(tx.trx, openingId);
  if (!found || (found.state !== 'open' && found.state !== 'paused')) return false;
  if (Number(found.hired ?? 0) < found.places) return false;
  await moveOpeningAsSystem(tx, openingId, 'fill');
  return true;
}
