import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadOwnPlaces } from '#db/seed/own-taxonomy.ts';
import { makeActor, makeWorld, type World } from '#test/factories/world.ts';
import { signIn } from '../account/sign-in.ts';
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
  registerEmployer(world, { ...registerForm.parse({ ...typed, ...changes }), userAgent: 'test' });
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
    expect(result.kind).toBe('signedIn');
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
    expect([first.kind, second.kind]).toEqual(['signedIn', 'signedIn']);
    expect(await count('employer')).toBe(1);
    expect(await count('session')).toBe(2);
  });

  it('tells only the mailbox that an address has an account', async () => {
    await register();
    const again = await register({ formulier: 'formulier-2', kvk: '87654321' });
    expect(again).toEqual({ kind: 'checkMail' });
    expect(await count('account')).toBe(1);
    expect(await count('employer')).toBe(1);
    const mail = await world.db.selectFrom('email').selectAll().executeTakeFirst();
    expect(mail).toMatchObject({
      to_address: 'ayse@cafe.invalid',
      subject: 'U heeft al een account bij Werkbrug',
    });
  });

  it('refuses a taken KvK number, a weak password and an unknown postcode, and stores nothing then', async () => {
    await expect(register({ password: 'kort' })).rejects.toMatchObject({ field: 'password' });
    await expect(register({ postcode: '1000 ZZ' })).rejects.toMatchObject({
      code: 'placeUnknown',
      field: 'place',
    });
    expect(await count('account')).toBe(0);
    await register({ postcode: '1000 ZZ', place: 'Nergenshuizen' });
    await expect(register({ formulier: 'formulier-3', email: 'ander@cafe.invalid' })).rejects.toMatchObject({
      code: 'kvkTaken',
      field: 'kvk',
    });
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

  it('does not invite an address that is in use', async () => {
    const adviser = await makeActor(world, 'employerAdviser');
    await register();
    await expect(
      inviteEmployer(world.as(adviser), { ...input, email: 'ayse@cafe.invalid' }),
    ).rejects.toMatchObject({ code: 'emailTaken', field: 'email' });
  });
});
