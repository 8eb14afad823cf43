import type { ScoreBound } from '../kernel/scanner.ts';
import { tiers as tierNumbers } from '../taxonomy.ts';
import { type Bounds, bucketShift, unknownBound } from './bounds.ts';
import { type CandidateTable, highestUpdate, recordFields, recordWords } from './candidate-table.ts';
import type { OpeningTable } from './opening-table.ts';
import { type PointTables, wishesAsked, wishesMet } from './points.ts';
import { rowKey } from './side.ts';
import { noWishSlice, occupationBuckets, skillSlice, wishedSlice, workedSlice } from './signature.ts';
import type { SkillLists } from './skill-lists.ts';
import type { Top } from './top.ts';
import { neutralTier, type Vocabulary } from './vocabulary.ts';

/**
 * Points of candidates for one packed opening: the same integers as `scoreOf`, from columns. Ranking adds up
 * everything but the skills for all rows first; the worst of the best of those sums is a line that most rows cannot
 * reach any more, whatever their skills.
 */
export class CandidateScorer {
  /** weight of the essential skills asked */
  readonly mustTotal: number;
  readonly #wishTotal: number;
  readonly #vocabulary: Vocabulary;
  readonly #tables: PointTables;
  readonly #today: number;
  readonly #openings: OpeningTable;
  readonly #opening: number;
  readonly #tiers: Uint8Array;
  readonly #skillWeights: Int32Array;
  readonly #asked: Uint16Array;
  /** weight of the wishes beside skills */
  readonly #otherWishes: number;
  readonly #x: number;
  readonly #y: number;
  readonly #hoursMin: number;
  readonly #hoursMax: number;

  /** @param skillWeights zeros for every skill; `release` leaves it so again */
  constructor(
    openings: OpeningTable,
    opening: number,
    lists: SkillLists,
    vocabulary: Vocabulary,
    tables: PointTables,
    today: number,
    skillWeights: Int32Array,
  ) {
    this.#vocabulary = vocabulary;
    this.#tables = tables;
    this.#today = today;
    this.#openings = openings;
    this.#opening = opening;
    this.#tiers = vocabulary.tiersOf(openings.field(opening, 'occupation'));
    const list = openings.list(opening);
    const must = lists.must(list);
    const wish = lists.wish(list);
    this.#asked = Uint16Array.of(...must, ...wish);
    this.#skillWeights = skillWeights;
    for (const skill of must) skillWeights[skill] = vocabulary.rarity(skill) << 16;
    for (const skill of wish) skillWeights[skill] = vocabulary.rarity(skill);
    this.mustTotal = lists.mustTotal(list);
    this.#otherWishes = wishesAsked(openings, opening);
    this.#wishTotal = lists.wishTotal(list) + this.#otherWishes;
    this.#x = openings.field(opening, 'x');
    this.#y = openings.field(opening, 'y');
    const hours = openings.field(opening, 'hours');
    this.#hoursMin = hours & 255;
    this.#hoursMax = hours >>> 8;
  }

