/** Lower case without accents: what we compare names and labels by. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\u2018\u2019\u02BC`´]/g, "'")
    .toLowerCase()
    .trim();
}

/** The folded words of a text, without punctuation; a word of one letter says nothing and is left out. */
export function foldedWords(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1);
}
