import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startSession, visitorOf } from '#app/auth/session.ts';
import { loadOwnPlaces } from '#db/seed/own-taxonomy.ts';
import { makeEmployer } from '#test/factories/employer.ts';
import { makeActor, makeWorld, type World } from '#test/factories/world.ts';
import { confirmEmailByLink, emailLink } from '../account/confirm-email.ts';
import { signIn } from '../account/sign-in.ts';
import { switchMembership } from '../account/switch-membership.ts';
import { systemContext } from '../shared/system-context.ts';
import { acceptInvitation, openInvitation } from './accept-invitation.ts';
import { acceptInvitationForm, registerForm } from './employer-forms.ts';
import { inviteEmployer } from './invite-employer.ts';
import { registerEmployer } from './register-employer.ts';

let world: World;
beforeEach(async () => {
  world = await makeWorld();
  await loadOwnPlaces(world.db);
});
afterEach(() => world.close());

const typed = {
  company: 'Café Ünal 🥐',
  kvk: '1234 5678',
  sector: 'hospitality',
  name: 'Ayşe Ünal',
  email: 'Ayse@Cafe.invalid',
  postcode: '3311ab',
  password: 'een zin met bloemen erin',
  formulier: 'formulier-1',
};
const register = (changes: Partial<typeof typed> & { place?: string } = {}) =>
  registerEmployer(world, {
    ...registerForm.parse({ ...typed, ...changes }),
    userAgent: 'test',
    baseUrl: 'https://werkbrug.test',
  });
const count = async (table: 'account' | 'employer' | 'session' | 'email' | 'contact_person') =>
  (
    await world.db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
  ).n;

describe('registerForm', () => {
  it.each([
    ['kvk', '1234567'],
    ['kvk', '00000000'],
    ['postcode', '12345'],
    ['email', 'geen adres'],
    ['company', ' '],
    ['sector', 'onbekend'],
  ])('refuses %s “%s”', (field, value) => {
    const result = registerForm.safeParse({ ...typed, [field]: value });
    expect(result.error?.issues.map((issue) => issue.path[0])).toEqual([field]);
  });
});

