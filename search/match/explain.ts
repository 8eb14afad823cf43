import { workCondition } from '#app/domain/shared/work-conditions.ts';
import type { AskedItem } from './ask.ts';
import { dayNumber } from './days.ts';
import { type Audience, discrepanciesOf } from './discrepancies.ts';
import { squaredDistance, unitsPerKm, wholeUnits } from './grid.ts';
import { type PreparedCandidate, type PreparedOpening, prepareCandidate, prepareOpening } from './prepare.ts';
import { experienceTier, has, scoreOf, totalPoints, wishTier } from './score.ts';
import { type MatchTaxonomy, type Tier, tiers } from './taxonomy.ts';
import { travelText } from './travel.ts';
import type {
  Direction,
  Discrepancy,
  MatchCandidate,
  MatchOpening,
  MatchSettings,
  PartPoints,
  Reason,
} from './types.ts';
import { count, dutchText, educationText, hoursText } from './words.ts';

export interface Explanation {
  /** 0 to 1000 with one decimal: the sum of the reasons' weights */
  score: number;
  reasons: Reason[];
  discrepancies: Discrepancy[];
}

/** Explains many candidates of one opening, or many openings of one candidate, preparing the shared row once. */
export interface Explainer {
  pair(opening: MatchOpening, candidate: MatchCandidate, direction: Direction): Explanation;
}

/**
 * @param audience what the reader may know: an employer gets no work conditions and no history of a candidate, a
 *   candidate no doubts of an employer (rules.md, "Privacy"; model.md, "doubtsAboutGroup")
 */
export function createExplainer(
  taxonomy: MatchTaxonomy,
  settings: MatchSettings,
  audience: Audience = 'jobcoach',
): Explainer {
  const openings = new WeakMap<MatchOpening, PreparedOpening>();
  const candidates = new WeakMap<MatchCandidate, PreparedCandidate>();
  const today = dayNumber(settings.today);
  return {
    pair(openingRow, candidateRow, direction) {
      const opening = remember(openings, openingRow, () => prepareOpening(openingRow, taxonomy));
      const candidate = remember(candidates, candidateRow, () => prepareCandidate(candidateRow, taxonomy));
      const points = scoreOf(opening, candidate, taxonomy, settings.weights, direction, today);
      return {
        score: totalPoints(points) / 10,
        reasons: reasonsOf(opening, candidate, taxonomy, points, direction, today, audience),
        discrepancies: discrepanciesOf(opening, candidate, taxonomy, today, audience),
      };
    },
  };
}

/** One sentence per component; the weights add up to the score. Zero-weight lines explain what else counted. */
function reasonsOf(
  opening: PreparedOpening,
  candidate: PreparedCandidate,
  taxonomy: MatchTaxonomy,
  points: PartPoints,
  direction: Direction,
  today: number,
  audience: Audience,
): Reason[] {
  const reasons: Reason[] = [];
  const add = (code: Reason['code'], text: string, tenths: number) =>
    reasons.push({ code, text, weight: tenths / 10 });
  const isFor = (item: AskedItem) => has(item, opening, candidate, taxonomy);
  add('mustSkills', mustText(opening, isFor), points.mustSkills);
  if (opening.ask.wish.length > 0) add('wishSkills', wishText(opening.ask.wish, isFor), points.wishSkills);
  add('occupation', occupationText(experienceTier(opening, candidate, taxonomy)), points.occupation);
  add('wishes', wishesText(wishTier(opening, candidate, taxonomy)), points.wishes);
  const km = wholeUnits(squaredDistance(opening.at, candidate.at)) / unitsPerKm;
  add('distance', travelText(km, candidate.row.transport), points.distance);
  const wanted = hoursText(candidate.row.hoursMin, candidate.row.hoursMax);
  const asked = hoursText(opening.row.hoursMin, opening.row.hoursMax);
  add('hours', `Wil ${wanted}, gevraagd ${asked}`, points.hours);
  if (direction === 'candidatesForOpening') {
    add('freshness', freshnessText(today - candidate.updatedOn), points.freshness);
  } else {
    add('attention', attentionText(opening.row), points.attention);
  }
  if (audience !== 'employer') {
    for (const text of adaptationTexts(opening.row, candidate.row)) add('adaptation', text, 0);
  }
  return reasons;
}

