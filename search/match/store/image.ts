import { prepareCandidate, prepareOpening } from '../prepare.ts';
import { createTaxonomy, type TaxonomyData } from '../taxonomy.ts';
import type { MatchCandidate, MatchOpening } from '../types.ts';
import type { Weights } from '../weights.ts';
import { CandidateTable, candidateSpec } from './candidate-table.ts';
import type { Cells, ReachClass } from './cells.ts';
import { Introductions } from './introductions.ts';
import { OpeningTable, openingSpec } from './opening-table.ts';
import { SkillLists } from './skill-lists.ts';
import { PackedStore } from './store.ts';
import type { Table, TableMemory } from './table.ts';
import { tableMemory } from './table.ts';
import { Vocabulary, type VocabularyData } from './vocabulary.ts';

/** What is not columns; plain data, so that it fits a file as well as a message to a worker. */
export interface ImageHead {
  weights: Weights;
  vocabulary: VocabularyData;
  kernel: boolean;
  candidates: SideHead<MatchCandidate> & { features: number };
  openings: SideHead<MatchOpening>;
  otherIntroductions: { openingId: string; candidateId: string }[];
}

interface SideHead<Row> {
  rows: number;
  capacity: number;
  alive: number;
  classes: readonly ReachClass[];
  oddIds: string[];
  /** rows with codes that have no bit: they are compared by plain code */
  residual: [number, Row][];
}

export const imageParts = [
  'candidates',
  'openings',
  'candidateCells',
  'openingCells',
  'lists',
  'introductions',
  'introductionsByCandidate',
] as const;
export type ImagePart = (typeof imageParts)[number];

/** A whole store as data. Sharing it shares the columns: rows that die in one thread die in all. */
export interface StoreImage {
  head: ImageHead;
  taxonomy: TaxonomyData;
  parts: Record<ImagePart, Uint8Array>;
  /** the memory of the tables where the kernel reads it, to share it with a worker */
  memories: { candidates: WebAssembly.Memory | null; openings: WebAssembly.Memory | null };
}

/** The store with its fresh rows merged. */
export function imageOf(store: PackedStore): StoreImage {
  if (store.candidates.delta.rows > 0) store.mergeCandidates();
  if (store.openings.delta.rows > 0) store.mergeOpenings();
  const candidates = store.candidates.base;
  const openings = store.openings.base;
  const introductions = store.introductions.pack();
  return {
    head: {
      weights: store.weights,
      vocabulary: store.vocabulary.data(),
      kernel: store.kernel,
      candidates: { ...sideHead(candidates), features: candidates.columns.features.length },
      openings: sideHead(openings),
      otherIntroductions: introductions.others,
    },
    taxonomy: store.taxonomy.data,
    parts: {
      candidates: bytesOf(candidates.buffer),
      openings: bytesOf(openings.buffer),
      candidateCells: bytesOf(candidates.cells.start),
      openingCells: bytesOf(openings.cells.start),
      lists: bytesOf(store.lists.items.subarray(0, store.lists.used)),
      introductions: bytesOf(introductions.words),
      introductionsByCandidate: bytesOf(introductions.byCandidate),
    },
    memories: { candidates: candidates.memory, openings: openings.memory },
  };
}

/** Where the columns of a table that an image tells of are to be read into, or are shared. */
export function memoriesFor(head: ImageHead): { candidates: TableMemory; openings: TableMemory } {
  const { candidates, openings, kernel } = head;
  const spec = candidateSpec(candidates.capacity, candidates.features, kernel);
  return {
    candidates: tableMemory(candidates.capacity, spec, kernel),
    openings: tableMemory(openings.capacity, openingSpec(openings.capacity), kernel),
  };
}

/** The store of an image, over the memory given: read from a file, or shared by another thread. */
export function storeFrom(
  image: Omit<StoreImage, 'memories'>,
  memories: { candidates: TableMemory; openings: TableMemory },
): PackedStore {
  const { head, parts } = image;
  const taxonomy = createTaxonomy(image.taxonomy);
  const vocabulary = new Vocabulary(taxonomy, head.vocabulary);
  const candidates = new CandidateTable(
    head.candidates.capacity,
    head.candidates.features,
    memories.candidates,
  );
  restore(candidates, head.candidates, parts.candidateCells);
  for (const [row, residual] of head.candidates.residual) {
    candidates.residual.set(row, prepareCandidate(residual, taxonomy));
  }
  const openings = new OpeningTable(head.openings.capacity, memories.openings);
  restore(openings, head.openings, parts.openingCells);
  for (const [row, residual] of head.openings.residual) {
    openings.residual.set(row, prepareOpening(residual, taxonomy));
  }
  return new PackedStore({
    taxonomy,
    weights: head.weights,
    vocabulary,
    lists: SkillLists.from(uint16(parts.lists)),
    introductions: new Introductions({
      words: uint32(parts.introductions),
      byCandidate: uint32(parts.introductionsByCandidate),
      others: head.otherIntroductions,
    }),
    candidates,
    openings,
    kernel: head.kernel,
  });
}

function sideHead<Row extends MatchCandidate | MatchOpening>(
  table: Table & { residual: ReadonlyMap<number, { row: Row }> },
): SideHead<Row> {
  const { rows, capacity, alive, cells, ids, residual } = table;
  return {
    rows,
    capacity,
    alive,
    classes: cells.classes,
    oddIds: [...ids.odd],
    residual: [...residual].map(([row, { row: data }]): [number, Row] => [row, data]),
  };
}

function restore(table: Table, head: SideHead<unknown>, cells: Uint8Array): void {
  table.rows = head.rows;
  table.alive = head.alive;
  table.cells = { classes: head.classes, start: uint32(cells) } satisfies Cells;
  table.ids.restoreOdd(head.oddIds);
}

function bytesOf(data: SharedArrayBuffer | Uint16Array | Uint32Array): Uint8Array {
  return data instanceof SharedArrayBuffer
    ? new Uint8Array(data)
    : new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
}

function uint16(bytes: Uint8Array): Uint16Array {
  return new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 2);
}

function uint32(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
}
