/**
 * What a candidate needs at work, never why: the portal stores no diagnosis (privacy rule "Health"). The same code
 * stands in `candidate_condition.code` ("ik kan niet zwaar tillen") and in `opening.asked_conditions` ("in dit werk
 * moet je zwaar tillen"); an adaptation in `opening.adaptations` takes the conflict away.
 */
export interface WorkCondition {
  code: string;
  /** What the candidate's profile says. */
  candidateLabel: string;
  /** What the opening asks, as said to employers and candidates. */
  openingLabel: string;
  /** The adaptations that close the gap; any one of them is enough. */
  closedBy: readonly AdaptationCode[];
}

export const adaptationLabels = {
  liftingAid: 'Tilhulp of samen tillen',
  quietWorkplace: 'Een rustige werkplek',
  extraBreaks: 'Extra korte pauzes',
  dayShiftOnly: 'Alleen overdag werken',
  fixedSchedule: 'Vaste dagen en tijden',
  seatOrStool: 'Een stoel of stahulp',
  walkingAid: 'Korte looproutes of vervoer op het terrein',
  groundLevelWork: 'Werk op de begane grond, zonder ladder',
  dustProtection: 'Afzuiging of een masker',
  taskCard: 'Taken op een kaart, één voor één',
  shortShifts: 'Korte werkdagen',
  accessibleBuilding: 'Een gebouw zonder drempels, met lift',
  buddy: 'Een vaste collega als maatje',
  noCustomerTasks: 'Taken zonder klanten',
  indoorWork: 'Werk binnen',
  ownPace: 'Werk in eigen tempo',
  notAlone: 'Altijd een collega in de buurt',
  visualAids: 'Groter beeld of meer licht',
  writtenInstructions: 'Uitleg op papier of met gebaren',
} as const;

export type AdaptationCode = keyof typeof adaptationLabels;

export const adaptationCodes = Object.keys(adaptationLabels) as readonly AdaptationCode[];

export const workConditions: readonly WorkCondition[] = [
  condition('noHeavyLifting', 'Niet zwaar tillen (meer dan 10 kilo)', 'Zwaar tillen (meer dan 10 kilo)', [
    'liftingAid',
  ]),
  condition('quietPlace', 'Een rustige werkplek', 'Werken met veel lawaai of drukte', ['quietWorkplace']),
  condition('extraBreaks', 'Vaker een korte pauze', 'Lang achter elkaar doorwerken', ['extraBreaks']),
  condition('noNightShift', 'Niet in de nacht werken', 'Werken in de nacht', ['dayShiftOnly']),
  condition('regularHours', 'Vaste dagen en tijden', 'Wisselende dagen of tijden', ['fixedSchedule']),
  condition('seatedWork', 'Zittend kunnen werken', 'Lang achter elkaar staan', ['seatOrStool']),
  condition('littleWalking', 'Niet veel lopen', 'Veel lopen', ['walkingAid']),
  condition('noHeights', 'Niet op hoogte werken', 'Werken op hoogte', ['groundLevelWork']),
  condition('noDustOrFumes', 'Geen stof of damp', 'Werken met stof of damp', ['dustProtection']),
  condition('fixedTasks', 'Vaste taken, één voor één', 'Veel wisselende taken tegelijk', [
    'taskCard',
    'buddy',
  ]),
  condition('shortDays', 'Korte werkdagen (hoogstens 5 uur)', 'Lange werkdagen (meer dan 5 uur)', [
    'shortShifts',
  ]),
  condition('wheelchairAccess', 'Een plek die met een rolstoel te bereiken is', 'Trappen of drempels', [
    'accessibleBuilding',
  ]),
  condition('noCustomerContact', 'Weinig contact met klanten', 'Veel contact met klanten', [
    'noCustomerTasks',
  ]),
  condition('indoors', 'Binnen werken', 'Buiten werken, ook bij slecht weer', ['indoorWork']),
  condition('noTimePressure', 'Werken zonder tijdsdruk', 'Werken onder tijdsdruk', ['ownPace']),
  condition('notAlone', 'Niet alleen werken', 'Alleen werken', ['notAlone', 'buddy']),
  condition('visualSupport', 'Hulp bij zien (groot beeld, veel licht)', 'Kleine dingen goed moeten zien', [
    'visualAids',
  ]),
  condition('hearingSupport', 'Uitleg op papier of met gebaren', 'Alles moeten kunnen horen', [
    'writtenInstructions',
  ]),
];

/** Every code, in the order of the forms; the order is also the bit order of the match store. */
export const workConditionCodes: readonly string[] = workConditions.map((item) => item.code);

const byCode = new Map(workConditions.map((item) => [item.code, item]));

/** The condition of a code, or undefined for a code of another list. */
export function workCondition(code: string): WorkCondition | undefined {
  return byCode.get(code);
}

/** True when what the opening offers takes the conflict away: an adaptation of the list, or the code itself. */
export function isClosedBy(code: string, adaptations: readonly string[]): boolean {
  if (adaptations.includes(code)) return true;
  const found = byCode.get(code);
  return found?.closedBy.some((adaptation) => adaptations.includes(adaptation)) ?? false;
}

/** What the opening still asks after its adaptations: each code once. */
export function remainingConditions(asked: readonly string[], adaptations: readonly string[]): string[] {
  return [...new Set(asked)].filter((code) => !isClosedBy(code, adaptations));
}

function condition(
  code: string,
  candidateLabel: string,
  openingLabel: string,
  closedBy: readonly AdaptationCode[],
): WorkCondition {
  return { code, candidateLabel, openingLabel, closedBy };
}
