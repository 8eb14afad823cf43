import { Meilisearch, type MultiSearchQuery } from 'meilisearch';
import { straightKm } from '#app/domain/application/travel.ts';
import type { DutchAnalyser } from '../dutch/analyser.ts';
import type { SearchResult, SearchScope, TextEngine, TextQuestion } from '../engine.ts';
import { distanceBands } from '../text/types.ts';
import { exactly, type MeiliDocument, mostWords, type QueryTerm, queryTerms } from './documents.ts';
import { meiliFilter, meiliSort } from './filters.ts';
import { createIndexing } from './indexing.ts';
import { changeTimeoutMs } from './tasks.ts';

const requestTimeoutMs = 30_000;

interface Options {
  url: string;
  key?: string | undefined;
  analyser: DutchAnalyser;
  /** Apart from other portals on the same server. */
  prefix?: string | undefined;
}

/**
 * How a query is put to the server. `exact`: every stem in quotes, which asks for the word itself without typos. `words`:
 * as typed, with the server's typos and synonyms: a typo can make another stem. `stems`: the stems with typos, for a short
 * word in the plural beside a typo. `parts`: compounds as their parts, which may stand apart. `some`: the commonest words
 * may be missing.
 */
type Stage = 'exact' | 'words' | 'stems' | 'parts' | 'some';

function wordsFor(stage: Stage, { stem, word, parts = [stem] }: QueryTerm): string[] {
  switch (stage) {
    case 'exact':
      return [exactly(stem)];
    case 'words':
      return [word];
    case 'parts':
      return parts.map(exactly);
    default:
      return [stem];
  }
}

