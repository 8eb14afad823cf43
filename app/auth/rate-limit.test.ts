import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fixedClock } from '#app/domain/shared/clock.ts';
import { type Database, openDatabase } from '#db/client.ts';
import { deleteEndedLimits } from '#db/queries/rate-limits.ts';
import { afterSignIn, beforeSignIn, forgiveUse, limitUse, withinLimit } from './rate-limit.ts';

let dir: string;
let db: Database;
const clock = fixedClock('2026-11-22T11:00:00Z');

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'werkbrug-limit-'));
  db = await openDatabase(join(dir, 'a.sqlite'));
  clock.set('2026-11-22T11:00:00Z');
});
afterEach(async () => {
  await db.destroy();
  rmSync(dir, { recursive: true, force: true });
});

const attempt = (email: string, address: string, knownDevice: string | null = null) => ({
  email,
  address,
  knownDevice,
});
const refused = (promise: Promise<unknown>) =>
  promise.then(
    () => false,
    (error: { code?: string }) => error.code === 'tooManyTries',
  );

/** As after a restart, or in another process: a copy of the module that remembers nothing. */
async function elsewhere() {
  vi.resetModules();
  return { module: await import('./rate-limit.ts'), db: await openDatabase(join(dir, 'a.sqlite')) };
}

describe('limits', () => {
  it('count on after a restart and together with another process', async () => {
    for (let i = 0; i < 5; i++) await beforeSignIn({ db, clock }, attempt('a@x.nl', '203.0.113.1'));
    const other = await elsewhere();
    const store = { db: other.db, clock };
    for (let i = 0; i < 3; i++) await other.module.beforeSignIn(store, attempt('a@x.nl', '203.0.113.1'));
    expect(await refused(other.module.beforeSignIn(store, attempt('a@x.nl', '203.0.113.1')))).toBe(true);
    expect(await refused(beforeSignIn({ db, clock }, attempt('a@x.nl', '203.0.113.1')))).toBe(true);
    await other.db.destroy();
  });

  it('leave a victim alone: at another address, and on a device of his own', async () => {
    const store = { db, clock };
    for (let i = 0; i < 12; i++) await refused(beforeSignIn(store, attempt('a@x.nl', '203.0.113.1')));
    expect(await refused(beforeSignIn(store, attempt('a@x.nl', '203.0.113.1')))).toBe(true);
    expect(await refused(beforeSignIn(store, attempt('a@x.nl', '203.0.113.2')))).toBe(false);
    // A hundred addresses that guess one account close it for strangers, not for its own devices.
    for (let i = 0; i < 120; i++) await refused(beforeSignIn(store, attempt('a@x.nl', `198.51.100.${i}`)));
    expect(await refused(beforeSignIn(store, attempt('a@x.nl', '203.0.113.3')))).toBe(true);
    expect(await refused(beforeSignIn(store, attempt('a@x.nl', '203.0.113.1', 'eigen')))).toBe(false);
  });

  it('write nothing for an address that is over its limit, however many accounts it makes up', async () => {
    const store = { db, clock };
    for (let i = 0; i < 60; i++) await beforeSignIn(store, attempt(`a${i}@x.nl`, '203.0.113.9'));
    const rows = () => db.selectFrom('rate_limit').select('key').execute();
    const before = (await rows()).length;
    expect(await refused(beforeSignIn(store, attempt('nieuw@x.nl', '203.0.113.9')))).toBe(true);
    expect((await rows()).length).toBe(before);
  });

  it('end after their time, and begin anew for who signed in', async () => {
    const store = { db, clock };
    for (let i = 0; i < 8; i++) await beforeSignIn(store, attempt('a@x.nl', '203.0.113.1'));
    expect(await refused(beforeSignIn(store, attempt('a@x.nl', '203.0.113.1')))).toBe(true);
    clock.set('2026-11-22T11:15:01Z');
    await beforeSignIn(store, attempt('a@x.nl', '203.0.113.1'));
    await afterSignIn(store, attempt('a@x.nl', '203.0.113.1'));
    for (let i = 0; i < 8; i++) await beforeSignIn(store, attempt('a@x.nl', '203.0.113.1'));
  });

  it('say how long to wait, and forget on a right code', async () => {
    const store = { db, clock };
    for (let i = 0; i < 8; i++) await limitUse(store, 'code', 'rekening');
    await expect(limitUse(store, 'code', 'rekening')).rejects.toMatchObject({
      code: 'tooManyTries',
      details: { minutes: '15' },
    });
    await forgiveUse(store, 'code', 'rekening');
    await limitUse(store, 'code', 'rekening');
  });

  it('count pages that are asked for often in few writes, and still stop', async () => {
    const store = { db, clock };
    let allowed = 0;
    for (let i = 0; i < 400; i++) if (await withinLimit(store, 'search', 'bezoeker')) allowed += 1;
    expect(allowed).toBe(300);
    const { points } = await db.selectFrom('rate_limit').select('points').executeTakeFirstOrThrow();
    expect(points).toBe(300);
  });

  it('name nobody in the database and are cleaned up', async () => {
    await beforeSignIn({ db, clock }, attempt('sanne@voorbeeld.nl', '203.0.113.1'));
    const stored = JSON.stringify(await db.selectFrom('rate_limit').selectAll().execute());
    expect(stored).not.toMatch(/sanne|203\.0/);
    clock.set('2026-11-22T13:00:00Z');
    await deleteEndedLimits(db, clock.now().epochMilliseconds);
    expect(await db.selectFrom('rate_limit').selectAll().execute()).toEqual([]);
  });
});
