import BetterSqlite from 'better-sqlite3';
import { codeOf } from '#search/match/codes.ts';
import { availableWithinDays, latestStart } from '#search/match/conditions.ts';
import { level, type PreparedCandidate, type PreparedOpening, quarterYears } from '#search/match/prepare.ts';
import { neutralWishPoints, potsOf, tierPoints } from '#search/match/score.ts';
import { Vocabulary } from '#search/match/store/vocabulary.ts';
import type { MatchTaxonomy, Tier } from '#search/match/taxonomy.ts';
import type { Weights } from '#search/match/weights.ts';
import type { MatchEngine, Ranked } from './engines.ts';
import { candidateColumns, cluster, matchQuery, openingColumns, reverseQuery, schema } from './sqlite-sql.ts';

/** Rows are kept by how far they reach, so that a wide circle is only searched among those who travel that far. */
const classes = [50, 100, 150, 250, 400, 600];
const cellUnits = 40;
const gridWidth = 1000;
const offset = 20_000;
const pragmas = [
  'journal_mode = OFF',
  'synchronous = OFF',
  'cache_size = -4000000',
  'temp_store = MEMORY',
  'mmap_size = 4000000000',
  'locking_mode = EXCLUSIVE',
];

type Values = Record<string, number | null>;

/**
 * The tuned SQLite peer: whole numbers only, rows clustered by reach and cell, one range per row of cells in the
 * circle, skills without row ids, everything in the page cache, no durability to pay for.
 */
export class SqlitePeer implements MatchEngine {
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
    const skills = [...row.skills].map((id) => this.#vocabulary.skill(id)).sort((a, b) => a - b);
    for (const skill of skills) this.#insert.skill.run(index, skill);
  }

  /** @param keep true for openings that `match` will be asked about */
  addOpening(index: number, row: PreparedOpening, keep: boolean): void {
    const values = openingValues(index, row, this.#vocabulary);
    const asked: [number, number][] = [];
    for (const item of row.ask.must) asked.push([this.#vocabulary.skill(item.value), item.weight * 65_536]);
    for (const item of row.ask.wish) {
      if (item.kind === 'skill') asked.push([this.#vocabulary.skill(item.value), item.weight]);
    }
    asked.sort((a, b) => a[0] - b[0]);
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
    this.#ranges(
      values,
      classes.map((reach, index) => [index, reach]),
    );
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

  /** One range of cells per row of the grid that the circle of each class touches. */
  #ranges(values: Values, circles: readonly (readonly [number, number])[]): void {
    const x = values.x ?? 0;
    const y = values.y ?? 0;
    this.#statement('clear', () => 'DELETE FROM rg').run();
    const add = this.#statement('range', () => 'INSERT INTO rg VALUES (?, ?, ?)');
    for (const [index, reach] of circles) {
      const highest = Math.floor((y + reach + offset) / cellUnits);
      for (let row = Math.floor((y - reach + offset) / cellUnits); row <= highest; row++) {
        const bottom = row * cellUnits - offset - y;
        const top = bottom + cellUnits - 1;
        const away = bottom > 0 ? bottom : top < 0 ? -top : 0;
        const wide = Math.sqrt(Math.max(0, reach * reach - away * away));
        const first = Math.floor((x - wide + offset) / cellUnits);
        const last = Math.floor((x + wide + offset) / cellUnits);
        add.run(index, row * gridWidth + first, row * gridWidth + last);
      }
    }
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

function sharedValues(weights: Weights, today: number): Values {
  const both = potsOf(weights, true, true);
  return {
    today,
    within: availableWithinDays,
    half: weights.halfDistanceKm * 10,
    far: weights.distance * 10,
    hours: weights.hours * 10,
    fresh: weights.freshness * 10,
    attention: weights.attention * 10,
    freshDays: weights.freshDays,
    oldDays: weights.oldDays,
    neutral: neutralWishPoints(weights),
    must: both.must,
    wish: both.wish,
    all: potsOf(weights, true, false).must,
    nothing: potsOf(weights, false, false).must,
  };
}

function candidateValues(index: number, row: PreparedCandidate, vocabulary: Vocabulary): Values {
  const { experience, wishes } = row.row;
  const occupation = (id: string | undefined) => (id === undefined ? 0 : vocabulary.occupation(id));
  return {
    id: index,
    class: classes.findIndex((reach) => row.reach <= reach),
    ...placeValues(row.at),
    reach: row.reach,
    hmin: row.hoursMin,
    hmax: row.hoursMax,
    edu: level(row.row.educationLevel),
    dutch: level(row.row.dutchLevel),
    avail: row.availableFrom,
    days: row.days.size === 0 ? 127 : vocabulary.mask('day', row.days).mask,
    shifts: row.shifts.size === 0 ? 255 : vocabulary.mask('shift', row.shifts).mask >>> 7,
    lics: vocabulary.mask('licence', row.licences).mask,
    conds: vocabulary.mask('condition', row.conditions).mask,
    langs: vocabulary.mask('language', row.languages).mask >>> 16,
    updated: row.updatedOn,
    e0: occupation(experience[0]?.occupationId),
    y0: quarterYears(experience[0]?.years ?? 0),
    e1: occupation(experience[1]?.occupationId),
    y1: quarterYears(experience[1]?.years ?? 0),
    w0: occupation(wishes[0]),
    w1: occupation(wishes[1]),
    w2: occupation(wishes[2]),
  };
}

function openingValues(index: number, row: PreparedOpening, vocabulary: Vocabulary): Values {
  const others = row.ask.wish.filter((item) => item.kind !== 'skill');
  const numberOf = (kind: string) => {
    const found = others.find((item) => item.kind === kind);
    return found ? Number(found.value) : null;
  };
  const codes = (kind: 'licence' | 'language', kinds: readonly string[]) =>
    vocabulary.mask(
      kind,
      others.filter((item) => kinds.includes(item.kind)).map((item) => codeOf(kind, item.value)),
    ).mask;
  const years = numberOf('experience');
  return {
    id: index,
    ...placeValues(row.at),
    hmin: row.hoursMin,
    hmax: row.hoursMax,
    edu: row.educationMust,
    dutch: row.dutchMust,
    starts: row.startsOn ?? 0,
    days: vocabulary.mask('day', row.days).mask,
    shifts: row.shifts.length === 0 ? 255 : vocabulary.mask('shift', row.shifts).mask >>> 7,
    lics: vocabulary.mask('licence', row.licences).mask,
    conds: vocabulary.mask('condition', row.conditions).mask,
    langs: vocabulary.mask('language', row.languages).mask >>> 16,
    years: row.experienceMust,
    occ: row.row.occupationId === null ? 0 : vocabulary.occupation(row.row.occupationId),
    places: row.row.places,
    applications: row.row.applications,
    mt: row.ask.mustTotal,
    wt: row.ask.wishTotal,
    others: others.length,
    wedu: numberOf('education'),
    wdutch: numberOf('dutch'),
    wyears: years === null ? null : quarterYears(years),
    wlics: codes('licence', ['licence', 'certificate']),
    wlangs: codes('language', ['language']) >>> 16,
  };
}

function placeValues(at: { x: number; y: number }): Values {
  const row = Math.floor((at.y + offset) / cellUnits);
  return { x: at.x, y: at.y, cell: row * gridWidth + Math.floor((at.x + offset) / cellUnits) };
}
