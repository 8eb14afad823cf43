import { addScores, type Candidates, candidates, keepOnly, type Scoring } from './candidates.ts';
import type { FacetColumn } from './columns.ts';
import type { Scratch } from './lists.ts';
import type { DocumentStore } from './store.ts';
import { Top } from './top.ts';
import type { NumberRange, TextQuery, TextSort } from './types.ts';

export interface Ranked {
  total: number;
  /** Best first. */
  hits: { ordinal: number; score: number }[];
  facets: Record<string, Record<string, number>>;
}

export interface RankOptions {
  query: TextQuery;
  sort: TextSort;
  keep: number;
  bands: readonly number[];
  scratch: Scratch;
}

/** A filter by value: a facet is counted as if its own filter were not set, so that a reader sees what else there is. */
interface ValueFilter {
  name: string;
  sets: Uint16Array | Uint32Array;
  accepts: Uint8Array;
}

interface Counted {
  name: string;
  column: FacetColumn;
  /** 1 + the index of the facet's own filter, or 0. */
  own: number;
  sets: Uint16Array | Uint32Array;
  counts: Int32Array;
}

interface Filters {
  values: ValueFilter[];
  /** Documents that fail one of these are in no count. */
  hard: ((ordinal: number) => boolean)[];
}

/** Filters, counts and orders what matched. Each step is one plain loop over the candidates that are left. */
export function rank(store: DocumentStore, scoring: Scoring, options: RankOptions): Ranked {
  const { query, sort, keep, bands, scratch } = options;
  const out: Ranked = { total: 0, hits: [], facets: {} };
  const filters = filtersOf(store, query);
  if (!filters) return out;
  const distance = query.near ? store.places.distances(query.near) : undefined;
  const km = distance && query.km !== undefined ? query.km : Number.POSITIVE_INFINITY;
  const banded = distance !== undefined && (query.facets?.includes('distance') ?? false);

  const found = candidates(store, scoring, query, scratch, banded ? Number.POSITIVE_INFINITY : km);
  for (const passes of filters.hard) keepOnly(found, passes);
  if (distance && !banded && km !== Number.POSITIVE_INFINITY)
    keepOnly(found, (ordinal) => distance(ordinal) <= km);
  for (const list of scoring.optional) addScores(found, list);

  const missed = filters.values.length > 0 ? markMissed(found, filters.values, scratch) : undefined;
  const bandCounts = banded ? new Int32Array(bands.length) : undefined;
  if (distance && bandCounts) {
    countBands(found, missed, distance, bands, bandCounts);
    if (km !== Number.POSITIVE_INFINITY) keepOnly(found, (ordinal) => distance(ordinal) <= km, missed);
  }
  const counted = (query.facets ?? []).flatMap((name): Counted[] => {
    const column = store.facets.get(name);
    const own = filters.values.findIndex((filter) => filter.name === name) + 1;
    return column
      ? [{ name, column, own, sets: column.sets, counts: new Int32Array(column.combinations) }]
      : [];
  });
  if (missed) for (const facet of counted) countPassing(found, facet, missed);
  else countAll(found, counted);
  for (const { name, column, counts } of counted) out.facets[name] = column.spread(counts);
  if (bandCounts)
    out.facets.distance = Object.fromEntries(bands.map((band, b) => [String(band), bandCounts[b] ?? 0]));
  if (missed) keepUnmissed(found, missed);
  out.total = found.length;
  out.hits = best(store, found, sort, keep, distance);
  return out;
}

function isValues(filter: readonly string[] | NumberRange): filter is readonly string[] {
  return Array.isArray(filter);
}

/** undefined where nothing can pass: a filter on a facet no document has. */
function filtersOf(store: DocumentStore, query: TextQuery): Filters | undefined {
  const out: Filters = { values: [], hard: [] };
  for (const [name, filter] of Object.entries(query.filters ?? {})) {
    if (filter === undefined) continue;
    if (isValues(filter)) {
      if (filter.length === 0) continue;
      const column = store.facets.get(name);
      if (!column) return undefined;
      out.values.push({ name, sets: column.sets, accepts: column.accepts(filter) });
      continue;
    }
    const column = store.numbers.get(name);
    const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = filter;
    if (!column) return undefined;
    out.hard.push((i) => column.get(i) >= min && column.get(i) <= max);
  }
  for (const { low, high, min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } of query.overlap ??
    []) {
    const lows = store.numbers.get(low);
    const highs = store.numbers.get(high);
    if (!lows || !highs) return undefined;
    out.hard.push((i) => lows.get(i) <= max && highs.get(i) >= min);
  }
  if (query.since !== undefined) {
    const day = Date.parse(query.since) / 86_400_000;
    out.hard.push((i) => store.days.get(i) >= day);
  }
  if (query.reach) {
    const accepts = store.reach.accepts(query.reach);
    const sets = store.reach.sets;
    out.hard.push((i) => accepts[sets[i] as number] === 1);
  }
  const seen = query.visible;
  if (seen) out.hard.push((i) => seen(store.ids[i] as string));
  return out;
}

