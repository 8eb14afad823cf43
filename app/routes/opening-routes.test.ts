import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Declared, RouteArgs } from '#app/auth/guard.ts';
import { type Role, roles } from '#app/auth/permissions.ts';
import type { Actor } from '#app/domain/shared/context.ts';
import { findEmployer } from '#db/queries/employers.ts';
import { loadOwnTaxonomy } from '#db/seed/own-taxonomy.ts';
import { type MadeEmployer, makeEmployer } from '#test/factories/employer.ts';
import { makeOpening, openingFormData } from '#test/factories/opening.ts';
import { callRoute } from '#test/factories/route.ts';
import { makeActor, makeWorld, type World } from '#test/factories/world.ts';
import * as adviserEmployer from './adviseur/employer.tsx';
import * as adviserEmployers from './adviseur/employers.tsx';
import * as adviserHome from './adviseur/home.tsx';
import * as invite from './adviseur/invite-employer.tsx';
import * as adviserOpening from './adviseur/opening.tsx';
import * as adviserEdit from './adviseur/opening-edit.tsx';
import * as adviserNew from './adviseur/opening-new.tsx';
import * as adviserOpenings from './adviseur/openings.tsx';
import * as suggestOccupations from './api/suggest-occupations.ts';
import * as suggestSkills from './api/suggest-skills.ts';
import * as register from './auth/register.tsx';
import * as invited from './auth/register-invited.tsx';
import * as publicList from './public/vacatures.tsx';
import * as publicDetail from './public/vacatures-detail.tsx';
import * as company from './werkgever/company.tsx';
import * as companyContact from './werkgever/company-contact.tsx';
import * as companySite from './werkgever/company-site.tsx';
import * as home from './werkgever/home.tsx';
import * as opening from './werkgever/opening.tsx';
import * as openingEdit from './werkgever/opening-edit.tsx';
import * as openingNew from './werkgever/opening-new.tsx';
import * as openingPreview from './werkgever/opening-preview.tsx';
import * as openings from './werkgever/openings.tsx';

type Handler = ((args: RouteArgs) => Promise<unknown>) & Declared;

let world: World;
let employer: MadeEmployer;
let other: MadeEmployer;
const people = new Map<Role, Actor>();

beforeAll(async () => {
  world = await makeWorld();
  await loadOwnTaxonomy(world.db);
  employer = await makeEmployer(world);
  other = await makeEmployer(world, { name: 'Ander bedrijf' });
  for (const role of roles)
    people.set(role, role === 'employer' ? employer.actor : await makeActor(world, role));
});
afterAll(() => world.close());

const as = (role: Role) => people.get(role) ?? null;

const guardedModules: [string, { loader: Handler; action?: Handler }, Role[]][] = [
  ['/werkgever', home, ['employer']],
  ['/werkgever/vacatures', openings, ['employer']],
  ['/werkgever/vacatures/nieuw?formulier=formulier-00', openingNew, ['employer']],
  ['/werkgever/vacatures/x', opening, ['employer']],
  ['/werkgever/vacatures/x/bewerken', openingEdit, ['employer']],
  ['/werkgever/vacatures/x/controleren', openingPreview, ['employer']],
  ['/werkgever/bedrijf', company, ['employer']],
  ['/werkgever/bedrijf/vestigingen/x', companySite, ['employer']],
  ['/werkgever/bedrijf/contactpersonen/x', companyContact, ['employer']],
  ['/adviseur', adviserHome, ['employerAdviser']],
  ['/adviseur/vacatures', adviserOpenings, ['employerAdviser']],
  ['/adviseur/vacatures/x', adviserOpening, ['employerAdviser']],
  ['/adviseur/vacatures/x/bewerken', adviserEdit, ['employerAdviser']],
  ['/adviseur/werkgevers', adviserEmployers, ['employerAdviser']],
  ['/adviseur/werkgevers/x', adviserEmployer, ['employerAdviser']],
  ['/adviseur/werkgevers/uitnodigen', invite, ['employerAdviser']],
  ['/adviseur/werkgevers/x/vacatures/nieuw?formulier=formulier-01', adviserNew, ['employerAdviser']],
  ['/api/beroepen?q=gr', suggestOccupations, [...roles]],
  ['/api/vaardigheden?q=gr', suggestSkills, [...roles]],
];

