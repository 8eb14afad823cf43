import { createDutchAnalyser } from '../dutch/analyser.ts';
import type { Token } from '../dutch/tokenise.ts';
import type { Scoring, Weighed } from './candidates.ts';
import { Evaluator } from './evaluate.ts';
import { zeroHitHelp } from './help.ts';
import { type EntryList, Scratch, sumOfMany } from './lists.ts';
import { type Plan, type PlanGroup, Planner } from './plan.ts';
import { type Ranked, rank } from './rank.ts';
import { DocumentStore } from './store.ts';
import { complete } from './suggest.ts';
import {
  distanceBands,
  type QuerySuggestion,
  type Relaxation,
  type TextIndex,
  type TextIndexOptions,
  type TextQuery,
  type TextResult,
} from './types.ts';

/** A query that is a whole label of a document outranks any document that merely has its words. */
const labelBonus = 1.5;
/** Words that need not match (`vacature`, `24 uur`) still help a little where they do. */
const optionalShare = 0.3;
const mostSuggestions = 4;
/** A partial hit has at least this share, by rarity, of the words that occur at all. */
const partialCoverage = 0.4;

/** Every facet that was asked for, without values: an answer has the same shape whether something was found or not. */
function noCounts({ facets }: TextQuery): Ranked['facets'] {
  return Object.fromEntries((facets ?? []).map((name) => [name, {}]));
}

/**
 * An in-process inverted index for Dutch: strict first, then with spelling and completion where that found nothing, then
 * with some of the words. Not persistent; it follows the database and can be thrown away.
 */
export function createTextIndex(options: TextIndexOptions = {}): TextIndex {
  return textIndexOver(new DocumentStore(options.analyser ?? createDutchAnalyser()), options);
}

