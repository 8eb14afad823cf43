import pg from 'pg';
import { latestStart } from '#search/match/conditions.ts';
import type { PreparedCandidate, PreparedOpening } from '#search/match/prepare.ts';
import { tierPoints } from '#search/match/score.ts';
import { Vocabulary } from '#search/match/store/vocabulary.ts';
import { type MatchTaxonomy, type Tier, tiers } from '#search/match/taxonomy.ts';
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
import {
  candidateList,
  clusterRows,
  createSchema,
  insertMany,
  matchSql,
  numbered,
  openingList,
  reverseSql,
} from './postgres-sql.ts';

/** Rows per statement while filling. */
const batchRows = 5000;
const settings = [
  'SET jit = off',
  'SET plan_cache_mode = force_generic_plan',
  "SET work_mem = '256MB'",
  "SET maintenance_work_mem = '1GB'",
  'SET max_parallel_workers_per_gather = 0',
  'SET synchronous_commit = off',
];
/** Years of experience in work that does not count. */
const noYears = -1;

type Table = 'cand_in' | 'opening_in' | 'intro';
type Parameters = Record<string, number | null | readonly number[]>;

/**
 * The tuned PostgreSQL peer: rows in order of reach and cell, skills as `intarray`, one range per row of cells joined
 * laterally, one generic plan, no parallel workers, statistics gathered. It works in a schema of its own in the database
 * that PGHOST and the other PG variables name, and drops it at the end. Memory for pages is the server's own setting.
 */
export class PostgresPeer implements MatchPeer {
  readonly name = 'postgresql';
  readonly #client = new pg.Client();
  readonly #schema = `werkbrug_bench_${process.pid}`;
  readonly #vocabulary: Vocabulary;
  readonly #shared: Values;
  readonly #today: number;
  readonly #weights: Weights;
  readonly #candidates: Parameters[] = [];
  readonly #openings: Parameters[] = [];
  readonly #pending: Record<Table, unknown[][]> = { cand_in: [], opening_in: [], intro: [] };
  readonly #match = numbered(matchSql);
  readonly #reverse = numbered(reverseSql);

  constructor(taxonomy: MatchTaxonomy, weights: Weights, today: number) {
    this.#vocabulary = new Vocabulary(taxonomy);
    this.#weights = weights;
    this.#today = today;
    this.#shared = sharedValues(weights, today);
  }

