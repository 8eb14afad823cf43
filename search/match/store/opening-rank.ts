import { type Bounds, bucketShift } from './bounds.ts';
import type { CandidateTable } from './candidate-table.ts';
import { recordFields, recordWords } from './candidate-table.ts';
import { listIsOccupations, type OpeningTable, openingPairs, pairOf } from './opening-table.ts';
import { noSkillsMask, type PointTables, wishesAsked, wishesMet } from './points.ts';
import { rowKey } from './side.ts';
import { listHeader, type SkillLists } from './skill-lists.ts';
import type { Top } from './top.ts';
import { type NearOccupations, neutralTier, type Vocabulary } from './vocabulary.ts';

/** How many times the hits asked are looked at first. */
const firstRows = 4;
/** Rows that are fetched from memory together: one by one each would be waited for. */
const rowsAhead = 32;
/** Lists with as many skills are those of occupations, which many openings share: worth remembering. */
const longList = 8;
const knownShift = 21;
/** In place of a list: none stands so far. */
const noList = 0xffff_ffff;
/** Of a list of skills, the number that stands in the line of memory behind the one where it begins. */
const nextLine = 32;

/** What a reverse query writes in and reuses: one per thread. */
export class OpeningScratch {
  /** weight of the skills of the candidate at hand, zero elsewhere */
  weights = new Uint8Array(0);
  worked = new Uint8Array(0);
  wished = new Uint8Array(0);
  /** per occupation: points for it in tenths, doubled, and odd when it asks a skill that the candidate has */
  occupations = new Int32Array(0);
  /** per row at hand, what it can score at most */
  most = new Int16Array(1024);
  /** lists that were added up for the candidate at hand: essential weight met in the high half, wished in the low half */
  knownLists = new Uint32Array(1 << (32 - knownShift));
  knownMet = new Uint32Array(1 << (32 - knownShift));
  /** of no use but that memory is read before it is needed */
  touched = 0;

  room(rows: number): void {
    if (this.most.length < rows) this.most = new Int16Array(rows * 2);
  }

