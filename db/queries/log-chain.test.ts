import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../client.ts';
import { appendToLog, chainHash, checkLog, endOldRows } from './log-chain.ts';

let db: Database;
beforeEach(async () => {
  db = await openDatabase(':memory:');
});
afterEach(() => db.destroy());

function event(index: number, at = `2026-11-${String(10 + index).padStart(2, '0')}T08:00:00.000Z`) {
  return {
    id: `id-${index}-${Math.random()}`,
    at,
    actor_id: null,
    actor_role: 'system',
    action: 'test',
    subject_kind: 'test',
    subject_id: String(index),
    data: '{}',
  };
}

async function add(count: number, from = 0, on = db): Promise<void> {
  for (let index = 0; index < count; index += 1)
    await on.transaction().execute((trx) => appendToLog(trx, 'audit', [event(from + index)]));
}

/** What somebody with the file in his hands does: without the triggers. */
async function tamper(statement: string): Promise<void> {
  await sql.raw('DROP TRIGGER IF EXISTS audit_event_no_update').execute(db);
  await sql.raw('DROP TRIGGER IF EXISTS audit_event_no_delete').execute(db);
  await sql.raw(statement).execute(db);
}

describe('a log', () => {
  it('is whole after it was written, one by one and many at once', async () => {
    await add(3);
    await db.transaction().execute((trx) => appendToLog(trx, 'audit', [event(3), event(4), event(5)]));
    expect(await checkLog(db, 'audit')).toMatchObject({ checked: 6, broken: null, head: { seq: 6 } });
  });

  it('refuses to be changed or shortened', async () => {
    await add(2);
    await expect(db.updateTable('audit_event').set({ action: 'x' }).execute()).rejects.toThrow('append-only');
    await expect(db.deleteFrom('audit_event').where('seq', '=', 2).execute()).rejects.toThrow('append-only');
    expect(await checkLog(db, 'audit')).toMatchObject({ checked: 2, broken: null });
  });

  it.each([
    ['a changed row', "UPDATE audit_event SET action = 'niets' WHERE seq = 3", 3, 'changed'],
    ['a changed moment', "UPDATE audit_event SET at = '2020-01-01' WHERE seq = 1", 1, 'changed'],
    ['a changed hash', "UPDATE audit_event SET hash = 'x' WHERE seq = 4", 4, 'changed'],
    ['a removed row', 'DELETE FROM audit_event WHERE seq = 2', 2, 'missing'],
    ['a removed first row', 'DELETE FROM audit_event WHERE seq = 1', 1, 'missing'],
    ['a removed last row', 'DELETE FROM audit_event WHERE seq = 5', 5, 'missing'],
    ['swapped rows', 'UPDATE audit_event SET seq = CASE seq WHEN 2 THEN -3 ELSE seq END', 2, 'missing'],
    [
      'a row slipped in at the end',
      "INSERT INTO audit_event SELECT 6, 'nieuw', at, actor_id, actor_role, action, subject_kind, subject_id, data, hash FROM audit_event WHERE seq = 5",
      6,
      'beyondHead',
    ],
    ['a head that was set back', "UPDATE counter SET hash = 'x' WHERE name = 'audit'", 5, 'head'],
  ])('shows %s and where', async (_what, statement, seq, problem) => {
    await add(5);
    await tamper(statement);
    expect((await checkLog(db, 'audit')).broken).toEqual({ seq, problem });
  });

  it('shows a whole chain that was written anew, to whoever noted its head before', async () => {
    await add(3);
    const { head } = await checkLog(db, 'audit');
    await tamper("UPDATE audit_event SET action = 'anders' WHERE seq = 2");
    const rows = await db.selectFrom('audit_event').selectAll().orderBy('seq').execute();
    let before = '';
    for (const row of rows) {
      before = chainHash('audit', before, row);
      await db.updateTable('audit_event').set({ hash: before }).where('seq', '=', row.seq).execute();
    }
    await db.updateTable('counter').set({ hash: before }).where('name', '=', 'audit').execute();
    expect((await checkLog(db, 'audit')).broken).toBeNull();
    expect((await checkLog(db, 'audit', head)).broken).toEqual({ seq: 3, problem: 'unknownHead' });
  });

  it('stays whole when its oldest part ends', async () => {
    await add(6);
    const ended = await db
      .transaction()
      .execute((trx) =>
        endOldRows(trx, 'audit', { before: '2026-11-13T00:00:00.000Z', now: '2031-01-01T00:00:00.000Z' }),
      );
    expect(ended).toBe(3);
    expect(await checkLog(db, 'audit')).toMatchObject({ anchor: 3, checked: 3, broken: null });
    await expect(db.deleteFrom('audit_event').execute()).rejects.toThrow('append-only');
    await add(1, 7);
    expect(await checkLog(db, 'audit')).toMatchObject({ anchor: 3, checked: 4, broken: null });
  });
});

/** A second process: two connections of one process would wait for each other on its only thread. */
const writer = `
  import { openDatabase } from '${resolve(import.meta.dirname, '../client.ts')}';
  import { appendToLog } from '${resolve(import.meta.dirname, 'log-chain.ts')}';
  const [file, name] = process.argv.slice(1);
  const db = await openDatabase(file);
  for (let index = 0; index < 40; index += 1)
    await db.transaction().execute((trx) => appendToLog(trx, 'audit', [{
      id: name + index, at: new Date().toISOString(), actor_id: null, actor_role: 'system', action: 'test',
      subject_kind: 'test', subject_id: name, data: '{}' }]));
  await db.destroy();
`;

describe('two processes on one file', () => {
  it('write one chain', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'werkbrug-log-'));
    const file = join(dir, 'log.sqlite');
    const one = await openDatabase(file);
    try {
      const run = promisify(execFile);
      await Promise.all(
        ['a', 'b'].map((name) => run(process.execPath, ['--input-type=module', '-e', writer, file, name])),
      );
      expect(await checkLog(one, 'audit')).toMatchObject({ checked: 80, broken: null });
    } finally {
      await one.destroy();
      rmSync(dir, { recursive: true });
    }
  });
});
