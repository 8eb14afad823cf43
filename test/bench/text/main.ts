import { parseArgs } from 'node:util';
import { createDutchAnalyser } from '#search/dutch/analyser.ts';
import { createMeilisearchEngine } from '#search/meilisearch/engine.ts';
import { DocumentStore } from '#search/text/store.ts';
import { textIndexOver } from '#search/text/text-index.ts';
import type { TextDocument, TextIndex, TextQuery } from '#search/text/types.ts';
import { MiniSearchPeer } from './minisearch-peer.ts';
import { type Answer, SqliteTextPeer } from './sqlite-peer.ts';
import { type TextSize, type TextWorld, textFacets, textSizes, textWorld } from './world.ts';

/**
 * Times text search with twenty hits and four facets against its peers over the same openings in one run, and checks that
 * the tuned SQLite finds the same openings.
 *
 *   node test/bench/text/main.ts [--size 10k|100k|1m] [--json]
 *
 * Sizes are those of the match benchmark: 3,000, 30,000 and 300,000 openings. Lines of `text-prefix` are of the last word
 * still being typed. Meilisearch takes part where MEILI_URL is set; MiniSearch up to 30,000 openings, as its index of
 * 300,000 does not fit beside the others.
 */
interface Engine {
  name: string;
  ask(query: TextQuery): Answer | Promise<Answer>;
  close?(): void | Promise<void>;
}

interface Line {
  bench: string;
  size: string;
  engine: string;
  p50Ms: number;
  p95Ms: number;
  /** How long the event loop stands still at most. */
  maxMs: number;
  perSecond: number;
  rssMb: number;
  fasterThanSqliteP50: number;
  fasterThanSqliteP95: number;
}

const rounds = 5;
const mostForMiniSearch = 30_000;

const { values } = parseArgs({
  allowPositionals: true,
  options: { size: { type: 'string', default: '10k' }, json: { type: 'boolean', default: false } },
});
const size = (Object.keys(textSizes) as TextSize[]).find((name) => name === values.size);
if (!size) {
  process.stderr.write('Gebruik: node test/bench/text/main.ts [--size 10k|100k|1m] [--json]\n');
  process.exit(2);
}
for (const line of await run(size))
  process.stdout.write(values.json ? `${JSON.stringify(line)}\n` : `${asText(line)}\n`);

async function run(named: TextSize): Promise<Line[]> {
  const world = textWorld();
  const count = textSizes[named];
  const engines = await build(world, count);
  const times = engines.map(() => world.questions.map(() => Number.POSITIVE_INFINITY));
  try {
    for (let round = 0; round < rounds; round += 1) {
      for (const [at, { kind, query }] of world.questions.entries()) {
        const answers: Answer[] = [];
        for (const [number, engine] of engines.entries()) {
          const started = performance.now();
          const answer = await engine.ask(query);
          const took = performance.now() - started;
          const own = times[number] as number[];
          own[at] = Math.min(own[at] as number, took);
          answers.push(answer);
        }
        if (round === 0) check(kind, query, answers);
      }
    }
  } finally {
    for (const engine of engines) await engine.close?.();
  }
  const prefix = world.questions.map(({ kind }) => kind === 'prefix');
  return ['text', 'text-prefix'].flatMap((bench) => {
    const chosen = times.map((own) => own.filter((_, i) => prefix[i] === (bench === 'text-prefix')));
    return engines.map((engine, i) => lineOf(bench, named, engine.name, chosen[i] ?? [], chosen[1] ?? []));
  });
}

