import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../client.ts';
import { ensureOwnContent } from '../../seed/ensure.ts';
import { openSource } from '../source.ts';
import { importOptions, tempFiles } from '../testing/files.ts';
import { importOpenings, type OpeningsOptions } from './import-openings.ts';

const posting = (changes: Record<string, unknown> = {}) => ({
  '@context': 'https://schema.org',
  '@type': 'JobPosting',
  title: 'Magazijn medewerker (m/v/x)',
  description: '<p>Orders verzamelen.</p><p>Rijbewijs B is handig.</p>',
  identifier: { '@type': 'PropertyValue', name: 'Bron', value: 'job-1' },
  hiringOrganization: {
    '@type': 'Organization',
    name: 'Voorbeeld Logistiek B.V.',
    sameAs: 'https://voorbeeld.example',
  },
  jobLocation: {
    '@type': 'Place',
    address: { addressLocality: 'Schiedam', postalCode: '3111 AA', addressCountry: 'NL' },
  },
  employmentType: 'PART_TIME',
  datePosted: '2026-11-10',
  validThrough: '2026-12-31T23:59:59+01:00',
  baseSalary: { currency: 'EUR', value: { minValue: 15, maxValue: 16.5, unitText: 'HOUR' } },
  ...changes,
});

let db: Database;
beforeEach(async () => {
  db = await openDatabase(':memory:');
  await ensureOwnContent(db);
});
afterEach(() => db.destroy());

async function run(content: unknown, changes: Partial<OpeningsOptions> = {}, name = 'vacatures.json') {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const options = importOptions();
  const source = await openSource(join(tempFiles({ [name]: text }), name));
  try {
    const report = await importOpenings(db, source, {
      ...options,
      today: '2026-11-22',
      cleanText: (one) => one.trim(),
      draft: false,
      ...changes,
    });
    return { report, rejects: options.rejects };
  } finally {
    source.close();
  }
}

const openings = () => db.selectFrom('opening').selectAll().orderBy('number').execute();

