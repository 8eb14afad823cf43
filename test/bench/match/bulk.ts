import { availableParallelism } from 'node:os';
import { type BulkPart, bulkMatches, noCandidate } from '#search/match/bulk.ts';
import type { PackedStore } from '#search/match/store/store.ts';
import { buildAll, limitOf } from './build.ts';
import type { BenchLine } from './rounds.ts';
import { syntheticWorld, type WorldSize, worldSizes, worldToday } from './world.ts';

const limit = 20;
const sampled: Record<WorldSize, number> = { '10k': 200, '100k': 100, '1m': 40 };
const rounds: Record<WorldSize, number> = { '10k': 3, '100k': 2, '1m': 1 };

/** Openings of the part that threads are compared on, and how often. */
const comparedPart: Record<WorldSize, number> = { '10k': 3_000, '100k': 15_000, '1m': 15_000 };
const comparisons = 3;

/**
 * Everything against everything. Ours does all openings on all threads; one connection of SQLite and the limit do a
 * sample, and the time per opening is compared. Times are milliseconds per opening: the best and the worst round. One
 * thread and all threads do the same part of the openings in turns, as they are compared with each other only.
 *
 * @throws Error when an opening of the sample got other candidates than SQLite gives
 */
export async function benchBulk(size: WorldSize): Promise<BenchLine[]> {
  const world = await syntheticWorld();
  const { openings } = worldSizes[size];
  const sample = Array.from({ length: sampled[size] }, (_, i) => Math.floor((i * openings) / sampled[size]));
  const {
    store,
    sqlite: peer,
    peers,
  } = await buildAll(world, worldSizes[size], {
    candidates: new Set(),
    openings: new Set(sample),
  });
  const threads = availableParallelism();
  const times = { all: [] as number[], sqlite: [] as number[], limit: [] as number[] };
  const part = { one: [] as number[], all: [] as number[] };
  const bound = limitOf(world, store);
  try {
    for (let round = 0; round < rounds[size]; round++) {
      const all = await timed(store, threads);
      times.all.push(all.took / openings);
      const expected = sample.map((index) => timedOne(times.sqlite, () => peer.match(index, limit)));
      sample.forEach((index, i) => {
        const given = JSON.stringify(all.answers.get(index));
        if (given !== JSON.stringify(expected[i]?.map((hit) => [hit.index, hit.points]))) {
          throw new Error(`bulk ${size}, opening ${index}: different answers`);
        }
      });
      for (const index of sample) timedOne(times.limit, () => bound.match(index, limit));
    }
    const compared = comparedPart[size];
    for (let round = 0; round < comparisons; round++) {
      part.one.push((await timed(store, 1, compared)).took / compared);
      part.all.push((await timed(store, threads, compared)).took / compared);
    }
  } finally {
    for (const each of peers) await each.close();
  }
  const sqlite = mean(times.sqlite);
  const line = (engine: string, best: number, worst: number): BenchLine => ({
    bench: 'bulk',
    size,
    engine,
    p50Ms: rounded(best),
    p95Ms: rounded(worst),
    perSecond: rounded(1000 / best),
    rssMb: Math.round(process.memoryUsage().rss / 1e6),
    fasterThanSqliteP50: rounded(sqlite / best),
    fasterThanSqliteP95: rounded(sqlite / worst),
  });
  const both = (engine: string, list: readonly number[]) =>
    line(engine, Math.min(...list), Math.max(...list));
  return [
    both('werkbrug', times.all),
    both('werkbrug-part-one-thread', part.one),
    both(`werkbrug-part-${threads}-threads`, part.all),
    line('sqlite', sqlite, sqlite),
    line('limit', mean(times.limit) / threads, mean(times.limit) / threads),
  ];
}

async function timed(store: PackedStore, threads: number, openings?: number) {
  const answers = new Map<number, [number, number][]>();
  const keep = (part: BulkPart) => {
    part.openings.forEach((number, i) => {
      const hits: [number, number][] = [];
      for (let at = i * limit; at < (i + 1) * limit; at++) {
        const candidate = part.candidates[at] as number;
        if (candidate !== noCandidate) hits.push([candidate - 1000, part.points[at] as number]);
      }
      answers.set(number - 1000, hits);
    });
  };
  const parts: BulkPart[] = [];
  const start = performance.now();
  await bulkMatches(store, { today: worldToday, limit, threads, openings }, (part) => parts.push(part));
  const took = performance.now() - start;
  for (const part of parts) keep(part);
  return { took, answers };
}

function timedOne<T>(times: number[], work: () => T): T {
  const start = performance.now();
  const result = work();
  times.push(performance.now() - start);
  return result;
}

function mean(times: readonly number[]): number {
  return times.reduce((sum, time) => sum + time, 0) / times.length;
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
