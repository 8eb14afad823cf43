import { type DutchAnalyser, personModifierMark, rootMark } from '../dutch/analyser.ts';
import type { Token } from '../dutch/tokenise.ts';
import type { TextDocument } from '../text/types.ts';

/** What is sent to Meilisearch: our own terms, because it has no Dutch stems and does not split compounds. */
export interface MeiliDocument {
  id: string;
  title: string[];
  occupation: string[];
  synonyms: string[];
  skills: string[];
  names: string[];
  tasks: string[];
  tags: readonly string[];
  /** Milliseconds since 1970, for sorting and "not older than". */
  date: number | null;
  _geo?: { lat: number; lng: number };
  [facet: string]: unknown;
}

/** Attributes that are searched, the most telling first. */
export const searchedAttributes = ['title', 'occupation', 'synonyms', 'skills', 'names', 'tasks'] as const;

/** Query words that Meilisearch looks at. */
export const mostWords = 10;

export function meiliDocument(document: TextDocument, analyser: DutchAnalyser): MeiliDocument {
  const { fields, facets = {}, lat, lon } = document;
  const terms = (...texts: (string | undefined)[]) => [
    ...new Set(texts.flatMap((text) => (text ? termsOf(text, analyser) : []))),
  ];
  return {
    ...facets,
    id: document.id,
    title: terms(fields.title),
    occupation: terms(fields.occupation),
    synonyms: [
      ...new Set([
        ...terms(...(fields.synonyms ?? [])),
        ...[fields.title, fields.occupation].flatMap((label) => (label ? otherNames(label, analyser) : [])),
      ]),
    ],
    skills: terms(...(fields.skills ?? [])),
    names: terms(fields.employer, fields.place),
    tasks: terms(fields.tasks),
    tags: document.visibleTo ?? [],
    date: document.date ? Date.parse(document.date) : null,
    ...(lat === undefined || lon === undefined ? {} : { _geo: { lat, lng: lon } }),
  };
}

/** Stems, parts of compounds, words side by side joined as one, and the words as written: typos are made in those. */
function termsOf(text: string, analyser: DutchAnalyser): string[] {
  const tokens = analyser.content(text);
  const filed = tokens.flatMap((token) => analyser.indexTerms(token).map(({ term }) => term));
  return [...filed, ...analyser.pairTerms(tokens), ...tokens.map((token) => token.word)]
    .filter((term) => !term.startsWith(personModifierMark) && !term.startsWith(rootMark))
    .map(plain);
}

/** Names of the trade for what a label says, as one term each: a query in quotes knows no synonyms of the server. */
function otherNames(label: string, analyser: DutchAnalyser): string[] {
  const content = analyser.content(label);
  // Also of what stands between hyphens: a p&o-adviseur is an adviser of hr.
  const tokens = content.some(({ parts }) => parts)
    ? content.flatMap((token): Token[] => token.parts?.map((word) => ({ word })) ?? [token])
    : content;
  const out: string[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    for (let to = from + 1; to <= Math.min(tokens.length, from + analyser.longestSynonym); to += 1) {
      for (const member of analyser.askedAs(analyser.canonical(tokens.slice(from, to)))) {
        if (member.length === 1) out.push(...member.map((token) => plain(analyser.main(token))));
      }
    }
  }
  return out;
}

/** One word of a query. */
export interface QueryTerm {
  /** As documents have it. */
  stem: string;
  /** As it was typed. */
  word: string;
  /** The stems of its parts, where it is a compound. */
  parts?: readonly string[];
}

/** The words of a query; noise such as "vacature" is left out unless all is noise. */
export function queryTerms(text: string, analyser: DutchAnalyser): QueryTerm[] {
  const tokens = analyser.content(text);
  const telling = tokens.filter((token) => !analyser.isNoise(token.word));
  return (telling.length > 0 ? telling : tokens)
    .slice(0, mostWords)
    .map((token) => {
      const main = analyser.main(token);
      const term = { stem: plain(main), word: plain(token.word) };
      return main.includes('|') ? { ...term, parts: main.split('|').map(plain) } : term;
    })
    .filter(({ stem, word }) => stem !== '' && word !== '');
}

/** A term as the word itself: in quotes the server allows no typos and no other words. */
export function exactly(term: string): string {
  return `"${term.replaceAll('"', '')}"`;
}

/** Names that mean the same, as Meilisearch's synonyms want them. */
export function meiliSynonyms(
  groups: readonly (readonly string[])[],
  analyser: DutchAnalyser,
): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const group of groups) {
    const labels = group.map((label) => queryTerms(label, analyser));
    const stems = [...new Set(labels.map((terms) => terms.map(({ stem }) => stem).join(' ')))].filter(
      Boolean,
    );
    for (const terms of labels) {
      const own = terms.map(({ stem }) => stem).join(' ');
      const others = stems.filter((other) => other !== own);
      if (others.length === 0) continue;
      for (const name of new Set([own, terms.map(({ word }) => word).join(' ')])) {
        if (name) found[name] = [...new Set([...(found[name] ?? []), ...others])];
      }
    }
  }
  return found;
}

/**
 * A term of letters and digits only. The server cuts words at every other sign, and then c# is the c of a driving licence.
 */
function plain(term: string): string {
  return term.replaceAll('|', '').replaceAll(/[+#&]/g, (sign) => signs[sign] ?? '');
}

const signs: Readonly<Record<string, string>> = { '+': 'plus', '#': 'sharp', '&': 'en' };
