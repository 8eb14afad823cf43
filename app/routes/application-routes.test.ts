import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#db/client.ts';
import {
  makeApplication,
  makeTestEmployer,
  makeTestOpening,
  type TestApplication,
} from '#test/factories/application.ts';
import { makeCandidate } from '#test/factories/candidate.ts';
import { callRoute, type RouteAnswer } from '#test/factories/route.ts';
import { makeActor, makeWorld, type World } from '#test/factories/world.ts';
import type { Declared, RouteArgs } from '../auth/guard.ts';
import { roles } from '../auth/permissions.ts';
import type { Actor } from '../domain/shared/context.ts';
import { applicationRoutes } from './application-routes.ts';

type Handler = ((args: RouteArgs) => Promise<unknown>) & Declared;
interface Page {
  loader: Handler;
  action?: Handler;
}

const modules = import.meta.glob<Page>('./{jobcoach,deelnemer,werkgever}/*.tsx');

async function pageOf(file: string): Promise<Page> {
  const load = modules[file.replace('routes/', './')];
  if (!load) throw new Error(`no route module ${file}`);
  return load();
}

let world: World;
let made: TestApplication;
const people = new Map<string, Actor>();
beforeAll(async () => {
  world = await makeWorld();
  made = await makeApplication(world, { state: 'invited' });
  people.set('jobcoach', made.candidate.jobcoach);
  people.set('candidate', made.candidate.actor as Actor);
  people.set('employer', made.employer.actor);
});
afterAll(() => world.close());

const roleOf: Record<string, string> = {
  jobcoach: 'jobcoach',
  deelnemer: 'candidate',
  werkgever: 'employer',
};

describe.each(applicationRoutes.map((route) => [route.path ?? '', route.file] as const))(
  '/%s',
  (path, file) => {
    const owner = roleOf[path.split('/')[0] ?? ''] ?? '';
    const params = () => ({
      id: path.includes('kandidaten') ? made.candidate.id : made.id,
      candidateId: made.candidate.id,
      openingId: made.opening.id,
      number: String(made.opening.number),
    });

    it('shows its page to whom it is for', async () => {
      const { loader } = await pageOf(file);
      const answer = await callRoute(loader, {
        actor: people.get(owner) ?? null,
        services: world,
        url: `/${path}`,
        params: params(),
      });
      expect(answer.status).toBe(200);
    });

    it('does not exist for other roles, nor for a stranger of the same role, and asks a visitor to sign in', async () => {
      const page = await pageOf(file);
      const handlers = [page.loader, page.action].filter((handler) => handler !== undefined);
      for (const handler of handlers) {
        const form = handler === page.action ? { actie: 'invite' } : undefined;
        const ask = (actor: Actor | null) =>
          callRoute(handler, {
            actor,
            services: world,
            url: `/${path}`,
            params: params(),
            ...(form ? { form } : {}),
          });
        const visitor = await ask(null);
        expect([visitor.status, visitor.location]).toEqual([303, expect.stringContaining('/inloggen')]);
        for (const role of roles.filter((one) => one !== owner)) {
          const organisationId = role === 'employer' ? made.employer.id : null;
          const actor = await makeActor(world, role, { organisationId });
          expect([role, (await ask(actor)).status]).toEqual([role, 404]);
        }
      }
      if (path.includes(':id') || path.includes(':candidateId')) {
        const elsewhere = await makeTestEmployer(world);
        const stranger = await makeActor(world, owner as Actor['role'], { organisationId: elsewhere.id });
        const answer = await callRoute(page.loader, {
          actor: stranger,
          services: world,
          url: `/${path}`,
          params: params(),
        });
        expect(answer.status).toBe(404);
      }
    });
  },
);

