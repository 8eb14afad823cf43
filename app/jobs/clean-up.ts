import { deleteOldDevices } from '../../db/queries/devices.ts';
import { deleteOldJobRuns } from '../../db/queries/jobs.ts';
import { deleteEndedLimits } from '../../db/queries/rate-limits.ts';
import { deleteEndedSessions } from '../../db/queries/sessions.ts';
import { momentText } from '../domain/shared/clock.ts';
import type { Job } from './job.ts';

const keepRunsHours = 24 * 30;
/** As long as the cookie of a device lives. */
const keepDevicesHours = 24 * 180;

/** Sessions that ended, devices that were not seen for long, and old runs of jobs. */
export const cleanUp: Job = {
  id: 'clean-up',
  schedule: '15 3 * * *',
  async run({ context: { db, clock } }) {
    const now = clock.now();
    const ended = await deleteEndedSessions(db, momentText(now));
    await deleteOldJobRuns(db, momentText(now.subtract({ hours: keepRunsHours })));
    await deleteOldDevices(db, momentText(now.subtract({ hours: keepDevicesHours })));
    await deleteEndedLimits(db, now.epochMilliseconds);
    return `${ended} sessies opgeruimd`;
  },
};
