import type { AskedItem } from './ask.ts';
import { codeOf } from './codes.ts';
import { experienceNear } from './conditions.ts';
import { squaredDistance, unitsPerKm, wholeUnits } from './grid.ts';
import { level, type PreparedCandidate, type PreparedOpening, quarterYears } from './prepare.ts';
import { type MatchTaxonomy, type Tier, tiers } from './taxonomy.ts';
import { type Direction, type PartPoints, scoreParts } from './types.ts';
import type { Weights } from './weights.ts';

/**
 * The exact score, component by component, in tenths of points (integers, at most 10,000 together). The packed store
 * must give the same numbers; tests compare the two. Hard conditions are apart (`failedConditions`).
 *
 * @param today day number
 */
export function scoreOf(
  opening: PreparedOpening,
  candidate: PreparedCandidate,
  taxonomy: MatchTaxonomy,
  weights: Weights,
  direction: Direction,
  today: number,
): PartPoints {
  const pots = potsOf(weights, opening.ask.mustTotal > 0, opening.ask.wishTotal > 0);
  const far = wholeUnits(squaredDistance(opening.at, candidate.at));
  const forCandidates = direction === 'candidatesForOpening';
  return {
    mustSkills: share(
      pots.must,
      covered(opening.ask.must, opening, candidate, taxonomy),
      opening.ask.mustTotal,
    ),
    wishSkills: share(
      pots.wish,
      covered(opening.ask.wish, opening, candidate, taxonomy),
      opening.ask.wishTotal,
    ),
    occupation: tierPoints(weights.occupation, experienceTier(opening, candidate, taxonomy), weights),
    wishes: wishPoints(opening, candidate, taxonomy, weights),
    distance: distancePoints(far, weights),
    hours: hoursPoints(opening, candidate, weights),
    freshness: forCandidates ? freshnessPoints(today - candidate.updatedOn, weights) : 0,
    attention: forCandidates ? 0 : attentionPoints(opening.row.applications, opening.row.places, weights),
  };
}

/** The sum of the components, in tenths of points. */
export function totalPoints(parts: PartPoints): number {
  return scoreParts.reduce((total, part) => total + parts[part], 0);
}

/**
 * Where an opening asks nothing of one sort, those points go to the other. Asking nothing at all proves no fit: it gets
 * the part that the weights give to what is not known, and a candidate who covers more than that elsewhere finds that
 * first.
 */
export function potsOf(weights: Weights, hasMust: boolean, hasWish: boolean): { must: number; wish: number } {
  const both = (weights.mustSkills + weights.wishSkills) * 10;
  if (hasMust && hasWish) return { must: weights.mustSkills * 10, wish: weights.wishSkills * 10 };
  if (hasMust) return { must: both, wish: 0 };
  if (hasWish) return { must: 0, wish: both };
  return { must: Math.floor((both * weights.unknownPercent) / 100), wish: 0 };
}

/** Points for a covered part of a total; all of them when nothing was asked. */
export function share(pot: number, part: number, total: number): number {
  return total === 0 ? pot : Math.floor((pot * part) / total);
}

function covered(
  items: readonly AskedItem[],
  opening: PreparedOpening,
  candidate: PreparedCandidate,
  taxonomy: MatchTaxonomy,
): number {
  let weight = 0;
  for (const item of items) if (has(item, opening, candidate, taxonomy)) weight += item.weight;
  return weight;
}

/** True when the candidate has what is asked. */
export function has(
  item: AskedItem,
  opening: PreparedOpening,
  candidate: PreparedCandidate,
  taxonomy: MatchTaxonomy,
): boolean {
  switch (item.kind) {
    case 'skill':
      return candidate.skills.has(item.value);
    case 'licence':
    case 'certificate':
      return candidate.licences.has(codeOf('licence', item.value));
    case 'language':
      return candidate.languages.has(codeOf('language', item.value));
    case 'education':
      return level(candidate.row.educationLevel) >= level(Number(item.value));
    case 'dutch':
      return level(candidate.row.dutchLevel) >= level(Number(item.value));
    case 'experience':
      return experienceNear(opening, candidate, taxonomy) >= quarterYears(Number(item.value));
  }
}

export function tierPercent(tier: Tier, weights: Weights): number {
  switch (tier) {
    case tiers.same:
      return 100;
    case tiers.related:
      return weights.closeness.related;
    case tiers.unitGroup:
      return weights.closeness.unitGroup;
    case tiers.minorGroup:
      return weights.closeness.minorGroup;
    case tiers.subMajorGroup:
      return weights.closeness.subMajorGroup;
    default:
      return 0;
  }
}

/** Tenths of points for a tier. */
export function tierPoints(points: number, tier: Tier, weights: Weights): number {
  return Math.floor((points * tierPercent(tier, weights)) / 10);
}

/** The best tier of the occupations worked in. */
export function experienceTier(
  opening: PreparedOpening,
  candidate: PreparedCandidate,
  taxonomy: MatchTaxonomy,
): Tier {
  return bestTier(
    opening.row.occupationId,
    candidate.row.experience.map((item) => item.occupationId),
    taxonomy,
  );
}

/** The best tier of the occupations wished, null when none were recorded. */
export function wishTier(
  opening: PreparedOpening,
  candidate: PreparedCandidate,
  taxonomy: MatchTaxonomy,
): Tier | null {
  if (candidate.row.wishes.length === 0) return null;
  return bestTier(opening.row.occupationId, candidate.row.wishes, taxonomy);
}

function wishPoints(
  opening: PreparedOpening,
  candidate: PreparedCandidate,
  taxonomy: MatchTaxonomy,
  weights: Weights,
): number {
  const tier = wishTier(opening, candidate, taxonomy);
  return tier === null ? neutralWishPoints(weights) : tierPoints(weights.wishes, tier, weights);
}

export function neutralWishPoints(weights: Weights): number {
  return Math.floor((weights.wishes * weights.unknownPercent) / 10);
}

function bestTier(asked: string | null, own: readonly string[], taxonomy: MatchTaxonomy): Tier {
  let best: Tier = tiers.none;
  if (asked === null) return best;
  for (const id of own) {
    const tier = taxonomy.tier(asked, id);
    if (tier > best) best = tier;
  }
  return best;
}

/** @param units distance in units of 100 m */
export function distancePoints(units: number, weights: Weights): number {
  const half = weights.halfDistanceKm * unitsPerKm;
  return Math.floor((weights.distance * 10 * half) / (half + units));
}

/** Full when one range of hours lies within the other, less when they only touch at the edges. */
function hoursPoints(opening: PreparedOpening, candidate: PreparedCandidate, weights: Weights): number {
  const overlap =
    Math.min(opening.hoursMax, candidate.hoursMax) - Math.max(opening.hoursMin, candidate.hoursMin);
  const narrower = Math.min(opening.hoursMax - opening.hoursMin, candidate.hoursMax - candidate.hoursMin);
  return overlap < 0 ? 0 : Math.floor((weights.hours * 10 * (overlap + 4)) / (narrower + 4));
}

/** @param age days since the profile was updated */
export function freshnessPoints(age: number, weights: Weights): number {
  const full = weights.freshness * 10;
  if (age <= weights.freshDays) return full;
  if (age >= weights.oldDays) return 0;
  return Math.floor((full * (weights.oldDays - age)) / (weights.oldDays - weights.freshDays));
}

/** An opening with few applications per place rises for candidates. */
export function attentionPoints(applications: number, places: number, weights: Weights): number {
  const room = Math.max(1, places);
  return Math.floor((weights.attention * 10 * room) / (room + Math.max(0, applications)));
}
