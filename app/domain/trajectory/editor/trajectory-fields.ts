import { groupLabels, kindLabels, quotaPerLabels, quotaUnitLabels } from './labels.ts';
import {
  channel,
  check,
  code,
  event,
  hourChoices,
  length,
  line,
  number,
  paragraph,
  parties,
  party,
  phase,
  phases,
  select,
  timing,
} from './leaves.ts';
import type { Group, Leaf, Members } from './nodes.ts';

/** Fields of a programme's phases, moments and weekly quotas. */

/** A value per group of people, each a field of its own. @param key what the value is called in the programme */
function perGroup(label: string, key: string, leaf: (label: string) => Leaf): Group {
  return {
    type: 'group',
    label,
    members: Object.fromEntries(Object.entries(groupLabels).map(([group, text]) => [group, leaf(text)])),
    encode: (value) =>
      Object.fromEntries(((value ?? []) as Record<string, unknown>[]).map((item) => [item.group, item[key]])),
    decode: (members) => Object.entries(members).map(([group, value]) => ({ group, [key]: value })),
  };
}

const hours: Group = {
  type: 'group',
  label: 'Uren per week',
  members: {
    perWeek: hourChoices('Uren per week', {
      hint: 'Een getal, een keuze zoals 32 / 36, of: zo veel mogelijk.',
      required: true,
    }),
    groups: perGroup('Andere uren per week voor', 'perWeek', (label) =>
      number(label, { hint: 'Uren per week.', min: 0.5, max: 48, decimals: true }),
    ),
    work: hourChoices('Daarvan uren werk', { hint: 'In dezelfde volgorde, zoals 28 / 32.' }),
    training: number('Uren training per week daarnaast', { min: 0.5, max: 48, decimals: true }),
    days: number('Verdeeld over hoeveel dagen per week', { max: 7 }),
    partDays: number('Verdeeld over hoeveel dagdelen per week', { max: 14 }),
    note: line('Toelichting bij de uren', 500),
  },
};

export const phaseFields: Members = {
  name: line('Naam', 80, { required: true }),
  length: length('Duur, hoogstens', { hint: 'Bijvoorbeeld: 3 maanden. Leeg: geen vaste duur.' }),
  shortest: length('Duur, minstens'),
  lengthFor: perGroup('Andere duur voor', 'length', (label) =>
    length(label, { hint: 'Bijvoorbeeld: 9 maanden.' }),
  ),
  conditional: check('Niet iedereen komt in deze fase', {
    hint: 'Dan staat hij pas in de kalender als iemand erin begint.',
  }),
  contract: {
    type: 'group',
    label: 'Contract',
    members: {
      with: party('In deze fase heeft iemand een contract met', { emptyLabel: 'niemand', required: true }),
    },
  },
  hours,
  extension: {
    type: 'group',
    label: 'Verlengen',
    members: {
      condition: line('Wanneer kan deze fase langer duren?', 500, { required: true }),
      length: length('Met hoeveel', { hint: 'In dezelfde eenheid als de duur.', empty: null }),
      times: number('Hoeveel keer', { max: 20, empty: null }),
    },
  },
  startsAt: {
    type: 'group',
    label: 'Begint niet na de vorige fase, maar',
    members: {
      from: event('Geteld vanaf', { required: true }),
      timing: timing('Wanneer', { required: true }),
    },
  },
  startedByPlacement: check('Begint als iemand een baan krijgt', {
    hint: 'De eerste dag van de plaatsing is dan de eerste dag van deze fase.',
  }),
  next: {
    type: 'group',
    label: 'Daarna',
    members: {
      following: phase('Volgende fase', { hint: 'Leeg: de volgende in de lijst.' }),
      higher: phases('Omhoog kan naar'),
      lower: phases('Omlaag kan naar'),
    },
  },
  tracks: {
    type: 'rows',
    label: 'Sporen',
    hint: 'Ieder krijgt er één.',
    one: 'spoor',
    members: { name: line('Naam van het spoor', 500, { required: true }), code: code() },
    codeOf: 'name',
  },
  description: paragraph('Omschrijving', 500),
  code: code(),
};

export const momentFields: Members = {
  label: line('Naam', 160, { required: true }),
  kind: select('Soort', kindLabels, { required: true }),
  with: parties('Met wie', { required: true }),
  how: channel(),
  from: event('Geteld vanaf', { required: true }),
  timing: timing('Wanneer', { required: true }),
  code: code(),
};

export const quotaFields: Members = {
  label: line('Naam', 160, { required: true }),
  min: number('Hoeveel, minstens', { required: true, min: 0.25, max: 168, decimals: true }),
  max: number('Hoeveel, hoogstens', { min: 0.25, max: 168, decimals: true, empty: null }),
  unit: select('Waarvan', quotaUnitLabels, { emptyLabel: 'keer' }),
  per: select('Per', quotaPerLabels, { emptyLabel: 'per week' }),
  minutesEach: number('Minuten per keer', { max: 1440 }),
  with: parties('Met wie'),
  how: channel(),
  phases: phases('In welke fases', { hint: 'Niets gekozen: het hele traject.' }),
  code: code(),
};
