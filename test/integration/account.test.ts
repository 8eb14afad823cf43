import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashPassword } from '#app/auth/password.ts';
import { startSession, visitorOf } from '#app/auth/session.ts';
import { changePassword } from '#app/domain/account/change-password.ts';
import { choosePassword } from '#app/domain/account/choose-password.ts';
import { inviteStaff, setAccountBlocked } from '#app/domain/account/manage-account.ts';
import { requestPasswordReset } from '#app/domain/account/request-password-reset.ts';
import { signIn } from '#app/domain/account/sign-in.ts';
import { addStandIn } from '#app/domain/account/stand-in.ts';
import { registerForm } from '#app/domain/employer/employer-forms.ts';
import { registerEmployer } from '#app/domain/employer/register-employer.ts';
import { systemContext } from '#app/domain/shared/system-context.ts';
import { action as changeEmailAction } from '#app/routes/auth/change-email.tsx';
import { action as confirmAction, loader as confirmLoader } from '#app/routes/auth/confirm-email.tsx';
import { action as forgottenAction } from '#app/routes/auth/forgotten-password.tsx';
import { action as ownAccountAction } from '#app/routes/auth/own-account.tsx';
import { action as signInAction, loader as signInLoader } from '#app/routes/auth/sign-in.tsx';
import { action as signOutAction } from '#app/routes/auth/sign-out.tsx';
import { loader as employerCandidates } from '#app/routes/werkgever/candidates.tsx';
import type { Env } from '#app/server/env.ts';
import { findAccountByEmail } from '#db/queries/accounts.ts';
import { totpOf } from '#db/queries/second-factor.ts';
import { loadOwnPlaces } from '#db/seed/own-taxonomy.ts';
import { makeEmployer } from '#test/factories/employer.ts';
import { callRoute } from '#test/factories/route.ts';
import { makeActor, makeWorld, type World } from '#test/factories/world.ts';

let world: World;
const password = 'een lange zin om te onthouden';

beforeEach(async () => {
  world = await makeWorld();
});
afterEach(() => world.close());

async function withPassword(role: 'jobcoach' | 'administrator' = 'jobcoach', email = 'sanne@voorbeeld.nl') {
  const actor = await makeActor(world, role, { email });
  await world.db
    .updateTable('account')
    .set({ password_hash: await hashPassword(password) })
    .where('id', '=', actor.accountId)
    .execute();
  return actor;
}

const cookie = (secret: string) =>
  new Request('http://werkbrug.test/', { headers: { Cookie: `werkbrug=${secret}` } });

