import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeApplication } from '#test/factories/application.ts';
import { makeCandidate } from '#test/factories/candidate.ts';
import { callRoute } from '#test/factories/route.ts';
import { makeActor, makeWorld, type World } from '#test/factories/world.ts';
import { loader as overviewLoader } from '../../routes/beheer/overview.tsx';
import { loader as worklistLoader } from '../../routes/jobcoach/worklist.tsx';
import * as ownPage from '../../routes/privacy/own-requests.tsx';
import * as handlePage from '../../routes/privacy/request.tsx';
import * as listPage from '../../routes/privacy/requests.tsx';
import { systemContext } from '../shared/system-context.ts';
import { answerRequest, askRequest, remindOfRequests, withdrawRequest } from './requests.ts';

let world: World;
beforeEach(async () => {
  world = await makeWorld('2026-01-31T11:00:00Z');
});
afterEach(() => world.close());

it('asks, is answered within a month by the jobcoach, and is told', async () => {
  const candidate = await makeCandidate(world);
  const actor = candidate.actor ?? (await makeActor(world, 'candidate'));
  const posted = await callRoute(ownPage.action, {
    services: world,
    actor,
    url: '/mijn-gegevens/verzoeken',
    form: { actie: 'ask', kind: 'correction', text: 'Mijn straat klopt niet.', formulier: 'een-twee-drie' },
  });
  expect(posted.status).toBe(303);
  const again = await callRoute(ownPage.action, {
    services: world,
    actor,
    url: '/mijn-gegevens/verzoeken',
    form: { actie: 'ask', kind: 'correction', text: 'Mijn straat klopt niet.', formulier: 'een-twee-drie' },
  });
  expect(again.status).toBe(303);
  const rows = await world.db.selectFrom('privacy_request').selectAll().execute();
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ due_on: '2026-02-28', state: 'open', candidate_id: candidate.id });
  const list = await callRoute(listPage.loader, {
    services: world,
    actor: candidate.jobcoach,
    url: '/verzoeken',
  });
  expect(list.data.requests).toHaveLength(1);
  const views = await world.db.selectFrom('processing_log').select(['what', 'why']).execute();
  expect(views).toEqual([{ what: 'list', why: 'request' }]);
  const id = rows[0]?.id ?? '';
  const answered = await callRoute(handlePage.action, {
    services: world,
    actor: candidate.jobcoach,
    url: `/verzoeken/${id}`,
    params: { id },
    form: { decision: 'granted', answer: 'Uw straat is verbeterd.' },
  });
  expect(answered.status).toBe(303);
  const own = await callRoute(ownPage.loader, { services: world, actor, url: '/mijn-gegevens/verzoeken' });
  expect(own.data.requests[0]).toMatchObject({ open: false, answer: 'Uw straat is verbeterd.' });
  const told = await world.db
    .selectFrom('notification')
    .select('text')
    .where('account_id', '=', actor.accountId)
    .execute();
  expect(told).toHaveLength(1);
  await expect(
    answerRequest(world.as(candidate.jobcoach), { id, decision: 'refused', answer: 'Toch niet.' }),
  ).rejects.toMatchObject({ code: 'notNow' });
});

it('is out of reach for other jobcoaches and employers, and can be taken back by the asker alone', async () => {
  const made = await makeApplication(world);
  const actor = made.candidate.actor ?? (await makeActor(world, 'candidate'));
  const id = await askRequest(world.as(actor), { kind: 'objection', text: 'Ik wil dit niet.' });
  const stranger = await makeActor(world, 'jobcoach');
  for (const someone of [stranger, made.employer.actor]) {
    const page = await callRoute(handlePage.loader, {
      services: world,
      actor: someone,
      url: `/verzoeken/${id}`,
      params: { id },
    });
    expect(page.status).toBe(404);
  }
  await expect(
    answerRequest(world.as(stranger), { id, decision: 'granted', answer: 'x' }),
  ).rejects.toMatchObject({ code: 'notFound' });
  await expect(withdrawRequest(world.as(stranger), { id })).rejects.toMatchObject({ code: 'notFound' });
  await withdrawRequest(world.as(actor), { id });
  await expect(
    answerRequest(world.as(made.candidate.jobcoach), { id, decision: 'granted', answer: 'x' }),
  ).rejects.toMatchObject({ code: 'notNow' });
});

it('reminds a week before the month is over, tells once when it is late, and stands on the home pages until it is answered', async () => {
  const { jobcoach, actor } = await makeCandidate(world);
  const admin = await makeActor(world, 'administrator');
  const id = await askRequest(world.as(actor ?? admin), {
    kind: 'correction',
    text: 'Mijn straat klopt niet.',
  });
  const told = async (who: { accountId: string }) =>
    (
      await world.db
        .selectFrom('notification')
        .select('text')
        .where('account_id', '=', who.accountId)
        .orderBy('id')
        .execute()
    ).map((row) => row.text);
  const home = async () => [
    (await callRoute(worklistLoader, { services: world, actor: jobcoach, url: '/jobcoach' })).data
      .lateRequests,
    (await callRoute(overviewLoader, { services: world, actor: admin, url: '/beheer' })).data.lateRequests,
  ];
  const day = async (date: string) => {
    world.clock.set(`${date}T06:10:00Z`);
    return remindOfRequests(systemContext(world));
  };
  expect(await day('2026-02-20')).toBe(0);
  expect(await told(jobcoach)).toHaveLength(1);
  await day('2026-02-21');
  await day('2026-02-22');
  expect((await told(jobcoach)).at(-1)).toContain('voor of op 28 februari 2026');
  expect(await told(jobcoach)).toHaveLength(2);
  expect(await home()).toEqual([0, 0]);
  expect(await day('2026-03-01')).toBe(1);
  expect(await day('2026-03-02')).toBe(1);
  expect((await told(jobcoach)).at(-1)).toContain('te laat');
  expect([(await told(jobcoach)).length, (await told(admin)).length]).toEqual([3, 3]);
  expect(await home()).toEqual([1, 1]);
  const other = await makeActor(world, 'jobcoach');
  const elsewhere = await callRoute(worklistLoader, { services: world, actor: other, url: '/jobcoach' });
  expect(elsewhere.data.lateRequests).toBe(0);
  await answerRequest(world.as(jobcoach), { id, decision: 'granted', answer: 'Verbeterd.' });
  expect(await home()).toEqual([0, 0]);
});
