import { describe, expect, it } from 'vitest';
import { fillEmployerName, seedEmployerSectors, seedStreets } from './employers.ts';
import { namePoolWeights, seedEmail, seedFirstNames, seedPhone, seedSurnames } from './names.ts';
import { seedPlaces } from './places.ts';
import { sectorCodes, seedOccupations } from './taxonomy.ts';

const duplicates = (values: readonly string[]) => values.filter((value, at) => values.indexOf(value) !== at);

describe('seed names', () => {
  it('has a diverse and unique set with a frequency each', () => {
    expect(seedFirstNames.length).toBeGreaterThanOrEqual(160);
    expect(seedSurnames.length).toBeGreaterThanOrEqual(200);
    expect(duplicates(seedFirstNames.map((name) => `${name.name} ${name.sex}`))).toEqual([]);
    expect(duplicates(seedSurnames.map((name) => `${name.prefix} ${name.name}`))).toEqual([]);
    expect([...seedFirstNames, ...seedSurnames].filter((name) => !(name.weight > 0))).toEqual([]);
  });

  it('keeps a prefix apart from the name', () => {
    expect(seedSurnames).toContainEqual({ prefix: 'van der', name: 'Meer', pool: 'dutch', weight: 4 });
    expect(seedSurnames).toContainEqual({ prefix: "van 't", name: 'Hof', pool: 'dutch', weight: 1 });
    expect(seedSurnames).toContainEqual({ prefix: '', name: 'El Amrani', pool: 'moroccan', weight: 3 });
    expect(seedSurnames.filter((name) => !/^\p{Lu}/u.test(name.name))).toEqual([]);
    expect(seedFirstNames.filter((name) => !/^\p{Lu}\p{L}+$/u.test(name.name))).toEqual([]);
  });

  it('has both sexes and surnames in every pool', () => {
    const pools = Object.keys(namePoolWeights);
    const has = (pool: string, sex: string) =>
      seedFirstNames.some((name) => name.pool === pool && name.sex === sex);
    expect(pools.filter((pool) => !has(pool, 'f') || !has(pool, 'm'))).toEqual([]);
    expect(pools.filter((pool) => !seedSurnames.some((name) => name.pool === pool))).toEqual([]);
  });

  it('makes contact data that belongs to nobody', () => {
    expect(seedPhone(7)).toBe('06-12340007');
    expect(seedEmail('Ayşe', 'Yılmaz', 3)).toBe('ayse.yilmaz3@voorbeeld.example');
    expect(seedEmail('Kees', "van 't Hof", 12)).toBe('kees.vanthof12@voorbeeld.example');
    const odd = seedSurnames.filter((name) => !/^a\.[a-z]+1@/.test(seedEmail('A', name.name, 1)));
    expect(odd).toEqual([]);
  });
});

describe('seed employers', () => {
  it('covers every sector once with templates, cores and roles', () => {
    expect(seedEmployerSectors.map((sector) => sector.sector).sort()).toEqual([...sectorCodes].sort());
    for (const sector of seedEmployerSectors) {
      expect(sector.weight).toBeGreaterThan(0);
      expect(sector.names.length).toBeGreaterThanOrEqual(3);
      expect(sector.cores.length).toBeGreaterThanOrEqual(4);
      expect(sector.contactRoles.length).toBeGreaterThanOrEqual(3);
      expect(sector.employees.min).toBeLessThan(sector.employees.max);
      expect(duplicates(sector.cores)).toEqual([]);
    }
  });

  it('has an employer for every occupation, and no occupation that is unknown', () => {
    const hired = seedEmployerSectors.flatMap((sector) => sector.names.flatMap((name) => name.occupations));
    const known = seedOccupations.map((occupation) => occupation.code);
    expect(hired.filter((code) => !known.includes(code))).toEqual([]);
    expect(known.filter((code) => !hired.includes(code))).toEqual([]);
  });

  it('fills a name and gives the prefix of a surname its capital', () => {
    const parts = { surname: 'van der Meer', core: 'De Linde', place: 'Hoorn' };
    expect(fillEmployerName('Bakkerij {surname}', parts)).toBe('Bakkerij Van der Meer');
    expect(fillEmployerName('{core} Zorg {place}', parts)).toBe('De Linde Zorg Hoorn');
    const all = seedEmployerSectors.flatMap((sector) => sector.names.map((name) => name.template));
    expect(all.filter((template) => /[{}]/.test(fillEmployerName(template, parts)))).toEqual([]);
  });

  it('has unique street names', () => {
    expect(duplicates(seedStreets)).toEqual([]);
    expect(seedStreets.length).toBeGreaterThanOrEqual(40);
  });
});

describe('seed places', () => {
  it('has some sixty places with unique postcodes', () => {
    expect(seedPlaces.length).toBeGreaterThanOrEqual(60);
    expect(duplicates(seedPlaces.map((place) => place.place))).toEqual([]);
    expect(duplicates(seedPlaces.flatMap((place) => place.postcodes.map((code) => code.pc4)))).toEqual([]);
    expect(seedPlaces.filter((place) => place.region === '' || !(place.weight > 0))).toEqual([]);
  });

  it('puts each postcode in the Netherlands and near the other postcodes of its place', () => {
    for (const { place, postcodes } of seedPlaces) {
      const first = postcodes[0];
      if (!first) throw new Error(`${place} has no postcode`);
      for (const { pc4, lat, lon } of postcodes) {
        expect(pc4).toMatch(/^[1-9]\d{3}$/);
        expect(lat > 50.7 && lat < 53.6 && lon > 3.3 && lon < 7.3).toBe(true);
        // One degree is about 111 km north-south and 69 km east-west at this latitude.
        expect(Math.hypot((lat - first.lat) * 111, (lon - first.lon) * 69), `${place} ${pc4}`).toBeLessThan(
          20,
        );
      }
    }
  });

  it('has at least two places in nearly every region, so that a region search finds something', () => {
    const regions = Map.groupBy(seedPlaces, (place) => place.region);
    expect(regions.size).toBeGreaterThanOrEqual(12);
    expect([...regions].filter(([, places]) => places.length < 2).length).toBeLessThanOrEqual(2);
  });
});
