import type { ProgrammeInput } from '../programme.ts';

const phone = 'phone' as const;
const hours = { perWeek: [36], groups: [{ group: 'singleParent' as const, perWeek: 32 }] };

export const ossWerkendeWeg: ProgrammeInput = {
  code: 'oss-werkende-weg',
  name: 'Werkende Weg',
  place: 'Oss',
  operators: ['SHD'],
  source: 'RWI 2008',
  description: 'Drie contracten na elkaar, samen hoogstens 24 maanden, en zes maanden nazorg per telefoon.',
  phases: [
    {
      code: 'diagnosis',
      name: 'Eerste contract: diagnose',
      length: { amount: 2, unit: 'months' },
      contract: { with: 'operator' },
      hours,
    },
    {
      code: 'second-contract',
      name: 'Tweede contract',
      length: { amount: 6, unit: 'months' },
      contract: { with: 'operator' },
      hours,
    },
    {
      code: 'fitted-contract',
      name: 'Derde contract, op maat',
      contract: { with: 'operator' },
      hours,
      description: 'De duur past bij de persoon, samen met de andere contracten hoogstens 24 maanden.',
    },
  ],
  longest: { amount: 24, unit: 'months' },
  quotas: [
    {
      code: 'guidance',
      label: 'Begeleiding, telkens een uur',
      min: 3,
      minutesEach: 60,
      with: ['candidate'],
    },
  ],
  meetings: [
    { label: 'Voortgangsoverleg', every: { amount: 2, unit: 'weeks' }, with: ['operator', 'municipality'] },
  ],
  proefplaatsing: {
    length: { amount: 1, unit: 'months' },
    contacts: {
      candidate: [
        { timing: { type: 'on' }, how: phone },
        { timing: { type: 'every', interval: { amount: 1, unit: 'weeks' } }, how: phone },
      ],
      employer: [
        { timing: { type: 'on' }, how: phone },
        { timing: { type: 'every', interval: { amount: 1, unit: 'weeks' } }, how: phone },
      ],
    },
  },
  nazorg: {
    length: { amount: 6, unit: 'months' },
    contacts: {
      candidate: [
        { timing: { type: 'on' }, how: phone },
        { timing: { type: 'every', interval: { amount: 1, unit: 'months' } }, how: phone },
      ],
      employer: [
        { timing: { type: 'on' }, how: phone },
        { timing: { type: 'every', interval: { amount: 1, unit: 'months' } }, how: phone },
      ],
    },
    closing: { how: phone },
    relapse: { returns: true, freeForMunicipality: true },
  },
  // "more often when it threatens to go wrong", by phone as all its nazorg
  intensification: { every: { amount: 1, unit: 'weeks' }, times: 4, stopAfterGreens: 2, how: phone },
  instruments: [
    { code: 'proefplaatsing', usual: { amount: 1, unit: 'months' } },
    { code: 'workInternship', condition: 'Kort.' },
  ],
  absence: { onlyPresentHoursPaid: true },
  capacity: 50,
  bonus: { outflowPercent: 50, heldMonths: 6, perPersonMore: true },
  lessons: [
    'Lange detachering werkte niet. Een proefplaatsing van een maand of een korte werkstage leidt eerder tot een regulier contract.',
  ],
};
