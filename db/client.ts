import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, type LogEvent, type Transaction } from 'kysely';
import { migrate } from './migrate.ts';
import type { Schema } from './schema.ts';
import { sqliteDialect } from './sqlite/dialect.ts';
import { withoutWaiting } from './sqlite/light.ts';

export type Database = Kysely<Schema>;
export type Trx = Transaction<Schema>;
/** What a query function takes first. A use case only has a `Trx`, so that it cannot wait for itself. */
export type Queryable = Database | Trx;

/** One folder at a time: where none can be made, such as under /proc, the recursive form of Node never comes back. */
function ensureFolder(folder: string): void {
  if (existsSync(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) ensureFolder(parent);
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process may have been first.
    if (!existsSync(folder)) throw error;
  }
}

/**
 * Opens (and creates) the database without migrating it.
 *
 * @param onQuery called after each statement, to count and time them
 */
export function connect(file: string, onQuery?: (event: LogEvent) => void): Database {
  if (file !== ':memory:') ensureFolder(dirname(file));
  return new Kysely<Schema>({ dialect: sqliteDialect(file), ...(onQuery ? { log: onQuery } : {}) });
}

/**
 * A transaction that does not wait until the disk has it: for what is written down at every look at a page. It outlives
 * the process, not a power cut in the moment after it (app/decisions/004-sqlite-durability.md).
 */
export function inLightTransaction<T>(db: Database, run: (trx: Trx) => Promise<T>): Promise<T> {
  return withoutWaiting(db, (one) => one.transaction().execute(run));
}

/** Opens the database, creates it when absent and brings it up to the newest migration. */
export async function openDatabase(file: string, onQuery?: (event: LogEvent) => void): Promise<Database> {
  const db = connect(file, onQuery);
  try {
    await migrate(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return db;
}
