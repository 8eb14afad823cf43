import { misspelling } from './distance.ts';
import { soundKey } from './sound.ts';

/** A word of the vocabulary that may have been meant. */
export interface Correction {
  word: string;
  /** Weighted distance, 0 to about 3. */
  cost: number;
}

export interface Speller {
  readonly size: number;
  has(word: string): boolean;
  /** Adds a folded word; words already there, with digits, or longer than 40 letters are left out. */
  add(word: string): void;
  /** The words nearest to `word`, nearest first; none where only implausibly far words exist. */
  near(word: string, most?: number): Correction[];
}

const prefixLength = 7;
const tableBits = 20;

function hash(text: string, salt: number): number {
  let h = 2166136261 ^ salt;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 16777619);
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3ac5);
  return h ^ (h >>> 13);
}

/** All strings that remain after leaving out at most `depth` letters of the first letters of `word`. */
function deletions(word: string, depth: number, out: Set<string>): Set<string> {
  out.add(word);
  if (depth === 0 || word.length < 3) return out;
  for (let i = 0; i < word.length; i += 1) {
    const shorter = word.slice(0, i) + word.slice(i + 1);
    if (!out.has(shorter) || depth > 1) deletions(shorter, depth - 1, out);
  }
  return out;
}

/**
 * How far a word of this length may be from the word meant; short words have too many neighbours. `alike` for words that
 * sound the same: `sjofeur` may be further from `chauffeur` than `drummer`, a trade of its own, from `drukker`.
 */
export function spellingLimit(length: number, alike = false): number {
  if (length < 3) return 0;
  if (length === 3) return 0.7;
  if (length === 4) return 1;
  if (length === 5) return 1.3;
  if (length < 8) return alike ? 1.8 : 1.5;
  if (length < 11) return 2.3;
  return 2.8;
}

/**
 * Spelling correction by deletion neighbourhoods: every word is filed under what remains of its first seven letters
 * with up to two left out, and under its sound with up to one left out. A misspelled word meets the right one
 * in a shared remainder, so a lookup costs some 30 probes and not a walk of the vocabulary.
 */
export function createSpeller(): Speller {
  const words: string[] = [];
  const sounds: string[] = [];
  const ids = new Map<string, number>();
  const table = new Int32Array(1 << tableBits).fill(-1);
  let next = new Int32Array(1 << 16);
  let owner = new Int32Array(1 << 16);
  let used = 0;
  let stamps = new Uint32Array(1 << 12);
  let stamp = 0;

  function file(key: number, id: number): void {
    if (used === next.length) {
      const more = new Int32Array(used * 2);
      more.set(next);
      next = more;
      const owners = new Int32Array(used * 2);
      owners.set(owner);
      owner = owners;
    }
    const slot = key >>> (32 - tableBits);
    next[used] = table[slot] ?? -1;
    owner[used] = id;
    table[slot] = used;
    used += 1;
  }

  function keys(word: string, sound: string): number[] {
    const depth = word.length < 4 ? 0 : word.length < 6 ? 1 : 2;
    const out: number[] = [];
    for (const part of deletions(word.slice(0, prefixLength), depth, new Set())) out.push(hash(part, 0));
    for (const part of deletions(sound.slice(0, prefixLength + 1), sound.length > 3 ? 1 : 0, new Set())) {
      out.push(hash(part, 77));
    }
    if (word.length === 3) out.push(hash([...word].sort().join(''), 5));
    return out;
  }

  return {
    get size() {
      return words.length;
    },
    has: (word) => ids.has(word),
    add(word) {
      if (ids.has(word) || word.length < 3 || word.length > 40 || /[^a-z]/.test(word)) return;
      const id = words.length;
      const sound = soundKey(word);
      ids.set(word, id);
      words.push(word);
      sounds.push(sound);
      for (const key of keys(word, sound)) file(key, id);
      if (id >= stamps.length) {
        const more = new Uint32Array(stamps.length * 2);
        more.set(stamps);
        stamps = more;
      }
    },
    near(word, most = 8) {
      if (/[^a-z]/.test(word)) return [];
      const limit = spellingLimit(word.length);
      if (limit === 0) return [];
      const sound = soundKey(word);
      stamp += 1;
      const found: Correction[] = [];
      for (const key of keys(word, sound)) {
        for (let at = table[key >>> (32 - tableBits)] ?? -1; at >= 0; at = next[at] ?? -1) {
          const id = owner[at] ?? 0;
          if (stamps[id] === stamp) continue;
          stamps[id] = stamp;
          const other = words[id] ?? '';
          if (other === word || Math.abs(other.length - word.length) > 4) continue;
          const alike = sounds[id] === sound && word.length > 3;
          const furthest = spellingLimit(word.length, alike);
          let cost = misspelling(word, other, alike ? furthest + 3 : furthest);
          if (alike) cost = Math.min(cost * 0.4 + 0.1, cost);
          if (cost <= furthest) found.push({ word: other, cost });
        }
      }
      return found.sort((a, b) => a.cost - b.cost || (a.word < b.word ? -1 : 1)).slice(0, most);
    },
  };
}
