import { type EnqueuedTask, type Meilisearch, MeilisearchApiError } from 'meilisearch';

/** Bulk tasks take minutes on a large index, and wait for those of others on the same server. */
export const bulkTimeoutMs = 60 * 60_000;
export const changeTimeoutMs = 30_000;

/** The answer, or null where the server says that there is no such index. */
export async function orMissing<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof MeilisearchApiError && error.cause?.code === 'index_not_found') return null;
    throw error;
  }
}

/**
 * Waits for a task that the server accepted.
 *
 * @param fine code of a failure that is no problem here
 * @throws Error when the task failed, which the server tells in the task only
 */
export async function done(
  client: Meilisearch,
  { taskUid }: Pick<EnqueuedTask, 'taskUid'>,
  timeout: number,
  fine?: string,
): Promise<void> {
  const { status, error } = await client.tasks.waitForTask(taskUid, { timeout, interval: 50 });
  if (status === 'succeeded' || (error && error.code === fine)) return;
  throw new Error(`Meilisearch: ${error?.message ?? status}`);
}
