import { Temporal } from 'temporal-polyfill';
import { periodEnd } from '../calendar/period.ts';
import type { RuleSet } from './rule-sets.ts';

/** What the jobcoach fills in about a proefplaatsing and what the conditions are checked on. Dates are ISO text. */
export interface ConditionFacts {
  startsOn: string;
  endsOn: string;
  hoursPerWeek: number;
  /** Why longer than in principle; '' when it isn't. */
  longerReason: string;
  unpaidWithinAbilities: boolean;
  workedHereBefore: boolean;
  /** What changed since then; '' when nothing. */
  workedBeforeReason: string;
  /** Months and hours a week of the contract that the employer intends. */
  contractMonths: number;
  contractHours: number;
  noProbation: boolean;
  noAgencyClause: boolean;
  insured: boolean;
  /** First day of unemployment; null when not known. */
  unemployedSince: string | null;
  unemploymentException: 'none' | 'under27' | 'formerZw';
  notHiredOtherwise: boolean;
  throughAgency: boolean;
  /** Where the work is when an agency lends out; '' when not named. */
  hirerName: string;
  generalAssistance: boolean;
}

export type ConditionCode =
  | 'length'
  | 'unpaid'
  | 'notBefore'
  | 'intention'
  | 'insurance'
  | 'unemployed'
  | 'notOtherwise'
  | 'hirer'
  | 'agreed'
  | 'assistance';

export interface ConditionResult {
  code: ConditionCode;
  /** What is asked, in one line. */
  label: string;
  met: boolean;
  article: string;
  /** Only when it isn't met: what is wrong and what to do about it. */
  message?: string;
  /** The field of the form that the message belongs to. */
  field?: keyof ConditionFacts;
}

const policy = (article: number) => `Beleidsregels proefplaatsing UWV 2013, artikel ${article} e.v.`;

const months = (count: number) => (count === 1 ? '1 maand' : `${count} maanden`);

/**
 * The nine conditions for a proefplaatsing (rules.md, "Proefplaatsing", numbers 1 to 9), and for the Participatiewet
 * that the person gets algemene bijstand. Number 9, that all have agreed before the first day, can't be met when the
 * plan is made: pass what is known.
 *
 * @param agreed which of the three parties have agreed
 */
export function checkConditions(
  facts: ConditionFacts,
  ruleSet: RuleSet,
  agreed: { candidate: boolean; employer: boolean; authority: boolean },
): ConditionResult[] {
  return [
    length(facts, ruleSet),
    unpaid(facts),
    notBefore(facts),
    ...intention(facts, ruleSet),
    insurance(facts),
    ...unemployed(facts, ruleSet),
    notOtherwise(facts),
    hirer(facts),
    allAgreed(agreed, ruleSet),
    ...assistance(facts, ruleSet),
  ];
}

/** The results that stop a plan: all that aren't met, but for the agreements that come after it. */
export function planProblems(results: readonly ConditionResult[]): ConditionResult[] {
  return results.filter((result) => !result.met && result.code !== 'agreed');
}

/** The last day that a proefplaatsing of so many months can have. */
export function latestEnd(startsOn: string, count: number): string {
  return periodEnd(Temporal.PlainDate.from(startsOn), { amount: count, unit: 'months' }).toString();
}

function length(facts: ConditionFacts, ruleSet: RuleSet): ConditionResult {
  const { principleMonths, longestMonths } = ruleSet.values;
  const base = {
    code: 'length' as const,
    label: `Hoogstens ${months(principleMonths)}; langer alleen met een reden, en nooit langer dan ${months(longestMonths)}`,
    article: ruleSet.article,
  };
  if (facts.endsOn > latestEnd(facts.startsOn, longestMonths)) {
    return {
      ...base,
      met: false,
      field: 'endsOn',
      message: `Dit is te lang. De proefplaatsing mag hoogstens ${months(longestMonths)} duren, dus tot en met ${latestEnd(facts.startsOn, longestMonths)}. Kies een eerdere laatste dag.`,
    };
  }
  if (facts.endsOn > latestEnd(facts.startsOn, principleMonths) && !facts.longerReason) {
    return {
      ...base,
      met: false,
      field: 'longerReason',
      message: `Langer dan ${months(principleMonths)} mag alleen als dat nodig is voor de weg naar werk. Schrijf die reden op, of kies een eerdere laatste dag.`,
    };
  }
  return { ...base, met: true };
}

