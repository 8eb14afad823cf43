import type { Database } from '#db/client.ts';
import { readTaxonomyNames, type TaxonomyNames } from '#db/queries/taxonomy-names.ts';
import { allDocuments, documentsOf } from './document-source.ts';
import {
  type DocumentChanges,
  type SearchChange,
  type SearchScope,
  searchScopes,
  type TextEngine,
  type WordHelper,
} from './engine.ts';

/** The documents of the database, for whichever engine files them. */
export interface DocumentFeed {
  /** Files everything anew. @returns how many documents of each there are */
  fill(engine: TextEngine): Promise<Record<SearchScope, number>>;
  /** What these changes mean for each scope: what is no longer there must go. */
  changesOf(changes: readonly SearchChange[]): Promise<Map<SearchScope, DocumentChanges>>;
  /** Documents of one scope by id, as they are now: what is no longer there must go. */
  read(scope: SearchScope, ids: readonly string[]): Promise<DocumentChanges>;
  /** Ids of what seems to be filed otherwise than the database has it. */
  drift(engine: WordHelper, scope: SearchScope): Promise<string[]>;
  /** Files again what of these is still filed otherwise. @returns their ids */
  repair(engine: TextEngine & WordHelper, scope: SearchScope, ids: readonly string[]): Promise<string[]>;
  /** The taxonomy changed: its names are read anew. */
  forgetNames(): void;
}

export function documentFeed(db: Database, closed: () => boolean): DocumentFeed {
  let names: TaxonomyNames | null = null;

  async function taxonomyNames(): Promise<TaxonomyNames> {
    names ??= await readTaxonomyNames(db);
    return names;
  }

  async function* everything(scope: SearchScope) {
    for await (const batch of allDocuments(db, scope, await taxonomyNames())) {
      if (closed()) throw new Error('closed');
      yield batch;
    }
  }

  async function changed(scope: SearchScope, ids: readonly string[]): Promise<DocumentChanges> {
    const upsert = await documentsOf(db, scope, ids, await taxonomyNames());
    const alive = new Set(upsert.map((document) => document.id));
    return { upsert, remove: ids.filter((id) => !alive.has(id)) };
  }

  return {
    async fill(engine) {
      const counts = { openings: 0, candidates: 0, employers: 0 };
      for (const scope of searchScopes) counts[scope] = await engine.rebuild(scope, everything(scope));
      return counts;
    },
    async changesOf(changes) {
      const ids = (kind: SearchChange['kind']) =>
        changes.filter((change) => change.kind === kind).map((change) => change.id);
      const found = new Map<SearchScope, DocumentChanges>();
      for (const [scope, wanted] of [
        ['openings', ids('opening')],
        ['candidates', ids('candidate')],
        ['employers', ids('employer')],
      ] as const) {
        if (wanted.length > 0) found.set(scope, await changed(scope, wanted));
      }
      return found;
    },
    read: changed,
    drift: (engine, scope) => engine.drift(scope, everything(scope)),
    async repair(engine, scope, ids) {
      const change = engine.differing(scope, await changed(scope, ids));
      await engine.change(scope, change);
      return [...change.upsert.map(({ id }) => id), ...change.remove];
    },
    forgetNames() {
      names = null;
    },
  };
}