describe('signing in', () => {
  it('ends after four hours without a request and after twelve hours in all', async () => {
    const actor = await withPassword();
    const { secret } = await signIn(world, { email: 'sanne@voorbeeld.nl', password, userAgent: 'test' });
    expect((await visitorOf(cookie(secret), world))?.actor.accountId).toBe(actor.accountId);
    for (const [time, works] of [
      ['14:59', true],
      ['18:58', true],
      ['22:57', true],
      ['23:01', false],
    ] as const) {
      world.clock.set(`2026-11-22T${time}:00Z`);
      expect([time, (await visitorOf(cookie(secret), world)) !== null]).toEqual([time, works]);
    }
    world.clock.set('2026-11-22T11:00:00Z');
    const other = await signIn(world, { email: 'sanne@voorbeeld.nl', password, userAgent: 'test' });
    world.clock.set('2026-11-22T15:01:00Z');
    expect(await visitorOf(cookie(other.secret), world)).toBeNull();
    const limits = { idleHours: 8, maxHours: 8 };
    expect(await visitorOf(cookie(other.secret), world, limits)).not.toBeNull();
  });

  it('answers the same for a wrong password, an unknown address and a blocked account', async () => {
    const actor = await withPassword();
    const admin = await makeActor(world, 'administrator');
    const ask = (email: string, secret: string) =>
      callRoute(signInAction, {
        actor: null,
        services: world,
        url: '/inloggen',
        form: { email, password: secret },
      });
    const wrong = await ask('sanne@voorbeeld.nl', 'iets heel anders');
    const unknown = await ask('niemand@voorbeeld.nl', password);
    await setAccountBlocked(world.as(admin), { accountId: actor.accountId, blocked: true });
    const blocked = await ask('sanne@voorbeeld.nl', password);
    for (const answer of [wrong, unknown, blocked]) {
      expect(answer.status).toBe(409);
      expect(answer.data.result.error).toEqual({ '': ['Het e-mailadres of het wachtwoord klopt niet.'] });
      expect(JSON.stringify(answer.data)).not.toContain('heel anders');
    }
  });

  it('slows down guessing from one address without locking the person out elsewhere', async () => {
    await withPassword();
    const ask = (clientAddress: string, secret: string) =>
      callRoute(signInAction, {
        actor: null,
        services: world,
        url: '/inloggen',
        clientAddress,
        form: { email: 'sanne@voorbeeld.nl', password: secret },
      });
    for (let i = 0; i < 8; i++) await ask('203.0.113.9', `gok ${i}`);
    const refused = await ask('203.0.113.9', password);
    expect(refused.data.result.error[''][0]).toMatch(/Te veel pogingen/);
    expect((await ask('198.51.100.4', password)).status).toBe(303);
  });

  it.each(['//kwaad.example', 'https://kwaad.example', '/\\kwaad.example', '/a\nb'])(
    'never leads away to %j',
    async (terug) => {
      await withPassword();
      const answer = await callRoute(signInAction, {
        actor: null,
        services: world,
        url: '/inloggen',
        form: { email: 'sanne@voorbeeld.nl', password, terug },
      });
      expect(answer.location).toBe('/jobcoach');
    },
  );

  it('comes back to the page that was asked for', async () => {
    await withPassword();
    const form = { email: 'sanne@voorbeeld.nl', password, terug: '/jobcoach/kandidaten?pagina=2' };
    const answer = await callRoute(signInAction, { actor: null, services: world, url: '/inloggen', form });
    expect(answer.location).toBe('/jobcoach/kandidaten?pagina=2');
    expect(answer.headers.get('Set-Cookie')).toMatch(/HttpOnly; SameSite=Lax/);
  });

  it('sends who is signed in already to his own start page', async () => {
    const actor = await withPassword();
    expect((await callRoute(signInLoader, { actor, services: world, url: '/inloggen' })).location).toBe(
      '/jobcoach',
    );
  });
});

describe('a forgotten password', () => {
  const ask = (email: string) =>
    callRoute(forgottenAction, {
      actor: null,
      services: world,
      url: '/wachtwoord-vergeten',
      form: { email },
    });

  it('answers the same whether the address is known or not, and mails only the known one', async () => {
    await withPassword();
    const known = await ask('sanne@voorbeeld.nl');
    const unknown = await ask('niemand@voorbeeld.nl');
    expect([known.status, known.location]).toEqual([unknown.status, unknown.location]);
    const mails = await world.db.selectFrom('email').select('to_address').execute();
    expect(mails).toEqual([{ to_address: 'sanne@voorbeeld.nl' }]);
  });

  it('sets a new password once, by a link that is nowhere in the database, and ends every session', async () => {
    const actor = await withPassword();
    const secret = await startSession(world.db, world, {
      accountId: actor.accountId,
      membershipId: actor.membershipId,
      userAgent: '',
    });
    await requestPasswordReset(systemContext(world), {
      email: 'sanne@voorbeeld.nl',
      baseUrl: 'http://werkbrug.test',
    });
    const mail = await world.db.selectFrom('email').select('body').executeTakeFirstOrThrow();
    const link = /wachtwoord\/(\S+)/.exec(mail.body)?.[1] ?? '';
    const stored = await world.db.selectFrom('one_time_token').select('token_hash').executeTakeFirstOrThrow();
    expect(stored.token_hash).not.toBe(link);
    await choosePassword(systemContext(world), { secret: link, password: 'een andere lange zin' });
    expect(await visitorOf(cookie(secret), world)).toBeNull();
    await expect(
      signIn(world, { email: 'sanne@voorbeeld.nl', password, userAgent: '' }),
    ).rejects.toMatchObject({ code: 'loginFailed' });
    await expect(
      choosePassword(systemContext(world), { secret: link, password: 'nog een keer zo een' }),
    ).rejects.toMatchObject({ code: 'linkExpired' });
  });

  it('refuses a link after two hours', async () => {
    await withPassword();
    await requestPasswordReset(systemContext(world), { email: 'sanne@voorbeeld.nl', baseUrl: '' });
    const mail = await world.db.selectFrom('email').select('body').executeTakeFirstOrThrow();
    const link = /wachtwoord\/(\S+)/.exec(mail.body)?.[1] ?? '';
    world.clock.set('2026-11-22T13:00:01Z');
    await expect(
      choosePassword(systemContext(world), { secret: link, password: 'een andere lange zin' }),
    ).rejects.toMatchObject({ code: 'linkExpired' });
  });
});

