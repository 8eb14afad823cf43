import { workCondition } from '#app/domain/shared/work-conditions.ts';
import { type AskedItem, otherWishWeight } from './ask.ts';
import { experienceNear, latestStart } from './conditions.ts';
import { dayNumber } from './days.ts';
import { squaredDistance, unitsPerKm, wholeUnits } from './grid.ts';
import { level, type PreparedCandidate, type PreparedOpening } from './prepare.ts';
import { has, wishTier } from './score.ts';
import { type MatchTaxonomy, tiers } from './taxonomy.ts';
import { kmText } from './travel.ts';
import type { Discrepancy, DiscrepancyKind } from './types.ts';
import { count, dutchText, educationText, hoursText, list } from './words.ts';

/** Who reads the explanation. */
export type Audience = 'jobcoach' | 'employerAdviser' | 'employer' | 'candidate';

/** Fewer days to answer than this is too short to reach candidates through their jobcoach. */
const shortDeadlineDays = 7;
/** An opening that nobody answered for this long has not reached the candidates. */
const unansweredDays = 21;
/** Share of the own maximum distance from which travel is named as a gap. */
const nearlyTooFar = 0.9;

/**
 * The gaps between an opening and a candidate by the six kinds of RWI 2008 (section 5.4), with the action that would
 * close each and by whom. Hard conditions that were left out ("what if") show up here as well.
 *
 * @param today day number
 */
export function discrepanciesOf(
  opening: PreparedOpening,
  candidate: PreparedCandidate,
  taxonomy: MatchTaxonomy,
  today: number,
  audience: Audience,
): Discrepancy[] {
  const found = [
    ...levelGaps(opening, candidate),
    ...kindGaps(opening, candidate, taxonomy),
    ...wishGaps(opening, candidate, taxonomy, today, audience),
    ...presentationGaps(candidate),
    ...recruitingGaps(opening, today),
    ...imageGaps(opening),
  ];
  return found.filter((item) => !hiddenFrom[audience].includes(item.kind));
}

/** The past of a candidate is not the employer's; an employer's doubts about the group are never shown as such. */
const hiddenFrom: Record<Audience, readonly DiscrepancyKind[]> = {
  jobcoach: [],
  employerAdviser: ['presentation'],
  employer: ['presentation', 'image'],
  candidate: ['presentation', 'image'],
};

function levelGaps(opening: PreparedOpening, candidate: PreparedCandidate): Discrepancy[] {
  const asked = opening.row.educationLevel;
  if (asked === null || level(candidate.row.educationLevel) >= level(asked)) return [];
  const text = `Gevraagd is ${educationText(asked)}, de kandidaat heeft ${educationText(candidate.row.educationLevel)}`;
  return [
    {
      kind: 'level',
      text,
      action: opening.row.educationMust
        ? 'Vraag de werkgever of dit niveau echt nodig is voor dit werk.'
        : 'Vraag de werkgever of het werk ook met dit niveau kan; het is een wens.',
      by: 'employer',
    },
    {
      kind: 'level',
      text,
      action: `Kijk samen naar een opleiding of praktijkverklaring op niveau ${educationText(asked)}.`,
      by: 'candidateAndJobcoach',
    },
  ];
}

function kindGaps(
  opening: PreparedOpening,
  candidate: PreparedCandidate,
  taxonomy: MatchTaxonomy,
): Discrepancy[] {
  const gaps: Discrepancy[] = [];
  const missing = (items: readonly AskedItem[]) =>
    items
      .filter((item) => item.kind === 'skill' && !has(item, opening, candidate, taxonomy))
      .sort((a, b) => b.weight - a.weight || (a.value < b.value ? -1 : 1));
  for (const item of missing(opening.ask.must).slice(0, 3)) {
    gaps.push({
      kind: 'kind',
      text: `Mist de vaardigheid “${item.label}”`,
      action: 'Leren op de werkplek of in een korte cursus, met uitzicht op deze baan.',
      by: 'candidateAndJobcoach',
    });
  }
  const wished = missing(opening.ask.wish).slice(0, 3);
  if (wished.length > 0 && gaps.length === 0) {
    gaps.push({
      kind: 'kind',
      text: `Mist wat de werkgever graag ziet: ${list(wished.map((item) => `“${item.label}”`))}`,
      action: 'Bespreek of dit tijdens het werk te leren is.',
      by: 'jobcoach',
    });
  }
  for (const item of opening.row.requirements) {
    if (item.kind === 'skill') continue;
    const asked: AskedItem = {
      kind: item.kind,
      value: item.value,
      label: item.label,
      weight: otherWishWeight,
    };
    if (has(asked, opening, candidate, taxonomy)) continue;
    gaps.push({
      kind: 'kind',
      text: `${item.must ? 'Heeft niet' : 'Heeft (nog) niet wat een wens is'}: ${item.label}`,
      action:
        item.kind === 'language'
          ? 'Kijk of iemand op de werkplek kan helpen met deze taal.'
          : 'Bespreek of de gemeente of de werkgever dit kan betalen, met uitzicht op deze baan.',
      by: 'candidateAndJobcoach',
    });
  }
  const dutch = opening.row.dutchLevel;
  if (dutch !== null && level(candidate.row.dutchLevel) < level(dutch)) {
    gaps.push({
      kind: 'kind',
      text: `Gevraagd is Nederlands op niveau ${dutchText(dutch)}, de kandidaat heeft ${dutchText(candidate.row.dutchLevel)}`,
      action: 'Taalles naast het werk, of een taalmaatje op de werkplek.',
      by: 'candidateAndJobcoach',
    });
  }
  const years = opening.row.experienceYears;
  if (years !== null && experienceNear(opening, candidate, taxonomy) < years * 4) {
    gaps.push({
      kind: 'kind',
      text: `Gevraagd is ${count(years, 'jaar', 'jaar')} ervaring met dit werk`,
      action: 'Een proefplaatsing laat zien wat de kandidaat al kan.',
      by: 'employer',
    });
  }
  return gaps;
}

