import { z } from 'zod';
import { reasonCodes } from '../application/rejection-reasons.ts';
import {
  checkbox,
  choice,
  date,
  formToken,
  hours,
  optionalDate,
  optionalLine,
  optionalParagraph,
  paragraph,
  shownVersion,
  wholeNumber,
} from '../shared/fields.ts';
import { type ConditionFacts, checkConditions, planProblems } from './conditions.ts';
import type { RuleSet } from './rule-sets.ts';

/** What the agreements are about, as far as it can change later. */
const terms = {
  startsOn: date('de eerste dag'),
  endsOn: date('de laatste dag'),
  hoursPerWeek: hours(),
  tasks: paragraph('de taken', 2000),
  guidance: optionalParagraph(1000),
  longerReason: optionalParagraph(1000),
};

const conditions = {
  unpaidWithinAbilities: checkbox(),
  workedHereBefore: choice(['no', 'yes'], 'Kies ja of nee.'),
  workedBeforeReason: optionalParagraph(1000),
  contractMonths: wholeNumber('het aantal maanden', 0, 120),
  contractHours: hours('de uren van het contract'),
  noProbation: checkbox(),
  noAgencyClause: checkbox(),
  insured: checkbox(),
  unemployedSince: optionalDate(),
  unemploymentException: choice(['none', 'under27', 'formerZw']).optional(),
  notHiredOtherwise: checkbox(),
  throughAgency: choice(['no', 'yes'], 'Kies ja of nee.'),
  hirerName: optionalLine(120),
  generalAssistance: checkbox(),
};

/** The fields of the plan; `planForm` adds the rules of the legal basis. */
export const planFields = z.object({
  ...terms,
  ...conditions,
  formulier: formToken.optional(),
  versie: shownVersion,
});

export type PlanInput = z.output<typeof planFields>;

/** What the conditions are checked on, from what was filled in. */
export function factsOf(input: Omit<PlanInput, 'formulier' | 'versie'>): ConditionFacts {
  return {
    startsOn: input.startsOn,
    endsOn: input.endsOn,
    hoursPerWeek: input.hoursPerWeek,
    longerReason: input.longerReason,
    unpaidWithinAbilities: input.unpaidWithinAbilities,
    workedHereBefore: input.workedHereBefore === 'yes',
    workedBeforeReason: input.workedBeforeReason,
    contractMonths: input.contractMonths,
    contractHours: input.contractHours,
    noProbation: input.noProbation,
    noAgencyClause: input.noAgencyClause,
    insured: input.insured,
    unemployedSince: input.unemployedSince,
    unemploymentException: input.unemploymentException ?? 'none',
    notHiredOtherwise: input.notHiredOtherwise,
    throughAgency: input.throughAgency === 'yes',
    hirerName: input.hirerName,
    generalAssistance: input.generalAssistance,
  };
}

const nobody = { candidate: false, employer: false, authority: false };

/**
 * The plan with every condition of the law as a message at its field.
 *
 * @param today ISO text; a plan can't begin before it
 * @param ruleSetOn gives the rule set that holds on a first day, undefined when none does
 */
export function planForm(today: string, ruleSetOn: (startsOn: string) => RuleSet | undefined) {
  return planFields.superRefine((input, context) => {
    const problem = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message, input });
    if (input.startsOn < today) problem('startsOn', 'De eerste dag is al geweest. Kies vandaag of later.');
    if (input.endsOn < input.startsOn) {
      problem('endsOn', 'De laatste dag ligt voor de eerste dag.');
      return;
    }
    const ruleSet = ruleSetOn(input.startsOn);
    if (!ruleSet) {
      problem('startsOn', 'Op deze dag geldt er geen regeling voor een proefplaatsing. Kies een andere dag.');
      return;
    }
    for (const result of planProblems(checkConditions(factsOf(input), ruleSet, nobody)))
      problem(result.field ?? 'startsOn', `${result.message} (${result.article})`);
  });
}

/** A change while it waits, is agreed or runs: the same terms, and why. */
export const changeFields = z.object({
  startsOn: terms.startsOn,
  endsOn: terms.endsOn,
  hoursPerWeek: terms.hoursPerWeek,
  tasks: terms.tasks,
  longerReason: terms.longerReason,
  note: paragraph('waarom dit verandert', 1000),
  versie: shownVersion,
});
export type ChangeInput = z.output<typeof changeFields>;

export const endEarlyForm = z.object({
  endedOn: date('de laatste dag'),
  reasonCode: choice(reasonCodes, 'Kies een reden.'),
  note: optionalParagraph(1000),
  discrepancy: optionalLine(40),
  shared: checkbox(),
  nextStep: optionalParagraph(1000),
  versie: shownVersion,
});

export const notConvertForm = z.object({
  reasonCode: choice(reasonCodes, 'Kies een reden.'),
  note: optionalParagraph(1000),
  discrepancy: optionalLine(40),
  shared: checkbox(),
  nextStep: paragraph('wat de volgende stap is', 1000),
  versie: shownVersion,
});

export const cancelForm = z.object({
  note: paragraph('waarom het niet doorgaat', 1000),
  versie: shownVersion,
});

/** The employer's words at the end: what was done, how it went, and whether there will be a contract. */
export const employerEvaluationForm = z
  .object({
    tasksDone: paragraph('welke taken er gedaan zijn', 1500),
    attendance: choice(['always', 'mostly', 'often absent'], 'Kies hoe vaak de kandidaat er was.'),
    wentWell: paragraph('wat er goed ging', 1500),
    hired: choice(['yes', 'no', 'unsure'], 'Kies ja, nee of weet ik nog niet.'),
    why: optionalParagraph(1500),
  })
  .superRefine((input, context) => {
    if (input.hired === 'no' && input.why === '')
      context.addIssue({ code: 'custom', path: ['why'], message: 'Schrijf op waarom niet.', input });
  });

/** The candidate's words: whether he agrees with the employer's, or not with his own. */
export const candidateEvaluationForm = z
  .object({
    agrees: choice(['yes', 'no', 'notSeen'], 'Kies of u het ermee eens bent.'),
    ownWords: optionalParagraph(1500),
  })
  .superRefine((input, context) => {
    if (input.agrees === 'no' && input.ownWords === '')
      context.addIssue({
        code: 'custom',
        path: ['ownWords'],
        message: 'Schrijf op waar u het niet mee eens bent.',
        input,
      });
  });

/** The jobcoach got the evaluation in another way: on paper, by telephone. */
export const receivedForm = z.object({
  party: choice(['candidate', 'employer']),
  note: optionalParagraph(1500),
});

export const attendanceLabels = {
  always: 'altijd, of afgemeld met een goede reden',
  mostly: 'meestal',
  'often absent': 'vaak niet',
} as const;
