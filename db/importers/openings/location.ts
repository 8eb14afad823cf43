import { fold } from '../../queries/fold.ts';
import { plainLine } from './html.ts';
import { isObject, type JsonObject, listOf, numberOf, prop, textOf } from './json-ld.ts';

/** A work place as a posting names it. */
export interface PostingPlace {
  /** `3311 AB` or `3311` in the Netherlands, `BE-2000` abroad, '' when not given. */
  postcode: string;
  place: string;
  street: string;
  /** ISO 3166-1 alpha-2; null when not given. */
  country: string | null;
  lat: number | null;
  lon: number | null;
}

/** Every `jobLocation`, in the order of the posting. */
export function readLocations(value: unknown): PostingPlace[] {
  return listOf(value)
    .flat(2)
    .map(readLocation)
    .filter((place) => place !== null);
}

function readLocation(value: unknown): PostingPlace | null {
  if (typeof value === 'string') return fromText(plainLine(value, 300));
  if (!isObject(value)) return null;
  const [addressValue] = listOf(prop(value, 'address'));
  const address: JsonObject = isObject(addressValue) ? addressValue : value;
  const loose = typeof addressValue === 'string' ? fromText(plainLine(addressValue, 300)) : null;
  const point = readPoint(value);
  const named = countryCode(textOf(prop(address, 'addressCountry')));
  const country = named ?? (loose && !point ? loose.country : null);
  const line = (text: unknown, max: number) => plainLine(textOf(text), max);
  const place =
    line(prop(address, 'addressLocality'), 100) ||
    loose?.place ||
    line(prop(value, 'name'), 100) ||
    line(prop(address, 'addressRegion'), 100);
  const rawPostcode = line(prop(address, 'postalCode'), 20) || loose?.postcode || '';
  const abroad = isAbroad(country, rawPostcode, point);
  if (place === '' && rawPostcode === '' && !point && country === null) return null;
  return {
    postcode: abroad ? foreignPostcode(country, rawPostcode) : dutchPostcode(rawPostcode),
    place: place.slice(0, 100),
    street: line(prop(address, 'streetAddress'), 200),
    country: country ?? (abroad ? null : 'NL'),
    lat: point?.lat ?? null,
    lon: point?.lon ?? null,
  };
}

/** "Stationsweg 1, 3311 AB Dordrecht", "3311AB Dordrecht" or "Dordrecht". */
function fromText(text: string): PostingPlace | null {
  const found = /\b([1-9]\d{3})\s?([A-Z]{2})?\b[\s,]*([^,;|(]*)/.exec(text);
  const parts = text
    .split(/[,;|]/)
    .map((part) => part.trim())
    .filter(Boolean);
  const last = parts.at(-1) ?? '';
  const country = parts.length > 1 ? countryCode(last) : null;
  const place = found?.[3]?.trim() || (country ? parts[0] : last) || '';
  if (place === '' && !found) return null;
  const postcode = found ? `${found[1]}${found[2] ? ` ${found[2]}` : ''}` : '';
  return {
    postcode: country && country !== 'NL' ? foreignPostcode(country, postcode) : postcode,
    place: place.slice(0, 100),
    street: '',
    country: country ?? 'NL',
    lat: null,
    lon: null,
  };
}

function readPoint(place: JsonObject): { lat: number; lon: number } | null {
  const [geo] = listOf(prop(place, 'geo'));
  const source = isObject(geo) ? geo : place;
  // "51.81,4.67" or "51.81 4.67", as some write it.
  const pair = typeof geo === 'string' ? /^\s*(-?\d+\.\d+)\s*[,; ]\s*(-?\d+\.\d+)\s*$/.exec(geo) : null;
  const lat = pair ? Number(pair[1]) : numberOf(prop(source, 'latitude'));
  const lon = pair ? Number(pair[2]) : numberOf(prop(source, 'longitude'));
  if (lat === null || lon === null || (lat === 0 && lon === 0)) return null;
  // Swapped by the publisher: no place on earth has these in this order except at sea off Somalia.
  if (insideNetherlands(lon, lat)) return { lat: lon, lon: lat };
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : null;
}

export function insideNetherlands(lat: number, lon: number): boolean {
  return lat >= 50.7 && lat <= 53.6 && lon >= 3.3 && lon <= 7.3;
}

function isAbroad(
  country: string | null,
  postcode: string,
  point: { lat: number; lon: number } | null,
): boolean {
  if (country) return country !== 'NL';
  if (point && !insideNetherlands(point.lat, point.lon)) return true;
  return postcode !== '' && !/^\s*[1-9]\d{3}\s?([A-Za-z]{2})?\s*$/.test(postcode);
}

function dutchPostcode(text: string): string {
  const found = /^\s*(?:NL-)?([1-9]\d{3})\s?([A-Za-z]{2})?\s*$/i.exec(text);
  if (!found) return '';
  return found[2] ? `${found[1]} ${found[2].toUpperCase()}` : (found[1] ?? '');
}

/** The country before the postcode keeps `2000` in Antwerp apart from a Dutch postcode; `XX` when it isn't named. */
function foreignPostcode(country: string | null, postcode: string): string {
  const code = country ?? 'XX';
  const bare = postcode
    .trim()
    .replace(new RegExp(`^${code}-?`, 'i'), '')
    .slice(0, 12);
  return bare === '' ? code : `${code}-${bare}`;
}

let names: Map<string, string> | null = null;

/** ISO code of a country written as a code or as its Dutch, English, German or French name. */
export function countryCode(text: string): string | null {
  const asked = fold(text);
  if (asked === '') return null;
  if (/^[a-z]{2}$/.test(asked)) return asked === 'uk' ? 'GB' : asked.toUpperCase();
  names ??= countryNames();
  return names.get(asked) ?? null;
}

function countryNames(): Map<string, string> {
  const found = new Map<string, string>([
    ['nld', 'NL'],
    ['bel', 'BE'],
    ['deu', 'DE'],
    ['holland', 'NL'],
    ['the netherlands', 'NL'],
  ]);
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  for (const language of ['nl', 'en', 'de', 'fr']) {
    const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const a of letters) {
      for (const b of letters) {
        const name = display.of(a + b);
        // Countries that are gone carry the name of their successor; the canonical code is the one in use.
        const code = Intl.getCanonicalLocales(`und-${a}${b}`)[0]?.slice(4);
        if (name && code) found.set(fold(name), code);
      }
    }
  }
  return found;
}