/** The engine on a Meilisearch server. Throws what the client throws; the caller falls back. */
export function createMeilisearchEngine({ url, key, analyser, prefix = 'werkbrug' }: Options): TextEngine {
  const client = new Meilisearch({
    host: url,
    ...(key ? { apiKey: key } : {}),
    timeout: requestTimeoutMs,
    defaultWaitOptions: { timeout: changeTimeoutMs, interval: 50 },
  });
  const uid = (scope: SearchScope) => `${prefix}_${scope}`;

  function query(question: TextQuestion, terms: readonly QueryTerm[], stage: Stage) {
    const sort = meiliSort(question);
    const facets = (question.facets ?? []).filter((name) => name !== 'distance');
    return {
      q: terms
        .flatMap((term) => wordsFor(stage, term))
        .slice(0, mostWords)
        .join(' '),
      filter: meiliFilter(question),
      ...(sort ? { sort } : terms.length > 0 || question.near ? {} : { sort: ['date:desc'] }),
      ...(facets.length > 0 ? { facets } : {}),
      attributesToRetrieve: ['id', ...(question.near ? ['_geo'] : [])],
      locales: ['nld' as const],
      matchingStrategy: stage === 'some' ? ('frequency' as const) : ('all' as const),
      showRankingScore: true,
    };
  }

  async function ask(scope: SearchScope, question: TextQuestion, terms: readonly QueryTerm[], stage: Stage) {
    const limit = question.limit ?? 20;
    const offset = question.offset ?? 0;
    const index = client.index<MeiliDocument>(uid(scope));
    const words = query(question, terms, stage);
    // Whole pages come with a counted total; the other form only estimates it.
    if (limit === 0 || offset % limit === 0) {
      const page = limit === 0 ? 1 : offset / limit + 1;
      const found = await index.search(words.q, { ...words, hitsPerPage: limit, page });
      return { hits: found.hits, facets: found.facetDistribution, total: found.totalHits };
    }
    const found = await index.search(words.q, { ...words, limit, offset });
    return { hits: found.hits, facets: found.facetDistribution, total: found.estimatedTotalHits };
  }

  /** Strict first, then wider, as the embedded engine does: what only the filters exclude is not searched wider for. */
  async function answer(scope: SearchScope, question: TextQuestion, terms: readonly QueryTerm[]) {
    const stages: Stage[] = terms.length > 0 ? ['words'] : [];
    if (terms.some(({ stem, word }) => stem !== word)) stages.push('stems');
    if (terms.some(({ parts }) => parts)) stages.push('parts');
    if (terms.length > 1) stages.push('some');
    let stage: Stage = 'exact';
    let used = terms;
    let found = await ask(scope, question, terms, stage);
    for (const next of stages) {
      if (found.total > 0) break;
      if (narrowed(question)) {
        const { tags } = question;
        if ((await ask(scope, { tags, limit: 0 }, terms, stage)).total > 0) break;
      }
      if (next === 'some') used = await known(scope, question, terms);
      found = await ask(scope, question, used, next);
      stage = next;
    }
    return { ...found, stage, used };
  }

  /** How many documents each of these questions finds, in one request. */
  async function totals(scope: SearchScope, queries: readonly object[]): Promise<number[]> {
    const asked = queries.map((one) => ({ ...one, indexUid: uid(scope), hitsPerPage: 0, page: 1 }));
    const { results } = await client.multiSearch({ queries: asked as unknown as MultiSearchQuery[] });
    return results.map((result) => (result as { totalHits?: number }).totalHits ?? 0);
  }

  /**
   * The words that some document has under the same filters. The server's own strategy keeps the rarest, which may be one
   * that nobody wrote, or only others than may be seen: that finds nothing.
   */
  async function known(
    scope: SearchScope,
    question: TextQuestion,
    terms: readonly QueryTerm[],
  ): Promise<readonly QueryTerm[]> {
    const forms = terms.flatMap(({ stem, word }) =>
      [...new Set([stem, word])].map((form) => ({ form, word })),
    );
    const alone = { ...question, sort: undefined, facets: [] };
    const counts = await totals(
      scope,
      forms.map(({ form }) => query(alone, [{ stem: form, word: form }], 'words')),
    );
    // Of each word the first form that is there.
    const found = new Map<string, QueryTerm>();
    forms.forEach(({ form, word }, i) => {
      if (counts[i] && !found.has(word)) found.set(word, { stem: form, word: form });
    });
    return found.size > 0 ? [...found.values()] : terms;
  }

  /** Whatever radius was asked: the bands tell what another one would bring. */
  async function distanceCounts(
    scope: SearchScope,
    question: TextQuestion,
    terms: readonly QueryTerm[],
    stage: Stage,
  ): Promise<Record<string, number>> {
    const found = await totals(
      scope,
      distanceBands.map((km) => query({ ...question, km, sort: undefined, facets: [] }, terms, stage)),
    );
    return Object.fromEntries(distanceBands.map((km, i) => [String(km), found[i] ?? 0]));
  }

  return {
    name: 'meilisearch',
    async search(scope, question): Promise<SearchResult> {
      const started = performance.now();
      const terms = question.text ? queryTerms(question.text, analyser) : [];
      const { hits, facets: counted = {}, total, stage, used } = await answer(scope, question, terms);
      const facets: Record<string, Record<string, number>> = {};
      // The server leaves out a facet that no document of the index has.
      for (const name of question.facets ?? []) facets[name] = counted[name] ?? {};
      if (question.near && question.facets?.includes('distance')) {
        facets.distance = await distanceCounts(scope, question, used, stage);
      }
      return {
        total,
        hits: hits.map((hit) => {
          const score = Math.round((hit._rankingScore ?? 0) * 1e4) / 1e4;
          // The server gives a distance only where it sorts by it.
          const at = hit._geo ? { lat: hit._geo.lat, lon: hit._geo.lng } : null;
          const km = at && question.near ? straightKm(question.near, at) : null;
          return km === null
            ? { id: hit.id, score }
            : { id: hit.id, score, km: Math.round(km * 1000) / 1000 };
        }),
        facets,
        suggestions: [],
        partial: stage === 'some' && total > 0,
        tookMs: performance.now() - started,
      };
    },
    ...createIndexing({ client, analyser, prefix }),
    async close() {},
  };
}

function narrowed({ filters, hours, km, since }: TextQuestion): boolean {
  return (
    Object.values(filters ?? {}).some((values) => values && values.length > 0) ||
    hours?.min !== undefined ||
    hours?.max !== undefined ||
    km !== undefined ||
    since !== undefined
  );
}
