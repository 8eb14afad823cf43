import { parseArgs } from 'node:util';
import { dayNumber } from '#search/match/days.ts';
import { prepareCandidate, prepareOpening } from '#search/match/prepare.ts';
import { type PackedStore, StoreBuilder } from '#search/match/store/store.ts';
import { createTaxonomy } from '#search/match/taxonomy.ts';
import type { Page } from '#search/match/types.ts';
import { defaultWeights } from '#search/match/weights.ts';
import type { MatchEngine, Ranked } from './engines.ts';
import { type BenchLine, compare } from './rounds.ts';
import { SqlitePeer } from './sqlite-peer.ts';
import {
  rowId,
  type SyntheticWorld,
  syntheticWorld,
  type WorldSize,
  worldSizes,
  worldToday,
} from './world.ts';

/**
 * Times matching against a tuned SQLite over the same rows in one run, and checks that both give the same twenty hits
 * with the same points.
 *
 *   node test/bench/match/main.ts match|reverse [--size 10k|100k|1m] [--json]
 */
const benches = ['match', 'reverse'] as const;
type BenchName = (typeof benches)[number];
const limit = 20;
const rounds = 5;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { size: { type: 'string', default: '10k' }, json: { type: 'boolean', default: false } },
});
const bench = benches.find((name) => name === positionals[0]);
const size = (Object.keys(worldSizes) as WorldSize[]).find((name) => name === values.size);
if (!bench || !size) {
  process.stderr.write(
    'Gebruik: node test/bench/match/main.ts match|reverse [--size 10k|100k|1m] [--json]\n',
  );
  process.exit(2);
}
for (const line of await run(bench, size))
  process.stdout.write(values.json ? `${JSON.stringify(line)}\n` : `${asText(line)}\n`);

async function run(name: BenchName, worldSize: WorldSize): Promise<BenchLine[]> {
  const world = await syntheticWorld();
  const { candidates, openings } = worldSizes[worldSize];
  const asked = worldSize === '1m' ? 60 : 200;
  const every = (count: number) => Array.from({ length: asked }, (_, i) => Math.floor((i * count) / asked));
  const questions = every(name === 'match' ? openings : candidates);
  const { store, peer } = build(world, candidates, openings, name, new Set(questions));
  try {
    const ask = (engine: MatchEngine, question: number) =>
      name === 'match' ? engine.match(question, limit) : engine.reverse(question, limit);
    return await compare(name, worldSize, [ours(world, store), peer], questions, ask, rounds);
  } finally {
    peer.close();
  }
}

function build(
  world: SyntheticWorld,
  candidates: number,
  openings: number,
  name: BenchName,
  kept: ReadonlySet<number>,
) {
  const taxonomy = createTaxonomy(world.taxonomy);
  const builder = new StoreBuilder(taxonomy);
  const peer = new SqlitePeer(':memory:', taxonomy, defaultWeights, dayNumber(worldToday));
  for (let index = 0; index < candidates; index++) {
    const row = world.candidate(index);
    builder.addCandidate(row);
    peer.addCandidate(index, prepareCandidate(row, taxonomy), name === 'reverse' && kept.has(index));
  }
  for (let index = 0; index < openings; index++) {
    const row = world.opening(index);
    builder.addOpening(row);
    peer.addOpening(index, prepareOpening(row, taxonomy), name === 'match' && kept.has(index));
  }
  for (let index = 0; index < openings; index += 3) {
    const candidate = (index * 7) % candidates;
    builder.addIntroduction({ openingId: rowId(index), candidateId: rowId(candidate) });
    peer.introduce(index, candidate);
  }
  peer.finish();
  return { store: builder.build(defaultWeights), peer };
}

/** Rows come as the portal gives them: read from the database, not packed yet. */
function ours(world: SyntheticWorld, store: PackedStore): MatchEngine {
  const ranked = (page: Page): Ranked[] =>
    page.hits.map((hit) => ({ index: hit.number - 1000, points: Math.round(hit.score * 10) }));
  const opening = remembered((index) => world.opening(index));
  const candidate = remembered((index) => world.candidate(index));
  return {
    name: 'werkbrug',
    match: (index) => ranked(store.candidatesFor(opening(index), { today: worldToday, limit })),
    reverse: (index) => ranked(store.openingsFor(candidate(index), { today: worldToday, limit })),
    close: () => undefined,
  };
}

/** Making a row is no part of the question; the first round pays for it. */
function remembered<T>(make: (index: number) => T): (index: number) => T {
  const known = new Map<number, T>();
  return (index) => {
    const row = known.get(index) ?? make(index);
    known.set(index, row);
    return row;
  };
}

function asText(line: BenchLine): string {
  return `${line.bench} ${line.size} ${line.engine}: p50 ${line.p50Ms} ms, p95 ${line.p95Ms} ms, ${line.fasterThanSqliteP50} en ${line.fasterThanSqliteP95} keer zo snel als SQLite`;
}
