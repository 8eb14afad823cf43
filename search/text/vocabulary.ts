import { createSpeller, type Speller } from '../dutch/speller.ts';
import { feminineOf } from '../dutch/stem.ts';
import { SortedWords } from './sorted-words.ts';

/** Words of running text count as spelled right once this many documents use them; a typo rarely comes three times. */
const trusted = 3;

/**
 * The words as they are spelled in the documents: for completing the last word and for correcting typos. Each leads to the
 * term it is filed under.
 */
export class Vocabulary {
  readonly speller: Speller = createSpeller();
  #terms = new Map<string, number>();
  /** Spellings nobody wrote but somebody may mean: the feminine of an occupation. */
  #aliases = new Map<string, number>();
  #alone = new Set<string>();
  #uses = new Map<string, number>();
  #sorted = new SortedWords();

  get size(): number {
    return this.#terms.size;
  }

  /** Whether the word was ever written on its own, and not only inside a compound. */
  alone(word: string): boolean {
    return this.#alone.has(word) || this.#aliases.has(word);
  }

  /** `named`: from a title or another short field, where words are spelled with care. */
  add(word: string, term: number, named: boolean, alone: boolean): void {
    if (alone) this.#alone.add(word);
    if (!this.#terms.has(word)) {
      this.#terms.set(word, term);
      this.#sorted.add(word, term);
    }
    if (this.speller.has(word)) return;
    if (!named) {
      const uses = (this.#uses.get(word) ?? 0) + 1;
      if (uses < trusted) {
        this.#uses.set(word, uses);
        return;
      }
      this.#uses.delete(word);
    }
    this.speller.add(word);
    const feminine = named ? feminineOf(word) : undefined;
    if (feminine && !this.#terms.has(feminine)) {
      this.speller.add(feminine);
      this.#aliases.set(feminine, term);
    }
  }

  /** The term of a word the speller proposes. */
  term(word: string): number | undefined {
    return this.#terms.get(word) ?? this.#aliases.get(word);
  }

  /** Longer words that begin with `prefix`, with their terms. */
  beginning(prefix: string): { word: string; term: number }[] {
    const out: { word: string; term: number }[] = [];
    this.#sorted.each(prefix, (term, word) => {
      if (word.length > prefix.length) out.push({ word, term });
      return true;
    });
    return out;
  }

  /** Terms of the words that begin with `prefix`, each once. */
  completions(prefix: string): number[] {
    const out = new Set<number>();
    this.#sorted.each(prefix, (term) => {
      out.add(term);
      return true;
    });
    return [...out];
  }
}
