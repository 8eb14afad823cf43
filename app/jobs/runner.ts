import { Cron } from 'croner';
import { finishJobRun, startJobRun } from '../../db/queries/jobs.ts';
import { momentText } from '../domain/shared/clock.ts';
import type { Job, JobTools } from './job.ts';

/**
 * Runs one job and writes down how it went. A run that had nothing to do leaves no trace: some look every second.
 *
 * @returns false when the job threw
 */
export async function runJob(job: Job, tools: JobTools, onError: (error: unknown) => void): Promise<boolean> {
  const { db, clock, newId } = tools.context;
  const began = momentText(clock.now());
  const write = async (outcome: 'ok' | 'failed', message: string) => {
    const id = newId();
    await startJobRun(db, { id, job: job.id, now: began });
    await finishJobRun(db, { id, now: momentText(clock.now()), outcome, message });
  };
  try {
    const message = await job.run(tools);
    if (message) await write('ok', message);
    return true;
  } catch (error) {
    onError(error);
    await write('failed', error instanceof Error ? error.message : 'onbekende fout').catch(onError);
    return false;
  }
}

/** Starts every schedule. @returns a function that stops them and waits for what still runs */
export function startJobs(
  jobs: readonly Job[],
  tools: JobTools,
  onError: (error: unknown) => void,
): () => Promise<void> {
  const running = new Set<Promise<unknown>>();
  const crons = jobs.map(
    (job) =>
      new Cron(job.schedule, { timezone: 'Europe/Amsterdam', protect: true, unref: true }, async () => {
        const run = runJob(job, tools, onError);
        running.add(run);
        await run.finally(() => running.delete(run));
      }),
  );
  return async () => {
    for (const cron of crons) cron.stop();
    await Promise.allSettled(running);
  };
}
