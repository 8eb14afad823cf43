import { generateSync } from 'otplib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashPassword } from '#app/auth/password.ts';
import { startSession, visitorOf } from '#app/auth/session.ts';
import { choosePassword } from '#app/domain/account/choose-password.ts';
import { makeAdministrator } from '#app/domain/account/make-administrator.ts';
import {
  beginSecondFactor,
  confirmSecondFactor,
  openEnrolment,
  passWithCode,
  removeSecondFactor,
  resetSecondFactor,
} from '#app/domain/account/second-factor.ts';
import { signIn } from '#app/domain/account/sign-in.ts';
import { addStandIn, endStandIn } from '#app/domain/account/stand-in.ts';
import {
  beginEmergency,
  readEmergencyFile,
  reviewEmergency,
} from '#app/domain/candidate/emergency-access.ts';
import { whoLooked } from '#app/domain/disclosure/who-looked.ts';
import type { Actor } from '#app/domain/shared/context.ts';
import { systemContext } from '#app/domain/shared/system-context.ts';
import { action as codeAction } from '#app/routes/auth/second-factor-code.tsx';
import { loader as fileLoader } from '#app/routes/beheer/emergency-file.tsx';
import { loader as caseloadLoader } from '#app/routes/jobcoach/candidate.tsx';
import { loader as worklistLoader } from '#app/routes/jobcoach/worklist.tsx';
import { makeCandidate } from '#test/factories/candidate.ts';
import { callRoute } from '#test/factories/route.ts';
import { makeActor, makeWorld, type World } from '#test/factories/world.ts';

let world: World;
const keys = ['een sleutel om mee te testen, lang genoeg'];
const password = 'een lange zin om te onthouden';

beforeEach(async () => {
  world = await makeWorld();
});
afterEach(() => world.close());

const request = (secret: string) =>
  new Request('http://werkbrug.test/', { headers: { Cookie: `werkbrug=${secret}` } });
const visitor = (secret: string) => visitorOf(request(secret), world);

