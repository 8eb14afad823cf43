import { clause, metresBetween, Refused, type Stored, typos, wordsOf } from './meilisearch-values.ts';

/** Fields that a search may have; the server refuses any other. */
const searchFields = new Set(
  'q offset limit hitsPerPage page filter facets attributesToRetrieve sort locales matchingStrategy showRankingScore indexUid'.split(
    ' ',
  ),
);
const settingFields = new Set(
  `searchableAttributes filterableAttributes sortableAttributes displayedAttributes rankingRules localizedAttributes synonyms
  prefixSearch typoTolerance pagination faceting searchCutoffMs`.split(/\s+/),
);
const rankingRules = new Set(['words', 'typo', 'proximity', 'attribute', 'sort', 'exactness']);
const defaults = {
  searchableAttributes: ['*'] as string[],
  filterableAttributes: [] as string[],
  sortableAttributes: [] as string[],
  displayedAttributes: ['*'] as string[],
  rankingRules: [...rankingRules],
  localizedAttributes: null as { locales: string[] }[] | null,
  synonyms: {} as Record<string, string[]>,
  prefixSearch: 'indexingTime',
  typoTolerance: { minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 } },
  pagination: { maxTotalHits: 1000 },
  faceting: { maxValuesPerFacet: 100 },
  searchCutoffMs: null as number | null,
};

export interface Asked {
  indexUid?: string;
  q?: string;
  offset?: number;
  limit?: number;
  hitsPerPage?: number;
  page?: number;
  filter?: string[];
  facets?: string[];
  attributesToRetrieve?: string[];
  sort?: string[];
  matchingStrategy?: 'all' | 'last' | 'frequency';
}

/** One index of the fake server: what a test of the adapter can go wrong on, not how the server ranks. */
export class FakeIndex {
  readonly primaryKey: string | null;
  settings = structuredClone(defaults);
  readonly documents = new Map<string, Stored>();

  constructor(primaryKey: string | null) {
    this.primaryKey = primaryKey;
  }

  update(settings: Record<string, unknown>): void {
    for (const [name, value] of Object.entries(settings)) {
      if (!settingFields.has(name)) throw new Refused('bad_request', `Unknown field \`${name}\`.`);
      if (name === 'rankingRules' && (value as string[]).some((rule) => !rankingRules.has(rule))) {
        throw new Refused('invalid_settings_ranking_rules', 'Invalid ranking rule.');
      }
    }
    Object.assign(this.settings, settings);
  }

  add(documents: readonly Stored[]): void {
    for (const document of documents) {
      const id = document[this.primaryKey ?? 'id'];
      if (typeof id !== 'string' || !/^[\w-]{1,511}$/.test(id)) {
        throw new Refused('invalid_document_id', `Document identifier \`${String(id)}\` is invalid.`);
      }
      const at = document._geo as { lat?: unknown; lng?: unknown } | null | undefined;
      if (at && (typeof at.lat !== 'number' || typeof at.lng !== 'number')) {
        throw new Refused('invalid_document_geo_field', 'The `_geo` field is invalid.');
      }
      this.documents.set(id, document);
    }
  }

  search(asked: Asked) {
    for (const name of Object.keys(asked)) {
      if (!searchFields.has(name)) throw new Refused('bad_request', `Unknown field \`${name}\`.`);
    }
    const found = this.#found(asked);
    const facetDistribution: Record<string, Record<string, number>> = {};
    for (const facet of asked.facets ?? []) {
      if (!this.settings.filterableAttributes.includes(facet)) {
        throw new Refused('invalid_search_facets', `Attribute \`${facet}\` is not filterable.`);
      }
      const counts: Record<string, number> = {};
      for (const { document } of found) {
        for (const value of [document[facet]].flat()) {
          if (typeof value === 'string') counts[value] = (counts[value] ?? 0) + 1;
        }
      }
      facetDistribution[facet] = counts;
    }
    const total = Math.min(found.length, this.settings.pagination.maxTotalHits);
    const paged = asked.hitsPerPage !== undefined || asked.page !== undefined;
    const limit = paged ? (asked.hitsPerPage ?? 20) : (asked.limit ?? 20);
    const offset = paged ? ((asked.page ?? 1) - 1) * limit : (asked.offset ?? 0);
    const hits = found.slice(offset, Math.min(offset + limit, total)).map(({ document, score }) => ({
      ...this.#shown(document, asked.attributesToRetrieve),
      _rankingScore: score,
    }));
    return {
      hits,
      query: asked.q ?? '',
      processingTimeMs: 1,
      ...(asked.facets ? { facetDistribution } : {}),
      ...(paged
        ? {
            totalHits: total,
            hitsPerPage: limit,
            page: asked.page ?? 1,
            totalPages: limit ? Math.ceil(total / limit) : 0,
          }
        : { estimatedTotalHits: total, limit, offset }),
    };
  }

