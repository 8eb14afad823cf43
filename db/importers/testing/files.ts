import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { crc32 } from 'node:zlib';
import type { ImportOptions, Reject } from '../report.ts';

/** The publishers' files beside the project, where they are; null elsewhere. */
export function sharedData(folder: string): string | null {
  const path = resolve(import.meta.dirname, '../../../../shared/data', folder);
  return existsSync(path) ? path : null;
}

/** Writes files into a new temporary folder and gives its path. */
export function tempFiles(files: Record<string, string | Uint8Array>): string {
  const folder = mkdtempSync(join(tmpdir(), 'werkbrug-import-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

/** Options of an import that remembers its rejects, with ids that count up. */
export function importOptions(changes: Partial<ImportOptions> = {}): ImportOptions & { rejects: Reject[] } {
  const rejects: Reject[] = [];
  return {
    dryRun: false,
    now: '2026-11-22T09:00:00.000Z',
    newId: () => crypto.randomUUID(),
    onReject: (reject) => rejects.push(reject),
    ...changes,
    rejects,
  };
}

/** A zip with its files stored as they are, as small as the format allows. */
export function zipOf(files: Record<string, string>): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const content = Buffer.from(text);
    const title = Buffer.from(name);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt32LE(crc32(content), 10);
    facts.writeUInt32LE(content.length, 14);
    facts.writeUInt32LE(content.length, 18);
    facts.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), facts, title, content]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), facts, tail, title]));
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, central, Buffer.from('PK\x05\x06'), end]);
}
