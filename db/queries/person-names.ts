import type { Queryable } from '../client.ts';
import { stringList } from '../json.ts';
import type { PersonRoots, StoredRow } from './person-rows.ts';

/** Where the walk over one person's data begins. @throws when there is no such account */
export async function rootsOfAccount(
  db: Queryable,
  accountId: string,
): Promise<PersonRoots & { name: string }> {
  const account = await db
    .selectFrom('account')
    .select(['name', 'email'])
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow();
  const candidates = await db
    .selectFrom('candidate')
    .select(['id', 'email'])
    .where('account_id', '=', accountId)
    .execute();
  return {
    name: account.name,
    accountIds: [accountId],
    candidateIds: candidates.map((row) => row.id),
    addresses: [account.email, ...candidates.flatMap((row) => (row.email ? [row.email.toLowerCase()] : []))],
  };
}

/** What the ids that stand in these rows are called: people by name and role-free, places of work by title. */
export async function namesOf(
  db: Queryable,
  tables: ReadonlyMap<string, readonly StoredRow[]>,
): Promise<Map<string, string>> {
  const ids = new Set<string>();
  for (const row of [...tables.values()].flat())
    for (const [column, value] of Object.entries(row)) {
      if (typeof value !== 'string' || column === 'id') continue;
      if (column === 'shown') for (const id of stringList(value)) ids.add(id);
      else if (column.endsWith('_id') || column.endsWith('_by') || column === 'stand_in_for') ids.add(value);
    }
  const names = new Map<string, string>();
  const list = [...ids];
  for (let at = 0; at < list.length; at += 5_000) {
    const part = list.slice(at, at + 5_000);
    const [accounts, organisations, teams, openings, occupations, skills] = await Promise.all([
      db.selectFrom('account').select(['id', 'name']).where('id', 'in', part).execute(),
      db.selectFrom('organisation').select(['id', 'name']).where('id', 'in', part).execute(),
      db.selectFrom('team').select(['id', 'name']).where('id', 'in', part).execute(),
      db.selectFrom('opening').select(['id', 'title', 'number']).where('id', 'in', part).execute(),
      db.selectFrom('occupation').select(['id', 'label']).where('id', 'in', part).execute(),
      db.selectFrom('skill').select(['id', 'label']).where('id', 'in', part).execute(),
    ]);
    for (const row of [...accounts, ...organisations, ...teams]) names.set(row.id, row.name);
    for (const row of [...occupations, ...skills]) names.set(row.id, row.label);
    for (const row of openings) names.set(row.id, `${row.title} (nummer ${row.number})`);
  }
  return names;
}

/** The roles that an account has or had. */
export async function membershipRolesOf(db: Queryable, accountId: string): Promise<string[]> {
  const rows = await db.selectFrom('membership').select('role').where('account_id', '=', accountId).execute();
  return rows.map((row) => row.role);
}
