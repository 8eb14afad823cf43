import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { action as adviserAction, loader as adviserLoader } from '#app/routes/adviseur/employer.tsx';
import { action as registerAction } from '#app/routes/auth/register.tsx';
import { loader as companyLoader } from '#app/routes/werkgever/company.tsx';
import { employerIdByKvk, findEmployer, holderOfClaimed } from '#db/queries/employers.ts';
import { loadOwnPlaces } from '#db/seed/own-taxonomy.ts';
import { makeTestOpening } from '#test/factories/application.ts';
import { makeEmployer } from '#test/factories/employer.ts';
import { callRoute } from '#test/factories/route.ts';
import { makeActor, makeWorld, type World } from '#test/factories/world.ts';
import type { Actor } from '../shared/context.ts';
import { editCompany } from './edit-company.ts';
import { companyForm } from './employer-forms.ts';
import { giveKvk, joinCompany, keepKvk } from './kvk-clash.ts';

let world: World;
let first: Awaited<ReturnType<typeof makeEmployer>>;
const kvk = '12345678';

beforeEach(async () => {
  world = await makeWorld();
  await loadOwnPlaces(world.db);
  first = await makeEmployer(world, { name: 'De Linde BV', kvk });
});
afterEach(() => world.close());

const register = (changes: Record<string, string> = {}) =>
  callRoute(registerAction, {
    actor: null,
    services: world,
    url: '/registreren',
    form: {
      company: 'Kwekerij De Linde',
      kvk,
      sector: 'retail',
      name: 'Nina Linde',
      email: 'nina@linde.invalid',
      postcode: '3311 AB',
      password: 'een zin met bloemen erin',
      formulier: world.newId(),
      ...changes,
    },
  });

async function registered(): Promise<{ id: string; actor: Actor }> {
  await register();
  const row = await world.db
    .selectFrom('membership')
    .innerJoin('employer', 'employer.id', 'membership.organisation_id')
    .select(['employer.id', 'membership.account_id as accountId', 'membership.id as membershipId'])
    .where('employer.kvk_claimed', '=', kvk)
    .executeTakeFirstOrThrow();
  const actor = { ...first.actor, accountId: row.accountId, membershipId: row.membershipId };
  return { id: row.id, actor: { ...actor, organisationId: row.id } };
}

