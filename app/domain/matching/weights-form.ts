import { z } from 'zod';
import { wholeNumber } from '../shared/fields.ts';

/** The parts of the score in the order of the page, as people read them. */
export const weightParts = {
  mustSkills: 'Gevraagde vaardigheden die echt nodig zijn',
  wishSkills: 'Gevraagde vaardigheden die fijn zijn',
  occupation: 'Ervaring met dit werk of werk dat erop lijkt',
  wishes: 'De kandidaat wil dit werk',
  distance: 'Afstand tussen huis en werk',
  hours: 'Uren die passen',
  freshness: 'Hoe kort geleden het profiel is bijgewerkt (bij kandidaten)',
  attention: 'Weinig reacties op de plek (bij plekken)',
} as const;
export type WeightPart = keyof typeof weightParts;
export const weightPartNames = Object.keys(weightParts) as readonly WeightPart[];

/** The other numbers that shape a ranking. */
export const weightNumbers = {
  halfDistanceKm: 'Afstand in km waarbij de helft van de punten voor afstand overblijft',
  freshDays: 'Aantal dagen dat een profiel als nieuw telt',
  oldDays: 'Aantal dagen waarna een profiel als oud telt',
  fitPercent: 'Vanaf welk deel van de vaardigheden een plek past (procent)',
  bridgeablePercent: 'Vanaf welk deel een verschil te overbruggen is (procent)',
  unknownPercent: 'Deel van de punten als iets niet gevraagd of niet bekend is (procent)',
} as const;
export type WeightNumber = keyof typeof weightNumbers;

const points = () => wholeNumber('de punten', 0, 1000);

export const weightsForm = z
  .object({
    doel: z.enum(['bekijken', 'opslaan']),
    /** Version that was shown: two administrators at once do not overwrite each other. */
    vorige: z.coerce.number().int().min(1),
    mustSkills: points(),
    wishSkills: points(),
    occupation: points(),
    wishes: points(),
    distance: points(),
    hours: points(),
    freshness: points(),
    attention: points(),
    halfDistanceKm: wholeNumber('de afstand', 1, 100),
    freshDays: wholeNumber('het aantal dagen', 1, 3650),
    oldDays: wholeNumber('het aantal dagen', 2, 3650),
    fitPercent: wholeNumber('het percentage', 0, 100),
    bridgeablePercent: wholeNumber('het percentage', 0, 100),
    unknownPercent: wholeNumber('het percentage', 0, 100),
  })
  .refine((value) => value.oldDays > value.freshDays, {
    path: ['oldDays'],
    message: 'Oud begint later dan nieuw: vul meer dagen in.',
  })
  .refine((value) => totalPoints(value) <= 1000, {
    path: ['mustSkills'],
    message: 'Samen mogen de punten hoogstens 1000 zijn. Van de laatste twee telt de hoogste.',
  });

export type WeightsInput = z.output<typeof weightsForm>;

/** A ranking uses freshness or attention, never both. */
export function totalPoints(value: Record<WeightPart, number>): number {
  const { freshness, attention, ...rest } = value;
  return (
    rest.mustSkills +
    rest.wishSkills +
    rest.occupation +
    rest.wishes +
    rest.distance +
    rest.hours +
    Math.max(freshness, attention)
  );
}

/** Without what only the form has. */
export function weightsOf({ doel: _doel, vorige: _vorige, ...numbers }: WeightsInput) {
  return numbers;
}
