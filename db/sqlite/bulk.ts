import type BetterSqlite from 'better-sqlite3';
import type { Insertable } from 'kysely';
import type { Schema } from '../schema.ts';
import { openConnection } from './dialect.ts';

type Row = Record<string, string | number | null>;

/** Rows per transaction: a page of an index is then written once for many rows. */
const rowsPerTransaction = 100_000;

/**
 * Writes millions of rows by prepared statements on a connection of its own, for the seed. What only SQLite can do
 * (prepared statements per column list, one journal write per ten thousand rows) stays in this file.
 */
export class BulkWriter {
  readonly #connection: BetterSqlite.Database;
  readonly #statements = new Map<string, { run: BetterSqlite.Statement; columns: string[] }>();
  #pending = 0;
  /** Rows written until now. */
  rows = 0;

  /** @param isFresh nothing in the file is worth keeping when the machine stops halfway */
  constructor(file: string, isFresh: boolean) {
    this.#connection = openConnection(file);
    this.#connection.pragma(`synchronous = ${isFresh ? 'OFF' : 'NORMAL'}`);
    this.#connection.pragma('cache_size = -1048576');
    this.#connection.pragma('wal_autocheckpoint = 100000');
    // Parents are written before children by the generator; looking each one up costs a third of the time.
    this.#connection.pragma('foreign_keys = OFF');
  }

  insert<T extends keyof Schema & string>(table: T, row: Insertable<Schema[T]>): void {
    if (this.#pending === 0) this.#connection.exec('BEGIN IMMEDIATE');
    const values = row as unknown as Row;
    const columns = Object.keys(values);
    const key = `${table} ${columns.length}`;
    let prepared = this.#statements.get(key);
    if (!prepared || prepared.columns.some((column, index) => column !== columns[index])) {
      const marks = columns.map(() => '?').join(',');
      prepared = {
        run: this.#connection.prepare(`INSERT INTO ${table} (${columns.join(',')}) VALUES (${marks})`),
        columns,
      };
      this.#statements.set(key, prepared);
    }
    prepared.run.run(...columns.map((column) => values[column] ?? null));
    this.#counted();
  }

  update<T extends keyof Schema & string>(
    table: T,
    id: string,
    changes: Partial<Insertable<Schema[T]>>,
  ): void {
    if (this.#pending === 0) this.#connection.exec('BEGIN IMMEDIATE');
    const values = changes as unknown as Row;
    const columns = Object.keys(values);
    const key = `update ${table} ${columns.join(',')}`;
    let prepared = this.#statements.get(key);
    if (!prepared) {
      const set = columns.map((column) => `${column} = ?`).join(',');
      prepared = { run: this.#connection.prepare(`UPDATE ${table} SET ${set} WHERE id = ?`), columns };
      this.#statements.set(key, prepared);
    }
    prepared.run.run(...columns.map((column) => values[column] ?? null), id);
    this.#counted();
  }

  #counted(): void {
    this.rows += 1;
    this.#pending += 1;
    if (this.#pending >= rowsPerTransaction) this.commit();
  }

  commit(): void {
    if (this.#pending === 0) return;
    this.#connection.exec('COMMIT');
    this.#pending = 0;
  }

  /** Leaves the statistics that the query planner needs after so many rows. */
  close(): void {
    this.commit();
    this.#connection.pragma('optimize=0x10002');
    this.#connection.pragma('wal_checkpoint(TRUNCATE)');
    this.#connection.close();
  }

  /** Undoes what the open transaction holds and lets go of the file. */
  abandon(): void {
    if (this.#pending > 0) this.#connection.exec('ROLLBACK');
    this.#connection.close();
  }
}
