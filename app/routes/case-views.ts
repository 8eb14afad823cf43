import { caseloadReason, logCaseloadViews, logView } from '../domain/disclosure/log-view.ts';
import type { Context } from '../domain/shared/context.ts';

interface Seen {
  candidateId: string;
  jobcoachId: string;
}

/** A jobcoach saw names in a list. */
export function logListed(context: Context, rows: readonly Seen[]): Promise<void> {
  return logCaseloadViews(context, rows, 'list');
}

/** A jobcoach opened the page of a proefplaatsing, placement, trajectory or moment. */
export function logFile(context: Context, row: Seen): Promise<void> {
  return logView(context, {
    candidateIds: [row.candidateId],
    what: 'file',
    why: caseloadReason(context, row.jobcoachId),
  });
}

/** An employer opened one: what the candidate shares with him, or a number without a name. */
export function logForEmployer(
  context: Context,
  row: { candidateId: string; applicationNumber: number; candidateNumber: number },
  shownName: string,
): Promise<void> {
  const named = shownName !== `Kandidaat ${row.candidateNumber}`;
  return logView(context, {
    candidateIds: [row.candidateId],
    what: named ? 'disclosed' : 'anonymous',
    why: `application:${row.applicationNumber}`,
  });
}