function wishGaps(
  opening: PreparedOpening,
  candidate: PreparedCandidate,
  taxonomy: MatchTaxonomy,
  today: number,
  audience: Audience,
): Discrepancy[] {
  const gaps: Discrepancy[] = [];
  const add = (text: string, action: string, by: Discrepancy['by'] = 'candidateAndJobcoach') =>
    gaps.push({ kind: 'wishes', text, action, by });
  const tier = wishTier(opening, candidate, taxonomy);
  if (tier !== null && tier <= tiers.subMajorGroup) {
    add(
      'Dit is ander werk dan de kandidaat wil',
      'Bespreek of dit werk een stap naar het gewenste beroep kan zijn.',
    );
  }
  const wanted = hoursText(candidate.row.hoursMin, candidate.row.hoursMax);
  const asked = hoursText(opening.row.hoursMin, opening.row.hoursMax);
  if (candidate.hoursMax < opening.hoursMin || candidate.hoursMin > opening.hoursMax) {
    add(
      `Wil ${wanted}, gevraagd ${asked}`,
      'Vraag de werkgever of de uren anders verdeeld kunnen worden.',
      'employerAdviser',
    );
  }
  if (missesDays(opening, candidate)) {
    add('De werkdagen of werktijden passen niet', 'Bespreek welke dagen en tijden te schuiven zijn.');
  }
  const far = wholeUnits(squaredDistance(opening.at, candidate.at));
  if (far > candidate.reach) {
    add(
      `${kmText(far / unitsPerKm)}: verder dan de kandidaat wil of kan reizen`,
      'Kijk naar ander vervoer of een reisvergoeding.',
    );
  } else if (far > 20 && far >= candidate.reach * nearlyTooFar) {
    add('De reis is bijna zo ver als de kandidaat wil', 'Bespreek of dit elke werkdag vol te houden is.');
  }
  const free = candidate.row.availableFrom;
  if (free !== null && candidate.availableFrom > latestStart(opening, today)) {
    add('Is pas later beschikbaar', 'Vraag de werkgever of later beginnen kan.', 'employerAdviser');
  }
  if (audience !== 'employer') {
    for (const code of opening.conditions.filter((item) => candidate.conditions.has(item))) {
      const condition = workCondition(code.slice('condition:'.length));
      add(
        condition
          ? `In dit werk: ${condition.openingLabel.toLowerCase()}`
          : 'Het werk past niet bij wat de kandidaat kan',
        'Vraag de werkgever of een aanpassing van het werk mogelijk is.',
        'employerAdviser',
      );
    }
  }
  return gaps;
}

function missesDays(opening: PreparedOpening, candidate: PreparedCandidate): boolean {
  if (candidate.days.size > 0 && !opening.days.every((day) => candidate.days.has(day))) return true;
  if (candidate.shifts.size === 0 || opening.shifts.length === 0) return false;
  return !opening.shifts.some((shift) => candidate.shifts.has(shift));
}

function presentationGaps(candidate: PreparedCandidate): Discrepancy[] {
  const times = candidate.row.presentationRejections;
  if (times === 0) return [];
  return [
    {
      kind: 'presentation',
      text: `Eerder ${times} keer afgewezen om de brief of het gesprek`,
      action: 'Oefen het gesprek, of laat eerst zien wat iemand kan met een proefplaatsing.',
      by: 'candidateAndJobcoach',
    },
  ];
}

function recruitingGaps(opening: PreparedOpening, today: number): Discrepancy[] {
  const gaps: Discrepancy[] = [];
  const { responseDeadline, openedOn, applications } = opening.row;
  if (responseDeadline !== null) {
    const left = dayNumber(responseDeadline) - today;
    if (left < shortDeadlineDays) {
      gaps.push({
        kind: 'recruiting',
        text:
          left < 0 ? 'De reactietermijn is voorbij' : `Reageren kan nog maar ${count(left, 'dag', 'dagen')}`,
        action: 'Vraag de werkgever om meer tijd om te reageren.',
        by: 'employerAdviser',
      });
    }
  }
  if (applications === 0 && openedOn !== null && today - dayNumber(openedOn) >= unansweredDays) {
    gaps.push({
      kind: 'recruiting',
      text: 'Deze plek staat al een tijd open zonder reacties',
      action: 'Stel de plek zelf voor aan kandidaten die passen, of organiseer een groepsbezoek.',
      by: 'jobcoach',
    });
  }
  return gaps;
}

function imageGaps(opening: PreparedOpening): Discrepancy[] {
  if (opening.row.employerDoubts === 0) return [];
  const covered = opening.row.instruments.includes('noRiskPolicy');
  return [
    {
      kind: 'image',
      text: 'De werkgever zag eerder af van een kandidaat uit deze groep',
      action: covered
        ? 'Nodig de werkgever uit voor een groepsbezoek of een proefplaatsing.'
        : 'Vertel de werkgever over de no-riskpolis en stel een proefplaatsing voor.',
      by: 'employerAdviser',
    },
  ];
}
