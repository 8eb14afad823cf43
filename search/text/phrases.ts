import { SortedWords } from './sorted-words.ts';

export interface Phrase {
  /** As first written. */
  text: string;
  folded: string;
  /** Term of the whole label. */
  label: number;
}

const mostStarts = 4;

interface Found {
  phrase: Phrase;
  leading: boolean;
  count: number;
}

function before(a: Found, b: Found): boolean {
  if (a.leading !== b.leading) return a.leading;
  if (a.count !== b.count) return a.count > b.count;
  const longer = a.phrase.folded.length - b.phrase.folded.length;
  return longer === 0 ? a.phrase.folded < b.phrase.folded : longer < 0;
}

/** Labels to complete what is typed with, from the beginning of any of their first words. */
export class Phrases {
  #phrases: Phrase[] = [];
  #byFolded = new Set<string>();
  #starts = new SortedWords();
  #kept = new Map<string, { best: readonly Phrase[]; most: number; phrases: number }>();

  get size(): number {
    return this.#phrases.length;
  }

  add(folded: string, text: string, label: number): void {
    if (this.#byFolded.has(folded)) return;
    const owner = this.#phrases.length;
    this.#phrases.push({ text, folded, label });
    this.#byFolded.add(folded);
    let at = 0;
    for (let i = 0; i < mostStarts && at < folded.length; i += 1) {
      this.#starts.add(folded.slice(at), owner);
      const space = folded.indexOf(' ', at);
      if (space < 0) break;
      at = space + 1;
    }
  }

  /**
   * Phrases with a word that begins as typed: those whose first word does before others, then the commonest by `count`,
   * then the shortest. For a letter or two that is a walk past thousands, so those answers are kept for a while.
   */
  best(typed: string, most: number, count: (label: number) => number): readonly Phrase[] {
    const kept = this.#kept.get(typed);
    if (kept && kept.most >= most && this.#phrases.length <= kept.phrases * 1.02 + 5) return kept.best;
    const found: Found[] = [];
    const seen = new Set<number>();
    let looked = 0;
    this.#starts.each(typed, (owner) => {
      if (seen.has(owner)) return true;
      seen.add(owner);
      const phrase = this.#phrases[owner] as Phrase;
      const documents = count(phrase.label);
      if (documents === 0) return true;
      looked += 1;
      const one = { phrase, leading: phrase.folded.startsWith(typed), count: documents };
      const worst = found.length < most ? undefined : found[found.length - 1];
      if (worst && !before(one, worst)) return true;
      if (worst) found.pop();
      let at = found.length;
      while (at > 0 && before(one, found[at - 1] as Found)) at -= 1;
      found.splice(at, 0, one);
      return true;
    });
    const best = found.map(({ phrase }) => phrase);
    if (looked > 500) {
      if (this.#kept.size > 2000) this.#kept.clear();
      this.#kept.set(typed, { best, most, phrases: this.#phrases.length });
    }
    return best;
  }
}
