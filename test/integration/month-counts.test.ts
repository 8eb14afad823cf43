import { afterEach, beforeEach, expect, it } from 'vitest';
import { loader } from '#app/routes/beheer/month-counts.ts';
import { makePlacement } from '#test/factories/placement.ts';
import { callRoute } from '#test/factories/route.ts';
import { makeActor, makeWorld, type World } from '#test/factories/world.ts';

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});
afterEach(() => world.close());

const ask = (actor: Parameters<typeof callRoute>[1]['actor']) =>
  callRoute(loader, { actor, services: world, url: '/beheer/aantallen' });

it('gives the administrator counts by month without a name, and writes down that it did', async () => {
  const placement = await makePlacement(world);
  const administrator = await makeActor(world, 'administrator');
  const answer = await ask(administrator);
  expect(answer.headers.get('Content-Type')).toContain('text/csv');
  expect(answer.headers.get('Content-Disposition')).toContain('attachment');
  const [head = '', ...rows] = String(answer.data).trim().split('\r\n');
  expect(head).toMatch(/^\uFEFF?Maand;Vacatures/);
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect(row).toMatch(/^\d{4}-\d{2}(;\d+){7}$/);
  const sums = rows.map((row) => Number(row.split(';')[2])).reduce((sum, count) => sum + count, 0);
  expect(sums).toBe(1);
  expect(answer.data).not.toContain(placement.candidate.name);
  const audit = await world.db
    .selectFrom('audit_event')
    .select('action')
    .orderBy('seq', 'desc')
    .executeTakeFirst();
  expect(audit?.action).toBe('export.counts');
});

it.each(['jobcoach', 'employerAdviser', 'candidate'] as const)('is not there for a %s', async (role) => {
  expect((await ask(await makeActor(world, role))).status).toBe(404);
});
