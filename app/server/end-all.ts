/** What the portal opened, to be closed before the process ends. */
interface Opened {
  search: { close(): Promise<void> };
  /** Resolves when no job runs any more. */
  stopJobs(): Promise<void>;
  mailer: { close(): void } | null;
  db: { destroy(): Promise<void> };
}

/** Closes everything; a job that searches for minutes ends early because search is told first. */
export async function endAll({ search, stopJobs, mailer, db }: Opened): Promise<void> {
  await Promise.all([search.close(), stopJobs()]);
  mailer?.close();
  await db.destroy();
}
