import type BetterSqlite from 'better-sqlite3';
import type { Insertable } from 'kysely';
import type { Schema } from '../schema.ts';
import { openConnection } from './dialect.ts';

type Row = Record<string, string | number | null>;

/** Rows per transaction: a page of an index is then written once for many rows. */
const rowsPerTransaction = 100_000;

/**
 * Writes millions of rows by prepared statements on a connection of its own, for the seed. What only SQLite can do
 * (prepared statements per column list, a page of an index written once for many rows) stays in this file.
 *
 * Memory is bounded by the page cache: a gigabyte, whatever the number of rows.
 */
export class BulkWriter {
  readonly #connection: BetterSqlite.Database;
  readonly #statements = new Map<string, { run: BetterSqlite.Statement; columns: string[] }>();
  readonly #later: string[];
  readonly #isScratch: boolean;
  #pending = 0;
  /** Rows written until now. */
  rows = 0;

  /**
   * @param isScratch the file is thrown away when anything goes wrong, and nobody else has it open: it is written
   *   without a journal, and its indexes are made when all rows are there
   */
  constructor(file: string, isScratch: boolean) {
    this.#isScratch = isScratch;
    this.#connection = openConnection(file);
    this.#connection.pragma('cache_size = -1048576');
    // Parents are written before children by the generator; looking each one up costs a third of the time.
    this.#connection.pragma('foreign_keys = OFF');
    if (isScratch) {
      this.#connection.pragma('locking_mode = EXCLUSIVE');
      this.#connection.pragma('journal_mode = OFF');
      this.#connection.pragma('synchronous = OFF');
    } else {
      this.#connection.pragma('synchronous = NORMAL');
      this.#connection.pragma('wal_autocheckpoint = 100000');
    }
    this.#later = isScratch ? this.#dropIndexes() : [];
  }

  /** @returns the statements that make them again */
  #dropIndexes(): string[] {
    const found = this.#connection
      .prepare(
        // The unique ones stay: they are what refuses a wrong row.
        `SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND sql NOT LIKE 'CREATE UNIQUE%'`,
      )
      .all() as { name: string; sql: string }[];
    for (const { name } of found) this.#connection.exec(`DROP INDEX ${name}`);
    return found.map((index) => index.sql);
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

  /** Makes the indexes that waited, and the statistics that the query planner needs after so many rows. */
  close(): void {
    this.commit();
    for (const index of this.#later) this.#connection.exec(index);
    this.#connection.pragma('optimize=0x10002');
    if (this.#isScratch) this.#connection.pragma('journal_mode = DELETE');
    else this.#connection.pragma('wal_checkpoint(TRUNCATE)');
    this.#connection.close();
  }

  /** Undoes what the open transaction holds and lets go of the file; a scratch file is no database any more then. */
  abandon(): void {
    if (this.#pending > 0 && !this.#isScratch) this.#connection.exec('ROLLBACK');
    this.#connection.close();
  }
}
