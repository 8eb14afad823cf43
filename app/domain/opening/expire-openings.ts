import { openingsPastDeadline } from '../../../db/queries/openings.ts';
import { todayOf } from '../shared/clock.ts';
import type { Services } from '../shared/context.ts';
import { isDomainError } from '../shared/errors.ts';
import { systemContext } from '../shared/system-context.ts';
import { moveAsSystem } from './move-opening.ts';

/**
 * Ends open and paused openings on the day after their last day to answer: nobody new can apply, the applications
 * that run go on. Each in its own transaction; running it twice changes nothing more.
 *
 * @returns how many expired
 */
export async function expireOpenings(services: Services): Promise<number> {
  const ids = await openingsPastDeadline(services.db, todayOf(services.clock).toString());
  let expired = 0;
  for (const id of ids) {
    try {
      await moveAsSystem(systemContext(services), { id, action: 'expire' });
      expired += 1;
    } catch (error) {
      // Closed by someone between the list and this step.
      if (!isDomainError(error) || error.code !== 'notNow') throw error;
    }
  }
  return expired;
}