describe('the second factor', () => {
  let actor: Actor;
  let appSecret: string;
  const codeAt = (moment: string) =>
    generateSync({ secret: appSecret, epoch: Math.floor(Date.parse(moment) / 1000) });
  const now = () => world.clock.now().toString();
  const enter = () => signIn(world, { email: 'sanne@voorbeeld.nl', password, userAgent: '' });
  const pass = async (secret: string, code: string) =>
    passWithCode(world.as(actor), { code, keys, sessionId: (await visitor(secret))?.sessionId ?? '' });

  /** @returns the recovery codes */
  async function enrol(): Promise<string[]> {
    actor = await makeActor(world, 'jobcoach', { email: 'sanne@voorbeeld.nl' });
    await world.db
      .updateTable('account')
      .set({ password_hash: await hashPassword(password) })
      .where('id', '=', actor.accountId)
      .execute();
    const session = await startSession(world.db, world, { ...actor, userAgent: '' });
    const here = await visitor(session);
    await beginSecondFactor(world.as(actor), { keys });
    const open = await openEnrolment(world, { accountId: actor.accountId, keys });
    appSecret = open?.secret ?? '';
    expect(open?.uri).toContain('otpauth://totp/Werkbrug');
    await expect(
      confirmSecondFactor(world.as(actor), { code: '000000', keys, sessionId: here?.sessionId ?? '' }),
    ).rejects.toMatchObject({ code: 'wrongCode', field: 'code' });
    const codes = await confirmSecondFactor(world.as(actor), {
      code: codeAt(now()),
      keys,
      sessionId: here?.sessionId ?? '',
    });
    expect((await visitor(session))?.secondFactor).toBe('passed');
    return codes;
  }

  it('asks for a code after the password, and lets nothing else be done before', async () => {
    await enrol();
    world.clock.set('2026-11-22T12:00:00Z');
    const { secret, codeNeeded } = await enter();
    expect(codeNeeded).toBe(true);
    const page = (found: Awaited<ReturnType<typeof visitor>>) =>
      callRoute(worklistLoader, {
        actor,
        services: world,
        url: '/jobcoach',
        ...(found ? { visitor: found } : {}),
      });
    expect((await page(await visitor(secret))).location).toBe('/inloggen/code?terug=%2Fjobcoach');
    const renewed = await pass(secret, codeAt(now()));
    expect((await page(await visitor(renewed))).status).toBe(200);
    // What was given out for the password alone opens nothing.
    expect(await visitor(secret)).toBeNull();
  });

  it('takes a code once, also from two places at the same moment, and no later than the next', async () => {
    await enrol();
    world.clock.set('2026-11-22T12:00:00Z');
    const sessions = [(await enter()).secret, (await enter()).secret];
    const code = codeAt(now());
    const results = await Promise.allSettled(sessions.map((secret) => pass(secret, code)));
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    const { secret } = await enter();
    await expect(pass(secret, code)).rejects.toMatchObject({ code: 'wrongCode' });
    world.clock.set('2026-11-22T12:05:00Z');
    await expect(pass(secret, codeAt('2026-11-22T12:04:00Z'))).rejects.toMatchObject({ code: 'wrongCode' });
    await pass(secret, codeAt('2026-11-22T12:04:31Z'));
  });

  it('gives ten recovery codes that work once and are stored as hashes', async () => {
    const codes = await enrol();
    expect(new Set(codes).size).toBe(10);
    const stored = JSON.stringify(await world.db.selectFrom('recovery_code').selectAll().execute());
    for (const code of codes) expect(stored).not.toContain(code);
    const { secret } = await enter();
    await pass(secret, (codes[0] ?? '').toUpperCase().replace('-', ' '));
    const again = await enter();
    await expect(pass(again.secret, codes[0] ?? '')).rejects.toMatchObject({ code: 'wrongCode' });
    const other = await makeActor(world, 'jobcoach');
    await expect(
      passWithCode(world.as(other), { code: codes[1] ?? '', keys, sessionId: 'x' }),
    ).rejects.toMatchObject({ code: 'wrongCode' });
  });

  it('keeps its secret encrypted', async () => {
    await enrol();
    const row = await world.db
      .selectFrom('account')
      .select('totp_secret')
      .where('id', '=', actor.accountId)
      .executeTakeFirstOrThrow();
    expect(row.totp_secret).not.toContain(appSecret);
  });

  it('stops guessing after eight codes', async () => {
    await enrol();
    const found = await visitor((await enter()).secret);
    const guess = () =>
      callRoute(codeAction, {
        actor,
        services: world,
        url: '/inloggen/code',
        form: { code: '123456' },
        ...(found ? { visitor: found } : {}),
      });
    for (let i = 0; i < 8; i++) expect((await guess()).data.result.error.code[0]).toMatch(/klopt niet/);
    expect((await guess()).data.result.error[''][0]).toMatch(/Te veel pogingen/);
  });

  it('is put off with the password, or by the administrator for another', async () => {
    await enrol();
    await expect(removeSecondFactor(world.as(actor), { current: 'iets anders' })).rejects.toMatchObject({
      code: 'wrongPassword',
    });
    await removeSecondFactor(world.as(actor), { current: password });
    expect((await enter()).codeNeeded).toBe(false);
    const admin = await makeActor(world, 'administrator');
    await expect(resetSecondFactor(world.as(admin), { accountId: admin.accountId })).rejects.toMatchObject({
      code: 'notOwnAccount',
    });
    const { secret } = await enter();
    await resetSecondFactor(world.as(admin), { accountId: actor.accountId });
    expect(await visitor(secret)).toBeNull();
  });

  it('is asked of staff first when the setting says so, not of participants', async () => {
    const staff = await makeActor(world, 'jobcoach');
    const env = { STAFF_SECOND_FACTOR: true };
    const page = (found: object) =>
      callRoute(worklistLoader, { actor: staff, services: world, url: '/jobcoach', env, visitor: found });
    expect((await page({})).location).toBe('/mijn-account/tweede-stap');
    expect((await page({ secondFactor: 'passed' })).status).toBe(200);
  });
});

describe('the operator of the machine', () => {
  it('makes the first administrator, and gives one who lost everything a new link', async () => {
    const context = systemContext(world);
    const make = () => makeAdministrator(context, { email: 'eerste@voorbeeld.nl', name: 'Eerste Beheerder' });
    const lost = await make();
    const secret = await make();
    await expect(choosePassword(context, { secret: lost, password })).rejects.toMatchObject({
      code: 'linkExpired',
    });
    await choosePassword(context, { secret, password });
    const { role } = await signIn(world, { email: 'eerste@voorbeeld.nl', password, userAgent: '' });
    expect(role).toBe('administrator');
    expect(await world.db.selectFrom('membership').select('id').execute()).toHaveLength(1);
  });
});