  #shown(document: Stored, wanted: readonly string[] = ['*']): Stored {
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
    const tests = (asked.filter ?? []).map((text) => clause(text, filterable));
    const queries = this.#expanded(asked.q ?? '');
    const out: { document: Stored; score: number }[] = [];
    for (const document of this.documents.values()) {
      if (!tests.every((test) => test(document))) continue;
      const score = Math.max(...queries.map((words) => this.#score(document, words, asked.matchingStrategy)));
      if (score > 0) out.push({ document, score });
    }
    const sorts = (asked.sort ?? []).map((text) => this.#order(text));
    return out.sort((a, b) => {
      for (const order of sorts) {
        const difference = order(a.document, b.document);
        if (difference !== 0) return difference;
      }
      return b.score - a.score;
    });
  }

  /** The query, and the query as each synonym has it; words in quotes have none. */
  #expanded(q: string): { word: string; exact: boolean }[][] {
    const words = [...q.matchAll(/"([^"]*)"|(\S+)/g)].flatMap(([, phrase, word]) =>
      wordsOf(phrase ?? word).map((text) => ({ word: text, exact: phrase !== undefined })),
    );
    const plain = words.slice(0, 10);
    const others = words.some(({ exact }) => exact) ? [] : (this.settings.synonyms[q] ?? []);
    return [plain, ...others.map((other) => wordsOf(other).map((word) => ({ word, exact: false })))];
  }

  #score(
    document: Stored,
    words: readonly { word: string; exact: boolean }[],
    strategy: Asked['matchingStrategy'] = 'last',
  ): number {
    if (words.length === 0) return 1;
    const own = new Set(
      Object.entries(document).flatMap(([name, value]) =>
        this.settings.searchableAttributes.includes(name) ? wordsOf(value) : [],
      ),
    );
    const { oneTypo, twoTypos } = this.settings.typoTolerance.minWordSizeForTypos;
    const prefix = this.settings.prefixSearch !== 'disabled';
    let found = 0;
    words.forEach(({ word, exact }, i) => {
      const allowed = exact || word.length < oneTypo ? 0 : word.length < twoTypos ? 1 : 2;
      const matches = (other: string) =>
        other === word ||
        (!exact && prefix && i === words.length - 1 && other.startsWith(word)) ||
        (allowed > 0 && Math.abs(other.length - word.length) <= allowed && typos(other, word) <= allowed);
      if (own.has(word)) found += 1;
      else if ([...own].some(matches)) found += 0.8;
    });
    if (strategy === 'all' && Math.ceil(found) < words.length) return 0;
    return found / words.length;
  }

  #order(text: string): (a: Stored, b: Stored) => number {
    const point = /^_geoPoint\((-?[\d.]+), (-?[\d.]+)\):(asc|desc)$/.exec(text);
    const name = point ? '_geo' : (text.split(':')[0] ?? '');
    if (!this.settings.sortableAttributes.includes(name)) {
      throw new Refused('invalid_search_sort', `Attribute \`${name}\` is not sortable.`);
    }
    const here = point ? { lat: Number(point[1]), lng: Number(point[2]) } : null;
    const sign = text.endsWith(':desc') ? -1 : 1;
    const key = (document: Stored): number | null => {
      const at = document._geo as { lat: number; lng: number } | undefined;
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
