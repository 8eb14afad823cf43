import { setImmediate as nextTurn, setTimeout as waitBeforeClosing } from 'node:timers/promises';
import type { Database } from '#db/client.ts';
import { consumerPosition, moveConsumer, outboxAfter, outboxHead } from '#db/queries/jobs.ts';
import { visibleCandidates, visibleOpenings } from '#db/queries/search-hits.ts';
import { readTaxonomyNames, type TaxonomyNames } from '#db/queries/taxonomy-names.ts';
import { allDocuments, documentsOf } from './document-source.ts';
import { candidateTags, employerTags, openingTags } from './documents.ts';
import type { Matching } from './embedded/matching.ts';
import {
  type CandidateSearchReach,
  type DocumentChanges,
  type OpeningSearchReach,
  type RebuildReport,
  type Search,
  type SearchChange,
  type SearchQuery,
  type SearchResult,
  type SearchScope,
  searchScopes,
  type TextEngine,
  type WordHelper,
} from './engine.ts';
import { createFallback } from './fallback.ts';
import type { SearchLog } from './index.ts';
import { followedBy } from './sync.ts';

/** Outbox rows read at once; more would hold the event loop for longer than a page takes. */
const perLook = 100;
/** Looks in one go, with a turn for others between them: an import of 15,000 is followed within some seconds. */
const mostLooks = 20;
/**
 * Name under which the position of the remote engine, which outlives this process, is kept. It changes with what is sent, so
 * that a new release fills the server anew.
 */
const remoteConsumer = 'search-meilisearch-3';
const localConsumer = 'search';
/** How long closing waits for a server that is being filled; what it lacks is filled at the next start. */
const closingMs = 2_000;

interface Parts {
  db: Database;
  log: SearchLog;
  embedded: TextEngine & WordHelper;
  remote: TextEngine | null;
  matching: Matching;
}

