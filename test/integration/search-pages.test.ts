import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fixedClock } from '#app/domain/shared/clock.ts';
import { newId } from '#app/domain/shared/ids.ts';
import { systemContext } from '#app/domain/shared/system-context.ts';
import { searchAlerts } from '#app/jobs/search-alerts.ts';
import { loader as suggestSearch } from '#app/routes/api/suggest-search.ts';
import { loader as fairnessLoader } from '#app/routes/beheer/fairness.tsx';
import { action as weightsAction, loader as weightsLoader } from '#app/routes/beheer/weights.tsx';
import { action as ownAction, loader as ownOpenings } from '#app/routes/deelnemer/openings.tsx';
import { loader as candidateMatches } from '#app/routes/jobcoach/candidate-matches.tsx';
import { loader as openingMatches } from '#app/routes/jobcoach/opening-matches.tsx';
import { action as searchAction, loader as searchOpenings } from '#app/routes/jobcoach/openings.tsx';
import { loader as searchAll } from '#app/routes/jobcoach/search.tsx';
import { loader as publicOpenings } from '#app/routes/public/vacatures.tsx';
import { loader as rankingLoader } from '#app/routes/ranking.tsx';
import { action as askAction, loader as employerMatches } from '#app/routes/werkgever/matches.tsx';
import { openDatabase } from '#db/client.ts';
import type { Search } from '#search/engine.ts';
import { makeTestEmployer, makeTestOpening, type TestEmployer } from '#test/factories/application.ts';
import { makeCandidate, type TestCandidate } from '#test/factories/candidate.ts';
import { callRoute, type RouteCall } from '#test/factories/route.ts';
import { makeSearch } from '#test/factories/search.ts';
import { makeActor, type World } from '#test/factories/world.ts';

let queries = 0;
let world: World;
let search: Search;
let employer: TestEmployer;
let opening: { id: string; number: number };
let candidate: TestCandidate;

beforeEach(async () => {
  const db = await openDatabase(':memory:', () => {
    queries += 1;
  });
  const services = { db, clock: fixedClock('2026-11-22T11:00:00Z'), newId };
  world = { ...services, as: (actor) => ({ ...services, actor }), close: () => db.destroy() };
  employer = await makeTestEmployer(world);
  opening = await makeTestOpening(world, employer);
  candidate = await makeCandidate(world);
  search = await makeSearch(world);
});
afterEach(async () => {
  await search.close();
  await world.close();
});

const as = (actor: RouteCall['actor'], url: string, rest: Partial<RouteCall> = {}): RouteCall => ({
  actor,
  services: world,
  search,
  url,
  ...rest,
});
const coach = () => candidate.jobcoach;

/** The same page twice: with as many rows as asked before, it asks as many statements. */
async function statements(run: () => Promise<unknown>): Promise<number> {
  await run();
  queries = 0;
  await run();
  return queries;
}

