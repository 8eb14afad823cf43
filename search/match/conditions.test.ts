import { describe, expect, test } from 'vitest';
import { type ConditionSettings, failedConditions } from './conditions.ts';
import { dayNumber } from './days.ts';
import { prepareCandidate, prepareOpening } from './prepare.ts';
import { createTaxonomy } from './taxonomy.ts';
import { smallTaxonomy } from './testing/arbitraries.ts';
import { candidateRow, openingRow } from './testing/rows.ts';
import type { MatchCandidate, MatchOpening } from './types.ts';

const taxonomy = createTaxonomy(smallTaxonomy);
const today = dayNumber('2026-11-22');

function failed(
  candidate: Partial<MatchCandidate>,
  opening: Partial<MatchOpening> = {},
  settings: Partial<ConditionSettings> = {},
): string[] {
  const a = prepareOpening(openingRow(opening), taxonomy);
  const b = prepareCandidate(candidateRow(candidate), taxonomy);
  return failedConditions(a, b, taxonomy, { today, ...settings });
}

const must = (kind: 'licence' | 'certificate' | 'language', value: string) => ({
  requirements: [{ kind, value, label: value, must: true }],
});

describe('hard conditions', () => {
  test('nothing in the way', () => expect(failed({})).toEqual([]));

  test.each<[string, Partial<MatchCandidate>, Partial<MatchOpening>]>([
    ['released', { released: false }, {}],
    ['active', { active: false }, {}],
    ['open', {}, { open: false }],
    ['distance', { maxTravelKm: 3 }, { lat: 52.3 }],
    ['distance', { maxTravelKm: 40, transport: ['foot'] }, { lat: 52.3 }],
    ['distance', { lat: null, lon: null }, {}],
    ['distance', {}, { lat: null, lon: null }],
    ['hours', { hoursMin: 25, hoursMax: 30 }, { hoursMin: 16, hoursMax: 24 }],
    ['hours', { hoursMin: 8, hoursMax: 12 }, { hoursMin: 16, hoursMax: 24 }],
    ['days', { days: ['mon', 'tue'] }, { days: ['mon', 'wed'] }],
    ['shifts', { shifts: ['day'] }, { shifts: ['night', 'evening'] }],
    ['licence', { licences: [] }, must('licence', 'B')],
    ['licence', { licences: ['B'] }, must('certificate', 'VCA')],
    ['language', {}, must('language', 'ti')],
    ['language', { dutchLevel: 2 }, { dutchLevel: 3, dutchMust: true }],
    ['education', { educationLevel: 3 }, { educationLevel: 4, educationMust: true }],
    ['availability', { availableFrom: '2027-01-18' }, {}],
    ['availability', { availableFrom: '2026-12-02' }, { startsOn: '2026-12-01' }],
    ['workConditions', { conditions: ['noHeavyLifting'] }, { askedConditions: ['noHeavyLifting'] }],
    ['experience', {}, { experienceYears: 1, experienceMust: true, occupationId: 'occupation-0' }],
  ])('%s', (code, candidate, opening) => expect(failed(candidate, opening)).toEqual([code]));

  test.each<[string, Partial<MatchCandidate>, Partial<MatchOpening>]>([
    ['hours that only touch', { hoursMin: 24, hoursMax: 30 }, { hoursMin: 16, hoursMax: 24 }],
    ['days: an empty list means any', { days: [] }, { days: ['mon', 'wed'] }],
    ['shifts: one of them is enough', { shifts: ['evening'] }, { shifts: ['night', 'evening'] }],
    ['licences are compared without case, and C includes B', { licences: ['c'] }, must('licence', 'B')],
    ['an education that is only a wish', { educationLevel: 1 }, { educationLevel: 4, educationMust: false }],
    ['free within 8 weeks', { availableFrom: '2027-01-17' }, {}],
    ['free on the day of a later start', { availableFrom: '2027-06-01' }, { startsOn: '2027-06-01' }],
    ['a start that has passed counts as none', { availableFrom: '2027-01-01' }, { startsOn: '2026-11-01' }],
    [
      'an adaptation closes the gap',
      { conditions: ['noHeavyLifting'] },
      { askedConditions: ['noHeavyLifting'], adaptations: ['liftingAid'] },
    ],
    ['Dutch at B1 counts as the language Dutch', { dutchLevel: 3 }, must('language', 'nl')],
    [
      'experience in the same unit group',
      { experience: [{ occupationId: 'occupation-1', years: 2 }] },
      { experienceYears: 2, experienceMust: true, occupationId: 'occupation-0' },
    ],
  ])('%s fits', (_, candidate, opening) => expect(failed(candidate, opening)).toEqual([]));

  test('who asks decides whom it sees', () => {
    const ids = (list: string[]) => ({ reach: { kind: 'candidates', ids: list } }) as const;
    expect(failed({}, {}, ids(['c2']))).toEqual(['reach']);
    expect(failed({}, {}, ids(['c1']))).toEqual([]);
    const regions = { reach: { kind: 'regions', regions: ['Drechtsteden'] } } as const;
    expect(failed({ region: 'Drechtsteden' }, {}, regions)).toEqual([]);
    expect(failed({ region: null }, {}, regions)).toEqual(['reach']);
  });

  test('a pair that was brought together before', () => {
    expect(failed({}, {}, { introduced: (o, c) => o === 'o1' && c === 'c1' })).toEqual(['introduced']);
  });

  test('"what if" leaves out one condition; distance only 10 km more', () => {
    const ignore = new Set(['distance'] as const);
    expect(failed({ maxTravelKm: 8 }, { lat: 52.3 }, { ignore })).toEqual([]);
    expect(failed({ maxTravelKm: 5 }, { lat: 52.3 }, { ignore })).toEqual(['distance']);
    expect(failed({ released: false }, {}, { ignore })).toEqual(['released']);
  });

  test('the radius of the asker counts beside the own maximum', () => {
    expect(failed({ maxTravelKm: 20 }, { lat: 52.25 }, { radiusKm: 5 })).toEqual(['distance']);
    expect(failed({ maxTravelKm: 20 }, { lat: 52.25 }, { radiusKm: 15 })).toEqual([]);
  });
});
