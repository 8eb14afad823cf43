import type { MatchEngine, Ranked } from './engines.ts';

/** One line of the report; ratios are how many times faster than SQLite in the same run. */
export interface BenchLine {
  bench: string;
  size: string;
  engine: string;
  p50Ms: number;
  p95Ms: number;
  perSecond: number;
  rssMb: number;
  fasterThanSqliteP50: number;
  fasterThanSqliteP95: number;
}

/**
 * Asks every engine the same questions in alternating rounds, so that a busy moment of the machine hits all of them.
 * The time of a question is its best over the rounds.
 *
 * @throws Error when the engines do not give the same answers; the one called `limit` gives none
 */
export async function compare(
  bench: string,
  size: string,
  engines: readonly MatchEngine[],
  questions: readonly number[],
  ask: (engine: MatchEngine, question: number) => Ranked[] | Promise<Ranked[]>,
  rounds: number,
): Promise<BenchLine[]> {
  const best = engines.map(() => questions.map(() => Number.POSITIVE_INFINITY));
  const answers = questions.map(() => new Set<string>());
  for (let round = 0; round < rounds; round++) {
    for (const [number, engine] of engines.entries()) {
      const times = best[number] ?? [];
      for (const [at, question] of questions.entries()) {
        const start = performance.now();
        const answer = await ask(engine, question);
        const took = performance.now() - start;
        times[at] = Math.min(times[at] ?? took, took);
        if (engine.name === 'limit') continue;
        answers[at]?.add(answer.map((hit) => `${hit.index}:${hit.points}`).join(' '));
      }
    }
  }
  const differs = answers.findIndex((given) => given.size > 1);
  if (differs >= 0) throw new Error(`${bench} ${size}, question ${questions[differs]}: different answers`);
  const sqlite = best[engines.findIndex((engine) => engine.name === 'sqlite')] ?? [];
  return engines.map((engine, number) => {
    const times = best[number] ?? [];
    return {
      bench,
      size,
      engine: engine.name,
      p50Ms: round(quantile(times, 0.5)),
      p95Ms: round(quantile(times, 0.95)),
      perSecond: round((times.length * 1000) / times.reduce((sum, time) => sum + time, 0)),
      rssMb: Math.round(process.memoryUsage().rss / 1e6),
      fasterThanSqliteP50: round(quantile(sqlite, 0.5) / quantile(times, 0.5)),
      fasterThanSqliteP95: round(quantile(sqlite, 0.95) / quantile(times, 0.95)),
    };
  });
}

function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
