import {
  assignmentLabels,
  evaluatorLabels,
  feeLabels,
  groupLabels,
  instrumentLabels,
  jobLabels,
  measureLabels,
  warningAboutLabels,
  warningEndsLabels,
  weekdayLabels,
} from './labels.ts';
import {
  check,
  code,
  day,
  interval,
  length,
  line,
  number,
  parties,
  party,
  phase,
  select,
  yesNo,
} from './leaves.ts';
import { type Group, type Leaf, Problem, type Rows } from './nodes.ts';

/** Fields of what is agreed and measured, but puts no date in the calendar. */

const percent = (label: string, options: Parameters<typeof number>[1] = {}): Leaf =>
  number(label, { hint: 'Procent.', min: 0, max: 100, decimals: true, ...options });

export const success: Rows = {
  type: 'rows',
  label: 'Wanneer is iemand geslaagd?',
  hint: 'Er mogen er meer naast elkaar gelden. Maak voor een nieuwe afspraak een nieuwe regel, dan blijven oude cijfers kloppen.',
  one: 'definitie',
  members: {
    label: line('Omschrijving', 300, { required: true }),
    validFrom: day('Geldt vanaf', { hint: 'Leeg: vanaf het begin.', empty: null }),
    validUntil: day('Geldt tot en met', { empty: null }),
    measure: {
      type: 'group',
      label: 'Hoe wij het meten',
      always: true,
      members: {
        job: select('Werk', jobLabels, { emptyLabel: 'hoeft niet', empty: null }),
        monthsWithoutBenefit: number('Maanden zonder uitkering na het einde', { max: 120, empty: null }),
        ladderSteps: number('Treden hoger op de ladder', { max: 20, empty: null }),
        stoppedByThemselves: check('Zelf gestopt telt mee'),
        intermediateOutcomes: check('Tussenresultaten tellen mee'),
      },
    },
    code: code(),
  },
  codeOf: 'label',
};

export const targets: Rows = {
  type: 'rows',
  label: 'Afgesproken resultaat',
  one: 'afspraak',
  members: {
    label: line('Waarover', 160, { required: true }),
    contracted: {
      type: 'group',
      label: 'Afgesproken',
      empty: null,
      members: {
        percent: percent('Afgesproken', { required: true }),
        above: check('Het moet meer zijn dan dit'),
      },
    },
    reached: percent('Bereikt, volgens een evaluatie', { empty: null }),
    measure: select('Wat tellen wij ernaast?', measureLabels, {
      emptyLabel: 'niets: dit is niet te meten met onze gegevens',
      empty: null,
    }),
    programme: line('Welk ander programma (code)', 60, {
      short: true,
      hint: 'Alleen bij “verder in een ander programma”. Leeg: welk programma ook.',
    }),
    steps: number('Hoeveel treden hoger', {
      max: 20,
      hint: 'Alleen bij “hoger op de participatieladder”. Leeg: één trede.',
    }),
  },
};

export const bonus: Group = {
  type: 'group',
  label: 'Bonus voor de uitvoerder',
  members: {
    outflowPercent: percent('Vanaf hoeveel uitstroom per jaar', { required: true }),
    heldMonths: number('Hoeveel maanden moet iemand aan het werk blijven', { required: true, max: 120 }),
    perPersonMore: check('Een bedrag voor iedere persoon meer'),
  },
};

export const evaluated: Rows = {
  type: 'rows',
  label: 'Uitkomsten van evaluaties',
  one: 'uitkomst',
  members: {
    label: line('Waarover', 200, { required: true }),
    percent: percent('Percentage'),
    percentTo: percent('Tot en met', { hint: 'Procent. Bij een uitkomst van … tot ….' }),
    count: number('Aantal', { min: 0, max: 9_999_999 }),
    group: select('Voor wie', groupLabels, { emptyLabel: 'iedereen' }),
  },
};

export const evaluations: Rows = {
  type: 'rows',
  label: 'Wie kijkt hoe het programma gaat?',
  one: 'evaluatie',
  members: {
    about: line('Wat', 500, { required: true }),
    by: select('Door', evaluatorLabels, { required: true }),
    every: interval('Hoe vaak', { hint: 'Bijvoorbeeld: elke 3 maanden.', empty: null }),
  },
};

