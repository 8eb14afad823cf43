import type { Database } from '#db/client.ts';
import { visibleCandidates, visibleOpenings } from '#db/queries/search-hits.ts';
import { readTaxonomyNames } from '#db/queries/taxonomy-names.ts';
import { allDocuments } from './document-source.ts';
import { candidateTags, openingTags } from './documents.ts';
import { createDutchAnalyser } from './dutch/analyser.ts';
import { createEmbeddedTextEngine } from './embedded/text-engine.ts';
import type { SearchQuery, SearchResult, SearchScope, TextEngine } from './engine.ts';
import { createMeilisearchEngine } from './meilisearch/engine.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * A text engine for one question of an operator, without a server running: the embedded one is built for the scopes that
 * are asked; Meilisearch answers from what it holds, and is filled where it holds nothing yet.
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
        ? createMeilisearchEngine({ url, key: env.MEILI_KEY, analyser })
        : createEmbeddedTextEngine(analyser);
    const names = await readTaxonomyNames(db);
    for (const scope of scopes) {
      if (engine === 'sqlite' || (await text.count(scope)) === null) {
        await text.rebuild(scope, allDocuments(db, scope, names));
      }
    }
    return text;
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
