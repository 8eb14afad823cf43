import { insertViews } from '../../../db/queries/processing-log.ts';
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
  await db.transaction().execute((trx) =>
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

/** The relation of a jobcoach to a candidate that he can reach. */
export function caseloadReason(context: Pick<Context, 'actor'>, jobcoachId: string): ViewReason {
  return jobcoachId === context.actor.accountId ? 'caseload' : 'standIn';
}
