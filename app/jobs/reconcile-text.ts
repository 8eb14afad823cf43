import type { Job } from './job.ts';

/** The text index reads everything in the thread of the portal: at night. */
export const reconcileText: Job = {
  id: 'reconcile-text',
  schedule: '47 3 * * *',
  async run({ search }) {
    const documents = (await search?.reconcileText()) ?? 0;
    return documents === 0
      ? ''
      : `${documents} teksten opnieuw gelezen: de zoekindex en de database verschilden`;
  },
};
