import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Declared, RouteArgs } from '#app/auth/guard.ts';
import { sendPartyLink } from '#app/domain/proefplaatsing/party-link.ts';
import type { Actor } from '#app/domain/shared/context.ts';
import { ensurePresets } from '#app/domain/trajectory/ensure-presets.ts';
import { makeApplication } from '#test/factories/application.ts';
import { makeCandidate } from '#test/factories/candidate.ts';
import { formEntries } from '#test/factories/form-entries.ts';
import { makePlacement } from '#test/factories/placement.ts';
import { hashOf, makeProefplaatsing } from '#test/factories/proefplaatsing.ts';
import { callRoute } from '#test/factories/route.ts';
import { makeActor, makeWorld, type World } from '#test/factories/world.ts';
import * as programme from './beheer/programme.tsx';
import * as programmeEdit from './beheer/programme-edit.tsx';
import * as programmeHandOver from './beheer/programme-handover.tsx';
import * as programmeMove from './beheer/programme-move.tsx';
import * as programmeRules from './beheer/programme-rules.tsx';
import * as programmes from './beheer/programmes.tsx';
import * as ownPlacement from './deelnemer/placement.tsx';
import * as ownTrial from './deelnemer/proefplaatsing.tsx';
import * as ownDocument from './deelnemer/proefplaatsing-document.ts';
import * as ownTrajectory from './deelnemer/trajectory.tsx';
import * as contact from './jobcoach/contact.tsx';
import * as handover from './jobcoach/handover.tsx';
import * as placement from './jobcoach/placement.tsx';
import * as placementHire from './jobcoach/placement-hire.tsx';
import * as placements from './jobcoach/placements.tsx';
import * as trial from './jobcoach/proefplaatsing.tsx';
import * as trialDocument from './jobcoach/proefplaatsing-document.ts';
import * as trialEdit from './jobcoach/proefplaatsing-edit.tsx';
import * as trialPlan from './jobcoach/proefplaatsing-plan.tsx';
import * as trajectory from './jobcoach/trajectory.tsx';
import * as trajectoryStart from './jobcoach/trajectory-start.tsx';
import * as worklist from './jobcoach/worklist.tsx';
import * as byLink from './public/agreement.tsx';
import * as employerPlacement from './werkgever/placement.tsx';
import * as employerHire from './werkgever/placement-hire.tsx';
import * as employerPlacements from './werkgever/placements.tsx';
import * as employerTrial from './werkgever/proefplaatsing.tsx';
import * as employerDocument from './werkgever/proefplaatsing-document.ts';

type Handler = ((args: RouteArgs) => Promise<unknown>) & Declared;
interface RouteModule {
  loader?: Handler;
  action?: Handler;
}

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});
afterEach(() => world.close());

const ofJobcoach: Record<string, RouteModule> = {
  worklist,
  contact,
  handover,
  placement,
  placementHire,
  placements,
  trial,
  trialDocument,
  trialEdit,
  trialPlan,
  trajectory,
  trajectoryStart,
} as never;
const ofEmployer: Record<string, RouteModule> = {
  employerHire,
  employerPlacement,
  employerPlacements,
  employerTrial,
  employerDocument,
} as never;
const ofCandidate: Record<string, RouteModule> = {
  ownPlacement,
  ownTrial,
  ownDocument,
  ownTrajectory,
} as never;
const ofAdministrator: Record<string, RouteModule> = {
  programmes,
  programme,
  programmeEdit,
  programmeMove,
  programmeRules,
  programmeHandOver,
} as never;

const pages = [
  ...Object.entries(ofJobcoach).map(([name, page]) => [name, page, 'jobcoach'] as const),
  ...Object.entries(ofEmployer).map(([name, page]) => [name, page, 'employer'] as const),
  ...Object.entries(ofCandidate).map(([name, page]) => [name, page, 'candidate'] as const),
  ...Object.entries(ofAdministrator).map(([name, page]) => [name, page, 'administrator'] as const),
];

describe.each(pages)('the page %s', (_name, page, role) => {
  const handlers = [page.loader, page.action].filter((handler) => handler !== undefined);
  const call = (handler: Handler, actor: Actor | null, index: number) =>
    callRoute(handler, {
      actor,
      services: world,
      url: '/x',
      params: { id: 'nergens', code: 'nergens' },
      ...(index === 0 ? {} : { form: { actie: 'x' } }),
    });

  it('sends a visitor without a session to sign in', async () => {
    for (const [index, handler] of handlers.entries()) {
      const answer = await call(handler, null, index);
      expect([answer.status, answer.location?.startsWith('/inloggen')]).toEqual([303, true]);
    }
  });

  it('does not exist for the other roles', async () => {
    const roles = ['jobcoach', 'employer', 'employerAdviser', 'candidate', 'administrator'] as const;
    for (const other of roles.filter((each) => each !== role)) {
      const organisationId = other === 'employer' ? (await makeApplication(world)).employer.id : null;
      const actor = await makeActor(world, other, { organisationId });
      for (const [index, handler] of handlers.entries()) {
        const answer = await call(handler, actor, index);
        expect(answer.status, `${other}`).toBe(404);
      }
    }
  });
});

