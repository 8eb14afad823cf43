import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { readSnapshot, writeSnapshot } from '#search/match/snapshot.ts';
import { type PackedStore, StoreBuilder } from '#search/match/store/store.ts';
import { createTaxonomy, type TaxonomyData } from '#search/match/taxonomy.ts';
import type { MatchCandidate, MatchOpening } from '#search/match/types.ts';
import { defaultWeights } from '#search/match/weights.ts';
import type { BenchLine } from './rounds.ts';
import { syntheticWorld, type WorldSize, worldSizes, worldToday } from './world.ts';

const rounds: Record<WorldSize, number> = { '10k': 7, '100k': 3, '1m': 2 };

/**
 * From nothing to the first answer: from the snapshot file, and from rows in SQLite (one read per row as text, which
 * is less work than the portal's own tables ask).
 *
 * @throws Error when the two give different answers
 */
export async function benchStart(size: WorldSize): Promise<BenchLine[]> {
  const world = await syntheticWorld();
  const folder = mkdtempSync(join(tmpdir(), 'bench-start-'));
  const file = join(folder, 'match.snapshot');
  const db = new BetterSqlite(join(folder, 'rows.sqlite'));
  try {
    db.exec(
      'PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; CREATE TABLE part (kind TEXT, row TEXT); BEGIN',
    );
    const insert = db.prepare('INSERT INTO part VALUES (?, ?)');
    const { candidates, openings } = worldSizes[size];
    for (let i = 0; i < candidates; i++) insert.run('candidate', JSON.stringify(world.candidate(i)));
    for (let i = 0; i < openings; i++) insert.run('opening', JSON.stringify(world.opening(i)));
    insert.run('taxonomy', JSON.stringify(world.taxonomy));
    db.exec('COMMIT');
    writeSnapshot(file, fromRows(db), 1);
    const answers = new Set<string>();
    const first = (store: PackedStore) => {
      answers.add(JSON.stringify(store.candidatesFor(world.opening(1), { today: worldToday })));
    };
    const times = { snapshot: [] as number[], rows: [] as number[] };
    for (let round = 0; round < rounds[size]; round++) {
      let start = performance.now();
      const read = readSnapshot(file);
      if (!read) throw new Error('the snapshot cannot be read');
      first(read.store);
      times.snapshot.push(performance.now() - start);
      start = performance.now();
      first(fromRows(db));
      times.rows.push(performance.now() - start);
    }
    if (answers.size !== 1) throw new Error(`start ${size}: different answers`);
    const line = (engine: string, own: readonly number[]): BenchLine => ({
      bench: 'start',
      size,
      engine,
      p50Ms: rounded(at(own, 0.5)),
      p95Ms: rounded(at(own, 0.95)),
      perSecond: rounded(1000 / at(own, 0.5)),
      rssMb: Math.round(process.memoryUsage().rss / 1e6),
      fasterThanSqliteP50: rounded(at(times.rows, 0.5) / at(own, 0.5)),
      fasterThanSqliteP95: rounded(at(times.rows, 0.95) / at(own, 0.95)),
    });
    return [line('werkbrug', times.snapshot), line('sqlite', times.rows)];
  } finally {
    db.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function fromRows(db: BetterSqlite.Database): PackedStore {
  const text = db.prepare("SELECT row FROM part WHERE kind = 'taxonomy'").pluck().get() as string;
  const builder = new StoreBuilder(createTaxonomy(JSON.parse(text) as TaxonomyData));
  const read = (kind: string) =>
    db.prepare('SELECT row FROM part WHERE kind = ?').pluck().iterate(kind) as IterableIterator<string>;
  for (const row of read('candidate')) builder.addCandidate(JSON.parse(row) as MatchCandidate);
  for (const row of read('opening')) builder.addOpening(JSON.parse(row) as MatchOpening);
  return builder.build(defaultWeights);
}

function at(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
