import type { ProgrammeInput } from '../programme.ts';

export const eindhovenWerkDirect: ProgrammeInput = {
  code: 'eindhoven-werk-direct',
  name: 'Werk Direct',
  place: 'Eindhoven',
  operators: ['twee uitvoerders'],
  source: 'RWI 2008',
  startLabel: 'de verwijzing',
  description:
    'Werkintake binnen 3 of 4 werkdagen, diagnose met een re-integratieplan, dan een vervolgtraject.',
  phases: [
    {
      code: 'diagnosis',
      name: 'Diagnose',
      shortest: { amount: 4, unit: 'weeks' },
      length: { amount: 6, unit: 'weeks' },
      hours: { perWeek: [20], partDays: 5, training: 10, note: 'Ongeveer 10 uur training.' },
    },
    {
      code: 'follow-up-track',
      name: 'Vervolgtraject',
      length: { amount: 6, unit: 'months' },
      hours: { perWeek: [20], partDays: 5, training: 10, note: 'Ongeveer 10 uur training.' },
    },
  ],
  moments: [
    {
      code: 'work-intake',
      kind: 'deadline',
      label: 'Werkintake',
      with: ['candidate', 'operator'],
      from: 'start',
      timing: {
        type: 'within',
        opens: { amount: 3, unit: 'workingDays' },
        length: { amount: 4, unit: 'workingDays' },
      },
    },
    {
      code: 'plan',
      kind: 'deadline',
      label: 'Re-integratieplan',
      with: ['candidate', 'operator'],
      from: 'phase:diagnosis',
      timing: {
        type: 'within',
        opens: { amount: 4, unit: 'weeks' },
        length: { amount: 6, unit: 'weeks' },
      },
    },
  ],
  benefitRetained: true,
  assignment: { method: 'random' },
  warnings: { about: 'absence', endsAt: 2, ends: 'benefit' },
  absence: { sickSeenAtOnce: true },
  caseload: { from: 55, to: 60 },
  requirements: ['assignmentStaysRandom', 'personalContactBesideSystem'],
  methods: ['Gemeente en uitvoerders delen één klantsysteem.'],
  lessons: ['Het gevaar van een gedeeld klantsysteem: het komt in de plaats van persoonlijk contact.'],
};
