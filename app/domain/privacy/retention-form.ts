import { z } from 'zod';
import { checkbox, wholeNumber } from '../shared/fields.ts';

/** Months and days; messages go before the files that they are about, so that none outlives its file. */
export const retentionSettings = z.strictObject({
  /** false: the daily job only reports what it would do */
  enabled: z.boolean(),
  introductionMonths: z.number().int().min(1).max(120),
  fileMonths: z.number().int().min(1).max(240),
  messageMonths: z.number().int().min(1).max(120),
  logMonths: z.number().int().min(12).max(240),
  warnDays: z.number().int().min(7).max(90),
  // Settings of before these two keep holding.
  accountMonths: z.number().int().min(6).max(120).default(24),
  unconfirmedDays: z.number().int().min(14).max(365).default(60),
});
export type RetentionSettings = z.infer<typeof retentionSettings>;

export const retentionForm = z
  .object({
    enabled: checkbox(),
    introductionMonths: wholeNumber('het aantal maanden', 1, 120),
    fileMonths: wholeNumber('het aantal maanden', 1, 240),
    messageMonths: wholeNumber('het aantal maanden', 1, 120),
    logMonths: wholeNumber('het aantal maanden', 12, 240),
    warnDays: wholeNumber('het aantal dagen', 7, 90),
    accountMonths: wholeNumber('het aantal maanden', 6, 120),
    unconfirmedDays: wholeNumber('het aantal dagen', 14, 365),
  })
  .superRefine((value, context) => {
    if (value.messageMonths > Math.min(value.introductionMonths, value.fileMonths))
      context.addIssue({
        code: 'custom',
        path: ['messageMonths'],
        message: 'Berichten kunnen niet langer blijven dan de sollicitaties en dossiers waar ze over gaan.',
      });
  });
