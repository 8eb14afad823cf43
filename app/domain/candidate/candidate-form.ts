import { z } from 'zod';
import type { Candidate, CandidateParts } from '../../../db/queries/candidates.ts';
import { errorTexts } from '../shared/errors.ts';
import {
  checkbox,
  choice,
  choices,
  formToken,
  hours,
  line,
  optionalDate,
  optionalLine,
  optionalParagraph,
  optionalPhone,
  paragraph,
  postcode,
  shownVersion,
  wholeNumber,
} from '../shared/fields.ts';
import { drivingLicences, shifts, transports, weekdays } from '../shared/labels.ts';
import { languageCodes, languageNamed, spokenLevels } from '../shared/languages.ts';
import { cleanLine, containsBsn } from '../shared/text.ts';
import { workConditionCodes } from '../shared/work-conditions.ts';
import { ladderSteps } from './ladder-steps.ts';

const keysOf = <T extends object>(labels: T) =>
  Object.keys(labels) as [keyof T & string, ...(keyof T & string)[]];

export const candidateStatusLabels = {
  active: 'zoekt werk',
  placed: 'heeft werk',
  inactive: 'zoekt nu niet',
} as const;

export const legalBasisLabels = {
  participatiewet: 'Participatiewet',
  ww: 'WW',
  wia: 'WIA',
  wajong: 'Wajong',
} as const;

export const sexLabels = { f: 'vrouw', m: 'man', x: 'anders' } as const;

export { ladderSteps };

function optionalEmail() {
  return z
    .string()
    .optional()
    .transform((text) => cleanLine(text ?? '').toLowerCase())
    .refine(
      (text) => text === '' || z.email().max(254).safeParse(text).success,
      'Dit is geen goed e-mailadres. Een voorbeeld: naam@voorbeeld.nl.',
    )
    .refine((text) => !containsBsn(text), errorTexts.bsnRefused);
}

/** Years with one decimal; empty is 0. */
function years() {
  return z
    .string()
    .optional()
    .transform((text) => Number((text?.trim() || '0').replace(',', '.')))
    .refine((value) => value >= 0 && value <= 60, 'Vul het aantal jaren in, van 0 tot en met 60.');
}

/** Lines of one list in a form: more than anyone needs, and no more than a post should hold. */
const mostRows = 30;

/** What is filled, and empty lines to write in: three lines at least. A button adds more. */
function withSpareRows<T>(filled: readonly T[], empty: T): T[] {
  return [...filled, ...Array.from({ length: Math.max(1, 3 - filled.length) }, () => empty)];
}

/** What candidate and jobcoach both may change. */
const shared = {
  email: optionalEmail(),
  phone: optionalPhone(),
  street: optionalLine(),
  postcode: postcode(),
  place: optionalLine(80),
  availableFrom: optionalDate(),
  hoursMin: hours('het laagste aantal uren'),
  hoursMax: hours('het hoogste aantal uren'),
  days: choices(keysOf(weekdays)),
  shifts: choices(keysOf(shifts)),
  maxTravelKm: wholeNumber('hoe ver iemand kan reizen', 1, 200),
  transport: choices(keysOf(transports)),
  licences: choices(drivingLicences),
  about: optionalParagraph(2000),
  wishes: z
    .array(optionalLine())
    .max(mostRows)
    .optional()
    .transform((list) => list ?? []),
  noDiagnosis: checkbox(),
};

const hoursInOrder = (value: { hoursMin: number; hoursMax: number }) => value.hoursMax >= value.hoursMin;
const hoursProblem = { path: ['hoursMax'], error: 'Het hoogste aantal uren ligt onder het laagste.' };

/** The candidate's own form. `versie` is the version that was shown. */
export const ownProfileForm = z
  .object({ ...shared, versie: shownVersion })
  .refine(hoursInOrder, hoursProblem);
export type OwnProfileValue = z.output<typeof ownProfileForm>;

