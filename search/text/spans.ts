import { isPerson } from '../dutch/compound.ts';
import type { Token } from '../dutch/tokenise.ts';
import type { PlanNode, Span } from './nodes.ts';
import type { Readings } from './readings.ts';
import type { DocumentStore } from './store.ts';

/** Linking letters between the parts of a compound. */
export const links = ['', 's', 'en', 'e'];

/** Readings of several words of a query at once: compounds written apart, synonyms and abbreviations of more than a word. */
export class Spans {
  #store: DocumentStore;
  #readings: Readings;

  constructor(store: DocumentStore, readings: Readings) {
    this.#store = store;
    this.#readings = readings;
  }

  /** All spans of two or three words joined, and of any words that are a synonym. */
  all(tokens: readonly Token[]): Span[] {
    const out: Span[] = [];
    for (let from = 0; from < tokens.length; from += 1) {
      for (let to = from + 2; to <= Math.min(from + 3, tokens.length); to += 1) {
        for (const node of this.#joined(tokens.slice(from, to))) out.push({ from, to, node, weight: 1 });
      }
      const furthest = Math.min(from + this.#store.analyser.longestSynonym, tokens.length);
      for (let to = from + 1; to <= furthest; to += 1) {
        for (const node of this.#synonyms(tokens.slice(from, to))) out.push({ from, to, node, weight: 0.55 });
      }
    }
    return out;
  }

  /** Two words that together are nearly a known one: `magazijnmede werkr`. */
  joinedBySound(a: Token, b: Token, at: number): Span[] {
    const found = this.#readings.nearest(a.word + b.word);
    if (!found || found.cost > 1.3) return [];
    const term = this.#store.vocabulary.term(found.word);
    return term === undefined ? [] : [{ from: at, to: at + 2, node: { kind: 'term', term }, weight: 0.7 }];
  }

  /** Two or three words side by side as one: joined, joined with a linking letter, or as a pair in a label. */
  #joined(tokens: readonly Token[]): PlanNode[] {
    const { analyser } = this.#store;
    const names = new Set<string>();
    const orders = [tokens];
    const first = tokens[0];
    if (tokens.length === 2 && first && isPerson(last(analyser.main(first))))
      orders.push([...tokens].reverse());
    for (const order of orders) {
      const words = order.map((token) => token.word);
      names.add(order.map(analyser.main).join('|'));
      if (words.some((word) => /[^a-z]/.test(word))) continue;
      if (words.length === 2) for (const link of links) names.add(analyser.word(words.join(link)).main);
      else {
        names.add(analyser.word(words.join('')).main);
        const [a = '', b = '', c = ''] = words;
        names.add(`${analyser.word(a + b).main}|${analyser.word(c).main}`);
        names.add(`${analyser.word(a).main}|${analyser.word(b + c).main}`);
      }
    }
    return [...names].map((name) => this.#readings.node(name)).filter((node) => node !== undefined);
  }

  #synonyms(tokens: readonly Token[]): PlanNode[] {
    const { analyser } = this.#store;
    const out: PlanNode[] = [];
    for (const member of analyser.synonyms(analyser.canonical(tokens))) {
      const mains = member.map(analyser.main);
      if (mains.length === 1) {
        const node = this.#readings.node(mains[0] ?? '');
        if (node) out.push(node);
      } else if (mains.length === 2) {
        for (const name of [mains.join('|'), [...mains].reverse().join('|')]) {
          const node = this.#readings.node(name);
          if (node) out.push(node);
        }
      } else {
        const nodes = mains.map((name) => this.#readings.node(name));
        if (nodes.every((node) => node !== undefined)) out.push({ kind: 'all', of: nodes });
      }
    }
    return out;
  }
}

function last(main: string): string {
  return main.slice(main.lastIndexOf('|') + 1);
}
