import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { misspelling } from './distance.ts';
import { soundKey } from './sound.ts';
import { createSpeller, spellingLimit } from './speller.ts';

const vocabulary =
  `chauffeur schoonmaker medewerker elektricien administratief magazijn magazijnmedewerker monteur kok bakker
  kapper verpleegkundige loodgieter receptionist beveiliger logistiek assistent hovenier technisch vca lasser kassier stukadoor
  psycholoog heftruckchauffeur kokosmat tuinman vakkenvuller conducteur metselaar`.split(/\s+/);
const speller = createSpeller();
for (const word of vocabulary) speller.add(word);

describe('spelling correction', () => {
  it.each([
    ['chaufeur', 'chauffeur'],
    ['sjofeur', 'chauffeur'],
    ['schonmaker', 'schoonmaker'],
    ['schoonmakker', 'schoonmaker'],
    ['medeweker', 'medewerker'],
    ['medewreker', 'medewerker'],
    ['elektrisien', 'elektricien'],
    ['electricien', 'elektricien'],
    ['administatief', 'administratief'],
    ['magazein', 'magazijn'],
    ['magezijnmedwerker', 'magazijnmedewerker'],
    ['montuer', 'monteur'],
    ['kokk', 'kok'],
    ['baker', 'bakker'],
    ['verpleegkunige', 'verpleegkundige'],
    ['loodgeiter', 'loodgieter'],
    ['receptonist', 'receptionist'],
    ['bevijliger', 'beveiliger'],
    ['logestiek', 'logistiek'],
    ['asistent', 'assistent'],
    ['hoovenier', 'hovenier'],
    ['kasier', 'kassier'],
    ['stucadoor', 'stukadoor'],
    ['psygoloog', 'psycholoog'],
    ['heftrukchaufeur', 'heftruckchauffeur'],
    ['vac', 'vca'],
    ['conductuer', 'conducteur'],
    ['metselaer', 'metselaar'],
  ])('%s → %s', (wrong, right) => {
    expect(speller.near(wrong)[0]?.word).toBe(right);
  });

  it.each(['kop', 'kind', 'zzzzzz', 'piloot', 'fiets', 'mbo2', 'c#', ''])('finds nothing near %s', (word) => {
    expect(speller.near(word)).toEqual([]);
  });

  it('finds every word back from one slip in the middle of a long word', () => {
    const long = vocabulary.filter((word) => word.length > 7);
    fc.assert(
      fc.property(fc.constantFrom(...long), fc.nat(), fc.integer({ min: 0, max: 2 }), (word, seed, kind) => {
        const at = 2 + (seed % (word.length - 4));
        const swapped = word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
        const slip =
          [word.slice(0, at) + word.slice(at + 1), `${word.slice(0, at)}x${word.slice(at)}`, swapped][kind] ??
          '';
        if (slip === word) return;
        expect(speller.near(slip).map((other) => other.word)).toContain(word);
      }),
    );
  });

  it('allows longer words more, and the shortest nothing', () => {
    expect(spellingLimit(2)).toBe(0);
    for (let n = 3; n < 20; n += 1) expect(spellingLimit(n + 1)).toBeGreaterThanOrEqual(spellingLimit(n));
  });
});

describe('distance', () => {
  it('is nil for the word itself, symmetric, and infinite beyond the limit', () => {
    const word = fc.stringMatching(/^[a-z]{1,14}$/);
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(misspelling(a, a, 3)).toBe(0);
        const ab = misspelling(a, b, 100);
        expect(misspelling(b, a, 100)).toBeCloseTo(ab, 4);
        if (ab > 2.0001) expect(misspelling(a, b, 2)).toBe(Number.POSITIVE_INFINITY);
        else if (ab < 1.9999) expect(misspelling(a, b, 2)).toBeCloseTo(ab, 4);
      }),
    );
  });

  it('weighs slips by how likely they are', () => {
    expect(misspelling('bakker', 'baker', 3)).toBeCloseTo(0.5);
    expect(misspelling('elektricien', 'electricien', 3)).toBeCloseTo(0.6);
    expect(misspelling('monteur', 'montuer', 3)).toBeCloseTo(0.7);
    expect(misspelling('kok', 'pok', 3)).toBeGreaterThan(1);
  });
});

describe('sound', () => {
  it.each([
    ['chauffeur', 'sjofeur'],
    ['elektricien', 'electrisien'],
    ['beveiliger', 'bevijliger'],
    ['fysiotherapeut', 'fisioterapeut'],
    ['administratie', 'administrasie'],
    ['taxichauffeur', 'taksisjofeur'],
  ])('%s sounds like %s', (a, b) => {
    expect(soundKey(a)).toBe(soundKey(b));
  });
});
