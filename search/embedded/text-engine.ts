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

  function clear(): void {
    for (const scope of Object.keys(indexes) as SearchScope[]) indexes[scope] = empty();
  }

  return {
    name: 'sqlite',
    async search(scope, question) {
      return answer(indexes[scope], question);
    },
    help: (scope, question) => indexes[scope].help(textQuery(question)),
    suggest: (scope, typed, tags, limit) => indexes[scope].suggest(typed, { limit, reach: tags }),
    async change(scope, { upsert, remove }) {
      for (const id of remove) indexes[scope].remove(id);
      await fill(indexes[scope], upsert);
    },
    async rebuild(scope, batches) {
      const next = empty();
      for await (const batch of batches) await fill(next, batch);
      indexes[scope] = next;
      return next.size;
    },
    count: async (scope) => indexes[scope].size,
    drop: async () => clear(),
    close: async () => clear(),
  };
}

async function fill(index: TextIndex, batch: readonly TextDocument[]): Promise<void> {
  let since = performance.now();
  for (const document of batch) {
    index.upsert(document);
    if (performance.now() - since < perTurnMs) continue;
    await nextTurn();
    since = performance.now();
  }
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
