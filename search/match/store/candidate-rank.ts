import { type CandidateTable, recordFields, recordWords, signatureBit, signatureBits } from './candidate-table.ts';
import type { OpeningTable } from './opening-table.ts';
import { type PointTables, wishesAsked, wishesMet } from './points.ts';
import { rowKey } from './side.ts';
import type { SkillLists } from './skill-lists.ts';
import type { Top } from './top.ts';
import { neutralTier, type Vocabulary } from './vocabulary.ts';

/**
 * Points of candidates for one packed opening: the same integers as `scoreOf`, from columns. Ranking first makes an
 * upper bound from the row's record (one read of memory): exact but for the skills, of which the signature tells
 * which the candidate may have. Only rows whose bound reaches the best so far are added up.
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
  /** the bits that asked skills set, and per bit their weights (essential << 16) */
  readonly #bits = new Int32Array(signatureBits / 32);
  readonly #bitWeights = new Int32Array(signatureBits);
  /** weight of the wishes that only the exact sum compares */
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
    for (const skill of this.#asked) {
      const bit = signatureBit(skill);
      this.#bits[bit >>> 5] = (this.#bits[bit >>> 5] as number) | (1 << (bit & 31));
      this.#bitWeights[bit] = (this.#bitWeights[bit] as number) + (skillWeights[skill] as number);
    }
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

  /** Offers the rows that can still enter. Written out in one loop: calls and doubles cost four times as much. */
  rank(table: CandidateTable, index: 0 | 1, rows: Int32Array, count: number, top: Top): void {
    const record = table.columns.record;
    const tiers = this.#tiers;
    const tables = this.#tables;
    const { occupation, wishes, freshness, distances } = tables;
    const hoursFull = tables.weights.hours * 10;
    const oldest = freshness.length - 1;
    const today = this.#today;
    const x = this.#x;
    const y = this.#y;
    const hoursMin = this.#hoursMin;
    const hoursMax = this.#hoursMax;
    const [bits0, bits1, bits2, bits3] = this.#bits as unknown as [number, number, number, number];
    const bitWeights = this.#bitWeights;
    const mustTotal = this.mustTotal;
    const wishTotal = this.#wishTotal;
    const otherWishes = this.#otherWishes;
    const most = tables.skills(mustTotal, mustTotal, wishTotal, wishTotal);
    let threshold = top.threshold;
    for (let i = 0; i < count; i++) {
      const row = rows[i] as number;
      const at = row * recordWords;
      const worked = record[at + recordFields.worked] as number;
      const workedA = tiers[worked & 0xffff] as number;
      const workedB = tiers[worked >>> 16] as number;
      const wished = record[at + recordFields.wished] as number;
      const wishedA = tiers[wished & 0xffff] as number;
      const wishedB = tiers[wished >>> 16] as number;
      const place = record[at + recordFields.xy] as number;
      const dx = (place & 0xffff) - x;
      const dy = (place >>> 16) - y;
      const hours = record[at + recordFields.hoursUpdated] as number;
      const low = hours & 255;
      const high = (hours >>> 8) & 255;
      const age = today - (hours >>> 16);
      const overlap = (high < hoursMax ? high : hoursMax) - (low > hoursMin ? low : hoursMin);
      const wide = high - low;
      const asked = hoursMax - hoursMin;
      const rest =
        (occupation[workedA > workedB ? workedA : workedB] as number) +
        (wishes[wishedA > wishedB ? wishedA : wishedB] as number) +
        (freshness[age < 0 ? 0 : age > oldest ? oldest : age] as number) +
        (distances[Math.sqrt(dx * dx + dy * dy) | 0] as number) +
        (overlap < 0 ? 0 : ((hoursFull * (overlap + 4)) / ((wide < asked ? wide : asked) + 4)) | 0);
      if (rest + most < threshold) continue;
      const signature = at + recordFields.signature;
      let may = 0;
      for (let on = (record[signature] as number) & bits0; on !== 0; on &= on - 1) {
        may += bitWeights[31 - Math.clz32(on & -on)] as number;
      }
      for (let on = (record[signature + 1] as number) & bits1; on !== 0; on &= on - 1) {
        may += bitWeights[63 - Math.clz32(on & -on)] as number;
      }
      for (let on = (record[signature + 2] as number) & bits2; on !== 0; on &= on - 1) {
        may += bitWeights[95 - Math.clz32(on & -on)] as number;
      }
      for (let on = (record[signature + 3] as number) & bits3; on !== 0; on &= on - 1) {
        may += bitWeights[127 - Math.clz32(on & -on)] as number;
      }
      if (rest + tables.skills(may >>> 16, mustTotal, (may & 0xffff) + otherWishes, wishTotal) < threshold)
        continue;
      const points = this.points(table, row);
      if (points < threshold) continue;
      top.offer(points, rowKey(row, index));
      threshold = top.threshold;
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
    const age = this.#today - (hours >>> 16);
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
