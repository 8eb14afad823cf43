import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { providersSchema } from '#app/auth/providers.ts';
import { seal, unseal } from '#app/auth/secret-box.ts';
import { visitorOf } from '#app/auth/session.ts';
import { editCompany } from '#app/domain/employer/edit-company.ts';
import { companyForm } from '#app/domain/employer/employer-forms.ts';
import { giveKvk, keepKvk } from '#app/domain/employer/kvk-clash.ts';
import { action as ownAccountAction } from '#app/routes/auth/own-account.tsx';
import { action as logoutAction } from '#app/routes/auth/provider-logout.ts';
import { loader as returnLoader } from '#app/routes/auth/provider-return.tsx';
import { loader as startLoader } from '#app/routes/auth/provider-start.ts';
import { action as signOutAction } from '#app/routes/auth/sign-out.tsx';
import { heldKvk } from '#db/queries/employers.ts';
import { makeCandidate } from '#test/factories/candidate.ts';
import { makeEmployer } from '#test/factories/employer.ts';
import { type IdentityProvider, startIdentityProvider } from '#test/factories/identity-provider.ts';
import { callRoute, type RouteAnswer } from '#test/factories/route.ts';
import { makeActor, makeWorld, type World } from '#test/factories/world.ts';

const keys = ['een sleutel om mee te testen, lang genoeg'];
const client = {
  id: 'werkbrug',
  secret: 'geheim van de test',
  redirectUri: 'http://werkbrug.test/inloggen/terug',
  signedOutUri: 'http://werkbrug.test/inloggen',
};
const people = {
  sanne: { name: 'Sanne Vos', email: 'Sanne@voorbeeld.nl', email_verified: true, groups: ['wb-coach', 'x'] },
  onbekend: { name: 'Onbekend', email: 'onbekend@voorbeeld.nl', email_verified: true, groups: ['wb-coach'] },
  onbewezen: { name: 'Sanne Vos', email: 'sanne@voorbeeld.nl', email_verified: false, groups: ['wb-coach'] },
  elders: { name: 'Sanne Vos', email: 'sanne@voorbeeld.nl', email_verified: true, groups: ['iets anders'] },
  amina: { clientnummer: 'K-1001' },
  baas: { kvknummer: '12345678', name: 'Bas Baas' },
};

let identity: IdentityProvider;
let expired: IdentityProvider;
let world: World;
beforeAll(async () => {
  identity = await startIdentityProvider({ people, client });
  expired = await startIdentityProvider({ people, client, idTokenSeconds: -3600 });
});
afterAll(async () => {
  await identity.stop();
  await expired.stop();
});
beforeEach(async () => {
  world = await makeWorld(new Date().toISOString());
});
afterEach(() => world.close());

const staff = () => ({
  id: 'medewerkers',
  audience: 'staff',
  label: 'uw werkaccount',
  issuer: identity.issuer,
  clientId: client.id,
  clientSecret: client.secret,
  match: { by: 'email', claim: 'email' },
  role: { claim: 'groups', values: { 'wb-coach': 'jobcoach' } },
});
const env = (provider: object = staff()) => ({
  OIDC_PROVIDERS: providersSchema.parse(JSON.stringify([provider])),
  SECRET_KEYS: keys,
});
const cookieIn = (answer: RouteAnswer, name: string) =>
  answer.headers
    .getSetCookie()
    .map((line) => new RegExp(`^${name}=([^;]+)`).exec(line)?.[1])
    .find(Boolean) ?? '';

async function setOut(provider: ReturnType<typeof staff> | object = staff(), back = '') {
  const answer = await callRoute(startLoader, {
    actor: null,
    services: world,
    url: `/inloggen/via/x${back ? `?terug=${encodeURIComponent(back)}` : ''}`,
    params: { provider: (provider as { id: string }).id },
    env: env(provider),
  });
  return { address: answer.location ?? '', sealed: cookieIn(answer, 'werkbrug-via') };
}

function comeBack(search: string, sealed: string, provider: object = staff()) {
  return callRoute(returnLoader, {
    actor: null,
    services: world,
    url: `/inloggen/terug${search}`,
    headers: { Cookie: `werkbrug-via=${sealed}`, 'User-Agent': 'test' },
    env: env(provider),
  });
}

