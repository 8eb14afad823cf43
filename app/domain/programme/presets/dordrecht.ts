import type { ProgrammeInput } from '../programme.ts';

export const dordrechtWerkplaats: ProgrammeInput = {
  code: 'dordrecht-werkplaats',
  name: 'De Werkplaats',
  place: 'Dordrecht',
  operators: ['vier uitvoerders'],
  source: 'TNO-evaluatie 2006',
  description: 'Drie maanden werken met hulp bij het zoeken naar een baan.',
  phases: [
    {
      code: 'work-placement',
      name: 'Werkplaats',
      length: { amount: 3, unit: 'months' },
      extension: { condition: 'Wie niet geplaatst is, blijft tot AGU kan beginnen.' },
      hours: { perWeek: [20], groups: [{ group: 'under23', perWeek: 32 }] },
      description: 'Er zijn vier uitgangen: regulier werk, AGU, Brug en Springplank.',
    },
  ],
  moments: [
    {
      code: 'track-advice',
      kind: 'report',
      label: 'Actieplan en trajectadvies bij de volgende uitvoerder',
      with: ['operator', 'municipality'],
      from: 'phase:work-placement',
      timing: { type: 'afterPeriod' },
    },
  ],
  absence: { improperReportedTo: 'municipality' },
  evaluations: [
    {
      by: 'municipality',
      every: { amount: 3, unit: 'months' },
      about: 'De gemeente volgt het programma elk kwartaal.',
    },
    { by: 'external', every: { amount: 24, unit: 'months' }, about: 'Externe evaluatie elke twee jaar.' },
  ],
  targets: [
    { label: 'Uitgang regulier werk', contracted: null, reached: 31, measure: 'toRegularWork' },
    {
      label: 'Uitgang AGU',
      contracted: null,
      reached: 45,
      measure: 'toOtherProgramme',
      programme: 'dordrecht-agu',
    },
    { label: 'Uitgang Brug', contracted: null, reached: 10 },
    { label: 'Uitgang Springplank', contracted: null, reached: 14 },
  ],
  evaluated: [
    { label: 'Verzuim', percent: 19, percentTo: 28 },
    { label: 'Preventieve werking, gemiddeld', percent: 11 },
    { label: 'Preventieve werking, jonger dan 23 jaar', percent: 20, group: 'under23' },
  ],
  requirements: ['adviceReachesNextOperator'],
  methods: [
    'De hele periode wordt een dynamische diagnose bijgehouden: gedrag, belemmeringen en voortgang. Actieplan en trajectadvies volgen daaruit.',
  ],
};

export const dordrechtAgu: ProgrammeInput = {
  code: 'dordrecht-agu',
  name: 'Arbeidsgerelateerde Uitstroom (AGU)',
  place: 'Dordrecht',
  operators: ['vier uitvoerders'],
  source: 'TNO-evaluatie 2006',
  description: 'Een tijdelijke leerwerkbaan bij een bedrijf, met uitzicht op een vaste baan.',
  phases: [{ code: 'learn-work-job', name: 'Leerwerkbaan', contract: { with: 'employer' } }],
  instruments: [
    {
      code: 'learnWorkPlace',
      condition: 'Tijdelijk, bij een bedrijf dat winst wil maken, met uitzicht op een vaste baan.',
    },
  ],
  targets: [
    {
      label: 'Uitkering beëindigd door regulier werk',
      contracted: null,
      reached: 27,
      measure: 'toRegularWork',
    },
    {
      label: 'Uitkering beëindigd door een AGU-baan',
      contracted: { percent: 60, above: true },
      reached: 20,
      measure: 'toLearnWork',
    },
  ],
  requirements: ['operatorFindsWorkplaces'],
  lessons: ['Er zijn te weinig werkplekken: de uitvoerder moet ze bij werkgevers vinden.'],
};
