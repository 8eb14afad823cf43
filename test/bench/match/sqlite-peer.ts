import BetterSqlite from 'better-sqlite3';
import { otherWishWeight } from '#search/match/ask.ts';
import { codeOf } from '#search/match/codes.ts';
import { latestStart } from '#search/match/conditions.ts';
import { level, type PreparedCandidate, type PreparedOpening, quarterYears } from '#search/match/prepare.ts';
import { neutralWishPoints, potsOf, tierPoints } from '#search/match/score.ts';
import { Vocabulary } from '#search/match/store/vocabulary.ts';
import { createTaxonomy, type MatchTaxonomy, type Tier } from '#search/match/taxonomy.ts';
import type { Weights } from '#search/match/weights.ts';
import type { Ranked } from './engines.ts';

/** Rows are kept by how far they reach, so that a wide circle is only searched among those who travel that far. */
const classes = [50, 100, 150, 250, 400, 600];
const cellUnits = 40;
const gridWidth = 1000;
const offset = 20_000;

/**
 * The tuned SQLite peer: whole numbers only, a covering index in cell order, one range per row of cells in the circle,
 * skills in a table without row ids, everything in the page cache, no durability to pay for.
 */
export class SqlitePeer {
  readonly #db: BetterSqlite.Database;
  readonly #vocabulary: Vocabulary;
  readonly #weights: Weights;
  readonly #today: number;
  readonly #addCandidate: BetterSqlite.Statement;
  readonly #addSkill: BetterSqlite.Statement;
  readonly #addOpening: BetterSqlite.Statement;
  readonly #addAsked: BetterSqlite.Statement;
  #clear: BetterSqlite.Statement | null = null;
  #range: BetterSqlite.Statement | null = null;
  readonly #openings: (OpeningParameters | undefined)[] = [];
  readonly #statements = new Map<string, BetterSqlite.Statement>();

  constructor(file: string, taxonomy: MatchTaxonomy, weights: Weights, today: number) {
    this.#db = new BetterSqlite(file);
    this.#vocabulary = new Vocabulary(createTaxonomy(taxonomy.data));
    this.#weights = weights;
    this.#today = today;
    for (const pragma of ['journal_mode = OFF', 'synchronous = OFF', 'cache_size = -4000000', 'temp_store = MEMORY', 'mmap_size = 4000000000', 'locking_mode = EXCLUSIVE']) {
      this.#db.pragma(pragma);
    }
    this.#db.exec(schema);
    this.#addCandidate = this.#db.prepare(
      `INSERT INTO cand VALUES (${Array.from({ length: 24 }, () => '?').join(',')})`,
    );
    this.#addSkill = this.#db.prepare('INSERT OR IGNORE INTO cand_skill VALUES (?, ?)');
    this.#addOpening = this.#db.prepare(
      `INSERT INTO opening VALUES (${Array.from({ length: 24 }, () => '?').join(',')})`,
    );
    this.#addAsked = this.#db.prepare('INSERT INTO asked VALUES (?, ?, ?)');
    this.#db.exec('BEGIN');
  }

  addCandidate(index: number, row: PreparedCandidate): void {
    const v = this.#vocabulary;
    const { experience, wishes } = row.row;
    const occupation = (id: string | undefined) => (id === undefined ? 0 : v.occupation(id));
    this.#addCandidate.run(
      index,
      classes.findIndex((reach) => row.reach <= reach),
      cellOf(row.at.x, row.at.y),
      row.at.x,
      row.at.y,
      row.reach,
      row.hoursMin,
      row.hoursMax,
      level(row.row.educationLevel),
      level(row.row.dutchLevel),
      row.days.size === 0 ? 127 : v.mask('day', row.days).mask,
      row.shifts.size === 0 ? 255 : v.mask('shift', row.shifts).mask >>> 7,
      v.mask('language', row.languages).mask >>> 16,
      v.mask('condition', row.conditions).mask,
      v.mask('licence', row.licences).mask,
      row.availableFrom,
      row.updatedOn,
      occupation(experience[0]?.occupationId),
      quarterYears(experience[0]?.years ?? 0),
      occupation(experience[1]?.occupationId),
      quarterYears(experience[1]?.years ?? 0),
      occupation(wishes[0]),
      occupation(wishes[1]),
      occupation(wishes[2]),
    );
    const skills = [...row.skills].map((id) => v.skill(id)).sort((a, b) => a - b);
    for (const skill of skills) this.#addSkill.run(index, skill);
  }

  addOpening(index: number, row: PreparedOpening): void {
    const parameters = parametersOf(index, row, this.#vocabulary, this.#weights, this.#today);
    this.#openings[index] = parameters;
    const p = parameters;
    this.#addOpening.run(
      index, cellOf(p.x, p.y), p.x, p.y, p.hmin, p.hmax, p.edu, p.dutch, p.days, p.shifts, p.langs, p.conds, p.lics,
      row.startsOn ?? 0, p.occ, p.years, row.row.places, row.row.applications, p.mt, p.wt, p.others, p.wedu, p.wdutch, p.wlic,
    );
    for (const item of row.ask.must) this.#addAsked.run(index, this.#vocabulary.skill(item.value), item.weight * 65_536);
    for (const item of row.ask.wish) {
      if (item.kind === 'skill') this.#addAsked.run(index, this.#vocabulary.skill(item.value), item.weight);
    }
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
    this.#db.exec('COMMIT');
    this.#db.exec(indexes);
    this.#db.exec('ANALYZE');
    this.#clear = this.#db.prepare('DELETE FROM rg');
    this.#range = this.#db.prepare('INSERT INTO rg VALUES (?, ?, ?)');
  }

  /** The best candidates of an opening that was added. */
  match(opening: number, limit: number): Ranked[] {
    const p = this.#openings[opening];
    if (!p) throw new RangeError(`no opening ${opening}`);
    this.#fillRanges(p.x, p.y);
    const byAsked = p.asked <= 12;
    const statement = this.#statement(`match ${byAsked}`, () => matchQuery(byAsked));
    const w = this.#weights;
    const rows = statement.all({
      ...p,
      limit,
      today: this.#today,
      half: w.halfDistanceKm * 10,
      far: w.distance * 10,
      hours: w.hours * 10,
      fresh: w.freshness * 10,
      freshDays: w.freshDays,
      oldDays: w.oldDays,
      neutral: neutralWishPoints(w),
    }) as { id: number; s: number }[];
    return rows.map((row) => ({ index: row.id, points: row.s }));
  }

  close(): void {
    this.#db.close();
  }

  #fillRanges(x: number, y: number): void {
    this.#clear?.run();
    classes.forEach((reach, index) => {
      const lowest = Math.floor((y - reach + offset) / cellUnits);
      const highest = Math.floor((y + reach + offset) / cellUnits);
      for (let row = lowest; row <= highest; row++) {
        const bottom = row * cellUnits - offset - y;
        const away = bottom > 0 ? bottom : bottom + cellUnits < 0 ? -(bottom + cellUnits) : 0;
        const wide = Math.sqrt(Math.max(0, reach * reach - away * away));
        const first = Math.floor((x - wide + offset) / cellUnits);
        const last = Math.floor((x + wide + offset) / cellUnits);
        this.#range?.run(index, row * gridWidth + first, row * gridWidth + last);
      }
    });
  }

  #statement(name: string, make: () => string): BetterSqlite.Statement {
    let statement = this.#statements.get(name);
    if (!statement) {
      statement = this.#db.prepare(make());
      this.#statements.set(name, statement);
    }
    return statement;
  }
}
