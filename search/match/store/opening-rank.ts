import { type Bounds, bucketShift } from './bounds.ts';
import type { CandidateTable } from './candidate-table.ts';
import { recordFields, recordWords } from './candidate-table.ts';
import { type OpeningTable, openingFields, openingWords } from './opening-table.ts';
import { type PointTables, wishesAsked, wishesMet } from './points.ts';
import { rowKey } from './side.ts';
import { listHeader, type SkillLists } from './skill-lists.ts';
import type { Top } from './top.ts';
import { neutralTier, type Vocabulary } from './vocabulary.ts';

/** How many times the hits asked are looked at first. */
const firstRows = 4;

/** What a reverse query writes in and reuses: one per thread. */
export class OpeningScratch {
  /** weight of the skills of the candidate at hand, zero elsewhere */
  weights = new Uint8Array(0);
  worked = new Uint8Array(0);
  wished = new Uint8Array(0);

  fit(skills: number, occupations: number): void {
    if (this.weights.length < skills) this.weights = new Uint8Array(skills);
    if (this.worked.length < occupations) {
      this.worked = new Uint8Array(occupations);
      this.wished = new Uint8Array(occupations);
    }
  }
}

/** Points of openings for one packed candidate: the same integers as `scoreOf`, from columns. */
export class OpeningScorer {
  readonly #candidates: CandidateTable;
  readonly #candidate: number;
  readonly #lists: SkillLists;
  readonly #vocabulary: Vocabulary;
  readonly #tables: PointTables;
  readonly #scratch: OpeningScratch;
  readonly #skills: Uint16Array;
  readonly #x: number;
  readonly #y: number;
  readonly #hoursMin: number;
  readonly #hoursMax: number;