describe('registerEmployer', () => {
  it('makes account, company, site, contact person and session at once, and tells the advisers', async () => {
    const adviser = await makeActor(world, 'employerAdviser');
    const result = await register();
    expect(result).toMatch(/^[\w-]{43}$/);
    expect(await count('session')).toBe(1);
    const employer = await world.db
      .selectFrom('employer')
      .innerJoin('organisation', 'organisation.id', 'employer.id')
      .select(['kvk', 'name', 'status', 'trusted'])
      .executeTakeFirst();
    expect(employer).toEqual({ kvk: '12345678', name: 'Café Ünal 🥐', status: 'active', trusted: 0 });
    const site = await world.db.selectFrom('employer_site').selectAll().executeTakeFirst();
    expect(site).toMatchObject({ postcode: '3311 AB', place: 'Dordrecht' });
    expect(site?.lat).toBeCloseTo(51.8, 0);
    const contact = await world.db.selectFrom('contact_person').selectAll().executeTakeFirst();
    expect(contact).toMatchObject({ name: 'Ayşe Ünal', email: 'ayse@cafe.invalid' });
    const audit = await world.db.selectFrom('audit_event').select(['action', 'actor_id']).execute();
    expect(audit).toEqual([{ action: 'employer.register', actor_id: contact?.account_id }]);
    const outbox = await world.db.selectFrom('outbox').select('event').execute();
    expect(outbox.map((row) => row.event)).toEqual(['employerChanged', 'accountChanged']);
    const notices = await world.db.selectFrom('notification').select('account_id').execute();
    expect(notices).toEqual([{ account_id: adviser.accountId }]);
  });

  it('registers once on a double click, and signs in both times', async () => {
    const [first, second] = [await register(), await register()];
    expect([first, second]).toEqual([expect.any(String), expect.any(String)]);
    expect(await count('employer')).toBe(1);
    expect(await count('session')).toBe(2);
  });

  it('is the same for an address that has an account; only the mailbox learns it', async () => {
    const holder = await makeActor(world, 'jobcoach', { email: 'ayse@cafe.invalid' });
    expect(await register()).toMatch(/^[\w-]{43}$/);
    const accounts = await world.db
      .selectFrom('account')
      .select(['id', 'email', 'unconfirmed_email'])
      .execute();
    expect(accounts).toHaveLength(2);
    expect(accounts.find((row) => row.email === 'ayse@cafe.invalid')?.id).toBe(holder.accountId);
    const mails = await world.db.selectFrom('email').select(['to_address', 'subject', 'body']).execute();
    const own = mails.filter((mail) => mail.to_address === 'ayse@cafe.invalid');
    expect(own.map((mail) => mail.subject)).toEqual(['U heeft al een account bij Werkbrug']);
    expect(own[0]?.body).not.toContain('/bevestigen/');
    // The new company can go on and come back, with its own password.
    const again = await signIn(world, {
      email: 'ayse@cafe.invalid',
      password: typed.password,
      userAgent: '',
    });
    expect(again.role).toBe('employer');
  });

  it('proves the address by a link that works once, for a day, and is nowhere in the database', async () => {
    await register();
    const mail = await world.db.selectFrom('email').select(['to_address', 'body']).executeTakeFirstOrThrow();
    expect(mail.to_address).toBe('ayse@cafe.invalid');
    const secret = /bevestigen\/(\S+)/.exec(mail.body)?.[1] ?? '';
    const tokens = await world.db.selectFrom('one_time_token').selectAll().execute();
    expect(JSON.stringify(tokens)).not.toContain(secret);
    expect(await emailLink(world, secret)).toMatchObject({ email: 'ayse@cafe.invalid' });
    await confirmEmailByLink(systemContext(world), { secret });
    const account = await world.db.selectFrom('account').selectAll().executeTakeFirst();
    expect(account).toMatchObject({ email: 'ayse@cafe.invalid', unconfirmed_email: null });
    await expect(confirmEmailByLink(systemContext(world), { secret })).rejects.toMatchObject({
      code: 'linkExpired',
    });
  });

  it('gives the address to who proves it, whoever typed it first', async () => {
    await register();
    await register({ formulier: 'formulier-2', kvk: '87654321', password: 'een andere lange zin' });
    const mails = await world.db.selectFrom('email').select('body').orderBy('id').execute();
    const [first = '', second = ''] = mails.map((mail) => /bevestigen\/(\S+)/.exec(mail.body)?.[1] ?? '');
    await confirmEmailByLink(systemContext(world), { secret: second });
    await expect(confirmEmailByLink(systemContext(world), { secret: first })).rejects.toMatchObject({
      code: 'linkExpired',
    });
  });

  it('lets the link of a registration end after a day', async () => {
    await register();
    const mail = await world.db.selectFrom('email').select('body').executeTakeFirstOrThrow();
    const secret = /bevestigen\/(\S+)/.exec(mail.body)?.[1] ?? '';
    world.clock.set('2026-11-23T11:00:01Z');
    expect(await emailLink(world, secret)).toBeUndefined();
  });

  it('refuses a weak password and an unknown postcode, and stores nothing then', async () => {
    await expect(register({ password: 'kort' })).rejects.toMatchObject({ field: 'password' });
    await expect(register({ postcode: '1000 ZZ' })).rejects.toMatchObject({
      code: 'placeUnknown',
      field: 'place',
    });
    expect(await count('account')).toBe(0);
    await register({ postcode: '1000 ZZ', place: 'Nergenshuizen' });
    expect(await count('account')).toBe(1);
  });
});