/** Per candidate 0 where it passes all value filters, or 1 + the index of the one filter it fails; others are dropped. */
function markMissed(found: Candidates, filters: readonly ValueFilter[], scratch: Scratch): Uint32Array {
  const { ordinals, scores } = found;
  const missed = scratch.take(found.length);
  let n = 0;
  each: for (let i = 0; i < found.length; i += 1) {
    const ordinal = ordinals[i] as number;
    let miss = 0;
    for (let f = 0; f < filters.length; f += 1) {
      const { sets, accepts } = filters[f] as ValueFilter;
      if (accepts[sets[ordinal] as number] === 1) continue;
      if (miss > 0) continue each;
      miss = f + 1;
    }
    ordinals[n] = ordinal;
    scores[n] = scores[i] as number;
    missed[n] = miss;
    n += 1;
  }
  found.length = n;
  return missed;
}

function keepUnmissed(found: Candidates, missed: Uint32Array): void {
  const { ordinals, scores } = found;
  let n = 0;
  for (let i = 0; i < found.length; i += 1) {
    if (missed[i] !== 0) continue;
    ordinals[n] = ordinals[i] as number;
    scores[n] = scores[i] as number;
    n += 1;
  }
  found.length = n;
}

/** Counts per combination of values, over candidates that pass every filter but the facet's own. */
function countPassing(
  { ordinals, length }: Candidates,
  { sets, counts, own }: Counted,
  missed: Uint32Array,
): void {
  for (let i = 0; i < length; i += 1) {
    const miss = missed[i] as number;
    if (miss !== 0 && miss !== own) continue;
    const set = sets[ordinals[i] as number] as number;
    counts[set] = (counts[set] as number) + 1;
  }
}

/**
 * Counts without filters, three facets at a time: a count waits for the one before it where the values are few, and three at
 * once wait together.
 */
function countAll({ ordinals, length }: Candidates, facets: readonly Counted[]): void {
  let f = 0;
  for (; f + 2 < facets.length; f += 3) {
    const { sets: a, counts: x } = facets[f] as Counted;
    const { sets: b, counts: y } = facets[f + 1] as Counted;
    const { sets: c, counts: z } = facets[f + 2] as Counted;
    for (let i = 0; i < length; i += 1) {
      const ordinal = ordinals[i] as number;
      const p = a[ordinal] as number;
      const q = b[ordinal] as number;
      const r = c[ordinal] as number;
      x[p] = (x[p] as number) + 1;
      y[q] = (y[q] as number) + 1;
      z[r] = (z[r] as number) + 1;
    }
  }
  for (; f < facets.length; f += 1) {
    const { sets, counts } = facets[f] as Counted;
    for (let i = 0; i < length; i += 1) {
      const set = sets[ordinals[i] as number] as number;
      counts[set] = (counts[set] as number) + 1;
    }
  }
}

function countBands(
  { ordinals, length }: Candidates,
  missed: Uint32Array | undefined,
  distance: (ordinal: number) => number,
  bands: readonly number[],
  counts: Int32Array,
): void {
  for (let i = 0; i < length; i += 1) {
    if (missed && missed[i] !== 0) continue;
    const far = distance(ordinals[i] as number);
    for (let b = 0; b < bands.length; b += 1)
      if (far <= (bands[b] as number)) counts[b] = (counts[b] as number) + 1;
  }
}

function best(
  store: DocumentStore,
  { ordinals, scores, length }: Candidates,
  sort: TextSort,
  keep: number,
  distance: ((ordinal: number) => number) | undefined,
): Ranked['hits'] {
  const top = new Top(Math.min(keep, length), store.ids);
  const days = store.days.values;
  for (let i = 0; i < length; i += 1) {
    const ordinal = ordinals[i] as number;
    const score = scores[i] as number;
    let key = score;
    let second = score;
    if (sort === 'newest') key = days[ordinal] || 0;
    else if (sort === 'distance') key = -(distance?.(ordinal) ?? Number.POSITIVE_INFINITY);
    if (key < top.worst) continue;
    if (sort === 'relevance') second = days[ordinal] || 0;
    if (key === top.worst && second < top.worstSecond) continue;
    top.offer(ordinal, key, second, score);
  }
  return top.best();
}
