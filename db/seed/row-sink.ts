import type { Insertable } from 'kysely';
import type { Database, Trx } from '../client.ts';
import type { Schema } from '../schema.ts';

/** Where a generator leaves its rows, parents before children. */
export interface RowSink {
  insert<T extends keyof Schema & string>(table: T, row: Insertable<Schema[T]>): void;
  /** Changes a row that was left here before. */
  update<T extends keyof Schema & string>(
    table: T,
    id: string,
    changes: Partial<Insertable<Schema[T]>>,
  ): void;
}

type AnyRow = Record<string, unknown>;

/** SQLite takes 32,766 values in one statement, PostgreSQL 65,535. */
const valuesPerStatement = 30_000;

/**
 * Holds the rows of a small seed and writes them in one transaction by portable statements, in the order in which
 * their tables were first used.
 */
export class MemorySink implements RowSink {
  readonly tables = new Map<string, AnyRow[]>();
  readonly #byId = new Map<string, AnyRow>();

  insert<T extends keyof Schema & string>(table: T, row: Insertable<Schema[T]>): void {
    const rows = this.tables.get(table);
    const own = { ...(row as AnyRow) };
    if (rows) rows.push(own);
    else this.tables.set(table, [own]);
    if (typeof own.id === 'string') this.#byId.set(`${table} ${own.id}`, own);
  }

  update<T extends keyof Schema & string>(
    table: T,
    id: string,
    changes: Partial<Insertable<Schema[T]>>,
  ): void {
    const row = this.#byId.get(`${table} ${id}`);
    if (!row) throw new Error(`no row ${id} in ${table} to change`);
    Object.assign(row, changes);
  }

  rows<T extends keyof Schema & string>(table: T): Insertable<Schema[T]>[] {
    return (this.tables.get(table) ?? []) as unknown as Insertable<Schema[T]>[];
  }

  async writeTo(db: Database, also?: (trx: Trx) => Promise<void>): Promise<void> {
    await db.transaction().execute(async (trx) => {
      for (const table of this.tables.keys())
        await insertAll(trx, table as keyof Schema & string, this.tables.get(table) ?? []);
      await also?.(trx);
    });
  }
}

async function insertAll(trx: Trx, table: keyof Schema & string, rows: readonly AnyRow[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).length || 1;
  const size = Math.floor(valuesPerStatement / columns);
  for (let at = 0; at < rows.length; at += size) {
    await trx
      .insertInto(table)
      .values(rows.slice(at, at + size) as never)
      .execute();
  }
}