describe('a company number that another company has', () => {
  it('is registered in just the same way, and seen by who typed it as his own', async () => {
    const taken = await register();
    const free = await register({ kvk: '87654321', email: 'ander@linde.invalid' });
    expect([taken.status, taken.location]).toEqual([free.status, free.location]);
    expect(taken.status).toBe(303);
    const { actor } = await registered();
    const page = await callRoute(companyLoader, { actor, services: world, url: '/werkgever/bedrijf' });
    expect(page.data.employer.kvk).toBe(kvk);
    expect(JSON.stringify(page.data)).not.toMatch(/De Linde BV|claimed/i);
  });

  it('tells the adviser, and stays with who had it', async () => {
    const adviser = await makeActor(world, 'employerAdviser');
    const { id } = await registered();
    expect(await employerIdByKvk(world.db, kvk)).toBe(first.id);
    expect(await holderOfClaimed(world.db, id)).toMatchObject({ id: first.id, name: 'De Linde BV' });
    const told = await world.db
      .selectFrom('notification')
      .select('text')
      .where('account_id', '=', adviser.accountId)
      .execute();
    expect(told.map((row) => row.text).join()).toContain('KvK-nummer op van De Linde BV');
  });

  it('brings the people together when it is the same company', async () => {
    const adviser = world.as(await makeActor(world, 'employerAdviser'));
    const { id, actor } = await registered();
    await joinCompany(adviser, { employerId: id });
    const membership = await world.db
      .selectFrom('membership')
      .select('organisation_id')
      .where('account_id', '=', actor.accountId)
      .executeTakeFirstOrThrow();
    expect(membership.organisation_id).toBe(first.id);
    expect((await findEmployer(world.db, id))?.status).toBe('blocked');
    await expect(joinCompany(adviser, { employerId: id })).rejects.toMatchObject({ code: 'notFound' });
  });

  it('does not join a company that has openings, nor for anybody but an adviser', async () => {
    const { id, actor } = await registered();
    await expect(joinCompany(world.as(actor), { employerId: id })).rejects.toMatchObject({
      code: 'notFound',
    });
    await expect(giveKvk(world.as(actor), { employerId: id })).rejects.toMatchObject({ code: 'notFound' });
    await expect(keepKvk(world.as(actor), { employerId: id })).rejects.toMatchObject({ code: 'notFound' });
    await makeTestOpening(world, { id, name: 'Kwekerij De Linde', actor });
    const adviser = world.as(await makeActor(world, 'employerAdviser'));
    await expect(joinCompany(adviser, { employerId: id })).rejects.toMatchObject({
      code: 'companyHasOpenings',
    });
  });

  it('goes to the other when the first one typed it wrong', async () => {
    const { id } = await registered();
    await giveKvk(world.as(await makeActor(world, 'employerAdviser')), { employerId: id });
    expect(await employerIdByKvk(world.db, kvk)).toBe(id);
    expect(await holderOfClaimed(world.db, first.id)).toMatchObject({ id });
  });

  it('can be found to be of the first one, by its adviser, on the page of the other', async () => {
    const { id } = await registered();
    const adviser = await makeActor(world, 'employerAdviser');
    const page = () =>
      callRoute(adviserLoader, {
        actor: adviser,
        services: world,
        url: `/adviseur/werkgevers/${id}`,
        params: { id },
      });
    expect((await page()).data.clash).toMatchObject({ id: first.id, confirmed: 0 });
    const form = { actie: 'keepKvk' };
    const url = `/adviseur/werkgevers/${id}`;
    const done = await callRoute(adviserAction, {
      actor: adviser,
      services: world,
      url,
      params: { id },
      form,
    });
    expect(done.status).toBe(303);
    expect((await page()).data.clash).toMatchObject({ id: first.id, confirmed: 1 });
    const refused = await callRoute(adviserAction, {
      actor: first.actor,
      services: world,
      url,
      params: { id },
      form,
    });
    expect(refused.status).toBe(404);
  });

  it('goes to the one that claims it when the first gives it back, and the advisers hear of it', async () => {
    const adviser = await makeActor(world, 'employerAdviser');
    const { id } = await registered();
    const later = await makeEmployer(world, { name: 'Derde Linde' });
    await world.db
      .updateTable('employer')
      .set({ kvk: null, kvk_claimed: kvk })
      .where('id', '=', later.id)
      .execute();
    await world.db
      .updateTable('organisation')
      .set({ created_at: '2030-01-01T00:00:00.000Z' })
      .where('id', '=', later.id)
      .execute();
    const edit = (number: string) =>
      editCompany(world.as(first.actor), {
        employerId: first.id,
        ...companyForm.parse({ company: 'De Linde BV', kvk: number, sector: 'agriculture' }),
      });
    await edit(kvk);
    expect(await employerIdByKvk(world.db, kvk)).toBe(first.id);
    await edit('87654321');
    expect(await employerIdByKvk(world.db, kvk)).toBe(id);
    expect(await employerIdByKvk(world.db, '87654321')).toBe(first.id);
    expect(await holderOfClaimed(world.db, id)).toBeUndefined();
    expect(await holderOfClaimed(world.db, later.id)).toMatchObject({ id });
    const told = await world.db
      .selectFrom('notification')
      .select('text')
      .where('account_id', '=', adviser.accountId)
      .execute();
    const texts = told.map((row) => row.text).join(' | ');
    expect(texts).toContain('Het oude nummer hoort nu bij Kwekerij De Linde');
    expect(texts).toContain('Derde Linde gaf het KvK-nummer op van Kwekerij De Linde');
    const events = await world.db
      .selectFrom('outbox')
      .select('subject_id')
      .where('event', '=', 'employerChanged')
      .where('subject_id', '=', id)
      .execute();
    expect(events.length).toBeGreaterThan(1);
  });

  it('goes to nobody by itself when an adviser found it to be of the one that gives it up', async () => {
    const adviser = await makeActor(world, 'employerAdviser');
    const { id } = await registered();
    await keepKvk(world.as(adviser), { employerId: id });
    await editCompany(world.as(first.actor), {
      employerId: first.id,
      ...companyForm.parse({ company: 'De Linde BV', kvk: '87654321', sector: 'agriculture' }),
    });
    expect(await employerIdByKvk(world.db, kvk)).toBeUndefined();
    const told = await world.db
      .selectFrom('notification')
      .select(['text', 'href'])
      .where('account_id', '=', adviser.accountId)
      .execute();
    expect(told).toContainEqual({
      text: expect.stringContaining('Het hoort nu bij niemand'),
      href: `/adviseur/werkgevers/${id}`,
    });
  });
});
