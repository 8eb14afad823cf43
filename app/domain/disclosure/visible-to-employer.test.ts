import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goodInput, makeApplication, step, type TestApplication } from '#test/factories/application.ts';
import { makeCandidate } from '#test/factories/candidate.ts';
import { callRoute } from '#test/factories/route.ts';
import { makeWorld, type World } from '#test/factories/world.ts';
import * as page from '../../routes/werkgever/application.tsx';
import * as listPage from '../../routes/werkgever/candidates.tsx';
import {
  type ApplicationState,
  applicationStates,
  endedApplicationStates,
} from '../application/application-transitions.ts';
import type { Actor } from '../shared/context.ts';
import { shareFields, withdrawDisclosure } from './change-disclosure.ts';
import { disclosureFields } from './disclosure-fields.ts';
import { visibleToEmployer } from './visible-to-employer.ts';

/** Planted in every column that could identify; each unlike anything else on the page. */
const markers = {
  first_name: 'Zwanehilde',
  last_name: 'Quistvoren',
  birth_date: '1987-03-29',
  email: 'zq-merk@merk.invalid',
  phone: '0699887766',
  street: 'Merkwegsepad 987',
  postcode: '9871 ZQ',
  place: 'Merkeloveen',
  about: 'Merkzin-over-mijzelf',
  client_number: 'KLANT-998877',
};
const always = Object.values(markers);
const message = 'Merkbericht-bij-sollicitatie';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
  await world.db
    .insertInto('occupation')
    .values([
      { id: 'wens', label: 'wensberoep', isco: '1', sector: null, source: 'werkbrug' },
      { id: 'ervaring', label: 'merkervaring-beroep', isco: '1', sector: null, source: 'werkbrug' },
    ])
    .execute();
});
afterAll(() => world.close());

async function marked(state: ApplicationState, fields = [...disclosureFields]): Promise<TestApplication> {
  const candidate = await makeCandidate(world, {
    firstName: markers.first_name,
    lastName: markers.last_name,
    columns: { ...markers, client_number: `${markers.client_number}-${world.newId()}` },
  });
  await world.db
    .insertInto('candidate_occupation')
    .values([
      { candidate_id: candidate.id, occupation_id: 'wens', kind: 'wish', years: 0 },
      { candidate_id: candidate.id, occupation_id: 'ervaring', kind: 'experience', years: 4 },
    ])
    .execute();
  await world.db
    .insertInto('candidate_condition')
    .values({ candidate_id: candidate.id, code: 'quietPlace' })
    .execute();
  return makeApplication(world, { candidate, state, input: { accept: { fields } } });
}

/** All that the employer gets from both of his pages, as text. */
async function seen(made: TestApplication): Promise<string> {
  const call = { actor: made.employer.actor, services: world };
  const one = await callRoute(page.loader, {
    ...call,
    url: `/werkgever/sollicitaties/${made.id}`,
    params: { id: made.id },
  });
  const list = await callRoute(listPage.loader, { ...call, url: '/werkgever/kandidaten' });
  return JSON.stringify([one.data, list.data]);
}

const identifying = [...always, 'merkervaring-beroep', 'rustige werkplek', message];

describe('before the invitation', () => {
  it('shows a profile with nothing that identifies', async () => {
    const made = await marked('introduced');
    const text = await seen(made);
    for (const marker of identifying) expect(text).not.toContain(marker);
    expect(text).toContain(`Kandidaat ${made.candidate.number}`);
    expect(text).toContain('Drechtsteden');
    expect(text).toContain('wensberoep');
  });

  it('shows nothing at all before the introduction', async () => {
    for (const state of ['proposed', 'interested', 'declined'] as const) {
      const made = await marked(state);
      const answer = await callRoute(page.loader, {
        actor: made.employer.actor,
        services: world,
        url: '/',
        params: { id: made.id },
      });
      expect(answer.status).toBe(404);
      const list = await callRoute(listPage.loader, {
        actor: made.employer.actor,
        services: world,
        url: '/werkgever/kandidaten',
      });
      expect(JSON.stringify(list.data)).not.toContain(made.id);
    }
  });

  it('shows nothing of it to another employer', async () => {
    const made = await marked('invited');
    const other = await marked('invited');
    expect(await visibleToEmployer(world.db, made.id, other.employer.id)).toBeUndefined();
  });

  it('hides the profile when the release was taken back and there is no agreement', async () => {
    const made = await marked('introduced');
    await world.db
      .updateTable('candidate')
      .set({ released_by_candidate: 0 })
      .where('id', '=', made.candidate.id)
      .execute();
    await withdrawDisclosure(world.as(made.candidate.actor as Actor), { applicationId: made.id });
    expect(await visibleToEmployer(world.db, made.id, made.employer.id)).toMatchObject({
      profile: null,
      disclosed: null,
      agreed: false,
    });
  });
});

