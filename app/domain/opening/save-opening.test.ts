import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findOpening, requirementsOf } from '#db/queries/openings.ts';
import { loadOwnTaxonomy } from '#db/seed/own-taxonomy.ts';
import { type MadeEmployer, makeEmployer } from '#test/factories/employer.ts';
import { makeOpening, openingFormData } from '#test/factories/opening.ts';
import { makeActor, makeWorld, type World } from '#test/factories/world.ts';
import { openingForm } from './opening-form.ts';
import { formOf, missingIn } from './opening-values.ts';
import { createOpening, editOpening } from './save-opening.ts';

let world: World;
let employer: MadeEmployer;

beforeEach(async () => {
  world = await makeWorld();
  await loadOwnTaxonomy(world.db);
  employer = await makeEmployer(world);
});
afterEach(() => world.close());

function form(changes: Record<string, unknown> = {}, action = 'bekijken') {
  return openingForm.parse({ ...openingFormData(employer), ...changes, actie: action });
}

const create = (changes: Record<string, unknown> = {}, action?: string) =>
  createOpening(world.as(employer.actor), { employerId: employer.id, form: form(changes, action) });

async function stored(id: string) {
  const opening = await findOpening(world.db, { id, reach: 'all' });
  if (!opening) throw new Error('not stored');
  return { opening, requirements: await requirementsOf(world.db, id) };
}

describe('createOpening', () => {
  it('stores what the form says, with number, history, audit and outbox', async () => {
    const { id, occupation } = await create({
      skillMust: [],
      licences: ['B'],
      licenceMust: 'on',
      extra: [{ label: 'zelf gekke dingen bedenken', must: 'on' }, { label: '' }],
    });
    const { opening, requirements } = await stored(id);
    expect(occupation).toBe('found');
    expect(opening).toMatchObject({
      state: 'draft',
      number: 1001,
      hours_min: 24,
      hours_max: 32,
      postcode: '3311 AB',
      place: 'Dordrecht',
      pay_kind: 'hourly',
      pay_min_cents: 1550,
      places: 2,
      version: 1,
    });
    expect(opening.occupationLabel).toMatch(/hovenier/i);
    expect(requirements.map((row) => [row.kind, row.label, row.must])).toEqual([
      ['licence', 'rijbewijs B', 1],
      ['skill', 'zelf gekke dingen bedenken', 1],
    ]);
    const events = await world.db.selectFrom('transition_event').select('action').execute();
    expect(events).toEqual([{ action: 'create' }]);
  });

  it('makes one opening of a double click, and takes over text that was changed after going back', async () => {
    const token = 'formulier-1234';
    const first = await create({ formulier: token });
    const second = await create({ formulier: token });
    const third = await create({ formulier: token, title: 'Toch een andere naam' });
    expect([second.id, third.id]).toEqual([first.id, first.id]);
    const { opening } = await stored(first.id);
    expect(opening.title).toBe('Toch een andere naam');
    expect(opening.version).toBe(2);
    const { count } = await world.db
      .selectFrom('opening')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    expect(count).toBe(1);
  });

  it('keeps a draft that has next to nothing', async () => {
    const { id } = await createOpening(world.as(employer.actor), {
      employerId: employer.id,
      form: openingForm.parse({ tasks: 'Een begin', postcode: 'xx', actie: 'bewaren' }),
    });
    const { opening, requirements } = await stored(id);
    expect(opening).toMatchObject({ tasks: 'Een begin', postcode: 'xx', hours_min: null });
    expect(missingIn(opening, requirements)).toEqual(
      expect.arrayContaining(['Naam van het werk', 'Postcode', 'Uren per week, minstens']),
    );
  });

  it('asks the place beside a postcode that we do not know, and keeps it as typed', async () => {
    await expect(create({ postcode: '1000 ZZ', place: '' })).rejects.toMatchObject({
      code: 'placeUnknown',
      field: 'place',
    });
    const { id } = await create({ postcode: '1000 ZZ', place: 'Nergenshuizen' });
    expect((await stored(id)).opening).toMatchObject({ place: 'Nergenshuizen', lat: null });
  });

  it('refuses an unknown occupation only when the form must be complete', async () => {
    await expect(create({ occupation: 'xqzzy' })).rejects.toMatchObject({
      code: 'occupationUnclear',
      field: 'occupation',
    });
    expect((await create({ occupation: 'xqzzy' }, 'bewaren')).occupation).toBe('unclear');
    expect((await create({ occupation: 'xqzzy', occupationChoice: 'none' })).occupation).toBe('none');
  });

  it('refuses a last day to answer that is past', async () => {
    await expect(create({ responseDeadline: '2026-11-21' })).rejects.toMatchObject({
      field: 'responseDeadline',
    });
    await create({ responseDeadline: '2026-11-22' });
  });

  it('makes a new contact person once', async () => {
    const changes = { contactPersonId: 'new', contactName: 'Nina Nieuw', contactEmail: 'NINA@linde.invalid' };
    await create(changes);
    await create(changes);
    const people = await world.db.selectFrom('contact_person').select('email').execute();
    expect(people.map((row) => row.email).sort()).toEqual(['carla@linde.invalid', 'nina@linde.invalid']);
  });

  it('does not take a contact person, or make an opening, of another company', async () => {
    const other = await makeEmployer(world, { name: 'Ander' });
    await expect(create({ contactPersonId: other.contactId })).rejects.toMatchObject({ code: 'notFound' });
    await expect(
      createOpening(world.as(other.actor), { employerId: employer.id, form: form() }),
    ).rejects.toMatchObject({ code: 'notFound' });
  });
});