describe.each(guardedModules)('%s', (url, module, allowed) => {
  it('sends a visitor without a session to sign in', async () => {
    const answer = await callRoute(module.loader, { actor: null, services: world, url });
    expect(answer.status).toBe(303);
    expect(answer.location).toBe(`/inloggen?terug=${encodeURIComponent(url)}`);
    if (module.action) {
      const posted = await callRoute(module.action, { actor: null, services: world, url, form: {} });
      expect(posted).toMatchObject({ status: 303, location: '/inloggen' });
    }
  });

  it('does not exist for other roles', async () => {
    for (const role of roles.filter((item) => !allowed.includes(item))) {
      const call = { actor: as(role), services: world, url };
      expect((await callRoute(module.loader, call)).status, `${role} GET`).toBe(404);
      if (module.action)
        expect((await callRoute(module.action, { ...call, form: {} })).status, `${role} POST`).toBe(404);
    }
  });
});

describe('an opening of another company', () => {
  it('does not exist, to read or to change', async () => {
    const { id } = await makeOpening(world, employer, { state: 'draft' });
    const call = { actor: other.actor, services: world, url: `/werkgever/vacatures/${id}`, params: { id } };
    for (const module of [opening, openingEdit, openingPreview])
      expect((await callRoute(module.loader, call)).status).toBe(404);
    const posts = [
      callRoute(opening.action, { ...call, form: { actie: 'close', reasonCode: 'other' } }),
      callRoute(openingPreview.action, { ...call, form: {} }),
      callRoute(openingEdit.action, { ...call, form: { ...openingFormData(other), actie: 'bewaren' } }),
    ];
    for (const post of posts) expect((await post).status).toBe(404);
    const row = await world.db.selectFrom('opening').selectAll().where('id', '=', id).executeTakeFirst();
    expect(row).toMatchObject({ state: 'draft', version: 1 });
  });
});

