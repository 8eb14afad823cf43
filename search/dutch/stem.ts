import { irregular, notFeminine, singularS } from './irregular.ts';

const vowel = /[aeiouy]/;
const closingS =
  /(?:er|el|en|em|eur|aar|ier|oor|or|ar|ing|ment|ant|ent|ist|am|um|an|on|in|eau|ee|[^aeiou]e|[^aeis]ie|ai|ay|oy|ey|tie|gie|sie|[fwpkmy]|rd|ch|sh|ct|rt)s$/;

/** Vowel groups, near enough to syllables for the spelling rules. */
function syllables(word: string): number {
  return word.match(/[aeiouy]+/g)?.length ?? 0;
}

/**
 * What remains of a form after its -e or -en is taken off, in the spelling of the base form: `bakk` → `bak`,
 * `leid` stays, `tak` (from `taken`) → `taak`, `huiz` → `huis`, `briev` → `brief`.
 */
function closed(base: string): string {
  const n = base.length;
  const last = base.charAt(n - 1);
  const before = base.charAt(n - 2);
  if (last === before && !vowel.test(last)) return base.slice(0, -1);
  let out = base;
  if (last === 'v' && /[aeiouylrj]/.test(before)) out = `${base.slice(0, -1)}f`;
  else if (last === 'z' && /[aeiouylrnj]/.test(before)) out = `${base.slice(0, -1)}s`;
  const openSyllable =
    /[aeou]/.test(before) &&
    !vowel.test(last) &&
    !/[xwj]/.test(last) &&
    !vowel.test(base.charAt(n - 3) || 'b');
  if (!openSyllable) return out;
  const many = syllables(base) > 1;
  if (many && /(?:el|er|en)$/.test(base)) return out;
  if (many && /(?:[ts]or)$/.test(base)) return out;
  return `${out.slice(0, -2)}${before}${out.slice(-2)}`;
}

/** The verb's stem in the spelling before -er: `maak` → `mak`, `kap` → `kapp`, `schrijf` → `schrijv`. */
function opened(base: string): string {
  const n = base.length;
  const last = base.charAt(n - 1);
  const v = base.charAt(n - 2);
  const w = base.charAt(n - 3);
  if (/[aeou]/.test(v) && v === w && !vowel.test(last)) {
    const voiced = last === 'f' ? 'v' : last === 's' ? 'z' : last;
    return `${base.slice(0, -2)}${voiced}`;
  }
  if (/(?:ij|ie|ei|eu|ui|oe|ou)[fs]$/.test(base)) {
    return `${base.slice(0, -1)}${last === 'f' ? 'v' : 'z'}`;
  }
  if (/[aeiou]/.test(v) && !vowel.test(w || 'b') && !vowel.test(last) && !/[wx]/.test(last)) {
    const weak = syllables(base) > 1 && /(?:e[lrnm]|ig)$/.test(base);
    return weak ? base : `${base}${last}`;
  }
  return base;
}

/** The masculine or neutral form of a woman's occupation, or undefined where the word is none. */
function fromFeminine(word: string): string | undefined {
  if (word.length < 6) return undefined;
  if (word.endsWith('ster')) {
    if (notFeminine.has(word) || word.endsWith('meester') || word.endsWith('master')) return undefined;
    const base = word.slice(0, -4);
    if (/(?:aar|ier)$/.test(base)) return base;
    if (/(?:eer|uur|oer|oor|aar)$/.test(base)) return `${base}der`;
    if (/[^aeiouy]$/.test(base) || /(?:aai|ooi|oei|ij|eeuw|ieuw|ouw)$/.test(base)) return `${opened(base)}er`;
    return undefined;
  }
  if (word.length > 6 && word.endsWith('euse')) return `${word.slice(0, -3)}ur`;
  if (word.endsWith('ctrice')) return `${word.slice(0, -4)}eur`;
  if (/[aiu]trice$/.test(word)) return `${word.slice(0, -4)}or`;
  if (word.length > 6 && word.endsWith('ares')) return `${word.slice(0, -2)}ar`;
  if (word.length > 7 && word.endsWith('eres')) return word.slice(0, -2);
  if (word.endsWith('technica')) return `${word.slice(0, -1)}us`;
  if (word.endsWith('vrouw') && word.length > 8) return `${word.slice(0, -5)}man`;
  return undefined;
}

const feminineMemo = new Map<string, string>();

/** The woman's form people would type for an occupation on -er, -eur or -man, for spelling help. */
export function feminineOf(word: string): string | undefined {
  if (word.length < 5) return undefined;
  const known = feminineMemo.get(word);
  if (known !== undefined) return known || undefined;
  let out = '';
  if (/(?:medewerk|werk|bewerk)er$/.test(word)) out = `${word.slice(0, -2)}ster`;
  else if (/[^e]eur$/.test(word))
    out = word.endsWith('cteur') ? `${word.slice(0, -3)}rice` : `${word}`.replace(/eur$/, 'euse');
  else if (/(?:aar|ier)$/.test(word)) out = `${word}ster`;
  else if (word.endsWith('er') && word.length > 5) {
    const base =
      word.endsWith('der') && /(?:eer|uur|oer)der$/.test(word)
        ? word.slice(0, -3)
        : closed(word.slice(0, -2));
    out = `${base}ster`;
  }
  feminineMemo.set(word, out);
  return out || undefined;
}