describe('/jobcoach/plekken', () => {
  it('finds by words and filters, with counts', async () => {
    const { data } = await callRoute(
      searchOpenings,
      as(coach(), '/jobcoach/plekken?zoek=bakkerijmedewerker'),
    );
    expect(data).toMatchObject({ total: 1, cards: [{ id: opening.id, title: 'Medewerker bakkerij' }] });
    expect(data.facets[0]).toEqual({
      facet: 'kind',
      values: [{ value: 'vacancy', label: 'vacature', count: 1, chosen: false }],
    });
    const none = await callRoute(searchOpenings, as(coach(), '/jobcoach/plekken?soort=secondment'));
    expect(none.data.total).toBe(0);
    expect(none.data.steps).toContainEqual({
      text: 'Laat “soort plek” los (1)',
      to: '/jobcoach/plekken?',
    });
    expect(none.data.facets[0].values).toContainEqual({
      value: 'vacancy',
      label: 'vacature',
      count: 1,
      chosen: false,
    });
  });

  it('survives an address that makes no sense', async () => {
    const url = `/jobcoach/plekken?km=abc&volgorde=x&bladzijde=-4&soort=<script>&plaats=Nergenshuizen&zoek=${'a'.repeat(500)}`;
    expect((await callRoute(searchOpenings, as(coach(), url))).status).toBe(200);
  });

  it('asks as many statements for many rows as for one', async () => {
    const one = await statements(() => callRoute(searchOpenings, as(coach(), '/jobcoach/plekken')));
    for (let i = 0; i < 30; i += 1) await makeTestOpening(world, employer);
    await search.rebuild();
    const many = await statements(() => callRoute(searchOpenings, as(coach(), '/jobcoach/plekken')));
    expect(many).toBe(one);
    expect(many).toBeLessThanOrEqual(3);
  });

  it('says so while the stores are being built', async () => {
    const building = { ...search, ready: () => false };
    const { data } = await callRoute(searchOpenings, {
      ...as(coach(), '/jobcoach/plekken'),
      search: building,
    });
    expect(data.ready).toBe(false);
  });

  it('keeps a search, tells of new hits once, and forgets it', async () => {
    const url = '/jobcoach/plekken?zoek=glazenwasser';
    const form = { doel: 'bewaren', name: 'Glazenwassers', alert: 'on' };
    const saved = await callRoute(searchAction, as(coach(), url, { form }));
    expect(saved.location).toBe('/jobcoach/plekken?zoek=glazenwasser&gelukt=opgeslagen');
    const { data } = await callRoute(searchOpenings, as(coach(), url));
    expect(data.saved).toMatchObject([{ name: 'Glazenwassers', query: 'zoek=glazenwasser' }]);
    const tools = { context: systemContext(world), mailer: null, search };
    expect(await searchAlerts.run(tools)).toBe('');
    world.clock.set('2026-11-23T11:00:00Z');
    await makeTestOpening(world, employer, { title: 'Glazenwasser', opened_at: '2026-11-23T10:00:00.000Z' });
    await search.rebuild();
    expect(await searchAlerts.run(tools)).toBe('1 berichten over bewaarde zoekopdrachten');
    expect(await searchAlerts.run(tools)).toBe('');
    const told = await world.db.selectFrom('notification').select('text').execute();
    expect(told).toEqual([{ text: 'Er is een nieuwe plek voor uw zoekopdracht “Glazenwassers”.' }]);
    const someoneElse = await makeActor(world, 'jobcoach');
    const away = { doel: 'weghalen', id: data.saved[0].id };
    expect((await callRoute(searchAction, as(someoneElse, url, { form: away }))).status).toBe(404);
    expect((await callRoute(searchAction, as(coach(), url, { form: away }))).status).toBe(303);
  });

  it('finds plekken, people and employers from one box, each within reach', async () => {
    const found = async (actor: RouteCall['actor'], query: string) => {
      const { data } = await callRoute(searchAll, as(actor, `/zoeken?${query}`));
      return new Map<string, { total: number; cards: { title: string }[] }>(
        data.found.map((one: { list: string }) => [one.list, one]),
      );
    };
    const mine = await found(coach(), 'zoek=medewerker+bakkerij');
    expect([...mine.keys()]).toEqual(['openings', 'own', 'region']);
    expect(mine.get('openings')?.total).toBe(1);
    const people = await found(coach(), 'in=kandidaten');
    expect(people.get('own')?.cards).toMatchObject([{ title: 'Amina Testpersoon' }]);
    const others = await found(coach(), 'in=regio');
    expect(others.get('region')?.cards).toMatchObject([{ title: `Kandidaat ${candidate.number}` }]);
    expect(JSON.stringify([...others])).not.toMatch(/Amina|Testpersoon/);
    const adviser = await makeActor(world, 'employerAdviser');
    const all = await found(adviser, 'in=werkgevers');
    expect([...all.keys()]).toEqual(['employers']);
    expect(all.get('employers')?.total).toBeGreaterThan(0);
    expect((await found(adviser, 'zoek=')).size).toBe(0);
    const log = await world.db.selectFrom('processing_log').selectAll().execute();
    expect(log.length).toBeGreaterThan(0);
    for (const role of ['candidate', 'administrator'] as const) {
      const other = await makeActor(world, role);
      expect((await callRoute(searchAll, as(other, '/zoeken?zoek=kok'))).status).toBe(404);
    }
    expect((await callRoute(searchAll, as(null, '/zoeken?zoek=kok'))).status).toBe(303);
  });

  it('gives a next step where nothing is found, also to visitors', async () => {
    const nowhere = await callRoute(searchAll, as(coach(), '/zoeken?zoek=ruimtevaarder'));
    expect(nowhere.data.found.every((one: { total: number }) => one.total === 0)).toBe(true);
    const part = await callRoute(searchAll, as(coach(), '/zoeken?zoek=bakkerijmedewerker+paddenstoelen'));
    expect(part.data.found[0]).toMatchObject({ list: 'openings', total: 1, partial: true });
    const visited = await callRoute(publicOpenings, as(null, '/vacatures?zoek=bakkerijmedewerker+xyzzy'));
    expect(visited.data).toMatchObject({ total: 1, partial: true });
    const url = '/vacatures?zoek=bakkerij&soort=secondment';
    const { data } = await callRoute(publicOpenings, as(null, url));
    expect(data.total).toBe(0);
    expect(data.steps).toContainEqual({
      text: 'Kies alle soorten werk (1)',
      to: '/vacatures?zoek=bakkerij',
    });
  });

  it('suggests names of open plekken to whoever types', async () => {
    const { data } = await callRoute(suggestSearch, as(null, '/api/zoeken?q=mede'));
    expect(JSON.parse(data).length).toBeGreaterThan(0);
    expect(JSON.parse((await callRoute(suggestSearch, as(null, '/api/zoeken?q=m'))).data)).toEqual([]);
  });

  it('keeps a search of a candidate, and tells him with an address of his own', async () => {
    const url = '/deelnemer/vacatures?zoek=glazenwasser&km=10';
    const form = { doel: 'bewaren', name: 'Ramen', alert: 'on' };
    const saved = await callRoute(ownAction, as(candidate.actor, url, { form }));
    expect(saved.location).toBe(`${url}&gelukt=opgeslagen`);
    expect((await callRoute(ownOpenings, as(candidate.actor, url))).data.saved).toMatchObject([
      { name: 'Ramen', query: 'zoek=glazenwasser&km=10' },
    ]);
    world.clock.set('2026-11-23T11:00:00Z');
    const opened_at = '2026-11-23T10:00:00.000Z';
    await makeTestOpening(world, employer, { title: 'Glazenwasser', opened_at });
    await makeTestOpening(world, employer, { title: 'Glazenwasser', opened_at, lat: 53.2, lon: 6.5 });
    await search.rebuild();
    await searchAlerts.run({ context: systemContext(world), mailer: null, search });
    const told = await world.db.selectFrom('notification').select(['text', 'href']).execute();
    expect(told).toEqual([{ text: 'Er is een nieuwe plek voor uw zoekopdracht “Ramen”.', href: url }]);
  });

  it('asks for a name', async () => {
    const answer = await callRoute(
      searchAction,
      as(coach(), '/jobcoach/plekken?zoek=x', { form: { doel: 'bewaren', name: '' } }),
    );
    expect(answer.status).toBe(400);
  });
});