describe('sessions', () => {
  const ask = (headers: Record<string, string> = {}, secret = password, clientAddress?: string) =>
    callRoute(signInAction, {
      actor: null,
      services: world,
      url: '/inloggen',
      form: { email: 'sanne@voorbeeld.nl', password: secret },
      headers,
      ...(clientAddress ? { clientAddress } : {}),
    });
  const secretOf = (headers: Headers, name = 'werkbrug') =>
    headers
      .getSetCookie()
      .map((line) => new RegExp(`^${name}=([^;]+)`).exec(line)?.[1])
      .find(Boolean) ?? '';
  const works = async (secret: string) => (await visitorOf(cookie(secret), world)) !== null;

  it('get a new secret at every sign-in; a planted cookie is worth nothing', async () => {
    await withPassword();
    const planted = 'A'.repeat(43);
    const first = secretOf((await ask({ Cookie: `werkbrug=${planted}` })).headers);
    expect(first).not.toBe(planted);
    expect([await works(planted), await works(first)]).toEqual([false, true]);
    const second = secretOf((await ask({ Cookie: `werkbrug=${first}` })).headers);
    expect(second).not.toBe(first);
    // The browser left its earlier session behind.
    expect([await works(first), await works(second)]).toEqual([false, true]);
  });

  it('run side by side, and end one by one or all at once', async () => {
    const actor = await withPassword();
    const [here, phone, library] = [
      secretOf((await ask()).headers),
      secretOf((await ask()).headers),
      secretOf((await ask()).headers),
    ];
    const idOf = async (secret: string) => (await visitorOf(cookie(secret), world))?.sessionId ?? '';
    const own = (form: Record<string, string>, as = actor) =>
      callRoute(ownAccountAction, {
        actor: as,
        services: world,
        url: '/mijn-account',
        form,
        visitor: { sessionId: hereId },
      });
    const hereId = await idOf(here);
    const stranger = await makeActor(world, 'administrator');
    const theft = await own({ actie: 'uitloggen', sessie: await idOf(phone) }, stranger);
    expect(theft.status).toBe(404);
    expect((await own({ actie: 'uitloggen', sessie: await idOf(phone) })).status).toBe(303);
    expect([await works(here), await works(phone), await works(library)]).toEqual([true, false, true]);
    await own({ actie: 'overal' });
    expect([await works(here), await works(library)]).toEqual([true, false]);
  });

  it('are over for good after signing out', async () => {
    await withPassword();
    const secret = secretOf((await ask()).headers);
    const answer = await callRoute(signOutAction, {
      actor: null,
      services: world,
      url: '/uitloggen',
      form: {},
      headers: { Cookie: `werkbrug=${secret}` },
    });
    expect(answer.headers.get('Set-Cookie')).toMatch(/Max-Age=0/);
    expect(await works(secret)).toBe(false);
  });

  it('let a device that signed in before try on, whatever others guess', async () => {
    await withPassword();
    const device = secretOf((await ask()).headers, 'werkbrug-apparaat');
    const address = '203.0.113.77';
    for (let i = 0; i < 9; i++) await ask({}, `gok ${i}`, address);
    expect((await ask({}, password, address)).data.result.error[''][0]).toMatch(/Te veel pogingen/);
    const known = { Cookie: `werkbrug-apparaat=${device}` };
    expect((await ask(known, password, address)).status).toBe(303);
    // The device itself does not guess for ever either.
    for (let i = 0; i < 10; i++) await ask(known, `gok ${i}`, address);
    expect((await ask(known, password, address)).data.result.error[''][0]).toMatch(/Te veel pogingen/);
  });

  it('count tries that come at the same moment', async () => {
    await withPassword();
    const address = '203.0.113.78';
    const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => ask({}, `gok ${i}`, address)));
    const tried = answers.filter((answer) => /klopt niet/.test(JSON.stringify(answer.data)));
    expect(tried).toHaveLength(8);
  });
});

