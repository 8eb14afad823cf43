import fc from 'fast-check';
import { adaptationCodes, workConditionCodes } from '#app/domain/shared/work-conditions.ts';
import { isoDay } from '../days.ts';
import type { TaxonomyData } from '../taxonomy.ts';
import type { MatchCandidate, MatchOpening, MatchRequirement } from '../types.ts';

/** A small world, so that rows often meet: 12 occupations in a few groups, 30 skills, places around Amersfoort. */
const occupationIds = Array.from({ length: 12 }, (_, i) => `occupation-${i}`);
const skillIds = Array.from({ length: 30 }, (_, i) => `skill-${i}`);
const iscoCodes = [
  '9112',
  '9112',
  '9111',
  '9121',
  '9331',
  '8344',
  '8341',
  '5120',
  '5131',
  '5131',
  '4321',
  '4322',
];

export const smallTaxonomy: TaxonomyData = {
  occupations: occupationIds.map((id, i) => ({
    id,
    label: `beroep ${i}`,
    isco: iscoCodes[i] ?? '9999',
    essential: skillIds.filter((_, s) => (s * 7 + i) % 5 === 0),
    optional: skillIds.filter((_, s) => (s * 3 + i) % 11 === 0),
    related: i % 3 === 0 ? [occupationIds[(i + 5) % 12] ?? id] : [],
  })),
  skills: skillIds.map((id, i) => ({ id, label: `vaardigheid ${i}` })),
};

/** More codes than there are bits, so that rows without a bit are met too. */
const days = ['mon', 'tue', 'wed', 'dag-0', 'thu', 'fri', 'sat', 'sun', 'holiday', 'fair'];
const shifts = [
  'day',
  'evening',
  'dienst-0',
  'night',
  'early',
  'late',
  'split',
  'weekend',
  'oncall',
  'flex',
  'tide',
];
const licences = [
  'B',
  'C',
  'papier-0',
  'BE',
  'AM',
  'vca',
  ...Array.from({ length: 34 }, (_, i) => `cert-${i}`),
];
const languages = ['en', 'ar', 'spraak-0', 'nl', 'ti', ...Array.from({ length: 16 }, (_, i) => `taal-${i}`)];

/** Fills the rooms for codes, so that every common code comes too late to get a bit. */
export const codeHog: Pick<MatchCandidate, 'days' | 'shifts' | 'licences' | 'languages'> = {
  days: Array.from({ length: 7 }, (_, i) => `dag-${i}`),
  shifts: Array.from({ length: 8 }, (_, i) => `dienst-${i}`),
  licences: Array.from({ length: 32 }, (_, i) => `papier-${i}`),
  languages: Array.from({ length: 16 }, (_, i) => `spraak-${i}`),
};

const some = (values: readonly string[], most: number) =>
  fc.subarray([...values], { maxLength: Math.min(most, values.length) });
const mostlyFirst = (values: readonly string[], most: number) =>
  fc.oneof(
    { weight: 4, arbitrary: some(values.slice(0, 4), most) },
    { weight: 1, arbitrary: some(values, most) },
  );
const id = fc.oneof(
  { weight: 9, arbitrary: fc.uuid() },
  { weight: 1, arbitrary: fc.stringMatching(/^[a-z]{1,3}$/) },
);
const hours = fc
  .tuple(fc.integer({ min: 16, max: 120 }), fc.integer({ min: 0, max: 80 }))
  .map(([min, more]) => ({ min: min / 4, max: Math.min(60, (min + more) / 4) }));
const near = fc.record({
  lat: fc.double({ min: 51.9, max: 52.4, noNaN: true }),
  lon: fc.double({ min: 5.0, max: 5.8, noNaN: true }),
});
const place = fc.oneof(
  { weight: 19, arbitrary: near },
  { weight: 1, arbitrary: fc.constant({ lat: null, lon: null }) },
);
const date = fc.integer({ min: 20_300, max: 20_900 }).map(isoDay);
const mostly = (share: number) => fc.integer({ min: 0, max: 99 }).map((n) => n < share);

