import { countActivity } from '../../db/queries/activity.ts';
import { dutchDay } from '../domain/shared/dates.ts';
import type { Job } from './job.ts';

/** Events per transaction: short enough that nobody waits noticeably for the write lock. */
const batch = 500;

/** Follows every event of the outbox: how much happens of what, for the administrator's overview. */
export const countActivityJob: Job = {
  id: 'count-activity',
  schedule: '45 * * * * *',
  async run({ context: { db } }) {
    for (;;) {
      const counted = await db
        .transaction()
        .execute((trx) => countActivity(trx, { limit: batch, dayOf: dutchDay }));
      // Every minute a line would bury what the administrator looks for.
      if (counted < batch) return '';
    }
  },
};
