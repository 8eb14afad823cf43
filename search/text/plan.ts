import { personModifierMark, rootMark } from '../dutch/analyser.ts';
import { isPerson } from '../dutch/compound.ts';
import { spellingLimit } from '../dutch/speller.ts';
import { agentRoot } from '../dutch/stem.ts';
import type { Token } from '../dutch/tokenise.ts';
import { type DocumentStore, labelMark } from './store.ts';
import type { QuerySuggestion } from './types.ts';

/** What to look up: a term's list, the better of several nodes, documents that have all of several, or
 * any word that begins so. */
export type PlanNode =
  | { kind: 'term'; term: number }
  | { kind: 'any'; of: readonly { node: PlanNode; weight: number }[] }
  | { kind: 'all'; of: readonly PlanNode[] }
  | { kind: 'begins'; prefix: string };

export interface PlanGroup {
  node: PlanNode;
  required: boolean;
  /** Says so little (`medewerker`) that it cannot be all that a partial hit has. */
  generic: boolean;
  /** Counts this much more than its rarity says: a compound's head is what it is. */
  emphasis?: number;
}

export interface Plan {
  groups: PlanGroup[];
  /** The words one by one, compounds in parts, for hits that have only some of them. */
  pieces: PlanGroup[];
  /** Term of the query as a whole label. */
  label: number | undefined;
  suggestions: QuerySuggestion[];
}

interface Alternative {
  node: PlanNode;
  weight: number;
}

interface Span extends Alternative {
  from: number;
  to: number;
}

const nothing: PlanNode = { kind: 'any', of: [] };
const genericTerms = new Set(['medewerker', 'kracht', 'hulp', 'personel', 'mens', 'iemand', 'collega']);
const headEmphasis = 1.5;
const links = ['', 's', 'en', 'e'];

/** Turns a query's words into plans for the stages, against the terms that exist in one store. */
export class Planner {
  #store: DocumentStore;

  constructor(store: DocumentStore) {
    this.#store = store;
  }

  tokens(text: string): Token[] {
    return this.#store.analyser.content(text).slice(0, 24);
  }

  /** Every word as asked: itself, its forms, its compound written apart or joined, synonyms, abbreviations. */
  strict(tokens: readonly Token[], completing: boolean): Plan {
    const singles = tokens.map((token, i) => {
      const own = this.#exact(token);
      if (completing && i === tokens.length - 1) own.push(...this.#completion(token, 1));
      return own;
    });
    return this.#assemble(tokens, singles, this.#spans(tokens), []);
  }

  /**
   * Adds spelling, completion of the last word, and compounds only half recognised, where the word itself is unknown. With
   * `loose` known words are widened too: a compound's parts anywhere, kindred roles.
   */
  expanded(tokens: readonly Token[], completing: boolean, loose: boolean): Plan {
    const suggestions: QuerySuggestion[] = [];
    const spans = this.#spans(tokens);
    const meant = [...tokens];
    const halves = new Map<number, readonly string[]>();
    const singles = tokens.map((token, i) => {
      const last = i === tokens.length - 1;
      const own = this.#exact(token);
      if (this.#known(own) && !this.suspicious(token)) {
        if (completing && last) own.push(...this.#completion(token, 1));
        if (loose) own.push(...this.#loosely(token));
        return own;
      }
      const right = this.#store.analyser.splitter.spelledRight(token.word);
      const corrections = this.#corrections(token, right ? 0.35 : undefined);
      for (const { word } of corrections.words)
        suggestions.push({ kind: 'spelling', text: replaced(tokens, i, word) });
      const [nearest] = corrections.words;
      if (nearest) meant[i] = { word: nearest.word };
      own.push(...corrections.alternatives);
      if (last && (!right || completing)) own.push(...this.#completion(token, completing ? 1 : 0.55));
      if (corrections.best > 1) {
        const split = right ? undefined : this.#halfKnown(token);
        if (split) {
          own.push(...split.alternatives);
          suggestions.push({ kind: 'split', text: replaced(tokens, i, split.words.join(' ')) });
          halves.set(i, split.words);
        }
        if (loose || tokens.length === 1) own.push(...this.#loosely(token));
      }
      return own;
    });
    tokens.forEach((token, i) => {
      const next = tokens[i + 1];
      const unsure = !this.#known(this.#exact(token)) || (next && !this.#known(this.#exact(next)));
      const words = token.word.length > 2 && (next?.word.length ?? 0) > 2;
      if (next && unsure && words) spans.push(...this.#joinedBySound(token, next, i));
    });
    const plan = this.#assemble(tokens, singles, spans, suggestions);
    const label = this.#store.term(labelMark + this.#store.analyser.canonical(meant));
    return { ...plan, label, pieces: this.#pieces(tokens, singles, halves) };
  }

  #pieces(
    tokens: readonly Token[],
    singles: readonly (readonly Alternative[])[],
    halves: ReadonlyMap<number, readonly string[]>,
  ): PlanGroup[] {
    const { analyser } = this.#store;
    return tokens.flatMap((token, i): PlanGroup[] => {
      const required = !analyser.isNoise(token.word) && !/^\d+(?:uur)?$/.test(token.word);
      const parts = halves.get(i)?.map((word) => analyser.word(word).main) ?? analyser.main(token).split('|');
      if (parts.length === 1) {
        return [{ node: anyOf(singles[i] ?? []), required, generic: genericTerms.has(parts[0] ?? '') }];
      }
      return parts.map((part, p) => {
        const node = this.#termNode(part) ?? this.#termNode(personModifierMark + part) ?? nothing;
        const akin = p + 1 === parts.length ? this.#kindred(part) : [];
        const emphasis = p + 1 === parts.length ? headEmphasis : 1;
        return {
          node: anyOf([{ node, weight: 1 }, ...akin]),
          required,
          generic: genericTerms.has(part),
          emphasis,
        };
      });
    });
  }

  /** Roles akin to an occupation's, for where its own name finds nothing. */
  #kindred(head: string, before = ''): Alternative[] {
    return this.#store.analyser.kindred(head).flatMap((other) => {
      const node = this.#termNode(before + other);
      return node ? [{ node, weight: 0.4 }] : [];
    });
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

  /** For "did you mean": corrections of unknown words, the compound split or joined. */
  suggestions(tokens: readonly Token[]): QuerySuggestion[] {
    const out: QuerySuggestion[] = [...this.expanded(tokens, false, false).suggestions];
    tokens.forEach((token, i) => {
      const parts = this.#store.analyser.splitter.pieces(token.word);
      if (parts.length > 1)
        out.push({ kind: 'split', text: replaced(tokens, i, `${parts[0]} ${parts.at(-1)}`) });
      const next = tokens[i + 1];
      if (!next) return;
      for (const link of links) {
        const joined = token.word + link + next.word;
        if (this.#store.vocabulary.term(joined) !== undefined) {
          const words = tokens.map((other) => other.word);
          words.splice(i, 2, joined);
          out.push({ kind: 'joined', text: words.join(' ') });
        }
      }
    });
    const seen = new Set<string>();
    return out.filter(({ text }) => !seen.has(text) && seen.add(text));
  }

  #count(name: string): number {
    const term = this.#store.term(name);
    return term === undefined ? 0 : this.#store.postings.count(term);
  }

  #spellingCount(word: string): number {
    const term = this.#store.vocabulary.term(word);
    return term === undefined ? 0 : this.#store.postings.count(term);
  }

  #termNode(name: string): PlanNode | undefined {
    const term = this.#store.term(name);
    return term !== undefined && this.#store.postings.count(term) > 0 ? { kind: 'term', term } : undefined;
  }

  #known(alternatives: readonly Alternative[]): boolean {
    return alternatives.some(({ weight }) => weight >= 0.9);
  }