  constructor(
    candidates: CandidateTable,
    candidate: number,
    lists: SkillLists,
    vocabulary: Vocabulary,
    tables: PointTables,
    scratch: OpeningScratch,
  ) {
    this.#candidates = candidates;
    this.#candidate = candidate;
    this.#lists = lists;
    this.#vocabulary = vocabulary;
    this.#tables = tables;
    this.#scratch = scratch;
    scratch.fit(vocabulary.skillCount, vocabulary.occupationCount);
    const { featureStart, features, experienceCount, wishCount, record } = candidates.columns;
    const start = featureStart[candidate] as number;
    const wishes = start + (experienceCount[candidate] as number);
    const skills = wishes + (wishCount[candidate] as number);
    const end = (featureStart[candidate + 1] as number) - (experienceCount[candidate] as number);
    this.#skills = features.subarray(skills, end);
    for (const skill of this.#skills) scratch.weights[skill] = vocabulary.rarity(skill);
    nearest(features.subarray(start, wishes), vocabulary, scratch.worked);
    nearest(features.subarray(wishes, skills), vocabulary, scratch.wished);
    if (skills === wishes) scratch.wished.fill(neutralTier);
    const at = candidate * recordWords;
    const place = record[at + recordFields.xy] as number;
    this.#x = place & 0xffff;
    this.#y = place >>> 16;
    const hours = record[at + recordFields.hoursUpdated] as number;
    this.#hoursMin = hours & 255;
    this.#hoursMax = (hours >>> 8) & 255;
  }

  /** Puts the zeros back that the next scorer counts on. */
  release(): void {
    for (const skill of this.#skills) this.#scratch.weights[skill] = 0;
  }

  /**
   * Offers the rows that can still enter: first a few with most points apart from skills, which raises the threshold so
   * far that the others seldom need a look at their skills.
   */
  rank(table: OpeningTable, index: 0 | 1, rows: Int32Array, count: number, top: Top, scratch: Bounds): void {
    const weights = this.#tables.weights;
    const mostSkills = (weights.mustSkills + weights.wishSkills) * 10;
    scratch.reset(count);
    this.#addRest(table.columns.record, rows, count, scratch);
    const bounds = scratch.bounds;
    let threshold = Math.max(top.threshold, scratch.line(top.limit, 0));
    const first = scratch.line(top.limit * firstRows, 0);
    for (const early of first < 0 ? [true] : [true, false]) {
      for (let i = 0; i < count; i++) {
        const rest = bounds[i] as number;
        if (rest + mostSkills < threshold || rest >= first !== early) continue;
        const row = rows[i] as number;
        const points = rest + this.#skillPoints(table, row, threshold - rest);
        if (points < threshold) continue;
        top.offer(points, rowKey(row, index));
        if (top.threshold > threshold) threshold = top.threshold;
      }
    }
  }

  has(skill: number): boolean {
    return this.#scratch.weights[skill] !== 0;
  }

  /** Weight of the essential skills of a list that the candidate has. */
  mustCovered(list: number): number {
    const start = list + listHeader;
    return this.#covered(start, start + (this.#lists.items[list] as number));
  }

  /** Everything but the skills, written out as in `CandidateScorer`. */
  #addRest(record: Uint16Array, rows: Int32Array, count: number, scratch: Bounds): void {
    const { worked, wished } = this.#scratch;
    const { occupation, wishes, distances, weights } = this.#tables;
    const hoursFull = weights.hours * 10;
    const attentionFull = weights.attention * 10;
    const x = this.#x;
    const y = this.#y;
    const hoursMin = this.#hoursMin;
    const hoursMax = this.#hoursMax;
    const own = hoursMax - hoursMin;
    const { bounds, counts } = scratch;
    for (let i = 0; i < count; i++) {
      const at = (rows[i] as number) * openingWords;
      const asked = record[at + openingFields.occupation] as number;
      const dx = (record[at + openingFields.x] as number) - x;
      const dy = (record[at + openingFields.y] as number) - y;
      const hours = record[at + openingFields.hours] as number;
      const low = hours & 255;
      const high = hours >>> 8;
      const overlap = (high < hoursMax ? high : hoursMax) - (low > hoursMin ? low : hoursMin);
      const wide = high - low;
      const places = record[at + openingFields.places] as number;
      const applications = record[at + openingFields.applications] as number;
      const rest =
        (occupation[worked[asked] as number] as number) +
        (wishes[wished[asked] as number] as number) +
        (distances[Math.sqrt(dx * dx + dy * dy) | 0] as number) +
        (overlap < 0 ? 0 : ((hoursFull * (overlap + 4)) / ((wide < own ? wide : own) + 4)) | 0) +
        (((attentionFull * places) / (places + applications)) | 0);
      bounds[i] = rest;
      counts[rest >> bucketShift] = (counts[rest >> bucketShift] as number) + 1;
    }
  }

  /** @param least points below which any number below it will do */
  #skillPoints(table: OpeningTable, row: number, least: number): number {
    const at = row * openingWords;
    const record = table.columns.record;
    const list =
      (record[at + openingFields.listLow] as number) +
      (record[at + openingFields.listHigh] as number) * 65_536;
    const items = this.#lists.items;
    const must = list + listHeader;
    const wish = must + (items[list] as number);
    const end = wish + (items[list + 1] as number);
    const others = wishesAsked(table, row);
    const mustTotal = items[list + 2] as number;
    const wishTotal = (items[list + 3] as number) + others;
    const mustMet = this.#covered(must, wish);
    const wishMet = this.#covered(wish, end);
    const most = this.#tables.skills(mustMet, mustTotal, wishMet + others, wishTotal);
    if (others === 0 || most < least) return most;
    const met = wishesMet(this.#candidates, this.#candidate, table, row, this.#vocabulary);
    return this.#tables.skills(mustMet, mustTotal, wishMet + met, wishTotal);
  }

  #covered(from: number, to: number): number {
    const items = this.#lists.items;
    const weights = this.#scratch.weights;
    let sum = 0;
    for (let i = from; i < to; i++) sum += weights[items[i] as number] as number;
    return sum;
  }
}

/** Per occupation: the nearest of these occupations. */
function nearest(occupations: Uint16Array, vocabulary: Vocabulary, found: Uint8Array): void {
  found.fill(0);
  for (const occupation of occupations) {
    const near = vocabulary.tiersOf(occupation);
    for (let i = 0; i < near.length; i++) {
      const tier = near[i] as number;
      if (tier > (found[i] as number)) found[i] = tier;
    }
  }
}