/** The engines, the match store and the database's own word on who may be seen, as one `Search`. */
export function createPortalSearch({ db, log, embedded, remote, matching }: Parts): Search {
  const text = createFallback({ embedded, remote, log });
  let names: TaxonomyNames | null = null;
  let built = false;
  let closed = false;
  /** Position in the outbox up to which the stores of this process know. */
  let position = 0;
  let turn: Promise<unknown> = Promise.resolve();

  /** One builder or follower at a time; a failure is the caller's and does not stop the next. */
  function inOrder<T>(work: () => Promise<T>): Promise<T> {
    const result = turn.then(work);
    turn = result.catch(() => undefined);
    return result;
  }

  async function taxonomyNames(): Promise<TaxonomyNames> {
    names ??= await readTaxonomyNames(db);
    return names;
  }

  async function fill(engine: TextEngine): Promise<Record<SearchScope, number>> {
    const counts = { openings: 0, candidates: 0, employers: 0 };
    for (const scope of searchScopes) {
      counts[scope] = await engine.rebuild(
        scope,
        unlessClosed(allDocuments(db, scope, await taxonomyNames())),
      );
    }
    return counts;
  }

  async function* unlessClosed<T>(batches: AsyncIterable<T>): AsyncGenerator<T> {
    for await (const batch of batches) {
      if (closed) throw new Error('closed');
      yield batch;
    }
  }

  async function build(): Promise<RebuildReport> {
    const started = performance.now();
    const head = await outboxHead(db);
    names = null;
    const counts = await fill(embedded);
    await (built ? matching.rebuild(head) : matching.start(head));
    // Whatever happened while it was read is read again by the next look.
    position = head;
    built = true;
    return { engine: 'sqlite', ...counts, tookMs: Math.round(performance.now() - started) };
  }

  async function buildRemote(engine: TextEngine): Promise<RebuildReport> {
    const started = performance.now();
    const head = await outboxHead(db);
    const counts = await fill(engine);
    await moveConsumer(db, remoteConsumer, head);
    held = true;
    text.caughtUp();
    return { engine: engine.name, ...counts, tookMs: Math.round(performance.now() - started) };
  }

  const first = inOrder(build).then(
    (report) => {
      log.info({ ...report }, 'zoeken staat klaar');
      return report;
    },
    (error: unknown) => {
      if (!closed) log.error({ error: messageOf(error) }, 'de zoekindex kon niet gebouwd worden');
      throw error;
    },
  );
  first.catch(() => undefined);

  async function changesOf(changes: readonly SearchChange[]): Promise<Map<SearchScope, DocumentChanges>> {
    const ids = (kind: SearchChange['kind']) =>
      changes.filter((change) => change.kind === kind).map((change) => change.id);
    const found = new Map<SearchScope, DocumentChanges>();
    for (const [scope, wanted] of [
      ['openings', ids('opening')],
      ['candidates', ids('candidate')],
      ['employers', ids('employer')],
    ] as const) {
      if (wanted.length === 0) continue;
      const upsert = await documentsOf(db, scope, wanted, await taxonomyNames());
      const alive = new Set(upsert.map((document) => document.id));
      found.set(scope, { upsert, remove: wanted.filter((id) => !alive.has(id)) });
    }
    return found;
  }

  async function applyHere(changes: readonly SearchChange[], applications: readonly string[]): Promise<void> {
    for (const [scope, change] of await changesOf(changes)) await embedded.change(scope, change);
    for (const id of applications) await matching.readApplication(id);
    for (const [i, change] of changes.entries()) {
      if (change.kind === 'opening') await matching.readOpening(change.id);
      if (change.kind === 'candidate') await matching.readCandidate(change.id);
      if (i % 20 === 19) await nextTurn();
    }
  }

  async function followHere(): Promise<number> {
    if (matching.lost()) {
      log.warn({}, 'het zoeken naar passende plekken begint opnieuw');
      await matching.rebuild(await outboxHead(db));
    }
    const rows = await outboxAfter(db, { seq: position, limit: perLook });
    const last = rows.at(-1);
    if (!last) return 0;
    const { changes, applications } = await followedBy(db, rows);
    if (changes.some((change) => change.kind === 'taxonomy')) await build();
    else {
      await applyHere(changes, applications);
      position = last.seq;
      matching.followed(position);
    }
    await moveConsumer(db, localConsumer, position);
    return rows.length;
  }

  /** Minutes of work on a large server: the stores of this process go on following meanwhile. */
  let filling: Promise<void> | null = null;
  /** Filled or found full by this process. */
  let held = false;

  function fillRemote(engine: TextEngine): void {
    filling ??= buildRemote(engine)
      .then((report) => log.info({ ...report }, 'de zoekmachine is gevuld'), text.failed)
      .finally(() => {
        filling = null;
      });
  }

  /** Something was built there before, and the server has not lost it. */
  async function remoteHolds(engine: TextEngine, from: number): Promise<boolean> {
    if (held && !text.isDown()) return true;
    if (from === 0 && !held) return false;
    for (const scope of searchScopes) if ((await engine.count(scope)) === null) return false;
    held = true;
    return true;
  }

  /** The remote engine keeps its own position: what it missed while it was down comes when it is back. */
  async function followRemote(engine: TextEngine): Promise<void> {
    if (filling) return;
    const from = await consumerPosition(db, remoteConsumer);
    if (!(await remoteHolds(engine, from))) return fillRemote(engine);
    const rows = await outboxAfter(db, { seq: from, limit: perLook });
    const last = rows.at(-1);
    if (!last) return text.caughtUp();
    const { changes } = await followedBy(db, rows);
    if (changes.some((change) => change.kind === 'taxonomy')) return fillRemote(engine);
    for (const [scope, change] of await changesOf(changes)) await engine.change(scope, change);
    await moveConsumer(db, remoteConsumer, last.seq);
    if (rows.length < perLook) text.caughtUp();
    else if (!closed) await followRemote(engine);
  }

  /** A facet that is filtered on shows what its other values would give, so it is counted without its own filter. */
  async function withFacets(
    scope: SearchScope,
    query: SearchQuery,
    tags: readonly string[],
  ): Promise<SearchResult> {
    const result = await text.search(scope, { ...query, tags });
    const facets = { ...result.facets };
    for (const name of query.facets ?? []) {
      if (!query.filters?.[name]?.length) continue;
      const filters = { ...query.filters, [name]: undefined };
      const other = await text.search(scope, {
        ...query,
        filters,
        facets: [name],
        limit: 0,
        offset: 0,
        tags,
      });
      facets[name] = other.facets[name] ?? {};
    }
    return { ...result, facets };
  }

  const mayUse = (): void => {
    if (!built) throw new Error('search is not ready');
  };

  async function checked(
    result: SearchResult,
    visible: (ids: string[]) => Promise<ReadonlySet<string>>,
  ): Promise<SearchResult> {
    const allowed = await visible(result.hits.map((hit) => hit.id));
    const hits = result.hits.filter((hit) => allowed.has(hit.id));
    return { ...result, hits, total: result.total - (result.hits.length - hits.length) };
  }

  async function reachable(ids: readonly string[], reach: CandidateSearchReach): Promise<Set<string>> {
    const rows = await visibleCandidates(db, ids);
    return new Set(
      rows
        .filter(
          (row) =>
            reach.kind === 'all' ||
            (reach.kind === 'regions'
              ? row.region !== null && reach.regions.includes(row.region)
              : reach.jobcoachIds.includes(row.jobcoachId)),
        )
        .map((row) => row.id),
    );
  }

  async function within<T extends { hits: { id: string }[]; total: number }>(
    page: T,
    reach: CandidateSearchReach,
  ): Promise<T> {
    const allowed = await reachable(
      page.hits.map((hit) => hit.id),
      reach,
    );
    const hits = page.hits.filter((hit) => allowed.has(hit.id));
    return { ...page, hits, total: page.total - (page.hits.length - hits.length) };
  }

  return {
    engine: remote?.name ?? embedded.name,
    ready: () => built && !closed,
    whenReady: () => first,
    async searchOpenings(query, reach) {
      mayUse();
      const result = await withFacets('openings', query, openingTags(reach));
      return checked(result, (ids) => visibleOpenings(db, ids, reach));
    },
    async searchCandidates(query, reach) {
      mayUse();
      const result = await withFacets('candidates', query, candidateTags(reach));
      return checked(result, (ids) => reachable(ids, reach));
    },
    async searchEmployers(query) {
      mayUse();
      return withFacets('employers', query, employerTags);
    },
    async helpOpenings(query, reach) {
      mayUse();
      return embedded.help('openings', { ...query, tags: openingTags(reach) });
    },
    async helpCandidates(query, reach) {
      mayUse();
      return embedded.help('candidates', { ...query, tags: candidateTags(reach) });
    },
    async helpEmployers(query) {
      mayUse();
      return embedded.help('employers', { ...query, tags: employerTags });
    },
    async suggest(scope, typed, reach, limit = 8) {
      mayUse();
      return embedded.suggest(scope, typed, tagsOf(scope, reach), limit);
    },
    async candidatesFor(openingId, reach, options = {}) {
      mayUse();
      return within(await matching.candidatesFor(openingId, reach, options), reach);
    },
    async candidatesIf(openingId, reach, relaxation, options = {}) {
      mayUse();
      return within(await matching.candidatesIf(openingId, reach, relaxation, options), reach);
    },
    async waitingFor(openingId, reach, options = {}) {
      mayUse();
      const hits = await matching.waitingFor(openingId, reach, options);
      return (await within({ hits, total: hits.length }, reach)).hits;
    },
    async whatIfOpening(openingId, reach) {
      mayUse();
      return matching.whatIfOpening(openingId, reach);
    },
    async openingsFor(candidateId, options = {}) {
      mayUse();
      const page = await matching.openingsFor(candidateId, options);
      const allowed = await visibleOpenings(
        db,
        page.hits.map((hit) => hit.id),
        { kind: 'open' },
      );
      const hits = page.hits.filter((hit) => allowed.has(hit.id));
      return { ...page, hits, total: page.total - (page.hits.length - hits.length) };
    },
    async whatIfCandidate(candidateId) {
      mayUse();
      return matching.whatIfCandidate(candidateId);
    },
    async explainOpenings(candidateId, openingIds, audience) {
      mayUse();
      return matching.explainOpenings(candidateId, openingIds, audience);
    },
    apply: (changes) => inOrder(() => (built ? applyHere(changes, []) : Promise.resolve())),
    follow: () =>
      inOrder(async () => {
        if (!built || closed) return 0;
        let followed = 0;
        for (let looks = 0; looks < mostLooks; looks += 1) {
          const rows = await followHere();
          followed += rows;
          if (rows < perLook || closed) break;
          await nextTurn();
        }
        if (remote) await followRemote(remote).catch((error: unknown) => text.failed(error));
        return followed;
      }),
    reconcile: () =>
      inOrder(async () => {
        if (!built || closed) return { candidates: 0, openings: 0 };
        await followHere();
        const drift = await matching.reconcile();
        if (drift.candidates + drift.openings > 0) {
          log.warn({ ...drift }, 'zoeken en database verschilden; opnieuw gelezen');
        }
        return drift;
      }),
    rebuild: () =>
      inOrder(async () => {
        const report = await build();
        await filling;
        return remote ? buildRemote(remote) : report;
      }),
    async close() {
      if (closed) return;
      closed = true;
      await turn;
      await Promise.race([filling, waitBeforeClosing(closingMs, undefined, { ref: false })]);
      await matching.close();
      await embedded.close();
      await remote?.close();
    },
  };
}

function tagsOf(scope: SearchScope, reach: OpeningSearchReach | CandidateSearchReach): readonly string[] {
  if (scope === 'employers') return employerTags;
  if (reach.kind === 'open' || reach.kind === 'employer') {
    return scope === 'openings' ? openingTags(reach) : [];
  }
  return scope === 'candidates' ? candidateTags(reach) : [];
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
