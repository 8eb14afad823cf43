import { isDeepStrictEqual } from 'node:util';
import type { RelaxableCondition } from '../conditions.ts';
import { dayNumber } from '../days.ts';
import { type PreparedCandidate, prepareCandidate, prepareOpening } from '../prepare.ts';
import type { MatchTaxonomy } from '../taxonomy.ts';
import type { Introduction, MatchCandidate, MatchOpening, Page, Reach } from '../types.ts';
import type { Weights } from '../weights.ts';
import { Bounds } from './bounds.ts';
import { CandidateScorer } from './candidate-rank.ts';
import { buildCandidateBase, CandidateTable, isStorable, recordWords } from './candidate-table.ts';
import { candidateCheck, candidateFilter, experienceSlices } from './filters.ts';
import { Introductions } from './introductions.ts';
import { OpeningScorer, OpeningScratch } from './opening-rank.ts';
import { selectOpenings } from './opening-select.ts';
import { buildOpeningBase, isStorableOpening, OpeningTable } from './opening-table.ts';
import { PointTables } from './points.ts';
import type { QuerySettings } from './query-settings.ts';
import { type RowBits, RowBuffer, rowBits, type Selection, scanBest, select } from './select.ts';
import { rowKey, Side } from './side.ts';
import { SkillLists } from './skill-lists.ts';
import type { Table } from './table.ts';
import { Top } from './top.ts';
import { Vocabulary } from './vocabulary.ts';

/** Rows that may change before the base is built anew. */
const deltaRows = 4096;
const deltaFeatures = deltaRows * 48;

export interface QueryOptions {
  /** ISO date */
  today: string;
  /** how many hits, 20 unless given */
  limit?: number | undefined;
  /** whom the asker may see; everybody unless given (candidates only) */
  reach?: Reach | undefined;
  radiusKm?: number | undefined;
  /** "what if": conditions that are left out */
  ignore?: readonly RelaxableCondition[] | undefined;
  /** other weights than the store's, to preview a change */
  weights?: Weights | undefined;
}

export interface StoreInput {
  taxonomy: MatchTaxonomy;
  weights: Weights;
  candidates?: Iterable<MatchCandidate>;
  openings?: Iterable<MatchOpening>;
  introductions?: Iterable<Introduction>;
  /** false to leave everything to plain code */
  kernel?: boolean;
}

/** Takes rows in any order, a few at a time, and sorts them at the end. */
export class StoreBuilder {
  readonly #taxonomy: MatchTaxonomy;
  readonly #vocabulary: Vocabulary;
  readonly #lists = new SkillLists();
  readonly #introductions = new Introductions();
  readonly #candidates = new Staging(() => newCandidateTable(65_536));
  readonly #openings = new Staging(() => new OpeningTable(65_536));

  readonly #kernel: boolean;

  /** @param kernel false to leave everything to plain code */
  constructor(taxonomy: MatchTaxonomy, kernel = true) {
    this.#taxonomy = taxonomy;
    this.#kernel = kernel;
    this.#vocabulary = new Vocabulary(taxonomy);
  }

