import type { ProgrammeInput } from '../programme.ts';

/**
 * What both IPS programmes share ("As VIP/IPS"). The three years count from the start of the trajectory, which is
 * when this support begins; the contacts that have no fixed end are planned three years ahead of each placement.
 */
const placeThenTrain = {
  phases: [{ code: 'ips', name: 'Plaatsen, dan trainen' }],
  moments: [
    {
      code: 'rapid-placement',
      kind: 'deadline',
      label: 'Snel geplaatst',
      with: ['candidate', 'employer'],
      from: 'start',
      timing: { type: 'within', length: { amount: 30, unit: 'days' } },
    },
    {
      code: 'handover',
      kind: 'deadline',
      label: 'Overdracht aan de gemeente, na ongeveer 3 jaar',
      with: ['candidate', 'municipality'],
      from: 'start',
      timing: { type: 'after', length: { amount: 36, unit: 'months' } },
    },
  ],
  nazorg: { length: null, planAhead: { amount: 36, unit: 'months' }, oneContactPerson: true },
  instruments: [{ code: 'noRiskPolicy' }, { code: 'jobcoaching' }],
} satisfies Partial<ProgrammeInput>;

const methods = [
  'Individuele plaatsing en steun: eerst plaatsen, dan trainen. Iedereen die wil, kan meedoen.',
  'Snel plaatsen, binnen 30 dagen: dat is wat mensen verandert.',
  'De steun gaat door zonder vast einde.',
  'De jobcoach is het ene aanspreekpunt voor werknemer en werkgever.',
];
const lessons = ['Werkgevers vragen liever een no-riskpolis en iemand die zorgen wegneemt dan geld.'];

export const amsterdamVipIps: ProgrammeInput = {
  code: 'amsterdam-vip-ips',
  name: 'VIP/IPS',
  place: 'Amsterdam',
  operators: ['jobcoach in het ggz-team'],
  source: 'LCR 2016',
  ...placeThenTrain,
  methods,
  lessons,
};

export const alkmaarIpsGgz: ProgrammeInput = {
  code: 'alkmaar-ips-ggz',
  name: 'IPS GGZ Noord-Holland-Noord',
  place: 'Alkmaar',
  operators: ['jobcoach in de langdurige zorg'],
  source: 'LCR 2016',
  description: 'Als VIP/IPS, in de langdurige zorg.',
  ...placeThenTrain,
  requirements: ['measureTimePerSide'],
  methods: [
    ...methods,
    'De jobcoach besteedt evenveel tijd aan het vinden en begeleiden van werkgevers als aan het begeleiden van cliënten.',
  ],
  lessons,
};