describe('posting an opening', () => {
  const url = '/werkgever/vacatures/nieuw';
  const post = (form: Record<string, string | string[]>) =>
    callRoute(openingNew.action, { actor: employer.actor, services: world, url, form });

  it('gives the form a token in its address, and leads back to what it made', async () => {
    const call = { actor: employer.actor, services: world };
    const first = await callRoute(openingNew.loader, { ...call, url });
    expect(first.location).toMatch(/^\/werkgever\/vacatures\/nieuw\?formulier=[\w-]{36}$/);
    const address = first.location ?? '';
    const token = new URL(address, 'http://x').searchParams.get('formulier') ?? '';
    const page = await callRoute(openingNew.loader, { ...call, url: address });
    expect(page.data.page).toMatchObject({ token, defaults: { postcode: '3311 AB' } });
    const posted = await post({ ...openingFormData(employer), actie: 'bekijken', formulier: token });
    const again = await post({ ...openingFormData(employer), actie: 'bekijken', formulier: token });
    expect(posted.location).toMatch(/^\/werkgever\/vacatures\/[\w-]{36}\/controleren$/);
    expect(again.location).toBe(posted.location);
    const back = await callRoute(openingNew.loader, { ...call, url: address });
    expect(`${back.location}/controleren`).toBe(posted.location);
  });

  it('is done by an adviser in the name of the employer, and recorded and told as such', async () => {
    const call = {
      actor: as('employerAdviser'),
      services: world,
      url: `/adviseur/werkgevers/${employer.id}/vacatures/nieuw?formulier=formulier-telefoon`,
      params: { id: employer.id },
    };
    const page = await callRoute(adviserNew.loader, call);
    expect(page.data).toMatchObject({ employer: { id: employer.id }, page: { forAdviser: true } });
    const form = {
      ...openingFormData(employer, { languages: ['en'], languageMust: 'on' }),
      actie: 'bekijken',
      formulier: 'formulier-telefoon',
    };
    const posted = await callRoute(adviserNew.action, { ...call, form });
    expect(posted.location).toMatch(/^\/adviseur\/vacatures\/[\w-]{36}$/);
    const id = posted.location?.split('/').at(-1) ?? '';
    const shown = await callRoute(adviserOpening.loader, {
      ...call,
      url: `/adviseur/vacatures/${id}`,
      params: { id },
    });
    const adviser = as('employerAdviser') as Actor;
    expect(shown.data.history[0].title).toBe(
      `Gemaakt door ${adviser.name} namens ${(await findEmployer(world.db, employer.id))?.name}`,
    );
    const told = await world.db
      .selectFrom('notification')
      .select('account_id')
      .where('href', '=', `/werkgever/vacatures/${id}`)
      .execute();
    expect(told).toEqual([{ account_id: employer.actor.accountId }]);
    const asked = await world.db
      .selectFrom('opening_requirement')
      .select(['value', 'label', 'must'])
      .where('opening_id', '=', id)
      .where('kind', '=', 'language')
      .execute();
    expect(asked).toEqual([{ value: 'en', label: 'Engels', must: 1 }]);
    expect((await callRoute(adviserNew.loader, call)).location).toBe(`/adviseur/vacatures/${id}`);
  });

  it('gives the message at the field and everything that was typed', async () => {
    const answer = await post({
      ...openingFormData(employer, { hoursMin: '0', title: 'Groen 🌱', extra: undefined }),
      'extra[0].label': 'iets eigens',
      actie: 'bekijken',
    });
    expect(answer.status).toBe(400);
    expect(answer.data.result.error).toEqual({ hoursMin: ['Vul meer dan 0 uur in.'] });
    expect(answer.data.result.initialValue).toMatchObject({
      title: 'Groen 🌱',
      hoursMin: '0',
      extra: [{ label: 'iets eigens' }],
    });
  });

  it('offers occupations near to one it does not know, and carries it along in a draft', async () => {
    const unclear = openingFormData(employer, { occupation: 'hoveniertje' });
    const refused = await post({ ...unclear, actie: 'bekijken' });
    expect(refused.status).toBe(409);
    expect(Object.keys(refused.data.result.error)).toEqual(['occupation']);
    expect(refused.data.typed.occupations.length).toBeGreaterThan(0);
    const kept = await post({ ...unclear, actie: 'bewaren' });
    expect(kept.location).toMatch(/\/bewerken\?beroep=hoveniertje&gelukt=concept$/);
    const [, id = ''] = /vacatures\/([\w-]{36})/.exec(kept.location ?? '') ?? [];
    const edit = await callRoute(openingEdit.loader, {
      actor: employer.actor,
      services: world,
      url: kept.location ?? '',
      params: { id },
    });
    expect(edit.data.page.defaults.occupation).toBe('hoveniertje');
  });

  it('shows the skills of an occupation without storing anything', async () => {
    const before = await world.db.selectFrom('opening').select('id').execute();
    const answer = await post({ ...openingFormData(employer), actie: 'vaardigheden' });
    expect(answer.status).toBe(200);
    expect(answer.data.typed.skills.length).toBeGreaterThan(3);
    expect(answer.data.result.initialValue.title).toBe('Medewerker groen');
    expect(await world.db.selectFrom('opening').select('id').execute()).toEqual(before);
  });

  it('goes from preview to review to open', async () => {
    const { id } = await makeOpening(world, employer, { state: 'draft' });
    const own = { actor: employer.actor, services: world, url: `/werkgever/vacatures/${id}`, params: { id } };
    const preview = await callRoute(openingPreview.loader, own);
    expect(preview.data.missing).toEqual([]);
    const submitted = await callRoute(openingPreview.action, { ...own, form: { versie: '1' } });
    expect(submitted.location).toBe(`/werkgever/vacatures/${id}?gelukt=ingediend`);
    const twice = await callRoute(openingPreview.action, { ...own, form: { versie: '1' } });
    expect(twice.status).toBe(409);
    expect(twice.data.result.error['']).toEqual([expect.stringContaining(employer.actor.name)]);
    const review = {
      actor: as('employerAdviser'),
      services: world,
      url: `/adviseur/vacatures/${id}`,
      params: { id },
    };
    const page = await callRoute(adviserOpening.loader, review);
    expect(page.data.steps.map((step: { action: string }) => step.action)).toEqual([
      'approve',
      'return',
      'close',
    ]);
    const returned = await callRoute(adviserOpening.action, {
      ...review,
      form: { actie: 'return', versie: '2' },
    });
    expect(returned.data.result.error.note).toEqual(['Schrijf kort op wat de reden is.']);
    const approved = await callRoute(adviserOpening.action, {
      ...review,
      form: { actie: 'approve', versie: '2' },
    });
    expect(approved.location).toBe(`/adviseur/vacatures/${id}?gelukt=goedgekeurd`);
  });
});