describe('/jobcoach/plekken/:id', () => {
  const page = (actor: RouteCall['actor'], query = '') =>
    callRoute(openingMatches, as(actor, `/jobcoach/plekken/x${query}`, { params: { id: opening.id } }));

  it('names her own people and not those of a colleague', async () => {
    const other = await makeCandidate(world, { firstName: 'Bram', lastName: 'Vreemdeling' });
    await search.rebuild();
    const { data } = await page(coach());
    expect(data.matches.own).toMatchObject([{ id: candidate.id, name: 'Amina Testpersoon' }]);
    expect(data.matches.region).toMatchObject([{ label: `Kandidaat ${other.number}` }]);
    expect(JSON.stringify(data)).not.toMatch(/Vreemdeling|Bram/);
    expect(JSON.stringify(data.matches.region)).not.toContain(other.id);
    expect(data.matches.own[0].match).toMatchObject({ words: expect.any(String), gaps: expect.any(Array) });
  });

  it('shows an adviser nobody by name', async () => {
    const adviser = await makeActor(world, 'employerAdviser');
    const { data } = await page(adviser);
    expect(data.matches.own).toEqual([]);
    expect(data.matches.region).toMatchObject([{ label: `Kandidaat ${candidate.number}` }]);
    expect(JSON.stringify(data)).not.toContain('Amina');
  });

  it('writes down what was shown, under which weights, and who was looked at', async () => {
    await page(coach());
    const lists = await world.db.selectFrom('shown_list').selectAll().execute();
    expect(lists).toMatchObject([
      {
        kind: 'openingCandidates',
        subject_id: opening.id,
        actor_id: coach().accountId,
        weights_version: 2,
        shown: JSON.stringify([candidate.id]),
      },
    ]);
    const views = await world.db.selectFrom('processing_log').select(['candidate_id', 'what']).execute();
    expect(views).toContainEqual({ candidate_id: candidate.id, what: 'matching' });
  });

  it('shows who fits with one condition left out', async () => {
    await makeCandidate(world, {
      jobcoach: coach(),
      firstName: 'Cor',
      columns: { hours_min: 32, hours_max: 36 },
    });
    await search.rebuild();
    const first = await page(coach());
    expect(first.data.matches.whatIf).toContainEqual({
      code: 'condition:hours',
      text: 'Andere uren per week',
      more: 1,
    });
    const { data } = await page(coach(), '?wat-als=condition%3Ahours');
    expect(data.matches.extraNamed).toMatchObject([{ name: 'Cor Testpersoon' }]);
    expect((await page(coach(), '?wat-als=condition:released')).data.matches.chosen).toBeNull();
  });

  it('is not there for an opening that is not open', async () => {
    await world.db.updateTable('opening').set({ state: 'draft' }).where('id', '=', opening.id).execute();
    expect((await page(coach())).status).toBe(404);
  });

  it('asks as many statements for many candidates as for one', async () => {
    const one = await statements(() => page(coach()));
    for (let i = 0; i < 12; i += 1) await makeCandidate(world, { jobcoach: coach() });
    await search.rebuild();
    // One row of the processing log per person looked at is the only thing that may grow.
    const logged = async (run: () => Promise<unknown>) => {
      const count = async () => (await world.db.selectFrom('processing_log').select('seq').execute()).length;
      const before = await count();
      const total = await statements(run);
      return { total, rows: (await count()) - before };
    };
    const many = await logged(() => page(coach()));
    expect(many.total).toBeLessThanOrEqual(one + many.rows);
  });
});