function mustText(opening: PreparedOpening, isFor: (item: AskedItem) => boolean): string {
  const items = opening.ask.must;
  if (items.length === 0) {
    return opening.ask.wish.length === 0
      ? 'De werkgever vraagt geen bepaalde vaardigheden'
      : 'De werkgever stelt geen vaardigheden verplicht';
  }
  const met = items.filter(isFor).length;
  const { fromOccupation } = opening.ask;
  if (items.length === 1) {
    const which = fromOccupation ? 'de vaardigheid die bij dit beroep hoort' : 'de gevraagde vaardigheid';
    return met === 1 ? `Heeft ${which}` : `Heeft ${which} nog niet`;
  }
  const which = fromOccupation ? 'vaardigheden die bij dit beroep horen' : 'gevraagde vaardigheden';
  return met === 0
    ? `Heeft nog geen van de ${items.length} ${which}`
    : `Heeft ${met} van de ${items.length} ${which}`;
}

function wishText(items: readonly AskedItem[], isFor: (item: AskedItem) => boolean): string {
  const met = items.filter(isFor);
  const levels = met
    .map((item) => {
      if (item.kind === 'education') return `opleiding op niveau ${educationText(Number(item.value))}`;
      if (item.kind === 'dutch') return `Nederlands op niveau ${dutchText(Number(item.value))}`;
      if (item.kind === 'experience') return 'genoeg ervaring';
      return item.kind === 'skill' ? null : item.label;
    })
    .filter((text) => text !== null);
  const extra = levels.length > 0 ? `, waaronder ${levels.join(', ')}` : '';
  return `Voldoet aan ${met.length} van de ${count(items.length, 'wens', 'wensen')}${extra}`;
}

function occupationText(tier: Tier): string {
  switch (tier) {
    case tiers.same:
      return 'Heeft dit werk eerder gedaan';
    case tiers.related:
      return 'Heeft verwant werk gedaan';
    case tiers.unitGroup:
      return 'Heeft werk gedaan in dezelfde beroepsgroep';
    case tiers.minorGroup:
    case tiers.subMajorGroup:
      return 'Heeft werk gedaan dat hier een beetje op lijkt';
    default:
      return 'Heeft nog geen ervaring met dit soort werk';
  }
}

function wishesText(tier: Tier | null): string {
  switch (tier) {
    case null:
      return 'Heeft nog geen gewenst beroep gekozen';
    case tiers.same:
      return 'Wil dit beroep graag doen';
    case tiers.related:
    case tiers.unitGroup:
      return 'Wil verwant werk doen';
    case tiers.minorGroup:
    case tiers.subMajorGroup:
      return 'Wil werk doen dat hier een beetje op lijkt';
    default:
      return 'Koos een ander soort werk als wens';
  }
}

function freshnessText(age: number): string {
  if (age <= 0) return 'Het profiel is vandaag bijgewerkt';
  if (age < 60) return `Het profiel is ${count(age, 'dag', 'dagen')} geleden bijgewerkt`;
  return `Het profiel is ${Math.floor(age / 30)} maanden geleden bijgewerkt`;
}

function attentionText(opening: MatchOpening): string {
  const places = count(opening.places, 'plek', 'plekken');
  if (opening.applications === 0)
    return `Nog niemand heeft gereageerd, er zijn ${places}`.replace('zijn 1', 'is 1');
  return `${count(opening.applications, 'reactie', 'reacties')} op ${places}`;
}

/** What the opening asks, the candidate cannot do, and the employer solves. */
function adaptationTexts(opening: MatchOpening, candidate: MatchCandidate): string[] {
  const remaining = new Set(candidate.conditions);
  return opening.askedConditions
    .filter((code) => remaining.has(code))
    .map((code) => workCondition(code))
    .filter((condition) => condition !== undefined)
    .map((condition) => `De werkgever past het werk aan: ${lower(condition.candidateLabel)}`);
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function remember<K extends object, V>(map: WeakMap<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (!value) {
    value = make();
    map.set(key, value);
  }
  return value;
}
