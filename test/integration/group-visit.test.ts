import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#app/domain/shared/context.ts';
import { loader as ownApplication } from '#app/routes/deelnemer/application.tsx';
import { loader as ownHome } from '#app/routes/deelnemer/home.tsx';
import { loader as coachApplication } from '#app/routes/jobcoach/application.tsx';
import { loader as candidatePage } from '#app/routes/jobcoach/candidate.tsx';
import { action as planAction } from '#app/routes/jobcoach/group-visit.tsx';
import { loader as manage, action as manageAction } from '#app/routes/jobcoach/group-visit-manage.tsx';
import { loader as openingMatches } from '#app/routes/jobcoach/opening-matches.tsx';
import { loader as employerVisit, action as inviteAction } from '#app/routes/werkgever/group-visit.tsx';
import { loader as employerOpening } from '#app/routes/werkgever/opening.tsx';
import type { Search } from '#search/engine.ts';
import { makeTestEmployer, makeTestOpening, step, type TestEmployer } from '#test/factories/application.ts';
import { makeCandidate, type TestCandidate } from '#test/factories/candidate.ts';
import { callRoute } from '#test/factories/route.ts';
import { makeSearch } from '#test/factories/search.ts';
import { makeActor, makeWorld, type World } from '#test/factories/world.ts';

let world: World;
let search: Search;
let employer: TestEmployer;
let opening: { id: string; number: number };
let group: TestCandidate[];
let coach: Actor;

beforeEach(async () => {
  world = await makeWorld();
  employer = await makeTestEmployer(world);
  opening = await makeTestOpening(world, employer);
  group = [await makeCandidate(world)];
  coach = group[0]?.jobcoach as Actor;
  for (const firstName of ['Bram', 'Cor', 'Dina']) {
    group.push(await makeCandidate(world, { jobcoach: coach, firstName }));
  }
  search = await makeSearch(world);
}, 30_000);
afterEach(async () => {
  await search.close();
  await world.close();
});

const call = (actor: Actor, id: string, form?: Record<string, string | readonly string[]>) => ({
  actor,
  services: world,
  search,
  url: '/x',
  params: { id },
  ...(form ? { form } : {}),
});

const plan = (ids: readonly string[]) =>
  callRoute(
    planAction,
    call(coach, opening.id, {
      formulier: 'formulier-1',
      candidateIds: ids,
      date: '2026-12-01',
      time: '10:00',
      place: 'Kade 1, Dordrecht',
      note: 'Trek dichte schoenen aan.',
    }),
  );
const ids = () => group.map((person) => person.id);

/** A planned visit with its applications in the order of the group. */
async function planned() {
  const { location } = await plan(ids());
  const id = /groepsbezoek\/([^?]+)/.exec(location ?? '')?.[1] ?? '';
  const rows = await world.db.selectFrom('application').select(['id', 'candidate_id']).execute();
  const applications = ids().map((one) => rows.find((row) => row.candidate_id === one)?.id ?? '');
  return { id, applications };
}

async function accept(applicationId: string) {
  await step(world.as(coach), {
    applicationId,
    action: 'accept',
    input: { fields: ['name'], onBehalfOf: 'de kandidaat' },
  });
}

const told = async (actor: Actor | null | undefined) =>
  (
    await world.db
      .selectFrom('notification')
      .select('text')
      .where('account_id', '=', actor?.accountId ?? '')
      .orderBy('id')
      .execute()
  ).map((row) => row.text);

describe('planning', () => {
  it('proposes to each and tells the employer once, however often the form comes', async () => {
    expect((await plan(ids())).status).toBe(303);
    expect((await plan(ids())).status).toBe(303);
    const made = await world.db.selectFrom('application').select(['state', 'message']).execute();
    expect(made).toHaveLength(4);
    expect(made[0]?.message).toContain('Groepsbezoek op dinsdag 1 december om 10:00');
    expect(await world.db.selectFrom('group_visit').select(['visit_date', 'state']).execute()).toEqual([
      { visit_date: '2026-12-01', state: 'planned' },
    ]);
    const messages = await told(employer.actor);
    expect(messages).toHaveLength(1);
    expect(messages[0]).not.toMatch(/Amina|Testpersoon/);
  });

  it('is all or none, of four or five, and of her own people', async () => {
    expect((await plan(ids().slice(1))).status).toBe(400);
    const other = await makeCandidate(world);
    expect((await plan([...ids().slice(1), other.id])).status).toBe(404);
    expect(await world.db.selectFrom('application').select('id').execute()).toEqual([]);
    expect(await world.db.selectFrom('group_visit').select('id').execute()).toEqual([]);
  });
});

