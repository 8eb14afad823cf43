import { z } from 'zod';
import { date, formToken, line, optionalParagraph } from '../shared/fields.ts';

export const groupSizes = { min: 4, max: 5 } as const;

const groupText = 'Kies vier of vijf kandidaten.';

export const groupVisitForm = z.object({
  formulier: formToken,
  candidateIds: z
    .union([z.array(z.string()), z.string().transform((id) => [id])], groupText)
    .transform((ids) => [...new Set(ids)])
    .refine((ids) => ids.length >= groupSizes.min && ids.length <= groupSizes.max, groupText),
  date: date('de dag van het bezoek'),
  time: z
    .string('Vul de tijd in.')
    .trim()
    .regex(/^([01]?\d|2[0-3])[:.][0-5]\d$/, 'Vul een tijd in, bijvoorbeeld 10:00.')
    .transform((text) => text.replace('.', ':').padStart(5, '0')),
  place: line('de plaats', 160),
  note: optionalParagraph(600),
});

export type GroupVisitInput = z.output<typeof groupVisitForm>;
