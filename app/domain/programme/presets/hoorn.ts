import type { ProgrammeInput } from '../programme.ts';

/** "phone after week 1 and week 2, visit in week 3 and week 4", counted from the first day at the employer. */
const employerInFirstWeeks = [
  { timing: { type: 'after', length: { amount: 1, unit: 'weeks' } }, how: 'phone' },
  { timing: { type: 'after', length: { amount: 2, unit: 'weeks' } }, how: 'phone' },
  { timing: { type: 'inWeek', week: 3 }, how: 'visit' },
  { timing: { type: 'inWeek', week: 4 }, how: 'visit' },
] as const;

export const hoornWerkDirect: ProgrammeInput = {
  code: 'hoorn-werk-direct',
  name: 'Werk Direct (route A1)',
  place: 'Hoorn',
  operators: ['re-integratiebedrijf'],
  source: 'RWI 2008',
  startLabel: 'de aanmelding',
  description: 'Tien werkdagen zelf zoeken, dan snel aan het werk met een contract van 4 maanden.',
  phases: [
    {
      code: 'search',
      name: 'Zelf zoeken',
      length: { amount: 10, unit: 'workingDays' },
    },
    {
      code: 'contract',
      name: 'Contract',
      length: { amount: 4, unit: 'months' },
      startsAt: { from: 'moment:placed', timing: { type: 'on' } },
      startedByPlacement: true,
      contract: { with: 'employer' },
      hours: {
        perWeek: [32, 36],
        work: [28, 32],
        note: 'Eén dagdeel per week is de sollicitatieclub.',
      },
    },
  ],
  moments: [
    {
      code: 'second-talk',
      kind: 'talk',
      label: 'Tweede gesprek',
      with: ['candidate', 'municipality'],
      how: 'talk',
      from: 'start',
      timing: { type: 'after', length: { amount: 10, unit: 'workingDays' } },
    },
    {
      code: 'referral',
      kind: 'deadline',
      label: 'Verwijzing naar de uitvoerder, dezelfde dag',
      with: ['operator', 'municipality'],
      from: 'moment:second-talk',
      timing: { type: 'on' },
    },
    {
      code: 'interview',
      kind: 'talk',
      label: 'Gesprek bij de uitvoerder',
      with: ['candidate', 'operator'],
      how: 'talk',
      from: 'moment:referral',
      timing: { type: 'after', length: { amount: 2, unit: 'days' } },
    },
    {
      code: 'placed',
      kind: 'deadline',
      label: 'Geplaatst bij een werkgever',
      with: ['candidate', 'employer', 'operator'],
      from: 'moment:interview',
      timing: { type: 'within', length: { amount: 1, unit: 'weeks' } },
    },
    ...employerInFirstWeeks.map((step, index) => ({
      ...step,
      code: `employer-week-${index + 1}`,
      kind: 'contact' as const,
      label: `Contact met de werkgever, week ${index + 1}`,
      with: ['employer' as const],
      from: 'phase:contract',
    })),
    {
      code: 'report',
      kind: 'report',
      label: 'Schriftelijk rapport',
      with: ['operator', 'municipality'],
      from: 'phase:contract',
      timing: { type: 'after', length: { amount: 3.5, unit: 'months' } },
    },
  ],
  quotas: [
    {
      code: 'applications',
      label: 'Sollicitaties',
      min: 1,
      with: ['candidate'],
      phases: ['contract'],
    },
    {
      code: 'contact',
      label: 'Contact met de kandidaat',
      min: 2,
      max: 3,
      with: ['candidate'],
      phases: ['contract'],
    },
    {
      code: 'application-club',
      label: 'Sollicitatieclub',
      unit: 'partDays',
      min: 1,
      max: 1,
      with: ['candidate'],
      phases: ['contract'],
    },
    {
      code: 'vacancy-booklet',
      label: 'Vacatureboekje met alle passende vacatures van de week, op papier',
      min: 1,
      max: 1,
      with: ['candidate'],
    },
  ],
  contractEndTalk: {
    before: { amount: 0.5, unit: 'months' },
    label: 'Driegesprek',
    with: ['candidate', 'employer', 'operator'],
  },
  nazorg: {
    contacts: {
      employer: [
        { timing: { type: 'on' } },
        ...employerInFirstWeeks,
        { timing: { type: 'every', interval: { amount: 1, unit: 'months' } } },
      ],
    },
  },
  placementLengths: [{ amount: 4, unit: 'months' }],
  employerFee: { after: { amount: 1, unit: 'months' } },
  caseload: { from: 10, to: 10 },
  requirements: ['rejectionsCalledBack'],
  methods: [
    'Na een afwijzing wordt gebeld naar de reden. Die wordt vastgelegd en gebruikt bij de volgende sollicitatie.',
    'Drie consulenten begeleiden samen 30 deelnemers.',
  ],
};

export const hoornWerkDirectSw: ProgrammeInput = {
  code: 'hoorn-werk-direct-sw',
  name: 'Werk Direct (route A3)',
  place: 'Hoorn',
  operators: ['SW-bedrijf'],
  source: 'RWI 2008',
  startLabel: 'de aanmelding',
  description: 'Zes maanden werken bij het SW-bedrijf, met behoud van uitkering.',
  phases: [
    {
      code: 'work',
      name: 'Werk bij het SW-bedrijf',
      length: { amount: 6, unit: 'months' },
      extension: { condition: 'Bij uitzondering.' },
      hours: { perWeek: [28] },
    },
  ],
  benefitRetained: true,
  instruments: [{ code: 'proefplaatsing', condition: 'Sinds kort, bij werkgevers.' }],
  requirements: ['nextStepBeforeEnd'],
  lessons: ['Na zes maanden was er geen passend vervolg.'],
};
