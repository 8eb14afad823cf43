import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { type Database, openDatabase } from '#db/client.ts';
import { makePlacement } from '#test/factories/placement.ts';
import { makeProefplaatsing } from '#test/factories/proefplaatsing.ts';
import { makeWorld } from '#test/factories/world.ts';

const night = '2026-12-20T02:00:00Z';
const directory = mkdtempSync(join(tmpdir(), 'werkbrug-sweep-'));
afterEach(() => rmSync(directory, { recursive: true, force: true }));

/** A night with something to do of every kind: jobs and a trial that begin, contacts missed, a contract near its end. */
async function prepare(file: string): Promise<void> {
  const db = await openDatabase(file);
  const memory = await makeWorld();
  const world = { ...memory, db, as: (actor: never) => ({ ...memory, db, actor }) };
  try {
    for (const contractEndsOn of ['2026-12-15', '2027-01-15', '2027-02-10'])
      await makePlacement(world as never, { startsOn: '2026-10-05', contractEndsOn });
    await makePlacement(world as never);
    await makePlacement(world as never, { startsOn: '2026-12-14' });
    await makeProefplaatsing(world as never, 'agreed');
  } finally {
    await memory.close();
    await db.destroy();
  }
}

/**
 * The sweep in a process of its own. It kills itself without warning, as a power cut would, when it has asked for so
 * many ids: in the middle of a transaction.
 */
function sweepInChild(file: string, killAt: number | null): number | null {
  const program = `
    import { openDatabase } from '#db/client.ts';
    import { fixedClock } from '#app/domain/shared/clock.ts';
    import { newId } from '#app/domain/shared/ids.ts';
    import { systemContext } from '#app/domain/shared/system-context.ts';
    import { nazorgSweep } from '#app/domain/nazorg/sweep.ts';
    const db = await openDatabase(${JSON.stringify(file)});
    let asked = 0;
    const ids = () => {
      asked += 1;
      if (asked === ${killAt ?? -1}) process.kill(process.pid, 'SIGKILL');
      return newId();
    };
    const clock = fixedClock('${night}');
    await nazorgSweep(systemContext({ db, clock, newId: ids }), { baseUrl: 'http://werkbrug.test' });
    await db.destroy();
  `;
  const done = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8',
    timeout: 200_000,
  });
  if (done.status !== 0 && done.signal !== 'SIGKILL') throw new Error(done.stderr);
  return done.status;
}

async function reading<T>(file: string, read: (db: Database) => Promise<T>): Promise<T> {
  const db = await openDatabase(file);
  try {
    return await read(db);
  } finally {
    await db.destroy();
  }
}

/** What the night led to, without ids and times of writing. */
const outcome = (file: string) =>
  reading(file, async (db) => {
    const placements = await db.selectFrom('placement').select(['starts_on', 'state']).execute();
    const trials = await db.selectFrom('proefplaatsing').select(['starts_on', 'state']).execute();
    const moments = await db
      .selectFrom('moment')
      .select(['case_kind', 'kind', 'with_party', 'how', 'due_on', 'state', 'origin'])
      .execute();
    const notices = await db.selectFrom('notification').select('text').execute();
    const mails = await db.selectFrom('email').select(['to_address', 'subject']).execute();
    const events = await db.selectFrom('transition_event').select(['noun', 'action', 'to_state']).execute();
    return [...placements, ...trials, ...moments, ...notices, ...mails, ...events]
      .map((row) =>
        Object.values(row)
          .join(' ')
          .replaceAll(/kandidaat-\d+/g, 'kandidaat'),
      )
      .sort();
  });

it('ends the same however often it was killed midway, and a second run changes nothing', {
  timeout: 600_000,
}, async () => {
  const start = join(directory, 'start.sqlite');
  const quiet = join(directory, 'quiet.sqlite');
  const killed = join(directory, 'killed.sqlite');
  await prepare(start);
  copyFileSync(start, quiet);
  copyFileSync(start, killed);
  const before = await outcome(start);

  expect(sweepInChild(quiet, null)).toBe(0);
  const undisturbed = await outcome(quiet);
  expect(undisturbed).not.toEqual(before);

  for (const killAt of [3, 17, 40]) expect(sweepInChild(killed, killAt)).toBeNull();
  expect(await outcome(killed)).not.toEqual(undisturbed);
  expect(sweepInChild(killed, null)).toBe(0);
  expect(await outcome(killed)).toEqual(undisturbed);

  expect(sweepInChild(killed, null)).toBe(0);
  expect(await outcome(killed)).toEqual(undisturbed);
});
