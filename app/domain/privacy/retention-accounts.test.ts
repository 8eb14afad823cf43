import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startSession } from '#app/auth/session.ts';
import { loadOwnPlaces } from '#db/seed/own-taxonomy.ts';
import { makeCandidate } from '#test/factories/candidate.ts';
import { makeEmployer } from '#test/factories/employer.ts';
import { makePlacement } from '#test/factories/placement.ts';
import { makeActor, makeWorld, type World } from '#test/factories/world.ts';
import { confirmEmailByLink } from '../account/confirm-email.ts';
import { registerForm } from '../employer/employer-forms.ts';
import { registerEmployer } from '../employer/register-employer.ts';
import { systemContext } from '../shared/system-context.ts';
import { runRetention } from './retention.ts';

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});
afterEach(() => world.close());

const on = async (day: string, options: { apply?: boolean; confirms?: boolean } = {}) => {
  world.clock.set(`${day}T03:40:00Z`);
  const { warned, anonymised, kept } = await runRetention(systemContext(world), {
    apply: options.apply ?? true,
    confirms: options.confirms ?? true,
  });
  return { warned: warned.accounts, gone: anonymised.accounts, kept };
};
const account = (id: string) =>
  world.db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

describe('an account that nobody uses', () => {
  it('is warned 30 days before two years are over, and then holds nothing that identifies', async () => {
    const adviser = await makeActor(world, 'employerAdviser', { name: 'Ans Adviseur', email: 'ans@x.test' });
    expect(await on('2028-10-20')).toEqual({ warned: 0, gone: 0, kept: 0 });
    expect(await on('2028-10-25', { apply: false })).toMatchObject({ warned: 1, gone: 0 });
    expect(await on('2028-10-25')).toMatchObject({ warned: 1, gone: 0 });
    const mail = await world.db.selectFrom('email').select(['to_address', 'body']).executeTakeFirstOrThrow();
    expect(mail.to_address).toBe('ans@x.test');
    expect(mail.body).toContain('24 november 2028');
    expect(await on('2028-11-23')).toMatchObject({ warned: 0, gone: 0 });
    expect(await on('2028-11-24', { apply: false })).toMatchObject({ gone: 1 });
    expect((await account(adviser.accountId)).status).toBe('active');
    expect(await on('2028-11-24')).toMatchObject({ gone: 1 });
    const row = await account(adviser.accountId);
    expect(JSON.stringify(row)).not.toMatch(/Ans|ans@x/);
    expect(row.status).toBe('disabled');
    expect(await on('2029-11-24')).toEqual({ warned: 0, gone: 0, kept: 0 });
  });

  it('stays for who signs in after the warning', async () => {
    const adviser = await makeActor(world, 'employerAdviser');
    await on('2028-10-25');
    world.clock.set('2028-11-01T09:00:00Z');
    await startSession(world.db, world, { ...adviser, userAgent: '' });
    expect(await on('2028-11-24')).toEqual({ warned: 0, gone: 0, kept: 1 });
    expect((await account(adviser.accountId)).status).toBe('active');
    // Counted from the last time, with a warning of its own.
    expect(await on('2030-10-03')).toMatchObject({ warned: 1, gone: 0 });
  });

  it('empties the contact person that it is, of a company that stays', async () => {
    const employer = await makeEmployer(world, { name: 'De Linde' });
    await world.db
      .updateTable('contact_person')
      .set({ account_id: employer.actor.accountId })
      .where('id', '=', employer.contactId)
      .execute();
    await on('2028-10-25');
    await on('2028-11-24');
    const contact = await world.db
      .selectFrom('contact_person')
      .select(['name', 'email', 'phone'])
      .where('id', '=', employer.contactId)
      .executeTakeFirstOrThrow();
    expect(contact).toEqual({ name: 'Oud-contactpersoon', email: '', phone: '' });
  });

  it('stays while it is the contact person of a running job, trial or opening, and goes after it', async () => {
    const placed = await makePlacement(world);
    const { opening, employer } = placed.application;
    const contactId = world.newId();
    await world.db
      .insertInto('contact_person')
      .values({
        id: contactId,
        employer_id: employer.id,
        account_id: employer.actor.accountId,
        name: 'Baas',
        role_title: '',
        email: '',
        phone: '',
      })
      .execute();
    const set = (contact: string | null, state: 'open' | 'closed') =>
      world.db
        .updateTable('opening')
        .set({ contact_person_id: contact, state })
        .where('id', '=', opening.id)
        .execute();
    const warned = async () => (await on('2036-01-01', { apply: false })).warned;
    // The jobcoach guides somebody; the employer is named nowhere.
    await set(null, 'closed');
    expect(await warned()).toBe(1);
    await set(contactId, 'closed');
    expect(await warned()).toBe(0);
    await world.db.updateTable('placement').set({ state: 'ended' }).execute();
    expect(await warned()).toBe(1);
    await set(contactId, 'open');
    expect(await warned()).toBe(0);
  });

  it('stays while it guides candidates, administers the portal or is a participant', async () => {
    await makeActor(world, 'administrator');
    await makeCandidate(world, { jobcoach: await makeActor(world, 'jobcoach') });
    expect(await on('2036-01-01', { apply: false })).toMatchObject({ warned: 0, gone: 0 });
  });
});

describe('a registration', () => {
  const register = async () => {
    await loadOwnPlaces(world.db);
    const input = registerForm.parse({
      company: 'Nooit Bevestigd',
      kvk: '12345678',
      sector: 'retail',
      name: 'Nora',
      email: 'nora@x.test',
      postcode: '3311 AB',
      password: 'een zin met bloemen erin',
      formulier: 'formulier-1',
    });
    await registerEmployer(world, { ...input, userAgent: '', baseUrl: '' });
    return world.db.selectFrom('account').select('id').executeTakeFirstOrThrow();
  };

  it('whose address nobody proved goes after 60 days, with its company closed', async () => {
    const { id } = await register();
    expect(await on('2026-12-20')).toMatchObject({ warned: 0 });
    expect(await on('2026-12-23')).toMatchObject({ warned: 1, gone: 0 });
    expect(await on('2027-01-22')).toMatchObject({ gone: 1 });
    expect(JSON.stringify(await account(id))).not.toMatch(/nora/i);
    const employer = await world.db.selectFrom('employer').select('status').executeTakeFirstOrThrow();
    expect(employer.status).toBe('blocked');
  });

  it('stays where no mail goes out, and once the address is proved', async () => {
    await register();
    const mail = await world.db.selectFrom('email').select('body').executeTakeFirstOrThrow();
    expect(await on('2027-06-01', { confirms: false })).toMatchObject({ warned: 0, gone: 0 });
    world.clock.set('2026-11-22T12:00:00Z');
    await confirmEmailByLink(systemContext(world), {
      secret: /bevestigen\/(\S+)/.exec(mail.body)?.[1] ?? '',
    });
    expect(await on('2027-06-01')).toMatchObject({ warned: 0, gone: 0 });
  });
});
