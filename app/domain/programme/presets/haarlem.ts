import type { ProgrammeInput } from '../programme.ts';

export const haarlemWorkFirst: ProgrammeInput = {
  code: 'haarlem-work-first',
  name: 'Work First',
  place: 'Haarlem',
  operators: ['Paswerk', 'SagEnn', 'Randstad'],
  source: 'Rekenkamernota 2010',
  startLabel: 'de aanvraag',
  description: 'Een baan op contract bij de uitvoerder. De nazorg van 6 maanden valt buiten het contract.',
  phases: [
    {
      code: 'contract',
      name: 'Work First-contract',
      length: { amount: 12, unit: 'months' },
      extension: { condition: 'Het contract kan worden verlengd.' },
      contract: { with: 'operator' },
      hours: {
        perWeek: [],
        note: 'De week is zo vol mogelijk. Solliciteren en scholing vallen binnen de contracturen.',
      },
      description: 'Klantmanager en loopbaanbegeleider van de uitvoerder begeleiden samen.',
    },
  ],
  moments: [
    {
      code: 'intake',
      kind: 'deadline',
      label: 'Intake bij de uitvoerder',
      with: ['candidate', 'operator'],
      from: 'start',
      timing: { type: 'within', length: { amount: 3, unit: 'weeks' } },
    },
  ],
  nazorg: { length: { amount: 6, unit: 'months' } },
  followUp: {
    every: { amount: 6, unit: 'months' },
    during: { amount: 24, unit: 'months' },
    how: 'form',
  },
  instruments: [
    {
      code: 'secondment',
      longest: { amount: 3, unit: 'months' },
      condition: 'De voorwaarden van de detachering zijn vooraf afgesproken.',
    },
  ],
  success: [
    {
      code: 'oorspronkelijk',
      label: 'Een reguliere baan dankzij het programma en geen uitkering binnen zes maanden na het einde.',
      measure: { job: 'regular', monthsWithoutBenefit: 6 },
    },
    {
      code: 'trede',
      label: 'Eén trede hoger op de re-integratieladder.',
      validFrom: '2009-01-01',
      measure: { ladderSteps: 1 },
    },
    {
      code: 'zelf-gestopt',
      label: 'Zelf gestopt en sindsdien geen uitkering.',
      measure: { stoppedByThemselves: true },
    },
  ],
  requirements: [
    'definitionsAreVersioned',
    'measureDurability',
    'oneClaimPerJob',
    'recordWhoFoundJob',
    'guardContractEndAfterNazorg',
    'guardResponseDeadlines',
    'followUpLeavers',
    'explainGoalAndLength',
    'clientEvaluation',
  ],
  lessons: [
    'Definities van succes die schuiven, verbergen het resultaat.',
    'Meten bij het einde van het traject verbergt of het resultaat blijft.',
    'Twee uitvoerders konden dezelfde baan als resultaat tellen, en niemand legde vast wie de baan vond.',
    'De nazorg was net voorbij toen een contract van zeven maanden afliep.',
    'De reactietermijn van een vacature verliep terwijl een sollicitatie bij de uitvoerder lag.',
    'Deelnemers kenden het doel en de duur niet, en wisten niet wat er daarna komt.',
  ],
};
