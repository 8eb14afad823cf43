import { CompiledQuery } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fixedClock } from '#app/domain/shared/clock.ts';
import { newId } from '#app/domain/shared/ids.ts';
import { ensurePresets } from '#app/domain/trajectory/ensure-presets.ts';
import { openDatabase } from '#db/client.ts';
import { comingVisits } from '#db/queries/group-visits.ts';
import { finishedTrajectories } from '#db/queries/programme-results.ts';
import { unusedAccounts } from '#db/queries/stale-accounts.ts';
import { makeCandidate } from '#test/factories/candidate.ts';
import type { World } from '#test/factories/world.ts';

/** What a page asks may not grow with what others have in the database: every table is reached by an index. */
let asked: CompiledQuery[] = [];
let world: World;

beforeEach(async () => {
  const db = await openDatabase(':memory:', (event) => asked.push(event.query));
  const services = { db, clock: fixedClock('2026-12-01T10:00:00Z'), newId };
  world = { ...services, as: (actor) => ({ ...services, actor }), close: () => db.destroy() };
});
afterEach(() => world.close());

/** Steps of the plan that read a whole table, of all that was asked since. */
async function scans(): Promise<string[]> {
  const found: string[] = [];
  for (const { sql, parameters } of asked.splice(0)) {
    if (!sql.startsWith('select')) continue;
    const plan = await world.db.executeQuery<{ detail: string }>(
      CompiledQuery.raw(`explain query plan ${sql}`, [...parameters]),
    );
    found.push(
      ...plan.rows.map((row) => row.detail).filter((detail) => /^SCAN (?!\(subquery|CONSTANT)/.test(detail)),
    );
  }
  asked = [];
  return found;
}

it('visits of a candidate, a jobcoach and an employer are found by who goes or plans', async () => {
  asked = [];
  const today = '2026-12-01';
  await comingVisits(world.db, { reach: { of: 'candidate', accountId: 'a' }, today });
  expect(asked).toHaveLength(1);
  expect(await scans()).toEqual([]);
  await comingVisits(world.db, { reach: { of: 'jobcoach', caseloadOf: ['a', 'b'] }, today });
  await comingVisits(world.db, { reach: { of: 'employer', employerId: 'a' }, today });
  expect(await scans()).toEqual([]);
});

it('results of a programme are read a part at a time, by index', async () => {
  await ensurePresets(world.db, { now: '2026-12-01T10:00:00.000Z', newId });
  const version = await world.db
    .selectFrom('programme_version')
    .select('id')
    .where('programme_code', '=', 'dordrecht-agu')
    .executeTakeFirstOrThrow();
  const { id: candidateId } = await makeCandidate(world);
  const rows = Array.from({ length: 501 }, () => ({
    id: newId(),
    candidate_id: candidateId,
    programme_version_id: version.id,
    operator_id: null,
    state: 'outflow' as const,
    referred_on: '2026-01-05',
    started_on: '2026-01-05',
    ended_on: '2026-06-30',
    end_reason: null,
  }));
  for (const row of rows) await world.db.insertInto('trajectory').values(row).execute();
  asked = [];
  const sizes: number[] = [];
  for await (const batch of finishedTrajectories(world.db, 'dordrecht-agu')) sizes.push(batch.length);
  expect(sizes).toEqual([500, 1]);
  expect(await scans()).toEqual([]);
});

it('whether an account is needed still is found by index for each', async () => {
  asked = [];
  await unusedAccounts(world.db, { before: '2026-12-01', limit: 10 });
  expect(asked).toHaveLength(1);
  expect(await scans()).toEqual([expect.stringMatching(/^SCAN account\b/)]);
});

it('openings and contact persons are found by the account, not by an index that is made for the question', async () => {
  asked = [];
  await unusedAccounts(world.db, { before: '2026-12-01', limit: 10 });
  const [{ sql, parameters } = { sql: '', parameters: [] }] = asked;
  const plan = await world.db.executeQuery<{ detail: string }>(
    CompiledQuery.raw(`explain query plan ${sql}`, [...parameters]),
  );
  const steps = plan.rows.map((row) => row.detail);
  expect(steps.filter((detail) => detail.includes('AUTOMATIC'))).toEqual([]);
  expect(steps).toContainEqual(expect.stringContaining('contact_person_account'));
  expect(steps).toContainEqual(expect.stringContaining('opening_contact_person'));
});
