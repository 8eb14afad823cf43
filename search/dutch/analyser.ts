import { type CompoundSplitter, createCompoundSplitter, isPerson, isRank } from './compound.ts';
import { fold } from './fold.ts';
import { oneWayNames, otherNames } from './other-names.ts';
import { agentRoot, stem } from './stem.ts';
import { kindredFields, kindredRoles, queryNoise, stopwords, tradeSynonyms } from './synonyms.ts';
import { type Token, tokenise } from './tokenise.ts';

/** A word taken to pieces. Terms are what an index files and a query looks up. */
export interface WordAnalysis {
  /** The term that every form and spelling of the word shares: its stem, or its parts joined by `|`. */
  main: string;
  /** Stems of a compound's parts, head last. */
  parts?: readonly string[];
  /** For an occupation on -er: the stem of its verb. */
  root?: string;
}

/** What an index files for one token: the term and how well it stands for the whole word, 0 to 1. */
export interface IndexTerm {
  term: string;
  weight: number;
}

export interface DutchAnalyserOptions {
  /** Words of the taxonomy: right spellings, and first parts of compounds. Any case. */
  dictionary?: Iterable<string>;
  /** Groups of labels that mean the same, beside those of the trade. */
  synonyms?: Iterable<readonly string[]>;
}

export interface DutchAnalyser {
  /** The words of a text, stopwords included. */
  tokens(text: string): Token[];
  /** The words of a text that carry meaning; all of them where there are only stopwords. */
  content(text: string): Token[];
  /** One folded word. */
  word(word: string): WordAnalysis;
  /** The main term of a token, hyphens included. */
  main(token: Token): string;
  /** Terms to file for a token of a text. */
  indexTerms(token: Token): readonly IndexTerm[];
  /** Terms for words standing side by side in a label: a compound written apart, or with its head in front. */
  pairTerms(tokens: readonly Token[]): string[];
  /** Equal for two labels that have the same words, whatever their order, form or spacing. */
  canonical(tokens: readonly Token[]): string;
  /** Other labels of the groups that a canonical label belongs to, as tokens. */
  synonyms(canonical: string): readonly (readonly Token[])[];
  /** The other way round: what people ask who also mean this. */
  askedAs(canonical: string): readonly (readonly Token[])[];
  /** Stems of roles akin to the one with this stem (`bediende` for `medewerker`). */
  kindred(stemmed: string): readonly string[];
  /** Most words a synonym label has. */
  readonly longestSynonym: number;
  isNoise(word: string): boolean;
  splitter: CompoundSplitter;
  /** Stems and parts of a text as plain words, for an engine that knows no Dutch. */
  plainTerms(text: string): string[];
}

const headWeight = 0.72;
const modifierWeight = 0.5;
const rootWeight = 0.6;

/** Prefix of the term for a person named as a compound's first part (`artsen` in `artsenbezoeker`). */
export const personModifierMark = '%';
/** Prefix of the term for the verb behind an occupation. */
export const rootMark = '~';

/**
 * The Dutch analyser: one for all engines. Deterministic for given options, holds only caches, safe to share.
 */