describe('editOpening', () => {
  it('tells the second of two editors who was first, and changes nothing', async () => {
    const { id } = await create();
    const colleague = await makeActor(world, 'employer', {
      name: 'Kees Collega',
      organisationId: employer.id,
    });
    await editOpening(world.as(colleague), { id, form: { ...form({ title: 'Van Kees' }), versie: 1 } });
    await expect(
      editOpening(world.as(employer.actor), { id, form: { ...form({ title: 'Van de baas' }), versie: 1 } }),
    ).rejects.toMatchObject({ code: 'changedByOther', message: expect.stringContaining('Kees Collega') });
    expect((await stored(id)).opening.title).toBe('Van Kees');
  });

  it('leaves instruments to the adviser', async () => {
    const { id } = await create({ instruments: ['noRiskPolicy'] });
    expect((await stored(id)).opening.instruments).toBe('[]');
    const adviser = await makeActor(world, 'employerAdviser');
    await editOpening(world.as(adviser), { id, form: form({ instruments: ['noRiskPolicy'] }) });
    await editOpening(world.as(employer.actor), { id, form: form({ title: 'Nog een keer' }) });
    expect((await stored(id)).opening.instruments).toBe('["noRiskPolicy"]');
    const notices = await world.db.selectFrom('notification').select('account_id').execute();
    expect(notices).toEqual([{ account_id: employer.actor.accountId }]);
  });

  it('keeps an opening complete once it is open', async () => {
    const { id } = await makeOpening(world, employer, { state: 'open' });
    await expect(
      editOpening(world.as(employer.actor), { id, form: form({}, 'bewaren') }),
    ).rejects.toMatchObject({ code: 'incomplete' });
  });

  it('gives back in the form what was stored', async () => {
    const { id } = await create({
      days: ['mon', 'fri'],
      adaptations: ['buddy'],
      educationLevel: '4',
      educationMust: 'on',
    });
    const { opening, requirements } = await stored(id);
    const again = openingForm.parse({ ...formOf(opening, requirements), actie: 'bekijken' });
    expect(again).toMatchObject({
      days: ['mon', 'fri'],
      adaptations: ['buddy'],
      educationLevel: '4',
      educationMust: true,
      payMin: 1550,
      hoursMin: 24,
      hoursMax: 32,
      places: 2,
    });
  });
});
