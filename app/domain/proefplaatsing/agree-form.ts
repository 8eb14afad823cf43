import { z } from 'zod';

/** `tekst` is the hash of the text that was on the page: nobody agrees to a text that he didn't see. */
export const agreeForm = z.object({
  gelezen: z.string('Zet een vinkje als u het gelezen heeft.'),
  tekst: z.string('Laad de pagina opnieuw.').length(64, 'Laad de pagina opnieuw.'),
});
