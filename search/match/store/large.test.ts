import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { referenceCandidates, referenceOpenings } from '../reference.ts';
import { createTaxonomy } from '../taxonomy.ts';
import { anyCandidate, anyOpening, smallTaxonomy } from '../testing/arbitraries.ts';
import { candidateRow, openingRow } from '../testing/rows.ts';
import { defaultWeights, type Weights } from '../weights.ts';
import { missingLinks } from './missing.ts';
import { buildStore } from './store.ts';

const today = '2026-11-22';
const taxonomy = createTaxonomy({
  occupations: [
    ...smallTaxonomy.occupations,
    // A group that is no unit group, and a skill that stands in no list.
    { id: 'odd', label: 'los', isco: '91', essential: ['unlisted'], optional: [], related: [] },
  ],
  skills: smallTaxonomy.skills,
});
const id = (index: number) => `019a0000-0000-7000-8000-${index.toString(16).padStart(12, '0')}`;
const percent = fc.integer({ min: 0, max: 100 });
const weights: fc.Arbitrary<Weights> = fc
  .record({
    mustSkills: fc.nat(300),
    wishSkills: fc.nat(150),
    occupation: fc.nat(200),
    wishes: fc.nat(150),
    distance: fc.nat(100),
    hours: fc.nat(60),
    freshness: fc.nat(40),
    attention: fc.nat(40),
    closeness: fc.record({
      related: percent,
      unitGroup: percent,
      minorGroup: percent,
      subMajorGroup: percent,
    }),
    halfDistanceKm: fc.constantFrom(1, 2.37, 10, 100),
    unknownPercent: fc.constantFrom(0, 1, 30, 99, 100),
  })
  .map((some) => ({ ...defaultWeights, ...some }));

/** Four blocks of 128 rows share a line: around the end of the first line, and well into the second. */
const sizes = [511, 512, 513, 700];

describe('tables of more than one line of blocks', () => {
  const outside = (i: number) => (i % 9 === 0 ? ['unknown-occupation'] : i % 7 === 0 ? ['odd'] : null);
  const candidates = fc.sample(anyCandidate, { numRuns: 700, seed: 4 }).map((row, i) => ({
    ...row,
    id: id(i),
    number: i + 1,
    wishes: outside(i) ?? row.wishes,
    skills: i % 11 === 0 ? ['unlisted', 'unknown-skill', ...row.skills] : row.skills,
    experience: i % 13 === 0 ? [{ occupationId: 'unknown-occupation', years: 2 }] : row.experience,
  }));
  const openings = fc.sample(anyOpening, { numRuns: 700, seed: 5 }).map((row, i) => ({
    ...row,
    id: id(i),
    number: i + 1,
    occupationId: outside(i)?.[0] ?? row.occupationId,
  }));

  test.each(sizes)('of %d rows give the answers of the reference, whatever the weights', (size) => {
    fc.assert(
      fc.property(weights, fc.nat(699), fc.nat(699), fc.integer({ min: 1, max: 20 }), (own, c, o, limit) => {
        const rows = { candidates: candidates.slice(0, size), openings: openings.slice(0, size) };
        const store = buildStore({ taxonomy, weights: own, ...rows });
        const settings = { today, weights: own };
        const [candidate = candidateRow(), opening = openingRow()] = [candidates[c], openings[o]];
        const page = store.candidatesFor(opening, { today, limit });
        expect(page).toEqual(referenceCandidates(opening, rows.candidates, taxonomy, settings, { limit }));
        expect(store.openingsFor(candidate, { today, limit })).toEqual(
          referenceOpenings(candidate, rows.openings, taxonomy, settings, { limit }),
        );
      }),
      { numRuns: 8 },
    );
  });
});

test('a farther group that the weights rank above a nearer one is not lost', () => {
  const occupation = (name: string, isco: string, related: string[] = []) => ({
    id: name,
    label: name,
    isco,
    essential: [],
    optional: [],
    related,
  });
  const small = createTaxonomy({
    occupations: [
      occupation('asked', '9111', ['akin']),
      occupation('akin', '9112'),
      occupation('beside', '9112'),
      occupation('other', '9113'),
    ],
    skills: [],
  });
  const closeness = { ...defaultWeights.closeness, related: 10, minorGroup: 30 };
  const own = { ...defaultWeights, closeness };
  const worked = (index: number, name: string, lat: number) =>
    candidateRow({ id: id(index), number: index, lat, experience: [{ occupationId: name, years: 3 }] });
  const rows = [
    ...Array.from({ length: 10 }, (_, i) => worked(i + 1, 'other', 52.165)),
    worked(99, 'beside', 52.161),
  ];
  const store = buildStore({ taxonomy: small, weights: own, candidates: rows });
  const opening = openingRow({ occupationId: 'asked' });
  const settings = { today, weights: own };
  const expected = referenceCandidates(opening, rows, small, settings, { limit: 3 });
  expect(expected.hits[0]?.number).toBe(99);
  expect(store.candidatesFor(opening, { today, limit: 3 })).toEqual(expected);
});

test('a question that fails leaves nothing behind for the next', () => {
  const [one] = smallTaxonomy.occupations;
  const rich = candidateRow({ id: id(1), skills: [...(one?.essential ?? [])] });
  const poor = candidateRow({ id: id(2), skills: [] });
  const openings = [openingRow({ id: id(3), occupationId: one?.id ?? null })];
  const store = buildStore({ taxonomy, weights: defaultWeights, openings });
  const before = store.openingsFor(poor, { today });
  const broken = { ...store.weights, fitPercent: Number.NaN, version: 9 };
  expect(() => missingLinks(store, rich, { today: 'geen dag', weights: broken })).toThrow();
  const failing = () =>
    store.withOpeningScorer(store.packCandidate(rich) ?? store.candidates.base, defaultWeights, () => {
      throw new Error('half-way');
    });
  expect(failing).toThrow('half-way');
  expect(store.openingsFor(poor, { today })).toEqual(before);
});
