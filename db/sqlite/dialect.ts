import BetterSqlite from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  type SqliteDatabase,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
} from 'kysely';

/**
 * A transaction that reads first and writes later gets SQLITE_BUSY_SNAPSHOT as soon as a second connection wrote
 * in between; taking the write lock at the start makes it wait (`busy_timeout`) instead.
 */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

class ImmediateDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;

  constructor(config: SqliteDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): SqliteDriver {
    return new ImmediateDriver(this.#config);
  }
}

/** Pragmas per connection; `synchronous=FULL` is explained in app/decisions/004-sqlite-durability.md. */
export function openConnection(file: string, options: { readonly?: boolean } = {}): BetterSqlite.Database {
  const connection = new BetterSqlite(file, { readonly: options.readonly ?? false });
  connection.pragma('busy_timeout = 5000');
  connection.pragma('foreign_keys = ON');
  if (!options.readonly) {
    connection.pragma('journal_mode = WAL');
    connection.pragma('synchronous = FULL');
  }
  connection.pragma('cache_size = -65536');
  connection.pragma('temp_store = MEMORY');
  return connection;
}

/** @param file path of the database, or `:memory:` */
export function sqliteDialect(file: string): SqliteDialect {
  return new ImmediateDialect({ database: async () => rememberingStatements(openConnection(file)) });
}

/** Far more than the portal has; only lists of values make a text that does not come back. */
const mostStatements = 1000;

/** A page asks some ten statements, the same ones every time: preparing one costs as much as running it. */
export function rememberingStatements(connection: BetterSqlite.Database): SqliteDatabase {
  const known = new Map<string, BetterSqlite.Statement>();
  return {
    close: () => connection.close(),
    prepare(sql) {
      // SQLite carries out most pragmas while it prepares them.
      if (/^\s*pragma/i.test(sql)) return connection.prepare(sql);
      const found = known.get(sql);
      // One that is being read row by row cannot be asked anew.
      if (found?.busy) return connection.prepare(sql);
      const statement = found ?? connection.prepare(sql);
      known.delete(sql);
      known.set(sql, statement);
      for (const oldest of known.keys()) {
        if (known.size <= mostStatements) break;
        known.delete(oldest);
      }
      return statement;
    },
  };
}
