import { expect, it } from 'vitest';
import { momentWords } from './case-words.ts';

it('names what is no contact by its rule, with a name that has a colon whole', () => {
  const end = {
    kind: 'end',
    withParty: 'candidate+operator',
    how: null,
    why: 'Laatste dag van de fase “Eerste contract: kennismaken” en van het contract, hoogstens 3 maanden.',
  };
  expect(momentWords(end)).toBe('laatste dag van de fase “Eerste contract: kennismaken” en van het contract');
  expect(
    momentWords({
      kind: 'report',
      withParty: 'operator+municipality',
      how: null,
      why: 'Eindrapport: 6 maanden.',
    }),
  ).toBe('eindrapport, met de uitvoerder en de gemeente');
});
