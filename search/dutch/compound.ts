import { personHeads, rankWords, strictPersonHeads, thingHeads, wholeWords } from './heads.ts';
import { knownWords } from './modifiers.ts';
import { fieldEnd, stem } from './stem.ts';

export interface CompoundSplitter {
  /** The stems of a compound's parts, head last; undefined for a simple word. */
  split(word: string): readonly string[] | undefined;
  /** The head of a compound as it stands in the word (`verkoopster` of `bloemenverkoopster`). */
  tail(word: string): string | undefined;
  /** The words a compound is made of as they are spelled, without linking letters; none for a simple word. */
  pieces(word: string): readonly string[];
  /** A right spelling as far as the lists know: the word itself, or its plural or feminine form. */
  spelledRight(word: string): boolean;
}

const personStems = new Set(personHeads.map(stem));
const strictStems = new Set(strictPersonHeads.map(stem));
const thingStems = new Set(thingHeads.map(stem));
const wholeStems = new Set([...wholeWords].map(stem));
const rankStems = new Set([...rankWords].map(stem));
const particles = new Set(
  'aan achter af be bij door er ge her in mede mee mis na naar om on ont op over te tegen toe uit ver voor voort terug samen weg'.split(
    ' ',
  ),
);
const neverEnds = /(?:[vzqj]|bb|dd|gg|kk|mm|nn|pp|rr|tt|cc|zz|vv|mb|[bcdfghjklmnpqrstvwxz]{4})$/;
const linkedS =
  /(?:ing|heid|teit|schap|tie|er|or|ment|uur|ist|aar|eid|erij|ant|ent|dom|sel|age|iek|aat|ijf|oud|eer|echt)s$/;

/** The longest compound that is taken apart; what is longer is no word. */
const longestWord = 48;

/** True where the stem names a person at work (`kok`, `monteur`). */
export function isPerson(stemmed: string): boolean {
  return personStems.has(stemmed) || strictStems.has(stemmed);
}

/** True for roles of rank (`assistent`, `leerling`), which go with any occupation. */
export function isRank(stemmed: string): boolean {
  return rankStems.has(stemmed);
}

/**
 * Splits Dutch compounds from the right: a curated head first, then what stands before it must be a known word, or,
 * before a head that is unmistakable (`…medewerker`), at least look like one. Splitting on any two dictionary words
 * takes simple words apart (`kok|osmat`), so it is done for long words of the hand-written list only.
 *
 * @param dictionary folded words of the installation's taxonomy that may stand before a head
 */
export function createCompoundSplitter(dictionary: Iterable<string> = []): CompoundSplitter {
  const listed = new Set<string>();
  const spelled = new Set<string>();
  for (const list of [knownWords, personHeads, strictPersonHeads, thingHeads, wholeWords, rankWords]) {
    for (const word of list) {
      listed.add(word).add(stem(word));
      spelled.add(word);
    }
  }
  const known = new Set(listed);
  const spelledStems = new Set([...spelled].map(stem));
  for (const word of dictionary) {
    if (word.length < 4) continue;
    known.add(word).add(stem(word));
    spelled.add(word);
    spelledStems.add(stem(word));
  }

  const knows = (word: string) => known.has(word) || known.has(stem(word));

  /** The word a first part stands for, without its linking letters. */
  function resolve(part: string): { word: string; known: boolean } {
    if (known.has(part)) return { word: part, known: true };
    if (part.length > 3 && part.endsWith('s')) {
      const base = part.slice(0, -1);
      if (knows(base)) return { word: base, known: true };
      if (linkedS.test(part) || split(base)) return { word: base, known: false };
    }
    return { word: part, known: part.length > 2 && known.has(stem(part)) };
  }

  const plausible = (part: string) =>
    part.length > 3 && /[aeiouy]/.test(part) && !particles.has(part) && !neverEnds.test(part);

  /** A head may be a compound too: hoog|reachtruck|chauffeur, so that it is found as the reachtruckchauffeur it is. */
  function parts(first: string, head: string): string[] {
    return [...(split(first) ?? [stem(first)]), ...(split(head) ?? [fieldEnd(stem(head))])];
  }

  function headAt(word: string): { at: number; first: string } | undefined {
    let fallback: { at: number; first: string } | undefined;
    for (let at = 2; at <= word.length - 3; at += 1) {
      const left = word.slice(0, at);
      if (particles.has(left)) continue;
      const right = stem(word.slice(at));
      const person = personStems.has(right);
      if (!person && !strictStems.has(right) && !thingStems.has(right)) continue;
      const first = resolve(left);
      // A first part may itself be a compound no list has: thuiszorg|medewerker, woningbouw|project.
      const sure = first.known || split(first.word) !== undefined;
      if (sure) return { at, first: first.word };
      if (person && !fallback && plausible(left)) fallback = { at, first: first.word };
    }
    return fallback;
  }

  function twoKnown(word: string): string[] | undefined {
    if (word.length < 9) return undefined;
    for (let at = word.length - 5; at > 3; at -= 1) {
      const left = word.slice(0, at);
      const right = word.slice(at);
      const end = stem(right);
      if (particles.has(left) || end.length < 4 || !(listed.has(right) || listed.has(end))) continue;
      const first = resolve(left);
      if (first.known && listed.has(first.word)) return parts(first.word, right);
    }
    return undefined;
  }

  interface Found {
    parts: readonly string[];
    at: number;
    pieces: readonly string[];
  }
  const memo = new Map<string, Found | null>();

  function find(word: string): Found | null {
    const done = memo.get(word);
    if (done !== undefined) return done;
    let out: Found | null = null;
    if (
      word.length > 5 &&
      word.length <= longestWord &&
      !/[^a-z]/.test(word) &&
      !wholeStems.has(stem(word)) &&
      !wholeStems.has(word)
    ) {
      const head = headAt(word);
      if (head) {
        const tail = word.slice(head.at);
        const pieces = [head.first, ...(find(head.first)?.pieces ?? []), tail];
        out = { parts: parts(head.first, tail), at: head.at, pieces };
      } else {
        const pair = twoKnown(word);
        if (pair) out = { parts: pair, at: -1, pieces: [] };
      }
    }
    if (memo.size > 400_000) memo.clear();
    memo.set(word, out);
    return out;
  }

  function split(word: string): readonly string[] | undefined {
    return find(word)?.parts;
  }

  return {
    split,
    pieces: (word) => find(word)?.pieces ?? [],
    spelledRight: (word) =>
      spelled.has(word) || (/(?:s|en|ster)$/.test(word) && spelledStems.has(stem(word))),
    tail(word) {
      const found = find(word);
      return found && found.at > 0 ? word.slice(found.at) : undefined;
    },
  };
}