  #exact(token: Token): Alternative[] {
    const { analyser } = this.#store;
    const out: Alternative[] = [];
    const add = (name: string, weight: number) => {
      const node = this.#termNode(name);
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
      const parts = token.parts.map((part) => this.#termNode(analyser.word(part).main));
      if (parts.every((part) => part !== undefined))
        out.push({ node: { kind: 'all', of: parts }, weight: 0.9 });
    }
    if (!word.parts) for (const key of this.#cuts(token.word)) add(key, 0.95);
    const root = this.#rootOf(token.word, word.main, word.parts);
    if (root) add(rootMark + root, 0.6);
    const ownRoot = word.parts ? undefined : agentRoot(word.main);
    if (ownRoot) add(`${ownRoot}|medewerker`, 0.6);
    return out;
  }

  /** The verb an occupation is named after, where the word is that verb: lassen, beveiliging, schoonmaakmedewerker. */
  #rootOf(word: string, main: string, parts: readonly string[] | undefined): string | undefined {
    if (parts) return parts.length === 2 && parts[1] === 'medewerker' ? parts[0] : undefined;
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

  /** Weaker readings of a known word: a compound's parts anywhere, a person as the first part of a compound. */
  #loosely(token: Token): Alternative[] {
    const { analyser } = this.#store;
    const out: Alternative[] = [];
    const aside = this.#termNode(personModifierMark + analyser.main(token));
    if (aside) out.push({ node: aside, weight: 0.35 });
    const parts = analyser.word(token.word).parts ?? [];
    if (parts.length > 1) {
      const nodes = parts.map((part) => this.#termNode(part));
      if (nodes.every((node) => node !== undefined))
        out.push({ node: { kind: 'all', of: nodes }, weight: 0.45 });
    }
    return out;
  }

  #completion(token: Token, weight: number): Alternative[] {
    const shortest = weight === 1 ? 2 : 3;
    if (token.word.length < shortest || token.parts) return [];
    return [{ node: { kind: 'begins', prefix: token.word }, weight: weight * 0.9 }];
  }