export const ladder: Group = {
  type: 'group',
  label: 'Eigen ladder',
  hint: 'Niets ingevuld: de participatieladder met 6 treden.',
  members: {
    name: line('Naam van de ladder', 80, { required: true }),
    steps: {
      type: 'rows',
      label: 'Treden',
      one: 'trede',
      required: 'Vul ten minste twee treden in.',
      members: {
        step: number('Nummer', { required: true, max: 99 }),
        name: line('Naam', 120, { required: true }),
        phase: phase('Hoort bij de fase'),
      },
    },
  },
};

export const warnings: Group = {
  type: 'group',
  label: 'Waarschuwingen',
  hint: 'Niets ingevuld: dit programma geeft geen waarschuwingen.',
  members: {
    about: select('Waarvoor', warningAboutLabels, { required: true }),
    endsAt: number('Bij welke waarschuwing stopt het', { required: true, max: 20 }),
    ends: select('Wat stopt er dan', warningEndsLabels, { required: true }),
    talkAt: {
      type: 'rows',
      label: 'Gesprek bij een waarschuwing',
      one: 'gesprek',
      members: {
        warning: number('Bij welke waarschuwing', { required: true, max: 20 }),
        with: parties('Met wie', { required: true }),
      },
    },
  },
};

export const absence: Group = {
  type: 'group',
  label: 'Verzuim',
  members: {
    improperReportedTo: party('Verzuim zonder goede reden melden aan'),
    sickSeenAtOnce: check('Wie zich ziek meldt, wordt meteen gezien'),
    onlyPresentHoursPaid: check('Alleen gewerkte uren worden betaald'),
  },
};

export const assignment: Group = {
  type: 'group',
  label: 'Hoe wordt een uitvoerder gekozen?',
  hint: 'Niets ingevuld: gekozen door de jobcoach.',
  members: {
    method: select('Manier', assignmentLabels, { required: true, emptyLabel: 'standaard: gekozen' }),
    operatorsPerTrack: number('Uitvoerders per spoor', { max: 50 }),
    overrideNeedsReason: yesNo('Afwijken alleen met een reden', { emptyLabel: 'standaard: ja' }),
  },
};

export const caseload: Group = {
  type: 'group',
  label: 'Kandidaten per jobcoach',
  members: {
    from: number('Van', { required: true }),
    to: number('Tot', { hint: 'Leeg: hetzelfde getal.' }),
  },
  encode: (value) => value as Record<string, unknown>,
  decode: (members) => ({ ...members, to: members.to ?? members.from }),
};

export const instruments: Rows = {
  type: 'rows',
  label: 'Voorzieningen voor werkgevers',
  one: 'voorziening',
  members: {
    code: select('Welke', instrumentLabels, { required: true }),
    longest: length('Duurt hoogstens'),
    usual: length('Duurt meestal'),
    condition: line('Voorwaarde', 500),
  },
};

/** A fee, the promise that there is none, or nothing said. */
export const employerFee: Group = {
  type: 'group',
  label: 'Wat de werkgever betaalt',
  members: {
    kind: select('Betalen', feeLabels, { required: true }),
    after: length('Na hoe lang', { hint: 'Alleen als de werkgever betaalt. Bijvoorbeeld: 1 maand.' }),
  },
  encode: (value) => (value === null ? { kind: 'none' } : { kind: 'fee', ...(value as object) }),
  decode: ({ kind, after }) => {
    if (kind !== 'none') return { after };
    if (after === undefined) return null;
    throw new Problem('U koos dat de werkgever niets betaalt, maar vulde wel in na hoe lang.');
  },
};

export const training: Group = {
  type: 'group',
  label: 'Training in modules',
  members: {
    modules: number('Hoeveel modules', { required: true, max: 200 }),
    weekday: {
      ...select('Op welke dag', Object.fromEntries(Object.entries(weekdayLabels)), {
        emptyLabel: 'geen vaste dag',
      }),
      parse: Number,
    },
  },
};

export const meetings: Rows = {
  type: 'rows',
  label: 'Overleg over het programma',
  hint: 'Dit staat niet in de kalender van een deelnemer.',
  one: 'overleg',
  members: {
    label: line('Naam', 160, { required: true }),
    every: interval('Hoe vaak', { required: true }),
    with: parties('Met wie', { required: true }),
  },
};
