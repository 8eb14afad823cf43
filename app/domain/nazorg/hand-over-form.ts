import { z } from 'zod';
import { formToken, line } from '../shared/fields.ts';

/** One box ticked arrives as text, several as a list, none as nothing. */
const ids = z
  .union([z.array(z.string()), z.string().transform((id) => [id])], 'Kies ten minste één kandidaat.')
  .pipe(z.array(z.string()).min(1, 'Kies ten minste één kandidaat.'));

export const handOverForm = z.object({
  candidates: ids,
  to: z.string('Kies een jobcoach.').min(1, 'Kies een jobcoach.'),
  reason: line('de reden', 200),
  formulier: formToken.optional(),
});

/** The administrator moves a whole caseload and sees no names. */
export const handOverAllForm = z.object({
  from: z.string('Kies een jobcoach.').min(1, 'Kies een jobcoach.'),
  to: z.string('Kies een jobcoach.').min(1, 'Kies een jobcoach.'),
  reason: line('de reden', 200),
  formulier: formToken.optional(),
});