describe('/jobcoach/kandidaten/:id/plekken', () => {
  const page = (actor: RouteCall['actor'], query = '') =>
    callRoute(
      candidateMatches,
      as(actor, `/jobcoach/kandidaten/x/plekken${query}`, { params: { id: candidate.id } }),
    );

  it('shows the openings that fit and logs the view', async () => {
    const { data } = await page(coach());
    expect(data.items).toMatchObject([{ id: opening.id, title: 'Medewerker bakkerij' }]);
    const views = await world.db.selectFrom('processing_log').select('candidate_id').execute();
    expect(views).toEqual([{ candidate_id: candidate.id }]);
  });

  it('shows what fits as well with one limit of the candidate left out, and only that', async () => {
    await makeTestOpening(world, employer, { title: 'Hovenier', hours_min: 38, hours_max: 40 });
    await search.rebuild();
    const { data } = await page(coach());
    expect(data.extra).toBeNull();
    expect(data.limits).toContainEqual({ code: 'condition:hours', text: 'Andere uren', more: 1 });
    const hours = await page(coach(), '?wat-als=condition%3Ahours');
    expect(hours.data.extra).toMatchObject({ text: 'Andere uren', items: [{ title: 'Hovenier' }] });
    expect(hours.data.extra.items).toHaveLength(1);
    expect((await page(coach(), '?wat-als=condition:released')).data.extra).toBeNull();
  });

  it('shows nothing that fits already beneath what fits as well, however much fits', async () => {
    for (let i = 0; i < 310; i += 1) await makeTestOpening(world, employer, { title: `Past al ${i}` });
    await makeTestOpening(world, employer, { title: 'Hovenier', hours_min: 38, hours_max: 40 });
    await search.rebuild();
    const { data } = await page(coach(), '?wat-als=condition%3Ahours');
    expect(data.total).toBeGreaterThan(310);
    expect(data.extra.items.map((item: { title: string }) => item.title)).toEqual(['Hovenier']);
  }, 60_000);

  it('does not exist for a colleague', async () => {
    expect((await page(await makeActor(world, 'jobcoach', { region: 'Drechtsteden' }))).status).toBe(404);
  });
});

