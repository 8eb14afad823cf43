import {
  type EntryList,
  emptyList,
  intersection,
  type Scratch,
  scaled,
  union,
  unionOfMany,
} from './lists.ts';
import type { PlanNode } from './nodes.ts';
import type { DocumentStore } from './store.ts';

/** Entries kept for prefixes asked before; 24 MB. */
const mostKept = 6_000_000;

interface Kept {
  of: Uint32Array;
  length: number;
  /** Documents below this ordinal are in the list. */
  upTo: number;
  words: number;
  terms: readonly number[];
}

/** Looks up plan nodes in one store. Lists it gives are on loan for one query, or views on the postings. */
export class Evaluator {
  #store: DocumentStore;
  #scratch: Scratch;
  #done = new Map<PlanNode, EntryList>();
  #prefixes = new Map<string, Kept>();
  #kept = 0;
  #generation = 0;

  constructor(store: DocumentStore, scratch: Scratch) {
    this.#store = store;
    this.#scratch = scratch;
  }

  /** Ends a query: forgets its lists. */
  release(): void {
    this.#done.clear();
    this.#scratch.release();
  }

  /** The documents a node stands for, with impacts. */
  list(node: PlanNode): EntryList {
    const done = this.#done.get(node);
    if (done) return done;
    const out = this.#evaluate(node);
    this.#done.set(node, out);
    return out;
  }

  #evaluate(node: PlanNode): EntryList {
    switch (node.kind) {
      case 'term': {
        const of = this.#store.postings.list(node.term);
        return { of, length: of.length };
      }
      case 'begins':
        return this.#begins(node.prefix);
      case 'any':
        return this.#any(node.of);
      case 'all': {
        const lists = node.of.map((part) => this.list(part)).sort((a, b) => a.length - b.length);
        let out = lists[0] ?? emptyList;
        for (const list of lists.slice(1)) {
          if (out.length === 0) return emptyList;
          out = intersection(out, list, this.#scratch);
        }
        return out;
      }
    }
  }

  /** The shortest lists are joined first, so that a long one is copied once. */
  #any(options: readonly { node: PlanNode; weight: number }[]): EntryList {
    const lists = options
      .map(({ node, weight }) => ({ list: this.list(node), weight: Math.round(weight * 256) }))
      .filter(({ list }) => list.length > 0)
      .sort((a, b) => a.list.length - b.list.length);
    const first = lists[0];
    if (!first) return emptyList;
    if (lists.length === 1) return scaled(first.list, first.weight, this.#scratch);
    let { list, weight } = first;
    for (const next of lists.slice(1)) {
      list = union(list, weight, next.list, next.weight, this.#scratch);
      weight = 256;
    }
    return list;
  }

  /**
   * A prefix of two or three letters begins thousands of words, and people type the same ones. Its list is kept; as documents
   * only ever get higher ordinals, bringing it up to date reads no more than the ends of the words' lists.
   */
  #begins(prefix: string): EntryList {
    const { vocabulary, count, generation } = this.#store;
    if (generation !== this.#generation) {
      this.#prefixes.clear();
      this.#kept = 0;
      this.#generation = generation;
    }
    const kept = this.#prefixes.get(prefix);
    if (kept && kept.upTo === count) return kept;
    const terms = kept && kept.words === vocabulary.size ? kept.terms : vocabulary.completions(prefix);
    const from = kept?.upTo ?? 0;
    const lists: EntryList[] = [];
    for (const term of terms) {
      const list = this.#store.postings.list(term);
      const start = from === 0 ? 0 : firstAtLeast(list, from);
      if (start < list.length) lists.push({ of: list.subarray(start), length: list.length - start });
    }
    const fresh = unionOfMany(lists, count, this.#scratch);
    const have = kept?.length ?? 0;
    const length = have + fresh.length;
    let of = kept?.of;
    if (!of || of.length < length) {
      of = new Uint32Array(have === 0 ? length : Math.ceil(length * 1.25));
      if (kept) of.set(kept.of.subarray(0, have));
    }
    of.set(fresh.of.subarray(0, fresh.length), have);
    const out: Kept = { of, length, upTo: count, words: vocabulary.size, terms };
    this.#keep(prefix, out, kept);
    return out;
  }

  #keep(prefix: string, fresh: Kept, old: Kept | undefined): void {
    this.#prefixes.delete(prefix);
    this.#prefixes.set(prefix, fresh);
    this.#kept += fresh.of.length - (old?.of.length ?? 0);
    for (const [oldest, { of }] of this.#prefixes) {
      if (this.#kept <= mostKept || oldest === prefix) break;
      this.#prefixes.delete(oldest);
      this.#kept -= of.length;
    }
  }
}

/** Index of the first entry at or above an ordinal, searched from the end, where fresh documents are. */
function firstAtLeast(list: Uint32Array, ordinal: number): number {
  const key = (ordinal << 8) >>> 0;
  let low = 0;
  let high = list.length;
  if (high === 0 || (list[high - 1] as number) < key) return high;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] as number) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