describe('another e-mail address', () => {
  const ask = (actor: Awaited<ReturnType<typeof withPassword>>, email: string, current = password) =>
    callRoute(changeEmailAction, {
      actor,
      services: world,
      url: '/mijn-account/e-mailadres',
      form: { email, current },
    });
  const mails = () =>
    world.db.selectFrom('email').select(['to_address', 'subject', 'body']).orderBy('id').execute();

  it('counts once it is proved, and the old one is told', async () => {
    const actor = await withPassword();
    expect((await ask(actor, 'nieuw@voorbeeld.nl', 'niet mijn wachtwoord')).status).toBe(409);
    expect((await ask(actor, 'nieuw@voorbeeld.nl')).status).toBe(303);
    const [link] = await mails();
    expect(link?.to_address).toBe('nieuw@voorbeeld.nl');
    expect((await findAccountByEmail(world.db, 'sanne@voorbeeld.nl'))?.id).toBe(actor.accountId);
    const token = /bevestigen\/(\S+)/.exec(link?.body ?? '')?.[1] ?? '';
    const call = { actor: null, services: world, url: `/bevestigen/${token}`, params: { token } };
    expect((await callRoute(confirmLoader, call)).data).toEqual({ email: 'nieuw@voorbeeld.nl', asks: true });
    // Looking at the page changes nothing: mail programs follow links.
    expect(await findAccountByEmail(world.db, 'nieuw@voorbeeld.nl')).toBeUndefined();
    // Nor does the button in a browser without the session: the mailbox alone proves nothing about the account.
    for (const form of [{}, { password: 'niet mijn wachtwoord' }])
      expect((await callRoute(confirmAction, { ...call, form })).data.result.error.password).toBeDefined();
    expect(await findAccountByEmail(world.db, 'nieuw@voorbeeld.nl')).toBeUndefined();
    expect((await callRoute(confirmAction, { ...call, form: { password } })).location).toBe(
      '/inloggen?gelukt=bevestigd',
    );
    expect((await findAccountByEmail(world.db, 'nieuw@voorbeeld.nl'))?.id).toBe(actor.accountId);
    expect((await mails()).at(-1)).toMatchObject({
      to_address: 'sanne@voorbeeld.nl',
      subject: 'Uw e-mailadres bij Werkbrug is veranderd',
    });
    expect((await callRoute(confirmLoader, call)).status).toBe(410);
  });

  it('answers the same when it is somebody else’s, and gives that one no link', async () => {
    const actor = await withPassword();
    await makeActor(world, 'jobcoach', { email: 'bezet@voorbeeld.nl' });
    const free = await ask(actor, 'vrij@voorbeeld.nl');
    const taken = await ask(actor, 'bezet@voorbeeld.nl');
    expect([taken.status, taken.location]).toEqual([free.status, free.location]);
    const told = (await mails()).at(-1);
    expect(told?.to_address).toBe('bezet@voorbeeld.nl');
    expect(told?.body).not.toContain('/bevestigen/');
  });

  it('does not become an account of a stranger when its owner presses the button', async () => {
    const stranger = await withPassword();
    await ask(stranger, 'slachtoffer@voorbeeld.nl');
    const token = /bevestigen\/(\S+)/.exec((await mails()).at(-1)?.body ?? '')?.[1] ?? '';
    const victim = await makeActor(world, 'candidate', { email: 'ander@voorbeeld.nl' });
    for (const actor of [null, victim])
      await callRoute(confirmAction, { actor, services: world, url: '/x', params: { token }, form: {} });
    expect(await findAccountByEmail(world.db, 'slachtoffer@voorbeeld.nl')).toBeUndefined();
  });

  it('goes with a company that a stranger registered on it to who has the mailbox, and the stranger is out', async () => {
    await loadOwnPlaces(world.db);
    const input = registerForm.parse({
      company: 'Kaper',
      kvk: '12345678',
      sector: 'retail',
      name: 'Kaper',
      email: 'slachtoffer@voorbeeld.nl',
      postcode: '3311 AB',
      password: 'een zin van de kaper zelf',
      formulier: 'formulier-1',
    });
    const planted = await registerEmployer(world, { ...input, userAgent: '', baseUrl: '' });
    // The stranger had codes asked of his own telephone.
    await world.db
      .updateTable('account')
      .set({ totp_secret: 'verzegeld', totp_confirmed_at: '2026-11-22T11:00:00.000Z' })
      .where('unconfirmed_email', '=', 'slachtoffer@voorbeeld.nl')
      .execute();
    await requestPasswordReset(systemContext(world), { email: 'slachtoffer@voorbeeld.nl', baseUrl: '' });
    const secret = /wachtwoord\/(\S+)/.exec((await mails()).at(-1)?.body ?? '')?.[1] ?? '';
    await choosePassword(systemContext(world), { secret, password: 'een zin van de echte eigenaar' });
    expect(await visitorOf(cookie(planted ?? ''), world)).toBeNull();
    const signInAs = (typed: string) =>
      signIn(world, { email: 'slachtoffer@voorbeeld.nl', password: typed, userAgent: '' });
    await expect(signInAs('een zin van de kaper zelf')).rejects.toMatchObject({ code: 'loginFailed' });
    expect((await signInAs('een zin van de echte eigenaar')).role).toBe('employer');
    const account = await findAccountByEmail(world.db, 'slachtoffer@voorbeeld.nl');
    expect(account).toBeDefined();
    expect((await totpOf(world.db, account?.id ?? ''))?.secret ?? null).toBeNull();
  });

  it('ends links that went to the old address', async () => {
    const actor = await withPassword();
    await requestPasswordReset(systemContext(world), { email: 'sanne@voorbeeld.nl', baseUrl: '' });
    const reset = /wachtwoord\/(\S+)/.exec((await mails())[0]?.body ?? '')?.[1] ?? '';
    await ask(actor, 'nieuw@voorbeeld.nl');
    const token = /bevestigen\/(\S+)/.exec((await mails()).at(-1)?.body ?? '')?.[1] ?? '';
    await callRoute(confirmAction, { actor, services: world, url: '/x', params: { token }, form: {} });
    await expect(
      choosePassword(systemContext(world), { secret: reset, password: 'een andere lange zin' }),
    ).rejects.toMatchObject({ code: 'linkExpired' });
  });
});

