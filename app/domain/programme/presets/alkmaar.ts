import type { ProgrammeInput } from '../programme.ts';

export const alkmaarLbu: ProgrammeInput = {
  code: 'alkmaar-lbu',
  name: 'Loon Boven Uitkering',
  place: 'Alkmaar',
  operators: ['WNK Bedrijven'],
  source: 'RWI 2008',
  startLabel: 'de verwijzing',
  description: 'Een arbeidscontract van 3 maanden met minimumloon, één keer te verlengen met 3 maanden.',
  phases: [
    {
      code: 'first-term',
      name: 'Eerste contract: kennismaken',
      length: { amount: 3, unit: 'months' },
      contract: { with: 'operator' },
      hours: { perWeek: [36], groups: [{ group: 'singleParent', perWeek: 32 }] },
      description: 'De eerste termijn is om de persoon te leren kennen. Minimumloon.',
    },
    {
      code: 'second-term',
      name: 'Tweede contract: bemiddelen',
      length: { amount: 3, unit: 'months' },
      // Single parents have 12 months in all, of which the first term takes 3.
      lengthFor: [{ group: 'singleParent', length: { amount: 9, unit: 'months' } }],
      contract: { with: 'operator' },
      hours: { perWeek: [36], groups: [{ group: 'singleParent', perWeek: 32 }] },
      description: 'De enige verlenging van het contract, voor bemiddeling naar werk. Minimumloon.',
    },
  ],
  moments: [
    {
      code: 'referral-data',
      kind: 'deadline',
      label: 'Gegevens van de verwijzing bij de uitvoerder',
      with: ['operator', 'municipality'],
      from: 'start',
      timing: { type: 'within', length: { amount: 48, unit: 'hours' } },
    },
    {
      code: 'trial-month',
      kind: 'talk',
      label: 'Gesprek na de proefmaand',
      with: ['candidate', 'operator'],
      how: 'talk',
      from: 'phase:first-term',
      timing: { type: 'after', length: { amount: 1, unit: 'months' } },
    },
  ],
  instruments: [
    { code: 'proefplaatsing' },
    { code: 'wageCostSubsidy' },
    { code: 'secondment', condition: 'Tegen een laag tarief.' },
  ],
  warnings: {
    about: 'conduct',
    endsAt: 3,
    ends: 'contract',
    talkAt: [{ warning: 2, with: ['candidate', 'operator', 'municipality'] }],
  },
};

export const alkmaarFocus2move: ProgrammeInput = {
  code: 'alkmaar-focus2move',
  name: 'Focus2Move',
  place: 'Alkmaar',
  operators: ['WNK Bedrijven', 'Agens'],
  source: 'RWI 2008',
  description: 'Twaalf maanden in drie fasen: oriënteren, ontwikkelen en regulier werk vinden.',
  phases: [
    {
      code: 'orientation',
      name: 'Oriëntatie',
      length: { amount: 2, unit: 'months' },
      hours: { perWeek: [32], note: 'Contracturen, per persoon opgebouwd.' },
      description: 'Met korte snuffelstages.',
    },
    {
      code: 'development',
      name: 'Ontwikkeling',
      length: { amount: 4, unit: 'months' },
      hours: { perWeek: [32], note: 'Contracturen, per persoon opgebouwd.' },
    },
    {
      code: 'finding-regular-work',
      name: 'Regulier werk vinden',
      length: { amount: 6, unit: 'months' },
      hours: { perWeek: [32], note: 'Contracturen, per persoon opgebouwd.' },
    },
  ],
  moments: [
    {
      code: 'baseline',
      kind: 'deadline',
      label: 'Nulmeting en re-integratievisie',
      with: ['candidate', 'operator'],
      from: 'start',
      timing: { type: 'on' },
    },
    {
      code: 'client-meeting',
      kind: 'talk',
      label: 'Cliëntoverleg',
      with: ['operator', 'municipality'],
      how: 'talk',
      from: 'start',
      timing: { type: 'every', interval: { amount: 2, unit: 'weeks' } },
    },
    {
      code: 'report-orientation',
      kind: 'report',
      label: 'Rapport na de fase Oriëntatie',
      with: ['operator', 'municipality'],
      from: 'phase:orientation',
      timing: { type: 'afterPeriod' },
    },
    {
      code: 'report-development',
      kind: 'report',
      label: 'Rapport na de fase Ontwikkeling',
      with: ['operator', 'municipality'],
      from: 'phase:development',
      timing: { type: 'afterPeriod' },
    },
    {
      code: 'uncoupling',
      kind: 'deadline',
      label:
        'Ontkoppelmoment (wordt er binnen de 12 maanden geen werk verwacht, dan begint extra bemiddeling via een uitzendbureau)',
      with: ['candidate', 'operator'],
      from: 'start',
      timing: { type: 'after', length: { amount: 10, unit: 'months' } },
    },
    {
      code: 'report-finding-regular-work',
      kind: 'report',
      label: 'Rapport na de fase Regulier werk vinden',
      with: ['operator', 'municipality'],
      from: 'phase:finding-regular-work',
      timing: { type: 'afterPeriod' },
    },
  ],
  meetings: [
    { label: 'Projectoverleg', every: { amount: 1, unit: 'weeks' }, with: ['operator', 'municipality'] },
  ],
  nazorg: { length: { amount: 12, unit: 'months' } },
  instruments: [{ code: 'tasterPlacement', condition: 'Korte snuffelstage in de fase Oriëntatie.' }],
  caseload: { from: 35, to: 35 },
};
