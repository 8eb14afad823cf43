import { compile } from 'html-to-text';

/** What a description may count at most after cleaning; beyond it the text ends with an ellipsis. */
export const maxDescription = 8_000;

/** What goes into the converter at most: more than any posting, less than what would hold the process up. */
const maxHtml = 300_000;

const skipped = ['script', 'style', 'noscript', 'template', 'iframe', 'object', 'svg', 'head', 'img', 'form'];

const convert = compile({
  wordwrap: false,
  limits: { maxInputLength: maxHtml, maxDepth: 60, ellipsis: '…' },
  selectors: [
    ...skipped.map((selector) => ({ selector, format: 'skip' })),
    { selector: 'a', options: { ignoreHref: true } },
    { selector: 'ul', options: { itemPrefix: '- ' } },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({
      selector,
      options: { uppercase: false, leadingLineBreaks: 2, trailingLineBreaks: 1 },
    })),
    { selector: 'hr', format: 'skip' },
  ],
});

const tag =
  /<\/?(p|br|li|ul|ol|div|span|strong|b|em|i|u|a|h[1-6]|table|tr|td|script|style|img|iframe)\b[^<>]*>/i;

const escapedTag = /&(?:amp;)*lt;\/?(p|br|li|ul|ol|div|span|strong|b|em|h[1-6]|script|style|img|iframe)\b/i;
/** HTML that went through so many programs that each escaped it is still read as HTML. */
const mostEscaped = 3;

/**
 * Plain text with paragraphs and lists from HTML or from text. Nothing of scripts, styles or frames is left; HTML that
 * was escaped once too often is still read as HTML.
 */
export function plainText(source: string): string {
  let text = convertOnce(source.slice(0, maxHtml).replaceAll('<![CDATA[', '').replaceAll(']]>', ''));
  for (let again = 0; again < mostEscaped && (tag.test(text) || escapedTag.test(text)); again += 1)
    text = convertOnce(text);
  return text.trim();
}

/** One line of a name or an address: as `plainText`, white space as single spaces, at most `max` characters. */
export function plainLine(source: string, max: number): string {
  const text = /[<&]/.test(source) ? plainText(source.slice(0, max * 8)) : source;
  return text
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .slice(0, max)
    .trim();
}

function convertOnce(source: string): string {
  if (tag.test(source) || /<!--|<[a-z][a-z0-9]*(\s|>|\/)/i.test(source)) {
    // Cells of a row stand side by side on a page; without a space they would run together.
    return convert(
      source
        .slice(0, maxHtml - 1000)
        .replace(/<\/(td|th)\s*>/gi, ' </$1>')
        .slice(0, maxHtml),
    );
  }
  // Without tags the line breaks are what the writer meant; entities are still decoded.
  return convert(
    source
      .slice(0, maxHtml)
      .replaceAll('<', '&lt;')
      .replace(/\r\n?|\n/g, '<br>'),
  );
}

/** Cuts at the end of a paragraph, line or word where one is near. */
export function cutText(text: string, max: number): string {
  if (text.length <= max) return text;
  const room = text.slice(0, max - 2);
  const paragraph = room.lastIndexOf('\n');
  const word = room.lastIndexOf(' ');
  const at = paragraph > max * 0.9 ? paragraph : word > max * 0.9 ? word : room.length;
  return `${room
    .slice(0, at)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()} …`;
}
