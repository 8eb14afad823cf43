/** Letters that Unicode decomposition leaves alone but a Dutch keyboard cannot type. */
const letters: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

const plainAscii = /^[\n -~]*$/;

/**
 * Text in the one spelling that searching compares: lower case, without diacritics or ligatures, one kind
 * of apostrophe, hyphen and space. Never fails; length may change.
 */
export function fold(text: string): string {
  if (plainAscii.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '')
    .replace(/[ßøæœłđðþı]/g, (letter) => letters[letter] ?? letter)
    .replace(/[‘’‚‛`´ʼ′]/g, "'")
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s/g, ' ');
}