describe('/werkgever/vacatures/:id/kandidaten', () => {
  const params = () => ({ id: opening.id });
  const url = '/werkgever/vacatures/x/kandidaten';

  it('shows anonymous people without a way to recognise them', async () => {
    const { data } = await callRoute(employerMatches, as(employer.actor, url, { params: params() }));
    expect(data.items).toMatchObject([{ label: `Kandidaat ${candidate.number}` }]);
    expect(JSON.stringify(data)).not.toMatch(/Amina|Testpersoon|3311|1990/);
    expect(JSON.stringify(data.items)).not.toContain(candidate.id);
  });

  it('tells what a change would bring, of three people or more', async () => {
    const whatIf = async () =>
      (await callRoute(employerMatches, as(employer.actor, url, { params: params() }))).data.whatIf;
    const others = { columns: { hours_min: 38, hours_max: 40 } };
    for (let i = 0; i < 2; i += 1) await makeCandidate(world, others);
    await search.rebuild();
    expect(await whatIf()).toEqual([]);
    await makeCandidate(world, others);
    await search.rebuild();
    expect(await whatIf()).toEqual([{ text: 'Andere uren per week', more: 3 }]);
  });

  it('is for the employer of the opening only', async () => {
    const other = await makeTestEmployer(world, 'Ander bedrijf');
    expect((await callRoute(employerMatches, as(other.actor, url, { params: params() }))).status).toBe(404);
    const form = { kandidaat: String(candidate.number) };
    expect((await callRoute(askAction, as(other.actor, url, { params: params(), form }))).status).toBe(404);
  });

  it('asks the jobcoach, once, and tells nothing more', async () => {
    const form = { kandidaat: String(candidate.number) };
    const call = as(employer.actor, url, { params: params(), form });
    expect((await callRoute(askAction, call)).status).toBe(303);
    expect((await callRoute(askAction, call)).status).toBe(303);
    const told = await world.db.selectFrom('notification').select(['account_id', 'href']).execute();
    expect(told).toEqual([
      {
        account_id: coach().accountId,
        href: `/jobcoach/kandidaten/${candidate.id}/voorstellen/${opening.id}`,
      },
    ]);
  });

  it('does not know someone who is not released', async () => {
    const hidden = await makeCandidate(world, { released: false });
    const form = { kandidaat: String(hidden.number) };
    expect((await callRoute(askAction, as(employer.actor, url, { params: params(), form }))).status).toBe(
      404,
    );
  });
});

describe('/deelnemer/vacatures', () => {
  it('shows what fits, with plain reasons, also to who is not released', async () => {
    await world.db.updateTable('candidate').set({ released_by_candidate: 0 }).execute();
    const { data } = await callRoute(ownOpenings, as(candidate.actor, '/deelnemer/vacatures'));
    expect(data.cards).toMatchObject([{ number: opening.number, bike: expect.stringContaining('fietsen') }]);
    expect(JSON.stringify(data.cards)).not.toMatch(/"Heeft |"Wil /);
  });

  it('searches all work, whether it fits or not', async () => {
    await makeTestOpening(world, employer, { title: 'Hovenier', hours_min: 38, hours_max: 40 });
    await search.rebuild();
    const { data } = await callRoute(ownOpenings, as(candidate.actor, '/deelnemer/vacatures?zoek=hoveniers'));
    expect(data.cards).toMatchObject([{ title: 'Hovenier' }]);
    const some = await callRoute(
      ownOpenings,
      as(candidate.actor, '/deelnemer/vacatures?zoek=hovenier+xyzzy'),
    );
    expect(some.data).toMatchObject({ total: 1, partial: true });
    expect(data.partial).toBe(false);
    const fits = await callRoute(ownOpenings, as(candidate.actor, '/deelnemer/vacatures'));
    expect(fits.data.more).toContainEqual({ text: 'Andere uren', more: 1 });
  });
});

