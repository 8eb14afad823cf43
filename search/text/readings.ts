import { personModifierMark, rootMark } from '../dutch/analyser.ts';
import { isPerson } from '../dutch/compound.ts';
import { spellingLimit } from '../dutch/speller.ts';
import { agentRoot } from '../dutch/stem.ts';
import type { Token } from '../dutch/tokenise.ts';
import { type Alternative, anyOf, type PlanNode } from './nodes.ts';
import type { DocumentStore } from './store.ts';

/** What makes a compound of the word before it, and not a form of that word (`ruimten`, `ruimtelijk`). */
const anotherWord = /^(?!lijk|loos|loze|baar|bare|achtig)[a-z]{4}/;

/** The ways one word of a query can be read, from exact to far-fetched, as nodes of terms that exist in one store. */
export class Readings {
  #store: DocumentStore;

  constructor(store: DocumentStore) {
    this.#store = store;
  }

  /** The node of a term, where any document has it. */
  node(name: string): PlanNode | undefined {
    const term = this.#store.term(name);
    return term !== undefined && this.#store.occurs(term) ? { kind: 'term', term } : undefined;
  }

  /** Whether a word was found as such, and not only by what it is related to. */
  known(alternatives: readonly Alternative[]): boolean {
    return alternatives.some(({ weight }) => weight >= 0.9);
  }

  /** Whether the word stands in a document or a word list in this very form. */
  written(token: Token): boolean {
    const { analyser, vocabulary } = this.#store;
    return (
      token.parts !== undefined ||
      vocabulary.term(token.word) !== undefined ||
      analyser.splitter.spelledRight(token.word)
    );
  }