describe('public pages', () => {
  it('show open openings near a place, nearest first, never the contact person', async () => {
    const near = await makeOpening(world, employer, { values: { title: 'Dichtbij' } });
    const far = await makeOpening(world, employer, {
      values: { title: 'Rotterdam', place: 'Rotterdam', lat: 51.92, lon: 4.48, hours_min: 8, hours_max: 12 },
    });
    const draft = await makeOpening(world, employer, { state: 'draft' });
    const list = async (query: string) => {
      const answer = await callRoute(publicList.loader, {
        actor: null,
        services: world,
        url: `/vacatures?${query}`,
      });
      return answer.data.rows.map((row: { number: number }) => row.number);
    };
    const wide = await list('plaats=Dordrecht&km=40');
    expect(wide.at(-1)).toBe(far.number);
    expect(wide).toContain(near.number);
    expect(wide).not.toContain(draft.number);
    expect(await list('plaats=Dordrecht&km=5')).not.toContain(far.number);
    expect(await list('tot=12')).toEqual([far.number]);
    expect(await list('soort=proefplaatsing')).toEqual([]);
    expect(await list('plaats=Nergenshuizen')).toEqual([]);

    const detail = (number: number) =>
      callRoute(publicDetail.loader, {
        actor: null,
        services: world,
        url: `/vacatures/${number}`,
        params: { number: String(number) },
      });
    const shown = await detail(near.number);
    expect(shown.data.opening.title).toBe('Dichtbij');
    expect(JSON.stringify(shown.data)).not.toMatch(/carla|linde\.invalid/i);
    expect((await detail(draft.number)).status).toBe(404);
    expect((await detail(999_999)).status).toBe(404);
  });

  it('register an employer and sign him in, or say what is wrong without the password', async () => {
    const form = {
      company: 'Fietsenmaker Snel',
      kvk: '11223344',
      sector: 'retail',
      name: 'Sanne Snel',
      email: 'sanne@snel.invalid',
      postcode: '3311 AB',
      place: 'Dordrecht',
      password: 'een zin met bloemen erin',
      formulier: 'registratie-1',
    };
    const url = '/registreren';
    const wrong = await callRoute(register.action, {
      actor: null,
      services: world,
      url,
      form: { ...form, kvk: '123' },
    });
    expect(wrong.data.result.error.kvk[0]).toContain('acht cijfers');
    expect(wrong.data.result.initialValue.company).toBe('Fietsenmaker Snel');
    expect(JSON.stringify(wrong.data)).not.toContain('bloemen');
    const made = await callRoute(register.action, { actor: null, services: world, url, form });
    expect(made.location).toBe('/werkgever?gelukt=aangemeld');
    expect(made.headers.get('Set-Cookie')).toMatch(/^werkbrug=.+HttpOnly/);
    const again = await callRoute(register.action, {
      actor: null,
      services: world,
      url,
      form: { ...form, kvk: '55667788', formulier: 'registratie-2' },
    });
    expect(again.location).toBe(made.location);
    const signedIn = await callRoute(register.loader, { actor: employer.actor, services: world, url });
    expect(signedIn.location).toBe('/werkgever');
  });

  it('limit how often one address registers', async () => {
    const call = { actor: null, services: world, url: '/registreren', clientAddress: '192.0.2.7' };
    const form = {
      company: 'X',
      kvk: '99887766',
      sector: 'retail',
      name: 'X',
      email: 'x@x.invalid',
      postcode: '3311 AB',
      place: 'Dordrecht',
      password: 'kort',
      formulier: 'registratie-3',
    };
    for (let i = 0; i < 10; i++)
      expect((await callRoute(register.action, { ...call, form })).data.result.error.password).toBeDefined();
    const limited = await callRoute(register.action, { ...call, form });
    expect(limited.data.result.error['']).toEqual([expect.stringContaining('Te veel pogingen')]);
  });

  it('say that an invitation no longer works', async () => {
    const answer = await callRoute(invited.loader, {
      actor: null,
      services: world,
      url: '/uitnodiging/onzin',
      params: { token: 'onzin' },
    });
    expect(answer).toMatchObject({ status: 410, data: { invitation: null } });
  });
});

describe('lists', () => {
  it('ask the database as often for many rows as for few', async () => {
    const pages: [string, Handler, Actor | null][] = [
      ['/werkgever', home.loader, employer.actor],
      ['/werkgever/vacatures', openings.loader, employer.actor],
      ['/adviseur', adviserHome.loader, as('employerAdviser')],
      ['/adviseur/vacatures', adviserOpenings.loader, as('employerAdviser')],
      ['/adviseur/werkgevers', adviserEmployers.loader, as('employerAdviser')],
      ['/vacatures', publicList.loader, null],
    ];
    const counts: Record<string, number> = {};
    for (let round = 0; round < 2; round++) {
      for (const [url, loader, actor] of pages) {
        let queries = 0;
        const executor = world.db.getExecutor();
        const original = executor.executeQuery.bind(executor);
        executor.executeQuery = ((...args: Parameters<typeof original>) => {
          queries += 1;
          return original(...args);
        }) as typeof executor.executeQuery;
        await callRoute(loader, { actor, services: world, url });
        executor.executeQuery = original;
        if (round === 0) counts[url] = queries;
        else expect(queries, url).toBe(counts[url]);
      }
      for (let i = 0; i < 12; i++) {
        await makeOpening(world, employer, { state: i % 2 ? 'open' : 'submitted' });
        await makeEmployer(world, { name: `Bedrijf ${i}` });
      }
    }
    expect(counts).toEqual({
      '/werkgever': 6,
      '/werkgever/vacatures': 2,
      '/adviseur': 4,
      '/adviseur/vacatures': 2,
      '/adviseur/werkgevers': 2,
      // Of which two count how often this address comes.
      '/vacatures': 4,
    });
  });
});