describe('outside the reach', () => {
  it('a placement and its moments do not exist for another jobcoach, employer or candidate', async () => {
    const made = await makePlacement(world);
    const other = await makePlacement(world);
    const moment = await world.db
      .selectFrom('moment')
      .select('id')
      .where('case_id', '=', made.id)
      .executeTakeFirstOrThrow();
    const tries: [Handler, Actor, string][] = [
      [placement.loader, other.jobcoach, made.id],
      [contact.loader, other.jobcoach, moment.id],
      [employerPlacement.loader, other.employer, made.id],
      [ownPlacement.loader, other.candidate, made.id],
    ] as never;
    for (const [handler, actor, id] of tries) {
      const answer = await callRoute(handler, { actor, services: world, url: '/x', params: { id } });
      expect(answer.status).toBe(404);
    }
  });

  it('a proefplaatsing in preparation exists for the jobcoach only', async () => {
    const made = await makeProefplaatsing(world, 'draft');
    const look = (handler: unknown, actor: Actor) =>
      callRoute(handler as Handler, { actor, services: world, url: '/x', params: { id: made.id } });
    expect((await look(trial.loader, made.jobcoach)).status).toBe(200);
    for (const [handler, actor] of [
      [employerTrial.loader, made.employer],
      [employerDocument.loader, made.employer],
      [ownTrial.loader, made.candidate],
      [ownDocument.loader, made.candidate],
    ] as const)
      expect((await look(handler, actor)).status).toBe(404);
  });
});

describe('the employer', () => {
  it('never reads a name that is no longer shared, nor what was said to the jobcoach', async () => {
    const made = await makePlacement(world, { startsOn: '2026-11-16' });
    const read = async () =>
      (
        await callRoute(employerPlacement.loader as Handler, {
          actor: made.employer,
          services: world,
          url: '/x',
          params: { id: made.id },
        })
      ).data;
    expect((await read()).name).toBe('Amina Testpersoon');
    await world.db.updateTable('disclosure').set({ withdrawn_at: '2026-11-22T11:00:00.000Z' }).execute();
    const data = await read();
    expect(data.name).toBe(`Kandidaat ${made.application.candidate.number}`);
    expect(JSON.stringify(data)).not.toMatch(/Testpersoon|signal|foundBy|note/);
    const list = await callRoute(employerPlacements.loader as Handler, {
      actor: made.employer,
      services: world,
      url: '/werkgever/plaatsingen',
    });
    expect(JSON.stringify(list.data)).not.toContain('Testpersoon');
  });
});

describe('recording a contact', () => {
  it('takes one post from the row and comes back to the list', async () => {
    const made = await makePlacement(world, { startsOn: '2026-11-16' });
    const moment = await world.db
      .selectFrom('moment')
      .select('id')
      .where('case_id', '=', made.id)
      .where('kind', '=', 'contact')
      .orderBy('due_on')
      .executeTakeFirstOrThrow();
    const post = (form: Record<string, string>) =>
      callRoute(contact.action as Handler, {
        actor: made.jobcoach,
        services: world,
        url: `/jobcoach/contact/${moment.id}`,
        params: { id: moment.id },
        form: { versie: '1', terug: '/jobcoach?deel=overdue', ...form },
      });
    const bare = await post({ result: 'amber', note: '' });
    expect(bare.status).toBe(400);
    expect(bare.data.result.error.note).toEqual(['Schrijf kort op wat er aan de hand is.']);
    const answer = await post({ result: 'amber', note: 'Moe na het werk.' });
    expect(answer).toMatchObject({ status: 303, location: '/jobcoach?deel=overdue&gelukt=contact' });
    const away = await post({ result: 'green', note: '', terug: 'https://elders.invalid/' });
    expect(away.location ?? '').not.toContain('elders');
  });
});

