import type { Queryable } from '../../../db/client.ts';
import { findOpening, requirementsOf } from '../../../db/queries/openings.ts';
import { type OpeningView, openingView } from '../opening/opening-view.ts';
import { bikeText, type LatLon } from './travel.ts';

/** An opening as a candidate or his jobcoach reads it, with how far it is from his home. */
export interface ShownOpening extends OpeningView {
  /** "ongeveer 20 minuten fietsen", null when unknown */
  bike: string | null;
}

/**
 * In any state: the page decides who may see it.
 *
 * @param home where the candidate lives
 */
export async function shownOpening(
  db: Queryable,
  openingId: string,
  home: LatLon,
): Promise<ShownOpening | undefined> {
  const opening = await findOpening(db, { id: openingId, reach: 'all' });
  if (!opening) return undefined;
  return { ...openingView(opening, await requirementsOf(db, openingId)), bike: bikeText(home, opening) };
}
