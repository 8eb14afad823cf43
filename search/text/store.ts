import type { DutchAnalyser } from '../dutch/analyser.ts';
import { fold } from '../dutch/fold.ts';
import { stopwords } from '../dutch/synonyms.ts';
import type { Token } from '../dutch/tokenise.ts';
import { FacetColumn, NumberColumn } from './columns.ts';
import { Phrases } from './phrases.ts';
import { Places } from './places.ts';
import { Postings } from './postings.ts';
import type { TextDocument } from './types.ts';
import { Vocabulary } from './vocabulary.ts';

/** How much a word in a field says about the document, and how far a long field thins that out. */
interface FieldWeight {
  weight: number;
  thinning: number;
  usualLength: number;
  /** 0 to 255 where a query is exactly this label; 0 for running text. */
  label: number;
}

const fields = {
  title: { weight: 3, thinning: 0.4, usualLength: 4, label: 255 },
  occupation: { weight: 2.2, thinning: 0.3, usualLength: 3, label: 240 },
  synonyms: { weight: 1.6, thinning: 0.15, usualLength: 20, label: 215 },
  skills: { weight: 1, thinning: 0.3, usualLength: 20, label: 0 },
  employer: { weight: 0.9, thinning: 0.2, usualLength: 3, label: 0 },
  place: { weight: 1, thinning: 0, usualLength: 1, label: 0 },
  tasks: { weight: 0.5, thinning: 0.4, usualLength: 100, label: 0 },
} satisfies Record<string, FieldWeight>;

const saturation = 1.5;
const longestPhrase = 60;
/** Prefix of the term for a whole label, so that a query that is a label finds it first. */
export const labelMark = '=';

interface CompiledToken {
  terms: readonly number[];
  weights: readonly number[];
  spellings: readonly { word: string; term: number; alone: boolean }[];
  trusted: boolean;
}

interface CompiledLabel {
  tokens: readonly CompiledToken[];
  pairs: readonly number[];
  whole: number;
  length: number;
}

/** Documents and everything derived from them; ordinals rise with every upsert and are never reused. */
export class DocumentStore {
  readonly analyser: DutchAnalyser;
  readonly postings = new Postings();
  readonly vocabulary = new Vocabulary();
  readonly phrases = new Phrases();
  readonly facets = new Map<string, FacetColumn>();
  readonly numbers = new Map<string, NumberColumn>();
  readonly days = new NumberColumn();
  readonly reach = new FacetColumn();
  readonly places = new Places();
  readonly ids: string[] = [];
  /** Rises when ordinals are renumbered. */
  generation = 0;
  alive = new Uint8Array(1 << 10);
  live = 0;
  #ordinals = new Map<string, number>();
  #terms = new Map<string, number>();
  #tokens = new Map<string, CompiledToken>();
  #labels = new Map<string, CompiledLabel>();
  #sums = new Float32Array(1 << 12);
  #touched: number[] = [];
  #wholes = new Map<number, number>();

  constructor(analyser: DutchAnalyser) {
    this.analyser = analyser;
  }

  /** Ordinals handed out so far, dead ones included. */
  get count(): number {
    return this.ids.length;
  }

  get termCount(): number {
    return this.postings.terms;
  }

  has(id: string): boolean {
    return this.#ordinals.has(id);
  }

  ordinal(id: string): number | undefined {
    return this.#ordinals.get(id);
  }

  /** The number of a term that has been filed at least once. */
  term(name: string): number | undefined {
    return this.#terms.get(name);
  }

  /**
   * Whether a live document has the term. Those of removed documents stay filed until the next compaction; a word that only
   * they have is as unknown as one that nobody wrote. Searched from the end, where the youngest documents are.
   */
  occurs(term: number): boolean {
    const list = this.postings.list(term);
    for (let i = list.length - 1; i >= 0; i -= 1)
      if (this.alive[(list[i] as number) >>> 8] === 1) return true;
    return false;
  }

