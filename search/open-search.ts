import type { Database } from '#db/client.ts';
import { consumerPosition, moveConsumer, outboxHead } from '#db/queries/jobs.ts';
import { visibleCandidates, visibleOpenings } from '#db/queries/search-hits.ts';
import { countSources } from '#db/queries/search-subjects.ts';
import { readTaxonomyNames } from '#db/queries/taxonomy-names.ts';
import { allDocuments } from './document-source.ts';
import { candidateTags, openingTags } from './documents.ts';
import { createDutchAnalyser } from './dutch/analyser.ts';
import { createEmbeddedTextEngine } from './embedded/text-engine.ts';
import type { SearchQuery, SearchResult, SearchScope, TextEngine } from './engine.ts';
import { createMeilisearchEngine } from './meilisearch/engine.ts';
import { remoteConsumer } from './remote-follower.ts';

const filledConsumer = (scope: SearchScope) => `${remoteConsumer}-${scope}`;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * A text engine for one question of an operator, without a server running: the embedded one is built for the scopes that
 * are asked; Meilisearch answers from what it holds, and is filled anew where that is not what the database holds now.
 *
 * @returns `problem` in Dutch when the settings lack something
 */
export function openSearch(args: {
  db: Database;
  engine: 'sqlite' | 'meilisearch';
  scopes: readonly SearchScope[];
  today: () => string;
  env: Environment;
}):
  | { problem: string }
  | { ask(scope: 'openings' | 'candidates', query: SearchQuery): Promise<SearchResult> } {
  const { db, engine, scopes, env } = args;
  const url = env.MEILI_URL;
  if (engine === 'meilisearch' && !url) return { problem: 'Zet eerst MEILI_URL: het adres van Meilisearch.' };
  let filled: Promise<TextEngine> | undefined;

  async function open(): Promise<TextEngine> {
    const analyser = createDutchAnalyser();
    const text =
      engine === 'meilisearch' && url
        ? createMeilisearchEngine({
            url,
            key: env.MEILI_KEY,
            prefix: env.MEILI_PREFIX || undefined,
            analyser,
          })
        : createEmbeddedTextEngine(analyser);
    const names = await readTaxonomyNames(db);
    for (const scope of scopes) {
      const head = await outboxHead(db);
      if (engine === 'meilisearch' && (await isCurrent(text, scope, head))) continue;
      await text.rebuild(scope, allDocuments(db, scope, names));
      if (engine !== 'meilisearch') continue;
      await moveConsumer(db, filledConsumer(scope), head);
      // A portal that sent something meanwhile sends it again: it went to what was put aside.
      if ((await consumerPosition(db, remoteConsumer)) > head) await moveConsumer(db, remoteConsumer, head);
    }
    return text;
  }

  /** As many documents as there are, and nothing happened since a portal followed or an earlier question filled it. */
  async function isCurrent(text: TextEngine, scope: SearchScope, head: number): Promise<boolean> {
    if ((await text.count(scope)) !== (await countSources(db))[scope]) return false;
    for (const consumer of [remoteConsumer, filledConsumer(scope)]) {
      if ((await consumerPosition(db, consumer)) === head) return true;
    }
    return false;
  }

  return {
    async ask(scope, query) {
      filled ??= open();
      const text = await filled;
      const tags = scope === 'openings' ? openingTags({ kind: 'open' }) : candidateTags({ kind: 'all' });
      const result = await text.search(scope, { ...query, tags });
      const ids = result.hits.map((hit) => hit.id);
      const allowed =
        scope === 'openings'
          ? await visibleOpenings(db, ids, { kind: 'open' })
          : new Set((await visibleCandidates(db, ids)).map((row) => row.id));
      const hits = result.hits.filter((hit) => allowed.has(hit.id));
      return { ...result, hits, total: result.total - (result.hits.length - hits.length) };
    },
  };
}
