import { z } from 'zod';
import { errorTexts } from '../shared/errors.ts';
import {
  checkbox,
  email,
  optionalDate,
  optionalEuros,
  optionalPhone,
  postcode,
  shownVersion,
} from '../shared/fields.ts';
import {
  drivingLicences,
  educationLevels,
  instruments,
  languageLevels,
  type OpeningKind,
  openingKindLabels,
  shifts,
  weekdays,
} from '../shared/labels.ts';
import { languageCodes } from '../shared/languages.ts';
import { cleanLine, cleanText, containsBsn } from '../shared/text.ts';
import { adaptationCodes, workConditionCodes } from '../shared/work-conditions.ts';

/**
 * One schema for the form of an opening. A draft takes whatever is filled; with the buttons "bekijken" and "opslaan"
 * everything must be complete. Only what can't be stored at all (a date that doesn't exist, a number that is none, a
 * BSN) is refused in a draft too.
 */

const notBsn = [(text: string) => !containsBsn(text), errorTexts.bsnRefused] as const;
const text = () =>
  z
    .string()
    .optional()
    .transform((value) => cleanText(value ?? ''))
    .refine(...notBsn);
const oneLine = () =>
  z
    .string()
    .optional()
    .transform((value) => cleanLine(value ?? ''))
    .refine(...notBsn);

/** A number as typed, with a comma or a point; null when empty. */
const number = () =>
  z
    .string()
    .optional()
    .transform((value) => (value?.trim() ? Number(value.trim().replace(',', '.')) : null))
    .refine(
      (value) => value === null || (Number.isFinite(value) && value >= 0),
      'Vul een getal in, bijvoorbeeld 24.',
    );

const someOf = <T extends string>(known: readonly T[]) =>
  z
    .array(z.string())
    .optional()
    .transform((list): T[] =>
      [...new Set(list ?? [])].filter((item): item is T => known.includes(item as T)),
    );

const oneOf = <T extends string>(known: readonly T[]) =>
  z
    .string()
    .optional()
    .transform((value): T | null => known.find((item) => item === value) ?? null);

export const openingKinds = Object.keys(openingKindLabels) as OpeningKind[];
export const payKinds = ['hourly', 'monthly', 'allowance', 'unpaid', 'unknown'] as const;
export type PayKind = (typeof payKinds)[number];

export const payKindLabels: Record<PayKind, string> = {
  hourly: 'loon per uur',
  monthly: 'loon per maand',
  allowance: 'een vergoeding (geen loon)',
  unpaid: 'geen loon of vergoeding',
  unknown: 'loon in overleg',
};

const wage: readonly PayKind[] = ['hourly', 'monthly', 'unknown'];
const noWage: readonly PayKind[] = ['unpaid', 'allowance'];

/**
 * Which pay belongs to which kind. A proefplaatsing is work with benefit retained (Participatiewet art. 8a lid 2
 * onder d, WW art. 76a), so without a wage; the other stages are unpaid by municipal by-law, with an allowance at
 * most. An apprenticeship exists with and without a wage.
 */
export const payOfKind: Record<OpeningKind, readonly PayKind[]> = {
  vacancy: wage,
  secondment: wage,
  apprenticeship: payKinds,
  proefplaatsing: noWage,
  workInternship: noWage,
  workExperiencePlacement: noWage,
  tasterPlacement: noWage,
};

export const formActions = ['bewaren', 'vaardigheden', 'bekijken', 'opslaan'] as const;

const fields = z.object({
  kind: oneOf(openingKinds).transform((kind) => kind ?? 'vacancy'),
  title: oneLine(),
  tasks: text(),
  occupation: oneLine(),
  /** Id of one of the occupations that were offered, or `none`. */
  occupationChoice: z.string().optional(),
  skillWish: z.array(z.string()).optional(),
  skillMust: z.array(z.string()).optional(),
  extra: z
    .array(z.object({ label: oneLine(), must: checkbox() }))
    .max(40)
    .optional(),
  educationLevel: oneOf(Object.keys(educationLevels)),
  educationMust: checkbox(),
  dutchLevel: oneOf(Object.keys(languageLevels) as (keyof typeof languageLevels)[]),
  dutchMust: checkbox(),
  languages: someOf<string>(languageCodes),
  languageMust: checkbox(),
  licences: someOf(drivingLicences),
  licenceMust: checkbox(),
  experienceYears: number(),
  experienceMust: checkbox(),
  hoursMin: number(),
  hoursMax: number(),
  days: someOf(Object.keys(weekdays)),
  shifts: someOf(Object.keys(shifts)),
  postcode: oneLine(),
  place: oneLine(),
  startsOn: optionalDate(),
  places: z
    .string()
    .optional()
    .transform((value) => (value?.trim() ? Number(value.trim()) : 1))
    .refine(
      (value) => Number.isInteger(value) && value >= 1 && value <= 500,
      'Vul een heel getal in van 1 tot en met 500.',
    ),
  payKind: oneOf(payKinds),
  payMin: optionalEuros(),
  payMax: optionalEuros(),
  contractAfter: text(),
  guidance: text(),
  askedConditions: someOf(workConditionCodes),
  adaptations: someOf<string>(adaptationCodes),
  instruments: someOf(Object.keys(instruments)),
  /** Id of a contact person of the company, or `new`. */
  contactPersonId: z.string().optional(),
  contactName: oneLine(),
  contactEmail: z
    .string()
    .optional()
    .transform((value) => cleanLine(value ?? '').toLowerCase()),
  contactPhone: optionalPhone(),
  responseDeadline: optionalDate(),
  versie: shownVersion,
  formulier: z.string().max(64).optional(),
  actie: z.enum(formActions).optional(),
});

