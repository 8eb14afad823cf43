import { z } from 'zod';

export const askCandidateForm = z.object({ kandidaat: z.coerce.number().int().positive() });