describe('hiring', () => {
  it('goes from the form to the page of the placement', async () => {
    const application = await makeApplication(world, { state: 'offered' });
    const form = {
      startsOn: '2026-12-01',
      hoursPerWeek: '24',
      contractForm: 'fixedTerm',
      contractEndsOn: '',
      formulier: 'formulier-1',
    };
    const post = (actor: Actor | null, changes: Record<string, string> = {}) =>
      callRoute(placementHire.action as Handler, {
        actor,
        services: world,
        url: '/x',
        params: { id: application.id },
        form: { ...form, ...changes },
      });
    const bad = await post(application.candidate.jobcoach);
    expect(bad.status).toBe(400);
    expect(Object.keys(bad.data.result.error)).toEqual(['contractEndsOn']);
    const good = await post(application.candidate.jobcoach, { contractEndsOn: '2027-05-31' });
    expect(good.location).toMatch(/^\/jobcoach\/plaatsing\/.+gelukt=aangenomen$/);
    const again = await post(application.candidate.jobcoach, { contractEndsOn: '2027-05-31' });
    expect(again.location).toBe(good.location);
  });
});

describe('planning a proefplaatsing', () => {
  it('puts each broken condition at its field, with its article', async () => {
    const candidate = await makeCandidate(world, { columns: { legal_basis: 'ww' } });
    const application = await makeApplication(world, { state: 'offered', candidate });
    const answer = await callRoute(trialPlan.action as Handler, {
      actor: candidate.jobcoach,
      services: world,
      url: '/x',
      params: { id: application.id },
      form: {
        startsOn: '2026-12-01',
        endsOn: '2027-02-28',
        hoursPerWeek: '20',
        tasks: 'Inpakken',
        workedHereBefore: 'no',
        contractMonths: '3',
        contractHours: '16',
        throughAgency: 'yes',
        unemploymentException: 'none',
      },
    });
    expect(answer.status).toBe(400);
    const { error } = answer.data.result;
    expect(Object.keys(error).sort()).toEqual(
      [
        'contractHours',
        'contractMonths',
        'hirerName',
        'insured',
        'longerReason',
        'noAgencyClause',
        'noProbation',
        'notHiredOtherwise',
        'unemployedSince',
        'unpaidWithinAbilities',
      ].sort(),
    );
    expect(error.longerReason[0]).toContain('Werkloosheidswet artikel 76a');
  });
});

describe('the page of a link', () => {
  it('never agrees on GET, agrees on POST, and says what happened after', async () => {
    const made = await makeProefplaatsing(world, 'toAgree');
    await sendPartyLink(world.as(made.jobcoach), {
      id: made.id,
      party: 'candidate',
      about: 'agreement',
      baseUrl: 'http://werkbrug.test',
    });
    const mail = await world.db
      .selectFrom('email')
      .select('body')
      .where('dedupe_key', 'like', 'agreement-link:%')
      .executeTakeFirstOrThrow();
    const token = /akkoord\/([\w-]+)/.exec(mail.body)?.[1] ?? '';
    const visit = () =>
      callRoute(byLink.loader as Handler, {
        actor: null,
        services: world,
        url: `/akkoord/${token}`,
        params: { token },
      });
    expect((await visit()).data.state).toBe('open');
    expect((await visit()).data.state).toBe('open');
    expect(await world.db.selectFrom('agreement').select('id').execute()).toEqual([]);
    const tekst = await hashOf(world, made.id);
    const post = (form: Record<string, string>) =>
      callRoute(byLink.action as Handler, {
        actor: null,
        services: world,
        url: `/akkoord/${token}`,
        params: { token },
        form,
      });
    expect((await post({ tekst })).status).toBe(400);
    expect((await post({ tekst, gelezen: 'on' })).status).toBe(303);
    expect((await visit()).data.state).toBe('used');
    expect(await world.db.selectFrom('agreement').select('party').execute()).toHaveLength(1);
  });

  it('of an unknown link shows no data', async () => {
    const answer = await callRoute(byLink.loader as Handler, {
      actor: null,
      services: world,
      url: '/akkoord/x',
      params: { token: 'x' },
    });
    expect(answer.data).toEqual({ state: 'unknown' });
  });
});

describe('the agreement as a document', () => {
  it('is a PDF for each of the three', async () => {
    const made = await makeProefplaatsing(world, 'toAgree');
    for (const [handler, actor] of [
      [trialDocument.loader, made.jobcoach],
      [employerDocument.loader, made.employer],
      [ownDocument.loader, made.candidate],
    ] as const) {
      const answer = await callRoute(handler as Handler, {
        actor,
        services: world,
        url: '/x',
        params: { id: made.id },
      });
      expect(answer.headers.get('Content-Type')).toBe('application/pdf');
      expect(answer.data.startsWith('%PDF')).toBe(true);
    }
  });
});

