import { sql } from 'kysely';
import type { Queryable } from '../client.ts';
import { seedPlaces } from '../seed/content/places.ts';
import { fold } from './fold.ts';
import { type Gazetteer, loadGazetteer } from './gazetteer.ts';

export interface Located {
  /** WGS 84 degrees. */
  lat: number;
  lon: number;
  /** Name as our list of places spells it. */
  place: string;
  /** Labour-market region; null when nothing near is known. */
  region: string | null;
}

export interface Where {
  /** `3311 AB`, `3311`, or '' */
  postcode: string;
  place: string;
}

/** Works without the database once loaded: for lists and imports. */
export interface Locator {
  /** By postcode when that is known, else by the place. */
  locate(where: Where): Located | null;
  /** The middle of a place, by name only. */
  locatePlace(place: string): Located | null;
  /** The place and region of a point in the Netherlands: those of the nearest postcode. */
  at(lat: number, lon: number): Located | null;
}

/** Beyond this a neighbouring municipality says nothing about the region. */
const nearestRegionKm = 25;

/** The same while only the few places of our own are known: the next one may well lie in another region. */
const nearestOwnKm = 6;

/** A point farther than this from every place is not in the Netherlands. */
const nearestPlaceKm = 12;

/** The four digits of a Dutch postcode; null for anything else, such as `BE-2000`. */
export function pc4Of(postcode: string): string | null {
  return /^\s*([1-9]\d{3})\s?([A-Za-z]{2})?\s*$/.exec(postcode)?.[1] ?? null;
}

/**
 * Where a postcode or, when that is unknown, a place lies. Names compare without case and accents.
 *
 * @returns null when neither is known: ask for the other
 */
export async function locate(db: Queryable, where: Where): Promise<Located | null> {
  return (await loadLocator(db)).locate(where);
}

/** The postcodes that the portal knows of its own. */
export const ownPostcodes: readonly {
  pc4: string;
  lat: number;
  lon: number;
  place: string;
  region: string;
}[] = seedPlaces.flatMap(({ place, region, postcodes }) =>
  postcodes.map((postcode) => ({ ...postcode, place, region })),
);

let cached: { version: string; locator: Locator } | null = null;

/** Reads the tables of places once and again when they change; asks two small sums of the database otherwise. */
export async function loadLocator(db: Queryable): Promise<Locator> {
  const version = await tablesVersion(db);
  if (cached?.version === version) return cached.locator;
  const [postcodes, municipalities, gazetteer] = [
    await db.selectFrom('postcode').selectAll().execute(),
    await db.selectFrom('municipality').select(['name', 'region']).execute(),
    await loadGazetteer(db),
  ];
  const locator = buildLocator(postcodes, municipalities, gazetteer);
  cached = { version, locator };
  return locator;
}

async function tablesVersion(db: Queryable): Promise<string> {
  const postcodes = await db
    .selectFrom('postcode')
    .select((eb) => [eb.fn.countAll().as('n'), eb.fn.sum('lat').as('lat'), eb.fn.sum('lon').as('lon')])
    .executeTakeFirstOrThrow();
  const municipalities = await db
    .selectFrom('municipality')
    .select((eb) => [
      eb.fn.countAll().as('n'),
      sql<number>`sum(length(region) * length(name))`.as('size'),
      eb.fn.max('region').as('last'),
    ])
    .executeTakeFirstOrThrow();
  return [...Object.values(postcodes), ...Object.values(municipalities)].join('|');
}

interface Point {
  lat: number;
  lon: number;
  place: string;
}