it('/vacatures finds by words, for a visitor without an account', async () => {
  const { data } = await callRoute(publicOpenings, as(null, '/vacatures?zoek=bakkerij'));
  expect(data.rows).toMatchObject([{ number: opening.number }]);
  const none = await callRoute(publicOpenings, as(null, '/vacatures?zoek=loodgieter'));
  expect(none.data.total).toBe(0);
});

describe('/hoe-de-volgorde-ontstaat', () => {
  it('tells everyone who signed in what counts, and nobody else', async () => {
    for (const role of ['employerAdviser', 'jobcoach', 'candidate', 'administrator'] as const) {
      const visitor = await makeActor(world, role);
      const { data } = await callRoute(rankingLoader, as(visitor, '/hoe-de-volgorde-ontstaat'));
      expect(data).toMatchObject({ version: 2, numbers: { halfDistanceKm: 10, unknownPercent: 30 } });
      expect(data.parts).toContainEqual(expect.objectContaining({ name: 'mustSkills', points: 300 }));
    }
    const stranger = await callRoute(rankingLoader, as(null, '/hoe-de-volgorde-ontstaat'));
    expect(stranger.status).toBe(303);
  });
});

describe('/beheer/gewichten', () => {
  const admin = () => makeActor(world, 'administrator');
  const numbers = {
    vorige: '2',
    mustSkills: '200',
    wishSkills: '150',
    occupation: '200',
    wishes: '250',
    distance: '100',
    hours: '60',
    freshness: '40',
    attention: '40',
    halfDistanceKm: '10',
    freshDays: '30',
    oldDays: '365',
    fitPercent: '60',
    bridgeablePercent: '30',
    unknownPercent: '30',
  };

  it('saves a version that counts from then on, and refuses the one that came second', async () => {
    const actor = await admin();
    const call = as(actor, '/beheer/gewichten', { form: { ...numbers, doel: 'opslaan' } });
    expect((await callRoute(weightsAction, call)).status).toBe(303);
    expect((await search.candidatesFor(opening.id, { kind: 'all' })).weightsVersion).toBe(3);
    expect((await callRoute(weightsAction, call)).status).toBe(409);
    const { data } = await callRoute(weightsLoader, as(actor, '/beheer/gewichten'));
    expect(data).toMatchObject({ version: 3, versions: [{ version: 3 }] });
  });

  it('shows what would change before it is saved', async () => {
    const query = new URLSearchParams({ ...numbers, doel: 'bekijken' });
    const { data } = await callRoute(weightsLoader, as(await admin(), `/beheer/gewichten?${query}`));
    expect(data.preview).toMatchObject([{ title: 'Medewerker bakkerij', changed: false }]);
    expect((await search.candidatesFor(opening.id, { kind: 'all' })).weightsVersion).toBe(2);
  });

  it('refuses more than a thousand points', async () => {
    const form = { ...numbers, mustSkills: '900', doel: 'opslaan' };
    expect((await callRoute(weightsAction, as(await admin(), '/beheer/gewichten', { form }))).status).toBe(
      400,
    );
  });
});

it('/beheer/verdeling shows groups, never a person', async () => {
  await callRoute(openingMatches, as(coach(), '/jobcoach/plekken/x', { params: { id: opening.id } }));
  const actor = await makeActor(world, 'administrator');
  const { data } = await callRoute(fairnessLoader, as(actor, '/beheer/verdeling'));
  expect(data.age).toMatchObject([{ group: '27 tot en met 44', counts: { pool: 1, shown: 1, hired: 0 } }]);
  expect(JSON.stringify(data)).not.toContain(candidate.id);
});
