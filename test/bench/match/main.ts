import { parseArgs } from 'node:util';
import { buildAll, limitOf, ours } from './build.ts';
import { benchBulk } from './bulk.ts';
import type { MatchEngine } from './engines.ts';
import { type BenchLine, compare } from './rounds.ts';
import { benchStart } from './start.ts';
import { syntheticWorld, type WorldSize, worldSizes } from './world.ts';

/**
 * Times matching against a tuned SQLite over the same rows in one run, and checks that both give the same twenty hits
 * with the same points.
 *
 *   npm run bench -- match|reverse|bulk|start [--size 10k|100k|1m] [--json]
 */
const benches = ['match', 'reverse', 'bulk', 'start'] as const;
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
  process.stderr.write(`Gebruik: npm run bench -- ${benches.join('|')} [--size 10k|100k|1m] [--json]\n`);
  process.exit(2);
}
for (const line of await run(bench, size))
  process.stdout.write(values.json ? `${JSON.stringify(line)}\n` : `${asText(line)}\n`);

async function run(name: BenchName, worldSize: WorldSize): Promise<BenchLine[]> {
  if (name === 'bulk') return benchBulk(worldSize);
  if (name === 'start') return benchStart(worldSize);
  const world = await syntheticWorld();
  const { candidates, openings } = worldSizes[worldSize];
  const asked = worldSize === '1m' ? 60 : 200;
  const every = (count: number) => Array.from({ length: asked }, (_, i) => Math.floor((i * count) / asked));
  const questions = every(name === 'match' ? openings : candidates);
  const none: ReadonlySet<number> = new Set();
  const kept = new Set(questions);
  const { store, peers } = await buildAll(world, worldSizes[worldSize], {
    candidates: name === 'reverse' ? kept : none,
    openings: name === 'match' ? kept : none,
  });
  try {
    const ask = (engine: MatchEngine, question: number) =>
      name === 'match' ? engine.match(question, limit) : engine.reverse(question, limit);
    const engines = [ours(world, store), ...peers, limitOf(world, store)];
    return await compare(name, worldSize, engines, questions, ask, rounds);
  } finally {
    for (const peer of peers) await peer.close();
  }
}

function asText(line: BenchLine): string {
  return `${line.bench} ${line.size} ${line.engine}: p50 ${line.p50Ms} ms, p95 ${line.p95Ms} ms, ${line.fasterThanSqliteP50} en ${line.fasterThanSqliteP95} keer zo snel als SQLite`;
}
