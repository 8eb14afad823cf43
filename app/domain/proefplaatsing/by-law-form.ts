import { z } from 'zod';
import { wholeNumber } from '../shared/fields.ts';

/** Values of the by-law, within what the law allows (rules.md, "Proefplaatsing"). */
export const byLawForm = z
  .object({
    principleMonths: wholeNumber('het aantal maanden', 1, 2),
    longestMonths: wholeNumber('het aantal maanden', 1, 6),
    contractMonths: wholeNumber('het aantal maanden', 0, 36),
    unemployedMonths: wholeNumber('het aantal maanden', 0, 24),
  })
  .refine((values) => values.longestMonths >= values.principleMonths, {
    error: 'De langste duur is korter dan de gewone duur.',
    path: ['longestMonths'],
  });

export const nazorgDaysForm = z.object({
  remindDaysBefore: wholeNumber('het aantal dagen', 0, 30),
  overdueAfterDays: wholeNumber('het aantal dagen', 0, 30),
  missedAfterDays: wholeNumber('het aantal dagen', 1, 90),
  contractEndDays: wholeNumber('het aantal dagen', 7, 120),
});