async function enter(login: string, provider: object = staff(), back = '') {
  const { address, sealed } = await setOut(provider, back);
  const url = await identity.signIn(address, login);
  return { answer: await comeBack(url.search, sealed, provider), search: url.search, sealed };
}

const visitor = (answer: RouteAnswer) =>
  visitorOf(
    new Request('http://x.test', { headers: { Cookie: `werkbrug=${cookieIn(answer, 'werkbrug')}` } }),
    world,
  );
const sessions = async () => (await world.db.selectFrom('session').select('id').execute()).length;

describe('sign-in at another organisation', () => {
  it('finds a colleague by a verified address, in the role that the claims give', async () => {
    const actor = await makeActor(world, 'jobcoach', { email: 'sanne@voorbeeld.nl' });
    const { answer } = await enter('sanne', staff(), '/jobcoach/kandidaten');
    expect([answer.status, answer.location]).toEqual([303, '/jobcoach/kandidaten']);
    const found = await visitor(answer);
    expect(found?.actor).toMatchObject({ accountId: actor.accountId, role: 'jobcoach' });
    expect(found?.secondFactor).toBe('passed');
    // From now on it is the person at the provider who counts, not the address.
    await world.db.updateTable('account').set({ email: 'anders@voorbeeld.nl' }).execute();
    expect((await visitor((await enter('sanne')).answer))?.actor.accountId).toBe(actor.accountId);
  });

  it('never leads away afterwards', async () => {
    await makeActor(world, 'jobcoach', { email: 'sanne@voorbeeld.nl' });
    expect((await enter('sanne', staff(), '//kwaad.example')).answer.location).toBe('/jobcoach');
  });

  it.each(['onbekend', 'onbewezen', 'elders'])('refuses “%s” with a plain message', async (login) => {
    await makeActor(world, 'jobcoach', { email: 'sanne@voorbeeld.nl' });
    const { answer } = await enter(login);
    expect([answer.status, answer.data]).toEqual([403, { unknown: true }]);
    expect(await sessions()).toBe(0);
  });

  it('refuses a blocked account and a role of another audience in the same way', async () => {
    const blocked = await makeActor(world, 'jobcoach', { email: 'sanne@voorbeeld.nl' });
    await world.db.updateTable('account').set({ status: 'disabled' }).execute();
    expect((await enter('sanne')).answer.data).toEqual({ unknown: true });
    await world.db.updateTable('account').set({ status: 'active' }).execute();
    await world.db
      .updateTable('membership')
      .set({ role: 'candidate' })
      .where('id', '=', blocked.membershipId)
      .execute();
    expect((await enter('sanne')).answer.data).toEqual({ unknown: true });
  });

  it('keeps to the roles of the audience afterwards', async () => {
    const actor = await makeActor(world, 'jobcoach', { email: 'sanne@voorbeeld.nl' });
    const own = await makeEmployer(world);
    await world.db
      .updateTable('membership')
      .set({ account_id: actor.accountId })
      .where('id', '=', own.actor.membershipId)
      .execute();
    const found = await visitor((await enter('sanne')).answer);
    if (!found) throw new Error('not signed in');
    const answer = await callRoute(ownAccountAction, {
      actor: found.actor,
      services: world,
      url: '/mijn-account',
      form: { actie: 'wissel', membership: own.actor.membershipId },
      visitor: found,
      env: env(),
    });
    expect(answer.status).toBe(404);
  });

  it('knows a participant by client number and makes the account when the settings say so', async () => {
    const candidate = await makeCandidate(world, { account: false, columns: { client_number: 'K-1001' } });
    const digid = {
      ...staff(),
      id: 'digid',
      audience: 'candidate',
      match: { by: 'clientNumber', claim: 'clientnummer' },
      role: undefined,
    };
    expect((await enter('amina', digid)).answer.data).toEqual({ unknown: true });
    const { answer } = await enter('amina', { ...digid, createAccounts: true });
    expect(answer.location).toBe('/deelnemer');
    const row = await world.db
      .selectFrom('candidate')
      .select('account_id')
      .where('id', '=', candidate.id)
      .executeTakeFirstOrThrow();
    expect((await visitor(answer))?.actor).toMatchObject({ role: 'candidate', accountId: row.account_id });
  });

  it('knows an employer by the number of the Chamber of Commerce', async () => {
    const company = await makeEmployer(world, { kvk: '12345678' });
    const broker = {
      ...staff(),
      id: 'eherkenning',
      audience: 'employer',
      match: { by: 'kvk', claim: 'kvknummer' },
      role: undefined,
      createAccounts: true,
    };
    const { answer } = await enter('baas', broker);
    expect((await visitor(answer))?.actor).toMatchObject({
      role: 'employer',
      organisationId: company.id,
      name: 'Bas Baas',
    });
    await world.db.updateTable('employer').set({ status: 'blocked' }).execute();
    expect((await enter('baas', broker)).answer.data).toEqual({ unknown: true });
  });

  it('lets nobody new into a company whose number another one claims, until that is sorted out', async () => {
    const adviser = await makeActor(world, 'employerAdviser');
    const holder = await makeEmployer(world, { name: 'De Eerste', kvk: '12345678' });
    const claimant = await makeEmployer(world, { name: 'De Echte' });
    const claim = (value: string | null) =>
      world.db.updateTable('employer').set({ kvk_claimed: value }).where('id', '=', claimant.id).execute();
    const broker = {
      ...staff(),
      id: 'eherkenning',
      audience: 'employer',
      match: { by: 'kvk', claim: 'kvknummer' },
      role: undefined,
      createAccounts: true,
    };
    await claim('12345678');
    expect((await enter('baas', broker)).answer.data).toEqual({ unknown: true });
    expect((await enter('baas', broker)).answer.data).toEqual({ unknown: true });
    const memberships = () =>
      world.db
        .selectFrom('membership')
        .innerJoin('account', 'account.id', 'membership.account_id')
        .select('organisation_id')
        .where('account.name', '=', 'Bas Baas')
        .execute();
    expect(await memberships()).toEqual([]);
    const told = await world.db
      .selectFrom('notification')
      .select('text')
      .where('account_id', '=', adviser.accountId)
      .execute();
    expect(told).toHaveLength(1);
    expect(told[0]?.text).toContain('omdat De Echte hetzelfde nummer opgaf');

    await keepKvk(world.as(adviser), { employerId: claimant.id });
    expect((await visitor((await enter('baas', broker)).answer))?.actor.organisationId).toBe(holder.id);
    // What was found out holds for this number only, whatever else changes.
    await world.db.deleteFrom('provider_identity').execute();
    const edit = async (kvk: string) => {
      const input = companyForm.parse({ company: 'De Eerste', kvk, sector: 'retail' });
      await editCompany(world.as(holder.actor), { employerId: holder.id, ...input });
      return heldKvk(world.db, holder.id);
    };
    expect(await edit('12345678')).toEqual({ kvk: '12345678', confirmed: true });
    expect(await edit('87654321')).toEqual({ kvk: '87654321', confirmed: false });
    // A number that an adviser confirmed goes to nobody by itself: who claims it gives it anew.
    expect((await enter('baas', broker)).answer.data).toEqual({ unknown: true });
    const again = companyForm.parse({ company: 'De Echte', kvk: '12345678', sector: 'retail' });
    await editCompany(world.as(claimant.actor), { employerId: claimant.id, ...again });
    expect((await visitor((await enter('baas', broker)).answer))?.actor.organisationId).toBe(claimant.id);
    // Who is known goes on where he was: somebody else's claim locks nobody out.
    expect((await edit('12345678')).kvk).toBeNull();
    expect((await visitor((await enter('baas', broker)).answer))?.actor.organisationId).toBe(claimant.id);
    await world.db.deleteFrom('provider_identity').execute();
    expect((await enter('baas', broker)).answer.data).toEqual({ unknown: true });
    await giveKvk(world.as(adviser), { employerId: holder.id });
    expect((await visitor((await enter('baas', broker)).answer))?.actor.organisationId).toBe(holder.id);
  });
});

