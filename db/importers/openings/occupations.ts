import { createDutchAnalyser, type DutchAnalyser } from '../../../search/dutch/analyser.ts';
import { stopwords } from '../../../search/dutch/synonyms.ts';
import type { Token } from '../../../search/dutch/tokenise.ts';
import type { Queryable } from '../../client.ts';
import { foldedWords } from '../../queries/fold.ts';
import { conceptId } from '../esco/files.ts';

/** Finds the occupation or skill that a text names. */
export interface TaxonomyMatcher {
  /** The occupation of the first hint that names one: an ESCO address, or words of a title. */
  occupation(hints: readonly string[]): string | null;
  /** The skill with this name. */
  skill(label: string): { id: string; label: string } | null;
}

/** Names of more words than this don't occur in titles. */
const longestName = 6;
/** Shorter names ("kok" has three) match by chance inside titles in another sense. */
const shortestName = 3;
/**
 * A bare word that ends the names of so many occupations says nothing by itself: ESCO has "medewerker" as another name of
 * the technicus drankenfiltering, and "monteur" of the editor film en video.
 */
const tooCommon = 30;

interface Named {
  id: string;
  /** Lower goes first where two occupations have the same name: our own before ESCO's, main before other names. */
  rank: number;
}

/** Reads every name once: 23,000 take about half a second, after which a title takes microseconds. */
export async function loadTaxonomyMatcher(db: Queryable): Promise<TaxonomyMatcher> {
  const occupations = await db.selectFrom('occupation').select(['id', 'label', 'source']).execute();
  const others = await db.selectFrom('occupation_label').selectAll().execute();
  const skills = await db.selectFrom('skill').select(['id', 'label', 'source']).execute();
  const own = new Set(occupations.filter((row) => row.source === 'werkbrug').map((row) => row.id));
  const ids = new Set(occupations.map((row) => row.id));
  const names = new OccupationNames([
    ...occupations.map((row) => ({ id: row.id, label: row.label, own: own.has(row.id), main: true })),
    ...others.map((row) => ({
      id: row.occupation_id,
      label: row.label,
      own: own.has(row.occupation_id),
      main: false,
    })),
  ]);
  const skillsByName = new Map<string, { id: string; label: string }>();
  for (const row of skills) {
    const key = foldedWords(row.label).join('');
    if (!skillsByName.has(key) || row.source === 'werkbrug')
      skillsByName.set(key, { id: row.id, label: row.label });
  }
  return {
    occupation: (hints) => {
      for (const hint of hints) {
        const id = hint.includes('/occupation/') ? conceptId(hint) : null;
        if (id && ids.has(id)) return id;
        const named = names.longestIn(hint);
        if (named) return named;
      }
      return null;
    },
    skill: (label) => skillsByName.get(foldedWords(label).join('')) ?? null,
  };
}

const isWord = (text: string) => /^[a-z]{2,}$/.test(text);

interface OccupationName {
  id: string;
  label: string;
  own: boolean;
  main: boolean;
}

/** Names of occupations by their words: in any form (verkoopster), joined or apart, in any order (medewerker catering). */
class OccupationNames {
  readonly #analyser: DutchAnalyser = createDutchAnalyser();
  readonly #byName = new Map<string, Named>();

  constructor(names: readonly OccupationName[]) {
    const read = names.map((name) => ({ ...name, tokens: this.#content(name.label) }));
    const common = this.#commonHeads(read);
    for (const { id, label, own, main, tokens } of read) {
      const key = this.#analyser.canonical(tokens);
      if (!own && !main && common.has(key)) continue;
      if (foldedWords(label).join('').length < shortestName) continue;
      const rank = (own ? 0 : 2) + (main ? 0 : 1);
      this.#file(key, { id, rank });
      // An "algemeen verpleegkundige" is what a title without more means by verpleegkundige.
      const [first, ...rest] = tokens;
      if (main && rest.length > 0 && /^algeme(?:en|ne)$/.test(first?.word ?? ''))
        this.#file(this.#analyser.canonical(rest), { id, rank: 4 });
    }
  }

  #file(key: string, named: Named): void {
    const known = this.#byName.get(key);
    if (!known || named.rank < known.rank) this.#byName.set(key, named);
  }

  /** The name with the most letters among the words of a text; among equals the one that goes before. */
  longestIn(text: string): string | null {
    const words = this.#content(text);
    let best: (Named & { length: number }) | null = null;
    for (let from = 0; from < words.length; from += 1) {
      let length = 0;
      for (let to = from + 1; to <= Math.min(words.length, from + longestName); to += 1) {
        length += words[to - 1]?.word.length ?? 0;
        const found = this.#byName.get(this.#analyser.canonical(words.slice(from, to)));
        if (found && (!best || length > best.length)) best = { ...found, length };
      }
    }
    return best?.id ?? null;
  }

  #content(text: string): Token[] {
    return this.#analyser
      .tokens(text)
      .flatMap((token) => (token.parts?.every(isWord) ? token.parts.map((word) => ({ word })) : [token]))
      .filter(({ word }) => !stopwords.has(word));
  }

  #commonHeads(names: readonly { id: string; tokens: readonly Token[] }[]): Set<string> {
    const occupationsOf = new Map<string, Set<string>>();
    for (const { id, tokens } of names) {
      for (const token of tokens) {
        const main = this.#analyser.main(token);
        const head = main.slice(main.lastIndexOf('|') + 1);
        const have = occupationsOf.get(head);
        if (have) have.add(id);
        else occupationsOf.set(head, new Set([id]));
      }
    }
    return new Set([...occupationsOf].filter(([, of]) => of.size >= tooCommon).map(([head]) => head));
  }
}
