import { personModifierMark } from '../dutch/analyser.ts';
import type { Token } from '../dutch/tokenise.ts';
import { type Alternative, anyOf, clustered, nothing, type PlanNode, type Span } from './nodes.ts';
import { Readings } from './readings.ts';
import { links, Spans } from './spans.ts';
import { type DocumentStore, labelMark } from './store.ts';
import type { QuerySuggestion } from './types.ts';

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

const genericTerms = new Set(['medewerker', 'kracht', 'hulp', 'personel', 'mens', 'iemand', 'collega']);
const headEmphasis = 1.5;
/** What other names of a corrected word count, beside those of a word that was written right. */
const slipWeight = 0.75;
/** The part of a word that no document has. */
const missing: PlanGroup = { node: nothing, required: true, generic: false };

/** Turns a query's words into plans for the stages, against the terms that exist in one store. */
export class Planner {
  #store: DocumentStore;
  #readings: Readings;
  #spans: Spans;

  constructor(store: DocumentStore) {
    this.#store = store;
    this.#readings = new Readings(store);
    this.#spans = new Spans(store, this.#readings);
  }

  /** Whether a word of the query exists only as somebody's typo. */
  doubtful(tokens: readonly Token[]): boolean {
    return tokens.some((token) => this.#readings.suspicious(token));
  }

  tokens(text: string): Token[] {
    return this.#store.analyser.content(text).slice(0, 24);
  }

  /** Every word as asked: itself, its forms, its compound written apart or joined, synonyms, abbreviations. */
  strict(tokens: readonly Token[], completing: boolean): Plan {
    const singles = tokens.map((token, i) => {
      const own = this.#readings.exact(token);
      if (completing && i === tokens.length - 1) own.push(...this.#readings.completion(token, 1));
      return own;
    });
    return this.#assemble(tokens, singles, this.#spans.all(tokens), []);
  }

  /**
   * Adds spelling, completion of the last word, and compounds only half recognised, where the word itself is unknown. With
   * `loose` known words are widened too: a compound's parts anywhere, kindred roles.
   */
  expanded(tokens: readonly Token[], completing: boolean, loose: boolean): Plan {
    const suggestions: QuerySuggestion[] = [];
    const spans = this.#spans.all(tokens);
    const meant = [...tokens];
    const halves = new Map<number, readonly string[]>();
    let slips = false;
    const singles = tokens.map((token, i) => {
      const last = i === tokens.length - 1;
      const own = this.#readings.exact(token);
      if (this.#readings.known(own) && !this.#readings.suspicious(token)) {
        if (completing && last) own.push(...this.#readings.completion(token, 1));
        if (loose) own.push(...this.#readings.loosely(token));
        // Known by its stem alone, a form nobody wrote may be a slip in another word: `socialle` has the stem of `social`.
        if (!this.#readings.written(token)) own.push(...this.#readings.corrections(token).alternatives);
        return own;
      }
      const right = this.#store.analyser.splitter.spelledRight(token.word);
      const corrections = this.#readings.corrections(token, right ? 0.35 : undefined);
      for (const { word } of corrections.words)
        suggestions.push({ kind: 'spelling', text: replaced(tokens, i, word) });
      const [nearest] = corrections.words;
      if (nearest) meant[i] = { word: nearest.word };
      own.push(...corrections.alternatives);
      if (nearest && nearest.cost <= 1) slips = true;
      if (last && (!right || completing))
        own.push(...this.#readings.completion(token, completing ? 1 : 0.55));
      // As adverts shorten: adm. medewerker, ped medewerker.
      else if (!last && !right && corrections.best > 1) own.push(...this.#readings.completion(token, 0.4));
      if (corrections.best > 1) {
        const split = right ? undefined : this.#readings.halfKnown(token);
        if (split) {
          own.push(...split.alternatives);
          suggestions.push({ kind: 'split', text: replaced(tokens, i, split.words.join(' ')) });
          halves.set(i, split.words);
        }
        if (loose || tokens.length === 1) own.push(...this.#readings.loosely(token));
      }
      return own;
    });
    // A slip of the hand finds what the word finds, its other names as well.
    if (slips) {
      const other = this.#spans.all(meant);
      spans.push(...other.map((span) => ({ ...span, weight: span.weight * slipWeight })));
    }
    tokens.forEach((token, i) => {
      const next = tokens[i + 1];
      const unsure =
        !this.#readings.known(this.#readings.exact(token)) ||
        (next && !this.#readings.known(this.#readings.exact(next)));
      const words = token.word.length > 2 && (next?.word.length ?? 0) > 2;
      if (next && unsure && words) spans.push(...this.#spans.joinedBySound(token, next, i));
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
      const unknown =
        parts.length === 1 && !halves.has(i) && singles[i]?.every(({ node }) => node.kind === 'begins');
      const beginning = unknown ? this.#readings.beginning(token) : undefined;
      if (beginning) return [{ node: beginning, required, generic: false }, missing];
      if (parts.length === 1) {
        return [{ node: anyOf(singles[i] ?? []), required, generic: genericTerms.has(parts[0] ?? '') }];
      }
      return parts.map((part, p) => {
        const node = this.#readings.node(part) ?? this.#readings.node(personModifierMark + part) ?? nothing;
        const akin = p + 1 === parts.length ? this.#readings.kindred(part) : [];
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

function replaced(tokens: readonly Token[], at: number, by: string): string {
  return tokens.map((token, i) => (i === at ? by : (token.parts?.join('-') ?? token.word))).join(' ');
}
