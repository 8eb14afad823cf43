import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashPassword } from '#app/auth/password.ts';
import { startSession, visitorOf } from '#app/auth/session.ts';
import { changePassword } from '#app/domain/account/change-password.ts';
import { choosePassword } from '#app/domain/account/choose-password.ts';
import { addStandIn, inviteStaff, setAccountBlocked } from '#app/domain/account/manage-account.ts';
import { requestPasswordReset } from '#app/domain/account/request-password-reset.ts';
import { signIn } from '#app/domain/account/sign-in.ts';
import { systemContext } from '#app/domain/shared/system-context.ts';
import { action as forgottenAction } from '#app/routes/auth/forgotten-password.tsx';
import { action as ownAccountAction } from '#app/routes/auth/own-account.tsx';
import { action as signInAction, loader as signInLoader } from '#app/routes/auth/sign-in.tsx';
import { findAccountByEmail } from '#db/queries/accounts.ts';
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
  it('gives a session that ends after twelve hours without a request', async () => {
    const actor = await withPassword();
    const { secret } = await signIn(world, { email: 'sanne@voorbeeld.nl', password, userAgent: 'test' });
    expect((await visitorOf(cookie(secret), world))?.actor.accountId).toBe(actor.accountId);
    world.clock.set('2026-11-22T22:59:00Z');
    expect(await visitorOf(cookie(secret), world)).not.toBeNull();
    world.clock.set('2026-11-23T10:58:00Z');
    expect(await visitorOf(cookie(secret), world)).not.toBeNull();
    world.clock.set('2026-11-24T11:00:00Z');
    expect(await visitorOf(cookie(secret), world)).toBeNull();
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
