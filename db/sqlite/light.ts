import { type Kysely, sql } from 'kysely';

/** Runs on one connection whose commits are not waited for. Nobody else uses it meanwhile. */
export function withoutWaiting<S, T>(db: Kysely<S>, run: (one: Kysely<S>) => Promise<T>): Promise<T> {
  return db.connection().execute(async (one) => {
    await sql`PRAGMA synchronous = NORMAL`.execute(one);
    try {
      return await run(one);
    } finally {
      await sql`PRAGMA synchronous = FULL`.execute(one);
    }
  });
}
