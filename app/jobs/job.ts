import type { Search } from '../../search/engine.ts';
import type { Context } from '../domain/shared/context.ts';
import type { Mailer } from '../notify/mailer.ts';

export interface JobTools {
  context: Context;
  /** Null when no mail server is set. */
  mailer: Mailer | null;
  /** Follows the outbox; null where a command runs jobs without a portal. */
  search: Search | null;
  /** Where the portal is reached from outside, for links in e-mail. */
  baseUrl?: string;
}

/** Work that the portal does by itself. May run twice or be killed midway: every job is idempotent. */
export interface Job {
  id: string;
  /** Cron pattern in Dutch time; six fields start with seconds. */
  schedule: string;
  /** @returns one line for the administrator, or '' when there was nothing to do */
  run(tools: JobTools): Promise<string>;
}