export type OpeningFormValue = z.output<typeof fields>;
export type OpeningField = Exclude<keyof OpeningFormValue, 'versie' | 'formulier' | 'actie'>;

export const openingForm = fields.superRefine(
  (value, context) => {
    const problems =
      value.actie === 'bekijken' || value.actie === 'opslaan'
        ? openingProblems(value)
        : contactProblems(value);
    for (const { field, message } of problems) {
      context.addIssue({ code: 'custom', path: [field], message });
    }
  },
  // Also beside a message at another field: all that is wrong shows at once.
  { when: ({ value }) => typeof value === 'object' && value !== null },
);

export interface OpeningProblem {
  field: OpeningField;
  message: string;
}

/** True when the form must be complete. */
export function isStrict(action: OpeningFormValue['actie']): boolean {
  return action === 'bekijken' || action === 'opslaan';
}

/** What an opening must have before it can be submitted, and stays true while it is open. */
export function openingProblems(value: OpeningFormValue): OpeningProblem[] {
  return [
    ...contentProblems(value),
    ...hoursProblems(value),
    ...placeProblems(value),
    ...payProblems(value),
    ...contactProblems(value, true),
  ];
}

type Problems = Generator<OpeningProblem>;

function* contentProblems(value: OpeningFormValue): Problems {
  if (!value.title) yield { field: 'title', message: 'Vul de naam van het werk in.' };
  else if (value.title.length > 120) yield { field: 'title', message: tooLong(120) };
  if (!value.tasks) yield { field: 'tasks', message: 'Schrijf op wat iemand gaat doen.' };
  else if (value.tasks.length > 4000) yield { field: 'tasks', message: tooLong(4000) };
  if (!value.occupation && value.occupationChoice !== 'none')
    yield { field: 'occupation', message: 'Vul het beroep in, bijvoorbeeld magazijnmedewerker.' };
  if (value.experienceYears !== null && value.experienceYears > 30)
    yield { field: 'experienceYears', message: 'Vul hoogstens 30 jaar in.' };
  for (const field of ['contractAfter', 'guidance'] as const) {
    if (value[field].length > 2000) yield { field, message: tooLong(2000) };
  }
  if (value.kind === 'proefplaatsing' && !value.contractAfter) {
    // Policy rules on proefplaatsing 2013: the employer declares a serious intention of a contract.
    yield {
      field: 'contractAfter',
      message:
        'Schrijf op welk contract u wilt geven als de proefplaatsing goed gaat, bijvoorbeeld 6 maanden voor 24 uur.',
    };
  }
}

function* hoursProblems({ hoursMin, hoursMax, startsOn, responseDeadline }: OpeningFormValue): Problems {
  if (hoursMin === null) yield { field: 'hoursMin', message: 'Vul het aantal uren per week in.' };
  else if (hoursMin <= 0) yield { field: 'hoursMin', message: 'Vul meer dan 0 uur in.' };
  for (const [field, value] of [
    ['hoursMin', hoursMin],
    ['hoursMax', hoursMax],
  ] as const) {
    if (value === null || !Number.isFinite(value)) continue;
    if (value > 60) yield { field, message: 'Vul hoogstens 60 uur per week in.' };
    else if (!Number.isInteger(value * 4))
      yield { field, message: 'Gebruik hele uren, halve uren of kwartieren.' };
  }
  if (hoursMin !== null && hoursMax !== null && hoursMax < hoursMin)
    yield { field: 'hoursMax', message: 'Het hoogste aantal uren is lager dan het laagste.' };
  if (startsOn && responseDeadline && startsOn < responseDeadline)
    yield {
      field: 'responseDeadline',
      message: 'De laatste dag om te reageren ligt na de eerste werkdag. Kies een eerdere dag.',
    };
}