describe('from the invitation on', () => {
  it('shows exactly the agreed fields', async () => {
    const made = await marked('invited', ['name', 'phone']);
    const text = await seen(made);
    expect(text).toContain(`${markers.first_name} ${markers.last_name}`);
    expect(text).toContain(markers.phone);
    for (const marker of [
      markers.email,
      markers.street,
      markers.postcode,
      markers.birth_date,
      markers.about,
      'merkervaring-beroep',
      'rustige werkplek',
    ])
      expect(text).not.toContain(marker);
  });

  it('shows a name only in the states that follow an invitation', async () => {
    for (const state of applicationStates) {
      const made = await marked(state);
      const found = await visibleToEmployer(world.db, made.id, made.employer.id);
      const open = ['invited', 'interviewed', 'offered', 'inProefplaatsing', 'hired'].includes(state);
      expect([state, found?.disclosed?.name !== undefined]).toEqual([state, open]);
    }
  });

  it('never shows address, birth date or client number, whatever was agreed', async () => {
    const text = await seen(await marked('invited'));
    for (const marker of [
      markers.street,
      markers.postcode,
      markers.place,
      markers.birth_date,
      markers.client_number,
    ])
      expect(text).not.toContain(marker);
  });

  it('shows nothing after withdrawal, and again what is agreed anew', async () => {
    const made = await marked('invited');
    const self = world.as(made.candidate.actor as Actor);
    await withdrawDisclosure(self, { applicationId: made.id });
    const text = await seen(made);
    for (const marker of identifying) expect(text).not.toContain(marker);
    await shareFields(self, { applicationId: made.id, fields: ['name'] });
    expect(await seen(made)).toContain(markers.last_name);
    const rows = await world.db
      .selectFrom('disclosure')
      .select(['withdrawn_at', 'given_at'])
      .where('application_id', '=', made.id)
      .orderBy('id')
      .execute();
    expect(rows).toHaveLength(2);
    expect(rows.filter((row) => row.withdrawn_at === null)).toHaveLength(1);
    expect(rows.every((row) => row.given_at !== null)).toBe(true);
  });

  it('shows nothing once the application has ended', async () => {
    for (const action of ['reject', 'withdraw', 'lapse'] as const) {
      const made = await marked('invited');
      await step(world.as(made.candidate.jobcoach), {
        applicationId: made.id,
        action,
        input: { ...goodInput[action], note: 'Zwanehilde belde zelf', onBehalfOf: 'Zwanehilde Quistvoren' },
        ...(action === 'lapse' ? { as: 'system' as const } : {}),
      });
      expect(endedApplicationStates).toContain(
        (await visibleToEmployer(world.db, made.id, made.employer.id))?.state,
      );
      const text = await seen(made);
      for (const marker of [...identifying, 'wensberoep']) expect(text).not.toContain(marker);
    }
  });
});

describe('an own application', () => {
  it('shows its message with the other agreed fields, after the invitation only', async () => {
    const made = await makeApplication(world, { origin: 'ownApplication' });
    expect(await seen(made)).not.toContain('Ik wil hier graag werken.');
    await step(world.as(made.employer.actor), {
      applicationId: made.id,
      action: 'invite',
      input: goodInput.invite,
    });
    expect(await seen(made)).toContain('Ik wil hier graag werken.');
  });
});

describe('the log of who looked', () => {
  it('has a line for each look of the employer, with what and why', async () => {
    const made = await marked('introduced');
    await seen(made);
    await step(world.as(made.employer.actor), {
      applicationId: made.id,
      action: 'invite',
      input: goodInput.invite,
    });
    await seen(made);
    const rows = await world.db
      .selectFrom('processing_log')
      .select(['what', 'why', 'actor_id'])
      .where('candidate_id', '=', made.candidate.id)
      .orderBy('seq')
      .execute();
    expect(rows.map((row) => row.what)).toEqual(['anonymous', 'disclosed', 'list']);
    expect(rows[0]?.why).toMatch(/^application:\d+$/);
    expect(rows.every((row) => row.actor_id === made.employer.actor.accountId)).toBe(true);
  });
});
