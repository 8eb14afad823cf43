import { describe, expect, it } from 'vitest';
import { agentRoot, feminineOf, stem } from './stem.ts';

describe('the verb behind an occupation', () => {
  it.each([
    ['lasser', 'lassen'],
    ['schoonmaker', 'schoonmaken'],
    ['bakker', 'bakken'],
    ['schrijver', 'schrijven'],
    ['verzorger', 'verzorgen'],
    ['beveiliger', 'beveiligen'],
    ['begeleider', 'begeleiden'],
    ['beheerder', 'beheren'],
    ['verhuurder', 'verhuren'],
    ['verkoper', 'verkopen'],
  ])('%s does what %s says', (occupation, verb) => {
    expect(agentRoot(occupation)).toBe(stem(verb));
  });

  it.each(['verkooper', 'koerier', 'meester', 'kok', 'hovenier', 'venster'])('%s has none', (word) => {
    expect(agentRoot(word)).toBeUndefined();
  });
});

describe('the feminine people type', () => {
  it.each([
    ['schoonmaker', 'schoonmaakster'],
    ['medewerker', 'medewerkster'],
    ['monteur', 'monteuse'],
    ['directeur', 'directrice'],
    ['winkelier', 'winkelierster'],
    ['kunstenaar', 'kunstenaarster'],
  ])('%s → %s, which has the same stem', (man, woman) => {
    expect(feminineOf(man)).toBe(woman);
    expect(stem(woman)).toBe(stem(man));
  });

  it('is none for other words', () => {
    expect(feminineOf('kok')).toBeUndefined();
    expect(feminineOf('magazijn')).toBeUndefined();
  });
});

describe('stems', () => {
  it.each(['kok', 'vca', 'c#', 'mbo2', '24uur', 'ict', ''])('leaves %s as it is', (word) => {
    expect(stem(word)).toBe(word);
  });

  it('gives the same whether asked once or twice', () => {
    expect(stem('verpleegkundigen')).toBe(stem('verpleegkundigen'));
  });
});
