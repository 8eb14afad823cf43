import { setImmediate as nextTurn } from 'node:timers/promises';
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

/** Documents read again at once. */
const perRead = 100;

/** Sends changed documents to an engine. */
export type SendChange = (scope: SearchScope, change: DocumentChanges) => Promise<void>;

/** The documents of the database, for whichever engine files them. */
export interface DocumentFeed {
  /** Files everything anew. @returns how many documents of each there are */
  fill(engine: TextEngine): Promise<Record<SearchScope, number>>;
  /** What these changes mean for each scope: what is no longer there must go. */
  changesOf(changes: readonly SearchChange[]): Promise<Map<SearchScope, DocumentChanges>>;
  /**
   * Files again what is filed otherwise than the database has it.
   *
   * @param also gets the same changes
   * @returns how many documents
   */
  repair(engine: TextEngine & WordHelper, also?: SendChange): Promise<number>;
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
    async repair(engine, also) {
      let repaired = 0;
      for (const scope of searchScopes) {
        const ids = await engine.drift(scope, everything(scope));
        for (let i = 0; i < ids.length; i += perRead) {
          const change = await changed(scope, ids.slice(i, i + perRead));
          await engine.change(scope, change);
          await also?.(scope, change);
          await nextTurn();
        }
        repaired += ids.length;
      }
      return repaired;
    },
    forgetNames() {
      names = null;
    },
  };
}
