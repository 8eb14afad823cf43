import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';
import type PDFDocument from 'pdfkit';

/**
 * Letters of the agreement: Noto Sans, embedded in the PDF, so that a name is written as it is (Şükrü, Łukasz,
 * Елена). The package splits the typeface by script; a piece of text is drawn with the part that has its letters.
 * The woff files, because the font library that pdfkit uses fails on embedding part of a woff2 file; unpacked once,
 * because that library unpacks a table each time it looks at it (measured: 600 ms a document of two pages instead of 80).
 */

export type Weight = 'regular' | 'bold';

const weights = { regular: 400, bold: 700 } as const;

/** The scripts that are used, with the letters of each; the first one that has a letter draws it. */
const scripts: readonly { name: string; has: RegExp }[] = [
  {
    name: 'latin',
    has: /[\u0020-\u007e\u00a0-\u00ff\u0131\u0152-\u0153\u02bb-\u02bc\u02c6\u02da\u02dc\u2013-\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026\u2039-\u203a\u20ac\u2122]/u,
  },
  { name: 'latin-ext', has: /[\u0100-\u017f\u0180-\u024f\u1e00-\u1e9f\u1ef2-\u1eff]/u },
  { name: 'vietnamese', has: /[\u1ea0-\u1ef9]/u },
  { name: 'greek', has: /[\u0386-\u03ce]/u },
  { name: 'cyrillic', has: /[\u0401\u0404\u0406-\u0407\u040e\u0410-\u044f\u0451\u0454\u0456-\u0457\u045e]/u },
  { name: 'cyrillic-ext', has: /[\u0400-\u04ff]/u },
];

const resolve = createRequire(import.meta.url).resolve;

let files: Promise<{ name: string; data: Buffer }[]> | undefined;

/** Makes the typeface known to a document; the files are read once. */
export async function withFonts(doc: PDFDocument): Promise<void> {
  files ??= Promise.all(
    scripts.flatMap(({ name }) =>
      (Object.keys(weights) as Weight[]).map(async (weight) => ({
        name: fontName(name, weight),
        data: unpack(
          await readFile(
            resolve(`@fontsource/noto-sans/files/noto-sans-${name}-${weights[weight]}-normal.woff`),
          ),
        ),
      })),
    ),
  );
  for (const { name, data } of await files) doc.registerFont(name, data);
}

/** A woff file (W3C, "WOFF File Format 1.0", sections 3 and 4) as the OpenType file that it holds. */
function unpack(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const headers = Buffer.alloc(12 + 16 * count);
  woff.copy(headers, 0, 4, 8);
  const power = 2 ** Math.floor(Math.log2(count));
  headers.writeUInt16BE(count, 4);
  headers.writeUInt16BE(16 * power, 6);
  headers.writeUInt16BE(Math.log2(power), 8);
  headers.writeUInt16BE(16 * (count - power), 10);
  const tables: Buffer[] = [];
  let at = headers.length;
  for (let index = 0; index < count; index += 1) {
    const entry = 44 + 20 * index;
    const [offset, packed, size] = [4, 8, 12].map((field) => woff.readUInt32BE(entry + field)) as [
      number,
      number,
      number,
    ];
    const raw = woff.subarray(offset, offset + packed);
    const table = Buffer.alloc(Math.ceil(size / 4) * 4);
    (packed < size ? inflateSync(raw) : raw).copy(table);
    const header = 12 + 16 * index;
    woff.copy(headers, header, entry, entry + 4);
    woff.copy(headers, header + 4, entry + 16, entry + 20);
    headers.writeUInt32BE(at, header + 8);
    headers.writeUInt32BE(size, header + 12);
    tables.push(table);
    at += table.length;
  }
  return Buffer.concat([headers, ...tables]);
}

function fontName(script: string, weight: Weight): string {
  return `${script}-${weight}`;
}

function scriptOf(char: string): string | undefined {
  return scripts.find(({ has }) => has.test(char))?.name;
}

/**
 * Text in letters that can be drawn. A letter of another script loses its marks, or becomes a question mark: the text
 * that was agreed to, and its hash, keep it.
 */
export function drawable(text: string): string {
  return [...text.normalize('NFC')]
    .map((char) => {
      if (scriptOf(char)) return char;
      const bare = char.normalize('NFD').replace(/\p{M}/gu, '');
      return [...bare].every(scriptOf) ? bare : '?';
    })
    .join('');
}

/** Text cut into pieces of one font each. Spaces stay with the letters before them. */
export function fontRuns(text: string, weight: Weight): { font: string; text: string }[] {
  const runs: { font: string; text: string }[] = [];
  for (const char of text) {
    const font = fontName(scriptOf(char) ?? 'latin', weight);
    const last = runs.at(-1);
    if (last && last.font === font) last.text += char;
    else runs.push({ font, text: char });
  }
  return runs.length > 0 ? runs : [{ font: fontName('latin', weight), text: '' }];
}
