import { setImmediate as nextTurn, setTimeout as waitBeforeClosing } from 'node:timers/promises';
import type { Database } from '#db/client.ts';
import { moveConsumer, outboxAfter, outboxHead } from '#db/queries/jobs.ts';
import { documentFeed } from './document-feed.ts';
import { candidateTags, employerTags, openingTags } from './documents.ts';
import type { Matching } from './embedded/matching.ts';
import {
  type CandidateSearchReach,
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
import { partsOf, partsOfDrift } from './parts.ts';
import { followRemote } from './remote-follower.ts';
import { followedBy } from './sync.ts';
import { visibleHits } from './visible.ts';

/** Outbox rows read at once; more would hold the event loop for longer than a page takes. */
const perLook = 100;
/** Looks in one go, with a turn for others between them: an import of 15,000 is followed within some seconds. */
const mostLooks = 20;
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
  const visible = visibleHits(db);
  const feed = documentFeed(db, () => closed);
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

  async function build(): Promise<RebuildReport> {
    const started = performance.now();
    const head = await outboxHead(db);
    feed.forgetNames();
    const counts = await feed.fill(embedded);
    await (built ? matching.rebuild(head) : matching.start(head));
    // Whatever happened while it was read is read again by the next look.
    position = head;
    built = true;
    return { engine: 'sqlite', ...counts, tookMs: Math.round(performance.now() - started) };
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

  async function applyHere(changes: readonly SearchChange[], applications: readonly string[]): Promise<void> {
    for (const [scope, change] of await feed.changesOf(changes)) await embedded.change(scope, change);
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

  /** Who is comparing when the portal closes finds the database gone. */
  function unlessClosed(error: unknown): undefined {
    if (!closed) throw error;
  }

  async function catchUp(): Promise<number> {
    let followed = 0;
    for (let looks = 0; looks < mostLooks; looks += 1) {
      const rows = await followHere();
      followed += rows;
      if (rows < perLook || closed) break;
      await nextTurn();
    }
    return followed;
  }

  /** A short piece of work in its turn, when what the outbox told is known; undefined when the portal closes. */
  function afterCatchingUp<T>(work: () => Promise<T>): Promise<T | undefined> {
    return inOrder(async () => {
      if (closed) return undefined;
      await catchUp();
      return work();
    });
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

  const server = remote
    ? followRemote({ db, log, engine: remote, text, perLook, feed, closed: () => closed })
    : null;

  const mayUse = (): void => {
    if (!built) throw new Error('search is not ready');
  };

  return {
    engine: remote?.name ?? embedded.name,
    ready: () => built && !closed,
    whenReady: () => first,
    async searchOpenings(query, reach) {
      mayUse();
      const result = await withFacets('openings', query, openingTags(reach));
      return visible.openings(result, reach);
    },
    async searchCandidates(query, reach) {
      mayUse();
      const result = await withFacets('candidates', query, candidateTags(reach));
      return visible.candidates(result, reach);
    },
    async everyCandidate(query, reach, most) {
      mayUse();
      const { facets: _, ...question } = query;
      const found = await embedded.search('candidates', {
        ...question,
        sort: 'newest',
        limit: most,
        offset: 0,
        tags: candidateTags(reach),
      });
      if (found.partial) return [];
      return found.total > most ? null : visible.people(idsOf(found.hits), reach);
    },
    async everyoneFitting(openingId, reach, most) {
      mayUse();
      const found = await matching.everyoneFitting(openingId, reach, most);
      return found && visible.people(found, reach);
    },
    async searchEmployers(query) {
      mayUse();
      return withFacets('employers', query, employerTags);
    },
    async newSince(scope, query) {
      mayUse();
      if ((await outboxHead(db)) > position) return null;
      const { facets: _, ...question } = query;
      const tags = scope === 'openings' ? openingTags({ kind: 'open' }) : employerTags;
      const found = await embedded.search(scope, { ...question, limit: 0, offset: 0, tags });
      return found.partial ? 0 : found.total;
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
      return visible.candidates(await matching.candidatesFor(openingId, reach, options), reach);
    },
    async candidatesIf(openingId, reach, relaxation, options = {}) {
      mayUse();
      return visible.candidates(await matching.candidatesIf(openingId, reach, relaxation, options), reach);
    },
    async waitingFor(openingId, reach, options = {}) {
      mayUse();
      const hits = await matching.waitingFor(openingId, reach, options);
      return (await visible.candidates({ hits, total: hits.length }, reach)).hits;
    },
    async whatIfOpening(openingId, reach) {
      mayUse();
      return matching.whatIfOpening(openingId, reach);
    },
    async openingsFor(candidateId, options = {}) {
      mayUse();
      return visible.openings(await matching.openingsFor(candidateId, options), { kind: 'open' });
    },
    async openingsIf(candidateId, condition, options = {}) {
      mayUse();
      return visible.openings(await matching.openingsIf(candidateId, condition, options), { kind: 'open' });
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
        const followed = await catchUp();
        await server?.follow();
        return followed;
      }),
    async reconcile() {
      const nothing = { candidates: 0, openings: 0, introductions: 0 };
      if (!built || closed) return nothing;
      // Minutes at a million rows: the outbox is followed meanwhile, and what differed is looked at again after.
      const found = await matching.drift().catch(unlessClosed);
      if (!found) return nothing;
      const drift = { ...nothing };
      for (const part of partsOfDrift(found, perLook)) {
        await afterCatchingUp(async () => {
          const repaired = await matching.repair(part);
          drift.candidates += repaired.candidates;
          drift.openings += repaired.openings;
          drift.introductions += repaired.introductions;
        });
      }
      if (drift.candidates + drift.openings + drift.introductions > 0) {
        log.warn({ ...drift }, 'zoeken en database verschilden; opnieuw gelezen');
      }
      return drift;
    },
    async reconcileText() {
      let documents = 0;
      for (const scope of searchScopes) {
        if (!built || closed) return 0;
        // Everything is read beside the following; only what differs waits its turn, and is looked at again then.
        const found = await feed.drift(embedded, scope).catch(unlessClosed);
        for (const ids of partsOf(found ?? [], perLook)) {
          const repaired = await afterCatchingUp(() => feed.repair(embedded, scope, ids));
          if (!repaired?.length) continue;
          documents += repaired.length;
          await server?.send(scope, repaired);
        }
      }
      server?.recount();
      if (documents > 0) log.warn({ documents }, 'de zoekindex en de database verschilden; opnieuw gelezen');
      return documents;
    },
    rebuild: () =>
      inOrder(async () => {
        const report = await build();
        await server?.settled();
        return server ? server.build() : report;
      }),
    async close() {
      if (closed) return;
      closed = true;
      await turn;
      await Promise.race([server?.settled(), waitBeforeClosing(closingMs, undefined, { ref: false })]);
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

function idsOf(hits: readonly { id: string }[]): string[] {
  return hits.map((hit) => hit.id);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