  /** @throws Error when the server cannot be reached or lacks the extension `intarray` */
  async open(): Promise<this> {
    await this.#client.connect();
    await this.#client.query('CREATE EXTENSION IF NOT EXISTS intarray');
    await this.#client.query(
      `CREATE SCHEMA ${this.#schema}; SET search_path = ${this.#schema}, public; ${createSchema}`,
    );
    for (const setting of settings) await this.#client.query(setting);
    return this;
  }

  addCandidate(index: number, row: PreparedCandidate, keep: boolean): void | Promise<void> {
    const values = whole(candidateValues(index, row, this.#vocabulary));
    const skills = ownSkills(row, this.#vocabulary);
    if (keep) this.#candidates[index] = { ...values, skills, ...this.#nearCandidate(values) };
    return this.#add('cand_in', [...candidateList.slice(0, -1).map((name) => values[name]), list(skills)]);
  }

  addOpening(index: number, row: PreparedOpening, keep: boolean): void | Promise<void> {
    const values = whole(openingValues(index, row, this.#vocabulary));
    const asked = askedSkills(row, this.#vocabulary);
    const ask = asked.map(([skill]) => skill);
    const aw = asked.map(([, weight]) => weight);
    if (keep) {
      const latest = latestStart(row, this.#today);
      this.#openings[index] = { ...values, latest, ask, aw, ...this.#nearOpening(values.occ ?? 0) };
    }
    const columns = openingList.slice(0, -2).map((name) => values[name]);
    return this.#add('opening_in', [...columns, list(ask), list(aw)]);
  }

  introduce(opening: number, candidate: number): void | Promise<void> {
    return this.#add('intro', [opening, candidate]);
  }

  async finish(): Promise<void> {
    for (const table of ['cand_in', 'opening_in', 'intro'] as const) await this.#flush(table);
    for (const statement of clusterRows) await this.#client.query(statement);
  }

  match(opening: number, limit: number): Promise<Ranked[]> {
    const values = this.#openings[opening];
    if (!values) throw new RangeError(`no opening ${opening}`);
    return this.#ask('match', this.#match, { ...values, ...circles(values, allCircles), limit });
  }

  reverse(candidate: number, limit: number): Promise<Ranked[]> {
    const values = this.#candidates[candidate];
    if (!values) throw new RangeError(`no candidate ${candidate}`);
    const around = circles(values, [[0, Number(values.reach)]]);
    return this.#ask('reverse', this.#reverse, { ...values, ...around, limit });
  }

  async close(): Promise<void> {
    await this.#client.query(`DROP SCHEMA IF EXISTS ${this.#schema} CASCADE`);
    await this.#client.end();
  }

  async #ask(
    name: string,
    { text, names }: { text: string; names: readonly string[] },
    values: Parameters,
  ): Promise<Ranked[]> {
    const all: Parameters = { ...this.#shared, ...values };
    const { rows } = await this.#client.query<{ id: number; s: string }>({
      name,
      text,
      values: names.map((key) => all[key] ?? null),
    });
    return rows.map((row) => ({ index: row.id, points: Number(row.s) }));
  }

  #add(table: Table, row: unknown[]): void | Promise<void> {
    this.#pending[table].push(row);
    return this.#pending[table].length < batchRows ? undefined : this.#flush(table);
  }

  async #flush(table: Table): Promise<void> {
    const rows = this.#pending[table].splice(0);
    if (rows.length === 0) return;
    const columns = { cand_in: candidateList, opening_in: openingList, intro: ['opening', 'cand'] }[table];
    const text = `${insertMany(table, columns)} ${table === 'intro' ? 'ON CONFLICT DO NOTHING' : ''}`;
    await this.#client.query({
      name: table,
      text,
      values: columns.map((_, at) => rows.map((row) => row[at])),
    });
  }

  /** What other occupations are worth to an opening of this one. */
  #nearOpening(occupation: number): Parameters {
    const near: number[] = [];
    const found: Tier[] = [];
    this.#vocabulary.tiersOf(occupation).forEach((tier, other) => {
      if (tier === tiers.none || other < 2 || occupation < 2) return;
      near.push(other);
      found.push(tier as Tier);
    });
    const worth = (points: number) => found.map((tier) => tierPoints(points, tier, this.#weights));
    return { near, tiers: found, oe: worth(this.#weights.occupation), ow: worth(this.#weights.wishes) };
  }

  /** What openings of each occupation are worth to a candidate. */
  #nearCandidate({ e0, y0, e1, y1, w0, w1, w2 }: Values): Parameters {
    const near: number[] = [];
    const oe: number[] = [];
    const ow: number[] = [];
    const oy: number[] = [];
    const { occupation, wishes } = this.#weights;
    for (let other = 2; other < this.#vocabulary.occupationCount; other++) {
      const row = this.#vocabulary.tiersOf(other);
      const tier = (own: number | null | undefined) => ((own ?? 0) < 2 ? 0 : (row[own ?? 0] ?? 0)) as Tier;
      const worth = (points: number, all: readonly (number | null | undefined)[]) =>
        Math.max(...all.map((own) => tierPoints(points, tier(own), this.#weights)));
      if (![e0, e1, w0, w1, w2].some((own) => tier(own) !== tiers.none)) continue;
      near.push(other);
      oe.push(worth(occupation, [e0, e1]));
      ow.push(worth(wishes, [w0, w1, w2]));
      const first = tier(e0) >= tiers.unitGroup ? Number(y0) : noYears;
      const second = e1 !== e0 && tier(e1) >= tiers.unitGroup ? Number(y1) : noYears;
      oy.push(Math.max(first, second));
    }
    return { near, oe, ow, oy };
  }
}

/** Masks use all 32 bits, and a whole number of PostgreSQL has a sign. */
function whole(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, value === null ? null : value | 0]),
  );
}

function circles(values: Parameters, around: readonly (readonly [number, number])[]): Parameters {
  const ranges = cellRanges({ x: Number(values.x), y: Number(values.y) }, around);
  return { rc: ranges.map(([at]) => at), ra: ranges.map(([, a]) => a), rb: ranges.map(([, , b]) => b) };
}

function list(values: readonly number[]): string {
  return `{${values.join(',')}}`;
}
