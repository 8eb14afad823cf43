import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { dayNumber } from './days.ts';
import { imageOf, type StoreImage, storeFrom } from './store/image.ts';
import type { PackedStore } from './store/store.ts';

/** Openings per turn of a worker. */
const perTurn = 256;
/** In place of a candidate's number where fewer fit than were asked for. */
export const noCandidate = 0xffff_ffff;

/** The best candidates of a run of openings, `limit` places each; points in tenths, best first. */
export interface BulkPart {
  /** number of the first opening in the order of the store */
  first: number;
  openings: Uint32Array;
  /** short numbers of openings and candidates, as people use them */
  candidates: Uint32Array;
  points: Uint16Array;
}

export interface BulkOptions {
  /** ISO date */
  today: string;
  /** candidates per opening, 20 unless given */
  limit?: number;
  /** as many as the machine has cores unless given */
  threads?: number;
  /** only so many, the first of the store; all unless given */
  openings?: number | undefined;
}

interface Job {
  image: StoreImage;
  today: string;
  limit: number;
}

/**
 * The best candidates for every opening of the store, on several threads that read the same memory; parts come in any
 * order. The store may answer meanwhile but must not be merged.
 *
 * @param onPart called with each part as it is ready
 */
export async function bulkMatches(
  store: PackedStore,
  options: BulkOptions,
  onPart: (part: BulkPart) => void,
): Promise<void> {
  dayNumber(options.today);
  const image = imageOf(store);
  const job: Job = { image, today: options.today, limit: options.limit ?? 20 };
  const rows = Math.min(store.openings.base.rows, options.openings ?? Number.POSITIVE_INFINITY);
  const threads = Math.max(1, Math.min(options.threads ?? availableParallelism(), Math.ceil(rows / perTurn)));
  let next = 0;
  await Promise.all(
    Array.from({ length: threads }, () => {
      const worker = new Worker(new URL('./bulk-worker.ts', import.meta.url), { workerData: job });
      return new Promise<void>((resolve, reject) => {
        const turn = () => {
          if (next >= rows) {
            void worker.terminate().then(() => resolve());
            return;
          }
          worker.postMessage({ first: next, end: Math.min(rows, next + perTurn) });
          next += perTurn;
        };
        worker.on('message', (part: BulkPart | 'ready') => {
          if (part !== 'ready') onPart(part);
          turn();
        });
        worker.on('error', reject);
      });
    }),
  );
}

/** The work of one thread: a function from a run of openings to their best candidates. */
export function bulkTurns({ image, today, limit }: Job): (first: number, end: number) => BulkPart {
  const store = storeFrom(image, {
    candidates: sharedMemory(image, 'candidates'),
    openings: sharedMemory(image, 'openings'),
  });
  const table = store.openings.base;
  return (first, end) => {
    const openings: number[] = [];
    const candidates: number[] = [];
    const points: number[] = [];
    for (let row = first; row < end; row++) {
      if (!table.isAlive(row)) continue;
      const { hits } = store.candidatesForRow(table, row, table.ids.text(row), { today, limit });
      openings.push(table.common.number[row] as number);
      for (let place = 0; place < limit; place++) {
        const hit = hits[place];
        candidates.push(hit?.number ?? noCandidate);
        points.push(Math.round((hit?.score ?? 0) * 10));
      }
    }
    return {
      first,
      openings: Uint32Array.from(openings),
      candidates: Uint32Array.from(candidates),
      points: Uint16Array.from(points),
    };
  };
}

function sharedMemory(image: StoreImage, side: 'candidates' | 'openings') {
  return { buffer: image.parts[side].buffer as SharedArrayBuffer, memory: image.memories[side] };
}
