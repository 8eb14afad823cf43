import { describe, expect, test } from 'vitest';
import { availableWithinDays, type RelaxableCondition, relaxedKm } from '../conditions.ts';
import { unitsPerKm } from '../grid.ts';
import { createTaxonomy } from '../taxonomy.ts';
import { smallTaxonomy } from '../testing/arbitraries.ts';
import { candidateRow, openingRow } from '../testing/rows.ts';
import type { MatchCandidate, MatchOpening, Reach } from '../types.ts';
import { defaultWeights } from '../weights.ts';
import { buildStore, type QueryOptions } from './store.ts';
import { longestWaiting } from './waiting.ts';
import { whatIfForOpening } from './what-if.ts';

const taxonomy = createTaxonomy(smallTaxonomy);
const today = '2026-11-22';
const home = { lat: 52.155, lon: 5.387 };
/** Straight north of the candidate's home. */
const north = (km: number) => ({ lat: home.lat + km / 111.2, lon: home.lon });
const must = (kind: 'licence' | 'certificate' | 'language', value: string) => ({
  requirements: [{ kind, value, label: value, must: true }],
});
const day = (offset: number) =>
  new Date(Date.parse(`${today}T00:00:00Z`) + offset * 86_400_000).toISOString().slice(0, 10);

interface Case {
  condition: RelaxableCondition;
  what: string;
  opening?: Partial<MatchOpening>;
  fits: Partial<MatchCandidate>;
  /** Just not. */
  misses: Partial<MatchCandidate>;
}

/** Every hard condition of the design, at its border. */
const cases: Case[] = [
  {
    condition: 'distance',
    what: 'the own maximum in km',
    opening: north(10),
    fits: { maxTravelKm: 11, transport: ['car'] },
    misses: { maxTravelKm: 9, transport: ['car'] },
  },
  {
    condition: 'distance',
    what: 'the farthest that someone walks, whatever he filled in',
    opening: north(9),
    fits: { maxTravelKm: 40, transport: ['bike'] },
    misses: { maxTravelKm: 40, transport: ['foot'] },
  },
  {
    condition: 'distance',
    what: 'the farthest that someone bikes',
    opening: north(22),
    fits: { maxTravelKm: 40, transport: ['bike', 'ebike'] },
    misses: { maxTravelKm: 40, transport: ['bike'] },
  },
  {
    condition: 'hours',
    what: 'more hours than asked',
    opening: { hoursMin: 16, hoursMax: 24 },
    fits: { hoursMin: 24, hoursMax: 30 },
    misses: { hoursMin: 24.25, hoursMax: 30 },
  },
  {
    condition: 'hours',
    what: 'fewer hours than asked',
    opening: { hoursMin: 16, hoursMax: 24 },
    fits: { hoursMin: 8, hoursMax: 16 },
    misses: { hoursMin: 8, hoursMax: 15.75 },
  },
  {
    condition: 'days',
    what: 'every day of the work',
    opening: { days: ['mon', 'wed'] },
    fits: { days: ['mon', 'tue', 'wed'] },
    misses: { days: ['mon', 'tue', 'thu'] },
  },
  {
    condition: 'shifts',
    what: 'one of the shifts',
    opening: { shifts: ['evening', 'night'] },
    fits: { shifts: ['day', 'night'] },
    misses: { shifts: ['day'] },
  },
  {
    condition: 'licence',
    what: 'a driving licence',
    opening: must('licence', 'C'),
    fits: { licences: ['C'] },
    misses: { licences: ['B'] },
  },
  {
    condition: 'licence',
    what: 'a certificate',
    opening: must('certificate', 'vca'),
    fits: { licences: ['VCA'] },
    misses: { licences: [] },
  },
  {
    condition: 'language',
    what: 'a language beside Dutch',
    opening: must('language', 'en'),
    fits: { languages: ['en'] },
    misses: { languages: ['ar'] },
  },
  {
    condition: 'language',
    what: 'the level of Dutch',
    opening: { dutchLevel: 3, dutchMust: true },
    fits: { dutchLevel: 3 },
    misses: { dutchLevel: 2 },
  },
  {
    condition: 'education',
    what: 'the level of education where it is a must',
    opening: { educationLevel: 4, educationMust: true },
    fits: { educationLevel: 4 },
    misses: { educationLevel: 3 },
  },
  {
    condition: 'experience',
    what: 'years in this work',
    opening: { occupationId: 'occupation-0', experienceYears: 2, experienceMust: true },
    fits: { experience: [{ occupationId: 'occupation-0', years: 2 }] },
    misses: { experience: [{ occupationId: 'occupation-0', years: 1.75 }] },
  },
  {
    condition: 'availability',
    what: 'free within eight weeks',
    fits: { availableFrom: day(availableWithinDays) },
    misses: { availableFrom: day(availableWithinDays + 1) },
  },
  {
    condition: 'availability',
    what: 'free on the first day',
    opening: { startsOn: day(10) },
    fits: { availableFrom: day(10) },
    misses: { availableFrom: day(11) },
  },
  {
    condition: 'workConditions',
    what: 'what the work asks and someone cannot do',
    opening: { askedConditions: ['noHeavyLifting'] },
    fits: { conditions: [] },
    misses: { conditions: ['noHeavyLifting'] },
  },
];