/** The same over a store that someone else reads as well: a benchmark asks another engine for the very same terms. */
export function textIndexOver(store: DocumentStore, options: TextIndexOptions = {}): TextIndex {
  const planner = new Planner(store);
  const scratch = new Scratch();
  const evaluator = new Evaluator(store, scratch);
  const bands = options.distanceBands ?? distanceBands;
  const now = options.now ?? (() => performance.now());

  const rarity = (length: number) => Math.log(1 + (store.live + 1) / (length + 0.5));
  const weigh = (list: EntryList, factor = 1): Weighed => ({ list, weight: rarity(list.length) * factor });

  function labelled(plan: Plan, weight: number): Weighed[] {
    if (plan.label === undefined) return [];
    const of = store.postings.list(plan.label);
    return of.length > 0
      ? [{ list: { of, length: of.length }, weight: Math.max(1, weight) * labelBonus }]
      : [];
  }

  /** All required groups, or undefined where one of them matches nothing. */
  function conjunction(plan: Plan): Scoring | undefined {
    const required: Weighed[] = [];
    const optional: Weighed[] = [];
    for (const group of plan.groups) {
      const list = evaluator.list(group.node);
      if (!group.required) optional.push(weigh(list, optionalShare));
      else if (list.length === 0) return undefined;
      else required.push(weigh(list));
    }
    required.sort((a, b) => a.list.length - b.list.length);
    const [driver, ...rest] = required;
    optional.push(
      ...labelled(
        plan,
        required.reduce((sum, { weight }) => sum + weight, 0),
      ),
    );
    return driver && { driver, required: rest, optional };
  }

  /** Any of the groups that say something, as long as enough of them match. */
  function disjunction(plan: Plan): Scoring | undefined {
    if (plan.pieces.length < 2) return undefined;
    const listed = (group: PlanGroup) => ({
      telling: group.required && !group.generic,
      emphasis: group.emphasis ?? 1,
      list: evaluator.list(group.node),
    });
    const found = plan.pieces.map(listed).filter(({ list }) => list.length > 0);
    if (!found.some(({ telling }) => telling)) return undefined;
    const clusters = plan.groups.length < plan.pieces.length ? plan.groups.map(listed) : [];
    const lists = [
      ...found.map(({ telling, emphasis, list }) => ({
        ...weigh(list, telling ? emphasis : optionalShare),
        covering: telling,
      })),
      ...clusters.map(({ list }) => ({ ...weigh(list), covering: false })),
    ];
    const whole = lists.reduce((sum, { weight, covering }) => sum + (covering ? weight : 0), 0);
    const { list, top } = sumOfMany(lists, whole * partialCoverage, store.count, scratch);
    return { driver: { list, weight: top }, required: [], optional: [] };
  }

  function run(scoring: Scoring | undefined, query: TextQuery, keep: number): Ranked {
    if (!scoring) return { total: 0, hits: [], facets: noCounts(query) };
    const sort = query.sort === 'distance' && !query.near ? 'relevance' : (query.sort ?? 'relevance');
    return rank(store, scoring, { query, sort, keep, bands, scratch });
  }

  /** Whether the words match anything the asker may see, whatever the filters. */
  function anywhere(scoring: Scoring | undefined, { visible, reach }: TextQuery): boolean {
    return scoring !== undefined && run(scoring, { visible, reach }, 0).total > 0;
  }

  function answer(
    query: TextQuery,
    tokens: readonly Token[],
    keep: number,
  ): { ranked: Ranked; relaxed: Relaxation; plan?: Plan } {
    if (tokens.length === 0) {
      const all: Scoring = { driver: undefined, required: [], optional: [] };
      return { ranked: run(all, query, keep), relaxed: 'all' };
    }
    const completing = query.prefix ?? false;
    const strict = planner.strict(tokens, completing);
    const scoring = conjunction(strict);
    const doubtful = planner.doubtful(tokens);
    if (!doubtful) {
      const ranked = run(scoring, query, keep);
      if (ranked.total > 0 || anywhere(scoring, query)) return { ranked, relaxed: 'strict', plan: strict };
    }
    let plan = strict;
    for (const loose of [false, true]) {
      plan = planner.expanded(tokens, completing, loose);
      const wider = conjunction(plan);
      const ranked = run(wider, query, keep);
      if (ranked.total > 0 || anywhere(wider, query)) return { ranked, relaxed: 'expanded', plan };
    }
    return { ranked: run(disjunction(plan), query, keep), relaxed: 'partial', plan };
  }

  /** Suggestions that would find something the asker may see: others would lead nowhere, or tell of what is hidden. */
  function offered(suggestions: readonly QuerySuggestion[], query: TextQuery): QuerySuggestion[] {
    const out = suggestions
      .slice(0, mostSuggestions)
      .filter(({ text }) => anywhere(conjunction(planner.strict(planner.tokens(text), false)), query));
    evaluator.release();
    return out;
  }

  function search(query: TextQuery): TextResult {
    const started = now();
    const limit = Math.max(0, query.limit ?? 20);
    const offset = Math.max(0, query.offset ?? 0);
    const tokens = query.text ? planner.tokens(query.text) : [];
    const { ranked, relaxed, plan } = answer(query, tokens, offset + limit);
    evaluator.release();
    const distance = query.near ? store.places.distances(query.near) : undefined;
    const hits = ranked.hits.slice(offset).map(({ ordinal, score }) => {
      const km = distance?.(ordinal) ?? Number.POSITIVE_INFINITY;
      const hit = { id: store.ids[ordinal] as string, score: Math.round(score * 1e4) / 1e4 };
      return Number.isFinite(km) ? { ...hit, km: Math.round(km * 1000) / 1000 } : hit;
    });
    const suggestions = offered(plan?.suggestions ?? [], query);
    return {
      total: ranked.total,
      hits,
      facets: ranked.facets,
      suggestions,
      relaxed,
      tookMs: now() - started,
    };
  }

  return {
    get size() {
      return store.live;
    },
    upsert: (document) => store.upsert(document),
    remove: (id) => store.remove(id),
    has: (id) => store.has(id),
    search,
    suggest: (typed, { limit = 8, visible, reach } = {}) => complete(store, typed, { limit, visible, reach }),
    help: (query) => zeroHitHelp({ store, planner, search }, query),
    compact: () => store.compact(),
    stats: () => ({
      documents: store.live,
      dead: store.count - store.live,
      terms: store.termCount,
      words: store.vocabulary.size,
      postings: store.postings.entries,
      bytes: store.postings.bytes,
    }),
  };
}
