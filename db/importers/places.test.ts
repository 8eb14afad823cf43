import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../client.ts';
import { locate } from '../queries/places.ts';
import { importPostcodes } from './postcodes.ts';
import { importRegions } from './regions.ts';
import { openSource, SourceError } from './source.ts';
import { importOptions, sharedData, tempFiles, zipOf } from './testing/files.ts';

let db: Database;
beforeEach(async () => {
  db = await openDatabase(':memory:');
});
afterEach(() => db.destroy());

async function run(kind: typeof importPostcodes, path: string, changes = {}) {
  const options = importOptions(changes);
  const source = await openSource(path);
  try {
    return { report: await kind(db, source, options), rejects: options.rejects };
  } finally {
    source.close();
  }
}

const fileOf = (name: string, text: string) => join(tempFiles({ [name]: text }), name);

const geonames = [
  'NL\t9301\tRoden\tDrenthe\t01\tNoordenveld\t1699\t\t\t53.14\t6.43\t6',
  'NL\t9301 AB\tRoden\tDrenthe\t01\tNoordenveld\t1699\t\t\t53.16\t6.45\t6',
  'NL\t9302\t"Roden" Zuid\tDrenthe\t01\tNoordenveld\t1699\t\t\t53.13\t6.42\t6',
  'BE\t2000\tAntwerpen\tVlaanderen\t\t\t\t\t\t51.2\t4.4\t6',
  'NL\t0999\tNergens\t\t\t\t\t\t\t52\t5\t1',
  'NL\t9303\tRoden\t\t\t\t\t\t\t\t\t1',
].join('\n');

describe('import postcodes', () => {
  it('averages GeoNames’ rows per four digits and refuses what is no place in the Netherlands', async () => {
    const { report, rejects } = await run(importPostcodes, fileOf('NL.txt', geonames));
    expect(report.counts.pc4).toMatchObject({ added: 2 });
    expect(rejects.map(({ line, reason }) => [line, reason])).toEqual([
      [5, 'geen Nederlandse postcode'],
      [6, 'geen coördinaten'],
    ]);
    const rows = await db.selectFrom('postcode').selectAll().orderBy('pc4').execute();
    expect(rows[0]).toEqual({ pc4: '9301', lat: 53.15, lon: 6.44, place: 'Roden' });
    expect(rows[1]?.place).toBe('"Roden" Zuid');
  });

  it('reads the same from the zip and changes nothing', async () => {
    await run(importPostcodes, fileOf('NL.txt', geonames));
    const zip = join(tempFiles({}), 'NL.zip');
    writeFileSync(zip, zipOf({ 'readme.txt': 'GeoNames', 'NL.txt': geonames }));
    const { report } = await run(importPostcodes, zip);
    expect(report.counts.pc4).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
  });

  it('reads CSV with place or city and says when it is neither', async () => {
    const { report } = await run(
      importPostcodes,
      fileOf('pc.csv', '\uFEFFpc4;lat;lon;city\n9301;53.1;6.4;Roden\n'),
    );
    expect(report.counts.pc4).toMatchObject({ added: 1 });
    await expect(run(importPostcodes, fileOf('x.csv', 'a,b\n1,2\n'))).rejects.toThrow(SourceError);
    await expect(run(importPostcodes, fileOf('x.csv', 'pc4,lat,lon,place\n1,2,3,4\n'))).rejects.toThrow(
      /geen enkele/,
    );
  });

  it('locates what had no coordinates and tells the followers, once', async () => {
    await addCandidate('c1', { postcode: '9301 AB', place: 'Onbekendwoude', lat: null, lon: null });
    await addCandidate('c2', { postcode: 'BE-9301', place: 'Onbekendwoude', lat: null, lon: null });
    await addCandidate('c3', { postcode: '9301 AB', place: 'Elders', lat: 52, lon: 5 });
    const first = await run(importPostcodes, fileOf('NL.txt', geonames));
    expect(first.report.counts.locatedCandidates).toMatchObject({ read: 3, changed: 1 });
    const rows = await db.selectFrom('candidate').select(['id', 'lat', 'lon']).orderBy('id').execute();
    expect(rows).toEqual([
      { id: 'c1', lat: 53.15, lon: 6.44 },
      { id: 'c2', lat: null, lon: null },
      { id: 'c3', lat: 52, lon: 5 },
    ]);
    expect(await db.selectFrom('outbox').select(['event', 'subject_id']).execute()).toEqual([
      { event: 'candidateChanged', subject_id: 'c1' },
    ]);
    const second = await run(importPostcodes, fileOf('NL.txt', geonames));
    expect(second.report.counts.locatedCandidates).toMatchObject({ changed: 0 });
  });

  it('replaces the middle of the place by the postcode, and leaves an address alone', async () => {
    const middle = await locate(db, { postcode: '', place: 'Roden' });
    expect(middle).not.toBeNull();
    await addCandidate('c1', {
      postcode: '9301 AB',
      place: 'Roden',
      lat: middle?.lat ?? 0,
      lon: middle?.lon ?? 0,
    });
    await run(importPostcodes, fileOf('NL.txt', geonames));
    const row = await db.selectFrom('candidate').select(['lat', 'lon']).executeTakeFirstOrThrow();
    expect(row).toEqual({ lat: 53.15, lon: 6.44 });
  });

  const shared = sharedData('pc4');
  it.runIf(shared)('imports both lists of the shared data', async () => {
    const first = await run(importPostcodes, join(shared ?? '', 'pc4_geonames.csv'));
    expect(first.report.counts.pc4).toMatchObject({ added: 4064 });
    const second = await run(importPostcodes, join(shared ?? '', 'pc4_postcodetabel.csv'), { dryRun: true });
    expect(second.rejects).toHaveLength(3);
    expect(second.report.counts.pc4).toMatchObject({ added: 719, changed: 4044 });
    expect(await locate(db, { postcode: '9301AB', place: '' })).toMatchObject({ place: 'Roden' });
  });
});

