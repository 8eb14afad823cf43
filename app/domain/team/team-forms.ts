import { z } from 'zod';
import { checkbox, line } from '../shared/fields.ts';

export const newTeamForm = z.object({ name: line('een naam voor het team', 80) });

export const teamForm = z.object({ name: line('een naam voor het team', 80), open: checkbox() });

export const memberForm = z.object({
  accountId: z.string('Kies een jobcoach.').min(1, 'Kies een jobcoach.').max(64),
  leads: checkbox(),
});

export const leaveForm = z.object({ accountId: z.string().max(64) });
