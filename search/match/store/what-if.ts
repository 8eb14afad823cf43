import {
  type AdaptationCode,
  adaptationLabels,
  remainingConditions,
  workCondition,
} from '#app/domain/shared/work-conditions.ts';
import { type RelaxableCondition, relaxedKm } from '../conditions.ts';
import type { MatchCandidate, MatchOpening } from '../types.ts';
import { dutchText, educationText } from '../words.ts';
import type { PackedStore, QueryOptions } from './store.ts';

/** One thing that could be left out or arranged, and how many more would then fit. */
export interface WhatIf {
  code: RelaxableCondition | 'adaptation' | 'requirement';
  /** Dutch: what is left out or arranged */
  text: string;
  /** beyond those who fit now */
  more: number;
  /** pass to `relaxed` to see who they are */
  relaxation: Relaxation;
}

export type Relaxation =
  | { kind: 'condition'; condition: RelaxableCondition }
  /** as if the employer offered it */
  | { kind: 'adaptation'; code: AdaptationCode }
  /** as if this licence, certificate or language were no must */
  | { kind: 'requirement'; value: string };

/** The opening and the options with one thing left out: what "wat als" asks the store. */
export function relaxed(
  opening: MatchOpening,
  options: QueryOptions,
  relaxation: Relaxation,
): { opening: MatchOpening; options: QueryOptions } {
  switch (relaxation.kind) {
    case 'condition':
      return { opening, options: { ...options, ignore: [...(options.ignore ?? []), relaxation.condition] } };
    case 'adaptation':
      return { opening: { ...opening, adaptations: [...opening.adaptations, relaxation.code] }, options };
    case 'requirement': {
      const requirements = opening.requirements.filter(
        (item) => item.kind === 'skill' || !item.must || item.value !== relaxation.value,
      );
      return { opening: { ...opening, requirements }, options };
    }
  }
}

/** What the employer could change, and how many more candidates would then fit; the most helpful first. */
export function whatIfForOpening(store: PackedStore, opening: MatchOpening, options: QueryOptions): WhatIf[] {
  const now = store.countCandidates(opening, options);
  return possibilities(opening)
    .map((item) => {
      const changed = relaxed(opening, options, item.relaxation);
      const total = store.countCandidates(changed.opening, changed.options);
      return { ...item, more: total - now };
    })
    .filter((item) => item.more > 0)
    .sort((a, b) => b.more - a.more || a.text.localeCompare(b.text, 'nl'));
}

/** Which of a candidate's own limits costs most openings. */
export function whatIfForCandidate(
  store: PackedStore,
  candidate: MatchCandidate,
  options: QueryOptions,
): WhatIf[] {
  const now = store.countOpenings(candidate, options);
  return ownLimits
    .map(([condition, text]): WhatIf => {
      const ignore = [...(options.ignore ?? []), condition];
      const total = store.countOpenings(candidate, { ...options, ignore });
      return { code: condition, text, more: total - now, relaxation: { kind: 'condition', condition } };
    })
    .filter((item) => item.more > 0)
    .sort((a, b) => b.more - a.more || a.text.localeCompare(b.text, 'nl'));
}

const ownLimits: readonly (readonly [RelaxableCondition, string])[] = [
  ['distance', `${relaxedKm} kilometer verder reizen`],
  ['hours', 'Andere uren'],
  ['days', 'Andere werkdagen'],
  ['shifts', 'Andere werktijden'],
  ['availability', 'Eerder beginnen'],
  ['education', 'Een hoger opleidingsniveau'],
  ['language', 'Beter Nederlands of een andere taal'],
  ['licence', 'Een rijbewijs of certificaat'],
  ['experience', 'Meer ervaring'],
  ['workConditions', 'Aanpassingen op het werk'],
];

/** Only what this opening asks: leaving out what was not asked changes nothing. */
function possibilities(opening: MatchOpening): Omit<WhatIf, 'more'>[] {
  const found: Omit<WhatIf, 'more'>[] = [];
  const condition = (code: RelaxableCondition, text: string) =>
    found.push({ code, text, relaxation: { kind: 'condition', condition: code } });
  condition('distance', `Kandidaten die ${relaxedKm} kilometer verder wonen`);
  condition('hours', 'Andere uren per week');
  condition('availability', 'Later beginnen');
  if (opening.days.length > 0) condition('days', 'Andere werkdagen');
  if (opening.shifts.length > 0) condition('shifts', 'Andere werktijden');
  if (opening.educationMust && opening.educationLevel !== null) {
    condition('education', `Zonder de eis ${educationText(opening.educationLevel)}`);
  }
  if (opening.dutchMust && opening.dutchLevel !== null) {
    condition('language', `Zonder de eis Nederlands op niveau ${dutchText(opening.dutchLevel)}`);
  }
  if (opening.experienceMust && opening.experienceYears !== null)
    condition('experience', 'Zonder de eis ervaring');
  for (const item of opening.requirements) {
    if (item.kind === 'skill' || !item.must) continue;
    found.push({
      code: 'requirement',
      text: `Zonder de eis ${item.label}`,
      relaxation: { kind: 'requirement', value: item.value },
    });
  }
  for (const code of helpfulAdaptations(opening)) {
    found.push({
      code: 'adaptation',
      text: `Met deze aanpassing: ${adaptationLabels[code].toLowerCase()}`,
      relaxation: { kind: 'adaptation', code },
    });
  }
  return found;
}

function helpfulAdaptations(opening: MatchOpening): Set<AdaptationCode> {
  const codes = remainingConditions(opening.askedConditions, opening.adaptations);
  return new Set(codes.flatMap((code) => workCondition(code)?.closedBy ?? []));
}
