import { z } from 'zod';
import {
  absenceSchema,
  assignmentSchema,
  bonusSchema,
  evaluatedSchema,
  evaluationSchema,
  instrumentSchema,
  ladderSchema,
  meetingSchema,
  requirementCodes,
  successSchema,
  targetSchema,
  warningsSchema,
} from './schema-agreements.ts';
import {
  contractEndTalkSchema,
  followUpSchema,
  intensificationSchema,
  momentSchema,
  nazorgSchema,
  phaseSchema,
  proefplaatsingSchema,
  quotaSchema,
} from './schema-calendar.ts';
import { codeSchema, lengthSchema } from './timing.ts';

/**
 * A programme: everything that a municipality agrees with its operators about a trajectory, as data. The 18
 * programmes of programmes.md and the defaults are instances of this one schema; an administrator makes others in
 * the browser. What a programme leaves out is filled in by `resolveProgramme` from the section "Defaults".
 *
 * Texts inside a programme are Dutch, because users read them. Lengths are those of the calendar conventions.
 */

const text = (max = 500) => z.string().trim().min(1, 'Vul een tekst in.').max(max);
const isoDate = z.iso.date('Vul een datum in.');

export const programmeSchema = z
  .strictObject({
    code: codeSchema,
    name: text(120),
    /** municipality or municipalities */
    place: text(160),
    operators: z.array(text(160)).default([]),
    /** where the facts come from */
    source: text(200),
    /** the programme as a whole may be used from and until; null is unlimited */
    validFrom: isoDate.nullable().default(null),
    validUntil: isoDate.nullable().default(null),
    /** what the start date of a trajectory is, with its article: "de aanmelding" */
    startLabel: text(60).default('de start van het traject'),
    description: text(1000).optional(),

    phases: z.array(phaseSchema).min(1, 'Een programma heeft ten minste één fase.'),
    /** longest total length from the start, over all phases */
    longest: lengthSchema.optional(),
    moments: z.array(momentSchema).default([]),
    quotas: z.array(quotaSchema).default([]),
    /** meetings about the programme as a whole; no part of a case's calendar */
    meetings: z.array(meetingSchema).default([]),
    contractEndTalk: contractEndTalkSchema.optional(),

    proefplaatsing: proefplaatsingSchema.optional(),
    nazorg: nazorgSchema.optional(),
    intensification: intensificationSchema.optional(),
    followUp: followUpSchema.optional(),
    /** usual contract lengths of a placement */
    placementLengths: z.array(lengthSchema).default([]),
    instruments: z.array(instrumentSchema).default([]),
    /** fee that the employer pays; null: none, and that is a promise */
    employerFee: z.strictObject({ after: lengthSchema }).nullable().optional(),
    benefitRetained: z.boolean().optional(),

    ladder: ladderSchema.optional(),
    warnings: warningsSchema.optional(),
    absence: absenceSchema.optional(),
    assignment: assignmentSchema.optional(),
    /** places at the same time */
    capacity: z.number().int().positive().optional(),
    /** candidates per jobcoach or consultant */
    caseload: z
      .strictObject({ from: z.number().int().positive(), to: z.number().int().positive() })
      .optional(),

    success: z.array(successSchema).default([]),
    targets: z.array(targetSchema).default([]),
    bonus: bonusSchema.optional(),
    evaluated: z.array(evaluatedSchema).default([]),
    evaluations: z.array(evaluationSchema).default([]),
    /** average cost of a trajectory, integer cents */
    averageCostCents: z.number().int().nonnegative().optional(),
    /** group training in modules; `weekday` 1 is Monday */
    training: z
      .strictObject({
        modules: z.number().int().positive(),
        weekday: z.number().int().min(1).max(7).optional(),
      })
      .optional(),
    requirements: z.array(z.enum(requirementCodes)).default([]),
    /** ways of working that aren't a date or a number */
    methods: z.array(text()).default([]),
    /** what evaluators learned */
    lessons: z.array(text()).default([]),
  })
  .superRefine((programme, context) => {
    const problem = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message, input: programme });
    const phaseCodes = programme.phases.map((phase) => phase.code);
    const momentCodes = programme.moments.map((moment) => moment.code);
    for (const [list, codes] of [
      ['phases', phaseCodes],
      ['moments', momentCodes],
    ] as const) {
      codes.forEach((code, index) => {
        if (codes.indexOf(code) !== index) problem([list, index, 'code'], 'Deze code komt al voor.');
      });
    }
    // A code names a date that can be recorded, whichever list it stands in.
    momentCodes.forEach((code, index) => {
      if (phaseCodes.includes(code)) problem(['moments', index, 'code'], 'Deze code is al van een fase.');
    });

    /** Counting only from what stands earlier keeps a programme free of circles. */
    const knownRef = (ref: string, earlierPhases: string[], earlierMoments: string[]) => {
      const [type = '', code = ''] = ref.split(':');
      if (type === 'phase' || type === 'phase-end') return earlierPhases.includes(code);
      if (type === 'moment') return earlierMoments.includes(code);
      return true;
    };
    programme.moments.forEach((moment, index) => {
      if (!knownRef(moment.from, phaseCodes, momentCodes.slice(0, index))) {
        problem(['moments', index, 'from'], 'Kies een fase, of een moment dat hoger in de lijst staat.');
      }
    });
    programme.phases.forEach((phase, index) => {
      if (phase.startsAt && !knownRef(phase.startsAt.from, phaseCodes.slice(0, index), momentCodes)) {
        problem(
          ['phases', index, 'startsAt', 'from'],
          'Kies een moment, of een fase die hoger in de lijst staat.',
        );
      }
      const extension = phase.extension?.length;
      if (extension && phase.length && extension.unit !== phase.length.unit) {
        problem(
          ['phases', index, 'extension', 'length'],
          'Gebruik dezelfde eenheid als de duur van de fase.',
        );
      }
      for (const code of [
        phase.next?.following,
        ...(phase.next?.higher ?? []),
        ...(phase.next?.lower ?? []),
      ]) {
        if (code && !phaseCodes.includes(code)) problem(['phases', index, 'next'], 'Deze fase bestaat niet.');
      }
    });
    programme.quotas.forEach((quota, index) => {
      if (quota.phases.some((code) => !phaseCodes.includes(code))) {
        problem(['quotas', index, 'phases'], 'Deze fase bestaat niet.');
      }
      if (quota.max !== null && quota.max < quota.min) {
        problem(['quotas', index, 'max'], 'Het hoogste aantal is lager dan het laagste.');
      }
    });
    programme.ladder?.steps.forEach((step, index) => {
      if (step.phase && !phaseCodes.includes(step.phase)) {
        problem(['ladder', 'steps', index, 'phase'], 'Deze fase bestaat niet.');
      }
    });
    if (programme.validFrom && programme.validUntil && programme.validUntil < programme.validFrom) {
      problem(['validUntil'], 'De einddatum ligt voor de begindatum.');
    }
    if (programme.caseload && programme.caseload.to < programme.caseload.from) {
      problem(['caseload', 'to'], 'Het hoogste aantal is lager dan het laagste.');
    }
  });

/** A programme as stored, defaults of the single fields filled in. */
export type Programme = z.infer<typeof programmeSchema>;
/** A programme as written: what is left out has a default. */
export type ProgrammeInput = z.input<typeof programmeSchema>;
export type Phase = Programme['phases'][number];
export type MomentRule = Programme['moments'][number];
export type Quota = Programme['quotas'][number];
export type { Channel, ContactStep, Group, Intensification, Party } from './schema-calendar.ts';
export { parties } from './schema-calendar.ts';