describe('invitation', () => {
  const input = {
    company: 'Bakker Bol',
    name: 'Bert Bol',
    email: 'bert@bol.invalid',
    formulier: 'uitnodiging-1',
    baseUrl: 'https://werkbrug.test',
  };
  const accept = (secret: string) =>
    acceptInvitation(world, {
      ...acceptInvitationForm.parse({ ...typed, company: 'Bakker Bol BV', name: 'Bert Bol' }),
      secret,
      userAgent: 'test',
    });

  async function secretMailed(): Promise<string> {
    const mails = await world.db.selectFrom('email').select('body').orderBy('id', 'desc').execute();
    const secret = /\/uitnodiging\/(\S+)/.exec(mails[0]?.body ?? '')?.[1];
    if (!secret) throw new Error('no link');
    return secret;
  }

  it('mails a link that works once and within 14 days, and keeps no secret', async () => {
    const adviser = await makeActor(world, 'employerAdviser', { name: 'Ans' });
    const id = await inviteEmployer(world.as(adviser), input);
    expect(await inviteEmployer(world.as(adviser), input)).toBe(id);
    expect(await count('email')).toBe(1);
    const secret = await secretMailed();
    const tokens = await world.db.selectFrom('one_time_token').selectAll().execute();
    expect(JSON.stringify(tokens)).not.toContain(secret);

    expect(await openInvitation(world, secret)).toMatchObject({ email: 'bert@bol.invalid' });
    expect(await openInvitation(world, `${secret}x`)).toBeUndefined();
    await accept(secret);
    const employer = await world.db.selectFrom('employer').selectAll().executeTakeFirst();
    expect(employer).toMatchObject({ status: 'active', kvk: '12345678', adviser_id: adviser.accountId });
    const { role } = await signIn(world, { email: input.email, password: typed.password, userAgent: 'test' });
    expect(role).toBe('employer');
    await expect(accept(secret)).rejects.toMatchObject({ code: 'linkExpired' });
  });

  it('ends after 14 days and by a newer invitation', async () => {
    const adviser = await makeActor(world, 'employerAdviser');
    await inviteEmployer(world.as(adviser), input);
    const first = await secretMailed();
    world.clock.set('2026-11-23T11:00:00Z');
    await inviteEmployer(world.as(adviser), { ...input, formulier: 'uitnodiging-2' });
    expect(await count('employer')).toBe(1);
    expect(await openInvitation(world, first)).toBeUndefined();
    const second = await secretMailed();
    expect(await openInvitation(world, second)).toBeDefined();
    world.clock.set('2026-12-07T11:00:01Z');
    await expect(accept(second)).rejects.toMatchObject({ code: 'linkExpired' });
  });

  it('does not invite an address that is in use for something else', async () => {
    const adviser = await makeActor(world, 'employerAdviser');
    await makeActor(world, 'jobcoach', { email: 'ayse@cafe.invalid' });
    await expect(
      inviteEmployer(world.as(adviser), { ...input, email: 'ayse@cafe.invalid' }),
    ).rejects.toMatchObject({ code: 'emailTaken', field: 'email' });
  });

  it('gives who works for one company a second one, apart from the first', async () => {
    const adviser = await makeActor(world, 'employerAdviser');
    const first = await makeEmployer(world, { name: 'Eerste' });
    const email = `${first.actor.role}-${first.actor.accountId}@test.invalid`;
    const second = await inviteEmployer(world.as(adviser), { ...input, email });
    const memberships = await world.db
      .selectFrom('membership')
      .select(['id', 'organisation_id'])
      .where('account_id', '=', first.actor.accountId)
      .execute();
    expect(memberships.map((row) => row.organisation_id).sort()).toEqual([first.id, second].sort());
    const secret = await startSession(world.db, world, { ...first.actor, userAgent: '' });
    const visitor = (value = secret) =>
      visitorOf(new Request('http://x.test', { headers: { Cookie: `werkbrug=${value}` } }), world);
    const before = await visitor();
    expect(before?.actor.organisationId).toBe(first.id);
    const other = memberships.find((row) => row.organisation_id === second)?.id ?? '';
    const { secret: renewed } = await switchMembership(world.as(first.actor), {
      sessionId: before?.sessionId ?? '',
      membershipId: other,
      roles: ['employer'],
    });
    expect(await visitor()).toBeNull();
    expect((await visitor(renewed))?.actor).toMatchObject({ organisationId: second, membershipId: other });
  });
});
