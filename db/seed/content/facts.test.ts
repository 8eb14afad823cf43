import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { seedPlaces } from './places.ts';
import { seedOccupations } from './taxonomy.ts';

const data = join(import.meta.dirname, '../../../../shared/data');

function rows(file: string): Record<string, string>[] {
  const bytes = readFileSync(join(data, file));
  const text = file.endsWith('.gz') ? gunzipSync(bytes) : bytes;
  return parse(text, { columns: true, bom: true, relax_column_count: true });
}

describe.skipIf(!existsSync(data))('seed content against the published facts', () => {
  it('uses unit groups that ISCO-08 has', () => {
    const groups = new Set(rows('esco/ISCOGroups_nl.csv.gz').map((row) => row.code));
    expect(seedOccupations.filter((occupation) => !groups.has(occupation.iscoGroup))).toEqual([]);
  });

  it('puts postcodes where GeoNames puts them', () => {
    const published = new Map(rows('pc4/pc4_geonames.csv').map((row) => [row.pc4, row]));
    for (const { place, postcodes } of seedPlaces) {
      for (const { pc4, lat, lon } of postcodes) {
        const found = published.get(pc4);
        expect({ place: found?.place, lat: Number(found?.lat), lon: Number(found?.lon) }).toEqual({
          place,
          lat,
          lon,
        });
      }
    }
  });

  it('puts municipalities in their labour-market region', () => {
    const regions = new Map(
      rows('regions/gemeente2025_arbeidsmarktregio_derived.csv').map((row) => [
        row.gemeente,
        row.arbeidsmarktregio,
      ]),
    );
    expect(seedPlaces.filter((place) => regions.get(place.municipality) !== place.region)).toEqual([]);
  });

  it('describes occupations in its own words', () => {
    const sentences = new Set(
      rows('esco/occupations_nl.csv.gz').flatMap((row) => (row.description ?? '').split(/(?<=\.)\s+/)),
    );
    const own = seedOccupations.flatMap((occupation) => occupation.description.split(/(?<=\.)\s+/));
    expect(own.filter((sentence) => sentences.has(sentence))).toEqual([]);
  });
});
