import type { Asked, Settings } from './meilisearch-settings.ts';
import {
  checkDocument,
  clause,
  inferredKey,
  metresBetween,
  Refused,
  type Stored,
  textsOf,
  typos,
  wordsOf,
} from './meilisearch-values.ts';

const defaults = {
  searchableAttributes: ['*'] as string[],
  filterableAttributes: [] as string[],
  sortableAttributes: [] as string[],
  displayedAttributes: ['*'] as string[],
  rankingRules: ['words', 'typo', 'proximity', 'attribute', 'sort', 'exactness'],
  localizedAttributes: null as { locales: string[] }[] | null,
  synonyms: {} as Record<string, string[]>,
  prefixSearch: 'indexingTime',
  typoTolerance: { minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 } },
  pagination: { maxTotalHits: 1000 },
  faceting: { maxValuesPerFacet: 100 },
  searchCutoffMs: null as number | null,
};

/** A word of a query, or the words between quotes. */
interface Term {
  words: string[];
  phrase: boolean;
}

/** Two or three words side by side may be meant as one; what is in quotes may not. */
function joined(terms: readonly Term[]): Term[][] {
  const out: Term[][] = [];
  for (const length of [2, 3]) {
    for (let from = 0; from + length <= terms.length; from += 1) {
      const some = terms.slice(from, from + length);
      if (some.some(({ phrase }) => phrase)) continue;
      const word = some.flatMap(({ words }) => words).join('');
      out.push([...terms.slice(0, from), { words: [word], phrase: false }, ...terms.slice(from + length)]);
    }
  }
  return out;
}

/** One index of the fake server: what a test of the adapter can go wrong on, not how the server ranks. */
export class FakeIndex {
  primaryKey: string | null;
  settings = structuredClone(defaults);
  readonly documents = new Map<string, Stored>();
  /** Every attribute that a document ever had. */
  readonly #known = new Set<string>();

  constructor(primaryKey: string | null) {
    this.primaryKey = primaryKey;
  }

  update(settings: Settings): void {
    for (const [name, value] of Object.entries(settings)) {
      Object.assign(this.settings, { [name]: value ?? defaults[name as keyof typeof defaults] });
    }
  }

  /** All of them or none: one refused document fails the task. */
  add(documents: readonly Stored[]): void {
    const [first] = documents;
    const key = this.primaryKey ?? (first ? inferredKey(first) : 'id');
    for (const document of documents) checkDocument(document, key);
    this.primaryKey = key;
    for (const document of documents) {
      this.documents.set(String(document[key]), document);
      for (const name of Object.keys(document)) this.#known.add(name);
    }
  }

