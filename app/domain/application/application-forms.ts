import { z } from 'zod';
import { disclosureFields } from '../disclosure/disclosure-fields.ts';
import { discrepancyKinds } from '../shared/discrepancies.ts';
import {
  checkbox,
  choice,
  choices,
  date,
  formToken,
  line,
  optionalParagraph,
  paragraph,
  shownVersion,
} from '../shared/fields.ts';
import { cleanLine } from '../shared/text.ts';
import { ownReasonCodes, reasonCodes } from './rejection-reasons.ts';

/** Which step a page's form asks for; `actie` in the forms. */
const step = { versie: shownVersion };

function sharedFields() {
  return choices(disclosureFields).refine(
    (list) => list.includes('name'),
    'Zonder naam kan de werkgever geen afspraak maken. Zet een vinkje bij uw naam.',
  );
}

export const acceptForm = z.object({ fields: sharedFields(), ...step });
export const shareForm = z.object({ fields: sharedFields() });

const own = ownReasonCodes as unknown as [(typeof reasonCodes)[number], ...(typeof reasonCodes)[number][]];

/** Declining and withdrawing: a reason of one's own. */
export const ownReasonForm = z
  .object({ reasonCode: choice(own, 'Kies een reden.'), note: optionalParagraph(500), ...step })
  .refine((value) => value.reasonCode !== 'other' || value.note !== '', {
    path: ['note'],
    error: 'Schrijf kort op wat de reden is.',
  });

/** As a jobcoach records a withdrawal. */
export const withdrawForm = ownReasonForm.safeExtend({ asked: checkbox() });

export const discrepancyLabels: Record<(typeof discrepancyKinds)[number], string> = {
  level: 'het opleidingsniveau',
  kind: 'opleiding of vaardigheden',
  wishes: 'de wensen of wat iemand kan',
  presentation: 'hoe iemand overkomt',
  recruiting: 'de manier van werven',
  image: 'het beeld dat de werkgever heeft',
};

export const rejectForm = z
  .object({
    reasonCode: choice(reasonCodes, 'Kies een reden.'),
    note: optionalParagraph(1000),
    discrepancy: choice(discrepancyKinds).optional(),
    shared: checkbox(),
    ...step,
  })
  .refine((value) => value.reasonCode !== 'other' || value.discrepancy !== undefined, {
    path: ['discrepancy'],
    error: 'Kies waar het over gaat.',
  })
  .refine((value) => !['other', 'skillsMissing'].includes(value.reasonCode) || value.note !== '', {
    path: ['note'],
    error: 'Schrijf kort op wat de reden is.',
  });

function time() {
  return z
    .string('Vul een tijd in, bijvoorbeeld 10:30.')
    .transform((text) => cleanLine(text).replace('.', ':').padStart(5, '0').slice(0, 5))
    .refine(
      (text) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text),
      'Deze tijd bestaat niet. Schrijf bijvoorbeeld 10:30.',
    );
}

export const inviteForm = z.object({
  date: date('de dag van het gesprek'),
  time: time(),
  place: line('waar of hoe het gesprek is', 200),
  ...step,
});

/** Steps without a question of their own. */
export const stepForm = z.object(step);

export const correctForm = z.object({ note: paragraph('wat er misging', 500), ...step });

export const proposeForm = z.object({
  message: optionalParagraph(1000),
  noDiagnosis: checkbox(),
  formulier: formToken,
});

export const applyForm = z.object({
  message: optionalParagraph(2000),
  fields: sharedFields(),
  formulier: formToken,
});
