import BetterSqlite from 'better-sqlite3';
import { latestStart } from '#search/match/conditions.ts';
import type { PreparedCandidate, PreparedOpening } from '#search/match/prepare.ts';
import { tierPoints } from '#search/match/score.ts';
import { Vocabulary } from '#search/match/store/vocabulary.ts';
import type { MatchTaxonomy, Tier } from '#search/match/taxonomy.ts';
import type { Weights } from '#search/match/weights.ts';
import type { MatchPeer, Ranked } from './engines.ts';
import {
  allCircles,
  askedSkills,
  candidateValues,
  cellRanges,
  openingValues,
  ownSkills,
  sharedValues,
  type Values,
} from './peer-values.ts';
import { candidateColumns, cluster, matchQuery, openingColumns, reverseQuery, schema } from './sqlite-sql.ts';

const pragmas = [
  'journal_mode = OFF',
  'synchronous = OFF',
  'cache_size = -4000000',
  'temp_store = MEMORY',
  'mmap_size = 4000000000',
  'locking_mode = EXCLUSIVE',
];

/**
 * The tuned SQLite peer: whole numbers only, rows clustered by reach and cell, one range per row of cells in the
 * circle, skills without row ids, everything in the page cache, no durability to pay for.
 */
export class SqlitePeer implements MatchPeer {
  readonly name = 'sqlite';
  readonly #db: BetterSqlite.Database;
  readonly #vocabulary: Vocabulary;
  readonly #shared: Values;
  readonly #today: number;
  readonly #weights: Weights;
  readonly #candidates: (Values | undefined)[] = [];
  readonly #openings: (Values | undefined)[] = [];
  readonly #asked: number[] = [];
  readonly #insert: Record<'candidate' | 'opening' | 'skill' | 'asked', BetterSqlite.Statement>;
  readonly #statements = new Map<string, BetterSqlite.Statement>();

  constructor(file: string, taxonomy: MatchTaxonomy, weights: Weights, today: number) {
    this.#db = new BetterSqlite(file);
    for (const pragma of pragmas) this.#db.pragma(pragma);
    this.#db.exec(schema);
    this.#vocabulary = new Vocabulary(taxonomy);
    this.#weights = weights;
    this.#today = today;
    this.#shared = sharedValues(weights, today);
    const insert = (table: string, columns: number) =>
      this.#db.prepare(
        `INSERT INTO ${table} VALUES (${Array.from({ length: columns }, () => '?').join(',')})`,
      );
    this.#insert = {
      candidate: insert('cand_in', candidateColumns.length),
      opening: insert('opening_in', openingColumns.length),
      skill: insert('cand_skill', 2),
      asked: insert('asked', 3),
    };
    this.#db.exec('BEGIN');
  }

  /** @param keep true for candidates that `reverse` will be asked about */
  addCandidate(index: number, row: PreparedCandidate, keep: boolean): void {
    const values = candidateValues(index, row, this.#vocabulary);
    if (keep) this.#candidates[index] = values;
    this.#insert.candidate.run(candidateColumns.map((name) => values[name] ?? null));
    for (const skill of ownSkills(row, this.#vocabulary)) this.#insert.skill.run(index, skill);
  }

  /** @param keep true for openings that `match` will be asked about */
  addOpening(index: number, row: PreparedOpening, keep: boolean): void {
    const values = openingValues(index, row, this.#vocabulary);
    const asked = askedSkills(row, this.#vocabulary);
    if (keep) {
      this.#openings[index] = { ...values, latest: latestStart(row, this.#today) };
      this.#asked[index] = asked.length;
    }
    this.#insert.opening.run(openingColumns.map((name) => values[name] ?? null));
    for (const [skill, weight] of asked) this.#insert.asked.run(index, skill, weight);
  }

  introduce(opening: number, candidate: number): void {
    this.#statement('introduce', () => 'INSERT OR IGNORE INTO intro VALUES (?, ?)').run(opening, candidate);
  }

  finish(): void {
    const tiers = this.#db.prepare('INSERT INTO tier VALUES (?, ?, ?, ?, ?)');
    for (let a = 2; a < this.#vocabulary.occupationCount; a++) {
      this.#vocabulary.tiersOf(a).forEach((tier, b) => {
        if (tier === 0 || b < 2) return;
        const of = (points: number) => tierPoints(points, tier as Tier, this.#weights);
        tiers.run(a, b, of(this.#weights.occupation), of(this.#weights.wishes), tier);
      });
    }
    this.#db.exec(cluster);
    this.#db.exec('COMMIT');
    this.#db.exec('ANALYZE');
  }

  match(opening: number, limit: number): Ranked[] {
    const values = this.#openings[opening];
    if (!values) throw new RangeError(`no opening ${opening}`);
    this.#ranges(values, allCircles);
    const byAsked = (this.#asked[opening] ?? 0) <= 12;
    return this.#run(`match ${byAsked}`, () => matchQuery(byAsked), { ...values, limit });
  }

  reverse(candidate: number, limit: number): Ranked[] {
    const values = this.#candidates[candidate];
    if (!values) throw new RangeError(`no candidate ${candidate}`);
    this.#ranges(values, [[0, values.reach ?? 0]]);
    return this.#run('reverse', () => reverseQuery, { ...values, limit });
  }

  close(): void {
    this.#db.close();
  }

  #run(name: string, sql: () => string, values: Values): Ranked[] {
    // A JavaScript number is bound as a float, and SQLite would then divide with a remainder.
    const whole: Record<string, bigint | null> = {};
    for (const [key, value] of Object.entries({ ...this.#shared, ...values })) {
      whole[key] = value === null ? null : BigInt(value);
    }
    const rows = this.#statement(name, sql).all(whole) as { id: number; s: number }[];
    return rows.map((row) => ({ index: row.id, points: row.s }));
  }

  #ranges(values: Values, circles: readonly (readonly [number, number])[]): void {
    this.#statement('clear', () => 'DELETE FROM rg').run();
    const add = this.#statement('range', () => 'INSERT INTO rg VALUES (?, ?, ?)');
    for (const range of cellRanges(values, circles)) add.run(...range);
  }

  #statement(name: string, sql: () => string): BetterSqlite.Statement {
    let statement = this.#statements.get(name);
    if (!statement) {
      statement = this.#db.prepare(sql());
      this.#statements.set(name, statement);
    }
    return statement;
  }
}