export const anyCandidate: fc.Arbitrary<MatchCandidate> = fc
  .record({
    id,
    number: fc.nat(100_000),
    region: fc.constantFrom('Amersfoort', 'FoodValley', null),
    active: mostly(90),
    released: mostly(85),
    place,
    maxTravelKm: fc.integer({ min: 2, max: 60 }),
    transport: some(['bike', 'car', 'foot', 'publicTransport', 'horse'], 2),
    availableFrom: fc.option(date),
    hours,
    days: mostlyFirst(days, 7),
    shifts: mostlyFirst(shifts, 3),
    educationLevel: fc.integer({ min: 0, max: 6 }),
    dutchLevel: fc.integer({ min: 0, max: 6 }),
    licences: mostlyFirst(licences, 4),
    languages: mostlyFirst(languages, 3),
    skills: some(skillIds, 12),
    wishes: some(occupationIds, 3),
    experience: fc.array(
      fc.record({ occupationId: fc.constantFrom(...occupationIds), years: fc.integer({ min: 0, max: 40 }) }),
      { maxLength: 3 },
    ),
    conditions: fc.oneof(fc.constant([]), some([...workConditionCodes, 'own-words'], 3)),
    profileUpdatedOn: date,
    waitingSince: date,
  })
  .map(({ place: at, hours: range, ...row }) => ({
    ...row,
    ...at,
    hoursMin: range.min,
    hoursMax: range.max,
    jobcoachId: 'coach',
    presentationRejections: 0,
  }));

const requirement: fc.Arbitrary<MatchRequirement> = fc
  .tuple(
    fc.oneof(
      { weight: 4, arbitrary: fc.tuple(fc.constant('skill' as const), fc.constantFrom(...skillIds)) },
      {
        weight: 1,
        arbitrary: fc.tuple(
          fc.constantFrom('licence' as const, 'certificate' as const),
          fc.constantFrom(...licences),
        ),
      },
      { weight: 1, arbitrary: fc.tuple(fc.constant('language' as const), fc.constantFrom(...languages)) },
    ),
    fc.boolean(),
  )
  .map(([[kind, value], must]) => ({ kind, value, must, label: value }));

export const anyOpening: fc.Arbitrary<MatchOpening> = fc
  .record({
    id,
    number: fc.nat(100_000),
    open: mostly(90),
    place,
    hours,
    days: fc.oneof(fc.constant([]), mostlyFirst(days, 3)),
    shifts: fc.oneof(fc.constant([]), mostlyFirst(shifts, 3)),
    startsOn: fc.option(date),
    occupationId: fc.option(fc.constantFrom(...occupationIds), { freq: 5 }),
    requirements: fc.oneof(fc.constant([]), fc.array(requirement, { maxLength: 8 })),
    educationLevel: fc.option(fc.integer({ min: 1, max: 6 })),
    educationMust: fc.boolean(),
    dutchLevel: fc.option(fc.integer({ min: 0, max: 6 })),
    dutchMust: fc.boolean(),
    experienceYears: fc.option(fc.integer({ min: 0, max: 5 })),
    experienceMust: mostly(30),
    askedConditions: fc.oneof(fc.constant([]), some([...workConditionCodes, 'own-words'], 3)),
    adaptations: fc.oneof(fc.constant([]), some(adaptationCodes, 3)),
    places: fc.integer({ min: 1, max: 20 }),
    applications: fc.integer({ min: 0, max: 30 }),
  })
  .map(({ place: at, hours: range, ...row }) => ({
    ...row,
    ...at,
    hoursMin: range.min,
    hoursMax: range.max,
    employerId: 'employer',
    region: null,
    instruments: [],
    openedOn: null,
    responseDeadline: null,
    employerDoubts: 0,
  }));
