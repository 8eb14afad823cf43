import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { syntheticWorld, worldToday } from '#test/bench/match/world.ts';
import { readSnapshot, writeSnapshot } from './snapshot.ts';
import { buildStore } from './store/store.ts';
import { createTaxonomy } from './taxonomy.ts';
import { codeHog } from './testing/arbitraries.ts';
import { candidateRow } from './testing/rows.ts';
import { defaultWeights } from './weights.ts';

const world = await syntheticWorld();
const taxonomy = createTaxonomy(world.taxonomy);

function makeStore() {
  const store = buildStore({
    taxonomy,
    weights: { ...defaultWeights, version: 4 },
    candidates: [
      // Takes all bits of a few codes, so that later rows need the plain scorer.
      candidateRow({ id: 'hog', lat: 53.4, lon: 6.8, maxTravelKm: 2, ...codeHog }),
      ...Array.from({ length: 700 }, (_, i) => world.candidate(i)),
    ],
    openings: Array.from({ length: 300 }, (_, i) => world.opening(i)),
    introductions: Array.from({ length: 300 }, (_, i) => ({
      openingId: world.opening(i).id,
      candidateId: world.candidate(i * 2).id,
    })),
  });
  for (let i = 700; i < 760; i++) store.upsertCandidate(world.candidate(i));
  for (let i = 0; i < 60; i++) store.upsertCandidate({ ...world.candidate(i), released: false });
  return store;
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'match-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a snapshot', () => {
  test('gives the answers of the store it was made of, and goes on from there', () => {
    const file = join(folder, 'match.snapshot');
    const store = makeStore();
    writeSnapshot(file, store, 42);
    expect(readdirSync(folder)).toEqual(['match.snapshot']);
    const read = readSnapshot(file);
    expect(read?.position).toBe(42);
    expect(read?.store.weights).toEqual({ ...defaultWeights, version: 4 });
    for (const step of ['as written', 'after changes'] as const) {
      if (step === 'after changes') {
        for (const one of [store, read?.store]) {
          for (let i = 760; i < 800; i++) one?.upsertCandidate(world.candidate(i));
          for (let i = 300; i < 340; i++) one?.upsertOpening(world.opening(i));
          one?.upsertCandidate({ ...world.candidate(700), released: false });
          one?.introductions.remove({ openingId: world.opening(5).id, candidateId: world.candidate(10).id });
          one?.introductions.add({ openingId: world.opening(6).id, candidateId: world.candidate(99).id });
        }
      }
      let found = 0;
      for (let i = 0; i < 340; i += 3) {
        const page = store.candidatesFor(world.opening(i), { today: worldToday });
        expect(read?.store.candidatesFor(world.opening(i), { today: worldToday })).toEqual(page);
        const reverse = store.openingsFor(world.candidate(i), { today: worldToday });
        expect(read?.store.openingsFor(world.candidate(i), { today: worldToday })).toEqual(reverse);
        found += page.total + reverse.total;
      }
      expect(found).toBeGreaterThan(100);
    }
  });

  test('who took the release back is not in the file', () => {
    const file = join(folder, 'match.snapshot');
    writeSnapshot(file, makeStore(), 1);
    const read = readSnapshot(file);
    for (let i = 0; i < 60; i++) expect(read?.store.candidates.find(world.candidate(i).id)).toBeNull();
    expect(read?.store.candidates.find(world.candidate(61).id)).not.toBeNull();
  });

  test('a file that is damaged, cut off or of another version is not used', () => {
    const file = join(folder, 'match.snapshot');
    writeSnapshot(file, makeStore(), 1);
    const good = readFileSync(file);
    const tries: [string, (data: Buffer) => Buffer][] = [
      ['version', (data) => (data.writeUInt32LE(999, 4), data)],
      ['head', (data) => (data.writeUInt8((data.readUInt8(40) + 1) % 256, 40), data)],
      [
        'columns',
        (data) => (data.writeUInt8(data.readUInt8(data.length - 5000) ^ 1, data.length - 5000), data),
      ],
      ['cut off', (data) => data.subarray(0, data.length - 1)],
      ['empty', () => Buffer.alloc(0)],
    ];
    for (const [, damage] of tries) {
      writeFileSync(file, damage(Buffer.from(good)));
      expect(readSnapshot(file)).toBeNull();
    }
    expect(readSnapshot(join(folder, 'none'))).toBeNull();
  });
});
