import { describe, expect, test } from 'vitest';
import { referenceCandidates, referenceOpenings } from './reference.ts';
import { buildStore } from './store/store.ts';
import { createTaxonomy } from './taxonomy.ts';
import { smallTaxonomy } from './testing/arbitraries.ts';
import { candidateRow, openingRow } from './testing/rows.ts';
import type { MatchCandidate, MatchOpening, MatchRequirement } from './types.ts';
import { defaultWeights } from './weights.ts';

const taxonomy = createTaxonomy(smallTaxonomy);
const settings = { today: '2026-11-22', weights: defaultWeights };

const skill = (value: string): MatchRequirement => ({ kind: 'skill', value, label: value, must: true });

/** The order of the openings for a candidate: the store and the reference must agree on it. */
function orderOf(candidate: MatchCandidate, openings: MatchOpening[]): string[] {
  const store = buildStore({ taxonomy, weights: defaultWeights, openings });
  const found = store.openingsFor(candidate, settings);
  expect(found).toEqual(referenceOpenings(candidate, openings, taxonomy, settings));
  return found.hits.map((hit) => hit.id);
}

describe('what is covered comes first', () => {
  const candidate = candidateRow({ skills: ['skill-1', 'skill-2'], maxTravelKm: 20 });
  const asking = (...values: string[]) => values.map(skill);

  test('two of three skills pass an opening round the corner that asks nothing', () => {
    const far = { lat: 52.27, lon: 5.39 };
    const covered = openingRow({ id: 'a', requirements: asking('skill-1', 'skill-2', 'skill-3'), ...far });
    const silent = openingRow({ id: 'b', lat: 52.155, lon: 5.387 });
    expect(orderOf(candidate, [silent, covered])).toEqual(['a', 'b']);
  });

  test('asking nothing is still better than asking what someone has not', () => {
    const uncovered = openingRow({ id: 'a', requirements: asking('skill-3', 'skill-4', 'skill-5') });
    const silent = openingRow({ id: 'b' });
    expect(orderOf(candidate, [uncovered, silent])).toEqual(['b', 'a']);
  });

  test('a wish that resembles the work passes no wish at all', () => {
    const opening = openingRow({ occupationId: 'occupation-0' });
    const near = candidateRow({ id: 'near', wishes: ['occupation-1'] });
    const none = candidateRow({ id: 'none' });
    const store = buildStore({ taxonomy, weights: defaultWeights, candidates: [none, near] });
    const found = store.candidatesFor(opening, settings);
    expect(found).toEqual(referenceCandidates(opening, [none, near], taxonomy, settings));
    expect(found.hits.map((hit) => hit.id)).toEqual(['near', 'none']);
  });
});

describe('attention', () => {
  test('an opening with few reactions per place rises for candidates', () => {
    const opening = (id: string, applications: number, places: number) =>
      openingRow({ id, applications, places });
    expect(
      orderOf(candidateRow(), [
        opening('a', 6, 1),
        opening('b', 6, 12),
        opening('c', 0, 1),
        opening('d', 2, 1),
      ]),
    ).toEqual(['c', 'b', 'd', 'a']);
  });

  test('does not count when candidates are ranked', () => {
    const row = (applications: number) => openingRow({ applications });
    const scores = [0, 9].map(
      (applications) =>
        referenceCandidates(row(applications), [candidateRow()], taxonomy, settings).hits[0]?.score,
    );
    expect(scores[0]).toBe(scores[1]);
  });
});