function unpaid(facts: ConditionFacts): ConditionResult {
  return {
    code: 'unpaid',
    label: 'Het werk is onbetaald en de kandidaat kan het aan',
    article: policy(2),
    met: facts.unpaidWithinAbilities,
    ...(facts.unpaidWithinAbilities
      ? {}
      : {
          field: 'unpaidWithinAbilities' as const,
          message:
            'Bevestig dat het werk onbetaald is en past bij wat de kandidaat kan. Krijgt de kandidaat loon, kies dan voor aannemen.',
        }),
  };
}

function notBefore(facts: ConditionFacts): ConditionResult {
  const met = !facts.workedHereBefore || facts.workedBeforeReason !== '';
  return {
    code: 'notBefore',
    label: 'De kandidaat deed dit werk niet eerder bij deze werkgever, ook niet als stage',
    article: policy(3),
    met,
    ...(met
      ? {}
      : {
          field: 'workedBeforeReason' as const,
          message:
            'De kandidaat deed dit werk al eerder bij deze werkgever. Dat mag alleen als er sindsdien iets veranderd is. Schrijf op wat er veranderd is, of kies een andere functie.',
        }),
  };
}

/** One condition in rules.md; each of its four parts gives its own message. */
function intention(facts: ConditionFacts, ruleSet: RuleSet): ConditionResult[] {
  const asked = ruleSet.values.contractMonths;
  const base = {
    code: 'intention' as const,
    label: `De werkgever wil daarna een contract geven van ten minste ${months(asked)}, voor ten minste evenveel uren, zonder proeftijd en zonder uitzendbeding`,
    article: policy(4),
  };
  const problems: Pick<ConditionResult, 'field' | 'message'>[] = [];
  if (facts.contractMonths < asked)
    problems.push({
      field: 'contractMonths',
      message: `De werkgever moet een contract van ten minste ${months(asked)} van plan zijn. Vraag de werkgever om een langer contract.`,
    });
  if (facts.contractHours < facts.hoursPerWeek)
    problems.push({
      field: 'contractHours',
      message:
        'Het contract erna moet ten minste evenveel uren hebben als de proefplaatsing. Vraag om meer uren in het contract, of kies minder uren voor de proefplaatsing.',
    });
  if (!facts.noProbation)
    problems.push({
      field: 'noProbation',
      message:
        'In het contract erna mag geen proeftijd staan. Spreek dat af met de werkgever en vink het aan.',
    });
  if (!facts.noAgencyClause)
    problems.push({
      field: 'noAgencyClause',
      message:
        'In het contract erna mag geen uitzendbeding staan. Spreek dat af met de werkgever en vink het aan.',
    });
  return problems.length === 0
    ? [{ ...base, met: true }]
    : problems.map((problem) => ({ ...base, met: false, ...problem }));
}

function insurance(facts: ConditionFacts): ConditionResult {
  return {
    code: 'insurance',
    label: 'De werkgever is verzekerd tegen aansprakelijkheid en ongevallen',
    article: policy(5),
    met: facts.insured,
    ...(facts.insured
      ? {}
      : {
          field: 'insured' as const,
          message:
            'De werkgever moet een verzekering hebben voor aansprakelijkheid en ongevallen die ook voor de kandidaat geldt. Vraag het na en vink het aan.',
        }),
  };
}

