import { z } from 'zod';
import { groupSchema, partySchema, withSchema } from './schema-calendar.ts';
import { codeSchema, intervalSchema, lengthSchema } from './timing.ts';

/** Parts of the programme schema that are agreed and measured, but put no date in the calendar. */

const text = (max = 500) => z.string().trim().min(1, 'Vul een tekst in.').max(max);
const percent = z.number().min(0).max(100);
const isoDate = z.iso.date('Vul een datum in.');

export const ladderSchema = z.strictObject({
  name: text(80),
  steps: z
    .array(
      z.strictObject({ step: z.number().int().positive(), name: text(120), phase: codeSchema.optional() }),
    )
    .min(2),
});

export const warningsSchema = z.strictObject({
  /** what a warning is given for */
  about: z.enum(['conduct', 'absence']),
  /** the warning that ends something, and what it ends */
  endsAt: z.number().int().positive(),
  ends: z.enum(['contract', 'benefit']),
  /** a talk that a warning calls for */
  talkAt: z.array(z.strictObject({ warning: z.number().int().positive(), with: withSchema })).default([]),
});

export const absenceSchema = z.strictObject({
  improperReportedTo: partySchema.optional(),
  sickSeenAtOnce: z.boolean().default(false),
  onlyPresentHoursPaid: z.boolean().default(false),
});

export const assignmentSchema = z.strictObject({
  /** `random`: the portal draws an operator when asked; who overrides it is recorded with the reason */
  method: z.enum(['choice', 'random']),
  operatorsPerTrack: z.number().int().positive().optional(),
  overrideNeedsReason: z.boolean().default(true),
});

/** Definitions of success stand side by side, each with its validity; see rules.md "Success". */
export const successSchema = z.strictObject({
  code: codeSchema,
  label: text(300),
  /** null: from the start of the programme */
  validFrom: isoDate.nullable().default(null),
  validUntil: isoDate.nullable().default(null),
  measure: z.strictObject({
    job: z.enum(['regular', 'any']).nullable().default(null),
    /** months without benefit after the end of the trajectory */
    monthsWithoutBenefit: z.number().int().positive().nullable().default(null),
    /** steps up the ladder */
    ladderSteps: z.number().int().positive().nullable().default(null),
    stoppedByThemselves: z.boolean().default(false),
    /** what the person does, what the municipality does and what that brings about, along the way */
    intermediateOutcomes: z.boolean().default(false),
  }),
});

/** What of our own data can be counted beside a contracted target, of everybody who is no longer in the trajectory. */
const targetMeasures = [
  'toWork',
  'toRegularWork',
  'toLearnWork',
  'toWorkHeld',
  'toOtherProgramme',
  'dropout',
  'higherOnLadder',
] as const;

/** A contracted target and the result beside it. */
export const targetSchema = z.strictObject({
  label: text(160),
  /** `above`: the percentage itself isn't enough */
  contracted: z.strictObject({ percent, above: z.boolean().default(false) }).nullable(),
  /** what the evaluators found was reached; null when not yet known */
  reached: percent.nullable(),
  /** what we count beside it; null when our data can't tell */
  measure: z.enum(targetMeasures).nullable().default(null),
  /** with `toOtherProgramme`: which one; any when left out */
  programme: codeSchema.optional(),
  /** with `higherOnLadder`: how many steps; 1 when left out */
  steps: z.number().int().positive().optional(),
});

/** A result as the evaluators published it: shown beside our own figures, never mixed with them. */
export const evaluatedSchema = z.strictObject({
  label: text(200),
  percent: percent.optional(),
  /** upper bound when a range was published */
  percentTo: percent.optional(),
  count: z.number().int().nonnegative().optional(),
  group: groupSchema.optional(),
});

export const evaluationSchema = z.strictObject({
  by: z.enum(['municipality', 'external', 'operator']),
  every: intervalSchema.nullable(),
  about: text(),
});

export const meetingSchema = z.strictObject({ label: text(160), every: intervalSchema, with: withSchema });

/** Instruments of rules.md that can be offered to an employer or candidate. */
const instrumentCodes = [
  'proefplaatsing',
  'wageCostSubsidy',
  'noRiskPolicy',
  'jobcoaching',
  'workInternship',
  'secondment',
  'tasterPlacement',
  'learnWorkPlace',
] as const;

export const instrumentSchema = z.strictObject({
  code: z.enum(instrumentCodes),
  longest: lengthSchema.optional(),
  /** how long it is in practice */
  usual: lengthSchema.optional(),
  condition: text().optional(),
});

/** What evaluators complained about, turned into something the portal does when it is on. */
export const requirementCodes = [
  'definitionsAreVersioned',
  'measureDurability',
  'oneClaimPerJob',
  'recordWhoFoundJob',
  'guardContractEndAfterNazorg',
  'guardResponseDeadlines',
  'followUpLeavers',
  'explainGoalAndLength',
  'clientEvaluation',
  'adviceReachesNextOperator',
  'operatorFindsWorkplaces',
  'assignmentStaysRandom',
  'neverSameInstrumentAgain',
  'rejectionsCalledBack',
  'nextStepBeforeEnd',
  'followUpDropouts',
  'personalContactBesideSystem',
  'measureTimePerSide',
  'measureIntermediateOutcomes',
  'followContinuously',
] as const;

/** Share of outflow that earns the operator a bonus, held for so many months. */
export const bonusSchema = z.strictObject({
  outflowPercent: percent,
  heldMonths: z.number().int().positive(),
  /** an amount for each person more */
  perPersonMore: z.boolean(),
});
