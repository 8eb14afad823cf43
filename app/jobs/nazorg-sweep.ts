import { nazorgSweep } from '../domain/nazorg/sweep.ts';
import type { Job } from './job.ts';

/** What begins, ends, was missed or has to be asked, every night and once more before the day begins. */
export const nazorgSweepJob: Job = {
  id: 'nazorg-sweep',
  schedule: '20 1,6 * * *',
  async run({ context, baseUrl }) {
    const done = await nazorgSweep(context, { baseUrl: baseUrl ?? 'http://localhost:3000' });
    const { refused, ...counts } = done;
    const lines = Object.entries(counts).filter(([, count]) => count > 0);
    if (lines.length === 0 && refused.length === 0) return '';
    const what = lines.map(([name, count]) => `${name} ${count}`).join(', ');
    return refused.length > 0 ? `${what}; ${refused.length} tegengehouden: ${refused[0]?.why ?? ''}` : what;
  },
};