describe('a planned visit', () => {
  it('is shown to the jobcoach with names, to the employer without, to each guest only himself', async () => {
    const { id, applications } = await planned();
    const own = await callRoute(manage, call(coach, id));
    expect(own.data.guests.map((guest: { name: string }) => guest.name)).toContain('Bram Testpersoon');
    const employers = await callRoute(employerVisit, call(employer.actor, id));
    expect(employers.data).toMatchObject({ asked: 4, agreed: 0, guests: [] });
    const ofOpening = await callRoute(employerOpening, call(employer.actor, opening.id));
    expect(ofOpening.data.visits).toMatchObject([{ id, invited: 4, agreed: 0 }]);
    // Written for who goes along, before anybody agreed to be known there.
    expect(JSON.stringify([employers.data, ofOpening.data])).not.toContain('dichte schoenen');
    expect(JSON.stringify([employers.data, ofOpening.data.visits])).not.toMatch(
      /Bram|Cor |Amina|Testpersoon/,
    );
    const [first] = group;
    const mine = await callRoute(ownApplication, call(first?.actor as Actor, applications[0] ?? ''));
    expect(mine.data.visit).toMatchObject({ date: '2026-12-01', note: 'Trek dichte schoenen aan.' });
    const home = await callRoute(ownHome, call(first?.actor as Actor, ''));
    expect(home.data.visits).toEqual([
      { id, date: '2026-12-01', time: '10:00', place: 'Kade 1, Dordrecht', employerName: 'Bakkerij Test' },
    ]);
    expect(JSON.stringify([mine.data, home.data])).not.toMatch(/Bram|Cor |Dina/);
    const coached = await callRoute(coachApplication, call(coach, applications[0] ?? ''));
    expect(coached.data.visit).toMatchObject({ id });
    const ofCoach = await callRoute(openingMatches, call(coach, opening.id));
    expect(ofCoach.data.visits).toMatchObject([{ id }]);
  });

  it('does not exist for anyone else', async () => {
    const { id } = await planned();
    const colleague = await makeActor(world, 'jobcoach', { region: 'Drechtsteden' });
    const competitor = await makeTestEmployer(world, 'Ander bedrijf');
    const adviser = await makeActor(world, 'employerAdviser');
    for (const actor of [colleague, adviser, employer.actor]) {
      expect((await callRoute(manage, call(actor, id))).status).toBe(404);
      const form = { stap: 'afzeggen', versie: '1', reason: 'Het mag niet.' };
      expect((await callRoute(manageAction, call(actor, id, form))).status).toBe(404);
    }
    for (const actor of [competitor.actor, coach]) {
      expect((await callRoute(employerVisit, call(actor, id))).status).toBe(404);
      expect((await callRoute(inviteAction, call(actor, id, { stap: 'uitnodigen' }))).status).toBe(404);
    }
  });

  it('can be moved to another day, and everyone who goes hears of it, who said no does not', async () => {
    const { id, applications } = await planned();
    await step(world.as(coach), {
      applicationId: applications[3] ?? '',
      action: 'decline',
      input: { reasonCode: 'notInterested', onBehalfOf: 'de kandidaat' },
    });
    const form = {
      stap: 'wijzigen',
      versie: '1',
      date: '2026-12-08',
      time: '13:30',
      place: 'Kade 2, Dordrecht',
      note: '',
    };
    expect((await callRoute(manageAction, call(coach, id, form))).status).toBe(303);
    expect((await callRoute(manageAction, call(coach, id, form))).status).toBe(409);
    const text =
      'Het groepsbezoek voor “Medewerker bakkerij” is veranderd: dinsdag 8 december om 13:30, Kade 2, Dordrecht.';
    expect(await told(group[0]?.actor)).toContain(text);
    expect(await told(employer.actor)).toContain(text);
    expect(await told(group[3]?.actor)).not.toContain(text);
    const past = { ...form, versie: '2', date: '2026-11-01' };
    expect((await callRoute(manageAction, call(coach, id, past))).status).toBe(409);
  });

  it('can be called off with a reason; the proposals stay', async () => {
    const { id, applications } = await planned();
    const form = { stap: 'afzeggen', versie: '1', reason: 'De hal is dicht.' };
    expect((await callRoute(manageAction, call(coach, id, form))).status).toBe(303);
    const said =
      'Het groepsbezoek voor “Medewerker bakkerij” op dinsdag 1 december gaat niet door. De hal is dicht.';
    for (const { actor } of [...group, employer]) expect(await told(actor)).toContain(said);
    const first = group[0]?.actor as Actor;
    const mine = await callRoute(ownApplication, call(first, applications[0] ?? ''));
    expect(mine.data).toMatchObject({ state: 'proposed', visit: { state: 'cancelled' } });
    expect((await callRoute(ownHome, call(first, ''))).data.visits).toEqual([]);
    expect((await callRoute(manageAction, call(coach, id, form))).status).toBe(409);
  });

  it('is one introduction and one invitation for all who said yes', async () => {
    const { id, applications } = await planned();
    const introduce = () => callRoute(manageAction, call(coach, id, { stap: 'voordragen' }));
    expect((await introduce()).status).toBe(409);
    for (const application of applications.slice(0, 3)) await accept(application);
    expect((await introduce()).status).toBe(303);
    expect(await told(employer.actor)).toHaveLength(2);
    const seen = await callRoute(employerVisit, call(employer.actor, id));
    expect(seen.data).toMatchObject({ introduced: 3, asked: 1, agreed: 0 });
    expect(JSON.stringify(seen.data)).not.toMatch(/Bram|Amina|Testpersoon/);
    const before = (await told(coach)).length;
    expect((await callRoute(inviteAction, call(employer.actor, id, { stap: 'uitnodigen' }))).status).toBe(
      303,
    );
    expect(await told(coach)).toHaveLength(before + 1);
    const rows = await world.db
      .selectFrom('application')
      .select(['state', 'interview_on', 'interview_time', 'interview_place'])
      .where('state', '=', 'invited')
      .execute();
    expect(rows).toHaveLength(3);
    expect(rows[0]).toEqual({
      state: 'invited',
      interview_on: '2026-12-01',
      interview_time: '10:00',
      interview_place: 'Kade 1, Dordrecht',
    });
    expect((await callRoute(inviteAction, call(employer.actor, id, { stap: 'uitnodigen' }))).status).toBe(
      409,
    );
  });

  it('takes the appointment of who was invited along, to another day and off the calendar', async () => {
    const { id, applications } = await planned();
    await accept(applications[0] ?? '');
    await callRoute(manageAction, call(coach, id, { stap: 'voordragen' }));
    await callRoute(inviteAction, call(employer.actor, id, { stap: 'uitnodigen' }));
    const form = {
      stap: 'wijzigen',
      versie: '1',
      date: '2027-01-05',
      time: '09:00',
      place: 'Kade 3, Dordrecht',
      note: '',
    };
    expect((await callRoute(manageAction, call(coach, id, form))).status).toBe(303);
    const appointment = () =>
      world.db
        .selectFrom('application')
        .select(['interview_on', 'interview_time', 'interview_place', 'answer_by'])
        .where('id', '=', applications[0] ?? '')
        .executeTakeFirstOrThrow();
    expect(await appointment()).toEqual({
      interview_on: '2027-01-05',
      interview_time: '09:00',
      interview_place: 'Kade 3, Dordrecht',
      answer_by: '2027-01-19',
    });
    await callRoute(
      manageAction,
      call(coach, id, { stap: 'afzeggen', versie: '2', reason: 'De hal is dicht.' }),
    );
    expect(await appointment()).toMatchObject({ interview_on: null, answer_by: '2026-12-06' });
  });

  it('goes on when one of the guests went to another jobcoach, who may manage it too', async () => {
    const { id, applications } = await planned();
    for (const application of applications.slice(0, 2)) await accept(application);
    const colleague = await makeActor(world, 'jobcoach', { region: 'Drechtsteden' });
    await world.db
      .updateTable('candidate')
      .set({ jobcoach_id: colleague.accountId })
      .where('id', '=', group[1]?.id ?? '')
      .execute();
    expect((await callRoute(manage, call(colleague, id))).data.visit).toMatchObject({ id });
    expect((await callRoute(manageAction, call(coach, id, { stap: 'voordragen' }))).status).toBe(303);
    expect((await callRoute(employerVisit, call(employer.actor, id))).data).toMatchObject({
      introduced: 1,
      agreed: 1,
    });
  });

  it('introduces nobody when one of them took the release back', async () => {
    const { id, applications } = await planned();
    for (const application of applications) await accept(application);
    await world.db
      .updateTable('candidate')
      .set({ released_by_candidate: 0 })
      .where('id', '=', group[1]?.id ?? '')
      .execute();
    expect((await callRoute(manageAction, call(coach, id, { stap: 'voordragen' }))).status).toBe(409);
    const states = await world.db.selectFrom('application').select('state').distinct().execute();
    expect(states).toEqual([{ state: 'interested' }]);
  });
});

describe('how often someone was brought to attention', () => {
  it('is counted per list, proposal and introduction, and read by the own jobcoach', async () => {
    const [first] = group;
    await callRoute(openingMatches, call(coach, opening.id));
    await callRoute(openingMatches, call(coach, opening.id));
    const { applications } = await planned();
    await accept(applications[0] ?? '');
    await step(world.as(coach), { applicationId: applications[0] ?? '', action: 'introduce' });
    const page = async (id: string) => (await callRoute(candidatePage, call(coach, id))).data.attention;
    expect(await page(first?.id ?? '')).toEqual({ shown: 2, proposed: 1, introduced: 1 });
    expect(await page(group[1]?.id ?? '')).toEqual({ shown: 2, proposed: 1, introduced: 0 });
    const later = await makeTestOpening(world, employer, { title: 'Inpakker' });
    await search.rebuild();
    const { data } = await callRoute(openingMatches, call(coach, later.id));
    const waiting: { id: string; attention: unknown }[] = data.matches.waiting;
    expect(waiting.find((item) => item.id === first?.id)?.attention).toEqual({
      // This list is one more.
      shown: 3,
      proposed: 1,
      introduced: 1,
    });
  });
});
