import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#app/domain/shared/context.ts';
import { systemContext } from '#app/domain/shared/system-context.ts';
import { searchAlerts } from '#app/jobs/search-alerts.ts';
import { action as openingAction, loader as openingMatches } from '#app/routes/jobcoach/opening-matches.tsx';
import { action as searchAction, loader as searchAll } from '#app/routes/jobcoach/search.tsx';
import { action as employerAction, loader as employerMatches } from '#app/routes/werkgever/matches.tsx';
import { appendOutbox } from '#db/queries/trail.ts';
import type { Search } from '#search/engine.ts';
import { makeTestEmployer, makeTestOpening, type TestEmployer } from '#test/factories/application.ts';
import { makeCandidate, type TestCandidate } from '#test/factories/candidate.ts';
import { callRoute } from '#test/factories/route.ts';
import { makeSearch } from '#test/factories/search.ts';
import { makeActor, makeWorld, type World } from '#test/factories/world.ts';

let world: World;
let search: Search;
let employer: TestEmployer;
let opening: { id: string; number: number };
let candidate: TestCandidate;
let coach: Actor;

beforeEach(async () => {
  world = await makeWorld();
  employer = await makeTestEmployer(world);
  opening = await makeTestOpening(world, employer);
  candidate = await makeCandidate(world);
  coach = candidate.jobcoach;
  search = await makeSearch(world);
});
afterEach(async () => {
  await search.close();
  await world.close();
});

const call = (actor: Actor, url: string, form?: Record<string, string>) => ({
  actor,
  services: world,
  search,
  url,
  params: { id: opening.id },
  ...(form ? { form } : {}),
});

async function keep(actor: Actor, query: string, name = 'Bewaard') {
  return callRoute(searchAction, call(actor, `/zoeken?${query}`, { doel: 'bewaren', name, alert: 'on' }));
}

/** What each account was told, and by e-mail too. */
async function told(actor: Actor) {
  return world.db
    .selectFrom('notification')
    .select(['text', 'href'])
    .where('account_id', '=', actor.accountId)
    .orderBy('created_at')
    .execute();
}

async function run() {
  await search.rebuild();
  return searchAlerts.run({ context: systemContext(world), mailer: null, search });
}

describe('a kept search over people', () => {
  it('tells a jobcoach of new people of her own, once, by number of people and no name', async () => {
    expect((await keep(coach, 'in=kandidaten&uren=12-24')).status).toBe(303);
    expect(await run()).toBe('');
    await makeCandidate(world, { jobcoach: coach, firstName: 'Wim', lastName: 'Geheimhouder' });
    await makeCandidate(world, { jobcoach: coach, columns: { hours_min: 36, hours_max: 40 } });
    await makeCandidate(world, { firstName: 'Van', lastName: 'Eenander' });
    expect(await run()).toBe('1 berichten over bewaarde zoekopdrachten');
    expect(await run()).toBe('');
    expect(await told(coach)).toEqual([
      {
        text: 'Er is een nieuwe kandidaat voor uw zoekopdracht “Bewaard”.',
        href: '/zoeken?uren=12-24&in=kandidaten',
      },
    ]);
    const mail = await world.db.selectFrom('email').select('body').execute();
    expect(mail).toHaveLength(1);
    expect(mail[0]?.body).not.toMatch(/Wim|Geheimhouder/);
  });

  it('tells an adviser of everyone and of new employers', async () => {
    const adviser = await makeActor(world, 'employerAdviser');
    await keep(adviser, 'in=regio', 'Iedereen');
    await keep(adviser, 'in=werkgevers&zoek=glazenwasserij', 'Glas');
    expect(await run()).toBe('');
    world.clock.set('2026-11-23T11:00:00Z');
    await makeCandidate(world);
    const other = await makeTestEmployer(world, 'Glazenwasserij Helder');
    await world.db
      .updateTable('organisation')
      .set({ created_at: '2026-11-23T10:00:00.000Z' })
      .where('id', '=', other.id)
      .execute();
    await run();
    expect((await told(adviser)).map(({ text }) => text).sort()).toEqual([
      'Er is een nieuwe kandidaat voor uw zoekopdracht “Iedereen”.',
      'Er is een nieuwe werkgever voor uw zoekopdracht “Glas”.',
    ]);
    await run();
    expect(await told(adviser)).toHaveLength(2);
  });

  it('tells nothing of whom its owner may not see any more', async () => {
    await keep(coach, 'in=regio');
    await makeCandidate(world, { released: false });
    await makeCandidate(world, { columns: { region: 'Rijnmond' } });
    expect(await run()).toBe('');
    await makeCandidate(world);
    await world.db
      .updateTable('membership')
      .set({ region: null })
      .where('account_id', '=', coach.accountId)
      .execute();
    expect(await run()).toBe('');
    await world.db
      .updateTable('membership')
      .set({ region: 'Drechtsteden', to_date: '2026-11-01' })
      .where('account_id', '=', coach.accountId)
      .execute();
    expect(await run()).toBe('');
    expect(await told(coach)).toEqual([]);
  });

  it('is kept and taken away on the page, by its own account only, and in lists of the role only', async () => {
    await keep(coach, 'in=kandidaten&trede=3', 'Trede drie');
    const { data } = await callRoute(searchAll, call(coach, '/zoeken?in=kandidaten&trede=3'));
    expect(data.saved).toMatchObject([{ name: 'Trede drie', to: '/zoeken?trede=3&in=kandidaten' }]);
    expect(data.found[0].cards).toHaveLength(1);
    const form = { doel: 'weghalen', id: data.saved[0].id };
    const stranger = await makeActor(world, 'jobcoach', { region: 'Drechtsteden' });
    expect((await callRoute(searchAction, call(stranger, '/zoeken', form))).status).toBe(404);
    expect((await callRoute(searchAction, call(coach, '/zoeken?in=kandidaten', form))).status).toBe(303);
    expect((await keep(coach, 'in=werkgevers')).status).toBe(404);
    expect((await keep(employer.actor, 'in=kandidaten')).status).toBe(404);
    expect(await world.db.selectFrom('saved_search').select('id').execute()).toEqual([]);
  });
});

