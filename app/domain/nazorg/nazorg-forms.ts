import { z } from 'zod';
import { choice, date, formToken, optionalParagraph, paragraph, wholeNumber } from '../shared/fields.ts';

/** How it goes, or that nobody answered. */
export const contactResults = ['green', 'amber', 'red', 'notReached'] as const;
export type ContactResult = (typeof contactResults)[number];

export const contactResultLabels: Record<ContactResult, string> = {
  green: 'Groen: het gaat goed',
  amber: 'Oranje: iets om op te letten',
  red: 'Rood: het gaat niet goed',
  notReached: 'Niet bereikt',
};

const note = optionalParagraph(2000);

/** How long a contact took; asked where a programme measures time per side. */
const minutes = z.preprocess(
  (value) => (value === '' ? undefined : value),
  wholeNumber('het aantal minuten', 1, 600).optional(),
);

/** Recording a contact: one choice and a note. A note is needed when it doesn't go well. */
export const contactForm = z
  .object({
    result: choice(contactResults, 'Kies hoe het gaat.'),
    note,
    doneOn: date('de dag van het contact').optional(),
    minutes,
    versie: z.coerce.number().int().positive().optional(),
    terug: z.string().optional(),
  })
  .superRefine((input, context) => {
    if ((input.result === 'amber' || input.result === 'red') && input.note === '')
      context.addIssue({
        code: 'custom',
        path: ['note'],
        message: 'Schrijf kort op wat er aan de hand is.',
        input,
      });
  });

export const contactPartyCodes = ['candidate', 'employer', 'operator', 'municipality'] as const;
export const contactHowCodes = ['phone', 'visit', 'talk', 'letter', 'form'] as const;

/** A contact that the calendar didn't ask for. */
export const extraContactForm = z
  .object({
    party: choice(contactPartyCodes, 'Kies met wie.'),
    how: choice(contactHowCodes, 'Kies hoe.'),
    result: choice(['green', 'amber', 'red'], 'Kies hoe het gaat.'),
    note,
    minutes,
    formulier: formToken.optional(),
  })
  .superRefine((input, context) => {
    if (input.result !== 'green' && input.note === '')
      context.addIssue({
        code: 'custom',
        path: ['note'],
        message: 'Schrijf kort op wat er aan de hand is.',
        input,
      });
  });

/** What is done in a talk, a report, a deadline: no signal is asked. */
export const doneForm = z.object({ note, versie: z.coerce.number().int().positive().optional() });

export const moveMomentForm = z.object({
  date: date('de nieuwe dag'),
  note: paragraph('waarom u het verplaatst', 500),
});
export const cancelMomentForm = z.object({ note: paragraph('waarom dit niet nodig is', 500) });