  /** Puts the zeros back that the next scorer counts on. */
  release(): void {
    for (const skill of this.#asked) this.#skillWeights[skill] = 0;
  }

  /** Offers the rows that can still enter. */
  rank(
    table: CandidateTable,
    index: 0 | 1,
    rows: Int32Array,
    count: number,
    top: Top,
    scratch: Bounds,
  ): void {
    const tables = this.#tables;
    const most = tables.skills(this.mustTotal, this.mustTotal, this.#wishTotal, this.#wishTotal);
    const least = tables.skills(0, this.mustTotal, 0, this.#wishTotal);
    scratch.reset(count);
    this.#addRest(table.columns.record, rows, count, scratch);
    const bounds = scratch.bounds;
    const weights = this.#skillWeights;
    const record = table.columns.record;
    let threshold = Math.max(top.threshold, scratch.line(top.limit, least));
    for (let i = 0; i < count; i++) {
      const rest = bounds[i] as number;
      if (rest + most < threshold) continue;
      const row = rows[i] as number;
      let points: number;
      if (rest === unknownBound) {
        points = this.points(table, row);
      } else {
        const at = row * recordWords;
        let covered = 0;
        for (let word = at + recordFields.skills; word < at + recordWords; word++) {
          const two = record[word] as number;
          if (two === 0) break;
          covered += (weights[two & 0xffff] as number) + (weights[two >>> 16] as number);
        }
        const mayWish = (covered & 0xffff) + this.#otherWishes;
        points = rest + tables.skills(covered >>> 16, this.mustTotal, mayWish, this.#wishTotal);
        if (points < threshold) continue;
        if (this.#otherWishes > 0) points = this.points(table, row);
      }
      if (points < threshold) continue;
      top.offer(points, rowKey(row, index));
      if (top.threshold > threshold) threshold = top.threshold;
    }
  }

  /** What a candidate can score at most, from slices: see `signature.ts`. */
  bound(): ScoreBound {
    const { weights, occupation, wishes } = this.#tables;
    const vocabulary = this.#vocabulary;
    const tables = this.#tables;
    const perSlice = new Map<number, number>();
    const most = (must: number, wish: number) => tables.skills(must, this.mustTotal, wish, this.#wishTotal);
    for (const skill of this.#asked) {
      const weight = this.#skillWeights[skill] as number;
      const slice = skillSlice + vocabulary.skillBucket(skill);
      const full = weight >>> 16 > 0 ? most(this.mustTotal, 0) : most(0, this.#wishTotal);
      const share = weight >>> 16 > 0 ? (weight >>> 16) / this.mustTotal : weight / this.#wishTotal;
      perSlice.set(slice, (perSlice.get(slice) ?? 0) + full * share);
    }
    const others =
      this.#otherWishes === 0 ? 0 : most(0, this.#wishTotal) * (this.#otherWishes / this.#wishTotal);
    const base = this.mustTotal + this.#wishTotal === 0 ? most(0, 0) : Math.ceil(others);
    const near = vocabulary.nearBuckets(this.#openings.field(this.#opening, 'occupation'));
    return {
      base: base + (weights.hours + weights.freshness) * 10,
      distanceFull: weights.distance * 10 * weights.halfDistanceKm * 10,
      half: weights.halfDistanceKm * 10,
      skills: [...perSlice].map(([slice, tenths]) => ({ slice, tenths: Math.ceil(tenths) })),
      families: [
        family(near, workedSlice, occupation),
        family(near, wishedSlice, wishes, { slice: noWishSlice, tenths: wishes[neutralTier] as number }),
      ],
    };
  }

  /**
   * Points in tenths from the record alone, or from all columns for a row that its record is too small for.
   *
   * @param least below this the caller has no use for the row, and any number below it will do
   */
  exact(table: CandidateTable, row: number, least: number): number {
    const record = table.columns.record;
    const at = row * recordWords;
    const hours = record[at + recordFields.hoursUpdated] as number;
    if (hours < 0) return this.points(table, row);
    const tables = this.#tables;
    const tiers = this.#tiers;
    const weights = this.#skillWeights;
    const worked = record[at + recordFields.worked] as number;
    const wished = record[at + recordFields.wished] as number;
    const place = record[at + recordFields.xy] as number;
    const dx = (place & 0xffff) - this.#x;
    const dy = (place >>> 16) - this.#y;
    const age = this.#today - ((hours >>> 16) & highestUpdate);
    let covered = 0;
    for (let word = at + recordFields.skills; word < at + recordWords; word++) {
      const two = record[word] as number;
      if (two === 0) break;
      covered += (weights[two & 0xffff] as number) + (weights[two >>> 16] as number);
    }
    const third = record[at + recordFields.third] as number;
    const workedTier = best(tiers, worked, third & 0xffff);
    const wishedTier = best(tiers, wished, third >>> 16);
    const rest =
      (tables.occupation[workedTier] as number) +
      (tables.wishes[wishedTier] as number) +
      (tables.freshness[Math.max(0, Math.min(tables.freshness.length - 1, age))] as number) +
      tables.distance(dx * dx + dy * dy) +
      tables.hours(this.#hoursMin, this.#hoursMax, hours & 255, (hours >>> 8) & 255);
    const must = covered >>> 16;
    const wish = covered & 0xffff;
    const others = this.#otherWishes;
    const most = rest + tables.skills(must, this.mustTotal, wish + others, this.#wishTotal);
    if (others === 0 || most < least) return most;
    const met = wishesMet(table, row, this.#openings, this.#opening, this.#vocabulary);
    return rest + tables.skills(must, this.mustTotal, wish + met, this.#wishTotal);
  }

  /** Everything but the skills. Written out in one loop: calls and doubles cost four times as much. */
  #addRest(record: Int32Array, rows: Int32Array, count: number, scratch: Bounds): void {
    const tiers = this.#tiers;
    const { occupation, wishes, freshness, distances, weights } = this.#tables;
    const hoursFull = weights.hours * 10;
    const oldest = freshness.length - 1;
    const today = this.#today;
    const x = this.#x;
    const y = this.#y;
    const hoursMin = this.#hoursMin;
    const hoursMax = this.#hoursMax;
    const asked = hoursMax - hoursMin;
    const { bounds, counts } = scratch;
    for (let i = 0; i < count; i++) {
      const at = (rows[i] as number) * recordWords;
      const hours = record[at + recordFields.hoursUpdated] as number;
      const worked = record[at + recordFields.worked] as number;
      const workedA = tiers[worked & 0xffff] as number;
      const workedB = tiers[worked >>> 16] as number;
      const wished = record[at + recordFields.wished] as number;
      const wishedA = tiers[wished & 0xffff] as number;
      const wishedB = tiers[wished >>> 16] as number;
      const third = record[at + recordFields.third] as number;
      const workedC = tiers[third & 0xffff] as number;
      const wishedC = tiers[third >>> 16] as number;
      const workedTwo = workedA > workedB ? workedA : workedB;
      const wishedTwo = wishedA > wishedB ? wishedA : wishedB;
      const place = record[at + recordFields.xy] as number;
      const dx = (place & 0xffff) - x;
      const dy = (place >>> 16) - y;
      const low = hours & 255;
      const high = (hours >>> 8) & 255;
      const age = today - ((hours >>> 16) & highestUpdate);
      const overlap = (high < hoursMax ? high : hoursMax) - (low > hoursMin ? low : hoursMin);
      const wide = high - low;
      const rest =
        (occupation[workedTwo > workedC ? workedTwo : workedC] as number) +
        (wishes[wishedTwo > wishedC ? wishedTwo : wishedC] as number) +
        (freshness[age < 0 ? 0 : age > oldest ? oldest : age] as number) +
        (distances[Math.sqrt(dx * dx + dy * dy) | 0] as number) +
        (overlap < 0 ? 0 : ((hoursFull * (overlap + 4)) / ((wide < asked ? wide : asked) + 4)) | 0);
      if (hours < 0) {
        bounds[i] = unknownBound;
      } else {
        bounds[i] = rest;
        counts[rest >> bucketShift] = (counts[rest >> bucketShift] as number) + 1;
      }
    }
  }

  /** Points in tenths. */
  points(table: CandidateTable, row: number): number {
    const { featureStart, features, experienceCount, wishCount, record } = table.columns;
    const at = row * recordWords;
    const tables = this.#tables;
    const start = featureStart[row] as number;
    const wishes = start + (experienceCount[row] as number);
    const skills = wishes + (wishCount[row] as number);
    const end = (featureStart[row + 1] as number) - (experienceCount[row] as number);
    const place = record[at + recordFields.xy] as number;
    const hours = record[at + recordFields.hoursUpdated] as number;
    const age = this.#today - ((hours >>> 16) & highestUpdate);
    const dx = (place & 0xffff) - this.#x;
    const dy = (place >>> 16) - this.#y;
    const wished = wishes === skills ? neutralTier : this.#nearest(features, wishes, skills);
    const covered = this.#covered(features, skills, end);
    const wishMet =
      (covered & 0xffff) + wishesMet(table, row, this.#openings, this.#opening, this.#vocabulary);
    return (
      (tables.occupation[this.#nearest(features, start, wishes)] as number) +
      (tables.wishes[wished] as number) +
      (tables.freshness[Math.max(0, Math.min(tables.freshness.length - 1, age))] as number) +
      tables.distance(dx * dx + dy * dy) +
      tables.hours(this.#hoursMin, this.#hoursMax, hours & 255, (hours >>> 8) & 255) +
      tables.skills(covered >>> 16, this.mustTotal, wishMet, this.#wishTotal)
    );
  }

  /** Weight of the essential skills that a candidate has, of `mustTotal`. */
  mustCovered(table: CandidateTable, row: number): number {
    const { featureStart, features, experienceCount, wishCount } = table.columns;
    const skills =
      (featureStart[row] as number) + (experienceCount[row] as number) + (wishCount[row] as number);
    const end = (featureStart[row + 1] as number) - (experienceCount[row] as number);
    return this.#covered(features, skills, end) >>> 16;
  }

  #nearest(features: Uint16Array, from: number, to: number): number {
    let best = 0;
    for (let i = from; i < to; i++) best = Math.max(best, this.#tiers[features[i] as number] as number);
    return best;
  }

  /** Essential weight in the high half, wished weight in the low half. */
  #covered(features: Uint16Array, from: number, to: number): number {
    const weights = this.#skillWeights;
    let sum = 0;
    for (let i = from; i < to; i++) sum += weights[features[i] as number] as number;
    return sum;
  }
}

/** The nearest of three occupations, two of which share a word. */
function best(tiers: Uint8Array, two: number, third: number): number {
  const a = tiers[two & 0xffff] as number;
  const b = tiers[two >>> 16] as number;
  const c = tiers[third] as number;
  const most = a > b ? a : b;
  return most > c ? most : c;
}

/** The slices of one sort of occupations by what they are worth, the highest first; worth nothing is left out. */
function family(
  near: Uint8Array,
  first: number,
  points: Int32Array,
  also?: { slice: number; tenths: number },
): { slices: number[]; tenths: number }[] {
  // A slice keeps the nearest tier of those in it; weights may give a farther one more.
  const most = points.slice();
  for (let tier = 2; tier < most.length; tier++) {
    if (tier !== neutralTier) most[tier] = Math.max(most[tier] as number, most[tier - 1] as number);
  }
  const byTenths = new Map<number, number[]>();
  const add = (tenths: number, slice: number) => {
    const slices = byTenths.get(tenths);
    if (slices) slices.push(slice);
    else byTenths.set(tenths, [slice]);
  };
  for (let bucket = 0; bucket < occupationBuckets; bucket++) {
    const tier = near[bucket] as number;
    if (tier !== tierNumbers.none) add(most[tier] as number, first + bucket);
  }
  if (also) add(also.tenths, also.slice);
  return [...byTenths]
    .filter(([tenths]) => tenths > 0)
    .sort((a, b) => b[0] - a[0])
    .map(([tenths, slices]) => ({ slices, tenths }));
}
