import { expect, test } from 'vitest';
import { syntheticWorld, worldToday } from '#test/bench/match/world.ts';
import { bulkMatches, noCandidate } from './bulk.ts';
import { buildStore } from './store/store.ts';
import { createTaxonomy } from './taxonomy.ts';
import { defaultWeights } from './weights.ts';

const world = await syntheticWorld();

test('every opening gets the candidates that it gets when asked alone, on one thread and on two', async () => {
  const store = buildStore({
    taxonomy: createTaxonomy(world.taxonomy),
    weights: defaultWeights,
    candidates: Array.from({ length: 1500 }, (_, i) => ({ ...world.candidate(i), released: i % 5 !== 0 })),
    openings: Array.from({ length: 700 }, (_, i) => world.opening(i)),
    introductions: Array.from({ length: 200 }, (_, i) => ({
      openingId: world.opening(i).id,
      candidateId: world.candidate(i).id,
    })),
  });
  for (const threads of [1, 2]) {
    const found = new Map<number, string>();
    await bulkMatches(store, { today: worldToday, limit: 5, threads }, (part) => {
      part.openings.forEach((number, i) => {
        const hits = [...part.candidates.subarray(i * 5, i * 5 + 5)]
          .map((candidate, place) => [candidate, part.points[i * 5 + place]])
          .filter(([candidate]) => candidate !== noCandidate);
        found.set(number, JSON.stringify(hits));
      });
    });
    expect(found.size).toBe(700);
    for (let i = 0; i < 700; i++) {
      const { hits } = store.candidatesFor(world.opening(i), { today: worldToday, limit: 5 });
      const alone = hits.map((hit) => [hit.number, Math.round(hit.score * 10)]);
      expect(found.get(1000 + i)).toBe(JSON.stringify(alone));
    }
  }
});