  /** Who may not be shown is not taken in. */
  addCandidate(row: MatchCandidate): void {
    const prepared = prepareCandidate(row, this.#taxonomy);
    if (isStorable(prepared)) this.#candidates.add((table) => table.append(prepared, this.#vocabulary));
  }

  addOpening(row: MatchOpening): void {
    const prepared = prepareOpening(row, this.#taxonomy);
    if (!isStorableOpening(prepared)) return;
    this.#openings.add((table) => table.append(prepared, this.#vocabulary, this.#lists));
  }

  addIntroduction(pair: Introduction): void {
    this.#introductions.add(pair);
  }

  build(weights: Weights): PackedStore {
    return new PackedStore({
      taxonomy: this.#taxonomy,
      weights,
      vocabulary: this.#vocabulary,
      lists: this.#lists,
      introductions: this.#introductions,
      candidates: buildCandidateBase(this.#candidates.tables, this.#vocabulary, this.#kernel),
      openings: buildOpeningBase(this.#openings.tables, this.#kernel),
      kernel: this.#kernel,
    });
  }
}

/** A store of rows that are all at hand. */
export function buildStore(input: StoreInput): PackedStore {
  const builder = new StoreBuilder(input.taxonomy, input.kernel);
  for (const pair of input.introductions ?? []) builder.addIntroduction(pair);
  for (const row of input.candidates ?? []) builder.addCandidate(row);
  for (const row of input.openings ?? []) builder.addOpening(row);
  return builder.build(input.weights);
}

export interface StoreParts {
  taxonomy: MatchTaxonomy;
  weights: Weights;
  vocabulary: Vocabulary;
  lists: SkillLists;
  introductions: Introductions;
  candidates: CandidateTable;
  openings: OpeningTable;
  kernel: boolean;
}

/** The packed rows of both sides with the queries over them. One thread uses it at a time. */
export class PackedStore {
  readonly taxonomy: MatchTaxonomy;
  readonly vocabulary: Vocabulary;
  readonly lists: SkillLists;
  readonly introductions: Introductions;
  readonly candidates: Side<CandidateTable>;
  readonly openings: Side<OpeningTable>;
  weights: Weights;
  readonly kernel: boolean;
  readonly #found = new RowBuffer();
  readonly #scratch = new OpeningScratch();
  readonly #bounds = new Bounds();
  readonly #oneOpening = new OpeningTable(1);
  /** of the opening above, so that a question need not know all lists */
  readonly #oneLists = new SkillLists(2048);
  readonly #oneCandidate = new CandidateTable(1, 8192);
  #skillWeights = new Int32Array(0);
  /** of no use but that rows are read before they are needed */
  #touched = 0;
  #tables: PointTables | null = null;

  constructor(parts: StoreParts) {
    this.taxonomy = parts.taxonomy;
    this.weights = parts.weights;
    this.kernel = parts.kernel;
    this.vocabulary = parts.vocabulary;
    this.lists = parts.lists;
    this.introductions = parts.introductions;
    this.candidates = new Side(parts.candidates, newCandidateTable(deltaRows));
    this.openings = new Side(parts.openings, new OpeningTable(deltaRows));
  }

  candidatesFor(opening: MatchOpening, options: QueryOptions): Page {
    const weights = options.weights ?? this.weights;
    const packed = this.packOpening(opening);
    if (packed === null) return { total: 0, hits: [], weightsVersion: weights.version };
    return this.candidatesForRow(packed, 0, opening.id, options);
  }

  /** As `candidatesFor`, for an opening that is packed already. */
  candidatesForRow(openings: OpeningTable, row: number, openingId: string, options: QueryOptions): Page {
    const weights = options.weights ?? this.weights;
    const settings = settingsOf(options);
    const top = new Top(options.limit ?? 20, this.candidates.compare);
    let total = 0;
    const use = (scorer: CandidateScorer) => {
      for (const index of [1, 0] as const) {
        const table = this.candidates.tables[index];
        const selection = this.#candidateSelection(table, openings, openingId, settings, options.reach, row);
        total += this.#rankCandidates(table, index, selection, scorer, top);
      }
    };
    this.withCandidateScorer(openings, weights, settings.today, use, row);
    return this.#page(this.candidates, top, total, weights);
  }

  /** @returns how many meet every condition */
  #rankCandidates(
    table: CandidateTable,
    index: 0 | 1,
    selection: Selection,
    scorer: CandidateScorer,
    top: Top,
  ): number {
    const scanner = plainSelection(selection) ? table.scanner : null;
    if (!scanner) {
      select(table, selection, table.columns.reach, this.#found);
      scorer.rank(table, index, this.#found.rows, this.#found.count, top, this.#bounds);
      return this.#found.count;
    }
    const visit = (at: number) => {
      const points = scorer.exact(table, at, top.threshold);
      if (points >= top.threshold) top.offer(points, rowKey(at, index));
    };
    const { record } = table.columns;
    const ahead = (at: number) => {
      this.#touched ^= record[at * recordWords] as number;
    };
    return scanBest(table, scanner, selection, scorer.bound(), () => top.threshold, visit, ahead);
  }

  openingsFor(candidate: MatchCandidate, options: QueryOptions): Page {
    const weights = options.weights ?? this.weights;
    const packed = this.packCandidate(candidate);
    if (packed === null) return { total: 0, hits: [], weightsVersion: weights.version };
    const settings = settingsOf(options);
    const top = new Top(options.limit ?? 20, this.openings.compare);
    let total = 0;
    this.withOpeningScorer(packed, weights, (scorer) => {
      this.eachSelectedOpening(packed, candidate.id, settings, (table, index, rows, count) => {
        total += count;
        scorer.rank(table, index, rows, count, top, this.#bounds);
      });
    });
    return this.#page(this.openings, top, total, weights);
  }

  /** How many candidates meet every condition. */
  countCandidates(opening: MatchOpening, options: QueryOptions): number {
    const row = this.packOpening(opening);
    let total = 0;
    if (row === null) return total;
    for (const table of this.candidates.tables) {
      const selection = this.#candidateSelection(table, row, opening.id, settingsOf(options), options.reach);
      total += this.#count(table, selection);
    }
    return total;
  }

  #count(table: Table, selection: Selection): number {
    const scanner = plainSelection(selection) ? table.scanner : null;
    if (scanner) return scanBest(table, scanner, selection, null, () => 0, noVisit, noVisit);
    select(table, selection, table.reachColumn, this.#found);
    return this.#found.count;
  }

  /** How many openings ask nothing that the candidate does not meet. */
  countOpenings(candidate: MatchCandidate, options: QueryOptions): number {
    const packed = this.packCandidate(candidate);
    let total = 0;
    if (packed === null) return total;
    this.eachSelectedOpening(packed, candidate.id, settingsOf(options), (_, __, ___, count) => {
      total += count;
    });
    return total;
  }

  /** Adds or replaces; a candidate who is not released, not placeable or nowhere disappears. */
  upsertCandidate(row: MatchCandidate): void {
    this.candidates.remove(row.id);
    const prepared = prepareCandidate(row, this.taxonomy);
    if (!isStorable(prepared)) return;
    if (this.candidates.delta.append(prepared, this.vocabulary)) return;
    this.mergeCandidates();
    this.candidates.delta.append(prepared, this.vocabulary);
  }

  upsertOpening(row: MatchOpening): void {
    this.openings.remove(row.id);
    const prepared = prepareOpening(row, this.taxonomy);
    if (!isStorableOpening(prepared)) return;
    if (this.openings.delta.append(prepared, this.vocabulary, this.lists)) return;
    this.mergeOpenings();
    this.openings.delta.append(prepared, this.vocabulary, this.lists);
  }

  mergeCandidates(): void {
    this.candidates.base = buildCandidateBase(this.candidates.tables, this.vocabulary, this.kernel);
    this.candidates.delta = newCandidateTable(deltaRows);
  }

  mergeOpenings(): void {
    this.openings.base = buildOpeningBase(this.openings.tables, this.kernel);
    this.openings.delta = new OpeningTable(deltaRows);
  }

  /** The opening alone in a table, or null when it can match nobody. */
  packOpening(opening: MatchOpening): OpeningTable | null {
    const prepared = prepareOpening(opening, this.taxonomy);
    if (!isStorableOpening(prepared)) return null;
    this.#oneOpening.clear();
    this.#oneLists.clear();
    this.#oneOpening.append(prepared, this.vocabulary, this.#oneLists);
    return this.#oneOpening;
  }

  /** Where the skills of the opening that was packed last stand. */
  get askedLists(): SkillLists {
    return this.#oneLists;
  }

  packCandidate(candidate: MatchCandidate): CandidateTable | null {
    const prepared: PreparedCandidate = prepareCandidate(candidate, this.taxonomy);
    if (!isStorable(prepared)) return null;
    this.#oneCandidate.clear();
    if (!this.#oneCandidate.append(prepared, this.vocabulary)) throw new RangeError('too many skills');
    return this.#oneCandidate;
  }

  /** Lends a scorer: what it wrote for its question is taken away again, also when that fails. */
  withCandidateScorer(
    opening: OpeningTable,
    weights: Weights,
    today: number,
    use: (scorer: CandidateScorer) => void,
    row = 0,
  ): void {
    const scorer = this.#candidateScorer(opening, weights, today, row);
    try {
      use(scorer);
    } finally {
      scorer.release();
    }
  }

  /** As `withCandidateScorer`. */
  withOpeningScorer(
    candidate: CandidateTable,
    weights: Weights,
    use: (scorer: OpeningScorer) => void,
    row = 0,
  ): void {
    const scorer = this.#openingScorer(candidate, weights, row);
    try {
      use(scorer);
    } finally {
      scorer.release();
    }
  }

  #candidateScorer(opening: OpeningTable, weights: Weights, today: number, row: number): CandidateScorer {
    if (this.#skillWeights.length < this.vocabulary.skillCount) {
      this.#skillWeights = new Int32Array(this.vocabulary.skillCount);
    }
    return new CandidateScorer(
      opening,
      row,
      opening === this.#oneOpening ? this.#oneLists : this.lists,
      this.vocabulary,
      this.#pointTables(weights),
      today,
      this.#skillWeights,
    );
  }

  #openingScorer(candidate: CandidateTable, weights: Weights, row: number): OpeningScorer {
    return new OpeningScorer(
      candidate,
      row,
      this.lists,
      this.vocabulary,
      this.#pointTables(weights),
      this.#scratch,
    );
  }

  #pointTables(weights: Weights): PointTables {
    // Weights that came from another thread are a copy each time, and the tables take longer than a question.
    const known = this.#tables;
    if (known && (known.weights === weights || isDeepStrictEqual(known.weights, weights))) return known;
    this.#tables = new PointTables(weights);
    return this.#tables;
  }

  /** Calls `visit` once per table with the candidates that meet every condition of a packed opening. */
  eachSelectedCandidate(
    opening: OpeningTable,
    openingId: string,
    settings: QuerySettings,
    reach: Reach | undefined,
    visit: (table: CandidateTable, index: 0 | 1, rows: Int32Array, count: number) => void,
    row = 0,
  ): void {
    for (const index of [0, 1] as const) {
      const table = this.candidates.tables[index];
      const selection = this.#candidateSelection(table, opening, openingId, settings, reach, row);
      select(table, selection, table.columns.reach, this.#found);
      visit(table, index, this.#found.rows, this.#found.count);
    }
  }

  #candidateSelection(
    table: CandidateTable,
    opening: OpeningTable,
    openingId: string,
    settings: QuerySettings,
    reach: Reach | undefined,
    row = 0,
  ): Selection {
    const regions = regionNumbers(reach, this.vocabulary);
    const check = candidateCheck(table, opening, row, this.vocabulary, settings);
    return {
      ...candidateFilter(opening, row, settings),
      anyOf: experienceSlices(opening, row, this.vocabulary, settings),
      exclude: bitsOf(table, this.introductions.candidatesOf(openingId)),
      only: reach?.kind === 'candidates' ? rowsOf(table, new Set(reach.ids)) : null,
      check: regions ? withRegion(table, regions, check) : check,
    };
  }

  /** Calls `visit` once per table with the openings whose every condition a packed candidate meets. */
  eachSelectedOpening(
    candidate: CandidateTable,
    candidateId: string,
    settings: QuerySettings,
    visit: (table: OpeningTable, index: 0 | 1, rows: Int32Array, count: number) => void,
    row = 0,
  ): void {
    for (const index of [0, 1] as const) {
      const table = this.openings.tables[index];
      const exclude = bitsOf(table, this.introductions.openingsOf(candidateId));
      selectOpenings({ table, candidate, row, vocabulary: this.vocabulary, settings, exclude }, this.#found);
      visit(table, index, this.#found.rows, this.#found.count);
    }
  }

  #page(side: Side<Table>, top: Top, total: number, weights: Weights): Page {
    const hits = top.sorted().map(({ points, key }) => ({
      id: side.id(key),
      number: side.number(key),
      score: points / 10,
    }));
    return { total, hits, weightsVersion: weights.version };
  }
}

export function settingsOf(options: QueryOptions): QuerySettings {
  return {
    today: dayNumber(options.today),
    radiusKm: options.radiusKm,
    ignore: options.ignore && options.ignore.length > 0 ? new Set(options.ignore) : undefined,
  };
}

function newCandidateTable(rows: number): CandidateTable {
  return new CandidateTable(rows, Math.max(deltaFeatures, rows * 48));
}

/** Nothing is asked of rows one by one, so that the kernel can answer alone. */
function plainSelection(selection: Selection): boolean {
  return selection.check === null && selection.only === null;
}

function noVisit(): void {
  // Rows are only counted.
}

/** Rows as bits, or null when none of the ids stands in the table. */
function bitsOf(table: Table, ids: Iterable<string>): RowBits | null {
  const rows = rowsOf(table, ids);
  return rows.length > 0 ? rowBits(rows) : null;
}

function rowsOf(table: Table, ids: Iterable<string>): number[] {
  const rows: number[] = [];
  for (const id of ids) {
    const row = table.find(id);
    if (row >= 0) rows.push(row);
  }
  return rows;
}

function regionNumbers(reach: Reach | undefined, vocabulary: Vocabulary): Set<number> | null {
  if (reach?.kind !== 'regions') return null;
  return new Set(reach.regions.map((region) => vocabulary.region(region)));
}

function withRegion(
  table: CandidateTable,
  allowed: ReadonlySet<number>,
  check: ((row: number) => boolean) | null,
): (row: number) => boolean {
  const regions = table.columns.region;
  return (row) => allowed.has(regions[row] as number) && (check === null || check(row));
}

/** Tables that are filled one after another while rows come in. */
class Staging<T> {
  readonly tables: T[] = [];
  readonly #make: () => T;

  constructor(make: () => T) {
    this.#make = make;
  }

  add(append: (table: T) => boolean): void {
    const last = this.tables.at(-1);
    if (last && append(last)) return;
    const next = this.#make();
    this.tables.push(next);
    if (!append(next)) throw new RangeError('a row does not fit an empty table');
  }
}