describe('what does not hold is refused', () => {
  beforeEach(() => makeActor(world, 'jobcoach', { email: 'sanne@voorbeeld.nl' }));

  async function refusedWith(
    change: (flow: { search: URLSearchParams; sealed: string }) => string | undefined,
    minutesLater = 0,
  ) {
    const { address, sealed } = await setOut();
    const url = await identity.signIn(address, 'sanne');
    const cookie = change({ search: url.searchParams, sealed }) ?? sealed;
    if (minutesLater > 0) world.clock.set(world.clock.now().add({ minutes: minutesLater }).toString());
    const answer = await comeBack(`?${url.searchParams}`, cookie);
    expect([answer.status, answer.data]).toEqual([403, { unknown: false }]);
    expect(cookieIn(answer, 'werkbrug')).toBe('');
    expect(await sessions()).toBe(0);
  }
  const changed = (sealed: string, change: object) =>
    seal(JSON.stringify({ ...JSON.parse(unseal(sealed, keys) ?? '{}'), ...change }), keys);

  it('another state', () => refusedWith(({ search }) => void search.set('state', 'iets-anders')));
  it('no state', () => refusedWith(({ search }) => void search.delete('state')));
  it('another issuer', () => refusedWith(({ search }) => void search.set('iss', 'https://kwaad.example')));
  it('another nonce', () => refusedWith(({ sealed }) => changed(sealed, { nonce: 'een-andere' })));
  it('another verifier', () => refusedWith(({ sealed }) => changed(sealed, { verifier: 'x'.repeat(43) })));
  it('another code', () => refusedWith(({ search }) => void search.set('code', 'verzonnen')));
  it('another browser', () => refusedWith(() => 'v1.a.b.c'));
  it('a way back that took too long', () => refusedWith(() => undefined, 16));

  it('the same way back twice', async () => {
    const { answer, search, sealed } = await enter('sanne');
    expect(answer.status).toBe(303);
    expect((await comeBack(search, sealed)).status).toBe(403);
  });

  it('a token that is too old', async () => {
    const provider = { ...staff(), issuer: expired.issuer };
    const { address, sealed } = await setOut(provider);
    const url = await expired.signIn(address, 'sanne');
    expect((await comeBack(url.search, sealed, provider)).data).toEqual({ unknown: false });
    expect(await sessions()).toBe(0);
  });

  it('a provider that is not there or not known', async () => {
    const away = { ...staff(), issuer: 'http://127.0.0.1:9' };
    expect((await setOut(away)).address).toBe('/inloggen/terug?mislukt');
    const answer = await callRoute(startLoader, {
      actor: null,
      services: world,
      url: '/inloggen/via/x',
      params: { provider: 'x' },
      env: env(),
    });
    expect(answer.status).toBe(404);
  });
});

