import { createHash } from 'node:crypto';
import type { Queryable } from '../../../db/client.ts';
import { membershipsToday } from '../../../db/queries/saved-searches.ts';
import type { Actor } from '../shared/context.ts';

/** Whose saved search it is, as he is at this moment: what he may no longer see is never told to him. */
export type SavedSearchOwner = Pick<Actor, 'role' | 'organisationId' | 'region' | 'caseloadOf'>;

/**
 * Who these accounts are today, one for each membership. A membership that ended sees nothing any more, and so is told
 * nothing.
 *
 * @param args.today ISO date
 */
export async function savedOwners(
  db: Queryable,
  args: { accountIds: readonly string[]; today: string },
): Promise<Map<string, SavedSearchOwner[]>> {
  const rows = await membershipsToday(db, args);
  const owners = new Map<string, SavedSearchOwner[]>();
  for (const row of rows) {
    if (row.standInFor) continue;
    const standIns = rows.filter((other) => other.accountId === row.accountId && other.standInFor);
    const caseloadOf = [row.accountId, ...standIns.map((other) => other.standInFor ?? '')];
    const { role, organisationId, region } = row;
    owners.set(row.accountId, [
      ...(owners.get(row.accountId) ?? []),
      { role, organisationId, region, caseloadOf: role === 'jobcoach' ? caseloadOf : [] },
    ]);
  }
  return owners;
}

/** The same for the same reach: who comes within sight by another region or caseload is not new. */
export function reachKey(owners: readonly SavedSearchOwner[]): string {
  const reaches = owners.map(({ role, organisationId, region, caseloadOf }) =>
    JSON.stringify([role, organisationId, region, caseloadOf.toSorted()]),
  );
  return createHash('sha256').update(reaches.toSorted().join('\n')).digest('base64url').slice(0, 22);
}
