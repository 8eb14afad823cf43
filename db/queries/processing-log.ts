import type { Queryable, Trx } from '../client.ts';
import { appendToLog } from './log-chain.ts';

/**
 * Writes one line per candidate whose data were seen. One statement for a page of a list.
 *
 * @param row.why code of the relation, see `app/domain/disclosure/log-view.ts`
 */
export async function insertViews(
  trx: Trx,
  row: {
    at: string;
    actorId: string;
    actorRole: string;
    candidateIds: readonly string[];
    what: string;
    why: string;
  },
): Promise<void> {
  await appendToLog(
    trx,
    'processing',
    row.candidateIds.map((candidateId) => ({
      at: row.at,
      actor_id: row.actorId,
      actor_role: row.actorRole,
      candidate_id: candidateId,
      what: row.what,
      why: row.why,
    })),
  );
}

/** Who looked at the data of the candidate with this account, newest first. */
export function viewsOfCandidate(db: Queryable, args: { accountId: string; limit: number }) {
  return db
    .selectFrom('processing_log')
    .innerJoin('candidate', 'candidate.id', 'processing_log.candidate_id')
    .leftJoin('account', 'account.id', 'processing_log.actor_id')
    .select([
      'processing_log.seq',
      'processing_log.at',
      'processing_log.actor_id as actorId',
      'processing_log.actor_role as actorRole',
      'processing_log.what',
      'processing_log.why',
      'account.name as actorName',
    ])
    .where('candidate.account_id', '=', args.accountId)
    .orderBy('processing_log.seq', 'desc')
    .limit(args.limit)
    .execute();
}

/** Names of the employers that these accounts act for; others are left out. */
export async function employersOfAccounts(
  db: Queryable,
  accountIds: readonly string[],
): Promise<Map<string, string>> {
  if (accountIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('membership')
    .innerJoin('organisation', 'organisation.id', 'membership.organisation_id')
    .select(['membership.account_id as accountId', 'organisation.name'])
    .where('membership.role', '=', 'employer')
    .where('membership.account_id', 'in', [...accountIds])
    .execute();
  return new Map(rows.map((row) => [row.accountId, row.name]));
}