  /** The spellings nearest to a word, all that are about as near as the nearest. */
  #corrections(
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
  #halfKnown(token: Token): { alternatives: Alternative[]; words: readonly [string, string] } | undefined {
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
        const other = this.#nearest(right);
        if (other) consider(leftWord, other.word, other.cost + 0.8 - left.length * 0.05);
      } else if (rightWord && left.length > 4 && right.length > 3) {
        const other = this.#nearest(left);
        if (other) consider(other.word, rightWord, other.cost + 0.8 - right.length * 0.05);
      }
    }
    if (!best || best.cost > spellingLimit(word.length)) return undefined;
    const { left: first, right: second } = best;
    const { analyser } = this.#store;
    const left = analyser.word(best.left).main;
    const right = analyser.word(best.right).main;
    const alternatives: Alternative[] = [];
    const key = this.#termNode(`${left}|${right}`);
    if (key) alternatives.push({ node: key, weight: 0.75 });
    const parts = [this.#termNode(left), this.#termNode(right)];
    if (parts.every((part) => part !== undefined))
      alternatives.push({ node: { kind: 'all', of: parts }, weight: 0.5 });
    return { alternatives, words: [first, second] };
  }

  #spelling(word: string): string | undefined {
    return this.#spellingCount(word) > 0 ? word : undefined;
  }

  #nearest(word: string): { word: string; cost: number } | undefined {
    return this.#store.vocabulary.speller.near(word, 4).find((other) => this.#spellingCount(other.word) > 0);
  }

  #joinedBySound(a: Token, b: Token, at: number): Span[] {
    const found = this.#store.vocabulary.speller
      .near(a.word + b.word, 3)
      .find(({ word }) => this.#spellingCount(word) > 0);
    if (!found || found.cost > 1.3) return [];
    const term = this.#store.vocabulary.term(found.word);
    return term === undefined ? [] : [{ from: at, to: at + 2, node: { kind: 'term', term }, weight: 0.7 }];
  }

  #spans(tokens: readonly Token[]): Span[] {
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
    return [...names].map((name) => this.#termNode(name)).filter((node) => node !== undefined);
  }

  #synonyms(tokens: readonly Token[]): PlanNode[] {
    const { analyser } = this.#store;
    const out: PlanNode[] = [];
    for (const member of analyser.synonyms(analyser.canonical(tokens))) {
      const mains = member.map(analyser.main);
      if (mains.length === 1) {
        const node = this.#termNode(mains[0] ?? '');
        if (node) out.push(node);
      } else if (mains.length === 2) {
        for (const name of [mains.join('|'), [...mains].reverse().join('|')]) {
          const node = this.#termNode(name);
          if (node) out.push(node);
        }
      } else {
        const nodes = mains.map((name) => this.#termNode(name));
        if (nodes.every((node) => node !== undefined)) out.push({ kind: 'all', of: nodes });
      }
    }
    return out;
  }

  #assemble(
    tokens: readonly Token[],
    singles: Alternative[][],
    spans: readonly Span[],
    suggestions: QuerySuggestion[],
  ): Plan {
    for (const span of spans) if (span.to === span.from + 1) singles[span.from]?.push(span);
    const nodes = singles.map((own): PlanNode => anyOf(own));
    const wide = spans.filter((span) => span.to > span.from + 1);
    const { analyser } = this.#store;
    const noise = tokens.map((token) => analyser.isNoise(token.word) || /^\d+uur$/.test(token.word));
    const allNoise = noise.every(Boolean);
    const groups: PlanGroup[] = [];
    for (let from = 0; from < tokens.length; ) {
      let to = from + 1;
      for (let grew = true; grew; ) {
        grew = false;
        for (const span of wide) {
          if (span.from < to && span.from >= from && span.to > to) {
            to = span.to;
            grew = true;
          }
        }
      }
      const inside = wide.filter((span) => span.from >= from && span.to <= to);
      groups.push({
        node: clustered(nodes, from, to, inside),
        required: allNoise || !noise.slice(from, to).every(Boolean),
        generic: tokens.slice(from, to).every((token) => genericTerms.has(analyser.main(token))),
      });
      from = to;
    }
    return {
      groups,
      pieces: [],
      label: this.#store.term(labelMark + analyser.canonical(tokens)),
      suggestions,
    };
  }
}

function last(main: string): string {
  return main.slice(main.lastIndexOf('|') + 1);
}

function anyOf(alternatives: readonly Alternative[]): PlanNode {
  const [only, ...more] = alternatives;
  if (!only) return nothing;
  return more.length === 0 && only.weight === 1 ? only.node : { kind: 'any', of: alternatives };
}

/** The words from..to one by one, or with any one of the spans in place of the words it covers. */
function clustered(nodes: readonly PlanNode[], from: number, to: number, spans: readonly Span[]): PlanNode {
  const each = nodes.slice(from, to);
  if (each.length === 1) return each[0] ?? nothing;
  const alternatives: Alternative[] = [{ node: { kind: 'all', of: each }, weight: 1 }];
  for (const span of spans) {
    const rest = [...nodes.slice(from, span.from), ...nodes.slice(span.to, to)];
    const node: PlanNode = rest.length === 0 ? span.node : { kind: 'all', of: [span.node, ...rest] };
    alternatives.push({ node, weight: span.weight });
  }
  return { kind: 'any', of: alternatives };
}

function replaced(tokens: readonly Token[], at: number, by: string): string {
  return tokens.map((token, i) => (i === at ? by : (token.parts?.join('-') ?? token.word))).join(' ');
}