describe('signing out of a session that came from another organisation', () => {
  const signOut = (answer: RouteAnswer, provider: object = staff()) =>
    callRoute(signOutAction, {
      actor: null,
      services: world,
      url: '/uitloggen',
      form: {},
      headers: { Cookie: `werkbrug=${cookieIn(answer, 'werkbrug')}` },
      env: env(provider),
    });

  it('ends it here at once, and offers to end it there, which comes back to an own page', async () => {
    await makeActor(world, 'jobcoach', { email: 'sanne@voorbeeld.nl' });
    const { answer } = await enter('sanne');
    const stored = await world.db.selectFrom('session').select('provider_id_token').executeTakeFirstOrThrow();
    const left = await signOut(answer);
    expect(await visitor(answer)).toBeNull();
    expect(left.headers.get('Set-Cookie')).toContain('Max-Age=0');
    expect(left.data.label).toBe('uw werkaccount');
    const address = new URL(left.data.address);
    expect(address.origin).toBe(identity.issuer);
    const hint = address.searchParams.get('id_token_hint') ?? '';
    expect(hint.split('.')).toHaveLength(3);
    // Who reads the database has no token.
    expect(stored.provider_id_token).not.toContain(hint.slice(0, 40));
    const again = await setOut();
    expect(await identity.asksAgain(again.address)).toBe(false);
    expect((await identity.signOut(address.href)).href).toBe(client.signedOutUri);
    expect(await identity.asksAgain((await setOut()).address)).toBe(true);
  });

  it('ends it here also when the provider is not there any more', async () => {
    await makeActor(world, 'jobcoach', { email: 'sanne@voorbeeld.nl' });
    const { answer } = await enter('sanne');
    await world.db.updateTable('session').set({ provider_issuer: 'http://127.0.0.1:9' }).execute();
    const left = await signOut(answer, { ...staff(), issuer: 'http://127.0.0.1:9' });
    expect(left.location).toBe('/inloggen?gelukt=uitgelogd');
    expect(await sessions()).toBe(0);
  });
});

