/** Fresh words are few between two queries: they are kept apart until there are this many. */
const mostFresh = 2000;

/** Words with a number each, found by their beginning. Adding is cheap; a word may occur more than once. */
export class SortedWords {
  #words: string[] = [];
  #values: number[] = [];
  #fresh: { word: string; value: number }[] = [];
  #ordered = true;

  get size(): number {
    return this.#words.length + this.#fresh.length;
  }

  add(word: string, value: number): void {
    this.#fresh.push({ word, value });
    this.#ordered = false;
  }

  /** Calls `visit` for each word that begins with `prefix`, until it returns false. */
  each(prefix: string, visit: (value: number, word: string) => boolean): void {
    this.#order();
    const words = this.#words;
    for (let i = lowerBound(words, prefix); i < words.length; i += 1) {
      const word = words[i] as string;
      if (!word.startsWith(prefix) || !visit(this.#values[i] as number, word)) break;
    }
    for (const { word, value } of this.#fresh) {
      if (word.startsWith(prefix) && !visit(value, word)) break;
    }
  }

  #order(): void {
    if (this.#ordered) return;
    this.#ordered = true;
    if (this.#fresh.length < mostFresh) return;
    const fresh = this.#fresh.sort((a, b) => (a.word < b.word ? -1 : a.word > b.word ? 1 : 0));
    this.#fresh = [];
    const total = this.#words.length + fresh.length;
    const words: string[] = new Array(total);
    const values: number[] = new Array(total);
    let i = 0;
    let j = 0;
    for (let n = 0; n < total; n += 1) {
      const a = this.#words[i];
      const b = fresh[j];
      if (b === undefined || (a !== undefined && a < b.word)) {
        words[n] = a as string;
        values[n] = this.#values[i] as number;
        i += 1;
      } else {
        words[n] = b.word;
        values[n] = b.value;
        j += 1;
      }
    }
    this.#words = words;
    this.#values = values;
  }
}

function lowerBound(words: readonly string[], key: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] as string) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
