import { describe, expect, test } from 'vitest';
import { referenceCandidates, referenceOpenings } from '../reference.ts';
import { createTaxonomy } from '../taxonomy.ts';
import { codeHog, smallTaxonomy } from '../testing/arbitraries.ts';
import { candidateRow, openingRow } from '../testing/rows.ts';
import type { MatchCandidate, MatchOpening } from '../types.ts';
import { defaultWeights } from '../weights.ts';
import { buildStore } from './store.ts';

const taxonomy = createTaxonomy(smallTaxonomy);
const today = '2026-11-22';
/** Takes every bit, so that 'night', 'vca', 'ti' and 'sun' below have none. */
const hog = candidateRow({ id: 'hog', lat: 53.4, lon: 6.8, maxTravelKm: 2, ...codeHog });

/** Both directions, compared with the reference; true when the pair may be shown. */
function fits(candidate: Partial<MatchCandidate>, opening: Partial<MatchOpening>): boolean {
  // With B1 "nl" counts as a known language, one more code without a bit.
  const person = candidateRow({ dutchLevel: 2, ...candidate });
  const place = openingRow(opening);
  const store = buildStore({
    taxonomy,
    weights: defaultWeights,
    candidates: [hog, person],
    openings: [place],
  });
  const settings = { today, weights: defaultWeights };
  const forward = store.candidatesFor(place, { today });
  const backward = store.openingsFor(person, { today });
  expect(forward).toEqual(referenceCandidates(place, [hog, person], taxonomy, settings));
  expect(backward).toEqual(referenceOpenings(person, [place], taxonomy, settings));
  expect(forward.total).toBe(backward.total);
  return forward.total === 1;
}

describe('codes that came too late to get a bit', () => {
  test('shifts: any of them is enough', () => {
    expect(fits({ shifts: ['night'] }, { shifts: ['night', 'dienst-0'] })).toBe(true);
    expect(fits({ shifts: ['dienst-0'] }, { shifts: ['night'] })).toBe(false);
    expect(fits({ shifts: ['dienst-0'] }, { shifts: ['night', 'dienst-0'] })).toBe(true);
    expect(fits({ shifts: ['night'] }, { shifts: ['dienst-0'] })).toBe(false);
    expect(fits({ shifts: [] }, { shifts: ['night'] })).toBe(true);
    expect(fits({ shifts: ['night'] }, { shifts: [] })).toBe(true);
  });

  test('days: all of them are needed', () => {
    expect(fits({ days: ['dag-0'] }, { days: ['sun'] })).toBe(false);
    expect(fits({ days: ['dag-0', 'sun'] }, { days: ['sun'] })).toBe(true);
    expect(fits({ days: [] }, { days: ['sun'] })).toBe(true);
  });

  test('licences, certificates and languages', () => {
    const asks = (kind: 'certificate' | 'language', value: string) => ({
      requirements: [{ kind, value, label: value, must: true }],
    });
    expect(fits({ licences: ['VCA'] }, asks('certificate', 'vca'))).toBe(true);
    expect(fits({ licences: ['papier-1'] }, asks('certificate', 'vca'))).toBe(false);
    expect(fits({ languages: ['ti'] }, asks('language', 'TI'))).toBe(true);
    expect(fits({}, asks('language', 'ti'))).toBe(false);
  });

  test('a condition outside the vocabulary is compared as well', () => {
    expect(fits({ conditions: ['own-words'] }, { askedConditions: ['own-words'] })).toBe(false);
    expect(fits({ conditions: [] }, { askedConditions: ['own-words'] })).toBe(true);
  });
});