/** The jobcoach's form. `formulier` when it makes a candidate, `versie` when it changes one. */
export const candidateForm = z
  .object({
    ...shared,
    firstName: line('de voornaam', 80),
    lastName: line('de achternaam', 80),
    birthDate: optionalDate(),
    sex: choice(keysOf(sexLabels)).optional(),
    clientNumber: optionalLine(40),
    legalBasis: choice(keysOf(legalBasisLabels), 'Kies de wet.'),
    status: choice(keysOf(candidateStatusLabels), 'Kies de status.'),
    placeable: checkbox(),
    educationLevel: choice(['1', '2', '3', '4', '5', '6'], 'Kies het opleidingsniveau.').transform(Number),
    workLevel: choice(['0', '1', '2', '3', '4', '5', '6', '7']).optional(),
    dutchLevel: choice(['A0', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2'], 'Kies het niveau Nederlands.'),
    spoken: z
      .array(
        z.object({
          code: choice(languageCodes).optional(),
          level: choice(keysOf(spokenLevels)).optional(),
        }),
      )
      .max(mostRows)
      .optional()
      .transform((list) => list ?? []),
    ladderStep: choice(keysOf(ladderSteps)).optional(),
    ladderReason: optionalLine(),
    experience: z
      .array(z.object({ occupation: optionalLine(), years: years() }))
      .max(mostRows)
      .optional()
      .transform((list) => list ?? []),
    skills: optionalParagraph(2000),
    conditions: choices(workConditionCodes as [string, ...string[]]),
    formulier: formToken.optional(),
    versie: shownVersion,
  })
  .refine(hoursInOrder, hoursProblem);
export type CandidateValue = z.output<typeof candidateForm>;

export const noteForm = z.object({
  body: paragraph('de notitie', 4000),
  private: checkbox(),
  noDiagnosis: checkbox(),
  formulier: formToken,
});

/** What the own form shows at first. */
export function ownProfileDefaults(candidate: Candidate, parts: CandidateParts): Record<string, unknown> {
  const wishes = parts.occupations.filter((one) => one.kind === 'wish');
  return {
    email: candidate.email ?? '',
    phone: candidate.phone ?? '',
    street: candidate.street,
    postcode: candidate.postcode,
    place: candidate.place,
    availableFrom: candidate.availableFrom ?? '',
    hoursMin: String(candidate.hoursMin).replace('.', ','),
    hoursMax: String(candidate.hoursMax).replace('.', ','),
    days: candidate.days,
    shifts: candidate.shifts,
    maxTravelKm: String(Math.round(candidate.maxTravelKm)),
    transport: candidate.transport,
    licences: candidate.licences,
    about: candidate.about,
    wishes: withSpareRows(
      wishes.map((one) => one.label),
      '',
    ),
  };
}

/** What the form of a candidate who isn't there yet shows at first. */
export const newCandidateDefaults = {
  status: 'active',
  hoursMin: '',
  hoursMax: '',
  maxTravelKm: '15',
  wishes: withSpareRows<string>([], ''),
  experience: withSpareRows([], { occupation: '', years: '' }),
  spoken: withSpareRows([], { code: '', level: '' }),
};

/** What the jobcoach's form shows at first. */
export function candidateDefaults(candidate: Candidate, parts: CandidateParts): Record<string, unknown> {
  const experience = parts.occupations.filter((one) => one.kind === 'experience');
  return {
    ...ownProfileDefaults(candidate, parts),
    firstName: candidate.firstName,
    lastName: candidate.lastName,
    birthDate: candidate.birthDate ?? '',
    sex: candidate.sex ?? '',
    clientNumber: candidate.clientNumber ?? '',
    legalBasis: candidate.legalBasis,
    status: candidate.status,
    placeable: candidate.placeable === 1 ? 'on' : '',
    educationLevel: String(candidate.educationLevel),
    workLevel: String(candidate.workLevel),
    dutchLevel: candidate.dutchLevel,
    spoken: withSpareRows(
      candidate.languages
        .map(languageNamed)
        .filter((code) => code !== undefined)
        .map((code) => ({ code: String(code), level: String(candidate.languageLevels[code] ?? '') })),
      { code: '', level: '' },
    ),
    experience: withSpareRows(
      experience.map((one) => ({ occupation: one.label, years: String(one.years).replace('.', ',') })),
      { occupation: '', years: '' },
    ),
    ladderStep: candidate.ladderStep === null ? '' : String(candidate.ladderStep),
    ladderReason: '',
    skills: parts.skills.map((skill) => skill.label).join('\n'),
    conditions: parts.conditions,
  };
}
