import { randomBytes } from 'node:crypto';
import type { EnqueuedTask, IndexSwap, Meilisearch } from 'meilisearch';
import type { DutchAnalyser } from '../dutch/analyser.ts';
import { type SearchScope, searchScopes, type TextDocument, type TextEngine } from '../engine.ts';
import { type MeiliDocument, meiliDocument } from './documents.ts';
import { settingsOf } from './settings.ts';
import { bulkTimeoutMs, changeTimeoutMs, done, orMissing } from './tasks.ts';

/** Documents per request, and about how many letters: the server takes 100 MB, what stands between may take less. */
const mostDocuments = 2_000;
const mostLetters = 8_000_000;
/** A rebuild that has been busy for longer was broken off. */
const abandonedMs = 2 * bulkTimeoutMs;

/** What fills the indexes of a server: one per scope, named after the prefix. */
export function createIndexing({
  client,
  analyser,
  prefix,
}: {
  client: Meilisearch;
  analyser: DutchAnalyser;
  prefix: string;
}): Pick<TextEngine, 'count' | 'change' | 'rebuild' | 'drop'> {
  const uid = (scope: SearchScope) => `${prefix}_${scope}`;

  /**
   * Whether the index has our settings. The server makes an index out of any document that is sent to a name, and one
   * without settings refuses every search.
   */
  async function isOurs(scope: SearchScope): Promise<boolean> {
    const filterable = await orMissing(client.index(uid(scope)).getFilterableAttributes());
    return filterable?.includes('tags') ?? false;
  }

  /** Indexes that a rebuild of this scope left, or is filling. */
  async function beside(scope: SearchScope): Promise<string[]> {
    const { results } = await client.getRawIndexes({ limit: 10_000 });
    return results.map((index) => index.uid).filter((name) => name.startsWith(`${uid(scope)}_next`));
  }

  async function remove(names: readonly string[]): Promise<void> {
    for (const name of names) {
      await done(client, await client.deleteIndex(name), bulkTimeoutMs, 'index_not_found');
    }
  }

  /** @returns how many were sent */
  async function fill(name: string, batches: AsyncIterable<readonly TextDocument[]>): Promise<number> {
    const index = client.index<MeiliDocument>(name);
    const sent: EnqueuedTask[] = [];
    let waiting: MeiliDocument[] = [];
    let count = 0;
    const send = async (documents: readonly MeiliDocument[]) => {
      count += documents.length;
      for (const portion of portions(documents)) sent.push(await index.addDocuments(portion));
    };
    for await (const batch of batches) {
      for (const document of batch) waiting.push(meiliDocument(document, analyser));
      if (waiting.length < mostDocuments) continue;
      await send(waiting);
      waiting = [];
    }
    await send(waiting);
    for (const task of sent) await done(client, task, bulkTimeoutMs);
    return count;
  }

  return {
    async count(scope) {
      if (!(await isOurs(scope))) return null;
      const stats = await orMissing(client.index(uid(scope)).getStats());
      return stats?.numberOfDocuments ?? null;
    },
    async change(scope, { upsert, remove: ids }) {
      if (!(await isOurs(scope))) throw new Error(`Meilisearch: ${uid(scope)} is er niet of niet van ons`);
      const index = client.index<MeiliDocument>(uid(scope));
      // One after the other and removals first: the server runs tasks in the order in which they reached it.
      const sent: EnqueuedTask[] = [];
      if (ids.length > 0) sent.push(await index.deleteDocuments([...ids]));
      for (const portion of portions(upsert.map((document) => meiliDocument(document, analyser)))) {
        sent.push(await index.addDocuments(portion));
      }
      for (const task of sent) await done(client, task, changeTimeoutMs);
    },
    async rebuild(scope, batches) {
      const now = Date.now();
      await remove((await beside(scope)).filter((name) => now - startedAt(name) > abandonedMs));
      // A name of its own: the portal and an operator may rebuild at the same time.
      const next = `${uid(scope)}_next_${now}_${randomBytes(4).toString('hex')}`;
      try {
        await done(client, await client.createIndex(next, { primaryKey: 'id' }), bulkTimeoutMs);
        const settings = await client.index(next).updateSettings(settingsOf(scope, analyser));
        await done(client, settings, bulkTimeoutMs);
        const count = await fill(next, batches);
        // Swapping asks that both exist.
        if ((await orMissing(client.index(uid(scope)).getRawInfo())) === null) {
          const made = await client.createIndex(uid(scope), { primaryKey: 'id' });
          await done(client, made, bulkTimeoutMs, 'index_already_exists');
        }
        // `rename` is left out: servers before 1.18 refuse a field that they do not know.
        const swap = { indexes: [uid(scope), next] } as unknown as IndexSwap;
        await done(client, await client.swapIndexes([swap]), bulkTimeoutMs);
        return count;
      } finally {
        // What was in use before, or what came of a build that failed.
        await remove([next]).catch(() => undefined);
      }
    },
    async drop() {
      for (const scope of searchScopes) await remove([uid(scope), ...(await beside(scope))]);
    },
  };
}

/** When the rebuild of this name began; a name of an older release counts as long ago. */
function startedAt(name: string): number {
  return Number(/_next_(\d+)_[0-9a-f]+$/.exec(name)?.[1] ?? 0);
}

function* portions(documents: readonly MeiliDocument[]): Generator<MeiliDocument[]> {
  let portion: MeiliDocument[] = [];
  let letters = 0;
  for (const document of documents) {
    const size = lettersOf(document);
    if (portion.length === mostDocuments || (portion.length > 0 && letters + size > mostLetters)) {
      yield portion;
      portion = [];
      letters = 0;
    }
    portion.push(document);
    letters += size;
  }
  if (portion.length > 0) yield portion;
}

/** About as long as it will be in the request. */
function lettersOf(document: MeiliDocument): number {
  let letters = 200;
  for (const value of Object.values(document)) {
    if (Array.isArray(value)) for (const item of value) letters += String(item).length + 3;
    else if (typeof value === 'string') letters += value.length;
  }
  return letters;
}
