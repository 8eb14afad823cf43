import type { Trx } from '../client.ts';
import { dataMap, type TableMap } from '../data-map.ts';
import type { Schema } from '../schema.ts';
import { type PersonRoots, rowsOfPerson, type StoredRow } from './person-rows.ts';
import { nextNumber } from './trail.ts';

/**
 * Empties everything that tells who somebody is, by the map of the database: rows go, or lose their identity and
 * typed text, as the map says. What is counted (states, days, codes, which employer) stays.
 */
export async function anonymisePerson(trx: Trx, roots: PersonRoots): Promise<void> {
  const found = await rowsOfPerson(trx, roots);
  const nullable = await nullableColumns(trx);
  // Children before parents: nothing may point to a row that went.
  for (const [table, rows] of [...found].reverse()) {
    const entry = dataMap[table];
    if (entry?.atEnd === 'delete') for (const row of rows) await remove(trx, table, entry, row);
    if (entry?.atEnd === 'blank')
      for (const row of rows)
        await change(trx, table, entry, row, await blank(trx, table, entry, row, nullable));
  }
}

async function blank(
  trx: Trx,
  table: string,
  entry: TableMap,
  row: StoredRow,
  nullable: ReadonlySet<string>,
): Promise<StoredRow> {
  const values: StoredRow = {};
  for (const [column, kind] of Object.entries(entry.columns)) {
    if (kind === 'fact' || kind === 'key' || kind === 'public') continue;
    const old = row[column];
    const json = typeof old === 'string' && /^[[{]/.test(old) ? (old.startsWith('{') ? '{}' : '[]') : '';
    values[column] = nullable.has(`${table}.${column}`) ? null : json;
  }
  return { ...values, ...(await special(trx, table, row)) };
}

/** Values that constraints or pages need. */
async function special(trx: Trx, table: string, row: StoredRow): Promise<StoredRow> {
  if (table === 'account')
    return { email: `anoniem-${row.id}@werkbrug.invalid`, name: 'Geanonimiseerd', status: 'disabled' };
  if (table === 'candidate')
    return {
      number: await nextNumber(trx, 'candidate'),
      account_id: null,
      first_name: 'Geanonimiseerd',
      status: row.status === 'active' ? 'inactive' : (row.status ?? 'inactive'),
      placeable: 0,
      released_by_candidate: 0,
      released_by_jobcoach: 0,
    };
  // An answer that was given stays one; what it said is gone.
  if (table === 'privacy_request') return { answer_text: row.answered_at ? '(verwijderd)' : '' };
  return {};
}

function where(entry: TableMap, row: StoredRow): [string, string | number | null][] {
  if (row.id !== undefined) return [['id', row.id]];
  return Object.entries(entry.columns).flatMap(([column, kind]) =>
    kind === 'key' || kind === 'secret' || column === 'code' || column === 'kind'
      ? [[column, row[column] ?? null] as [string, string | number | null]]
      : [],
  );
}

async function change(
  trx: Trx,
  table: string,
  entry: TableMap,
  row: StoredRow,
  values: StoredRow,
): Promise<void> {
  let query = trx.updateTable(table as keyof Schema).set(values as never);
  for (const [column, value] of where(entry, row))
    query = query.where(column as never, value === null ? 'is' : '=', value as never);
  await query.execute();
}

async function remove(trx: Trx, table: string, entry: TableMap, row: StoredRow): Promise<void> {
  let query = trx.deleteFrom(table as keyof Schema);
  for (const [column, value] of where(entry, row))
    query = query.where(column as never, value === null ? 'is' : '=', value as never);
  await query.execute();
}

let known: ReadonlySet<string> | undefined;

/** The same for the life of the process: migrations run before. */
async function nullableColumns(trx: Trx): Promise<ReadonlySet<string>> {
  if (known) return known;
  const tables = await trx.introspection.getTables();
  known = new Set(
    tables.flatMap((table) =>
      table.columns.filter((column) => column.isNullable).map((column) => `${table.name}.${column.name}`),
    ),
  );
  return known;
}
