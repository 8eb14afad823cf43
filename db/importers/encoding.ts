import { Readable } from 'node:stream';
import type { SourceFile } from './source.ts';

const looked = 262_144;

/**
 * The file as UTF-8. Spreadsheets still save CSV as Windows-1252 or UTF-16; a file that is UTF-8 with a broken byte here
 * or there stays UTF-8.
 */
export async function inUtf8(file: SourceFile): Promise<SourceFile> {
  const encoding = encodingOf(await beginning(file));
  if (encoding === 'utf-8') return file;
  return { name: file.name, open: async () => Readable.from(decoded(await file.open(), encoding)) };
}

async function* decoded(stream: AsyncIterable<Buffer>, encoding: string): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of stream) yield Buffer.from(decoder.decode(chunk, { stream: true }));
  yield Buffer.from(decoder.decode());
}

async function beginning(file: SourceFile): Promise<Buffer> {
  const stream = await file.open();
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(chunk as Buffer);
    length += (chunk as Buffer).length;
    if (length >= looked) break;
  }
  stream.destroy();
  return Buffer.concat(chunks).subarray(0, looked);
}

function encodingOf(bytes: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // What is cut off at the end is no error.
  const text = new TextDecoder().decode(bytes, { stream: true });
  const broken = text.match(/\uFFFD/g)?.length ?? 0;
  const sound = text.match(/[\u00C0-\u017F\u2010-\u20AC]/g)?.length ?? 0;
  return broken > sound ? 'windows-1252' : 'utf-8';
}
