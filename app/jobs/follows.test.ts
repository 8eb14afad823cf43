import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cron } from 'croner';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { activitySince } from '#db/queries/activity.ts';
import { appendOutbox, outboxEvents } from '#db/queries/trail.ts';
import { makeWorld, type World } from '#test/factories/world.ts';
import { activityLabels } from '../domain/shared/activity.ts';
import { systemContext } from '../domain/shared/system-context.ts';
import { memoryMailer } from '../notify/mailer.ts';
import { countActivityJob } from './count-activity.ts';
import { jobs } from './index.ts';

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});
afterEach(() => world.close());

const tools = () => ({ context: systemContext(world), mailer: memoryMailer(), search: null });
const root = join(import.meta.dirname, '..', '..');

/** Where an event is only named, not told: the list itself, who follows, and what it is called. */
const notEmitters = ['db/queries/trail.ts', 'search/sync.ts', 'app/domain/shared/activity.ts'];

function sources(): { path: string; text: string }[] {
  return ['app', 'db'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
      .map((name) => join(folder, name).replaceAll('\\', '/'))
      .filter((path) => !notEmitters.includes(path))
      .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') })),
  );
}

describe('the outbox', () => {
  it('has an emitter for every event', () => {
    const files = sources();
    const silent = outboxEvents.filter((event) => !files.some(({ text }) => text.includes(`'${event}'`)));
    expect(silent).toEqual([]);
  });

  it('has a follower for every event, that counts each once however often it runs', async () => {
    const events = [...outboxEvents, ...outboxEvents];
    const at = ['2026-11-21T22:59:00.000Z', '2026-11-21T23:30:00.000Z'];
    await world.db.transaction().execute(async (trx) => {
      for (const [index, event] of events.entries())
        await appendOutbox(trx, {
          event,
          subjectId: 'x',
          data: {},
          at: at[Math.floor(index / outboxEvents.length)] ?? '',
        });
    });
    await countActivityJob.run(tools());
    await countActivityJob.run(tools());
    // Half past midnight in the Netherlands is the next day.
    const later = await activitySince(world.db, '2026-11-22');
    expect(later.map((row) => row.event).toSorted()).toEqual([...outboxEvents].toSorted());
    expect(later.every((row) => row.count === 1)).toBe(true);
    const all = await activitySince(world.db, '2026-11-21');
    expect(all.every((row) => row.count === 2)).toBe(true);
    expect(Object.keys(activityLabels)).toEqual([...outboxEvents]);
  });
});

describe('the schedules', () => {
  it('have each a name of their own and a handler', () => {
    expect(new Set(jobs.map((job) => job.id)).size).toBe(jobs.length);
    const files = readdirSync(import.meta.dirname).filter((name) => !name.includes('.test.'));
    const inUse = files.filter((name) =>
      readFileSync(join(import.meta.dirname, name), 'utf8').includes(': Job = {'),
    );
    expect(inUse).toHaveLength(jobs.length);
  });

  it.each(jobs)('$id runs at a time that comes, and twice in a portal without data', async (job) => {
    const next = new Cron(job.schedule, { timezone: 'Europe/Amsterdam', paused: true }).nextRun();
    expect(next).toBeInstanceOf(Date);
    await job.run(tools());
    await expect(job.run(tools())).resolves.toBeTypeOf('string');
  });
});
