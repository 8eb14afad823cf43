import { closeSync, existsSync, fsyncSync, openSync, readSync, renameSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import {
  type ImageHead,
  type ImagePart,
  imageOf,
  imageParts,
  memoriesFor,
  type StoreImage,
  storeFrom,
} from './store/image.ts';
import type { PackedStore } from './store/store.ts';
import type { TaxonomyData } from './taxonomy.ts';

/** Raised whenever a column, a slice or the meaning of a number changes: older files are then thrown away. */
const formatVersion = 5;
const magic = 0x57424d31;
/** magic, version, bytes and checksum of the head, which tells of the rest. */
const prelude = 16;
const chunkBytes = 1 << 26;

interface FileHead {
  image: ImageHead;
  taxonomy: PackedTaxonomy;
  /** position in the outbox up to which the rows know */
  position: number;
  parts: { name: ImagePart; bytes: number; checksum: number }[];
}

/** Skills by number instead of by id: a quarter of the text. */
interface PackedTaxonomy {
  skills: TaxonomyData['skills'];
  occupations: [
    id: string,
    label: string,
    isco: string,
    essential: number[],
    optional: number[],
    related: string[],
  ][];
}

/**
 * Writes the store to a file beside the target and puts it in its place at once, so that a reader finds an old or a new
 * one, never half of one.
 *
 * @param position in the outbox, read before the rows were
 */
export function writeSnapshot(file: string, store: PackedStore, position: number): void {
  const image = imageOf(store);
  const parts = imageParts.map((name) => ({
    name,
    bytes: image.parts[name].byteLength,
    checksum: checksumOf(image.parts[name]),
  }));
  const head = Buffer.from(
    JSON.stringify({
      image: image.head,
      taxonomy: packTaxonomy(image.taxonomy),
      position,
      parts,
    } satisfies FileHead),
  );
  const start = Buffer.alloc(prelude);
  for (const [i, value] of [magic, formatVersion, head.byteLength, crc32(head)].entries()) {
    start.writeUInt32LE(value, i * 4);
  }
  const aside = `${file}.${process.pid}.tmp`;
  const handle = openSync(aside, 'w', 0o600);
  try {
    writeAll(handle, start);
    writeAll(handle, head);
    for (const name of imageParts) writeAll(handle, image.parts[name]);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(aside, file);
}

/** Null when there is no file, or it is of another version, damaged or cut off. */
export function readSnapshot(file: string): { store: PackedStore; position: number } | null {
  if (!existsSync(file)) return null;
  const handle = openSync(file, 'r');
  try {
    const start = readBytes(handle, new Uint8Array(prelude));
    if (!start) return null;
    const [mark, version, headBytes, headChecksum] = [0, 4, 8, 12].map((at) =>
      Buffer.from(start).readUInt32LE(at),
    );
    if (mark !== magic || version !== formatVersion) return null;
    const headData = readBytes(handle, new Uint8Array(headBytes ?? 0));
    if (!headData || crc32(headData) !== headChecksum) return null;
    const head = JSON.parse(Buffer.from(headData).toString('utf8')) as FileHead;
    const memories = memoriesFor(head.image);
    const parts: Partial<StoreImage['parts']> = {};
    for (const { name, bytes, checksum } of head.parts) {
      const target =
        name === 'candidates' || name === 'openings'
          ? new Uint8Array(memories[name].buffer, 0, bytes)
          : new Uint8Array(bytes);
      if (!readBytes(handle, target) || checksumOf(target) !== checksum) return null;
      parts[name] = target;
    }
    const image = {
      head: head.image,
      taxonomy: unpackTaxonomy(head.taxonomy),
      parts: parts as StoreImage['parts'],
    };
    return { store: storeFrom(image, memories), position: head.position };
  } finally {
    closeSync(handle);
  }
}

function writeAll(handle: number, data: Uint8Array): void {
  for (let at = 0; at < data.byteLength; )
    at += writeSync(handle, data, at, Math.min(chunkBytes, data.byteLength - at));
}

function readBytes(handle: number, target: Uint8Array): Uint8Array | null {
  for (let at = 0; at < target.byteLength; ) {
    const read = readSync(handle, target, at, Math.min(chunkBytes, target.byteLength - at), null);
    if (read === 0) return null;
    at += read;
  }
  return target;
}

function checksumOf(data: Uint8Array): number {
  let checksum = 0;
  for (let at = 0; at < data.byteLength; at += chunkBytes) {
    checksum = crc32(data.subarray(at, Math.min(data.byteLength, at + chunkBytes)), checksum);
  }
  return checksum;
}

function packTaxonomy(data: TaxonomyData): PackedTaxonomy {
  const numbers = new Map(data.skills.map((skill, number) => [skill.id, number]));
  const skills = [...data.skills];
  const numberOf = (id: string) => {
    let number = numbers.get(id);
    if (number === undefined) {
      number = skills.push({ id, label: id }) - 1;
      numbers.set(id, number);
    }
    return number;
  };
  const occupations = data.occupations.map((item): PackedTaxonomy['occupations'][number] => [
    item.id,
    item.label,
    item.isco,
    item.essential.map(numberOf),
    item.optional.map(numberOf),
    [...item.related],
  ]);
  return { skills, occupations };
}

function unpackTaxonomy({ skills, occupations }: PackedTaxonomy): TaxonomyData {
  const idOf = (number: number) => skills[number]?.id ?? '';
  return {
    skills,
    occupations: occupations.map(([id, label, isco, essential, optional, related]) => ({
      id,
      label,
      isco,
      essential: essential.map(idOf),
      optional: optional.map(idOf),
      related,
    })),
  };
}
