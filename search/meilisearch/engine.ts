import { type IndexSwap, Meilisearch, type Settings } from 'meilisearch';
import { straightKm } from '#app/domain/application/travel.ts';
import { facetNames } from '../documents.ts';
import type { DutchAnalyser } from '../dutch/analyser.ts';
import { tradeSynonyms } from '../dutch/synonyms.ts';
import type { SearchResult, SearchScope, TextEngine, TextQuestion } from '../engine.ts';
import {
  type MeiliDocument,
  meiliDocument,
  meiliSynonyms,
  queryTerms,
  searchedAttributes,
} from './documents.ts';
import { meiliFilter, meiliSort } from './filters.ts';

/** Bulk tasks take minutes on a large index; the client's own 5 s would give up. */
const bulkTimeoutMs = 10 * 60_000;
const changeTimeoutMs = 30_000;
const requestTimeoutMs = 30_000;
const perRequest = 2_000;
/** Upper bounds in km of the distance facet, as the embedded index counts it. */
const distanceBands = [5, 10, 15, 25, 50, 100];

interface Options {
  url: string;
  key?: string | undefined;
  analyser: DutchAnalyser;
  /** Apart from other portals on the same server. */
  prefix?: string;
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

  async function ask(scope: SearchScope, question: TextQuestion, q: string, strategy: 'all' | 'last') {
    const sort = meiliSort(question);
    const facets = (question.facets ?? []).filter((name) => name !== 'distance');
    return client.index<MeiliDocument>(uid(scope)).search(q, {
      filter: meiliFilter(question),
      ...(sort ? { sort } : question.near ? {} : q === '' ? { sort: ['date:desc'] } : {}),
      ...(facets.length > 0 ? { facets } : {}),
      limit: question.limit ?? 20,
      offset: question.offset ?? 0,
      attributesToRetrieve: ['id', ...(question.near ? ['_geo'] : [])],
      locales: ['nld'],
      matchingStrategy: strategy,
      showRankingScore: true,
    });
  }

  async function distanceCounts(
    scope: SearchScope,
    question: TextQuestion,
    q: string,
    strategy: 'all' | 'last',
  ): Promise<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (const km of distanceBands) {
      // Whatever radius was asked: the bands tell what another one would bring.
      const found = await ask(scope, { ...question, km, limit: 0, facets: [] }, q, strategy);
      if (found.estimatedTotalHits) counts[String(km)] = found.estimatedTotalHits;
    }
    return counts;
  }

  return {
    name: 'meilisearch',
    async search(scope, question): Promise<SearchResult> {
      const started = performance.now();
      const q = question.text ? queryTerms(question.text, analyser) : '';
      let strategy: 'all' | 'last' = 'all';
      let found = await ask(scope, question, q, strategy);
      if (found.estimatedTotalHits === 0 && q.includes(' ')) {
        strategy = 'last';
        found = await ask(scope, question, q, strategy);
      }
      const facets = found.facetDistribution ?? {};
      if (question.near && question.facets?.includes('distance')) {
        facets.distance = await distanceCounts(scope, question, q, strategy);
      }
      return {
        total: found.estimatedTotalHits,
        hits: found.hits.map((hit) => {
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
        partial: strategy === 'last',
        tookMs: performance.now() - started,
      };
    },
    async change(scope, { upsert, remove }) {
      const index = client.index<MeiliDocument>(uid(scope));
      // Removals first: an id that comes back in the same run must stay.
      if (remove.length > 0) await done(index.deleteDocuments([...remove]), changeTimeoutMs);
      if (upsert.length > 0) {
        const documents = upsert.map((document) => meiliDocument(document, analyser));
        await done(index.addDocuments(documents), changeTimeoutMs);
      }
    },
    async rebuild(scope, batches) {
      const next = `${uid(scope)}_next`;
      await client.deleteIndexIfExists(next);
      await done(client.createIndex(next, { primaryKey: 'id' }), bulkTimeoutMs);
      const index = client.index<MeiliDocument>(next);
      await done(index.updateSettings(settingsOf(scope, analyser)), bulkTimeoutMs);
      let count = 0;
      let waiting: MeiliDocument[] = [];
      const send = async () => {
        if (waiting.length === 0) return;
        await done(index.addDocuments(waiting), bulkTimeoutMs);
        count += waiting.length;
        waiting = [];
      };
      for await (const batch of batches) {
        for (const document of batch) waiting.push(meiliDocument(document, analyser));
        if (waiting.length >= perRequest) await send();
      }
      await send();
      const existing = await client.getIndexes({ limit: 1000 });
      if (!existing.results.some((one) => one.uid === uid(scope))) {
        await done(client.createIndex(uid(scope), { primaryKey: 'id' }), bulkTimeoutMs);
      }
      // `rename` is left out: servers before 1.18 refuse a field that they do not know.
      const swap = { indexes: [uid(scope), next] } as unknown as IndexSwap;
      await done(client.swapIndexes([swap]), bulkTimeoutMs);
      await client.deleteIndexIfExists(next);
      return count;
    },
    async close() {},
  };
}

/** A task that fails does so without throwing: its answer says so. */
async function done(
  task: {
    waitTask(options: {
      timeout: number;
      interval: number;
    }): Promise<{ status: string; error: { message: string } | null }>;
  },
  timeout: number,
): Promise<void> {
  const answer = await task.waitTask({ timeout, interval: 50 });
  if (answer.status !== 'succeeded') {
    throw new Error(`Meilisearch: ${answer.error?.message ?? answer.status}`);
  }
}

/** Exported for the tests of what is sent. */
export function settingsOf(scope: SearchScope, analyser: DutchAnalyser): Settings {
  return {
    searchableAttributes: [...searchedAttributes],
    filterableAttributes: [...facetNames[scope], 'tags', 'hoursMin', 'hoursMax', 'date', '_geo'],
    sortableAttributes: ['date', '_geo'],
    displayedAttributes: ['id', '_geo'],
    // A sort that was asked for comes before how well the words fit; without one it does nothing.
    rankingRules: ['sort', 'words', 'typo', 'attribute', 'exactness', 'proximity'],
    localizedAttributes: [{ locales: ['nld'], attributePatterns: ['*'] }],
    synonyms: meiliSynonyms(tradeSynonyms, analyser),
    // "kok" must not find "kokosmat".
    prefixSearch: 'disabled',
    typoTolerance: { minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 } },
    pagination: { maxTotalHits: 1_000 },
    faceting: { maxValuesPerFacet: 100 },
    searchCutoffMs: 1_500,
  };
}