describe('a step by a form', () => {
  const post = async (
    file: string,
    actor: Actor,
    params: Record<string, string>,
    form: Record<string, string | string[]>,
  ): Promise<RouteAnswer> => {
    const { action } = await pageOf(file);
    if (!action) throw new Error('no action');
    return callRoute(action, { actor, services: world, url: '/', params, form });
  };
  const stateOf = async (id: string) =>
    world.db
      .selectFrom('application')
      .select(['state', 'version', 'reason_code'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();

  it('takes the whole way from proposal to offer', async () => {
    const candidate = await makeCandidate(world, { jobcoach: made.candidate.jobcoach });
    const opening = await makeTestOpening(world, made.employer);
    const coach = candidate.jobcoach;
    const proposed = await post(
      'routes/jobcoach/application-propose.tsx',
      coach,
      { candidateId: candidate.id, openingId: opening.id },
      { message: 'Iets voor u?', formulier: 'token-voorstel' },
    );
    expect(proposed.status).toBe(303);
    const id = proposed.location?.match(/sollicitaties\/([^?]+)/)?.[1] ?? '';
    const as = {
      candidate: ['routes/deelnemer/application.tsx', candidate.actor as Actor],
      coach: ['routes/jobcoach/application.tsx', coach],
      employer: ['routes/werkgever/application.tsx', made.employer.actor],
    } as const;
    const go = async (who: keyof typeof as, form: Record<string, string | string[]>) => {
      const { version } = await stateOf(id);
      const answer = await post(as[who][0], as[who][1], { id }, { ...form, versie: String(version) });
      expect([form.actie, answer.status, answer.data?.result?.error]).toEqual([form.actie, 303, undefined]);
    };
    await go('candidate', { actie: 'accept', fields: ['name', 'phone'] });
    await go('coach', { actie: 'introduce' });
    await go('employer', { actie: 'invite', date: '01-12-2026', time: '9:30', place: 'Aan de balie' });
    await go('coach', { actie: 'recordInterview' });
    await go('employer', { actie: 'offer' });
    expect((await stateOf(id)).state).toBe('offered');
    const event = await world.db
      .selectFrom('transition_event')
      .select('on_behalf_of')
      .where('subject_id', '=', id)
      .where('action', '=', 'recordInterview')
      .executeTakeFirstOrThrow();
    expect(event.on_behalf_of).toBe(made.employer.name);
  });

  it('says at the field what is missing and keeps what was typed', async () => {
    const one = await makeApplication(world, { state: 'introduced' });
    const answer = await post(
      'routes/werkgever/application.tsx',
      one.employer.actor,
      { id: one.id },
      { actie: 'invite', date: '31-02-2026', time: '', place: 'Aan de balie' },
    );
    expect(answer.status).toBe(400);
    expect(Object.keys(answer.data.result.error)).toEqual(['date', 'time']);
    expect(answer.data.result.initialValue).toMatchObject({ place: 'Aan de balie' });
    expect((await stateOf(one.id)).state).toBe('introduced');
  });

  it('asks for an explanation and a kind when the reason is "anders"', async () => {
    const one = await makeApplication(world, { state: 'introduced' });
    const answer = await post(
      'routes/werkgever/application.tsx',
      one.employer.actor,
      { id: one.id },
      { actie: 'reject', reasonCode: 'other' },
    );
    expect(Object.keys(answer.data.result.error).sort()).toEqual(['discrepancy', 'note']);
  });

  it('tells the second jobcoach what the first did, and does nothing', async () => {
    const one = await makeApplication(world, { state: 'introduced' });
    const { version } = await stateOf(one.id);
    const form = { actie: 'reject', reasonCode: 'hours', versie: String(version) };
    const second = await makeActor(world, 'jobcoach', { name: 'Vervangster' });
    second.caseloadOf = [second.accountId, one.candidate.jobcoach.accountId];
    const file = 'routes/jobcoach/application.tsx';
    expect((await post(file, one.candidate.jobcoach, { id: one.id }, form)).status).toBe(303);
    const late = await post(file, second, { id: one.id }, { ...form, reasonCode: 'distance' });
    expect(late.status).toBe(409);
    expect(late.data.result.error['']?.[0]).toContain(one.candidate.jobcoach.name);
    expect((await stateOf(one.id)).reason_code).toBe('hours');
  });

  it('does not tell a candidate about doubts', async () => {
    const one = await makeApplication(world, { state: 'introduced' });
    await post(
      'routes/werkgever/application.tsx',
      one.employer.actor,
      { id: one.id },
      { actie: 'reject', reasonCode: 'doubtsAboutGroup', note: 'Geen zin in gedoe', shared: 'on' },
    );
    const { loader } = await pageOf('routes/deelnemer/application.tsx');
    const answer = await callRoute(loader, {
      actor: one.candidate.actor,
      services: world,
      url: '/',
      params: { id: one.id },
    });
    expect(JSON.stringify(answer.data)).not.toMatch(/gedoe|doubts|achtergrond/);
    expect(answer.data.rejection.said).toBe('De reden is niet met u gedeeld.');
  });

  it('makes one application of a double click, by a candidate himself', async () => {
    const candidate = await makeCandidate(world);
    const form = { message: 'Graag', fields: ['name'], formulier: 'token-solliciteer' };
    const params = { number: String(made.opening.number) };
    const file = 'routes/deelnemer/apply.tsx';
    const both = await Promise.all([
      post(file, candidate.actor as Actor, params, form),
      post(file, candidate.actor as Actor, params, form),
    ]);
    expect(both[0]?.location).toBe(both[1]?.location);
    expect(both[0]?.location).toContain('gelukt=gesolliciteerd');
    const again = await post(file, candidate.actor as Actor, params, { ...form, formulier: 'token-opnieuw' });
    expect(again.data.result.error['']).toEqual([
      'Er loopt al een sollicitatie van deze kandidaat op deze plek.',
    ]);
  });
});

describe('lists', () => {
  it('ask the same few statements of the database however long they are', async () => {
    let statements = 0;
    const db = await openDatabase(':memory:', () => {
      statements += 1;
    });
    const services = { ...world, db };
    const coach = await makeActor(services, 'jobcoach');
    const employer = await makeTestEmployer(services);
    const first = await makeCandidate(services, { jobcoach: coach });
    const fill = async (count: number) => {
      for (let i = 0; i < count; i++) {
        const candidate = await makeCandidate(services, { jobcoach: coach });
        await makeApplication(services, { candidate, employer, state: 'invited' });
        await makeApplication(services, { candidate: first, employer, state: 'proposed' });
      }
    };
    const count = async (file: string, actor: Actor) => {
      const { loader } = await pageOf(file);
      statements = 0;
      const answer = await callRoute(loader, { actor, services, url: '/' });
      expect(answer.status).toBe(200);
      return statements;
    };
    const counts = async () => ({
      caseload: await count('routes/jobcoach/candidates.tsx', coach),
      applications: await count('routes/jobcoach/applications.tsx', coach),
      employer: await count('routes/werkgever/candidates.tsx', employer.actor),
      home: await count('routes/deelnemer/home.tsx', first.actor as Actor),
      openings: await count('routes/deelnemer/openings.tsx', first.actor as Actor),
      insight: await count('routes/deelnemer/insight.tsx', first.actor as Actor),
    });
    await fill(2);
    // The first visit writes ahead what the limit counts.
    await counts();
    const few = await counts();
    await fill(10);
    expect(await counts()).toEqual(few);
    // The lists with names also write the log of views: counter, rows and chain, between begin and commit, without the disk.
    expect(few).toEqual({ caseload: 8, applications: 8, employer: 9, home: 7, openings: 3, insight: 2 });
    await db.destroy();
  });
});