describe('the administrator', () => {
  it('previews a changed programme without saving it, and saves a version that leaves what runs alone', async () => {
    await ensurePresets(world.db, { now: '2026-11-22T11:00:00.000Z', newId: world.newId });
    const actor = await makeActor(world, 'administrator');
    const base = await callRoute(programmeEdit.loader as Handler, {
      actor,
      services: world,
      url: '/x',
      params: { code: 'oss-werkende-weg' },
    });
    const { nazorg, ...others } = base.data.defaults;
    const post = (actie: string) => {
      const form = new FormData();
      for (const [name, value] of formEntries({ ...others, nazorg: { ...nazorg, length: '9 maanden' } }))
        form.append(name, value);
      form.set('preview.placement', '2027-03-01');
      form.set('actie', actie);
      return callRoute(programmeEdit.action as Handler, {
        actor,
        services: world,
        url: '/x',
        params: { code: 'oss-werkende-weg' },
        form,
      });
    };
    const answer = await post('preview');
    expect(answer.status).toBe(200);
    const end = answer.data.preview.rows.find(
      (row: { kind: string; why: string }) => row.kind === 'end' && row.why.includes('nazorg'),
    );
    expect(end.on).toBe('2027-11-30');
    const versions = () =>
      world.db
        .selectFrom('programme_version')
        .select(['version', 'valid_from', 'valid_to'])
        .where('programme_code', '=', 'oss-werkende-weg')
        .orderBy('version')
        .execute();
    expect(await versions()).toHaveLength(1);
    expect((await post('save')).location).toBe('/beheer/programmas/oss-werkende-weg?gelukt=opgeslagen');
    expect(await versions()).toEqual([
      { version: 1, valid_from: '2000-01-01', valid_to: '2026-11-21' },
      { version: 2, valid_from: '2026-11-22', valid_to: null },
    ]);
    const [first, second] = await world.db
      .selectFrom('programme_version')
      .select('definition')
      .where('programme_code', '=', 'oss-werkende-weg')
      .orderBy('version')
      .execute();
    const before = JSON.parse(first?.definition ?? '{}');
    expect(JSON.parse(second?.definition ?? '{}')).toEqual({
      ...before,
      nazorg: { ...before.nazorg, length: { amount: 9, unit: 'months' } },
    });
    const page = await callRoute(programme.loader as Handler, {
      actor,
      services: world,
      url: '/x?start=2026-12-01&plaatsing=2027-01-04',
      params: { code: 'oss-werkende-weg' },
    });
    expect(page.data.preview.rows.length).toBeGreaterThan(10);
  });

  it('gives the form back with all that was typed when a row is added or removed, and when something is wrong', async () => {
    await ensurePresets(world.db, { now: '2026-11-22T11:00:00.000Z', newId: world.newId });
    const actor = await makeActor(world, 'administrator');
    const post = (fields: Record<string, string>) => {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.append(name, value);
      return callRoute(programmeEdit.action as Handler, { actor, services: world, url: '/x', form });
    };
    const typed = {
      name: 'Nieuw programma',
      place: 'Ergens',
      'phases[0].name': 'Begin',
      'phases[1].name': 'Vervolg',
      'phases[1].length': 'drie weken',
    };
    const intent = (type: string, payload: object) => ({ __intent__: JSON.stringify({ type, payload }) });
    const more = await post({ ...typed, ...intent('insert', { name: 'phases' }) });
    expect(more.status).toBe(200);
    expect(more.data.result.initialValue.phases).toHaveLength(3);
    expect(more.data.result.initialValue.name).toBe('Nieuw programma');
    expect(more.data.result.initialValue.phases.slice(0, 2)).toEqual([
      { name: 'Begin' },
      { name: 'Vervolg', length: 'drie weken' },
    ]);
    const less = await post({ ...typed, ...intent('remove', { name: 'phases', index: 0 }) });
    expect(less.data.result.initialValue.phases).toEqual([{ name: 'Vervolg', length: 'drie weken' }]);
    const up = await post({ ...typed, ...intent('reorder', { name: 'phases', from: 1, to: 0 }) });
    expect(up.data.result.initialValue.phases.map((row: { name: string }) => row.name)).toEqual([
      'Vervolg',
      'Begin',
    ]);

    const wrong = await post({ ...typed, actie: 'save' });
    expect(wrong.status).toBe(400);
    expect(wrong.data.result.error).toMatchObject({
      'phases[1].length': [expect.stringContaining('drie weken')],
      source: [expect.stringContaining('Waar dit vandaan komt')],
      'version.from': [expect.any(String)],
    });
    expect(wrong.data.result.initialValue.phases[1]).toEqual({ name: 'Vervolg', length: 'drie weken' });
    const taken = await post({
      ...typed,
      name: 'Oss werkende weg',
      'phases[1].length': '3 weken',
      source: 'Proef',
      'version.from': '2027-01-01',
      actie: 'save',
    });
    expect(taken.status).toBe(409);
    expect(taken.data.result.error.name).toBeDefined();
  });
});