/** How many candidates an opening finds, and how many openings each of them finds: both sides must agree. */
function found(opening: MatchOpening, candidate: MatchCandidate, options: Partial<QueryOptions> = {}) {
  const store = buildStore({
    taxonomy,
    weights: defaultWeights,
    candidates: [candidate],
    openings: [opening],
  });
  const asked = { today, ...options };
  const total = store.candidatesFor(opening, asked).total;
  expect(store.countCandidates(opening, asked)).toBe(total);
  expect(longestWaiting(store, opening, asked).length).toBeLessThanOrEqual(total);
  if (!options.reach && candidate.released && candidate.active) {
    expect(store.openingsFor(candidate, asked).total).toBe(total);
    expect(store.countOpenings(candidate, asked)).toBe(total);
  }
  return total;
}

describe.each(cases)('$condition: $what', ({ condition, opening = {}, fits, misses }) => {
  const asked = openingRow(opening);

  test('fits', () => expect(found(asked, candidateRow(fits))).toBe(1));
  test('just does not fit', () => expect(found(asked, candidateRow(misses))).toBe(0));
  test('"wat als" without it', () => {
    expect(found(asked, candidateRow(misses), { ignore: [condition] })).toBe(1);
    const store = buildStore({ taxonomy, weights: defaultWeights, candidates: [candidateRow(misses)] });
    const offered = whatIfForOpening(store, asked, { today });
    expect(offered.filter(({ more }) => more === 1).length).toBeGreaterThan(0);
  });
});

describe('what the employer can adapt', () => {
  const asked = { askedConditions: ['noHeavyLifting'] };
  const candidate = candidateRow({ conditions: ['noHeavyLifting'] });
  test('closes the gap, another adaptation does not', () => {
    expect(found(openingRow({ ...asked, adaptations: ['liftingAid'] }), candidate)).toBe(1);
    expect(found(openingRow({ ...asked, adaptations: ['quietWorkplace'] }), candidate)).toBe(0);
  });
});

describe('the radius of who asks', () => {
  const opening = openingRow(north(10));
  const candidate = candidateRow({ maxTravelKm: 30, transport: ['car'] });
  test.each([
    [10.2, 1],
    [9.8, 0],
  ])('%s km finds %s', (radiusKm, total) => expect(found(opening, candidate, { radiusKm })).toBe(total));
  test('stays when the own maximum is relaxed', () => {
    expect(found(opening, candidate, { radiusKm: 9.8, ignore: ['distance'] })).toBe(0);
    const near = candidateRow({ maxTravelKm: 10.2 - relaxedKm, transport: ['car'] });
    expect(found(opening, near, { ignore: ['distance'] })).toBe(1);
    expect(unitsPerKm).toBe(10);
  });
});

describe('never relaxed', () => {
  const everything: RelaxableCondition[] = cases.map(({ condition }) => condition);
  const reaches: [string, Reach, Reach][] = [
    ['region', { kind: 'regions', regions: ['Amersfoort'] }, { kind: 'regions', regions: ['Rijnmond'] }],
    ['caseload', { kind: 'candidates', ids: ['c1'] }, { kind: 'candidates', ids: ['c2'] }],
  ];
  test.each(reaches)('the reach by %s', (_what, within, outside) => {
    expect(found(openingRow(), candidateRow(), { reach: within })).toBe(1);
    expect(found(openingRow(), candidateRow(), { reach: outside })).toBe(0);
    expect(found(openingRow(), candidateRow(), { reach: outside, ignore: everything })).toBe(0);
  });

  test.each<[string, Partial<MatchCandidate>, Partial<MatchOpening>]>([
    ['released', { released: false }, {}],
    ['active', { active: false }, {}],
    ['open', {}, { open: false }],
  ])('%s', (_what, candidate, opening) => {
    expect(found(openingRow(), candidateRow())).toBe(1);
    expect(found(openingRow(opening), candidateRow(candidate))).toBe(0);
    expect(found(openingRow(opening), candidateRow(candidate), { ignore: everything })).toBe(0);
  });

  test('who was introduced to this opening already, and only to this one', () => {
    const [opening, other, candidate] = [openingRow(), openingRow({ id: 'o2' }), candidateRow()];
    const store = buildStore({
      taxonomy,
      weights: defaultWeights,
      candidates: [candidate],
      openings: [opening, other],
      introductions: [{ openingId: opening.id, candidateId: candidate.id }],
    });
    for (const ignore of [[], everything]) {
      expect(store.candidatesFor(opening, { today, ignore }).total).toBe(0);
      expect(store.candidatesFor(other, { today, ignore }).total).toBe(1);
      expect(store.openingsFor(candidate, { today, ignore }).hits.map((hit) => hit.id)).toEqual(['o2']);
      expect(longestWaiting(store, opening, { today, ignore })).toEqual([]);
    }
  });
});