describe('following who fits an opening', () => {
  it('tells an employer of new people without a name, of his own openings only', async () => {
    const url = `/werkgever/vacatures/${opening.id}/kandidaten`;
    const on = await callRoute(employerAction, call(employer.actor, url, { doel: 'volgen' }));
    expect(on.status).toBe(303);
    await callRoute(employerAction, call(employer.actor, url, { doel: 'volgen' }));
    expect(await world.db.selectFrom('saved_search').select('name').execute()).toEqual([
      { name: 'Kandidaten voor Medewerker bakkerij' },
    ]);
    expect((await callRoute(employerMatches, call(employer.actor, url))).data.followed).toBe(true);
    expect(await run()).toBe('');
    await makeCandidate(world, { firstName: 'Wim', lastName: 'Geheimhouder' });
    await makeCandidate(world, { released: false });
    await makeCandidate(world, { columns: { hours_min: 36, hours_max: 40 } });
    await run();
    expect(await told(employer.actor)).toEqual([
      {
        text: 'Er is een nieuwe kandidaat voor uw zoekopdracht “Kandidaten voor Medewerker bakkerij”.',
        href: url,
      },
    ]);
    const mail = await world.db.selectFrom('email').select('body').execute();
    expect(JSON.stringify(mail)).not.toMatch(/Wim|Geheimhouder|Amina/);
    const other = await makeTestEmployer(world, 'Ander bedrijf');
    expect((await callRoute(employerAction, call(other.actor, url, { doel: 'volgen' }))).status).toBe(404);

    await callRoute(employerAction, call(employer.actor, url, { doel: 'stoppen' }));
    await makeCandidate(world);
    expect(await run()).toBe('');
  });

  it('stops telling when the opening closes, and waits for a proved address', async () => {
    const url = `/werkgever/vacatures/${opening.id}/kandidaten`;
    await callRoute(employerAction, call(employer.actor, url, { doel: 'volgen' }));
    await makeCandidate(world);
    await world.db
      .updateTable('account')
      .set({ unconfirmed_email: 'nieuw@test.invalid' })
      .where('id', '=', employer.actor.accountId)
      .execute();
    expect(await run()).toBe('');
    await world.db.updateTable('account').set({ unconfirmed_email: null }).execute();
    await world.db.updateTable('opening').set({ state: 'closed' }).execute();
    expect(await run()).toBe('');
    await world.db.updateTable('opening').set({ state: 'open' }).execute();
    expect(await run()).toBe('1 berichten over bewaarde zoekopdrachten');
  });

  it('tells somebody of two employers of the one whose opening it is', async () => {
    const url = `/werkgever/vacatures/${opening.id}/kandidaten`;
    const other = await makeTestEmployer(world, 'Ander bedrijf');
    await world.db
      .insertInto('membership')
      .values({
        id: '00000000-0000-7000-8000-000000000000',
        account_id: employer.actor.accountId,
        role: 'employer',
        organisation_id: other.id,
        region: null,
        stand_in_for: null,
        from_date: '2026-01-01',
        to_date: null,
      })
      .execute();
    await callRoute(employerAction, call(employer.actor, url, { doel: 'volgen' }));
    expect(await run()).toBe('');
    await makeCandidate(world);
    expect(await run()).toBe('1 berichten over bewaarde zoekopdrachten');
  });

  it('is turned on once by a double click, and off whatever number there is', async () => {
    const url = `/werkgever/vacatures/${opening.id}/kandidaten`;
    const kept = () => world.db.selectFrom('saved_search').selectAll().execute();
    const click = () => callRoute(employerAction, call(employer.actor, url, { doel: 'volgen' }));
    await Promise.all([click(), click(), click()]);
    const [first, ...more] = await kept();
    expect(more).toEqual([]);
    if (!first) throw new Error('nothing was kept');
    await world.db
      .insertInto('saved_search')
      .values({ ...first, id: world.newId() })
      .execute();
    const stranger = await makeTestEmployer(world, 'Ander bedrijf');
    const { accountId } = stranger.actor;
    await world.db
      .insertInto('saved_search')
      .values({ ...first, id: world.newId(), account_id: accountId })
      .execute();
    await callRoute(employerAction, call(employer.actor, url, { doel: 'stoppen' }));
    expect((await kept()).map((one) => one.account_id)).toEqual([accountId]);
  });

  it('tells a jobcoach of her own people only', async () => {
    const url = `/jobcoach/plekken/${opening.id}`;
    expect((await callRoute(openingAction, call(coach, url, { doel: 'volgen' }))).location).toContain(url);
    expect((await callRoute(openingMatches, call(coach, url))).data.followed).toBe(true);
    await makeCandidate(world);
    expect(await run()).toBe('');
    await makeCandidate(world, { jobcoach: coach });
    await run();
    expect(await told(coach)).toMatchObject([{ href: url }]);
  });
});

