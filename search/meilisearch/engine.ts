import {
  type EnqueuedTaskPromise,
  type IndexSwap,
  Meilisearch,
  MeilisearchApiError,
  type MultiSearchQuery,
} from 'meilisearch';
import { straightKm } from '#app/domain/application/travel.ts';
import type { DutchAnalyser } from '../dutch/analyser.ts';
import type { SearchResult, SearchScope, TextEngine, TextQuestion } from '../engine.ts';
import { distanceBands } from '../text/types.ts';
import { exactly, type MeiliDocument, meiliDocument, queryTerms } from './documents.ts';
import { meiliFilter, meiliSort } from './filters.ts';
import { settingsOf } from './settings.ts';

/** Bulk tasks take minutes on a large index; the client's own 5 s would give up. */
const bulkTimeoutMs = 10 * 60_000;
const changeTimeoutMs = 30_000;
const requestTimeoutMs = 30_000;
/** Documents per request: some megabytes, far below the server's payload limit of 100 MB. */
const perRequest = 2_000;

interface Options {
  url: string;
  key?: string | undefined;
  analyser: DutchAnalyser;
  /** Apart from other portals on the same server. */
  prefix?: string;
}

/**
 * How a query is put to the server. `exact`: every word in quotes, which asks for the word itself without typos. `loose`:
 * with the server's typos and synonyms. `some`: the commonest words may be missing.
 */
type Stage = 'exact' | 'loose' | 'some';

/** The engine on a Meilisearch server. Throws what the client throws; the caller falls back. */
export function createMeilisearchEngine({ url, key, analyser, prefix = 'werkbrug' }: Options): TextEngine {
  const client = new Meilisearch({
    host: url,
    ...(key ? { apiKey: key } : {}),
    timeout: requestTimeoutMs,
    defaultWaitOptions: { timeout: changeTimeoutMs, interval: 50 },
  });
  const uid = (scope: SearchScope) => `${prefix}_${scope}`;

  function query(question: TextQuestion, terms: readonly string[], stage: Stage) {
    const sort = meiliSort(question);
    const facets = (question.facets ?? []).filter((name) => name !== 'distance');
    return {
      q: (stage === 'exact' ? terms.map(exactly) : terms).join(' '),
      filter: meiliFilter(question),
      ...(sort ? { sort } : terms.length > 0 || question.near ? {} : { sort: ['date:desc'] }),
      ...(facets.length > 0 ? { facets } : {}),
      attributesToRetrieve: ['id', ...(question.near ? ['_geo'] : [])],
      locales: ['nld' as const],
      matchingStrategy: stage === 'some' ? ('frequency' as const) : ('all' as const),
      showRankingScore: true,
    };
  }

  async function ask(scope: SearchScope, question: TextQuestion, terms: readonly string[], stage: Stage) {
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
  async function answer(scope: SearchScope, question: TextQuestion, terms: readonly string[]) {
    const stages: Stage[] = terms.length > 0 ? ['loose'] : [];
    if (terms.length > 1) stages.push('some');
    let stage: Stage = terms.length > 0 ? 'exact' : 'loose';
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
   * The words that some document has. The server's own strategy leaves out the commonest first and keeps the one that
   * nobody wrote, which finds nothing.
   */
  async function known(
    scope: SearchScope,
    { tags }: TextQuestion,
    terms: readonly string[],
  ): Promise<readonly string[]> {
    const counts = await totals(
      scope,
      terms.map((term) => query({ tags }, [term], 'loose')),
    );
    const found = terms.filter((_, i) => counts[i]);
    return found.length > 0 ? found : terms;
  }

  /** Whatever radius was asked: the bands tell what another one would bring. */
  async function distanceCounts(
    scope: SearchScope,
    question: TextQuestion,
    terms: readonly string[],
    stage: Stage,
  ): Promise<Record<string, number>> {
    const found = await totals(
      scope,
      distanceBands.map((km) => query({ ...question, km, sort: undefined, facets: [] }, terms, stage)),
    );
    const counts: Record<string, number> = {};
    distanceBands.forEach((km, i) => {
      if (found[i]) counts[String(km)] = found[i];
    });
    return counts;
  }

  async function create(name: string): Promise<void> {
    await done(client.createIndex(name, { primaryKey: 'id' }), bulkTimeoutMs);
  }

  async function exists(name: string): Promise<boolean> {
    return (await orMissing(client.index(name).getRawInfo())) !== null;
  }

  return {
    name: 'meilisearch',
    async search(scope, question): Promise<SearchResult> {
      const started = performance.now();
      const terms = question.text ? queryTerms(question.text, analyser) : [];
      const { hits, facets = {}, total, stage, used } = await answer(scope, question, terms);
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
    async count(scope) {
      const stats = await orMissing(client.index(uid(scope)).getStats());
      return stats?.numberOfDocuments ?? null;
    },
    async change(scope, { upsert, remove }) {
      const index = client.index<MeiliDocument>(uid(scope));
      // Removals first: an id that comes back in the same run must stay. The server takes tasks in order.
      const tasks = remove.length > 0 ? [index.deleteDocuments([...remove])] : [];
      if (upsert.length > 0) {
        tasks.push(index.addDocuments(upsert.map((document) => meiliDocument(document, analyser))));
      }
      for (const task of tasks) await done(task, changeTimeoutMs);
    },
    async rebuild(scope, batches) {
      const next = `${uid(scope)}_next`;
      // What a rebuild left that was broken off; the server says it does not exist only when the task runs.
      await client.deleteIndex(next).waitTask({ timeout: bulkTimeoutMs, interval: 50 });
      await create(next);
      const index = client.index<MeiliDocument>(next);
      await done(index.updateSettings(settingsOf(scope, analyser)), bulkTimeoutMs);
      let count = 0;
      let waiting: MeiliDocument[] = [];
      const sent: EnqueuedTaskPromise[] = [];
      const send = async () => {
        if (waiting.length === 0) return;
        count += waiting.length;
        const task = index.addDocuments(waiting);
        waiting = [];
        await task;
        sent.push(task);
      };
      for await (const batch of batches) {
        for (const document of batch) waiting.push(meiliDocument(document, analyser));
        if (waiting.length >= perRequest) await send();
      }
      await send();
      for (const task of sent) await done(task, bulkTimeoutMs);
      if (!(await exists(uid(scope)))) await create(uid(scope));
      // `rename` is left out: servers before 1.18 refuse a field that they do not know.
      const swap = { indexes: [uid(scope), next] } as unknown as IndexSwap;
      await done(client.swapIndexes([swap]), bulkTimeoutMs);
      await done(client.deleteIndex(next), bulkTimeoutMs);
      return count;
    },
    async drop() {
      for (const scope of ['openings', 'candidates', 'employers'] as const) {
        for (const name of [uid(scope), `${uid(scope)}_next`]) {
          if (await exists(name)) await done(client.deleteIndex(name), bulkTimeoutMs);
        }
      }
    },
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

/** The answer, or null where the server says that there is no such index. */
async function orMissing<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof MeilisearchApiError && error.cause?.code === 'index_not_found') return null;
    throw error;
  }
}

/** A task that fails does so without throwing: its answer says so. */
async function done(task: EnqueuedTaskPromise, timeout: number): Promise<void> {
  const answer = await task.waitTask({ timeout, interval: 50 });
  if (answer.status !== 'succeeded') {
    throw new Error(`Meilisearch: ${answer.error?.message ?? answer.status}`);
  }
}
