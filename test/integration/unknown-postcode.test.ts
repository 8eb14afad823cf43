import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { candidateForm } from '#app/domain/candidate/candidate-form.ts';
import { addCandidate } from '#app/domain/candidate/save-candidate.ts';
import { saveSite } from '#app/domain/employer/save-site.ts';
import { openingForm } from '#app/domain/opening/opening-form.ts';
import { createOpening } from '#app/domain/opening/save-opening.ts';
import type { Actor } from '#app/domain/shared/context.ts';
import { importPostcodes } from '#db/importers/postcodes.ts';
import { openSource } from '#db/importers/source.ts';
import { importOptions } from '#db/importers/testing/files.ts';
import { loadOwnTaxonomy } from '#db/seed/own-taxonomy.ts';
import { type MadeEmployer, makeEmployer } from '#test/factories/employer.ts';
import { openingFormData } from '#test/factories/opening.ts';
import { makeActor, makeWorld, type World } from '#test/factories/world.ts';

/** A postcode that none of our own lists has, of a village that the package of places doesn't know either. */
const unknown = { postcode: '9999 AB', place: 'Zandeweer' };

let world: World;
let coach: Actor;
let employer: MadeEmployer;
beforeEach(async () => {
  world = await makeWorld();
  await loadOwnTaxonomy(world.db);
  coach = await makeActor(world, 'jobcoach');
  employer = await makeEmployer(world);
});
afterEach(() => world.close());

const person = {
  firstName: 'Joke',
  lastName: 'Test',
  legalBasis: 'participatiewet',
  status: 'active',
  hoursMin: '16',
  hoursMax: '24',
  maxTravelKm: '15',
  educationLevel: '2',
  dutchLevel: 'B1',
};

const save: Record<string, (address: { postcode: string; place: string }) => Promise<string>> = {
  candidate: (address) =>
    addCandidate(world.as(coach), {
      value: candidateForm.parse({ ...person, ...address }),
      formToken: world.newId(),
    }),
  employer_site: async (address) => {
    await saveSite(world.as(employer.actor), {
      employerId: employer.id,
      name: 'Loods',
      street: '',
      ...address,
    });
    const site = await world.db
      .selectFrom('employer_site')
      .select('id')
      .where('name', '=', 'Loods')
      .executeTakeFirst();
    return site?.id ?? '';
  },
  opening: async (address) => {
    const form = openingForm.parse({ ...openingFormData(employer, address), actie: 'bekijken' });
    return (await createOpening(world.as(employer.actor), { employerId: employer.id, form })).id;
  },
};
const tables = ['candidate', 'employer_site', 'opening'] as const;

it.each(tables)('asks for the place beside a postcode that is not known: %s', async (table) => {
  await expect(save[table]?.({ postcode: unknown.postcode, place: '' })).rejects.toMatchObject({
    code: 'placeUnknown',
    field: 'place',
  });
});

it('locates all three as soon as postcodes are imported, and tells the followers', async () => {
  const ids = new Map<(typeof tables)[number], string>();
  for (const table of tables) ids.set(table, (await save[table]?.(unknown)) ?? '');
  const located = (table: (typeof tables)[number]) =>
    world.db
      .selectFrom(table)
      .select(['lat', 'lon', 'place', 'postcode'])
      .where('id', '=', ids.get(table) ?? '')
      .executeTakeFirstOrThrow();
  for (const table of tables) expect(await located(table)).toEqual({ ...unknown, lat: null, lon: null });
  const before = await world.db.selectFrom('outbox').select('seq').execute();
  const file = join(mkdtempSync(join(tmpdir(), 'werkbrug-pc4-')), 'pc4.csv');
  writeFileSync(file, 'pc4,lat,lon,place\n9999,53.38,6.68,Zandeweer\n');
  const source = await openSource(file);
  await importPostcodes(world.db, source, importOptions({}));
  source.close();
  for (const table of tables) expect(await located(table)).toMatchObject({ lat: 53.38, lon: 6.68 });
  const events = await world.db
    .selectFrom('outbox')
    .select('event')
    .where('seq', '>', before.length)
    .execute();
  expect(events.map((row) => row.event)).toEqual(
    expect.arrayContaining(['employerChanged', 'candidateChanged', 'openingChanged']),
  );
});
