import { type Kysely, sql } from 'kysely';
import type { Migration } from './migration.ts';
import { migrations } from './migrations/index.ts';

/**
 * Runs what has not run yet, each step in its own transaction.
 *
 * @returns the names of the steps that ran now
 * @throws when the database knows a step that this version does not: it was made by a newer version
 */
export async function migrate<T>(db: Kysely<T>, steps: readonly Migration[] = migrations): Promise<string[]> {
  await sql`CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY, ran_at TEXT NOT NULL)`.execute(db);
  const done = await doneSteps(db);
  const unknown = [...done].filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) {
    throw new Error(
      `Deze database is gemaakt door een nieuwere versie van Werkbrug (${unknown.join(', ')}). Start die versie, of neem een andere DATABASE_FILE.`,
    );
  }
  const ran: string[] = [];
  for (const step of steps) {
    if (done.has(step.name)) continue;
    const applied = await db.transaction().execute(async (trx) => {
      // A second process may have run it while this one waited for the write lock.
      if ((await doneSteps(trx)).has(step.name)) return false;
      for (const statement of step.statements) await sql.raw(statement).execute(trx);
      await sql`INSERT INTO migration (name, ran_at) VALUES (${step.name}, ${new Date().toISOString()})`.execute(
        trx,
      );
      return true;
    });
    if (applied) ran.push(step.name);
  }
  return ran;
}

/** True when every migration of this version has run. */
export async function isMigrated<T>(db: Kysely<T>): Promise<boolean> {
  const done = await doneSteps(db);
  return migrations.every((step) => done.has(step.name));
}

async function doneSteps<T>(db: Kysely<T>): Promise<Set<string>> {
  const { rows } = await sql<{ name: string }>`SELECT name FROM migration`.execute(db);
  return new Set(rows.map((row) => row.name));
}
