import type { TextDocument } from '#search/text/types.ts';
import { openings } from './openings.ts';
import { postings } from './postings.ts';
import {
  type Half,
  openingCases,
  postingCases,
  type QueryCase,
  type QueryKind,
  titleCases,
} from './queries.ts';
import { titles } from './titles.ts';

/** Any text engine: the ids of the best documents, best first. */
export type SearchFunction = (query: string, limit: number) => readonly string[] | Promise<readonly string[]>;

export interface CaseResult {
  case: QueryCase;
  recallAt10: number;
  ndcgAt10: number;
  missed: readonly string[];
  /** Forbidden titles among the first ten. */
  wrong: readonly string[];
}

export interface QualityLine {
  suite: string;
  engine: string;
  kind: string;
  half: Half | 'all';
  cases: number;
  /** Means over the cases, 0 to 1, three decimals. */
  recallAt10: number;
  ndcgAt10: number;
  /** Cases with a forbidden hit. */
  forbiddenHits: number;
}

/** Documents to index with the queries to ask of them. */
interface Collection {
  name: string;
  documents: readonly TextDocument[];
  cases: readonly QueryCase[];
}

export const collections: readonly Collection[] = [
  {
    name: 'queries',
    documents: titles.map((title, i) => ({ id: `t${i}`, fields: { title } })),
    cases: titleCases,
  },
  {
    name: 'postings',
    documents: postings.map((fields, i) => ({ id: `p${i}`, fields })),
    cases: postingCases,
  },
  {
    name: 'openings',
    documents: openings.map((fields, i) => ({ id: `o${i}`, fields })),
    cases: openingCases,
  },
];

/** Share of the expected found in the first ten (of ten at most). */
export function recall(expected: ReadonlySet<string>, found: readonly string[], k = 10): number {
  if (expected.size === 0) return 1;
  const hits = found.slice(0, k).filter((item) => expected.has(item)).length;
  return hits / Math.min(k, expected.size);
}

/** Normalised discounted cumulative gain with gain 1 for each expected item. */
export function ndcg(expected: ReadonlySet<string>, found: readonly string[], k = 10): number {
  if (expected.size === 0) return 1;
  let gain = 0;
  found.slice(0, k).forEach((item, i) => {
    if (expected.has(item)) gain += 1 / Math.log2(i + 2);
  });
  let ideal = 0;
  for (let i = 0; i < Math.min(k, expected.size); i += 1) ideal += 1 / Math.log2(i + 2);
  return gain / ideal;
}

/** Runs the cases of a collection against an engine that has indexed its documents. */
export async function runCases(collection: Collection, search: SearchFunction): Promise<CaseResult[]> {
  const titleOf = new Map(collection.documents.map(({ id, fields }) => [id, fields.title ?? '']));
  const out: CaseResult[] = [];
  for (const one of collection.cases) {
    const found = (await search(one.query, 10)).map((id) => titleOf.get(id) ?? id);
    const expected = new Set(one.expected);
    const top = new Set(found.slice(0, 10));
    out.push({
      case: one,
      recallAt10: recall(expected, found),
      ndcgAt10: ndcg(expected, found),
      missed: one.expected.filter((title) => !top.has(title)),
      wrong: one.forbidden.filter((title) => top.has(title)),
    });
  }
  return out;
}

const mean = (numbers: readonly number[]) =>
  numbers.reduce((sum, n) => sum + n, 0) / Math.max(1, numbers.length);
export const rounded = (n: number): number => Math.round(n * 1000) / 1000;

/** One line per kind and half, then one per half over all kinds that expect hits. */
export function summarise(
  { suite, engine }: { suite: string; engine: string },
  results: readonly CaseResult[],
): QualityLine[] {
  const kinds = [...new Set(results.map((result) => result.case.kind))] as (QueryKind | 'all')[];
  const out: QualityLine[] = [];
  for (const kind of [...kinds, 'all' as const]) {
    for (const half of ['development', 'heldOut'] as const) {
      const some = results.filter((r) => r.case.half === half && (kind === 'all' || r.case.kind === kind));
      const ranked = some.filter((r) => r.case.expected.length > 0);
      out.push({
        suite,
        engine,
        kind,
        half,
        cases: some.length,
        recallAt10: rounded(mean(ranked.map((r) => r.recallAt10))),
        ndcgAt10: rounded(mean(ranked.map((r) => r.ndcgAt10))),
        forbiddenHits: some.filter((r) => r.wrong.length > 0).length,
      });
    }
  }
  return out;
}
