import { relapseLabels } from './labels.ts';
import { channel, interval, length, line, number, parties, select, timing, yesNo } from './leaves.ts';
import type { Group, Leaf, Rows } from './nodes.ts';

/** Fields of what holds for a proefplaatsing, for the nazorg, and for the time after it. */

function contactRows(label: string, none: string, name: string): Rows {
  return {
    type: 'rows',
    label,
    hint: 'Geen regels: de standaard.',
    one: 'contact',
    members: { timing: timing('Wanneer', { required: true }), how: channel() },
    none: { name, label: none },
  };
}

const contacts: Group = {
  type: 'group',
  label: 'Contact',
  members: {
    candidate: contactRows('Contact met de deelnemer', 'Geen contact met de deelnemer', 'candidateNone'),
    employer: contactRows('Contact met de werkgever', 'Geen contact met de werkgever', 'employerNone'),
  },
};

/** Both parts of what happens after a relapse as one choice. */
const relapse: Leaf = {
  ...select('Wie in de nazorg de baan verliest', relapseLabels, { emptyLabel: 'standaard: komt terug' }),
  format: (value) => {
    const { returns, freeForMunicipality } = value as { returns: boolean; freeForMunicipality: boolean };
    if (!returns) return 'stays';
    return freeForMunicipality ? 'returnsFree' : 'returns';
  },
  parse: (choice) => ({ returns: choice !== 'stays', freeForMunicipality: choice === 'returnsFree' }),
};

export const proefplaatsing: Group = {
  type: 'group',
  label: 'Proefplaatsing',
  members: {
    length: length('Duur in principe', { hint: 'Leeg: 2 maanden.' }),
    longest: length('Langste duur, verlenging meegeteld', { hint: 'Leeg: 6 maanden.' }),
    contacts,
  },
};

export const nazorg: Group = {
  type: 'group',
  label: 'Nazorg',
  members: {
    length: length('Duur vanaf de eerste werkdag', {
      hint: 'Leeg: 6 maanden. Zonder vast einde: geen.',
      orNone: true,
    }),
    planAhead: length('Hoe ver vooruit plannen zonder vast einde', { hint: 'Leeg: 12 maanden.' }),
    contacts,
    closing: {
      type: 'group',
      label: 'Laatste contact',
      members: { how: channel('Hoe is het contact op de laatste dag?') },
    },
    relapse,
    oneContactPerson: yesNo('Dezelfde jobcoach voor deelnemer en werkgever'),
  },
};

export const contractEndTalk: Group = {
  type: 'group',
  label: 'Gesprek voor het einde van een contract',
  hint: 'Niets ingevuld: 1 maand ervoor, met de deelnemer en wie het contract geeft.',
  members: {
    before: length('Hoe lang ervoor', { required: true }),
    label: line('Naam van het gesprek', 160, { required: true }),
    with: parties('Met wie', {
      hint: 'Niets gekozen: de deelnemer en wie het contract geeft.',
      empty: null,
    }),
  },
};

export const intensification: Group = {
  type: 'group',
  label: 'Extra contact na een signaal',
  hint: 'Niets ingevuld: elke week, vier keer, of tot het twee keer achter elkaar goed gaat.',
  members: {
    every: interval('Hoe vaak', { required: true, hint: 'Bijvoorbeeld: elke week, elke maand.' }),
    times: number('Hoeveel keer', { required: true, max: 100 }),
    stopAfterGreens: number('Stopt na hoeveel keer groen achter elkaar', { required: true, max: 20 }),
    how: channel(),
    inTrajectory: yesNo('Ook tijdens het traject, als er nog geen werk is', { emptyLabel: 'standaard: nee' }),
  },
};

export const followUp: Group = {
  type: 'group',
  label: 'Vragen achteraf',
  hint: 'Niets ingevuld: twee jaar lang, elke 6 maanden, met een vragenlijst.',
  members: {
    every: interval('Hoe vaak', { required: true }),
    during: length('Hoe lang na het einde', { required: true }),
    how: channel(),
    dropouts: yesNo('Ook aan wie gestopt is', { emptyLabel: 'standaard: nee' }),
  },
};