describe('an alert on openings and employers', () => {
  it('waits while search has not filed all that happened, and then tells', async () => {
    const adviser = await makeActor(world, 'employerAdviser');
    await keep(adviser, 'in=werkgevers&zoek=glazenwasserij', 'Glas');
    expect(await run()).toBe('');
    const seen = () => world.db.selectFrom('saved_search').select('last_seen_at').executeTakeFirstOrThrow();
    const before = await seen();
    world.clock.set('2026-11-23T11:00:00Z');
    const { id } = await makeTestEmployer(world, 'Glazenwasserij Helder');
    await world.db
      .updateTable('organisation')
      .set({ created_at: '2026-11-23T11:00:00.000Z' })
      .where('id', '=', id)
      .execute();
    await world.db.transaction().execute((trx) =>
      appendOutbox(trx, {
        event: 'employerChanged',
        subjectId: id,
        data: {},
        at: '2026-11-23T11:00:00.000Z',
      }),
    );
    world.clock.set('2026-11-23T11:10:00Z');
    const look = () => searchAlerts.run({ context: systemContext(world), mailer: null, search });
    expect(await look()).toBe('');
    expect(await seen()).toEqual(before);
    await search.follow();
    expect(await look()).toBe('1 berichten over bewaarde zoekopdrachten');
    expect(await look()).toBe('');
  });
});