describe('a stand-in', () => {
  it('is granted by the jobcoach herself, for her own caseload and no longer than agreed', async () => {
    const [own, colleague, stranger] = [
      await makeActor(world, 'jobcoach'),
      await makeActor(world, 'jobcoach'),
      await makeActor(world, 'jobcoach'),
    ];
    const candidate = await makeCandidate(world, { jobcoach: own });
    const dates = { fromDate: '2026-11-22', toDate: '2026-11-25' };
    const covering = { accountId: colleague.accountId, absentId: own.accountId, ...dates };
    await expect(addStandIn(world.as(stranger), covering)).rejects.toMatchObject({ code: 'notFound' });
    await expect(addStandIn(world.as(own), { ...covering, toDate: '2027-11-22' })).rejects.toMatchObject({
      code: 'standInTooLong',
    });
    const client = await makeActor(world, 'candidate');
    await expect(
      addStandIn(world.as(own), { ...covering, accountId: client.accountId }),
    ).rejects.toMatchObject({ code: 'notFound' });
    await addStandIn(world.as(own), covering);
    const look = async () => {
      const secret = await startSession(world.db, world, { ...colleague, userAgent: '' });
      const found = await visitor(secret);
      return callRoute(caseloadLoader, {
        actor: found?.actor ?? null,
        services: world,
        url: `/jobcoach/kandidaten/${candidate.id}`,
        params: { id: candidate.id },
      });
    };
    expect((await look()).status).toBe(200);
    world.clock.set('2026-11-25T22:59:00Z');
    expect((await look()).status).toBe(200);
    world.clock.set('2026-11-25T23:01:00Z');
    expect((await look()).status).toBe(404);
    const log = await whoLooked(world.db, candidate.actor?.accountId ?? '');
    expect(log[0]?.why).toBe('Deze collega vervangt uw jobcoach.');
  });

  it('ends at once when she says so, and nobody else can', async () => {
    const [own, colleague] = [await makeActor(world, 'jobcoach'), await makeActor(world, 'jobcoach')];
    await addStandIn(world.as(own), {
      accountId: colleague.accountId,
      absentId: own.accountId,
      fromDate: '2026-11-22',
      toDate: '2026-11-25',
    });
    const { id } = await world.db
      .selectFrom('membership')
      .select('id')
      .where('stand_in_for', '=', own.accountId)
      .executeTakeFirstOrThrow();
    await expect(endStandIn(world.as(colleague), { id })).rejects.toMatchObject({ code: 'notFound' });
    await endStandIn(world.as(own), { id });
    const secret = await startSession(world.db, world, { ...colleague, userAgent: '' });
    expect((await visitor(secret))?.actor.caseloadOf).toEqual([colleague.accountId]);
  });
});

describe('emergency access', () => {
  const input = { reason: 'De politie vraagt met spoed het adres.', formulier: 'nood-formulier' };

  it('opens one file for an hour, tells everyone concerned, and is in the log of the candidate', async () => {
    const [admin, second] = [
      await makeActor(world, 'administrator', { name: 'Bea Beheer' }),
      await makeActor(world, 'administrator'),
    ];
    const candidate = await makeCandidate(world);
    const other = await makeCandidate(world, { firstName: 'Ander' });
    const id = await beginEmergency(world.as(admin), { number: candidate.number, ...input });
    expect(await beginEmergency(world.as(admin), { number: candidate.number, ...input })).toBe(id);
    const told = await world.db.selectFrom('notification').select('account_id').execute();
    expect(told.map((row) => row.account_id).sort()).toEqual(
      [candidate.actor?.accountId, candidate.jobcoach.accountId, second.accountId].sort(),
    );
    const look = (actor: Actor) =>
      callRoute(fileLoader, {
        actor,
        services: world,
        url: `/beheer/noodtoegang/${id}`,
        params: { id },
      });
    expect((await look(admin)).data.file).toMatchObject({ firstName: 'Amina' });
    expect((await look(second)).status).toBe(404);
    const log = await whoLooked(world.db, candidate.actor?.accountId ?? '');
    expect(log).toMatchObject([
      { who: 'Bea Beheer (beheerder)', why: `Noodtoegang. De reden: ${input.reason}` },
    ]);
    expect(await whoLooked(world.db, other.actor?.accountId ?? '')).toEqual([]);
    world.clock.set('2026-11-22T12:00:00Z');
    expect((await look(admin)).status).toBe(404);
    expect(await readEmergencyFile(world.as(admin), id)).toBeUndefined();
  });

  it('is looked at by somebody else', async () => {
    const [admin, second] = [
      await makeActor(world, 'administrator'),
      await makeActor(world, 'administrator'),
    ];
    const candidate = await makeCandidate(world);
    const id = await beginEmergency(world.as(admin), { number: candidate.number, ...input });
    await expect(reviewEmergency(world.as(admin), { id })).rejects.toMatchObject({ code: 'notFound' });
    await reviewEmergency(world.as(second), { id });
    await expect(reviewEmergency(world.as(second), { id })).rejects.toMatchObject({ code: 'notFound' });
  });

  it('is for administrators only, and for candidates that are there', async () => {
    const candidate = await makeCandidate(world);
    const coach = await makeActor(world, 'jobcoach');
    await expect(
      beginEmergency(world.as(coach), { number: candidate.number, ...input }),
    ).rejects.toMatchObject({ code: 'notFound' });
    const admin = await makeActor(world, 'administrator');
    await expect(beginEmergency(world.as(admin), { number: 999_999, ...input })).rejects.toMatchObject({
      code: 'candidateUnknown',
      field: 'number',
    });
  });
});
