import { z } from 'zod';
import { date, formToken, line, optionalParagraph, paragraph, shownVersion } from '../shared/fields.ts';

export const groupSizes = { min: 4, max: 5 } as const;

const groupText = 'Kies vier of vijf kandidaten.';

const whenAndWhere = {
  date: date('de dag van het bezoek'),
  time: z
    .string('Vul de tijd in.')
    .trim()
    .regex(/^([01]?\d|2[0-3])[:.][0-5]\d$/, 'Vul een tijd in, bijvoorbeeld 10:00.')
    .transform((text) => text.replace('.', ':').padStart(5, '0')),
  place: line('de plaats', 160),
  note: optionalParagraph(600),
};

export const groupVisitForm = z.object({
  formulier: formToken,
  candidateIds: z
    .union([z.array(z.string()), z.string().transform((id) => [id])], groupText)
    .transform((ids) => [...new Set(ids)])
    .refine((ids) => ids.length >= groupSizes.min && ids.length <= groupSizes.max, groupText),
  ...whenAndWhere,
});

export type GroupVisitInput = z.output<typeof groupVisitForm>;

/** Another day, time or place for a visit that was planned. */
export const changeVisitForm = z.object({
  stap: z.literal('wijzigen'),
  versie: shownVersion,
  ...whenAndWhere,
});

export const cancelVisitForm = z.object({
  stap: z.literal('afzeggen'),
  versie: shownVersion,
  reason: paragraph('waarom het niet doorgaat', 600),
});

/** A button without fields: everyone who is ready goes one step on together. */
export const introduceGroupForm = z.object({ stap: z.enum(['voordragen', 'uitnodigen']) });
