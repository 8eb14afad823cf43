import { expect, test } from 'vitest';
import { syntheticWorld, worldToday } from '#test/bench/match/world.ts';
import { buildStore, type QueryOptions } from '../store/store.ts';
import { createTaxonomy } from '../taxonomy.ts';
import { defaultWeights } from '../weights.ts';

const world = await syntheticWorld();
const taxonomy = createTaxonomy(world.taxonomy);
const candidates = Array.from({ length: 4000 }, (_, i) => world.candidate(i));
const openings = Array.from({ length: 1500 }, (_, i) => world.opening(i));
const introductions = openings.flatMap((opening, i) =>
  [1, 2, 3].map((k) => ({ openingId: opening.id, candidateId: candidates[(i * k * 7) % 4000]?.id ?? '' })),
);

/** The same rows and changes, once read by the kernel and once by plain code. */
function stores() {
  return [true, false].map((kernel) => {
    const store = buildStore({
      taxonomy,
      weights: defaultWeights,
      candidates,
      openings,
      introductions,
      kernel,
    });
    for (let i = 0; i < 4000; i += 9) {
      const row = world.candidate(i);
      if (i % 2 === 0) store.candidates.remove(row.id);
      else store.upsertCandidate({ ...world.candidate(i + 4000), id: row.id });
    }
    for (let i = 0; i < 1500; i += 11) store.upsertOpening({ ...world.opening(i), open: i % 2 === 0 });
    return store;
  });
}

const asked: QueryOptions[] = [
  { today: worldToday },
  { today: worldToday, limit: 3 },
  { today: worldToday, limit: 100, radiusKm: 25 },
  { today: worldToday, ignore: ['distance', 'hours', 'education'] },
  { today: worldToday, weights: { ...defaultWeights, mustSkills: 0, occupation: 500, halfDistanceKm: 2 } },
  { today: worldToday, reach: { kind: 'regions', regions: ['region-1', 'region-2', 'region-3'] } },
];

test('the kernel and plain code give the same answers', () => {
  const [fast, plain] = stores();
  expect(fast?.candidates.base.scanner).not.toBeNull();
  expect(plain?.candidates.base.scanner).toBeNull();
  let found = 0;
  asked.forEach((options, turn) => {
    for (let i = turn; i < 1500; i += 13) {
      const opening = world.opening(i);
      const page = fast?.candidatesFor(opening, options);
      expect(page).toEqual(plain?.candidatesFor(opening, options));
      expect(fast?.countCandidates(opening, options)).toBe(page?.total);
      found += page?.total ?? 0;
    }
    for (let i = turn; i < 4000; i += 41) {
      const candidate = world.candidate(i);
      const page = fast?.openingsFor(candidate, options);
      expect(page).toEqual(plain?.openingsFor(candidate, options));
      expect(fast?.countOpenings(candidate, options)).toBe(page?.total);
      found += page?.total ?? 0;
    }
  });
  expect(found).toBeGreaterThan(5000);
});
