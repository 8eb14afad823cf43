/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const neighbours: Record<string, string> = {
  a: 'qsz',
  b: 'vgn',
  c: 'xdv',
  d: 'sfe',
  e: 'wrd',
  f: 'dgr',
  g: 'fht',
  h: 'gjy',
  i: 'uok',
  j: 'hku',
  k: 'jli',
  l: 'kop',
  m: 'nj',
  n: 'bmh',
  o: 'ipl',
  p: 'ol',
  q: 'wa',
  r: 'etf',
  s: 'adw',
  t: 'ryg',
  u: 'yij',
  v: 'cbf',
  w: 'qes',
  x: 'zcs',
  y: 'tuh',
  z: 'xa',
};

/** How Dutch is misspelled by ear. */
const byEar: readonly (readonly [string, string])[] = [
  ['ij', 'ei'],
  ['ei', 'ij'],
  ['au', 'ou'],
  ['ou', 'au'],
  ['c', 'k'],
  ['th', 't'],
  ['ie', 'i'],
  ['tt', 't'],
  ['kk', 'k'],
  ['ll', 'l'],
  ['ss', 's'],
  ['oo', 'o'],
  ['aa', 'a'],
  ['ee', 'e'],
  ['isch', 'ies'],
  ['ch', 'g'],
  ['dt', 't'],
  ['ff', 'f'],
];

/** The text with one slip in one of its longer words: a letter missing, doubled, swapped, next to it, or by ear. */
export function misspelled(text: string, random: () => number): string | undefined {
  const words = text.split(' ');
  const long = words.flatMap((word, i) => (/^[a-z]{6,}$/.test(word) ? [i] : []));
  const at = long[Math.floor(random() * long.length)];
  if (at === undefined) return undefined;
  const word = words[at] ?? '';
  const i = 1 + Math.floor(random() * (word.length - 2));
  const letter = word.charAt(i);
  const kind = Math.floor(random() * 6);
  let out = word;
  if (kind === 0) out = word.slice(0, i) + word.slice(i + 1);
  else if (kind === 1) out = word.slice(0, i) + letter + word.slice(i);
  else if (kind === 2) out = word.slice(0, i) + word.charAt(i + 1) + letter + word.slice(i + 2);
  else if (kind === 3) {
    const near = neighbours[letter] ?? 'e';
    out = word.slice(0, i) + near.charAt(Math.floor(random() * near.length)) + word.slice(i + 1);
  } else {
    const fitting = byEar.filter(([from]) => word.includes(from));
    const [from, to] = fitting[Math.floor(random() * fitting.length)] ?? ['', ''];
    out = from === '' ? word.slice(0, i) + word.slice(i + 1) : word.replace(from, to);
  }
  if (out === word) return undefined;
  words[at] = out;
  return words.join(' ');
}

/** The text with one compound written apart, where both halves are words of `vocabulary`. */
export function splitApart(text: string, vocabulary: ReadonlySet<string>): string | undefined {
  const words = text.split(' ');
  for (const [at, word] of words.entries()) {
    if (!/^[a-z]{8,}$/.test(word)) continue;
    for (let i = word.length - 4; i > 3; i -= 1) {
      if (!vocabulary.has(word.slice(0, i)) || !vocabulary.has(word.slice(i))) continue;
      words[at] = `${word.slice(0, i)} ${word.slice(i)}`;
      return words.join(' ');
    }
  }
  return undefined;
}

/** The text with two of its words written as one. */
export function joinedUp(text: string): string | undefined {
  const words = text.split(' ');
  const at = words.findIndex((word, i) => /^[a-z]{4,}$/.test(word) && /^[a-z]{4,}$/.test(words[i + 1] ?? ''));
  if (at < 0) return undefined;
  words.splice(at, 2, `${words[at]}${words[at + 1]}`);
  return words.join(' ');
}
