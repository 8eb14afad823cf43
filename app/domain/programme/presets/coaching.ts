import type { ProgrammeInput } from '../programme.ts';

export const rotterdamExit: ProgrammeInput = {
  code: 'rotterdam-exit',
  name: 'ExIT',
  place: 'Rotterdam',
  source: 'LCR 2016',
  phases: [
    {
      code: 'network',
      name: 'Hulp op orde',
      description: 'Een regisseur regelt het netwerk van hulpverleners om de cliënt heen.',
    },
    {
      code: 'matching',
      name: 'Bemiddeling naar werk',
      description: 'Wie klaar is voor werk, gaat naar de afdeling die daarbij past.',
    },
  ],
};

export const fit4work: ProgrammeInput = {
  code: 'fit4work',
  name: 'Fit4Work',
  place: 'Amsterdam, Rotterdam, Den Haag, Utrecht, Capelle',
  source: 'LCR 2016',
  phases: [
    {
      code: 'mapping',
      name: 'In kaart brengen',
      description: 'Een coach brengt eerst problemen en mogelijkheden in kaart.',
    },
    {
      code: 'experts',
      name: 'Experts naast elkaar',
      description: 'Daarna werken experts zij aan zij.',
    },
  ],
  evaluated: [
    { label: 'Begonnen met betaald werk na twee jaar', percent: 24 },
    { label: 'Begonnen met betaald werk na twee jaar, controlegroep', percent: 19 },
  ],
};

export const walcherenOrionis: ProgrammeInput = {
  code: 'walcheren-orionis',
  name: 'Orionis, jongerenloket',
  place: 'Middelburg, Veere, Vlissingen',
  operators: ['Orionis'],
  source: 'LCR 2016',
  description: 'Jongeren krijgen de vraag: uitkering of baan?',
  phases: [{ code: 'youth-desk', name: 'Jongerenloket' }],
  success: [
    {
      code: 'tussenresultaten',
      label:
        'Tussenresultaten: wat de persoon doet, wat de gemeente doet en wat dat teweegbrengt, naast het eindresultaat.',
      measure: { intermediateOutcomes: true },
    },
    {
      code: 'duurzaam',
      label: 'Duurzame uitstroom: zes maanden onafgebroken zonder uitkering na het einde van het traject.',
      measure: { monthsWithoutBenefit: 6 },
    },
  ],
  requirements: ['measureIntermediateOutcomes'],
  methods: ['De vraag aan jongeren is: uitkering of baan?'],
};

export const westerveldJobcoach: ProgrammeInput = {
  code: 'westerveld-jobcoach',
  name: 'Jobcoachroute',
  place: 'Westerveld en Steenwijkerland',
  operators: ['jobcoach'],
  source: 'LCR 2016',
  phases: [
    { code: 'plan', name: 'Plan', description: 'Jobcoach en cliënt maken samen een plan.' },
    {
      code: 'placeable',
      name: 'Plaatsbaar',
      description:
        'Zegt de jobcoach “plaatsbaar”, dan volgt een tweede plan, uit kennis van werkgevers in de wijde regio. Dan een proefplaatsing.',
    },
  ],
  placementLengths: [
    { amount: 6, unit: 'months' },
    { amount: 12, unit: 'months' },
  ],
  instruments: [{ code: 'proefplaatsing' }, { code: 'jobcoaching' }],
  requirements: ['followContinuously'],
  methods: [
    'Na de plaatsing houdt de jobcoach contact en begeleidt hij.',
    'Een kleine groep wordt doorlopend gevolgd.',
  ],
};
