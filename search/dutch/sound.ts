const rules: ReadonlyArray<readonly [RegExp, string]> = [
  [/isch(?=e|$)/g, 'is'],
  [/sch$/, 's'],
  [/eau/g, 'o'],
  [/tie(?=s?$)/g, 'si'],
  [/tio/g, 'sio'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/rh/g, 'r'],
  [/qu/g, 'kw'],
  [/x/g, 'ks'],
  [/cc(?=[eiy])/g, 'ks'],
  [/sc(?=[eiy])/g, 's'],
  [/sj|sh|ch/g, 'g'],
  [/ck/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/ij|ei|ey|ie|y/g, 'i'],
  [/auw|ouw|au|ou/g, 'o'],
  [/oe/g, 'u'],
  [/eu/g, 'u'],
  [/ai/g, 'e'],
  [/v/g, 'f'],
  [/z/g, 's'],
  [/dt$|d$/, 't'],
  [/b$/, 'p'],
  [/j(?=[aeiou])/g, 'i'],
  [/(.)\1+/g, '$1'],
  [/(?<=[bcdfgklmnprstw])en$/, 'e'],
  [/ng(?=k)/g, 'n'],
];

/**
 * A key that Dutch words share when they sound alike: `elektricien`, `electrisien` and `elektriesien`; `chauffeur`
 * and `sjofeur`. Coarse on purpose: it finds candidates, the distance ranks them.
 */
export function soundKey(word: string): string {
  let out = word;
  for (const [pattern, by] of rules) out = out.replace(pattern, by);
  return out;
}
