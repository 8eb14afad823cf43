import { z } from 'zod';
import { optionalParagraph, shownVersion } from '../shared/fields.ts';

/** The steps that a page offers as a button; the others have a page of their own or are the portal's. */
const stepActions = ['approve', 'return', 'revise', 'pause', 'resume', 'fill', 'close', 'reopen'] as const;

export const moveForm = z.object({
  actie: z.enum(stepActions, 'Kies wat u wilt doen.'),
  reasonCode: z.string().optional(),
  note: optionalParagraph(2000),
  versie: shownVersion,
});

/** True for a step that has its button on the page of an opening. */
export function isStep(action: string): action is (typeof stepActions)[number] {
  return stepActions.some((step) => step === action);
}

export const submitForm = z.object({ versie: shownVersion });