/** Asked under the WW only; who is under 27 without startkwalificatie, or came from ZW or AO, is excepted. */
function unemployed(facts: ConditionFacts, ruleSet: RuleSet): ConditionResult[] {
  const asked = ruleSet.values.unemployedMonths;
  if (asked === 0) return [];
  const base = {
    code: 'unemployed' as const,
    label: `De kandidaat is ten minste ${months(asked)} werkloos`,
    article: policy(3),
  };
  if (facts.unemploymentException !== 'none') return [{ ...base, met: true }];
  if (!facts.unemployedSince)
    return [
      {
        ...base,
        met: false,
        field: 'unemployedSince',
        message: 'Vul de eerste dag van de werkloosheid in, of kies een uitzondering.',
      },
    ];
  const since = Temporal.PlainDate.from(facts.unemployedSince);
  const from = since.add({ months: asked }).toString();
  if (from <= facts.startsOn) return [{ ...base, met: true }];
  return [
    {
      ...base,
      met: false,
      field: 'unemployedSince',
      message: `De kandidaat is op de eerste dag nog geen ${months(asked)} werkloos. Begin op of na ${from}, of kies een uitzondering als die geldt.`,
    },
  ];
}

function notOtherwise(facts: ConditionFacts): ConditionResult {
  return {
    code: 'notOtherwise',
    label: 'Zonder proefplaatsing zou de werkgever de kandidaat niet aannemen',
    article: policy(6),
    met: facts.notHiredOtherwise,
    ...(facts.notHiredOtherwise
      ? {}
      : {
          field: 'notHiredOtherwise' as const,
          message:
            'Neemt de werkgever de kandidaat ook zonder proefplaatsing aan? Dan mag een proefplaatsing niet: kies voor aannemen. Is dat niet zo, vink dit dan aan.',
        }),
  };
}

function hirer(facts: ConditionFacts): ConditionResult {
  const met = !facts.throughAgency || facts.hirerName !== '';
  return {
    code: 'hirer',
    label: 'Via een uitzendbureau of detacheerder alleen als bekend is bij wie het werk is',
    article: policy(6),
    met,
    ...(met
      ? {}
      : {
          field: 'hirerName' as const,
          message:
            'De werkgever is een uitzendbureau of detacheerder. Vul in bij welk bedrijf de kandidaat gaat werken.',
        }),
  };
}

function allAgreed(
  agreed: { candidate: boolean; employer: boolean; authority: boolean },
  ruleSet: RuleSet,
): ConditionResult {
  const missing = [
    agreed.candidate ? '' : 'de kandidaat',
    agreed.employer ? '' : 'de werkgever',
    agreed.authority ? '' : ruleSet.authority === 'uwv' ? 'UWV' : 'de gemeente',
  ].filter(Boolean);
  return {
    code: 'agreed',
    label: `De kandidaat, de werkgever en ${ruleSet.authority === 'uwv' ? 'UWV' : 'de gemeente'} gaan akkoord voor de eerste dag`,
    article: ruleSet.article,
    met: missing.length === 0,
    ...(missing.length === 0
      ? {}
      : {
          message: `Nog niet akkoord: ${missing.join(', ')}. De proefplaatsing kan pas beginnen als iedereen akkoord is.`,
        }),
  };
}

function assistance(facts: ConditionFacts, ruleSet: RuleSet): ConditionResult[] {
  if (!ruleSet.needsGeneralAssistance) return [];
  return [
    {
      code: 'assistance',
      label: 'De kandidaat krijgt algemene bijstand',
      article: ruleSet.article,
      met: facts.generalAssistance,
      ...(facts.generalAssistance
        ? {}
        : {
            field: 'generalAssistance' as const,
            message:
              'Een proefplaatsing van de gemeente is alleen voor wie algemene bijstand krijgt. Kijk na welke uitkering de kandidaat heeft.',
          }),
    },
  ];
}
