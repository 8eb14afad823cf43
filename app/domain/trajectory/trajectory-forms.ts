import { z } from 'zod';
import {
  choice,
  date,
  formToken,
  line,
  optionalLine,
  optionalParagraph,
  paragraph,
  shownVersion,
} from '../shared/fields.ts';

/** Why somebody stops without work, or never begins (rules.md, "Success": drop-out, preventive outflow). */
export const stopReasons = {
  stoppedSelf: 'stopte zelf met de uitkering',
  foundWork: 'vond zelf werk',
  illness: 'kan door ziekte of zorg nu niet',
  moved: 'verhuisd',
  noShow: 'kwam niet meer',
  study: 'gaat een opleiding doen',
  noRight: 'had geen recht op een uitkering',
  other: 'anders',
} as const;
const stopReasonCodes = Object.keys(stopReasons) as [
  keyof typeof stopReasons,
  ...(keyof typeof stopReasons)[],
];

export const startTrajectoryForm = z.object({
  programme: line('het programma', 80),
  referredOn: date('de dag van aanmelding'),
  operatorId: z.string().optional(),
  draw: z.string().optional(),
  reason: optionalLine(300),
  formulier: formToken.optional(),
});

export const dateForm = z.object({ date: date('de dag'), versie: shownVersion });
export const dateNoteForm = z.object({
  date: date('de dag'),
  note: paragraph('de reden', 500),
  versie: shownVersion,
});
export const extendForm = z.object({ note: paragraph('de reden', 500), versie: shownVersion });
export const phaseForm = z.object({
  phase: line('de fase', 60),
  date: date('de eerste dag van de fase'),
  note: optionalParagraph(500),
  versie: shownVersion,
});
export const warningForm = z.object({
  date: date('de dag van de waarschuwing'),
  note: paragraph('waarvoor de waarschuwing is', 1000),
  versie: shownVersion,
});
export const withdrawWarningForm = z.object({
  warningId: z.string(),
  note: paragraph('waarom de waarschuwing niet meer telt', 500),
  versie: shownVersion,
});
export const stopForm = z.object({
  how: choice(['outflow', 'dropout', 'transfer', 'neverStart'], 'Kies hoe het stopt.'),
  date: date('de laatste dag'),
  reasonCode: choice(stopReasonCodes, 'Kies een reden.').optional(),
  note: optionalParagraph(500),
  versie: shownVersion,
});