describe('import openings', () => {
  it('makes an open opening with its employer, history, audit and sign for the followers', async () => {
    const { report } = await run([posting()]);
    expect(report.counts.openings).toMatchObject({ read: 1, added: 1, rejected: 0 });
    expect(report.assumedHours).toEqual({ fromEmploymentType: 1, withoutHint: 0 });
    const [row] = await openings();
    expect(row).toMatchObject({
      number: 1001,
      state: 'open',
      kind: 'vacancy',
      title: 'Magazijn medewerker (m/v/x)',
      tasks: 'Orders verzamelen.\n\nRijbewijs B is handig.',
      occupation_id: 'wb-magazijnmedewerker',
      hours_min: 16,
      hours_max: 24,
      postcode: '3111 AA',
      place: 'Schiedam',
      region: 'Rijnmond',
      pay_kind: 'hourly',
      pay_min_cents: 1500,
      pay_max_cents: 1650,
      response_deadline: '2026-12-31',
      external_id: 'job-1',
      opened_at: '2026-11-10T08:00:00.000Z',
    });
    expect(row?.lat).toBeCloseTo(51.9, 1);
    const employer = await db
      .selectFrom('employer')
      .innerJoin('organisation', 'organisation.id', 'employer.id')
      .select(['organisation.name', 'employer.kvk', 'employer.status', 'employer.website'])
      .execute();
    expect(employer).toEqual([
      {
        name: 'Voorbeeld Logistiek B.V.',
        kvk: null,
        status: 'invited',
        website: 'https://voorbeeld.example',
      },
    ]);
    expect(await db.selectFrom('employer_site').select('place').execute()).toEqual([{ place: 'Schiedam' }]);
    const licences = await db.selectFrom('opening_requirement').selectAll().execute();
    expect(licences).toMatchObject([{ kind: 'licence', value: 'B', must: 0 }]);
    const history = await db.selectFrom('transition_event').select(['action', 'to_state', 'seq']).execute();
    expect(history).toEqual([{ action: 'import', to_state: 'open', seq: 1 }]);
    const audit = await db.selectFrom('audit_event').select(['action', 'seq']).orderBy('seq').execute();
    expect(audit).toEqual([
      { action: 'employer.import', seq: 1 },
      { action: 'opening.import', seq: 2 },
    ]);
    const told = await db.selectFrom('outbox').select(['event', 'seq']).orderBy('seq').execute();
    expect(told).toEqual([
      { event: 'employerChanged', seq: 1 },
      { event: 'openingChanged', seq: 2 },
    ]);
  });

  it('changes nothing the second time, and updates by identifier and employer', async () => {
    await run([posting()]);
    const second = await run([posting()]);
    expect(second.report.counts.openings).toMatchObject({ added: 0, changed: 0, unchanged: 1 });
    expect(await db.selectFrom('outbox').selectAll().execute()).toHaveLength(2);
    // The legal form and case of the name make no other employer; another employer may use the same identifier.
    const third = await run([
      posting({ title: 'Orderpicker', hiringOrganization: { name: 'VOORBEELD logistiek bv' } }),
      posting({ hiringOrganization: 'Ander bedrijf' }),
    ]);
    expect(third.report.counts.openings).toMatchObject({ added: 1, changed: 1 });
    const rows = await openings();
    expect(rows.map(({ title, version }) => [title, version])).toEqual([
      ['Orderpicker', 2],
      ['Magazijn medewerker (m/v/x)', 1],
    ]);
  });

  it('leaves a closed opening closed, and the last of two with one identifier counts', async () => {
    await run([posting()]);
    await db.updateTable('opening').set({ state: 'closed' }).execute();
    const { report, rejects } = await run([posting({ title: 'Eerste' }), posting({ title: 'Laatste' })]);
    expect(report.counts.openings).toMatchObject({ changed: 1, rejected: 1 });
    expect(rejects[0]?.reason).toContain('de laatste telt');
    expect(await openings()).toMatchObject([{ title: 'Laatste', state: 'closed' }]);
    const again = await run([posting({ title: 'Eerste' }), posting({ title: 'Laatste' })]);
    expect(again.report.counts.openings).toMatchObject({ added: 0, changed: 0 });
  });

  it('reads lines, @graph with references, and tells each rejected row with its line', async () => {
    const lines = [
      JSON.stringify(posting({ identifier: 'a' })),
      '{"@type":"JobPosting", kapot',
      JSON.stringify(posting({ identifier: 'b', title: ' ' })),
      JSON.stringify(posting({ identifier: 'c', hiringOrganization: undefined })),
      JSON.stringify(posting({ identifier: 'd', jobLocation: undefined })),
      JSON.stringify({ '@type': 'Person', name: 'x' }),
    ].join('\n');
    const { report, rejects } = await run(lines);
    expect(report.counts.openings).toMatchObject({ added: 1, rejected: 5 });
    expect(rejects.map(({ line, reason }) => [line, reason])).toEqual([
      [2, expect.stringMatching(/^dit is geen geldige JSON/)],
      [3, 'geen titel (title)'],
      [4, 'geen werkgever (hiringOrganization)'],
      [5, 'geen plaats (jobLocation)'],
      [6, 'dit is geen JobPosting'],
    ]);
    const graph = {
      '@graph': [
        { '@id': '#org', '@type': 'Organization', name: 'Via een verwijzing' },
        posting({ identifier: 'g', hiringOrganization: { '@id': '#org' } }),
      ],
    };
    expect((await run(graph)).report.counts.employers).toMatchObject({ added: 1 });
  });

  it('places work abroad by its coordinates or its place, and keeps its postcode from being read as Dutch', async () => {
    const abroad = (value: string, address: object, geo?: object) =>
      posting({ identifier: value, jobLocation: { address, ...(geo ? { geo } : {}) } });
    await run([
      abroad('be', { addressLocality: 'Antwerpen', postalCode: '2000', addressCountry: 'BE' }),
      abroad(
        'de',
        { addressLocality: 'Köln', addressCountry: 'Duitsland' },
        { latitude: 50.94, longitude: 6.96 },
      ),
      posting({ identifier: 'thuis', jobLocation: undefined, jobLocationType: 'TELECOMMUTE' }),
    ]);
    const rows = await openings();
    expect(rows[0]).toMatchObject({ postcode: 'BE-2000', place: 'Antwerpen', region: null });
    expect(rows[0]?.lat).toBeCloseTo(51.2, 1);
    expect(rows[1]).toMatchObject({ postcode: 'DE', place: 'Köln', lat: 50.94, lon: 6.96 });
    expect(rows[2]).toMatchObject({ place: 'Thuiswerken', lat: null });
  });

  it('names the other places, drops a deadline that has passed, bounds texts, and makes drafts when asked', async () => {
    const long = `<p>${'Een zin over het werk. '.repeat(2000)}</p>`;
    const { report } = await run(
      [
        posting({
          jobLocation: ['Nergenshuizen', { geo: { latitude: 51.81, longitude: 4.66 } }, 'Breda'],
          validThrough: '2020-01-01',
          description: long,
        }),
      ],
      { draft: true },
    );
    expect(report.deadlinePassed).toBe(1);
    const [row] = await openings();
    expect(row).toMatchObject({
      state: 'draft',
      opened_at: null,
      response_deadline: null,
      place: 'Dordrecht',
      region: 'Drechtsteden',
    });
    expect(row?.tasks.length).toBeLessThanOrEqual(8000);
    expect(row?.tasks).toContain('Ook in: Nergenshuizen, Breda');
  });

  it('reads CSV with Dutch or schema.org column names', async () => {
    const csv = [
      'kenmerk;titel;werkgever;omschrijving;postcode;plaats;uren_min;uren_max;salaris_min;salaris_per;sluitingsdatum',
      '7;Kok;Restaurant Zon;"Koken\nen afwassen";3111 AA;Schiedam;24;32;15,50;uur;31-12-2026',
      '8;;Restaurant Zon;x;3111 AA;Schiedam;24;32;;;',
    ].join('\r\n');
    const { report, rejects } = await run(csv, {}, 'v.csv');
    expect(report.counts.openings).toMatchObject({ added: 1, rejected: 1 });
    expect(rejects[0]).toMatchObject({ line: 4, reason: 'geen titel (title)' });
    expect(await openings()).toMatchObject([
      {
        external_id: '7',
        tasks: 'Koken\nen afwassen',
        hours_min: 24,
        hours_max: 32,
        pay_kind: 'hourly',
        pay_min_cents: 1550,
        response_deadline: '2026-12-31',
        occupation_id: 'wb-kok',
      },
    ]);
    await expect(run('a,b\n1,2', {}, 'v.csv')).rejects.toThrow(/mist het een kolom/);
  });

  it('recognises an occupation in any form and order, but not by a word that ends half of all names', async () => {
    const occupation = { sector: null, isco: '0000', source: 'esco' as const, description: '' };
    await db
      .insertInto('occupation')
      .values([
        { ...occupation, id: 'e0', label: 'technicus drankenfiltering' },
        { ...occupation, id: 'wever', label: 'algemeen wever' },
        ...Array.from({ length: 40 }, (_, i) => ({
          ...occupation,
          id: `e${i + 1}`,
          label: `medewerker v${i}x`,
        })),
      ])
      .execute();
    await db.insertInto('occupation_label').values({ occupation_id: 'e0', label: 'medewerker' }).execute();
    const titles = [
      'Weverij medewerker kokosmatten',
      'Kokkin',
      'Medewerkster magazijn',
      'Kok-gastheer',
      'Weefster m/v',
    ];
    await run(titles.map((title, i) => posting({ title, identifier: `v${i}` })));
    expect((await openings()).map((row) => row.occupation_id)).toEqual([
      null,
      'wb-kok',
      'wb-magazijnmedewerker',
      'wb-kok',
      'wever',
    ]);
  });

  it('says which of several on one line was rejected, and where JSON breaks off', async () => {
    const { rejects } = await run([posting({ title: null }), posting({ hiringOrganization: null })]);
    expect(rejects.map((one) => one.reason)).toEqual([
      'geen titel (title)',
      'geen werkgever (hiringOrganization) (nummer 2 in het bestand)',
    ]);
    const broken = `[\n${JSON.stringify(posting())},\n{"title": "Kok",\n"description" "x"}\n]`;
    expect((await run(broken)).rejects[0]).toMatchObject({
      line: 3,
      reason: 'dit is geen geldige JSON (bij regel 4: "x"})',
    });
  });

  it('reads CSV with a line for Excel above it, with bars, and by names of columns in use elsewhere', async () => {
    await run(
      'sep=;\r\nVacature;Naam bedrijf;Locatie;Omschrijving;Aantal uren\r\nKok;Zon;Dordrecht;Koken;3 dagen',
      {},
      'a.csv',
    );
    await run('titel|werkgever|plaats|omschrijving\nOber|Zon|Dordrecht|Bedienen', {}, 'b.csv');
    expect(await openings()).toMatchObject([
      { title: 'Kok', place: 'Dordrecht', hours_min: 24, hours_max: 24 },
      { title: 'Ober' },
    ]);
    await expect(run('naam,x\n1,2', {}, 'c.csv')).rejects.toThrow(/Gevonden kolommen: naam, x\./);
  });

  it('finds the place in a name with its province or surroundings, and names the others only', async () => {
    await run([
      posting({ identifier: 'a', jobLocation: { address: { addressLocality: 'regio Dordrecht' } } }),
      posting({ identifier: 'b', jobLocation: { address: { addressLocality: 'DORDRECHT, Zuid-Holland' } } }),
      posting({ identifier: 'c', jobLocation: ['Nergenshuizen', 'Dordrecht'] }),
      posting({ identifier: 'd', jobLocation: { address: { addressLocality: 'DORDRECHT' } } }),
    ]);
    const rows = await openings();
    expect(rows.every((row) => row.lat !== null && row.region === 'Drechtsteden')).toBe(true);
    expect(rows[2]?.tasks).toMatch(/Ook in: Nergenshuizen$/);
    expect(rows[3]?.place).toBe('Dordrecht');
  });

  it('reads hours from bounds, from days and from full-time written in words', async () => {
    const hours = [
      { minValue: 16, maxValue: 24 },
      'fulltime',
      'part-time of fulltime',
      '8 uur per dag, 4 dagen',
    ];
    await run(hours.map((workHours, i) => posting({ identifier: `h${i}`, workHours, employmentType: null })));
    expect((await openings()).map((row) => [row.hours_min, row.hours_max])).toEqual([
      [16, 24],
      [36, 40],
      [16, 40],
      [32, 32],
    ]);
  });

  it('reads what was escaped too often, CDATA, a place that only has a name, and counts with words', async () => {
    await run([
      posting({
        identifier: 'a',
        description:
          '&amp;lt;p&amp;gt;Koken&amp;lt;/p&amp;gt;&amp;lt;script&amp;gt;x()&amp;lt;/script&amp;gt;',
      }),
      posting({ identifier: 'b', description: '<![CDATA[<p>Bakken</p>]]>' }),
      posting({ identifier: 'c', jobLocation: { '@type': 'Place', name: 'Vestiging Dordrecht' } }),
      posting({
        identifier: 'd',
        totalJobOpenings: '3 plekken',
        employmentType: '["FULL_TIME","PART_TIME"]',
      }),
      posting({
        identifier: 'e',
        description: 'Je werkt minimaal 20 en maximaal 30 uur per week.',
        employmentType: null,
      }),
    ]);
    const [escaped, cdata, named, counted, bounds] = await openings();
    expect([escaped?.tasks, cdata?.tasks]).toEqual(['Koken', 'Bakken']);
    expect(named).toMatchObject({ place: 'Vestiging Dordrecht', region: 'Drechtsteden' });
    expect(counted).toMatchObject({ places: 3, hours_min: 16, hours_max: 40 });
    expect(bounds).toMatchObject({ hours_min: 20, hours_max: 30 });
  });

  it('passes over empty rows, reads old line ends and quoted names of columns, and says when there is nothing', async () => {
    const { report, rejects } = await run(
      'titel;werkgever;plaats;omschrijving\r\n;;;\r\nKok;Zon;Dordrecht;Koken\r\n',
      {},
      'a.csv',
    );
    expect(report.counts.openings).toMatchObject({ read: 1, added: 1 });
    expect(rejects).toEqual([]);
    await run('titel;werkgever;plaats;omschrijving\rOber;Zon;Dordrecht;Bedienen\r', {}, 'b.csv');
    await run(
      '"Titel","Werkgever","Plaats, land","Plaats","Omschrijving"\n"Bakker","Zon","x","Dordrecht","Bakken"',
      {},
      'c.csv',
    );
    expect((await openings()).map((row) => [row.title, row.place])).toEqual([
      ['Kok', 'Dordrecht'],
      ['Ober', 'Dordrecht'],
      ['Bakker', 'Dordrecht'],
    ]);
    const nothing = await run('titel;werkgever;plaats;omschrijving\r\n', {}, 'd.csv');
    expect(nothing.report.remarks).toEqual(['Er staat geen vacature in.']);
  });

  it('keeps the cells of a table apart', async () => {
    await run([posting({ description: '<table><tr><td>Uren</td><td>24</td></tr></table>' })]);
    expect((await openings())[0]?.tasks).toBe('Uren 24');
  });

  it('writes nothing on a dry run and takes thousands at once in batches', async () => {
    const many = Array.from({ length: 1200 }, (_, index) =>
      posting({ identifier: `n${index}`, hiringOrganization: `Bedrijf ${index % 40}` }),
    );
    const dry = await run(many, { dryRun: true });
    expect(dry.report.counts).toMatchObject({ openings: { added: 1200 }, employers: { added: 40 } });
    expect(await openings()).toEqual([]);
    await run(many);
    const numbers = (await openings()).map(({ number }) => number);
    expect(numbers).toEqual(Array.from({ length: 1200 }, (_, index) => 1001 + index));
    const again = await run(many.toReversed());
    expect(again.report.counts.openings).toMatchObject({ added: 0, changed: 0, unchanged: 1200 });
  });
});
