import { z } from 'zod';
import {
  choice,
  choices,
  date,
  formToken,
  hours,
  optionalDate,
  optionalEuros,
  optionalLine,
  optionalParagraph,
  paragraph,
  shownVersion,
} from '../shared/fields.ts';
import { instruments } from '../shared/labels.ts';
import {
  contractFormCodes,
  contractForms,
  endReasonCodes,
  finderCodes,
  wageBandCodes,
} from './contract-forms.ts';

const instrumentCodes = Object.keys(instruments).filter((code) => code !== 'proefplaatsing') as [
  string,
  ...string[],
];

/** Instruments that can be granted for a placement. */
export const placementInstruments = Object.fromEntries(
  Object.entries(instruments).filter(([code]) => code !== 'proefplaatsing'),
);

interface ContractInput {
  contractForm: keyof typeof contractForms;
  contractEndsOn: string | null;
}

/** A contract that ends by itself has a last day, and that isn't before its first. */
function contractProblems(
  input: ContractInput & { first: string },
  problem: (path: string, message: string) => void,
): void {
  const ends = contractForms[input.contractForm].endsByItself;
  if (ends && input.contractEndsOn === null)
    problem('contractEndsOn', 'Dit contract heeft een laatste dag. Vul die in.');
  if (!ends && input.contractEndsOn !== null)
    problem(
      'contractEndsOn',
      'Een contract voor onbepaalde tijd heeft geen laatste dag. Maak dit veld leeg.',
    );
  if (input.contractEndsOn !== null && input.contractEndsOn < input.first)
    problem('contractEndsOn', 'De laatste dag van het contract ligt voor de eerste dag.');
}

const hireFields = z.object({
  startsOn: date('de eerste werkdag'),
  hoursPerWeek: hours(),
  contractForm: choice(contractFormCodes, 'Kies een soort contract.'),
  contractEndsOn: optionalDate(),
  wageBand: choice(wageBandCodes).optional(),
  instruments: choices(instrumentCodes),
  foundBy: choice(finderCodes, 'Kies wie de baan vond.').optional(),
  formulier: formToken.optional(),
  versie: shownVersion,
});

/** Hiring, by the jobcoach or by the employer; only the jobcoach is asked here who found the job. */
export const hireForm = hireFields.superRefine((input, context) =>
  contractProblems({ ...input, first: input.startsOn }, (path, message) =>
    context.addIssue({ code: 'custom', path: [path], message, input }),
  ),
);
export type HireInput = z.output<typeof hireForm>;

export const renewForm = z
  .object({
    contractForm: choice(contractFormCodes, 'Kies een soort contract.'),
    hoursPerWeek: hours(),
    fromDate: date('de eerste dag van het contract'),
    contractEndsOn: optionalDate(),
    versie: shownVersion,
  })
  .superRefine((input, context) =>
    contractProblems({ ...input, first: input.fromDate }, (path, message) =>
      context.addIssue({ code: 'custom', path: [path], message, input }),
    ),
  );

export const absenceForm = z
  .object({
    fromDate: date('de eerste dag'),
    toDate: optionalDate(),
    note: optionalParagraph(500),
  })
  .superRefine((input, context) => {
    if (input.toDate !== null && input.toDate < input.fromDate)
      context.addIssue({
        code: 'custom',
        path: ['toDate'],
        message: 'De laatste dag ligt voor de eerste dag.',
        input,
      });
  });

export const backForm = z.object({ toDate: date('de laatste dag van de afwezigheid') });

export const problemForm = z.object({ note: paragraph('wat er aan de hand is', 1000) });

export const foundByForm = z.object({ foundBy: choice(finderCodes, 'Kies wie de baan vond.') });

export const instrumentForm = z
  .object({
    code: choice(instrumentCodes, 'Kies een voorziening.'),
    fromDate: date('de eerste dag'),
    toDate: optionalDate(),
    grantedBy: optionalLine(120),
    cost: optionalEuros(),
  })
  .superRefine((input, context) => {
    if (input.toDate !== null && input.toDate < input.fromDate)
      context.addIssue({
        code: 'custom',
        path: ['toDate'],
        message: 'De laatste dag ligt voor de eerste dag.',
        input,
      });
  });

export const jobEndForm = z.object({
  endedOn: date('de laatste werkdag'),
  reason: choice(endReasonCodes, 'Kies een reden.'),
  note: optionalParagraph(1000),
  versie: shownVersion,
});

export const cancelPlacementForm = z.object({
  reason: choice(endReasonCodes, 'Kies een reden.'),
  note: paragraph('wat er gebeurde', 1000),
  versie: shownVersion,
});

export const outcomeForm = z.object({ note: optionalParagraph(1000), versie: shownVersion });

export const claimForm = z.object({
  operatorId: z.string('Kies een uitvoerder.').min(1, 'Kies een uitvoerder.'),
});

/** A step that is one press of a button. */
export const buttonForm = z.object({ versie: shownVersion });