  fit(skills: number, occupations: number): void {
    if (this.weights.length < skills) this.weights = new Uint8Array(skills);
    if (this.worked.length < occupations) {
      this.worked = new Uint8Array(occupations);
      this.wished = new Uint8Array(occupations);
      this.occupations = new Int32Array(occupations);
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
  readonly #waiting = new Int32Array(rowsAhead);
  /** occupations that `worked` and `wished` of the scratch say something of */
  readonly #near: NearOccupations[] = [];
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
    scratch.knownLists.fill(noList);
    this.#pointOccupations(features.subarray(start, wishes), features.subarray(wishes, skills));
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
    const { weights, worked, wished } = this.#scratch;
    for (const skill of this.#skills) weights[skill] = 0;
    for (const { numbers } of this.#near) {
      for (let i = 0; i < numbers.length; i++) {
        worked[numbers[i] as number] = 0;
        wished[numbers[i] as number] = 0;
      }
    }
  }

  /** Fills `occupations` of the scratch: most of them are far from what the candidate did and wishes. */
  #pointOccupations(worked: Uint16Array, wished: Uint16Array): void {
    const vocabulary = this.#vocabulary;
    const scratch = this.#scratch;
    const { occupation, wishes } = this.#tables;
    const near = (numbers: Uint16Array, found: Uint8Array) => {
      for (const number of numbers) {
        const one = vocabulary.nearOf(number);
        this.#near.push(one);
        for (let i = 0; i < one.numbers.length; i++) {
          const other = one.numbers[i] as number;
          const tier = one.tiers[i] as number;
          if (tier > (found[other] as number)) found[other] = tier;
        }
      }
    };
    near(worked, scratch.worked);
    near(wished, scratch.wished);
    const noWish = wished.length === 0 ? (wishes[neutralTier] as number) : null;
    const points = scratch.occupations.fill(
      ((occupation[0] as number) + (noWish ?? (wishes[0] as number))) << 1,
    );
    for (const { numbers } of this.#near) {
      for (let i = 0; i < numbers.length; i++) {
        const number = numbers[i] as number;
        const wish = noWish ?? (wishes[scratch.wished[number] as number] as number);
        points[number] = ((occupation[scratch.worked[number] as number] as number) + wish) << 1;
      }
    }
    for (const skill of this.#skills) {
      const asking = vocabulary.askingFor(skill);
      for (let i = 0; i < asking.length; i++) {
        const number = asking[i] as number;
        points[number] = (points[number] as number) | 1;
      }
    }
  }

  /**
   * Offers the rows that can still enter: first a few with most points apart from skills, which raises the threshold so
   * far that the others seldom need a look at their skills.
   */
  rank(table: OpeningTable, index: 0 | 1, rows: Int32Array, count: number, top: Top, scratch: Bounds): void {
    scratch.reset(count);
    this.#scratch.room(count);
    this.#addRest(table.pairs, rows, count, scratch);
    const bounds = scratch.bounds;
    let threshold = Math.max(top.threshold, scratch.line(top.limit, 0));
    const first = scratch.line(top.limit * firstRows, 0);
    const waiting = this.#waiting;
    const { most } = this.#scratch;
    for (const early of first < 0 ? [true] : [true, false]) {
      for (let i = 0; i < count; ) {
        let found = 0;
        for (; i < count && found < rowsAhead; i++) {
          const rest = bounds[i] as number;
          if ((most[i] as number) < threshold || rest >= first !== early) continue;
          waiting[found++] = i;
        }
        this.#fetchLists(table, rows, found);
        for (let next = 0; next < found; next++) {
          const at = waiting[next] as number;
          const rest = bounds[at] as number;
          if ((most[at] as number) < threshold) continue;
          const row = rows[at] as number;
          const points = rest + this.#skillPoints(table, row, threshold - rest);
          if (points < threshold) continue;
          top.offer(points, rowKey(row, index));
          if (top.threshold > threshold) threshold = top.threshold;
        }
      }
    }
  }

  #fetchLists(table: OpeningTable, rows: Int32Array, count: number): void {
    const items = this.#lists.items;
    let sum = 0;
    for (let i = 0; i < count; i++) {
      const list = table.list(rows[this.#waiting[i] as number] as number);
      sum ^= (items[list] as number) ^ (items[list + nextLine] as number);
    }
    this.#scratch.touched ^= sum;
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
  #addRest(pairs: Int32Array, rows: Int32Array, count: number, scratch: Bounds): void {
    const { distances, weights, noSkills } = this.#tables;
    const mostSkills = (weights.mustSkills + weights.wishSkills) * 10;
    const hoursFull = weights.hours * 10;
    const attentionFull = weights.attention * 10;
    const x = this.#x;
    const y = this.#y;
    const hoursMin = this.#hoursMin;
    const hoursMax = this.#hoursMax;
    const own = hoursMax - hoursMin;
    const { bounds, counts } = scratch;
    const { most, occupations } = this.#scratch;
    for (let i = 0; i < count; i++) {
      const at = (rows[i] as number) * openingPairs;
      const place = pairs[at + pairOf.place] as number;
      const dx = (place & 0xffff) - x;
      const dy = (place >>> 16) - y;
      const hours = pairs[at + pairOf.hoursApplications] as number;
      const low = hours & 255;
      const high = (hours >>> 8) & 255;
      const applications = hours >>> 16;
      const asked = pairs[at + pairOf.placesOccupation] as number;
      const places = asked & 0xffff;
      const known = occupations[asked >>> 16] as number;
      const bound = pairs[at + pairOf.bound] as number;
      const overlap = (high < hoursMax ? high : hoursMax) - (low > hoursMin ? low : hoursMin);
      const wide = high - low;
      const rest =
        (known >> 1) +
        (distances[Math.sqrt(dx * dx + dy * dy) | 0] as number) +
        (overlap < 0 ? 0 : ((hoursFull * (overlap + 4)) / ((wide < own ? wide : own) + 4)) | 0) +
        (((attentionFull * places) / (places + applications)) | 0);
      bounds[i] = rest;
      // Of skills that the occupation asks the candidate has none: only the other wishes can add to the rest.
      most[i] =
        rest +
        (bound & listIsOccupations && !(known & 1) ? (noSkills[bound & noSkillsMask] as number) : mostSkills);
      counts[rest >> bucketShift] = (counts[rest >> bucketShift] as number) + 1;
    }
  }

  /** @param least points below which any number below it will do */
  #skillPoints(table: OpeningTable, row: number, least: number): number {
    const list = table.list(row);
    const items = this.#lists.items;
    const must = list + listHeader;
    const wish = must + (items[list] as number);
    const end = wish + (items[list + 1] as number);
    const others = wishesAsked(table, row);
    const mustTotal = items[list + 2] as number;
    const wishTotal = (items[list + 3] as number) + others;
    let met: number;
    if (end - must < longList) {
      met = (this.#covered(must, wish) << 16) | this.#covered(wish, end);
    } else {
      const { knownLists, knownMet } = this.#scratch;
      const slot = Math.imul(list, 0x9e3779b1) >>> knownShift;
      if (knownLists[slot] !== list) {
        knownLists[slot] = list;
        knownMet[slot] = (this.#covered(must, wish) << 16) | this.#covered(wish, end);
      }
      met = knownMet[slot] as number;
    }
    const mustMet = met >>> 16;
    const wishMet = met & 0xffff;
    const most = this.#tables.skills(mustMet, mustTotal, wishMet + others, wishTotal);
    if (others === 0 || most < least) return most;
    const othersMet = wishesMet(this.#candidates, this.#candidate, table, row, this.#vocabulary);
    return this.#tables.skills(mustMet, mustTotal, wishMet + othersMet, wishTotal);
  }

  #covered(from: number, to: number): number {
    const items = this.#lists.items;
    const weights = this.#scratch.weights;
    let sum = 0;
    for (let i = from; i < to; i++) sum += weights[items[i] as number] as number;
    return sum;
  }
}
