import { z } from 'zod';
import { codeSchema, eventRefSchema, intervalSchema, lengthSchema, timingSchema } from './timing.ts';

/** Parts of the programme schema that the calendar follows from: who, phases, moments, quotas, nazorg. */

export const parties = ['candidate', 'employer', 'operator', 'municipality'] as const;
export const partySchema = z.enum(parties);
export type Party = z.infer<typeof partySchema>;

const channels = ['phone', 'visit', 'talk', 'letter', 'form'] as const;
const channelSchema = z.enum(channels);
export type Channel = z.infer<typeof channelSchema>;
const text = (max = 500) => z.string().trim().min(1, 'Vul een tekst in.').max(max);
export const withSchema = z.array(partySchema).min(1, 'Kies met wie.');

/** Groups that a length or a number of hours can differ for. */
export const groupSchema = z.enum(['singleParent', 'under23']);
export type Group = z.infer<typeof groupSchema>;

/** Hours a week. */
const hoursSchema = z.strictObject({
  /** the possible numbers of hours; more than one is a choice per person; empty is "as many as possible" */
  perWeek: z.array(z.number().positive().max(48)).max(5),
  /** hours for a group, instead of `perWeek` */
  groups: z.array(z.strictObject({ group: groupSchema, perWeek: z.number().positive().max(48) })).default([]),
  /** hours of these that are work, in the order of `perWeek` */
  work: z.array(z.number().positive().max(48)).default([]),
  /** hours of training a week beside them */
  training: z.number().positive().optional(),
  /** days, or part-days (dagdelen), that the hours are spread over */
  days: z.number().int().positive().optional(),
  partDays: z.number().int().positive().optional(),
  /** what else is said of the hours */
  note: text().optional(),
});

/** A possible lengthening of a phase, in the unit of its own length. */
const extensionSchema = z.strictObject({
  /** how many times; null when not said */
  times: z.number().int().positive().nullable().default(null),
  /** by how much each time; null when not said */
  length: lengthSchema.nullable().default(null),
  /** when it is given */
  condition: text(),
});

/** A phase. Phases follow each other in their order from the start, unless they say otherwise. */
export const phaseSchema = z.strictObject({
  code: codeSchema,
  name: text(80),
  /** longest length; null when the programme sets none */
  length: lengthSchema.nullable().default(null),
  /** shortest length, when the programme sets one */
  shortest: lengthSchema.optional(),
  /** length for a group, instead of `length` */
  lengthFor: z.array(z.strictObject({ group: groupSchema, length: lengthSchema })).default([]),
  extension: extensionSchema.optional(),
  hours: hoursSchema.optional(),
  /** planned first day, when it isn't the day after the previous phase */
  startsAt: z.strictObject({ from: eventRefSchema, timing: timingSchema }).optional(),
  /** a placement that is recorded is the first day of this phase, unless its own first day is recorded too */
  startedByPlacement: z.boolean().default(false),
  /** only in the calendar when its first day is recorded: not everybody comes here */
  conditional: z.boolean().default(false),
  /** the phase is a job contract, with the operator or with the employer: its end is a contract end date */
  contract: z.strictObject({ with: partySchema }).optional(),
  /** parallel tracks that a candidate gets one of */
  tracks: z.array(z.strictObject({ code: codeSchema, name: text() })).default([]),
  /** the phase after this one, when it isn't the next in the list; `higher` and `lower` are where one may move to */
  next: z
    .strictObject({
      following: codeSchema.optional(),
      higher: z.array(codeSchema).default([]),
      lower: z.array(codeSchema).default([]),
    })
    .optional(),
  /** what the phase is for, and what holds in it */
  description: text().optional(),
});

/** A dated moment: a contact, deadline, report or talk that follows from an event. */
export const momentSchema = z.strictObject({
  code: codeSchema,
  kind: z.enum(['contact', 'deadline', 'report', 'talk']),
  /** what it is, as the first words of a sentence */
  label: text(160),
  /** a contact is one entry per party; a deadline, report or talk is one entry with all of them together */
  with: withSchema,
  how: channelSchema.nullable().default(null),
  from: eventRefSchema,
  timing: timingSchema,
});

/** What is counted per ISO week (Monday to Sunday) instead of dated. */
export const quotaSchema = z.strictObject({
  code: codeSchema,
  label: text(160),
  /** `workingDay` multiplies by the working days of the week */
  per: z.enum(['week', 'workingDay']).default('week'),
  unit: z.enum(['times', 'partDays', 'hours']).default('times'),
  min: z.number().positive(),
  max: z.number().positive().nullable().default(null),
  /** minutes that each time takes, when said */
  minutesEach: z.number().positive().optional(),
  with: z.array(partySchema).default([]),
  how: channelSchema.nullable().default(null),
  /** phases in which it holds; empty means the whole trajectory */
  phases: z.array(codeSchema).default([]),
});

/** One contact of a nazorg or proefplaatsing, counted from its first day. */
const contactStepSchema = z.strictObject({
  timing: timingSchema,
  how: channelSchema.nullable().default(null),
});
export type ContactStep = z.infer<typeof contactStepSchema>;

const contactsSchema = z.strictObject({
  candidate: z.array(contactStepSchema).optional(),
  employer: z.array(contactStepSchema).optional(),
});

export const proefplaatsingSchema = z.strictObject({
  /** length in principle */
  length: lengthSchema.optional(),
  /** longest in all, extensions included */
  longest: lengthSchema.optional(),
  contacts: contactsSchema.optional(),
});

export const nazorgSchema = z.strictObject({
  /** length from the first day of the placement; null means without a fixed end */
  length: lengthSchema.nullable().optional(),
  /** how far contacts are planned ahead when there is no fixed end */
  planAhead: lengthSchema.optional(),
  contacts: contactsSchema.optional(),
  /** channel of the contact on the last day */
  closing: z.strictObject({ how: channelSchema.nullable() }).optional(),
  /** who loses the job within the nazorg comes back, and at whose cost */
  relapse: z.strictObject({ returns: z.boolean(), freeForMunicipality: z.boolean() }).optional(),
  /** one and the same jobcoach is the contact for candidate and employer */
  oneContactPerson: z.boolean().optional(),
});

/** A talk a set time before a contract's end date. */
export const contractEndTalkSchema = z.strictObject({
  before: lengthSchema,
  label: text(160),
  /** null: the candidate and the party that the contract is with */
  with: withSchema.nullable(),
});

/** Rounds of short questions to people who have left. */
export const followUpSchema = z.strictObject({
  every: intervalSchema,
  /** how long after the end */
  during: lengthSchema,
  how: channelSchema.nullable(),
  /** people who dropped out are asked too what became of them */
  dropouts: z.boolean().optional(),
});

/** What the calendar adds when a signal is raised. Nothing is ever taken away. */
export const intensificationSchema = z.strictObject({
  every: intervalSchema,
  times: z.number().int().positive(),
  /** so many green signals in a row end it sooner */
  stopAfterGreens: z.number().int().positive(),
  how: channelSchema.nullable(),
  /** also while the candidate is still on the way to work; otherwise only on a proefplaatsing or in a job */
  inTrajectory: z.boolean().optional(),
});
export type Intensification = z.infer<typeof intensificationSchema>;
