import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../client.ts';
import { loadOwnPlaces } from '../seed/own-taxonomy.ts';
import { buildLocator, isForeign, loadLocator, locate, pc4Of, placeKey } from './places.ts';

let db: Database;
beforeEach(async () => {
  db = await openDatabase(':memory:');
});
afterEach(() => db.destroy());

describe('locate', () => {
  it('finds postcodes that the portal knows itself, with their region', async () => {
    const found = await locate(db, { postcode: '3011 AB', place: '' });
    expect(found).toMatchObject({ place: 'Rotterdam', region: 'Rijnmond' });
  });

  it.each([
    ['dordrecht', 'Dordrecht', 'Drechtsteden'],
    ['DEN HAAG', 'Den Haag', 'Haaglanden'],
    ["'s-Gravenhage", 'Den Haag', 'Haaglanden'],
    ['’s-Hertogenbosch', "'s-Hertogenbosch", 'Noordoost-Brabant'],
    ['Den Bosch', "'s-Hertogenbosch", 'Noordoost-Brabant'],
    ['Alphen a/d Rijn', 'Alphen aan den Rijn', 'Holland Rijnland'],
  ])('finds %s by name, whatever its case and accents', async (typed, place, region) => {
    expect(await locate(db, { postcode: '', place: typed })).toMatchObject({ place, region });
  });

  it('guesses no region from the few places of its own', async () => {
    await loadOwnPlaces(db);
    expect(await locate(db, { postcode: '', place: 'Nijmegen' })).toMatchObject({ region: null });
  });

  it('falls back to the place for an unknown postcode, and knows nothing of what is neither', async () => {
    expect(await locate(db, { postcode: '9999 ZZ', place: 'Delft' })).toMatchObject({ place: 'Delft' });
    expect(await locate(db, { postcode: '9999 ZZ', place: 'Nergenshuizen' })).toBeNull();
    expect(await locate(db, { postcode: '', place: '' })).toBeNull();
    expect(await locate(db, { postcode: '', place: `Delft${' '.repeat(100_000)}x` })).toBeNull();
    expect(await locate(db, { postcode: 'BE-3011', place: 'Rotterdam' })).toBeNull();
  });

  it('sees what was imported since the last question', async () => {
    expect(await locate(db, { postcode: '9301', place: '' })).toBeNull();
    await db.insertInto('postcode').values({ pc4: '9301', lat: 53.13, lon: 6.43, place: 'Roden' }).execute();
    expect(await locate(db, { postcode: '9301', place: '' })).toMatchObject({ lat: 53.13, region: null });
    await db.insertInto('municipality').values({ code: 'GM1', name: 'Roden', region: 'Groningen' }).execute();
    expect(await locate(db, { postcode: '9301', place: '' })).toMatchObject({ region: 'Groningen' });
  });

  it('gives the same before and after the own places are stored', async () => {
    const before = await locate(db, { postcode: '', place: 'Bergschenhoek' });
    await loadOwnPlaces(db);
    await loadOwnPlaces(db);
    expect(before).not.toBeNull();
    expect(await locate(db, { postcode: '', place: 'Bergschenhoek' })).toEqual(before);
    expect(await db.selectFrom('postcode').where('pc4', '=', '3011').selectAll().execute()).toHaveLength(1);
  });

  it('takes the region of the nearest municipality, and none from far away', () => {
    const locator = buildLocator(
      [
        { pc4: '9701', lat: 53.22, lon: 6.57, place: 'Groningen' },
        { pc4: '9301', lat: 53.14, lon: 6.43, place: 'Roden' },
        { pc4: '9100', lat: 53.5, lon: 5.6, place: 'Eiland' },
      ],
      [
        { name: 'Groningen', region: 'Groningen' },
        { name: 'Bergen (L.)', region: 'Noord-Limburg' },
        { name: 'Bergen (NH.)', region: 'Noord-Holland Noord' },
      ],
      [{ place: 'Bergen', lat: 52.67, lon: 4.71 }],
    );
    expect(locator.locate({ postcode: '9301 AB', place: '' })?.region).toBe('Groningen');
    expect(locator.locate({ postcode: '9100', place: '' })?.region).toBeNull();
    // Two municipalities share the name; the point decides.
    expect(locator.locatePlace('Bergen')?.region).toBe('Noord-Holland Noord');
    expect(locator.at(53.15, 6.44)).toMatchObject({ place: 'Roden', lat: 53.15 });
    expect(locator.at(48.85, 2.35)).toBeNull();
  });

  it('answers from memory when nothing changed', async () => {
    expect(await loadLocator(db)).toBe(await loadLocator(db));
  });
});

describe('reading postcodes and names', () => {
  it.each([
    ['3311 AB', '3311'],
    ['3311ab', '3311'],
    [' 3311 ', '3311'],
    ['0311', null],
    ['BE-2000', null],
    ['33115', null],
    ['', null],
  ])('%s', (text, pc4) => {
    expect(pc4Of(text)).toBe(pc4);
  });

  it('tells foreign postcodes and compares names', () => {
    expect(isForeign('BE-2000')).toBe(true);
    expect(isForeign('DE')).toBe(true);
    expect(isForeign('3311 AB')).toBe(false);
    expect(placeKey('Bergen (NH.)')).toBe('bergen');
    expect(placeKey('Súdwest-Fryslân')).toBe(placeKey('sudwest fryslan'));
  });
});
