import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Declared, RouteArgs } from '#app/auth/guard.ts';
import { fixedClock } from '#app/domain/shared/clock.ts';
import type { Actor } from '#app/domain/shared/context.ts';
import { newId } from '#app/domain/shared/ids.ts';
import { loader as placements } from '#app/routes/jobcoach/placements.tsx';
import { loader as worklist } from '#app/routes/jobcoach/worklist.tsx';
import { loader as employerPlacements } from '#app/routes/werkgever/placements.tsx';
import { openDatabase } from '#db/client.ts';
import { makeApplication, makeTestEmployer } from '#test/factories/application.ts';
import { makeCandidate } from '#test/factories/candidate.ts';
import { makePlacement } from '#test/factories/placement.ts';
import { makeProefplaatsing } from '#test/factories/proefplaatsing.ts';
import { callRoute } from '#test/factories/route.ts';
import { makeActor, type World } from '#test/factories/world.ts';

/** List pages ask the database the same number of questions however long the list is. */
let queries: string[] = [];
let world: World;

beforeEach(async () => {
  const db = await openDatabase(':memory:', (event) => {
    if (event.level === 'query') queries.push(event.query.sql);
  });
  const services = { db, clock: fixedClock('2026-12-01T10:00:00Z'), newId };
  world = { ...services, as: (actor) => ({ ...services, actor }), close: () => db.destroy() };
});
afterEach(() => world.close());

async function countOf(handler: unknown, actor: Actor, url: string): Promise<number> {
  queries = [];
  const answer = await callRoute(handler as ((args: RouteArgs) => Promise<unknown>) & Declared, {
    actor,
    services: world,
    url,
  });
  expect(answer.status).toBe(200);
  return queries.length;
}

it('asks the same few questions for one placement as for many', async () => {
  const jobcoach = await makeActor(world, 'jobcoach');
  const employer = await makeTestEmployer(world);
  const add = async () => {
    const candidate = await makeCandidate(world, { jobcoach });
    await makePlacement(world, {}, await makeApplication(world, { state: 'offered', candidate, employer }));
  };
  const counts = async () => [
    await countOf(worklist, jobcoach, '/jobcoach'),
    await countOf(placements, jobcoach, '/jobcoach/plaatsingen'),
    await countOf(employerPlacements, employer.actor, '/werkgever/plaatsingen'),
  ];
  await add();
  const trialOf = await makeCandidate(world, { jobcoach });
  await makeProefplaatsing(world, 'toAgree', {
    application: await makeApplication(world, { state: 'offered', candidate: trialOf, employer }),
    plan: { startsOn: '2026-12-07', endsOn: '2027-02-05' },
  });
  const few = await counts();
  // Of each, seven write down that names were seen: begin, number, lines, chain, commit.
  expect(few).toEqual([12, 9, 11]);
  for (let count = 0; count < 6; count += 1) await add();
  expect(await counts()).toEqual(few);
});
