import { sql } from 'kysely';
import type { Queryable } from '../client.ts';

export interface ForeignKey {
  table: string;
  column: string;
  to: string;
}

/** Every foreign key of the database, as SQLite knows them. */
export async function foreignKeys(db: Queryable): Promise<ForeignKey[]> {
  const { rows } = await sql<ForeignKey>`
    SELECT m.name AS "table", f."from" AS "column", f."table" AS "to"
    FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f
    WHERE m.type = 'table' ORDER BY 1, 2`.execute(db);
  return rows;
}
