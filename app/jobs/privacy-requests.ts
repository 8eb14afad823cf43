import { remindOfRequests } from '../domain/privacy/requests.ts';
import type { Job } from './job.ts';

/** Requests of people about their data must be answered within a month. */
export const privacyRequests: Job = {
  id: 'privacy-requests',
  schedule: '10 7 * * *',
  async run({ context }) {
    const late = await remindOfRequests(context);
    return late > 0 ? `${late} verzoeken over gegevens zijn te laat` : '';
  },
};
