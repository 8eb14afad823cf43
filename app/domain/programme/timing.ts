import { z } from 'zod';

/** Parts of the programme schema that say *when*: lengths, events and the placing of a moment against them. */

/** Slug that names a phase, moment or quota within its programme. */
export const codeSchema = z
  .string('Vul een code in.')
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'Gebruik kleine letters, cijfers en streepjes, bijvoorbeeld eerste-contract.',
  );

/** A length of time. Whole, except that months may have a half (half a month is 15 days). */
export const lengthSchema = z
  .strictObject({
    amount: z.number('Vul een getal in.').positive('Vul een getal groter dan 0 in.').max(1000),
    unit: z.enum(['hours', 'workingDays', 'days', 'weeks', 'months']),
  })
  .refine(({ amount, unit }) => Number.isInteger(unit === 'months' ? amount * 2 : amount), {
    error: 'Gebruik hele getallen. Alleen bij maanden mag een half.',
    path: ['amount'],
  });

/** How often something comes back, in whole weeks or months. */
export const intervalSchema = z.strictObject({
  amount: z
    .number('Vul een getal in.')
    .int('Vul een heel getal in.')
    .positive('Vul een getal groter dan 0 in.'),
  unit: z.enum(['weeks', 'months']),
});

/**
 * What a date is counted from:
 * - `start` the start of the trajectory (application, referral or registration, see `startLabel`);
 * - `phase:CODE` the first day of a phase, `phase-end:CODE` its last day;
 * - `moment:CODE` the day of another moment of the same programme, as done or else as planned;
 * - `proefplaatsing` and `placement` their first day.
 */
export const eventRefSchema = z
  .string()
  .regex(
    /^(start|proefplaatsing|placement|(phase|phase-end|moment):[a-z0-9-]+)$/,
    'Kies een gebeurtenis van dit programma.',
  );

/** Where a moment lies against the period or day that it is counted from. */
export const timingSchema = z.discriminatedUnion('type', [
  /** On the first day itself, or the first working day after it. */
  z.strictObject({ type: z.literal('on') }),
  /** "Within n …": the last day on which it may be done. `opens` when there is a first day too ("3 or 4 days"). */
  z.strictObject({ type: z.literal('within'), length: lengthSchema, opens: lengthSchema.optional() }),
  /** "After week n", "at n months", "n days later". */
  z.strictObject({ type: z.literal('after'), length: lengthSchema }),
  /** "In week n": a window, due on its last working day. */
  z.strictObject({ type: z.literal('inWeek'), week: z.number().int().positive() }),
  /** "Every week", "every month" as long as the period runs. */
  z.strictObject({ type: z.literal('every'), interval: intervalSchema }),
  /** The day after the period has ended, whenever that is. */
  z.strictObject({ type: z.literal('afterPeriod') }),
]);

export type Timing = z.infer<typeof timingSchema>;
export type Interval = z.infer<typeof intervalSchema>;
export type EventRef = z.infer<typeof eventRefSchema>;
