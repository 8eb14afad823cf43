import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ServerBuild } from '@remix-run/server-runtime';
import { startSession } from '#app/auth/session.ts';
import { demoAccounts, seedDemo } from '#app/cli/seed/demo.ts';
import { systemClock, todayOf } from '#app/domain/shared/clock.ts';
import { newId } from '#app/domain/shared/ids.ts';
import { ensurePresets } from '#app/domain/trajectory/ensure-presets.ts';
import { readEnv } from '#app/server/env.ts';
import { createHandler } from '#app/server/handler.ts';
import { createLog } from '#app/server/log.ts';
import { type Database, openDatabase } from '#db/client.ts';
import { createSearch } from '#search/index.ts';

/**
 * What the log of who looked costs a page: whole pages through the real handler on a file, with the log and with a
 * database that leaves the log's transaction out, in turn, in one run. `node test/bench/log-cost.ts [ROUNDS]`; the
 * pages must have been built.
 */
const rounds = Number(process.argv.slice(2).find((given) => /^\d+$/.test(given)) ?? 200);
const dir = mkdtempSync(join(tmpdir(), 'werkbrug-log-'));
const db = await openDatabase(join(dir, 'log.sqlite'));
const services = { db, clock: systemClock, newId };
await ensurePresets(db, { now: new Date().toISOString(), newId });
await seedDemo(db, { today: todayOf(systemClock).toString(), passwordHash: 'x' });

/** The pages under test open no other transaction than that of the log. */
const silent = new Proxy(db, {
  get: (target, name) => {
    if (name === 'transaction') return () => ({ execute: async () => undefined });
    const value: unknown = Reflect.get(target, name);
    return typeof value === 'function' ? value.bind(target) : value;
  },
}) as Database;

const account = await db
  .selectFrom('account')
  .innerJoin('membership', 'membership.account_id', 'account.id')
  .select(['account.id', 'membership.id as membershipId'])
  .where('account.email', '=', demoAccounts.jobcoach)
  .executeTakeFirstOrThrow();
const candidate = await db
  .selectFrom('candidate')
  .select('id')
  .where('jobcoach_id', '=', account.id)
  .executeTakeFirstOrThrow();
const secret = await startSession(db, services, {
  accountId: account.id,
  membershipId: account.membershipId,
  userAgent: 'bench',
});
const env = readEnv({ NODE_ENV: 'production', LOG_LEVEL: 'silent' });
const log = createLog(env.LOG_LEVEL);
const search = createSearch({
  db,
  env,
  log,
  today: () => todayOf(systemClock).toString(),
});
const build = (await import(pathToFileURL(resolve('build/server/index.js')).href)) as ServerBuild;
const withLog = createHandler({ services, env, search, log }, build);
const without = createHandler({ services: { ...services, db: silent }, env, search, log }, build);

async function page(handle: typeof withLog, path: string): Promise<number> {
  const began = performance.now();
  const answer = await handle(
    new Request(`http://127.0.0.1${path}`, { headers: { Cookie: `werkbrug=${secret}` } }),
    '127.0.0.1',
  );
  await answer.text();
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
  return performance.now() - began;
}

const median = (list: number[]) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;

const results: { page: string; withMs: number; withoutMs: number; ratio: number }[] = [];
for (const path of ['/jobcoach/kandidaten', `/jobcoach/kandidaten/${candidate.id}`, '/jobcoach']) {
  const times: { with: number[]; without: number[] } = { with: [], without: [] };
  for (let round = 0; round < rounds + 10; round += 1) {
    const first = round % 2 === 0;
    const one = await page(first ? withLog : without, path);
    const two = await page(first ? without : withLog, path);
    if (round < 10) continue;
    times.with.push(first ? one : two);
    times.without.push(first ? two : one);
  }
  const [withMs, withoutMs] = [median(times.with), median(times.without)];
  results.push({
    page: path.replace(candidate.id, ':id'),
    withMs: Number(withMs.toFixed(2)),
    withoutMs: Number(withoutMs.toFixed(2)),
    ratio: Number((withMs / withoutMs).toFixed(3)),
  });
}
await search.close();
await db.destroy();
rmSync(dir, { recursive: true, force: true });
process.stdout.write(`${JSON.stringify({ rounds, results }, null, 2)}\n`);
