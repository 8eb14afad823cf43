import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cleanText, containsBsn, withoutBsn } from '#app/domain/shared/text.ts';
import { type Database, openDatabase } from '../../client.ts';
import { ensureOwnContent } from '../../seed/ensure.ts';
import { SourceError } from '../source.ts';
import { importOptions } from '../testing/files.ts';
import { importOpenings } from './import-openings.ts';

const script = '<script>alert(1)</script><img src=x onerror=alert(1)>"\'';
let db: Database;

beforeEach(async () => {
  db = await openDatabase(':memory:');
  await ensureOwnContent(db);
});
afterEach(() => db.destroy());

const posting = (value: string, change: object = {}) => ({
  '@type': 'JobPosting',
  title: 'Kok',
  description: '<p>Koken</p>',
  identifier: { value },
  hiringOrganization: { name: 'Restaurant Zon' },
  jobLocation: { address: { addressLocality: 'Dordrecht', addressCountry: 'NL' } },
  ...change,
});

async function run(content: Buffer | string | readonly object[], name = 'v.json') {
  const bytes = Buffer.isBuffer(content)
    ? content
    : Buffer.from(typeof content === 'string' ? content : JSON.stringify(content));
  const options = importOptions();
  const source = { files: [{ name, open: async () => Readable.from([bytes]) }], close: () => undefined };
  const report = await importOpenings(db, source, {
    ...options,
    today: '2026-11-22',
    cleanText: (text) => withoutBsn(cleanText(text)),
    draft: false,
  });
  return { ...report, rejects: options.rejects };
}

const openings = () => db.selectFrom('opening').selectAll().orderBy('number').execute();

