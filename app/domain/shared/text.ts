/** Control characters, zero-width characters and byte-order marks that come along with text pasted from Word. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point
const invisible = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u200B-\u200D\u2060\uFEFF]/g;
/** Marks that turn the direction of text round and so show another text than there is. */
const turning = /[\u202A-\u202E\u2066-\u2069]/g;

/**
 * What we keep of a text that somebody typed or pasted: composed Unicode, plain line ends, no invisible characters,
 * at most one empty line in a row. Letters, punctuation and emoji stay as they are.
 */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/[\u00A0\u202F]/g, ' ')
    .replace(/\u200D(?=\p{Extended_Pictographic})/gu, '\uE000')
    .replace(invisible, '')
    .replace(turning, '')
    .replace(/\uE000/g, '\u200D')
    .replace(/(?<![ \t])[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** As `cleanText`, on one line. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ');
}

/** Telephone numbers with a country code, and dates: digits that cannot be a citizen service number. */
const otherNumbers =
  /(?:\+|\b00)\d{1,3}[ .-]?(?:\(0\)[ .-]?)?\d(?:[ .-]?\d){7,10}|\b\d{1,2}([-/.])\d{1,2}\1\d{4}\b|\b\d{4}-\d{2}-\d{2}\b/g;
/** Nine digits in a row, or nine that stand apart with dots, spaces or dashes between them. */
const nineDigits = /(?<!\d)\d{9}(?!\d)|(?<!\d|\d[ .–—-])\d(?:[ .–—-]?\d){8}(?![ .–—-]?\d)/g;

/**
 * True when the text holds nine digits that form a citizen service number (BSN): the "elfproef" with weights 9 to 2
 * and -1. Dots, spaces and dashes between the digits don't hide it, nor do digits of other scripts. Source: shared
 * rule "BSN: not stored".
 */
export function containsBsn(text: string): boolean {
  const plain = text
    .normalize('NFKC')
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, '')
    .replace(otherNumbers, ' x ');
  for (const match of plain.matchAll(nineDigits)) if (passesElfproef(match[0])) return true;
  return false;
}

function passesElfproef(text: string): boolean {
  const digits = text.replace(/\D/g, '');
  if (/^(\d)\1+$/.test(digits)) return false;
  let sum = 0;
  for (let i = 0; i < 8; i++) sum += Number(digits[i]) * (9 - i);
  sum -= Number(digits[8]);
  return sum % 11 === 0;
}

/**
 * The text with every citizen service number replaced by words, for what comes in from elsewhere and cannot be sent back to
 * who wrote it. Same rule as `containsBsn`: afterwards that says false.
 */
export function withoutBsn(text: string): string {
  if (!containsBsn(text)) return text;
  const plain = text.normalize('NFKC').replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, '');
  const kept: string[] = [];
  return plain
    .replace(otherNumbers, (match) => `\uE001${kept.push(match) - 1}\uE002`)
    .replace(nineDigits, (match) => (passesElfproef(match) ? '[nummer weggelaten]' : match))
    .replace(/\uE001(\d+)\uE002/g, (_, i: string) => kept[Number(i)] ?? '');
}

/** The same text with a capital first letter. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