function* placeProblems(value: OpeningFormValue): Problems {
  if (!value.postcode) {
    yield { field: 'postcode', message: 'Vul de postcode van de werkplek in.' };
    return;
  }
  const parsed = postcode().safeParse(value.postcode);
  if (!parsed.success)
    yield { field: 'postcode', message: parsed.error.issues[0]?.message ?? 'Dit is geen postcode.' };
}

function* payProblems({ kind, payKind, payMin, payMax }: OpeningFormValue): Problems {
  if (payKind && !payOfKind[kind].includes(payKind)) {
    yield {
      field: 'payKind',
      message: payOfKind[kind].includes('hourly')
        ? 'Dit is betaald werk. Kies loon per uur, loon per maand of loon in overleg.'
        : 'Hier hoort geen loon bij: iemand houdt de uitkering. Kies een vergoeding of geen loon.',
    };
    return;
  }
  if ((payKind === 'hourly' || payKind === 'monthly') && payMin === null)
    yield { field: 'payMin', message: 'Vul het bedrag in, of kies loon in overleg.' };
  if (payMin !== null && payMax !== null && payMax < payMin)
    yield { field: 'payMax', message: 'Het hoogste bedrag is lager dan het laagste.' };
  // Wide bounds on purpose: they catch a monthly wage typed as an hourly one, not a low wage.
  if (payKind === 'hourly' && payMin !== null && payMin > 25_000)
    yield { field: 'payMin', message: 'Dit lijkt geen loon per uur. Bedoelt u per maand?' };
  if (payKind === 'monthly' && payMin !== null && payMin < 10_000)
    yield { field: 'payMin', message: 'Dit lijkt geen loon per maand. Bedoelt u per uur?' };
}

/** A new contact person needs name and address; without `required` only when one of them is filled. */
function* contactProblems(value: OpeningFormValue, required = false): Problems {
  const isNew = value.contactPersonId === 'new' || !value.contactPersonId;
  if (!isNew) return;
  const filled = value.contactName !== '' || value.contactEmail !== '' || value.contactPhone !== '';
  if (!filled && !required) return;
  if (!value.contactName) yield { field: 'contactName', message: 'Vul de naam van de contactpersoon in.' };
  const address = email('het e-mailadres van de contactpersoon').safeParse(value.contactEmail || undefined);
  if (!address.success)
    yield { field: 'contactEmail', message: address.error.issues[0]?.message ?? 'Vul een e-mailadres in.' };
}

function tooLong(max: number): string {
  return `Dit is te lang: gebruik hoogstens ${max} tekens.`;
}

/** What the form calls its fields, for the summary of errors. */
export const openingFieldLabels: Record<OpeningField, string> = {
  kind: 'Soort plek',
  title: 'Naam van het werk',
  tasks: 'Taken',
  occupation: 'Beroep',
  occupationChoice: 'Beroep',
  skillWish: 'Vaardigheden',
  skillMust: 'Vaardigheden',
  extra: 'Andere vaardigheden',
  educationLevel: 'Opleiding',
  educationMust: 'Opleiding',
  dutchLevel: 'Nederlands',
  dutchMust: 'Nederlands',
  languages: 'Andere talen',
  languageMust: 'Andere talen',
  licences: 'Rijbewijs',
  licenceMust: 'Rijbewijs',
  experienceYears: 'Ervaring',
  experienceMust: 'Ervaring',
  hoursMin: 'Uren per week, minstens',
  hoursMax: 'Uren per week, hoogstens',
  days: 'Dagen',
  shifts: 'Tijden',
  postcode: 'Postcode',
  place: 'Plaats',
  startsOn: 'Eerste werkdag',
  places: 'Aantal plekken',
  payKind: 'Loon',
  payMin: 'Bedrag',
  payMax: 'Bedrag, hoogstens',
  contractAfter: 'Contract daarna',
  guidance: 'Begeleiding',
  askedConditions: 'Wat het werk vraagt',
  adaptations: 'Wat u kunt aanpassen',
  instruments: 'Hulp van de gemeente',
  contactPersonId: 'Contactpersoon',
  contactName: 'Naam contactpersoon',
  contactEmail: 'E-mailadres contactpersoon',
  contactPhone: 'Telefoon contactpersoon',
  responseDeadline: 'Reageren kan tot',
};
