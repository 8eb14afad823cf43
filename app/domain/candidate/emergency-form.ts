import { z } from 'zod';
import { formToken, paragraph, wholeNumber } from '../shared/fields.ts';

export const emergencyForm = z.object({
  number: wholeNumber('het nummer van de kandidaat', 1, 99_999_999),
  reason: paragraph('waarom dit nu nodig is', 500).refine(
    (text) => text.length >= 10,
    'Schrijf in een zin op waarom dit nu nodig is. De deelnemer leest dit ook.',
  ),
  formulier: formToken,
});

export const reviewForm = z.object({ id: z.string('Kies een noodtoegang.').min(1).max(64) });
