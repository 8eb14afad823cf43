import { expect, it } from 'vitest';
import { endAll } from './end-all.ts';

it('tells search to close before it waits for the jobs, one of which may wait for search', async () => {
  const ended: string[] = [];
  let searchClosed = () => {};
  const job = new Promise<void>((resolve) => {
    searchClosed = resolve;
  });
  await endAll({
    search: {
      async close() {
        searchClosed();
        ended.push('search');
      },
    },
    async stopJobs() {
      await job;
      ended.push('jobs');
    },
    mailer: { close: () => void ended.push('mail') },
    db: {
      async destroy() {
        ended.push('database');
      },
    },
  });
  expect(ended).toEqual(['search', 'jobs', 'mail', 'database']);
});
