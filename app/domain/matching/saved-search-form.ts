import { z } from 'zod';
import { checkbox, line } from '../shared/fields.ts';

export const savedSearchForm = z.object({
  doel: z.literal('bewaren'),
  name: line('een naam voor deze zoekopdracht', 80),
  alert: checkbox(),
});

export const forgetSearchForm = z.object({ doel: z.literal('weghalen'), id: z.string().min(1) });
