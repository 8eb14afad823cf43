import type { ProgrammeInput } from '../programme.ts';

export const meppelWerkNu: ProgrammeInput = {
  code: 'meppel-werk-nu',
  name: 'Werk Nu',
  place: 'Meppel',
  operators: ['Reestmond', 'werkgeversplatform WAM'],
  source: 'RWI 2008',
  startLabel: 'de aanmelding',
  description:
    'Na een gezamenlijke intake de volgende dag aan het werk, met training en bezoek aan werkgevers.',
  phases: [
    {
      code: 'work',
      name: 'Werk',
      length: { amount: 3, unit: 'months' },
      extension: { length: { amount: 3, unit: 'months' }, condition: 'Bij uitzondering.' },
      startsAt: {
        from: 'moment:intake',
        timing: { type: 'after', length: { amount: 1, unit: 'days' } },
      },
      hours: { perWeek: [20], days: 4, note: 'Eén dagdeel per week is training.' },
    },
  ],
  moments: [
    {
      code: 'intake',
      kind: 'deadline',
      label: 'Gezamenlijke intake',
      with: ['candidate', 'operator', 'municipality'],
      from: 'start',
      timing: { type: 'within', length: { amount: 10, unit: 'workingDays' } },
    },
    {
      code: 'final-report',
      kind: 'report',
      label: 'Eindrapport',
      with: ['operator', 'municipality'],
      from: 'phase:work',
      timing: { type: 'after', length: { amount: 3, unit: 'months' } },
    },
    {
      code: 'what-follows',
      kind: 'talk',
      label: 'Gesprek over wat er volgt',
      with: ['candidate', 'operator', 'municipality'],
      how: 'talk',
      from: 'moment:final-report',
      timing: { type: 'on' },
    },
  ],
  quotas: [
    { code: 'vacancy-reactions', label: 'Reacties op een vacature', min: 1, with: ['candidate'] },
    {
      code: 'training',
      label: 'Training op maandag',
      unit: 'partDays',
      min: 1,
      max: 1,
      with: ['candidate'],
      phases: ['work'],
    },
    {
      code: 'looking-at-vacancies',
      label: 'Vacatures bekijken',
      per: 'workingDay',
      unit: 'hours',
      min: 0.5,
      with: ['candidate'],
      phases: ['work'],
    },
    {
      code: 'work-leader-case-manager',
      label: 'Bellen: werkleider en klantmanager',
      per: 'workingDay',
      min: 1,
      with: ['operator', 'municipality'],
      how: 'phone',
      phases: ['work'],
    },
  ],
  followUp: {
    every: { amount: 6, unit: 'months' },
    during: { amount: 24, unit: 'months' },
    how: 'form',
    dropouts: true,
  },
  instruments: [
    {
      code: 'workInternship',
      longest: { amount: 3, unit: 'months' },
      usual: { amount: 2, unit: 'weeks' },
      condition:
        'Werkstage op proef. De werkgever zegt dat hij daarna een contract wil geven; de uitkering blijft en de begeleiding gaat door.',
    },
    { code: 'wageCostSubsidy', longest: { amount: 24, unit: 'months' } },
  ],
  employerFee: null,
  benefitRetained: true,
  training: { modules: 8, weekday: 1 },
  requirements: ['followUpDropouts'],
  methods: [
    'Een werkgever die een vacature meldt, krijgt zo veel mogelijk werk uit handen en betaalt niets.',
    'Voor een concrete vacature met profiel gaat de werkleider met vier of vijf passende kandidaten samen naar de werkgever. Meegaan is verplicht.',
    'Gaat het niet goed, dan is er een driegesprek van kandidaat, werkleider en klantmanager.',
  ],
};
