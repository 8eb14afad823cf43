import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Database, inLightTransaction, openDatabase, type Queryable } from '../client.ts';

const full = 2;
const normal = 1;
const levelOf = async (db: Queryable) =>
  (await sql<{ synchronous: number }>`PRAGMA synchronous`.execute(db)).rows[0]?.synchronous;

let folder: string;
let db: Database;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'werkbrug-light-'));
  db = await openDatabase(join(folder, 'light.sqlite'));
});
afterEach(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true, force: true });
});

test('only what runs in it is not waited for', async () => {
  expect(await inLightTransaction(db, levelOf)).toBe(normal);
  expect(await levelOf(db)).toBe(full);
});

test('after a failure everything waits for the disk again, and nothing is written', async () => {
  const failing = inLightTransaction(db, async (trx) => {
    await trx.insertInto('postcode').values({ pc4: '9999', lat: 53, lon: 6, place: 'Nergens' }).execute();
    throw new Error('mislukt');
  });
  await expect(failing).rejects.toThrow('mislukt');
  expect(await levelOf(db)).toBe(full);
  expect(await db.selectFrom('postcode').selectAll().execute()).toEqual([]);
});

test('a change that comes meanwhile waits its turn, and waits for the disk', async () => {
  const levels: (number | undefined)[] = [];
  await Promise.all([
    inLightTransaction(db, async (trx) => levels.push(await levelOf(trx))),
    db.transaction().execute(async (trx) => levels.push(await levelOf(trx))),
    inLightTransaction(db, async (trx) => levels.push(await levelOf(trx))),
  ]);
  expect(levels).toEqual([normal, full, normal]);
});
