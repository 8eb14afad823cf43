import { createReadStream } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { openPromise as openZip } from 'yauzl';

/** One readable file of a directory, a zip or the disk; `.gz` is unpacked while reading. */
export interface SourceFile {
  /** Without folder and without `.gz`. */
  name: string;
  open(): Promise<Readable>;
}

export interface Source {
  files: readonly SourceFile[];
  close(): void;
}

/** The publisher's file is missing, unreadable or of another kind: nothing can be imported from it. */
export class SourceError extends Error {
  override name = 'SourceError';
}

/**
 * Opens a directory, a zip, a `.gz` or a plain file.
 *
 * @throws SourceError in Dutch
 */
export async function openSource(path: string): Promise<Source> {
  const info = await stat(path).catch(() => null);
  if (!info) throw new SourceError(`Bestand of map niet gevonden: ${path}`);
  if (info.isDirectory()) {
    const names = (await readdir(path)).sort();
    return { files: names.map((name) => diskFile(join(path, name))), close: () => undefined };
  }
  return (await isZip(path)) ? zipSource(path) : { files: [diskFile(path)], close: () => undefined };
}

async function isZip(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return bytesRead === 4 && buffer.readUInt32BE(0) === 0x504b0304;
  } finally {
    await file.close();
  }
}

function diskFile(path: string): SourceFile {
  return sourceFile(basename(path), async () => createReadStream(path));
}

async function zipSource(path: string): Promise<Source> {
  try {
    const zip = await openZip(path, { autoClose: false, lazyEntries: true });
    const files: SourceFile[] = [];
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/') || entry.fileName.startsWith('__MACOSX/')) continue;
      files.push(sourceFile(basename(entry.fileName), () => zip.openReadStreamPromise(entry)));
    }
    return { files, close: () => zip.close() };
  } catch (error) {
    throw new SourceError(`${path} is geen leesbaar zipbestand: ${(error as Error).message}`);
  }
}

function sourceFile(name: string, openRaw: () => Promise<Readable>): SourceFile {
  if (!/\.gz$/i.test(name)) return { name, open: openRaw };
  return {
    name: name.replace(/\.gz$/i, ''),
    open: async () => {
      const raw = await openRaw();
      const plain = createGunzip();
      raw.on('error', (error) => plain.destroy(error));
      return raw.pipe(plain);
    },
  };
}

/** The first characters of a file, to recognise its kind; a byte-order mark is left out. */
export async function peek(file: SourceFile, characters = 4096): Promise<string> {
  const stream = await file.open();
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of stream) {
    text += decoder.decode(chunk as Buffer, { stream: true });
    if (text.length >= characters) break;
  }
  stream.destroy();
  return text.slice(0, characters);
}