/** Pure: the rules of `locate` over lists in memory. */
export function buildLocator(
  postcodes: readonly (Point & { pc4: string })[],
  municipalities: readonly { name: string; region: string }[],
  gazetteer: Gazetteer,
): Locator {
  const byPc4 = new Map<string, Point>(ownPostcodes.map((row) => [row.pc4, row]));
  for (const row of postcodes) byPc4.set(row.pc4, row);
  const regions = regionsByName(municipalities);
  const ownRegion = new Map(ownPostcodes.map((row) => [row.pc4, row.region]));
  const ownPlaceRegion = regionsByName(
    seedPlaces.flatMap(({ place, municipality, region }) => [
      { name: place, region },
      { name: municipality, region },
    ]),
  );
  const anchors: (Point & { region: string })[] = [];
  const middles = new Map<string, { lat: number; lon: number; place: string; count: number }>();
  for (const [pc4, point] of byPc4) {
    const key = placeKey(point.place);
    const region = regions.get(key) ?? ownRegion.get(pc4);
    if (region) anchors.push({ ...point, region });
    const middle = middles.get(key);
    if (middle) {
      middle.lat += point.lat;
      middle.lon += point.lon;
      middle.count += 1;
    } else middles.set(key, { lat: point.lat, lon: point.lon, place: point.place, count: 1 });
  }
  const onlyOwn = municipalities.every(({ name }) => ownPlaceRegion.has(placeKey(name)));
  const farthest = onlyOwn ? nearestOwnKm : nearestRegionKm;
  const nearestRegions = new Map<Point, string | null>();
  const regionOf = (point: Point, pc4: string | null): string | null => {
    const key = placeKey(point.place);
    const named = regions.get(key) ?? (pc4 ? ownRegion.get(pc4) : undefined) ?? ownPlaceRegion.get(key);
    if (named) return named;
    let region = nearestRegions.get(point);
    if (region === undefined) {
      region = nearest(anchors, point, farthest)?.region ?? null;
      nearestRegions.set(point, region);
    }
    return region;
  };
  const places = new Map<string, Point>();
  for (const [key, { lat, lon, place, count }] of middles) {
    places.set(key, { lat: lat / count, lon: lon / count, place });
  }
  // A settlement's own coordinates are closer to where people live than the middle of its postcodes.
  for (const point of gazetteer) places.set(placeKey(point.place), point);

  const locatePlace = (name: string): Located | null => {
    const point = placeNames(name)
      .map((one) => places.get(placeKey(one)))
      .find((one) => one !== undefined);
    return point
      ? { lat: point.lat, lon: point.lon, place: point.place, region: regionOf(point, null) }
      : null;
  };
  const points = [...byPc4.values(), ...places.values()];
  return {
    locatePlace,
    at: (lat, lon) => {
      const point = nearest(points, { lat, lon }, nearestPlaceKm);
      return point ? { lat, lon, place: point.place, region: regionOf(point, null) } : null;
    },
    locate: ({ postcode, place }) => {
      if (isForeign(postcode)) return null;
      const pc4 = pc4Of(postcode);
      const point = pc4 ? byPc4.get(pc4) : undefined;
      if (!point) return locatePlace(place);
      return { lat: point.lat, lon: point.lon, place: point.place, region: regionOf(point, pc4) };
    },
  };
}

/** Imported openings abroad carry the country before their postcode: `BE-2000`, or `DE` when it has none. */
export function isForeign(postcode: string): boolean {
  return /^[A-Z]{2}(-|$)/.test(postcode.trim());
}

const aliases: Record<string, string> = {
  'den haag': 's gravenhage',
  'den bosch': 's hertogenbosch',
  'the hague': 's gravenhage',
  'capelle a d ijssel': 'capelle aan den ijssel',
  'krimpen a d ijssel': 'krimpen aan den ijssel',
  'alphen a d rijn': 'alphen aan den rijn',
};

/** How we compare names of places: folded, without punctuation, without what stands in brackets. */
export function placeKey(name: string): string {
  const key = fold(name.replace(/\([^)]*\)/g, ' '))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return aliases[key] ?? key;
}

/** As it is written; without what says that it is about the surroundings; without the province or country behind it. */
function placeNames(name: string): string[] {
  const written = name.replace(/\s+/g, ' ').slice(0, 120);
  const bare = written.replace(
    /^\s*(?:de\s+)?(?:regio|omgeving|gemeente|provincie|centrum|stad|vestiging|filiaal|locatie|kantoor|hoofdkantoor)\s+(?:van\s+)?/i,
    '',
  );
  const first = bare.split(/\s*(?:[,;|]|\/|\s[-–]\s|\s(?:en|of)\s(?:omgeving|omstreken|regio))/, 1)[0] ?? '';
  return [...new Set([written, bare, first])];
}

/** A name that two regions share (Bergen, Laren) tells nothing and is left out. */
function regionsByName(rows: readonly { name: string; region: string }[]): Map<string, string> {
  const found = new Map<string, string | null>();
  for (const { name, region } of rows) {
    const key = placeKey(name);
    const known = found.get(key);
    found.set(key, known === undefined || known === region ? region : null);
  }
  return new Map([...found].filter((entry): entry is [string, string] => entry[1] !== null));
}

function nearest<T extends { lat: number; lon: number }>(
  points: readonly T[],
  to: { lat: number; lon: number },
  km: number,
): T | null {
  let best: T | null = null;
  let bestSquare = (km / 111.2) ** 2;
  const shrink = Math.cos((to.lat * Math.PI) / 180);
  for (const point of points) {
    const north = point.lat - to.lat;
    const east = (point.lon - to.lon) * shrink;
    const square = north * north + east * east;
    if (square < bestSquare) {
      bestSquare = square;
      best = point;
    }
  }
  return best;
}
