import { setImmediate as nextTurn } from 'node:timers/promises';
import { overlapOf } from '../documents.ts';
import { createDutchAnalyser, type DutchAnalyser } from '../dutch/analyser.ts';
import type {
  SearchResult,
  SearchScope,
  TextDocument,
  TextEngine,
  TextQuestion,
  WordHelper,
} from '../engine.ts';
import { createTextIndex } from '../text/text-index.ts';
import type { TextIndex, TextQuery } from '../text/types.ts';
import { turnsOf } from '../turns.ts';

/** Milliseconds of filing before others get a turn. A posting takes 0.1 ms, one of 8,000 characters more than 1. */
const perTurnMs = 5;

/**
 * The in-process engine: one inverted index per scope, fed from the database. It holds nothing of its own: it can be
 * thrown away and built anew.
 */
export function createEmbeddedTextEngine(
  analyser: DutchAnalyser = createDutchAnalyser(),
): TextEngine & WordHelper {
  const empty = () => createTextIndex({ analyser });
  const indexes: Record<SearchScope, TextIndex> = {
    openings: empty(),
    candidates: empty(),
    employers: empty(),
  };

  /** Per document a number that changes with what it says, to notice what was filed otherwise than the database has it. */
  const sums: Record<SearchScope, Map<string, number>> = {
    openings: new Map(),
    candidates: new Map(),
    employers: new Map(),
  };

  function clear(): void {
    for (const scope of Object.keys(indexes) as SearchScope[]) {
      indexes[scope] = empty();
      sums[scope] = new Map();
    }
  }

  return {
    name: 'sqlite',
    async search(scope, question) {
      return answer(indexes[scope], question);
    },
    help: (scope, question) => indexes[scope].help(textQuery(question)),
    suggest: (scope, typed, tags, limit) => indexes[scope].suggest(typed, { limit, reach: tags }),
    async change(scope, { upsert, remove }) {
      for (const id of remove) {
        indexes[scope].remove(id);
        sums[scope].delete(id);
      }
      await fill(indexes[scope], sums[scope], upsert);
    },
    async rebuild(scope, batches) {
      const next = empty();
      const nextSums = new Map<string, number>();
      for await (const batch of batches) await fill(next, nextSums, batch);
      indexes[scope] = next;
      sums[scope] = nextSums;
      return next.size;
    },
    async drift(scope, batches) {
      const filed = sums[scope];
      const gone = new Set(filed.keys());
      const found: string[] = [];
      for await (const batch of batches) {
        await nextTurn();
        const turns = turnsOf(perTurnMs);
        for (const document of batch) {
          gone.delete(document.id);
          if (filed.get(document.id) !== checksum(document)) found.push(document.id);
          await turns();
        }
        await nextTurn();
      }
      return [...found, ...gone];
    },
    differing: (scope, { upsert, remove }) => ({
      upsert: upsert.filter((document) => sums[scope].get(document.id) !== checksum(document)),
      remove: remove.filter((id) => sums[scope].has(id)),
    }),
    count: async (scope) => indexes[scope].size,
    drop: async () => clear(),
    close: async () => clear(),
  };
}

async function fill(
  index: TextIndex,
  sums: Map<string, number>,
  batch: readonly TextDocument[],
): Promise<void> {
  const turns = turnsOf(perTurnMs);
  for (const document of batch) {
    index.upsert(document);
    sums.set(document.id, checksum(document));
    await turns();
  }
}

/** FNV-1a of all that a document says, 31 bits: two that differ give the same once in two thousand million. */
function checksum(document: TextDocument): number {
  const text = JSON.stringify(document);
  let sum = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  return sum >>> 1;
}

function textQuery({ tags, hours, ...question }: TextQuestion): TextQuery {
  return { ...question, reach: tags, overlap: overlapOf(hours) };
}

function answer(index: TextIndex, question: TextQuestion): SearchResult {
  const result = index.search(textQuery(question));
  return {
    total: result.total,
    hits: result.hits,
    facets: result.facets,
    suggestions: result.suggestions.map((suggestion) => suggestion.text),
    partial: result.relaxed === 'partial',
    tookMs: result.tookMs,
  };
}