function singular(word: string): string {
  const n = word.length;
  if (word.endsWith('heden') && n > 7) return `${word.slice(0, -5)}heid`;
  if (word.endsWith('ieen')) return word.slice(0, -2);
  if (word.endsWith('ici') && n > 6) return `${word.slice(0, -3)}icus`;
  if (/(?:lieden|[^aeiou]lui)$/.test(word) && n > 5) return `${word.replace(/(?:lieden|lui)$/, '')}man`;
  if (word.endsWith('mannen') && n > 8) return word.slice(0, -3);
  if (/(?:ch|sh|ss|x)es$/.test(word) && n > 5) return word.slice(0, -2);
  if (n > 4 && word.endsWith('s') && closingS.test(word) && !singularS.has(word)) return word.slice(0, -1);
  return word;
}

function fromDiminutive(word: string): string | undefined {
  const w = word.endsWith('jes') ? word.slice(0, -1) : word;
  if (w.length < 5 || !w.endsWith('je') || /(?:meisje|oranje|franje|beetje)$/.test(w)) return undefined;
  if (w.endsWith('nkje')) return `${w.slice(0, -3)}g`;
  if (w.endsWith('mpje')) return w.slice(0, -3);
  if (w.endsWith('etje')) {
    const base = w.slice(0, -4);
    return base.length > 2 && base.at(-1) === base.at(-2) ? base.slice(0, -1) : w.slice(0, -2);
  }
  if (w.endsWith('tje')) {
    const base = w.slice(0, -3);
    if (/(?:aa|oo|uu)$/.test(base)) return base.slice(0, -1);
    if (/(?:[aeiou]{2}[lnrw]|e[lnr]|ij|ei|ui|[lnr])$/.test(base)) return base;
  }
  return w.slice(0, -2);
}

/** Folds the long vowels that inflection cannot tell from the weak ones: -eer/-er, -eel/-el, -een/-en. */
function levelled(word: string): string {
  return syllables(word) > 1 && /[^aeiou]ee[rln]$|iee[ln]$/.test(word)
    ? `${word.slice(0, -3)}${word.slice(-2)}`
    : word;
}

function inflection(word: string): string {
  const n = word.length;
  if (n < 5) return word;
  if (word.endsWith('eert') && n > 6) return word.slice(0, -1);
  if (word.endsWith('enen') && syllables(word) > 2) return inflection(word.slice(0, -2));
  if (word.endsWith('en') && vowel.test(word.slice(0, -2))) {
    const base = word.slice(0, -2);
    return /[aeiou]$/.test(base) && !/(?:ij|ei|ui|oe|ie|ee|au|ou)$/.test(base) ? word : closed(base);
  }
  if (word.endsWith('e') && !/[ieao]e$/.test(word) && vowel.test(word.slice(0, -1)))
    return closed(word.slice(0, -1));
  return word;
}

const memo = new Map<string, string>();

/**
 * The stem of one folded Dutch word: the same for singular and plural, diminutive, man and woman of an occupation,
 * inflected adjectives and the plainest verb forms. A key to compare by, not always a word. Deliberately keeps
 * -er, -erij and -ing: `bakker`, `bakkerij` and `bakken` stay three words.
 */
export function stem(word: string): string {
  const known = memo.get(word);
  if (known !== undefined) return known;
  const out = compute(word);
  if (memo.size > 400_000) memo.clear();
  memo.set(word, out);
  return out;
}

function compute(word: string): string {
  const fixed = irregular.get(word);
  if (fixed !== undefined) return fixed;
  if (word.length < 4 || /[^a-z]/.test(word)) return word;
  const one = singular(fromDiminutive(word) ?? word);
  const again = irregular.get(one);
  if (again !== undefined) return again;
  const neutral = fromFeminine(one);
  if (neutral !== undefined) return levelled(masculine(irregular.get(neutral) ?? neutral));
  if (/(?:ares|eres)sen$/.test(one)) return compute(one.slice(0, -3));
  if (/(?:tric)en$/.test(one)) return compute(one.slice(0, -1));
  return field(levelled(masculine(inflection(one))));
}

/** As the end of a compound, `kundig` and `technisch` are the field's own name: bouw|kundig = bouw|kunde. */
export function fieldEnd(stemmed: string): string {
  return stemmed === 'kundig' ? 'kund' : stemmed === 'technisch' ? 'techniek' : stemmed;
}

/** A field and its adjective are one: bouwkunde and bouwkundig, elektrotechniek and elektrotechnisch. */
function field(word: string): string {
  if (word.length < 9) return word;
  if (word.endsWith('kundig')) return word.slice(0, -2);
  if (word.length > 9 && /techni(?:sch|ek)$/.test(word)) return word.replace(/i(?:sch|ek)$/, '');
  return word;
}

/** Brings -ateur and -ator, -iteur and -itor together: `operateur` is an `operator`. */
function masculine(word: string): string {
  return word.length > 6 && /[ai]teur$/.test(word) ? `${word.slice(0, -3)}or` : word;
}

/**
 * The verb behind an occupation on -er (`lasser` → `las`, `schoonmaker` → `schoonmaak`), as a stem, or undefined.
 * It equals the stem of the infinitive (`lassen`, `schoonmaken`).
 */
export function agentRoot(word: string): string | undefined {
  if (word.length < 6 || !word.endsWith('er') || /(?:ier|eer|oer|uer|meester|ster)$/.test(word))
    return undefined;
  const base =
    word.endsWith('der') && /(?:eer|uur|oer|aar)der$/.test(word) ? word.slice(0, -3) : word.slice(0, -2);
  if (!vowel.test(base)) return undefined;
  const verb = closed(base);
  // `verkooper` is no occupation but a misspelling of one: its verb does not lead back to it.
  if (`${opened(verb)}er` !== word && `${verb}der` !== word) return undefined;
  return levelled(verb);
}