async function build(world: TextWorld, count: number): Promise<Engine[]> {
  const analyser = createDutchAnalyser();
  const store = new DocumentStore(analyser);
  const index = textIndexOver(store);
  for (let i = 0; i < count; i += 1) index.upsert(world.document(i));
  const engines: Engine[] = [ours(index)];
  const sqlite = new SqliteTextPeer(store, world.document);
  engines.push({ name: 'sqlite', ask: (query) => sqlite.ask(query), close: () => sqlite.close() });
  if (count <= mostForMiniSearch) {
    const minisearch = new MiniSearchPeer(analyser, count, world.document);
    engines.push({ name: 'minisearch', ask: (query) => minisearch.ask(query) });
  }
  if (process.env.MEILI_URL) engines.push(await meilisearch(process.env.MEILI_URL, world, count));
  return engines;
}

function ours(index: TextIndex): Engine {
  return {
    name: 'werkbrug',
    ask(query) {
      const { total, hits, facets } = index.search(query);
      return { total, ids: hits.map(({ id }) => id), facets: flat(facets) };
    },
  };
}

async function meilisearch(url: string, world: TextWorld, count: number): Promise<Engine> {
  const analyser = createDutchAnalyser();
  const prefix = `bench_${process.pid}`;
  const engine = createMeilisearchEngine({ url, key: process.env.MEILI_KEY, analyser, prefix });
  async function* batches(): AsyncGenerator<readonly TextDocument[]> {
    for (let from = 0; from < count; from += 1_000) {
      yield Array.from({ length: Math.min(1_000, count - from) }, (_, i) => world.document(from + i));
    }
  }
  await engine.rebuild('openings', batches());
  return {
    name: 'meilisearch',
    async ask({ text, near, km }) {
      const found = await engine.search('openings', {
        tags: ['all'],
        text,
        near,
        km,
        limit: 20,
        facets: textFacets,
      });
      return { total: found.total, ids: found.hits.map(({ id }) => id), facets: flat(found.facets) };
    },
    close: () => engine.drop(),
  };
}

function flat(facets: Readonly<Record<string, Readonly<Record<string, number>>>>): Map<string, number> {
  return new Map(
    Object.entries(facets).flatMap(([name, counts]) =>
      Object.entries(counts).map(([value, n]) => [`${name}:${value}`, n] as const),
    ),
  );
}

/**
 * The tuned SQLite must find the same openings with the same counts. While a word is typed it knows only the words as
 * written, and we also what they are forms of: there it must not find more. Peers with other ideas of a match are not compared.
 */
function check(kind: string, query: TextQuery, [own, peer]: readonly Answer[]): void {
  if (!own || !peer) return;
  const fail = (why: string): never => {
    throw new Error(`"${query.text}" (${kind}): ${why}: ${own.total} against ${peer.total}`);
  };
  if (kind === 'prefix') {
    if (peer.total > own.total) fail('SQLite finds more');
    return;
  }
  if (own.total !== peer.total) fail('another number of openings');
  if (own.ids.length !== peer.ids.length) fail('another number of hits');
  for (const [name, n] of peer.facets) if (own.facets.get(name) !== n) fail(`another count of ${name}`);
}

function lineOf(
  bench: string,
  named: string,
  engine: string,
  own: readonly number[],
  sqlite: readonly number[],
): Line {
  return {
    bench,
    size: named,
    engine,
    p50Ms: rounded(quantile(own, 0.5)),
    p95Ms: rounded(quantile(own, 0.95)),
    maxMs: rounded(quantile(own, 1)),
    perSecond: rounded((own.length * 1000) / own.reduce((sum, time) => sum + time, 0)),
    rssMb: Math.round(process.memoryUsage().rss / 1e6),
    fasterThanSqliteP50: rounded(quantile(sqlite, 0.5) / quantile(own, 0.5)),
    fasterThanSqliteP95: rounded(quantile(sqlite, 0.95) / quantile(own, 0.95)),
  };
}

function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function asText(line: Line): string {
  return `${line.bench} ${line.size} ${line.engine}: p50 ${line.p50Ms} ms, p95 ${line.p95Ms} ms, hoogstens ${line.maxMs} ms, ${line.fasterThanSqliteP50} en ${line.fasterThanSqliteP95} keer zo snel als SQLite`;
}
