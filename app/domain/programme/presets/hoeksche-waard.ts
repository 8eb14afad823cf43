import type { ProgrammeInput } from '../programme.ts';

export const hoekscheWaardLadder: ProgrammeInput = {
  code: 'hoeksche-waard-ladder',
  name: 'Werken dat werkt',
  place: 'RSD Hoeksche Waard',
  operators: ['drie uitvoerders'],
  source: 'Divosa 2008',
  description: 'Een ladder met drie treden. Omhoog of omlaag zoals de situatie vraagt.',
  phases: [
    {
      code: 'direct-mediation',
      name: 'Trede 1: directe bemiddeling',
      length: { amount: 3, unit: 'months' },
      extension: {
        times: 1,
        length: { amount: 3, unit: 'months' },
        condition: 'Als er een concrete baan in zicht is.',
      },
      next: { lower: ['learn-work-track', 'social-participation'] },
    },
    {
      code: 'learn-work-track',
      name: 'Trede 2: leerwerktraject',
      shortest: { amount: 3, unit: 'months' },
      length: { amount: 6, unit: 'months' },
      next: { higher: ['direct-mediation'], lower: ['social-participation'] },
      description: 'Nooit langer dan 6 maanden.',
    },
    {
      code: 'social-participation',
      name: 'Trede 3: verplichte maatschappelijke participatie',
      length: { amount: 6, unit: 'months' },
      next: { following: 'learn-work-track', higher: ['direct-mediation', 'learn-work-track'] },
      description: 'Daarna weer trede 2.',
    },
  ],
  ladder: {
    name: 'Ladder Werken dat werkt',
    steps: [
      { step: 1, name: 'Directe bemiddeling', phase: 'direct-mediation' },
      { step: 2, name: 'Leerwerktraject', phase: 'learn-work-track' },
      { step: 3, name: 'Verplichte maatschappelijke participatie', phase: 'social-participation' },
    ],
  },
  targets: [{ label: 'Naar betaald werk', contracted: { percent: 30 }, reached: 45 }],
  evaluated: [
    { label: 'Deelnemers', count: 324 },
    { label: 'Nog in het traject', count: 46 },
    { label: 'Traject afgerond', count: 278 },
    { label: 'Van de afgeronde trajecten: uit de uitkering', percent: 61 },
    { label: 'Van de afgeronde trajecten: reguliere baan', percent: 41 },
    { label: 'Van de afgeronde trajecten: bij het werkbedrijf van de uitvoerder', percent: 4 },
  ],
  averageCostCents: 460_000,
  caseload: { from: 70, to: 70 },
};