describe('a file that means harm or is written badly', () => {
  it('leaves no tag in any field of what is stored', async () => {
    const everywhere = {
      title: `Kok ${script}`,
      description: `${script}<p onclick="x()">Hoi</p>`,
      hiringOrganization: { name: `Zon ${script}`, sameAs: 'javascript:alert(1)' },
      jobLocation: {
        address: {
          postalCode: script,
          addressLocality: `Dordrecht ${script}`,
          streetAddress: script,
          addressCountry: 'NL',
        },
      },
      baseSalary: script,
      workHours: script,
      employmentType: script,
      skills: script,
      educationRequirements: script,
      url: 'javascript:alert(1)',
      applicationContact: { name: script, email: 'a@voorbeeld.nl', telephone: script },
    };
    await run([posting('x', everywhere)]);
    const stored = JSON.stringify([
      await openings(),
      await db.selectFrom('organisation').selectAll().execute(),
      await db.selectFrom('employer').selectAll().execute(),
      await db.selectFrom('employer_site').selectAll().execute(),
      await db.selectFrom('contact_person').selectAll().execute(),
    ]);
    expect(stored).not.toMatch(/<|javascript:|onerror|alert/);
    expect((await openings())[0]).toMatchObject({ place: 'Dordrecht "\'' });
  });

  it('keeps no citizen service number of any field', async () => {
    const number = '111222333';
    const everywhere = {
      title: `Kok ${number}`,
      description: `Bel Jan, BSN ${number}`,
      identifier: { value: `werk-${number}` },
      hiringOrganization: {
        name: `Restaurant ${number}`,
        sameAs: `https://voorbeeld.nl/${number}`,
        identifier: number,
        address: {
          addressLocality: `Zwijndrecht ${number}`,
          streetAddress: `Kade ${number}`,
          postalCode: number,
        },
      },
      jobLocation: [
        { address: { addressLocality: `Dordrecht ${number}`, streetAddress: number, addressCountry: 'NL' } },
        { address: { addressLocality: `Breda ${number}`, postalCode: number, addressCountry: 'BE' } },
        `Tilburg ${number}`,
      ],
      baseSalary: `in overleg met Jan (BSN ${number})`,
      workHours: `32 uur ${number}`,
      employmentType: number,
      skills: [number, `koken ${number}`],
      qualifications: `Nummer ${number}`,
      occupationalCategory: number,
      educationRequirements: number,
      experienceRequirements: number,
      totalJobOpenings: number,
      url: `https://voorbeeld.nl/vacature/${number}`,
      applicationContact: { name: `Jan ${number}`, email: 'jan@voorbeeld.nl', telephone: number },
    };
    const source = [
      posting('x', everywhere),
      posting('y', {
        ...everywhere,
        identifier: undefined,
        baseSalary: { currency: 'EUR', value: { value: number, unitText: 'HOUR' } },
      }),
      posting('z', { applicationContact: { name: 'Jan', email: `${number}@voorbeeld.nl` } }),
      posting('a', { hiringOrganization: { name: number }, title: '' }),
    ];
    const first = await run(source);
    expect(first.counts.openings).toMatchObject({ added: 3, rejected: 1 });
    const written = async () =>
      JSON.stringify([
        await openings(),
        await db.selectFrom('opening_requirement').selectAll().execute(),
        await db.selectFrom('organisation').selectAll().execute(),
        await db.selectFrom('employer').selectAll().execute(),
        await db.selectFrom('employer_site').selectAll().execute(),
        await db.selectFrom('contact_person').selectAll().execute(),
        await db.selectFrom('audit_event').selectAll().execute(),
        await db.selectFrom('outbox').selectAll().execute(),
        first,
      ]);
    expect(await written()).not.toContain(number);
    expect(containsBsn((await openings()).map((one) => `${one.tasks} ${one.external_id}`).join(' '))).toBe(
      false,
    );
    expect((await openings())[0]?.tasks).toContain('Loon volgens de bron: in overleg met Jan');

    const again = await run(source);
    expect(again.counts.openings).toMatchObject({ added: 0, changed: 0, unchanged: 3 });
    expect(await openings()).toHaveLength(3);
  });

  it('tells the wage of the source beneath a long text with more places', async () => {
    const description = 'Werk in de keuken. '.repeat(600);
    const jobLocation = ['Dordrecht', 'Breda', 'Tilburg'].map((place) => ({
      address: { addressLocality: place },
    }));
    await run([posting('lang', { description, jobLocation, baseSalary: 'schaal 6' })]);
    const tasks = (await openings())[0]?.tasks ?? '';
    expect(tasks).toMatch(/…\n\nLoon volgens de bron: schaal 6\n\nOok in: Breda, Tilburg$/);
    expect(tasks.length).toBeLessThanOrEqual(8_000);
  });

  it('reads a CSV with a line break in a name of its header', async () => {
    await run(
      '"titel";werkgever;"omschrijving\r\n";plaats;"wat; er\r\nnog bij komt"\r\nKok;Zon;"Soep\r\nkoken";Dordrecht;x\r\n',
      'v.csv',
    );
    expect(await openings()).toMatchObject([{ title: 'Kok', tasks: 'Soep\nkoken', place: 'Dordrecht' }]);
    const refused = run('"titel\nvan de vacature";werkgever;omschrijving\nKok;Zon;Koken\n', 'w.csv');
    await expect(refused).rejects.toThrow(/mist het een kolom.*Gevonden kolommen: titel/s);
  });

  it('says in Dutch that a quote in the header never closes', async () => {
    const refused = run('"titel;werkgever;omschrijving\nKok;Zon;Koken\n', 'v.csv');
    await expect(refused).rejects.toThrow(SourceError);
    await expect(refused).rejects.toThrow(
      'v.csv is geen leesbare CSV: een aanhalingsteken wordt niet gesloten.',
    );
  });

  it('takes lists where a text is usual, coordinates as one text, and amounts as people write them', async () => {
    await run([
      posting('lijst', { title: ['Kok', 'Chef'], jobLocation: [[{ address: 'Utrecht' }]] }),
      posting('punt', { jobLocation: { geo: '51.81, 4.67' } }),
      posting('loon', {
        baseSalary: {
          currency: 'EUR',
          value: { minValue: '2.500,50', maxValue: '€ 3.000', unitText: 'MONTH' },
        },
      }),
      posting('duizend', { baseSalary: { currency: 'EUR', value: '2.500', unitText: 'MONTH' } }),
      posting('tekens', { title: 'Kok\u0000\u202e\u200b met 😀' }),
    ]);
    const [list, point, pay, thousand, signs] = await openings();
    expect(list).toMatchObject({ title: 'Kok Chef', place: 'Utrecht' });
    expect(point).toMatchObject({ lat: 51.81, lon: 4.67 });
    expect(pay).toMatchObject({ pay_kind: 'monthly', pay_min_cents: 250_050, pay_max_cents: 300_000 });
    expect(thousand).toMatchObject({ pay_min_cents: 250_000 });
    expect(signs).toMatchObject({ title: 'Kok met 😀' });
  });

  it('survives nesting of a hundred thousand levels and ten million characters', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const html = `${'<div>'.repeat(20_000)}diep${'</div>'.repeat(20_000)}`;
    const report = await run(
      `[${JSON.stringify(posting('a')).slice(0, -1)},"x":${deep}},${JSON.stringify(posting('b', { description: html }))},
       ${JSON.stringify(posting('c', { description: 'Werk. '.repeat(1_800_000) }))},${JSON.stringify(posting('d'))}]`,
    );
    expect(report.counts.openings).toMatchObject({ added: 3, rejected: 1 });
    expect(report.rejects[0]?.reason).toContain('langer dan');
  }, 30_000);

  it('is not led astray by names that JavaScript knows, nor by values that are no posting', async () => {
    const report = await run(
      `[42,null,"tekst",{},[${JSON.stringify(posting('binnen'))}],
        ${JSON.stringify(posting('p')).slice(0, -1)},"__proto__":{"polluted":1},"constructor":"x"}]`,
    );
    expect(report.counts.openings).toMatchObject({ added: 2 });
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it.each([
    [
      'Windows-1252',
      Buffer.from(
        'titel;werkgever;omschrijving;plaats\r\nCafémedewerker;Crèche Zon;Koffie;Dordrecht\r\n',
        'latin1',
      ),
    ],
    [
      'UTF-16',
      Buffer.concat([
        Buffer.from([0xff, 0xfe]),
        Buffer.from(
          'titel;werkgever;omschrijving;plaats\r\nCafémedewerker;Crèche Zon;Koffie;Dordrecht\r\n',
          'utf16le',
        ),
      ]),
    ],
    [
      'UTF-8 with a byte-order mark',
      Buffer.from(
        '\uFEFFtitel;werkgever;omschrijving;plaats\r\nCafémedewerker;Crèche Zon;Koffie;Dordrecht\r\n',
      ),
    ],
  ])('reads %s', async (_name, bytes) => {
    await run(bytes, 'v.csv');
    expect(await openings()).toMatchObject([{ title: 'Cafémedewerker' }]);
    expect(await db.selectFrom('organisation').select('name').execute()).toEqual([{ name: 'Crèche Zon' }]);
  });

  it('keeps UTF-8 with a broken byte as UTF-8', async () => {
    const [before = '', after = ''] = JSON.stringify([posting('a', { title: 'Café én crèche ^' })]).split(
      '@',
    );
    await run(Buffer.concat([Buffer.from(before), Buffer.from([0xff]), Buffer.from(after)]));
    expect((await openings())[0]?.title).toMatch(/^Café én crèche/);
  });
});