describe('an employer who has not proved his address', () => {
  it('sees no candidates once mail goes out, and may do the rest', async () => {
    const { actor } = await makeEmployer(world);
    const look = (env: Partial<Env>) =>
      callRoute(employerCandidates, {
        actor,
        services: world,
        url: '/werkgever/kandidaten',
        visitor: { unconfirmed: true },
        env,
      });
    expect((await look({})).status).toBe(200);
    expect((await look({ SMTP_URL: 'smtp://localhost' })).location).toBe('/e-mail-bevestigen');
  });
});

describe('the own account', () => {
  it('changes the password after checking the present one, and keeps this device signed in', async () => {
    const actor = await withPassword();
    const context = world.as(actor);
    await expect(
      changePassword(context, { current: 'fout', password: 'een andere lange zin', sessionId: 'x' }),
    ).rejects.toMatchObject({ code: 'wrongPassword', field: 'current' });
    await expect(
      changePassword(context, { current: password, password: 'wachtwoord1234', sessionId: 'x' }),
    ).rejects.toMatchObject({ code: 'weakPassword', field: 'password' });
    await changePassword(context, { current: password, password: 'een andere lange zin', sessionId: 'x' });
    await expect(
      signIn(world, { email: 'sanne@voorbeeld.nl', password: 'een andere lange zin', userAgent: '' }),
    ).resolves.toMatchObject({ role: 'jobcoach' });
  });

  it('gives this device a new secret with the new password, and ends a link that was asked for before', async () => {
    const actor = await withPassword();
    const { accountId, membershipId } = actor;
    const old = await startSession(world.db, world, { accountId, membershipId, userAgent: '' });
    const sessionId = (await visitorOf(cookie(old), world))?.sessionId ?? '';
    await requestPasswordReset(systemContext(world), { email: 'sanne@voorbeeld.nl', baseUrl: '' });
    const mail = await world.db.selectFrom('email').select('body').executeTakeFirstOrThrow();
    const secret = /wachtwoord\/(\S+)/.exec(mail.body)?.[1] ?? '';
    const next = 'een andere lange zin';
    const renewed = await changePassword(world.as(actor), { current: password, password: next, sessionId });
    const told = await world.db
      .selectFrom('email')
      .select(['to_address', 'subject'])
      .orderBy('id', 'desc')
      .executeTakeFirst();
    expect(told).toEqual({
      to_address: 'sanne@voorbeeld.nl',
      subject: 'Uw wachtwoord voor Werkbrug is veranderd',
    });
    expect(await visitorOf(cookie(old), world)).toBeNull();
    expect((await visitorOf(cookie(renewed), world))?.sessionId).toBe(sessionId);
    await expect(
      choosePassword(systemContext(world), { secret, password: 'nog een andere lange zin' }),
    ).rejects.toMatchObject({ code: 'linkExpired' });
  });

  it('is not opened by an old link once it was blocked, also not after it is let in again', async () => {
    const actor = await withPassword();
    await requestPasswordReset(systemContext(world), { email: 'sanne@voorbeeld.nl', baseUrl: '' });
    const mail = await world.db.selectFrom('email').select('body').executeTakeFirstOrThrow();
    const secret = /wachtwoord\/(\S+)/.exec(mail.body)?.[1] ?? '';
    const administrator = world.as(await makeActor(world, 'administrator'));
    await setAccountBlocked(administrator, { accountId: actor.accountId, blocked: true });
    await setAccountBlocked(administrator, { accountId: actor.accountId, blocked: false });
    await expect(
      choosePassword(systemContext(world), { secret, password: 'nog een andere lange zin' }),
    ).rejects.toMatchObject({ code: 'linkExpired' });
  });

  it('signs out every other device', async () => {
    const actor = await withPassword();
    const secret = await startSession(world.db, world, {
      accountId: actor.accountId,
      membershipId: actor.membershipId,
      userAgent: '',
    });
    await callRoute(ownAccountAction, {
      actor,
      services: world,
      url: '/mijn-account',
      form: { actie: 'overal' },
    });
    expect(await visitorOf(cookie(secret), world)).toBeNull();
  });

  it('does not switch to a membership of somebody else', async () => {
    const actor = await withPassword();
    const other = await makeActor(world, 'administrator');
    const answer = await callRoute(ownAccountAction, {
      actor,
      services: world,
      url: '/mijn-account',
      form: { actie: 'wissel', membership: other.membershipId },
    });
    expect(answer.status).toBe(404);
  });
});

