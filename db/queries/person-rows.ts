import type { Queryable } from '../client.ts';
import { dataMap } from '../data-map.ts';
import type { Schema } from '../schema.ts';

/** Values as the database holds them: text, numbers, nothing. */
export type StoredRow = Record<string, string | number | null>;

/** Where the walk begins. Somebody without an account has an empty list there. */
export interface PersonRoots {
  accountIds: readonly string[];
  candidateIds: readonly string[];
  /** E-mail addresses, lower case. */
  addresses: readonly string[];
}

const idsPerStatement = 5_000;

/**
 * Every row that is about a person, by table: the map of the database says which column leads where, so a table that
 * is added to it is found here without another line.
 */
export async function rowsOfPerson(db: Queryable, roots: PersonRoots): Promise<Map<string, StoredRow[]>> {
  const found = new Map<string, StoredRow[]>();
  const ids = new Map<string, Set<string>>([
    ['account', new Set(roots.accountIds)],
    ['candidate', new Set(roots.candidateIds)],
    ['address', new Set(roots.addresses)],
  ]);
  for (const [table, { subject, columns }] of Object.entries(dataMap)) {
    const links: Record<string, string> = {
      ...(table === 'account' || table === 'candidate' ? { id: table } : {}),
      ...subject,
    };
    const rows = new Map<string, StoredRow>();
    for (const [column, targets] of Object.entries(links)) {
      const wanted = targets.split(' ').flatMap((target) => [...(ids.get(target) ?? [])]);
      for (let at = 0; at < wanted.length; at += idsPerStatement) {
        const part = await rowsWhere(db, table, column, wanted.slice(at, at + idsPerStatement));
        for (const row of part) rows.set(JSON.stringify(row), row);
      }
    }
    if (rows.size === 0) continue;
    found.set(table, [...rows.values()]);
    const own = 'id' in columns ? 'id' : 'moment_id' in columns ? 'moment_id' : null;
    if (!own) continue;
    const known = ids.get(table) ?? new Set();
    for (const row of rows.values()) if (typeof row[own] === 'string') known.add(row[own]);
    ids.set(table, known);
  }
  return found;
}

function rowsWhere(
  db: Queryable,
  table: string,
  column: string,
  values: readonly string[],
): Promise<StoredRow[]> {
  return db
    .selectFrom(table as keyof Schema)
    .selectAll()
    .where(column as never, 'in', values as never)
    .execute() as Promise<unknown> as Promise<StoredRow[]>;
}
