import { logView } from '../disclosure/log-view.ts';
import type { Context } from '../shared/context.ts';

/** Writes that somebody read the requests of these people, because they asked something about their data. */
export async function logRequestView(
  context: Context,
  rows: readonly { candidateId: string | null }[],
  what: 'list' | 'request',
): Promise<void> {
  const candidateIds = [...new Set(rows.flatMap((row) => (row.candidateId ? [row.candidateId] : [])))];
  await logView(context, { candidateIds, what, why: 'request' });
}
