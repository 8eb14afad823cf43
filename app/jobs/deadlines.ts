import { lapseApplications } from '../domain/application/lapse-applications.ts';
import { expireOpenings } from '../domain/opening/expire-openings.ts';
import type { Job } from './job.ts';

/** Openings past their response deadline, applications nobody answered in time. */
export const deadlines: Job = {
  id: 'deadlines',
  schedule: '5 * * * *',
  async run({ context }) {
    const expired = await expireOpenings(context);
    const lapsed = await lapseApplications(context);
    return expired + lapsed > 0 ? `${expired} plekken en ${lapsed} sollicitaties verlopen` : '';
  },
};
