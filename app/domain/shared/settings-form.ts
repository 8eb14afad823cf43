import { z } from 'zod';
import { optionalLine, optionalParagraph } from './fields.ts';

/** What the administrator sets in the browser; what the machine needs comes from the environment. */
export const settingsForm = z.object({
  organisationName: optionalLine(120),
  helpContact: optionalParagraph(1000),
  emailFooter: optionalParagraph(500),
});
