import { z } from 'zod';
import { choice, formToken, paragraph, shownVersion } from '../shared/fields.ts';

export const requestKinds = ['correction', 'objection', 'erasure'] as const;
export type RequestKind = (typeof requestKinds)[number];

/** What each asks, in the asker's words (AVG art. 16, 21 and 17). */
export const requestKindLabels: Record<RequestKind, string> = {
  correction: 'Er klopt iets niet. Ik wil het laten verbeteren.',
  objection: 'Ik ben het er niet mee eens dat mijn gegevens gebruikt worden.',
  erasure: 'Ik wil dat gegevens worden weggehaald.',
};
export const requestKindNames: Record<RequestKind, string> = {
  correction: 'verbeteren',
  objection: 'bezwaar',
  erasure: 'weghalen',
};
export const requestStateLabels = {
  open: 'nog niet beantwoord',
  granted: 'gedaan',
  refused: 'afgewezen',
  withdrawn: 'ingetrokken',
} as const;

export const askForm = z.object({
  kind: choice(requestKinds, 'Kies wat u wilt.'),
  text: paragraph('wat u wilt', 2000),
  formulier: formToken.optional(),
});

export const answerForm = z.object({
  decision: choice(['granted', 'refused'] as const, 'Kies wat u besluit.'),
  answer: paragraph('uw antwoord', 2000),
  versie: shownVersion,
});

export const takeBackForm = z.object({ verzoek: z.string().max(64) });
