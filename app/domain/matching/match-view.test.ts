import { expect, it } from 'vitest';
import { reasonToYou } from './match-view.ts';

it.each([
  ['Heeft nog geen van de 4 gevraagde vaardigheden', 'U heeft nog geen van de 4 gevraagde vaardigheden'],
  ['Wil verwant werk doen', 'Dit lijkt op het werk dat u wilt'],
  [
    'Voldoet aan 2 van de 5 wensen, waaronder genoeg ervaring',
    'U voldoet aan 2 van de 5 wensen van de werkgever, waaronder genoeg ervaring',
  ],
  ['Voldoet aan 1 van de 1 wens', 'U voldoet aan 1 van de 1 wens van de werkgever'],
  ['1 reactie op 1 plek', 'Eén ander reageerde al, er is 1 plek'],
  ['3 reacties op 2 plekken', '3 anderen reageerden al, er zijn 2 plekken'],
  ['Nog niemand heeft gereageerd, er is 1 plek', 'Nog niemand heeft gereageerd, er is 1 plek'],
])('a reason as the candidate reads it: %s', (text, expected) => {
  expect(reasonToYou(text)).toBe(expected);
});