describe('import regions', () => {
  const coded =
    'gm_code,gemeente,arbeidsmarktregio,grond\nGM1699,Noordenveld,Groningen,x\nGM14,Fout,Groningen,x\nGM0014,Groningen,,x\n';

  it('reads codes, refuses incomplete rows, and a list without codes only adds', async () => {
    const { report, rejects } = await run(importRegions, fileOf('g.csv', coded));
    expect(report.counts.municipalities).toMatchObject({ added: 1, rejected: 2 });
    expect(rejects.map(({ line }) => line)).toEqual([3, 4]);
    const older = 'regio_nr,arbeidsmarktregio,gemeente\n1,Anders,Noordenveld\n1,Groningen,Roden\n';
    const second = await run(importRegions, fileOf('oud.csv', older));
    expect(second.report.counts.municipalities).toMatchObject({ added: 1, unchanged: 1 });
    const rows = await db.selectFrom('municipality').selectAll().orderBy('name').execute();
    expect(rows).toEqual([
      { code: 'GM1699', name: 'Noordenveld', region: 'Groningen' },
      { code: 'naam:roden', name: 'Roden', region: 'Groningen' },
    ]);
    const again = await run(importRegions, fileOf('oud.csv', older));
    expect(again.report.counts.municipalities).toMatchObject({ added: 0, changed: 0 });
  });

  it('gives a region to whom had none', async () => {
    await addCandidate('c1', { postcode: '', place: 'Roden', lat: 53.1, lon: 6.4 });
    await run(importRegions, fileOf('oud.csv', 'regio_nr,arbeidsmarktregio,gemeente\n1,Groningen,Roden\n'));
    const row = await db.selectFrom('candidate').select(['lat', 'region']).executeTakeFirstOrThrow();
    expect(row).toEqual({ lat: 53.1, region: 'Groningen' });
  });

  const shared = sharedData('regions');
  it.runIf(shared)('imports both lists of the shared data and refuses the third', async () => {
    const first = await run(importRegions, join(shared ?? '', 'gemeente2025_arbeidsmarktregio_derived.csv'));
    expect(first.report.counts.municipalities).toMatchObject({ added: 341, rejected: 0 });
    const second = await run(importRegions, join(shared ?? '', 'gemeente_arbeidsmarktregio_2015.csv'));
    expect(second.report.counts.municipalities).toMatchObject({ added: 89, unchanged: 308 });
    await expect(run(importRegions, join(shared ?? '', 'gemeenten_regioviewer.csv'))).rejects.toThrow(
      /mist de kolom/,
    );
  });
});

async function addCandidate(
  id: string,
  at: { postcode: string; place: string; lat: number | null; lon: number | null },
): Promise<void> {
  await db
    .insertInto('account')
    .values({
      id: `a-${id}`,
      email: `${id}@voorbeeld.example`,
      name: id,
      password_hash: null,
      status: 'active',
      created_at: 'x',
      password_changed_at: null,
    })
    .execute();
  await db
    .insertInto('candidate')
    .values({
      id,
      number: Number(id.slice(1)),
      account_id: null,
      jobcoach_id: `a-${id}`,
      municipality_id: null,
      client_number: null,
      first_name: id,
      last_name: id,
      birth_date: null,
      sex: null,
      email: null,
      phone: null,
      ...at,
      region: null,
      status: 'active',
      legal_basis: 'ww',
      available_from: null,
      hours_min: 20,
      hours_max: 24,
      max_travel_km: 10,
      education_level: 2,
      dutch_level: 'B1',
      ladder_step: null,
      profile_updated_on: '2026-01-01',
      waiting_since: '2026-01-01',
      created_at: '2026-01-01',
    })
    .execute();
}
