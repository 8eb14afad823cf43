import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startSession, visitorOf } from '#app/auth/session.ts';
import { whoLooked } from '#app/domain/disclosure/who-looked.ts';
import type { Actor } from '#app/domain/shared/context.ts';
import { loader as teamLoader } from '#app/routes/beheer/team.tsx';
import { loader as candidateLoader } from '#app/routes/jobcoach/candidate.tsx';
import { loader as caseloadLoader } from '#app/routes/jobcoach/candidates.tsx';
import { makeCandidate } from '#test/factories/candidate.ts';
import { callRoute } from '#test/factories/route.ts';
import { makeActor, makeWorld, type World } from '#test/factories/world.ts';
import { handOver } from '../nazorg/hand-over.ts';
import { addMember, endMember, endTeam, makeTeam, saveTeam } from './save-team.ts';

let world: World;
let admin: ReturnType<World['as']>;
let coach: Actor;
let mate: Actor;
let lead: Actor;
let teamId: string;
let candidate: Awaited<ReturnType<typeof makeCandidate>>;

beforeEach(async () => {
  world = await makeWorld();
  admin = world.as(await makeActor(world, 'administrator'));
  coach = await makeActor(world, 'jobcoach', { name: 'Eigen Coach' });
  mate = await makeActor(world, 'jobcoach', { name: 'Collega' });
  lead = await makeActor(world, 'jobcoach', { name: 'Leider' });
  candidate = await makeCandidate(world, { jobcoach: coach });
  teamId = await makeTeam(admin, { name: 'Team Noord' });
  for (const one of [coach, mate]) await addMember(admin, { teamId, accountId: one.accountId, leads: false });
  await addMember(admin, { teamId, accountId: lead.accountId, leads: true });
});
afterEach(() => world.close());

/** As the guard reads it: from the session. */
async function reading(actor: Actor): Promise<Actor> {
  const secret = await startSession(world.db, world, { ...actor, userAgent: '' });
  const request = new Request('http://x.test', { headers: { Cookie: `werkbrug=${secret}` } });
  const visitor = await visitorOf(request, world);
  if (!visitor) throw new Error('no session');
  return visitor.actor;
}
const open = async (actor: Actor) =>
  callRoute(candidateLoader, {
    actor: await reading(actor),
    services: world,
    url: `/jobcoach/kandidaten/${candidate.id}`,
    params: { id: candidate.id },
  });
const listed = async (actor: Actor, query = '') =>
  (
    await callRoute(caseloadLoader, {
      actor: await reading(actor),
      services: world,
      url: `/jobcoach/kandidaten${query}`,
    })
  ).data.rows.length;

describe('a team', () => {
  it('lets its leader at the candidates of the team, and its members only where the administrator says so', async () => {
    expect((await open(lead)).status).toBe(200);
    expect((await open(mate)).status).toBe(404);
    await saveTeam(admin, { id: teamId, name: 'Team Noord', open: true });
    expect((await open(mate)).status).toBe(200);
    await saveTeam(admin, { id: teamId, name: 'Team Noord', open: false });
    expect((await open(mate)).status).toBe(404);
  });

  it('ends with membership and with the team, at once', async () => {
    await endMember(admin, { teamId, accountId: lead.accountId });
    expect((await open(lead)).status).toBe(404);
    await addMember(admin, { teamId, accountId: lead.accountId, leads: true });
    await endTeam(admin, { id: teamId });
    expect((await open(lead)).status).toBe(404);
  });

  it('does not reach from one team into another', async () => {
    const stranger = await makeActor(world, 'jobcoach');
    const other = await makeTeam(admin, { name: 'Team Zuid' });
    await saveTeam(admin, { id: other, name: 'Team Zuid', open: true });
    for (const one of [stranger, lead])
      await addMember(admin, { teamId: other, accountId: one.accountId, leads: false });
    expect((await open(stranger)).status).toBe(404);
  });

  it('keeps own work apart: colleagues are shown only when asked for', async () => {
    expect(await listed(lead)).toBe(0);
    expect(await listed(lead, `?van=${coach.accountId}`)).toBe(1);
    expect(await listed(lead, '?van=team')).toBe(1);
    expect(await listed(mate, `?van=${coach.accountId}`)).toBe(0);
    expect(await listed(mate, '?van=team')).toBe(0);
  });

  it('is told to the candidate who reads who looked', async () => {
    await open(lead);
    const looks = await whoLooked(world.db, candidate.actor?.accountId ?? '');
    expect(looks[0]).toMatchObject({
      who: 'Leider (jobcoach)',
      why: 'Deze collega zit in het team van uw jobcoach.',
    });
  });

  it('lets only its leader hand candidates over', async () => {
    await saveTeam(admin, { id: teamId, name: 'Team Noord', open: true });
    const over = async (by: Actor) =>
      handOver(world.as(await reading(by)), {
        from: coach.accountId,
        to: mate.accountId,
        candidates: [candidate.id],
        reason: 'Langdurig ziek.',
        formulier: world.newId(),
      });
    await expect(over(mate)).rejects.toMatchObject({ code: 'notFound' });
    await over(lead);
    expect((await open(coach)).status).toBe(200);
  });

  it('is made by the administrator alone, with a name of its own and jobcoaches only', async () => {
    await expect(makeTeam(admin, { name: 'Team Noord' })).rejects.toMatchObject({ code: 'teamNameTaken' });
    const adviser = await makeActor(world, 'employerAdviser');
    await expect(
      addMember(admin, { teamId, accountId: adviser.accountId, leads: true }),
    ).rejects.toMatchObject({ code: 'notFound' });
    for (const context of [world.as(coach), world.as(adviser)])
      await expect(saveTeam(context, { id: teamId, name: 'X', open: true })).rejects.toMatchObject({
        code: 'notFound',
      });
    const page = await callRoute(teamLoader, {
      actor: coach,
      services: world,
      url: `/beheer/teams/${teamId}`,
      params: { id: teamId },
    });
    expect(page.status).toBe(404);
  });
});