describe('a notice that a session at the provider ended', () => {
  const event = { 'http://schemas.openid.net/event/backchannel-logout': {} };
  const seconds = () => Math.floor(Date.now() / 1000);
  const notice = (change: object = {}) => ({
    iss: identity.issuer,
    aud: client.id,
    iat: seconds(),
    exp: seconds() + 120,
    jti: crypto.randomUUID(),
    events: event,
    sub: 'sanne',
    ...change,
  });
  const send = (token: string) =>
    callRoute(logoutAction, {
      actor: null,
      services: world,
      url: '/inloggen/afmelden/medewerkers',
      params: { provider: 'medewerkers' },
      form: { logout_token: token },
      env: env(),
    });

  it('ends the sessions that it began, by person or by session, and counts once', async () => {
    const actor = await makeActor(world, 'jobcoach', { email: 'sanne@voorbeeld.nl' });
    const first = (await enter('sanne')).answer;
    const second = (await enter('sanne')).answer;
    const row = await world.db.selectFrom('session').select('provider_session').executeTakeFirst();
    const sid = row?.provider_session ?? null;
    expect(sid).not.toBe('');
    const payload = notice();
    const token = await identity.sign(payload);
    expect((await send(token)).status).toBe(200);
    expect([await visitor(first), await visitor(second)]).toEqual([null, null]);
    const third = (await enter('sanne')).answer;
    expect((await send(token)).status).toBe(200);
    expect((await visitor(third))?.actor.accountId).toBe(actor.accountId);
  });

  it('ends nothing of somebody else', async () => {
    await makeActor(world, 'jobcoach', { email: 'sanne@voorbeeld.nl' });
    const { answer } = await enter('sanne');
    expect((await send(await identity.sign(notice({ sub: 'iemand anders' })))).status).toBe(200);
    expect((await send(await identity.sign(notice({ sub: 'sanne', sid: 'een andere' })))).status).toBe(200);
    expect(await visitor(answer)).not.toBeNull();
  });

  it.each([
    ['of another issuer', { iss: 'https://kwaad.example' }],
    ['to another client', { aud: 'iemand-anders' }],
    ['that is too old', { iat: 1_700_000_000, exp: undefined }],
    ['that has ended', { exp: 1_700_000_000 }],
    ['with a nonce', { nonce: 'x' }],
    ['without an event', { events: {} }],
    ['without an id', { jti: undefined }],
    ['about nobody', { sub: undefined }],
  ])('is refused %s', async (_what, change) => {
    await makeActor(world, 'jobcoach', { email: 'sanne@voorbeeld.nl' });
    const { answer } = await enter('sanne');
    expect((await send(await identity.sign(notice(change)))).status).toBe(400);
    expect(await visitor(answer)).not.toBeNull();
  });

  it('is refused with another key, unsigned, or empty', async () => {
    const header = Buffer.from('{"alg":"none"}').toString('base64url');
    const body = Buffer.from(JSON.stringify(notice())).toString('base64url');
    for (const token of [await identity.sign(notice(), false), `${header}.${body}.`, '', 'x'])
      expect((await send(token)).status).toBe(400);
  });
});

describe('the settings of providers', () => {
  it.each([
    ['geen json', 'x'],
    ['geen lijst', '{}'],
    ['twee van een doelgroep', (one: object) => [one, { ...one, id: 'ander' }]],
    ['een rol voor werkgevers', (one: object) => [{ ...one, audience: 'employer' }]],
    ['een vreemde rol', (one: object) => [{ ...one, role: { claim: 'x', values: { a: 'candidate' } } }]],
    [
      'klantnummer voor medewerkers',
      (one: object) => [{ ...one, match: { by: 'clientNumber', claim: 'x' } }],
    ],
    ['accounts maken op e-mailadres', (one: object) => [{ ...one, createAccounts: true }]],
  ])('refuse %s', (_what, given) => {
    const text = typeof given === 'string' ? given : JSON.stringify(given(staff()));
    expect(providersSchema.safeParse(text).success).toBe(false);
  });
});
