import { z } from 'zod';
import { email } from '../shared/fields.ts';

export const signInForm = z.object({
  email: email(),
  password: z.string('Vul uw wachtwoord in.').max(256, 'Dit wachtwoord is te lang.'),
  terug: z.string().optional(),
});