  upsert(document: TextDocument): void {
    this.remove(document.id);
    const ordinal = this.ids.length;
    if (ordinal >= 1 << 24) throw new RangeError('A text index holds at most 16 million documents.');
    this.ids.push(document.id);
    this.#ordinals.set(document.id, ordinal);
    if (ordinal >= this.alive.length) {
      const alive = new Uint8Array(this.alive.length * 2);
      alive.set(this.alive);
      this.alive = alive;
    }
    this.alive[ordinal] = 1;
    this.live += 1;
    this.#fileText(ordinal, document);
    this.#fileFacets(ordinal, document);
  }

  remove(id: string): boolean {
    const ordinal = this.#ordinals.get(id);
    if (ordinal === undefined) return false;
    this.#ordinals.delete(id);
    this.alive[ordinal] = 0;
    this.live -= 1;
    if (this.ids.length - this.live > 2000 && this.ids.length > this.live * 2) this.compact();
    return true;
  }

  compact(): void {
    const count = this.ids.length;
    if (count === this.live) return;
    const next = new Int32Array(count).fill(-1);
    let to = 0;
    for (let i = 0; i < count; i += 1) {
      if (this.alive[i] !== 1) continue;
      next[i] = to;
      const id = this.ids[i] as string;
      this.ids[to] = id;
      this.#ordinals.set(id, to);
      to += 1;
    }
    this.ids.length = to;
    this.generation += 1;
    this.alive.fill(0);
    this.alive.fill(1, 0, to);
    this.postings.rewrite(next);
    for (const column of this.facets.values()) column.rewrite(next, to);
    for (const column of this.numbers.values()) column.rewrite(next, to);
    this.days.rewrite(next, to);
    this.reach.rewrite(next, to);
    this.places.rewrite(next, to);
  }

  #fileText(ordinal: number, { fields: text }: TextDocument): void {
    this.#label(text.title, fields.title);
    this.#label(text.occupation, fields.occupation);
    const synonyms = text.synonyms ?? [];
    if (synonyms.length > 0) this.#synonyms(synonyms);
    this.#words(text.skills?.join(' . '), fields.skills, true);
    this.#words(text.employer, fields.employer, true);
    this.#words(text.place, fields.place, true);
    this.#words(text.tasks, fields.tasks, false);
    for (const term of this.#touched) {
      const sum = this.#sums[term] ?? 0;
      this.#sums[term] = 0;
      this.postings.append(term, ordinal, Math.max(1, Math.round((255 * sum) / (sum + saturation))));
    }
    this.#touched.length = 0;
    for (const [term, impact] of this.#wholes) this.postings.append(term, ordinal, impact);
    this.#wholes.clear();
  }

