import { overdueApplications } from '../../../db/queries/application-lists.ts';
import { todayOf } from '../shared/clock.ts';
import { type Context, defineUseCase } from '../shared/context.ts';
import { applyApplicationAction } from './apply-application-action.ts';

/** Applications per transaction: short enough that nobody waits noticeably for the write lock. */
const batch = 50;

const lapseBatch = defineUseCase(async (tx, _input: null): Promise<number> => {
  const ids = await overdueApplications(tx.trx, { today: tx.today.toString(), limit: batch });
  for (const applicationId of ids) {
    await applyApplicationAction(tx, { applicationId, action: 'lapse', input: {}, as: 'system' });
  }
  return ids.length;
});

/**
 * For the job runner, once a day: ends the applications whose last day to answer has passed. May run twice.
 *
 * @param context with the portal itself as actor
 * @returns how many lapsed
 */
export async function lapseApplications(context: Context): Promise<number> {
  // Counted beforehand, so that a fault that lapses nothing cannot make this run for ever.
  const today = todayOf(context.clock).toString();
  const all = await overdueApplications(context.db, { today, limit: 100_000 });
  let lapsed = 0;
  while (lapsed < all.length) {
    const count = await lapseBatch(context, null);
    if (count === 0) break;
    lapsed += count;
  }
  return lapsed;
}