export function createDutchAnalyser(options: DutchAnalyserOptions = {}): DutchAnalyser {
  const splitter = createCompoundSplitter(foldedWords(options.dictionary));
  const words = new Map<string, WordAnalysis>();
  const tokenTerms = new Map<string, readonly IndexTerm[]>();

  function word(text: string): WordAnalysis {
    const known = words.get(text);
    if (known) return known;
    const parts = splitter.split(text);
    const main = parts ? parts.join('|') : stem(text);
    const root = agentRoot(parts?.at(-1) ?? main);
    const out: WordAnalysis = { main, ...(parts && { parts }), ...(root !== undefined && { root }) };
    if (words.size > 400_000) words.clear();
    words.set(text, out);
    return out;
  }

  /** mbo-2, b1-niveau, e-mail: written with or without the hyphen it is one word. */
  function oneWord(token: Token): boolean {
    return token.parts?.some((part) => part.length < 2 || /\d/.test(part)) ?? false;
  }

  function flat(token: Token): readonly string[] {
    if (!token.parts || oneWord(token)) return word(token.word).parts ?? [word(token.word).main];
    return token.parts.flatMap((part) => word(part).parts ?? [word(part).main]);
  }

  const main = (token: Token) => flat(token).join('|');

  function indexTerms(token: Token): readonly IndexTerm[] {
    const cacheKey = token.parts ? token.parts.join('-') : token.word;
    const known = tokenTerms.get(cacheKey);
    if (known) return known;
    const terms = new Map<string, number>();
    const add = (term: string, weight: number) => {
      if (term && (terms.get(term) ?? 0) < weight) terms.set(term, weight);
    };
    const addParts = (parts: readonly string[], spoken: boolean) => {
      const head = parts.at(-1) ?? '';
      add(head, headWeight);
      if (parts.length > 2) add(parts.slice(0, -1).join('|'), modifierWeight);
      if (parts.length > 2) add(parts.slice(1).join('|'), headWeight);
      for (const part of parts.slice(0, -1)) {
        const aside = !spoken && isPerson(part) && !isRank(part);
        add(aside ? personModifierMark + part : part, modifierWeight);
      }
    };
    add(main(token), 1);
    const joined = word(token.word);
    add(joined.main, 1);
    if (joined.parts) addParts(joined.parts, false);
    if (joined.root) add(rootMark + joined.root, joined.parts ? rootWeight * headWeight : rootWeight);
    if (token.parts) {
      token.parts.forEach((part, i) => {
        const analysis = word(part);
        const last = i + 1 === token.parts?.length;
        if (part.length > 1) add(analysis.main, last ? 0.8 : 0.7);
        if (analysis.parts) addParts(analysis.parts, false);
        if (analysis.root && last) add(rootMark + analysis.root, rootWeight * headWeight);
      });
    }
    const out = [...terms].map(([term, weight]) => ({ term, weight }));
    if (tokenTerms.size > 400_000) tokenTerms.clear();
    tokenTerms.set(cacheKey, out);
    return out;
  }

  const isPersonTerm = (term: string) => isPerson(term.slice(term.lastIndexOf('|') + 1));

  function pairTerms(tokens: readonly Token[]): string[] {
    const mains = tokens.filter((token) => !stopwords.has(token.word)).map(main);
    const out = new Set<string>();
    for (let i = 0; i < mains.length; i += 1) {
      const here = mains[i] ?? '';
      const next = mains[i + 1];
      if (next) out.add(`${here}|${next}`);
      if (!isPersonTerm(here)) continue;
      for (let j = i + 1; j <= i + 3 && j < mains.length; j += 1) out.add(`${mains[j]}|${here}`);
      if (i > 1) {
        out.add(`${mains[i - 2]}|${here}`);
        out.add(`${mains[i - 2]}|${mains[i - 1]}|${here}`);
      }
    }
    return [...out];
  }

  function canonical(tokens: readonly Token[]): string {
    const content = tokens.filter((token) => !stopwords.has(token.word));
    return (content.length ? content : tokens).flatMap(flat).sort().join(' ');
  }

  const tokens = (text: string) => tokenise(text, splitter.tail);

  function content(text: string): Token[] {
    const all = tokens(text);
    const some = all.filter((token) => !stopwords.has(token.word));
    return some.length ? some : all;
  }

  const groups = new Map<string, (readonly Token[])[]>();
  let longestSynonym = 1;
  function learnGroup(labels: readonly string[]): void {
    const members = labels.map(content).filter((label) => label.length > 0);
    const keys = members.map(canonical);
    members.forEach((member, i) => {
      longestSynonym = Math.max(longestSynonym, member.length);
      const key = keys[i] ?? '';
      const others = members.filter((_, j) => keys[j] !== key);
      const have = groups.get(key);
      if (have) have.push(...others);
      else groups.set(key, others);
    });
  }
  for (const group of tradeSynonyms) learnGroup(group);
  for (const group of otherNames) learnGroup(group);
  for (const group of options.synonyms ?? []) learnGroup(group);
  const askedAs = new Map(groups);
  for (const [asked, meant] of oneWayNames.map((pair) => pair.map(content))) {
    if (!asked || !meant) continue;
    groups.set(canonical(asked), [...(groups.get(canonical(asked)) ?? []), meant]);
    askedAs.set(canonical(meant), [...(askedAs.get(canonical(meant)) ?? []), asked]);
  }

  const roles = new Map<string, Set<string>>();
  for (const line of [...kindredRoles, ...kindredFields]) {
    const stems = line.map(stem);
    for (const one of stems) {
      const others = roles.get(one) ?? new Set();
      for (const other of stems) if (other !== one) others.add(other);
      roles.set(one, others);
    }
  }

  return {
    tokens,
    content,
    kindred: (stemmed) => [...(roles.get(stemmed) ?? [])],
    word,
    main,
    indexTerms,
    pairTerms,
    canonical,
    synonyms: (key) => groups.get(key) ?? [],
    askedAs: (key) => askedAs.get(key) ?? [],
    get longestSynonym() {
      return longestSynonym;
    },
    isNoise: (text) => queryNoise.has(text),
    splitter,
    plainTerms(text) {
      const out = new Set<string>();
      for (const token of content(text)) {
        for (const { term } of indexTerms(token)) {
          if (!term.startsWith(personModifierMark) && !term.startsWith(rootMark))
            out.add(term.replaceAll('|', ''));
        }
      }
      return [...out];
    },
  };
}

function foldedWords(texts: Iterable<string> = []): Set<string> {
  const out = new Set<string>();
  for (const text of texts)
    for (const token of tokenise(fold(text))) for (const part of token.parts ?? [token.word]) out.add(part);
  return out;
}