describe('who is new', () => {
  const addresses = () => world.db.selectFrom('saved_search_hit').select('candidate_id').execute();

  it('is nobody who was there all along, however many are found and whoever leaves', async () => {
    const row = await world.db
      .selectFrom('candidate')
      .selectAll()
      .where('id', '=', candidate.id)
      .executeTakeFirstOrThrow();
    const many = Array.from({ length: 2500 }, (_, i) => ({
      ...row,
      id: world.newId(),
      number: 50_000 + i,
      account_id: null,
      profile_updated_on: i % 2 ? '2026-11-01' : '2026-10-01',
    }));
    for (let i = 0; i < many.length; i += 250)
      await world.db
        .insertInto('candidate')
        .values(many.slice(i, i + 250))
        .execute();
    await search.rebuild();
    const adviser = await makeActor(world, 'employerAdviser');
    await keep(adviser, 'in=regio');
    const url = `/werkgever/vacatures/${opening.id}/kandidaten`;
    await callRoute(employerAction, call(employer.actor, url, { doel: 'volgen' }));
    // Too many to write down while somebody waits.
    expect(await addresses()).toEqual([]);
    expect(await run()).toBe('');
    expect(await addresses()).toHaveLength(2 * 2501);

    await world.db
      .updateTable('candidate')
      .set({ status: 'inactive' })
      .where('profile_updated_on', '=', '2026-11-01')
      .execute();
    expect(await run()).toBe('');
    await makeCandidate(world, { columns: { profile_updated_on: '2020-01-01' } });
    expect(await run()).toBe('2 berichten over bewaarde zoekopdrachten');
    expect((await told(adviser)).map(({ text }) => text)).toEqual([
      'Er is een nieuwe kandidaat voor uw zoekopdracht “Bewaard”.',
    ]);
  }, 60_000);

  it('is nobody at the first look after an alert was set while search was being built', async () => {
    const notReady: Search = { ...search, ready: () => false };
    const url = `/werkgever/vacatures/${opening.id}/kandidaten`;
    const early = { ...call(employer.actor, url, { doel: 'volgen' }), search: notReady };
    expect((await callRoute(employerAction, early)).status).toBe(303);
    expect(await searchAlerts.run({ context: systemContext(world), mailer: null, search: notReady })).toBe(
      '',
    );
    expect(await run()).toBe('');
    await makeCandidate(world);
    expect(await run()).toBe('1 berichten over bewaarde zoekopdrachten');
    expect(await told(employer.actor)).toMatchObject([{ href: url }]);
  });

  it('is nobody at the first look after the opening was set out again before anyone was noted', async () => {
    const url = `/werkgever/vacatures/${opening.id}/kandidaten`;
    await world.db.updateTable('opening').set({ state: 'paused' }).execute();
    await callRoute(employerAction, call(employer.actor, url, { doel: 'volgen' }));
    expect(await run()).toBe('');
    await world.db.updateTable('opening').set({ state: 'open' }).execute();
    expect(await run()).toBe('');
    await makeCandidate(world);
    expect(await run()).toBe('1 berichten over bewaarde zoekopdrachten');
  });

  it('is nobody who came within sight by another region', async () => {
    await keep(coach, 'in=regio');
    await makeCandidate(world, { columns: { region: 'Rijnmond' } });
    await world.db
      .updateTable('membership')
      .set({ region: 'Rijnmond' })
      .where('account_id', '=', coach.accountId)
      .execute();
    expect(await run()).toBe('');
    await makeCandidate(world, { columns: { region: 'Rijnmond' } });
    expect(await run()).toBe('1 berichten over bewaarde zoekopdrachten');
    expect((await told(coach)).map(({ text }) => text)).toEqual([
      'Er is een nieuwe kandidaat voor uw zoekopdracht “Bewaard”.',
    ]);
  });
});

describe('facets', () => {
  it('count people and employers, stay in the address, and the ladder is for the own jobcoach only', async () => {
    await makeCandidate(world, { jobcoach: coach, columns: { ladder_step: 4, dutch_level: 'A2' } });
    await search.rebuild();
    const facet = (data: { facets: { facet: string; values: unknown[] }[] }, name: string) =>
      data.facets.find((one) => one.facet === name)?.values;
    const own = await callRoute(searchAll, call(coach, '/zoeken?in=kandidaten&trede=4'));
    expect(own.data.found[0].total).toBe(1);
    expect(facet(own.data, 'step')).toEqual([
      { value: '3', label: '3: doet mee aan activiteiten', count: 1, chosen: false },
      { value: '4', label: '4: onbetaald werk', count: 1, chosen: true },
    ]);
    expect(facet(own.data, 'dutch')).toEqual([
      { value: 'A2', label: 'eenvoudige zinnen (A2)', count: 1, chosen: false },
    ]);
    const region = await callRoute(searchAll, call(coach, '/zoeken?in=regio&trede=4'));
    expect(region.data.found[0].total).toBe(2);
    expect(facet(region.data, 'step')).toBeUndefined();
    expect(facet(region.data, 'region')).toEqual([
      { value: 'Drechtsteden', label: 'Drechtsteden', count: 2, chosen: false },
    ]);
    const adviser = await makeActor(world, 'employerAdviser');
    const companies = await callRoute(searchAll, call(adviser, '/zoeken?in=werkgevers&status=active'));
    expect(companies.data.found[0].total).toBe(1);
    expect(facet(companies.data, 'status')).toEqual([
      { value: 'active', label: 'doet mee', count: 1, chosen: true },
    ]);
    const near = await callRoute(searchAll, call(coach, '/zoeken?in=kandidaten&niveau=6'));
    expect(near.data.steps).toContainEqual({
      text: 'Laat “opleiding” los (2)',
      to: '/zoeken?in=kandidaten',
    });
    const none = await callRoute(searchAll, call(adviser, '/zoeken?in=werkgevers&sector=care'));
    expect(none.data.steps).toContainEqual({ text: 'Laat “sector” los (1)', to: '/zoeken?in=werkgevers' });
  });
});