describe('the administrator', () => {
  it('invites a colleague, who signs in after choosing a password', async () => {
    const admin = await makeActor(world, 'administrator');
    await inviteStaff(world.as(admin), {
      name: 'Nieuwe Collega',
      email: 'nieuw@voorbeeld.nl',
      role: 'jobcoach',
      region: 'Drechtsteden',
      baseUrl: 'http://werkbrug.test',
    });
    expect((await findAccountByEmail(world.db, 'nieuw@voorbeeld.nl'))?.status).toBe('invited');
    const mail = await world.db.selectFrom('email').select('body').executeTakeFirstOrThrow();
    const link = /wachtwoord\/(\S+)/.exec(mail.body)?.[1] ?? '';
    await choosePassword(systemContext(world), { secret: link, password });
    const { secret } = await signIn(world, { email: 'nieuw@voorbeeld.nl', password, userAgent: '' });
    expect((await visitorOf(cookie(secret), world))?.actor).toMatchObject({
      role: 'jobcoach',
      region: 'Drechtsteden',
    });
  });

  it('blocks an account at once, but never the own one', async () => {
    const admin = await makeActor(world, 'administrator');
    const actor = await withPassword();
    const secret = await startSession(world.db, world, {
      accountId: actor.accountId,
      membershipId: actor.membershipId,
      userAgent: '',
    });
    await setAccountBlocked(world.as(admin), { accountId: actor.accountId, blocked: true });
    expect(await visitorOf(cookie(secret), world)).toBeNull();
    await expect(
      setAccountBlocked(world.as(admin), { accountId: admin.accountId, blocked: true }),
    ).rejects.toMatchObject({ code: 'notOwnAccount' });
  });

  it('lets a colleague stand in between two dates, no longer', async () => {
    const admin = await makeActor(world, 'administrator');
    const absent = await makeActor(world, 'jobcoach');
    const actor = await withPassword();
    await addStandIn(world.as(admin), {
      accountId: actor.accountId,
      absentId: absent.accountId,
      fromDate: '2026-11-20',
      toDate: '2026-11-23',
    });
    const secret = await startSession(world.db, world, {
      accountId: actor.accountId,
      membershipId: actor.membershipId,
      userAgent: '',
    });
    expect((await visitorOf(cookie(secret), world))?.actor.caseloadOf).toContain(absent.accountId);
    world.clock.set('2026-11-24T06:00:00Z');
    const later = await startSession(world.db, world, {
      accountId: actor.accountId,
      membershipId: actor.membershipId,
      userAgent: '',
    });
    expect((await visitorOf(cookie(later), world))?.actor.caseloadOf).not.toContain(absent.accountId);
    await expect(
      addStandIn(world.as(admin), {
        accountId: actor.accountId,
        absentId: absent.accountId,
        fromDate: '2026-11-20',
        toDate: '2026-11-19',
      }),
    ).rejects.toMatchObject({ code: 'endBeforeStart' });
  });
});