  #fileFacets(ordinal: number, document: TextDocument): void {
    for (const column of this.facets.values()) column.set(ordinal, []);
    for (const [name, value] of Object.entries(document.facets ?? {})) {
      if (value === undefined) continue;
      if (typeof value === 'number') {
        let column = this.numbers.get(name);
        if (!column) {
          column = new NumberColumn();
          this.numbers.set(name, column);
        }
        column.set(ordinal, value);
        continue;
      }
      let column = this.facets.get(name);
      if (!column) {
        column = new FacetColumn();
        this.facets.set(name, column);
      }
      column.set(ordinal, typeof value === 'string' ? [value] : value);
    }
    this.reach.set(ordinal, document.visibleTo ?? []);
    const day = document.date ? Date.parse(document.date) / 86_400_000 : Number.NaN;
    this.days.set(ordinal, day);
    const { lat, lon } = document;
    const placed = lat !== undefined && lon !== undefined && Number.isFinite(lat) && Number.isFinite(lon);
    this.places.set(ordinal, placed ? { lat, lon } : undefined);
  }

  #label(text: string | undefined, field: FieldWeight): void {
    if (!text) return;
    const label = this.#compileLabel(text);
    this.#file(label, field, label.length);
  }

  #synonyms(texts: readonly string[]): void {
    const labels = texts.map((text) => this.#compileLabel(text));
    const length = labels.reduce((sum, label) => sum + label.length, 0);
    for (const label of labels) this.#file(label, fields.synonyms, length);
  }

  #file(label: CompiledLabel, field: FieldWeight, length: number): void {
    const share = field.weight / (1 - field.thinning + (field.thinning * length) / field.usualLength);
    for (const token of label.tokens) this.#token(token, share, true);
    for (const term of label.pairs) this.#add(term, share);
    if ((this.#wholes.get(label.whole) ?? 0) < field.label) this.#wholes.set(label.whole, field.label);
  }

  #words(text: string | undefined, field: FieldWeight, named: boolean): void {
    if (!text) return;
    const tokens = this.analyser.tokens(text);
    const share = field.weight / (1 - field.thinning + (field.thinning * tokens.length) / field.usualLength);
    for (const token of tokens) {
      if (!stopwords.has(token.word)) this.#token(this.#compile(token), share, named);
    }
  }

  #token(token: CompiledToken, share: number, named: boolean): void {
    for (let i = 0; i < token.terms.length; i += 1) {
      this.#add(token.terms[i] as number, share * (token.weights[i] as number));
    }
    if (token.trusted) return;
    for (const { word, term, alone } of token.spellings) this.vocabulary.add(word, term, named, alone);
    token.trusted = token.spellings.every(({ word }) => this.vocabulary.speller.has(word) || word.length < 3);
  }

  #add(term: number, amount: number): void {
    const sum = this.#sums[term] ?? 0;
    if (sum === 0) this.#touched.push(term);
    this.#sums[term] = sum + amount;
  }

  #termFor(name: string): number {
    let term = this.#terms.get(name);
    if (term === undefined) {
      term = this.postings.addTerm();
      this.#terms.set(name, term);
      if (term >= this.#sums.length) {
        const sums = new Float32Array(this.#sums.length * 2);
        sums.set(this.#sums);
        this.#sums = sums;
      }
    }
    return term;
  }

  #compile(token: Token): CompiledToken {
    const key = token.parts ? token.parts.join('-') : token.word;
    const known = this.#tokens.get(key);
    if (known) return known;
    const filed = new Map<string, number>();
    for (const { term, weight } of this.analyser.indexTerms(token)) filed.set(term, weight);
    const spellings: { word: string; term: number; alone: boolean }[] = [];
    const spell = (word: string, alone: boolean) => {
      const main = this.analyser.word(word).main;
      if (filed.has(main) && !spellings.some((other) => other.word === word)) {
        spellings.push({ word, term: this.#termFor(main), alone });
      }
    };
    for (const word of [token.word, ...(token.parts ?? [])]) spell(word, true);
    for (const word of this.analyser.splitter.pieces(token.word)) spell(word, false);
    const out: CompiledToken = {
      terms: [...filed.keys()].map((name) => this.#termFor(name)),
      weights: [...filed.values()],
      spellings,
      trusted: false,
    };
    if (this.#tokens.size > 500_000) this.#tokens.clear();
    this.#tokens.set(key, out);
    return out;
  }

  #compileLabel(text: string): CompiledLabel {
    const known = this.#labels.get(text);
    if (known) return known;
    const tokens = this.analyser.tokens(text);
    const content = tokens.filter((token) => !stopwords.has(token.word));
    const whole = this.#termFor(labelMark + this.analyser.canonical(tokens));
    const out: CompiledLabel = {
      tokens: (content.length > 0 ? content : tokens).map((token) => this.#compile(token)),
      pairs: this.analyser.pairTerms(tokens).map((name) => this.#termFor(name)),
      whole,
      length: Math.max(1, content.length),
    };
    const folded = fold(text).trim();
    if (folded.length > 1 && folded.length <= longestPhrase) this.phrases.add(folded, text.trim(), whole);
    if (this.#labels.size > 200_000) this.#labels.clear();
    this.#labels.set(text, out);
    return out;
  }
}
