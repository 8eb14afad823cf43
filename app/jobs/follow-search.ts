import type { Job } from './job.ts';

/** The search stores read again what the outbox tells; a person's change can be found within a second or so. */
export const followSearch: Job = {
  id: 'follow-search',
  schedule: '* * * * * *',
  async run({ search }) {
    await search?.follow();
    // Every second a line would bury what the administrator looks for; what fails throws and is written down.
    return '';
  },
};