  /** A word that exists but so rarely, beside a common one a letter away, that it is a typo in a document. */
  suspicious(token: Token): boolean {
    const { word } = token;
    if (word.length < 5 || token.parts) return false;
    const have = this.#count(this.#store.analyser.main(token));
    if (have === 0 || have > 3 || this.#store.analyser.splitter.spelledRight(word)) return false;
    return this.#store.vocabulary.speller
      .near(word, 3)
      .some(({ word: other, cost }) => cost <= 1 && this.#spellingCount(other) >= Math.max(20, have * 20));
  }

  /** The word itself in any form, the compound it is or could be, and the occupation or verb behind it. */
  exact(token: Token): Alternative[] {
    const { analyser } = this.#store;
    const out: Alternative[] = [];
    const add = (name: string, weight: number) => {
      const node = this.node(name);
      if (
        node &&
        !out.some(
          (other) => other.node.kind === 'term' && other.node.term === (node as { term: number }).term,
        )
      ) {
        out.push({ node, weight });
      }
    };
    const main = analyser.main(token);
    const word = analyser.word(token.word);
    add(main, 1);
    add(word.main, 1);
    if (token.parts && !token.parts.some((part) => part.length < 2 || /\d/.test(part))) {
      const parts = token.parts.map((part) => this.node(analyser.word(part).main));
      if (parts.every((part) => part !== undefined))
        out.push({ node: { kind: 'all', of: parts }, weight: 0.9 });
    }
    if (!word.parts) for (const key of this.#cuts(token.word)) add(key, 0.95);
    const root = this.#rootOf(token.word, word.main, word.parts);
    if (root) add(rootMark + root, 0.6);
    const ownRoot = word.parts ? undefined : agentRoot(word.main);
    if (ownRoot) {
      add(`${ownRoot}|medewerker`, 0.6);
      add(`${ownRoot}ing|medewerker`, 0.6);
    }
    return out;
  }

  /** Weaker readings of a known word: a compound's parts anywhere, a person as the first part of a compound. */
  loosely(token: Token): Alternative[] {
    const { analyser } = this.#store;
    const out: Alternative[] = [];
    const aside = this.node(personModifierMark + analyser.main(token));
    if (aside) out.push({ node: aside, weight: 0.35 });
    const parts = analyser.main(token).split('|');
    const head = parts.at(-1) ?? '';
    const before = parts.slice(0, -1).join('|');
    // No vlechter anywhere, but work that is vlechten.
    const verb = before ? undefined : this.node(agentRoot(head) ?? '');
    if (verb) out.push({ node: verb, weight: 0.3 });
    out.push(...this.kindred(head, before ? `${before}|` : ''));
    if (!before) return out;
    // Another name of the field before the head: kledijverkoper for a kledingverkoper.
    for (const other of this.#store.analyser.kindred(before)) {
      const node = this.node(`${other}|${head}`);
      if (node) out.push({ node, weight: 0.4 });
    }
    const nodes = parts.map((part) => this.node(part));
    if (nodes.every((node) => node !== undefined)) {
      out.push({ node: { kind: 'all', of: nodes }, weight: 0.45 });
    }
    const first = this.node(before);
    const akin = this.kindred(head);
    if (first && akin.length > 0) out.push({ node: { kind: 'all', of: [first, anyOf(akin)] }, weight: 0.35 });
    return out;
  }

  /** Roles akin to an occupation's, for where its own name finds nothing. */
  kindred(head: string, before = ''): Alternative[] {
    return this.#store.analyser.kindred(head).flatMap((other) => {
      const node = this.node(before + other);
      return node ? [{ node, weight: 0.4 }] : [];
    });
  }

  /** Words that begin with this one. */
  completion(token: Token, weight: number): Alternative[] {
    const shortest = weight === 1 ? 2 : 3;
    if (token.word.length < shortest || token.parts) return [];
    return [{ node: { kind: 'begins', prefix: token.word }, weight: weight * 0.9 }];
  }

  /** The spellings nearest to a word, all that are about as near as the nearest. */
  corrections(
    token: Token,
    limit = 3,
  ): { words: { word: string; cost: number }[]; alternatives: Alternative[]; best: number } {
    const none = { words: [], alternatives: [], best: Number.POSITIVE_INFINITY };
    if (token.parts?.some((part) => /\d/.test(part))) return none;
    const found = this.#store.vocabulary.speller
      .near(token.word, 12)
      .map((candidate) => ({ ...candidate, count: this.#spellingCount(candidate.word) }))
      .filter(({ count, cost }) => count > 0 && cost <= limit);
    if (found.length === 0) return none;
    // Between words about equally near, the commoner one is the likelier: a factor of e in count weighs 0.06. A word that
    // only occurs inside compounds (`maker`) is rarely typed on its own.
    const ranked = found
      .map((candidate) => {
        const inside = this.#store.vocabulary.alone(candidate.word) ? 0 : 0.35;
        return { ...candidate, rank: candidate.cost + inside - 0.06 * Math.log(candidate.count) };
      })
      .sort((a, b) => a.rank - b.rank);
    const best = ranked[0]?.rank ?? 0;
    const words = ranked.filter(({ rank }) => rank <= best + 0.25).slice(0, 4);
    const seen = new Set<number>();
    const alternatives: Alternative[] = [];
    for (const { word, cost, rank } of words) {
      const term = this.#store.vocabulary.term(word);
      if (term === undefined || seen.has(term)) continue;
      seen.add(term);
      alternatives.push({
        node: { kind: 'term', term },
        weight: Math.max(0.3, 0.85 - 0.08 * cost - (rank - best)),
      });
    }
    return { words, alternatives, best: words[0]?.cost ?? 0 };
  }

  /** A compound of which one part is spelled right and the other nearly: `magazijnmedewerkr`. */
  halfKnown(token: Token): { alternatives: Alternative[]; words: readonly string[] } | undefined {
    const { word } = token;
    if (word.length < 8 || word.length > 48 || /[^a-z]/.test(word)) return undefined;
    let best: { left: string; right: string; cost: number } | undefined;
    const consider = (left: string, right: string, cost: number) => {
      if (!best || cost < best.cost) best = { left, right, cost };
    };
    for (let at = 3; at <= word.length - 3; at += 1) {
      const left = word.slice(0, at);
      const right = word.slice(at);
      const leftWord =
        this.#spelling(left) ?? (left.endsWith('s') ? this.#spelling(left.slice(0, -1)) : undefined);
      const rightWord = this.#spelling(right);
      // Short parts are words by accident; a longer known part is worth a larger error in the other.
      if (leftWord && rightWord)
        consider(leftWord, rightWord, 0.8 - Math.min(left.length, right.length) * 0.1);
      else if (leftWord && right.length > 4 && left.length > 3) {
        const other = this.nearest(right);
        if (other) consider(leftWord, other.word, other.cost + 0.8 - left.length * 0.05);
      } else if (rightWord && left.length > 4 && right.length > 3) {
        const other = this.nearest(left);
        if (other) consider(other.word, rightWord, other.cost + 0.8 - right.length * 0.05);
      }
    }
    const three = this.#threeKnown(word);
    if (three && (!best || best.cost > 0.3)) {
      const { analyser } = this.#store;
      const nodes = three.map((part) => this.node(analyser.word(part).main));
      if (nodes.every((node) => node !== undefined))
        return { alternatives: [{ node: { kind: 'all', of: nodes }, weight: 0.5 }], words: three };
    }
    if (!best || best.cost > spellingLimit(word.length)) return undefined;
    const { left: first, right: second } = best;
    const { analyser } = this.#store;
    const left = analyser.word(best.left).main;
    const right = analyser.word(best.right).main;
    const alternatives: Alternative[] = [];
    const key = this.node(`${left}|${right}`);
    if (key) alternatives.push({ node: key, weight: 0.75 });
    const parts = [this.node(left), this.node(right)];
    if (parts.every((part) => part !== undefined))
      alternatives.push({ node: { kind: 'all', of: parts }, weight: 0.5 });
    return { alternatives, words: [first, second] };
  }

  /**
   * For a compound that no list knows: compounds that begin as it does, as far as that is a word: `asbest…` for an
   * asbestsaneerder, but not every text with room (`ruimte`) for a ruimtevaarder. Not where it is a person: an
   * artsenbezoeker is no arts. Short beginnings are words by accident.
   */
  beginning(token: Token): PlanNode | undefined {
    const { word } = token;
    if (token.parts || word.length < 9 || word.length > 48 || /[^a-z]/.test(word)) return undefined;
    const { analyser, vocabulary } = this.#store;
    for (let at = word.length - 4; at >= 5; at -= 1) {
      const prefix = word.slice(0, at);
      const known = analyser.splitter.spelledRight(prefix) || this.#spelling(prefix) !== undefined;
      if (!known) continue;
      const main = analyser.word(prefix).main;
      if (isPerson(main.slice(main.lastIndexOf('|') + 1))) continue;
      const compounds = vocabulary
        .beginning(prefix)
        .filter(({ term, word: other }) => this.#store.occurs(term) && anotherWord.test(other.slice(at)));
      if (compounds.length > 0)
        return anyOf(compounds.map(({ term }) => ({ node: { kind: 'term', term }, weight: 1 })));
    }
    return undefined;
  }

  /** Three known words written as one: `openbareordemedewerker`. Short ones are words by accident. */
  #threeKnown(word: string): [string, string, string] | undefined {
    for (let at = 4; at <= word.length - 8; at += 1) {
      const first = this.#spelling(word.slice(0, at));
      if (!first) continue;
      for (let to = at + 4; to <= word.length - 4; to += 1) {
        const second = this.#spelling(word.slice(at, to));
        const third = second && this.#spelling(word.slice(to));
        if (second && third) return [first, second, third];
      }
    }
    return undefined;
  }

  /** The likeliest right spelling that some document has. */
  nearest(word: string): { word: string; cost: number } | undefined {
    return this.#store.vocabulary.speller.near(word, 4).find((other) => this.#spellingCount(other.word) > 0);
  }

  #spellingCount(word: string): number {
    const term = this.#store.vocabulary.term(word);
    return term !== undefined && this.#store.occurs(term) ? this.#store.postings.count(term) : 0;
  }

  #spelling(word: string): string | undefined {
    return this.#spellingCount(word) > 0 ? word : undefined;
  }

  #count(name: string): number {
    const term = this.#store.term(name);
    return term !== undefined && this.#store.occurs(term) ? this.#store.postings.count(term) : 0;
  }

  /** The verb of an occupation, where the word is that verb: lassen, beveiliging, schoonmaak- or beveiligingsmedewerker. */
  #rootOf(word: string, main: string, parts: readonly string[] | undefined): string | undefined {
    if (parts) {
      const [first = '', head] = parts;
      if (parts.length !== 2 || !(head === 'medewerker' || head === 'werk')) return undefined;
      return (first.length > 6 && first.endsWith('ing') && agentRoot(`${first.slice(0, -3)}er`)) || first;
    }
    if (word.length > 6 && word.endsWith('ing')) return agentRoot(`${word.slice(0, -3)}er`);
    return word.length > 4 && (word.endsWith('en') || main.length > 4) ? main : undefined;
  }

  /** Keys of the places where a word the lists do not split could be written apart: `kokos|mat`. */
  *#cuts(word: string): Generator<string> {
    if (word.length < 6 || word.length > 48 || /[^a-z]/.test(word)) return;
    const { analyser } = this.#store;
    for (let at = 3; at <= word.length - 3; at += 1) {
      const right = analyser.word(word.slice(at)).main;
      yield `${analyser.word(word.slice(0, at)).main}|${right}`;
      if (word.charAt(at - 1) === 's' && at > 3)
        yield `${analyser.word(word.slice(0, at - 1)).main}|${right}`;
    }
  }
}
