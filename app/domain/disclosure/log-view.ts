import { inLightTransaction } from '../../../db/client.ts';
import { insertViews } from '../../../db/queries/processing-log.ts';
import { isTeams } from '../../auth/reach.ts';
import { momentText } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';

/** What was seen, as the candidate reads it after "bekeek". */
export const viewedParts = {
  file: 'uw gegevens',
  list: 'uw naam in een lijst',
  application: 'uw sollicitatie',
  proposal: 'uw gegevens, om werk voor te stellen',
  anonymous: 'uw profiel zonder naam',
  disclosed: 'de gegevens die u deelt',
  matching: 'uw profiel bij het zoeken van werk',
  request: 'uw vraag over uw gegevens',
} as const;
export type ViewedPart = keyof typeof viewedParts;

/**
 * Why: the relation that gave the right to look. `application:1003` and `opening:1012` carry the short number that
 * people talk about.
 */
export type ViewReason =
  | 'caseload'
  | 'standIn'
  | 'team'
  | 'employerList'
  | 'search'
  | `emergency:${string}`
  | 'request'
  | `application:${number}`
  | `opening:${number}`;

/**
 * Writes that somebody looked at a candidate (AVG; rules.md: every view is logged and the candidate can read it).
 * A loader may call it: it changes nothing but the log.
 */
export async function logView(
  context: Context,
  view: { candidateIds: readonly string[]; what: ViewedPart; why: ViewReason },
): Promise<void> {
  const { actor, clock, db } = context;
  if (view.candidateIds.length === 0) return;
  await inLightTransaction(db, (trx) =>
    insertViews(trx, {
      at: momentText(clock.now()),
      actorId: actor.accountId,
      actorRole: actor.role,
      candidateIds: view.candidateIds,
      what: view.what,
      why: view.why,
    }),
  );
}

/** Reasons to look that come from a caseload. */
export const caseloadReasons = ['caseload', 'standIn', 'team'] as const;
type CaseloadReason = (typeof caseloadReasons)[number];

/** Logs names that a jobcoach saw together, each with the relation that let her. */
export async function logCaseloadViews(
  context: Context,
  rows: readonly { candidateId: string; jobcoachId: string }[],
  what: ViewedPart,
): Promise<void> {
  for (const why of caseloadReasons) {
    const found = rows.filter((row) => caseloadReason(context, row.jobcoachId) === why);
    await logView(context, { candidateIds: [...new Set(found.map((row) => row.candidateId))], what, why });
  }
}

/** The relation of a jobcoach to a candidate that he can reach. */
export function caseloadReason(context: Pick<Context, 'actor'>, jobcoachId: string): CaseloadReason {
  if (jobcoachId === context.actor.accountId) return 'caseload';
  return isTeams(context.actor, jobcoachId) ? 'team' : 'standIn';
}
