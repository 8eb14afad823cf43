import { toJson } from '../../json.ts';
import { foreignPlace } from '../../queries/gazetteer.ts';
import type { Locator } from '../../queries/places.ts';
import { insideNetherlands, type PostingPlace } from './location.ts';
import type { TaxonomyMatcher } from './occupations.ts';
import { type Posting, withEnding } from './posting.ts';

export interface PlaceFields {
  postcode: string;
  place: string;
  lat: number | null;
  lon: number | null;
  region: string | null;
}

/** What a posting decides of an opening; everything else stays as the portal's users left it. */
export interface OpeningContent extends PlaceFields {
  kind: Posting['kind'];
  title: string;
  tasks: string;
  occupation_id: string | null;
  hours_min: number;
  hours_max: number;
  starts_on: string | null;
  places: number;
  pay_kind: Posting['pay']['kind'];
  pay_min_cents: number | null;
  pay_max_cents: number | null;
  contract_after: string;
  education_level: number | null;
  experience_years: number | null;
  response_deadline: string | null;
}

export interface Requirement {
  kind: 'skill' | 'licence';
  value: string;
  label: string;
  must: 0;
}

/** The columns of `OpeningContent`, to read and compare them. */
export const contentColumns = [
  'kind',
  'title',
  'tasks',
  'occupation_id',
  'hours_min',
  'hours_max',
  'postcode',
  'place',
  'lat',
  'lon',
  'region',
  'starts_on',
  'places',
  'pay_kind',
  'pay_min_cents',
  'pay_max_cents',
  'contract_after',
  'education_level',
  'experience_years',
  'response_deadline',
] as const satisfies readonly (keyof OpeningContent)[];

export function contentText(content: OpeningContent, requirements: readonly Requirement[]): string {
  const wanted = [...requirements]
    .sort((a, b) => (a.value < b.value ? -1 : 1))
    .map((one) => [one.kind, one.value, one.label]);
  return toJson([contentColumns.map((column) => content[column]), wanted]);
}

/** Looks up where the work is and which occupation it is. */
export async function toContent(
  posting: Posting,
  locator: Locator,
  taxonomy: TaxonomyMatcher,
): Promise<{ content: OpeningContent; requirements: Requirement[] }> {
  const place = await placeFields(posting, locator);
  const skills = posting.skills.map((label) => taxonomy.skill(label)).filter((skill) => skill !== null);
  const requirements = new Map<string, Requirement>();
  for (const skill of skills)
    requirements.set(skill.id, { kind: 'skill', value: skill.id, label: skill.label, must: 0 });
  for (const licence of posting.licences) {
    requirements.set(`licence ${licence}`, {
      kind: 'licence',
      value: licence,
      label: `rijbewijs ${licence}`,
      must: 0,
    });
  }
  return {
    requirements: [...requirements.values()],
    content: {
      ...place,
      kind: posting.kind,
      title: posting.title,
      tasks: withLines(posting, place.place),
      occupation_id: taxonomy.occupation(posting.occupationHints),
      hours_min: posting.hours.min,
      hours_max: posting.hours.max,
      starts_on: posting.startsOn,
      places: posting.places,
      pay_kind: posting.pay.kind,
      pay_min_cents: posting.pay.minCents,
      pay_max_cents: posting.pay.maxCents,
      contract_after: posting.contractAfter,
      education_level: posting.educationLevel,
      experience_years: posting.experienceYears,
      response_deadline: posting.responseDeadline,
    },
  };
}

function withLines({ tasks, payLine, locations }: Posting, chosen: string): string {
  const others = new Set(
    locations.map((one) => one.place).filter((place) => place !== '' && place !== chosen),
  );
  const elsewhere = locations.length > 1 && others.size > 0;
  return withEnding(tasks, [payLine, elsewhere ? `Ook in: ${[...others].slice(0, 20).join(', ')}` : '']);
}

/** The first location in the Netherlands that can be found on the map, else the first that can, else the first. */
async function placeFields(posting: Posting, locator: Locator): Promise<PlaceFields> {
  let best: PlaceFields | null = null;
  for (const location of posting.locations) {
    const found = await locateOne(location, locator);
    if (found.lat !== null && location.country === 'NL') return found;
    if (!best || (best.lat === null && found.lat !== null)) best = found;
  }
  return best ?? { postcode: '', place: 'Thuiswerken', lat: null, lon: null, region: null };
}

/** @returns the location with coordinates where they are given or known; the place is never empty */
export async function locateOne(location: PostingPlace, locator: Locator): Promise<PlaceFields> {
  const { postcode, lat, lon, country } = location;
  if (country !== 'NL') {
    const known =
      lat === null && country && location.place ? await foreignPlace(country, location.place) : null;
    const place = location.place || (country ? countryName(country) : '') || 'Buitenland';
    return { postcode, place, lat: lat ?? known?.lat ?? null, lon: lon ?? known?.lon ?? null, region: null };
  }
  if (lat !== null && lon !== null && insideNetherlands(lat, lon)) {
    const near = locator.at(lat, lon);
    return {
      postcode,
      place: location.place || near?.place || postcode || 'Nederland',
      lat,
      lon,
      region: near?.region ?? null,
    };
  }
  const found = locator.locate({ postcode, place: location.place });
  const shouted = location.place !== '' && location.place === location.place.toUpperCase();
  return {
    postcode,
    place: (shouted && found?.place) || location.place || found?.place || postcode || 'Nederland',
    lat: found?.lat ?? null,
    lon: found?.lon ?? null,
    region: found?.region ?? null,
  };
}

function countryName(code: string): string {
  try {
    return new Intl.DisplayNames(['nl'], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}
