import { fold } from './fold.ts';

/** One word of a text as searching sees it. */
export interface Token {
  /** Folded, hyphens taken out. */
  word: string;
  /** What stood between the hyphens, where there were any. */
  parts?: readonly string[];
  /** `bloemen-` in `bloemen- en plantenverkoper`: waits for the end of a later word. */
  open?: true;
}

const ladders = 'vmbo|mbo|hbo|havo|vwo|niveau|groep|schaal';

/** Rewritings before the text is cut into words, in order; each only where the text has its trigger, which is cheap. */
const rewrites: readonly { trigger: string | RegExp; from: RegExp; to: string }[] = [
  // The sexes of an advertisement say nothing: (m/v), m/v/x, v/m.
  { trigger: '/', from: /(^|[\s(,])[mvxfd](?:\s*\/\s*[mvxfd]){1,3}(?=$|[\s),.])/g, to: '$1 ' },
  // Hours: 24 uur, 24-urige, 24u. One word, so that 24 does not match a house number.
  {
    trigger: /\d/,
    from: /(\d+(?:[.,]\d+)?)\s*-?\s*(?:uur|uren|urige|urig|u)(?=$|[^a-z0-9])/g,
    to: ' $1uur ',
  },
  // Shortened as adverts do: mdw., productiemdw, medew., niv. 2.
  { trigger: /mdw|medew(?![a-z])/, from: /(?:mdwr?|medew)(?![a-z])\.?/g, to: 'medewerker' },
  { trigger: 'niv', from: /\bniv(?![a-z])\.?/g, to: 'niveau' },
  // Levels: mbo 2, mbo-niveau 2, mbo 2/3.
  {
    trigger: /\d/,
    from: new RegExp(
      `\\b(${ladders})[\\s-]*(?:werk-? en denk)?(?:niveau)?[\\s-]*(\\d)\\s*(?:\\/|,|-|of|en|tot)\\s*(\\d)(?!\\d)`,
      'g',
    ),
    to: '$1-$2 $1-$3',
  },
  {
    trigger: /\d/,
    from: new RegExp(`\\b(${ladders})[\\s-]*(?:werk-? en denk)?(?:niveau)?[\\s-]*(\\d)(?!\\d)`, 'g'),
    to: '$1-$2',
  },
  // Licences: rijbewijs b, rijbewijs c/ce, c-rijbewijs, c/e.
  { trigger: 'c/e', from: /\bc\/e\b/g, to: 'ce' },
  {
    trigger: 'rijbewijs',
    from: /\brijbewijs(?:\s+categorie)?\s*[(:]?\s*([a-d]e?|am|be|t)\s*[/,&+]\s*([a-d]e|[a-e]|be|ce|de)\b/g,
    to: 'rijbewijs rijbewijs-$1 rijbewijs-$2',
  },
  {
    trigger: 'rijbewijs',
    from: /\brijbewijs(?:\s+categorie)?\s*[(:]?\s*([a-d]1?e?|am|t)\b/g,
    to: 'rijbewijs rijbewijs-$1',
  },
  { trigger: '-rijbewijs', from: /\b([a-d]1?e?|am|t)-rijbewijs\b/g, to: 'rijbewijs rijbewijs-$1' },
  { trigger: 'code', from: /\bcode\s*-?\s*95\b/g, to: 'code code-95' },
  // c#, c++, .net, node.js
  { trigger: '.net', from: /(^|[^a-z0-9])\.net\b/g, to: '$1dotnet' },
  { trigger: '.', from: /\b([a-z]+)\.(js|net|io|ai)\b/g, to: '$1-$2' },
  // verkoop(st)er, receptionist(e), (hulp)kok, lasser(s)
  { trigger: '(', from: /([a-z])\((-?[a-z]{1,6})\)/g, to: '$1$2' },
  { trigger: '(', from: /\(([a-z]+-?)\)(?=[a-z])/g, to: '$1' },
  {
    trigger: '/',
    from: /([a-z]{3})\s?\/\s?-?(?:ster|euse|rice|trice|ice|esse|in|e|se|es|vrouw)(?=$|[^a-z])/g,
    to: '$1',
  },
  // zzp'er, foto's, 's ochtends
  { trigger: "'", from: /([a-z0-9])\+?'(ers?|en|tjes?|je)\b/g, to: '$1$2' },
  { trigger: "'", from: /([a-z])'s\b/g, to: '$1' },
  { trigger: "'", from: /(^|\s)'s-(?=[a-z])/g, to: '$1s' },
  { trigger: "'", from: /(^|\s)'s\s/g, to: '$1' },
  { trigger: "'", from: /([a-z])'([a-z])/g, to: '$1$2' },
  { trigger: /\d{4}/, from: /\b(\d{4})\s?([a-z]{2})\b(?=$|[^a-z])/g, to: '$1 $1$2' },
];

// k.m., o.v.b., i.c.t.: the dots are only habit.
const dotted = /\b(?:[a-z]\.){2,}(?:[a-z]\b)?/g;
const pattern = /[\p{L}\p{N}]+(?:[-&][\p{L}\p{N}]+)*(?:\+\+|#|-(?![\p{L}\p{N}]))?/gu;
/** Text of which the words are just the runs of letters. */
const simple = /^(?:[a-z ,:;!?"]|\.(?![a-z]))*$/;
const shortened = /mdw|medew(?![a-z])/;
/** Longer runs of letters are no words (addresses, encoded data): their beginning is enough to find them by. */
const longest = 80;
const letters = /[a-z]+/g;
const particlePair = /^(?:in|uit|op|af|aan|im|ex|ver|voor|na|over|onder|binnen|buiten)$/;

/**
 * Cuts a text into words. Keeps together what belongs together in the trade (`c#`, `mbo-2`, `24uur`, `p&o`, `rijbewijs b`)
 * and completes compounds that share a part (`in- en verkoop` → inkoop, verkoop; with `tail`, also
 * `bloemen- en plantenverkoper` → bloemenverkoper). `tail` gives the last part of a compound.
 */
export function tokenise(text: string, tail?: (word: string) => string | undefined): Token[] {
  const out: Token[] = [];
  // Sentence by sentence: most are simple, and nothing below reaches across a full stop.
  for (const sentence of text.length > 80 ? text.split(/(?<=[.!?;]\s)|\n/) : [text])
    clause(fold(sentence), out, tail);
  return out;
}

function clause(text: string, out: Token[], tail?: (word: string) => string | undefined): void {
  if (simple.test(text) && !shortened.test(text)) {
    for (const word of text.match(letters) ?? []) out.push({ word: word.slice(0, longest) });
    return;
  }
  let folded = text.includes('.') ? text.replace(dotted, (match) => match.replaceAll('.', '')) : text;
  for (const { trigger, from, to } of rewrites) {
    const there = typeof trigger === 'string' ? folded.includes(trigger) : trigger.test(folded);
    if (there) folded = folded.replace(from, to);
  }
  const tokens: Token[] = [];
  for (const [match] of folded.matchAll(pattern)) cut(match.slice(0, longest), tokens);
  out.push(...(tokens.some((token) => token.open) ? completed(tokens, tail) : tokens));
}

function cut(match: string, out: Token[]): void {
  const open = match.endsWith('-');
  const bare = open ? match.slice(0, -1) : match;
  if (/(?:\+\+|#)$/.test(bare) && !/^[a-z](?:\+\+|#)$/.test(bare)) {
    cut(bare.replace(/[+#]+$/, ''), out);
    return;
  }
  if (
    bare.split('-').some((part) => part.includes('&') && !/^[a-z0-9]{1,2}(?:&[a-z0-9]{1,2})+$/.test(part))
  ) {
    for (const side of bare.split('&')) cut(side, out);
    return;
  }
  if (!bare.includes('-')) {
    out.push(open ? { word: bare, open } : { word: bare });
    return;
  }
  const parts = bare.split('-');
  if (parts.every((part) => /^\d+$/.test(part)) || parts.length > 4) {
    for (const part of parts) out.push({ word: part });
    return;
  }
  const token: Token = { word: parts.join(''), parts };
  out.push(open ? { ...token, open } : token);
}

function completed(tokens: readonly Token[], tail?: (word: string) => string | undefined): Token[] {
  return tokens.map((token, i) => {
    if (!token.open) return token;
    const following = tokens.slice(i + 1, i + 5).find((other) => !other.open && other.word.length > 3);
    if (!following) return { word: token.word };
    if (particlePair.test(token.word)) {
      const rest = following.word.replace(
        /^(?:in|uit|op|af|aan|ver|ex|im|voor|na|over|onder|binnen|buiten)/,
        '',
      );
      return { word: rest === following.word ? token.word : token.word + rest };
    }
    const end = following.parts?.at(-1) ?? tail?.(following.word);
    return { word: end ? token.word + end : token.word };
  });
}
