import { type AskedItem, otherWishWeight } from '../ask.ts';
import { distancePoints, freshnessPoints, neutralWishPoints, potsOf, tierPoints } from '../score.ts';
import type { Tier } from '../taxonomy.ts';
import type { Weights } from '../weights.ts';
import type { CandidateTable } from './candidate-table.ts';
import { experienceOf } from './filters.ts';
import { field, languageBits, levelFields, levelWord, licenceBits, words } from './layout.ts';
import {
  allWishes,
  listIsOccupations,
  noMust,
  type OpeningTable,
  wishesDutch,
  wishesEducation,
  wishesExperience,
} from './opening-table.ts';
import { hasCode } from './residual.ts';
import { neutralTier, tierCount, type Vocabulary } from './vocabulary.ts';

/** The widest reach that `kmToUnits` gives, and what "what if" adds to it. */
const farthest = 30_100;

/** What of an opening's `bound` the table `noSkills` goes by. */
export const noSkillsMask = noMust | listIsOccupations | allWishes;

/** Everything that depends on the weights alone, as tables: made once per version. */
export class PointTables {
  readonly weights: Weights;
  /** per tier, in tenths */
  readonly occupation: Int32Array;
  readonly wishes: Int32Array;
  /** per day of age up to the oldest that counts */
  readonly freshness: Int32Array;
  /** per unit of 100 m up to the farthest that anyone reaches */
  readonly distances: Int32Array;
  /** by `bound` of an opening's record: most points for skills of a candidate who has none of them */
  readonly noSkills: Int32Array;
  readonly #must: number;
  readonly #wish: number;
  readonly #allSkills: number;
  readonly #nothingAsked: number;

  constructor(weights: Weights) {
    this.weights = weights;
    this.#must = potsOf(weights, true, true).must;
    this.#wish = potsOf(weights, true, true).wish;
    this.#allSkills = potsOf(weights, true, false).must;
    this.#nothingAsked = potsOf(weights, false, false).must;
    this.occupation = tierTable(weights.occupation, weights, 0);
    this.wishes = tierTable(weights.wishes, weights, neutralWishPoints(weights));
    this.freshness = Int32Array.from({ length: weights.oldDays + 1 }, (_, age) =>
      freshnessPoints(age, weights),
    );
    this.noSkills = Int32Array.from({ length: noSkillsMask + 1 }, (_, bound) =>
      Math.floor(((bound & noMust ? this.#allSkills : this.#wish) * (bound & allWishes)) / allWishes),
    );
    this.distances = Int32Array.from({ length: farthest + 1 }, (_, units) => distancePoints(units, weights));
  }

  /** @param squared in units of 100 m */
  distance(squared: number): number {
    return this.distances[Math.sqrt(squared) | 0] as number;
  }

  /** As the component "hours" of `scoreOf`; quarters of an hour. */
  hours(minA: number, maxA: number, minB: number, maxB: number): number {
    const overlap = Math.min(maxA, maxB) - Math.max(minA, minB);
    const narrower = Math.min(maxA - minA, maxB - minB);
    return overlap < 0 ? 0 : Math.floor((this.weights.hours * 10 * (overlap + 4)) / (narrower + 4));
  }

  /** Points for the weight covered of what was asked; the same as `potsOf` and `share`, without making objects. */
  skills(must: number, mustTotal: number, wish: number, wishTotal: number): number {
    if (mustTotal === 0) {
      return wishTotal === 0 ? this.#nothingAsked : Math.floor((this.#allSkills * wish) / wishTotal);
    }
    if (wishTotal === 0) return Math.floor((this.#allSkills * must) / mustTotal);
    return Math.floor((this.#must * must) / mustTotal) + Math.floor((this.#wish * wish) / wishTotal);
  }
}

function tierTable(points: number, weights: Weights, neutral: number): Int32Array {
  return Int32Array.from({ length: tierCount }, (_, tier) =>
    tier === neutralTier ? neutral : tierPoints(points, tier as Tier, weights),
  );
}

/** Weight of the wishes beside skills that a candidate meets. */
export function wishesMet(
  candidates: CandidateTable,
  candidate: number,
  openings: OpeningTable,
  opening: number,
  vocabulary: Vocabulary,
): number {
  const residual = openings.residual.size > 0 ? openings.residual.get(opening) : undefined;
  const wishes = openings.field(opening, 'wishes');
  if (!residual && (wishes & 255) === 0) return 0;
  const flags = wishes >>> 8;
  const packed = candidates.common.words;
  const own = packed[candidate * words + levelWord] as number;
  const asked = openings.field(opening, 'levels');
  let met = 0;
  if (flags & wishesEducation && field(own, levelFields.education) >= (asked & 255)) met++;
  if (flags & wishesDutch && field(own, levelFields.dutch) >= asked >>> 8) met++;
  if (flags & wishesExperience) {
    const years = experienceOf(candidates, candidate, openings.field(opening, 'occupation'), vocabulary);
    if (years >= openings.field(opening, 'experience') >>> 8) met++;
  }
  if (residual) {
    met += residual.ask.wish.filter(
      (item) => isCode(item) && hasCode(candidates, candidate, item, vocabulary),
    ).length;
  } else {
    const licences = openings.field(opening, 'licencesLow') | (openings.field(opening, 'licencesHigh') << 16);
    const languages = openings.field(opening, 'languages') << 16;
    if (licences) met += bitCount((packed[candidate * words + licenceBits.word] as number) & licences);
    if (languages) met += bitCount((packed[candidate * words + languageBits.word] as number) & languages);
  }
  return met * otherWishWeight;
}

/** Weight of all wishes beside skills. */
export function wishesAsked(openings: OpeningTable, opening: number): number {
  const residual = openings.residual.size > 0 ? openings.residual.get(opening) : undefined;
  const count = residual
    ? residual.ask.wish.filter((item) => item.kind !== 'skill').length
    : openings.field(opening, 'wishes') & 255;
  return count * otherWishWeight;
}

function isCode(item: AskedItem): boolean {
  return item.kind === 'licence' || item.kind === 'certificate' || item.kind === 'language';
}

function bitCount(value: number): number {
  let bits = value - ((value >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
