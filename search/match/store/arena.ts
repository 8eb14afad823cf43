/** Columns of fixed length in one shared block of memory, so that workers read them and a snapshot is one write. */
export type ColumnType = 'i32' | 'u32' | 'i16' | 'u16' | 'u8';

export interface ColumnArrays {
  i32: Int32Array<SharedArrayBuffer>;
  u32: Uint32Array<SharedArrayBuffer>;
  i16: Int16Array<SharedArrayBuffer>;
  u16: Uint16Array<SharedArrayBuffer>;
  u8: Uint8Array<SharedArrayBuffer>;
}

/** `[type, length]` per column. */
export type ColumnSpec = Record<string, readonly [ColumnType, number]>;
export type Columns<S extends ColumnSpec> = { [K in keyof S]: ColumnArrays[S[K][0]] };

const sizes: Record<ColumnType, number> = { i32: 4, u32: 4, i16: 2, u16: 2, u8: 1 };
/** A cache line, and more than any vector needs. */
const alignment = 64;

export function arenaBytes(spec: ColumnSpec): number {
  let bytes = 0;
  for (const [type, length] of Object.values(spec)) bytes += padded(length * sizes[type]);
  return Math.max(alignment, bytes);
}

/**
 * Lays the columns out in the order of the specification, from a byte of the buffer on.
 *
 * @throws RangeError when the buffer is too small for them
 */
export function layOut<S extends ColumnSpec>(spec: S, buffer: SharedArrayBuffer, from = 0): Columns<S> {
  if (buffer.byteLength < from + arenaBytes(spec)) throw new RangeError('the block of memory is too small');
  const columns: Partial<Record<string, ColumnArrays[ColumnType]>> = {};
  let offset = from;
  for (const [name, [type, length]] of Object.entries(spec)) {
    columns[name] = view(type, buffer, offset, length);
    offset += padded(length * sizes[type]);
  }
  return columns as Columns<S>;
}

export function newArena<S extends ColumnSpec>(spec: S): { buffer: SharedArrayBuffer; columns: Columns<S> } {
  const buffer = new SharedArrayBuffer(arenaBytes(spec));
  return { buffer, columns: layOut(spec, buffer) };
}

function view(type: ColumnType, buffer: SharedArrayBuffer, offset: number, length: number) {
  switch (type) {
    case 'i32':
      return new Int32Array(buffer, offset, length);
    case 'u32':
      return new Uint32Array(buffer, offset, length);
    case 'i16':
      return new Int16Array(buffer, offset, length);
    case 'u16':
      return new Uint16Array(buffer, offset, length);
    case 'u8':
      return new Uint8Array(buffer, offset, length);
  }
}

function padded(bytes: number): number {
  return Math.ceil(bytes / alignment) * alignment;
}