  search(asked: Asked) {
    const found = this.#found(asked);
    const total = Math.min(found.length, this.settings.pagination.maxTotalHits);
    const { hitsPerPage, page } = asked;
    const paged = typeof hitsPerPage === 'number' || typeof page === 'number';
    const limit = paged ? (page === 0 ? 0 : (hitsPerPage ?? 20)) : (asked.limit ?? 20);
    const offset = paged ? Math.max(0, (page ?? 1) - 1) * limit : (asked.offset ?? 0);
    const hits = found.slice(offset, Math.min(offset + limit, total)).map(({ document, score }) => ({
      ...this.#shown(document, asked.attributesToRetrieve ?? ['*']),
      ...(asked.showRankingScore ? { _rankingScore: score } : {}),
    }));
    return {
      hits,
      query: asked.q ?? '',
      processingTimeMs: 1,
      ...(asked.facets ? { facetDistribution: this.#counted(asked.facets, found), facetStats: {} } : {}),
      ...(paged
        ? {
            totalHits: total,
            hitsPerPage: hitsPerPage ?? 20,
            page: page ?? 1,
            totalPages: hitsPerPage === 0 ? 0 : Math.ceil(total / (hitsPerPage ?? 20)),
          }
        : { estimatedTotalHits: total, limit, offset }),
    };
  }

  /** A facet that no document ever had is left out, not empty. */
  #counted(facets: readonly string[], found: readonly { document: Stored }[]) {
    const out: Record<string, Record<string, number>> = {};
    for (const facet of facets) {
      if (!this.settings.filterableAttributes.includes(facet)) {
        throw new Refused('invalid_search_facets', `Attribute \`${facet}\` is not filterable.`);
      }
      if (!this.#known.has(facet)) continue;
      const counts: Record<string, number> = {};
      for (const { document } of found) {
        for (const value of new Set([document[facet]].flat())) {
          if (typeof value === 'string' || typeof value === 'number')
            counts[value] = (counts[value] ?? 0) + 1;
        }
      }
      out[facet] = Object.fromEntries(
        Object.entries(counts).sort().slice(0, this.settings.faceting.maxValuesPerFacet),
      );
    }
    return out;
  }

  #shown(document: Stored, wanted: readonly string[]): Stored {
    const shown = this.settings.displayedAttributes;
    return Object.fromEntries(
      Object.entries(document).filter(
        ([name]) =>
          (shown.includes('*') || shown.includes(name)) && (wanted.includes('*') || wanted.includes(name)),
      ),
    );
  }

  #found(asked: Asked): { document: Stored; score: number }[] {
    const filterable = new Set(this.settings.filterableAttributes);
    const tests = [asked.filter ?? []].flat().map((text) => clause(text, filterable));
    const orders = (asked.sort ?? []).map((text) => this.#order(text));
    const queries = this.#expanded(asked.q ?? '');
    const rarest = queries.map((terms) => this.#mustHave(terms, asked.matchingStrategy));
    const out: { document: Stored; score: number }[] = [];
    for (const document of this.documents.values()) {
      if (!tests.every((test) => test(document))) continue;
      const scores = queries.map((terms, i) => this.#score(document, terms, rarest[i] ?? []));
      const score = Math.max(...scores);
      if (score > 0) out.push({ document, score });
    }
    return out.sort((a, b) => {
      for (const order of orders) {
        const difference = order(a.document, b.document);
        if (difference !== 0) return difference;
      }
      return b.score - a.score;
    });
  }

  /** The query, and the query as each synonym has it; words in quotes have none. Ten terms are looked at. */
  #expanded(q: string): Term[][] {
    const terms = [...q.matchAll(/"([^"]*)"|([^\s"]+)/g)]
      .flatMap(([, phrase, word]) =>
        phrase === undefined
          ? wordsOf(word ?? '').map((text) => ({ words: [text], phrase: false }))
          : [{ words: wordsOf(phrase), phrase: true }],
      )
      .filter(({ words }) => words.length > 0)
      .slice(0, 10);
    const others = terms.some(({ phrase }) => phrase) ? [] : (this.settings.synonyms[q] ?? []);
    return [terms, ...joined(terms), ...others.map((other) => [{ words: wordsOf(other), phrase: true }])];
  }

  /** Which terms may not be missing: phrases never; of words all, the first, or the one that fewest documents have. */
  #mustHave(terms: readonly Term[], strategy: Asked['matchingStrategy'] = 'last'): Term[] {
    const words = terms.filter(({ phrase }) => !phrase);
    const phrases = terms.filter(({ phrase }) => phrase);
    if (strategy === 'all') return [...terms];
    if (phrases.length > 0) return phrases;
    if (strategy === 'last') return words.slice(0, 1);
    const counts = words.map((term) => {
      const n = [...this.documents.values()].filter((document) => this.#match(document, term) > 0).length;
      return { term, n: n === 0 ? Number.POSITIVE_INFINITY : n };
    });
    return counts
      .sort((a, b) => a.n - b.n)
      .slice(0, 1)
      .map(({ term }) => term);
  }

  #score(document: Stored, terms: readonly Term[], needed: readonly Term[]): number {
    if (terms.length === 0) return 1;
    if (needed.some((term) => this.#match(document, term) === 0)) return 0;
    return terms.reduce((sum, term) => sum + this.#match(document, term), 0) / terms.length;
  }

  /** 1 for the words as they are, 0.8 with typos or as a beginning, 0 for nothing. */
  #match(document: Stored, { words, phrase }: Term): number {
    const { searchableAttributes } = this.settings;
    const texts = Object.entries(document).flatMap(([name, value]) =>
      searchableAttributes.includes('*') || searchableAttributes.includes(name) ? textsOf(value) : [],
    );
    if (texts.some((text) => text.some((_, at) => words.every((word, i) => text[at + i] === word)))) return 1;
    const [word = ''] = words;
    if (phrase) return 0;
    const { oneTypo, twoTypos } = this.settings.typoTolerance.minWordSizeForTypos;
    const allowed = word.length < oneTypo ? 0 : word.length < twoTypos ? 1 : 2;
    const prefix = this.settings.prefixSearch !== 'disabled';
    const near = (other: string) =>
      (prefix && other.startsWith(word)) ||
      (allowed > 0 && Math.abs(other.length - word.length) <= allowed && typos(other, word) <= allowed);
    return texts.some((text) => text.some(near)) ? 0.8 : 0;
  }

  #order(text: string): (a: Stored, b: Stored) => number {
    const point = /^_geoPoint\((-?[\d.]+), *(-?[\d.]+)\):(asc|desc)$/.exec(text);
    if (!point && !/^[\w.]+:(asc|desc)$/.test(text)) throw new Refused('invalid_search_sort', text);
    const name = point ? '_geo' : (text.split(':')[0] ?? '');
    if (!this.settings.sortableAttributes.includes(name)) {
      throw new Refused('invalid_search_sort', `Attribute \`${name}\` is not sortable.`);
    }
    if (!this.settings.rankingRules.includes('sort'))
      throw new Refused('invalid_search_sort', 'No `sort` rule.');
    const here = point ? { lat: Number(point[1]), lng: Number(point[2]) } : null;
    const sign = text.endsWith(':desc') ? -1 : 1;
    const key = (document: Stored): number | null => {
      const at = document._geo as { lat: number; lng: number } | null | undefined;
      if (here) return at ? metresBetween(at, here) : null;
      return typeof document[name] === 'number' ? document[name] : null;
    };
    // Documents without the value come last, whichever way.
    return (a, b) => {
      const x = key(a);
      const y = key(b);
      if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
      return sign * (x - y);
    };
  }
}
