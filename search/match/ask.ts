import type { MatchTaxonomy } from './taxonomy.ts';
import type { MatchOpening } from './types.ts';

/** Weight of a wish that is no skill (a licence, a level, experience): that of a fairly rare skill. */
export const otherWishWeight = 40;
/** More than any ESCO occupation asks (340); keeps the sums within 16 bits. */
const mostAsked = 600;

/** One thing that counts in the coverage. */
export interface AskedItem {
  kind: 'skill' | 'licence' | 'certificate' | 'language' | 'education' | 'dutch' | 'experience';
  /** skill id or code; the level for education and Dutch, the years for experience */
  value: string;
  label: string;
  weight: number;
}

/**
 * What an opening asks, apart by essential and wished. Licences, languages and levels that are a must stand in the
 * hard conditions instead: counting them again would lift everyone who passes by the same amount.
 */
export interface Ask {
  must: AskedItem[];
  wish: AskedItem[];
  mustTotal: number;
  wishTotal: number;
  /** true when the employer named no skills and those of the occupation stand in */
  fromOccupation: boolean;
}

/** The skills asked: those of the opening, else the essential and optional ones of its occupation. */
export function askedSkills(
  opening: Pick<MatchOpening, 'requirements' | 'occupationId'>,
  taxonomy: MatchTaxonomy,
): { must: string[]; wish: string[]; fromOccupation: boolean } {
  const must = new Set<string>();
  const wish = new Set<string>();
  for (const item of opening.requirements) {
    if (item.kind === 'skill') (item.must ? must : wish).add(item.value);
  }
  let fromOccupation = false;
  if (must.size + wish.size === 0) {
    const occupation = taxonomy.occupation(opening.occupationId);
    for (const id of occupation?.essential ?? []) must.add(id);
    for (const id of occupation?.optional ?? []) wish.add(id);
    fromOccupation = must.size + wish.size > 0;
  }
  const firstMust = [...must].slice(0, mostAsked);
  const firstWish = [...wish].filter((id) => !must.has(id)).slice(0, mostAsked - firstMust.length);
  return { must: firstMust, wish: firstWish, fromOccupation };
}

export function askOf(opening: MatchOpening, taxonomy: MatchTaxonomy): Ask {
  const skills = askedSkills(opening, taxonomy);
  const named = new Map(opening.requirements.map((item) => [item.value, item.label]));
  const skillItem = (value: string): AskedItem => ({
    kind: 'skill',
    value,
    label: taxonomy.skillLabel(value) ?? named.get(value) ?? value,
    weight: taxonomy.rarity(value),
  });
  const must = skills.must.map(skillItem);
  const wish = skills.wish.map(skillItem);
  for (const item of opening.requirements) {
    if (item.kind !== 'skill' && !item.must) wish.push(other(item.kind, item.value, item.label));
  }
  if (opening.educationLevel !== null && !opening.educationMust) {
    wish.push(other('education', String(opening.educationLevel), ''));
  }
  if (opening.dutchLevel !== null && !opening.dutchMust)
    wish.push(other('dutch', String(opening.dutchLevel), ''));
  if (opening.experienceYears !== null && !opening.experienceMust) {
    wish.push(other('experience', String(opening.experienceYears), ''));
  }
  return { must, wish, mustTotal: sum(must), wishTotal: sum(wish), fromOccupation: skills.fromOccupation };
}

function other(kind: AskedItem['kind'], value: string, label: string): AskedItem {
  return { kind, value, label, weight: otherWishWeight };
}

function sum(items: readonly AskedItem[]): number {
  return items.reduce((total, item) => total + item.weight, 0);
}
