/** A row that could not be used, and why (Dutch, for the person who runs the import). */
export interface Reject {
  file: string;
  line: number;
  /** What identifies the row in the file, when known. */
  value: string;
  reason: string;
}

export interface Tally {
  read: number;
  added: number;
  changed: number;
  unchanged: number;
  removed: number;
  rejected: number;
}

export type Change = 'added' | 'changed' | 'unchanged' | 'removed';

export interface ImportProgress {
  /** Dutch name of what is read now. */
  step: string;
  done: number;
}

/** What an importer needs from outside; `db/` has no clock and no ids of its own. */
export interface ImportOptions {
  /** Reads and compares everything, writes nothing. */
  dryRun: boolean;
  /** UTC ISO text. */
  now: string;
  newId: () => string;
  onProgress?: (progress: ImportProgress) => void;
  onReject?: (reject: Reject) => void;
}

export interface ImportReport {
  dryRun: boolean;
  files: string[];
  /** Per kind of row, e.g. `occupations`. */
  counts: Record<string, Tally>;
  /** Remarks for the reader, in Dutch. */
  remarks: string[];
}

export function emptyTally(): Tally {
  return { read: 0, added: 0, changed: 0, unchanged: 0, removed: 0, rejected: 0 };
}

/** Counts what happens during one import. */
export class ImportLog {
  readonly report: ImportReport;
  readonly #options: ImportOptions;

  constructor(options: ImportOptions) {
    this.#options = options;
    this.report = { dryRun: options.dryRun, files: [], counts: {}, remarks: [] };
  }

  tally(kind: string): Tally {
    let tally = this.report.counts[kind];
    if (!tally) {
      tally = emptyTally();
      this.report.counts[kind] = tally;
    }
    return tally;
  }

  /** Progress is told every thousand rows: often enough to see life, rarely enough to cost nothing. */
  read(kind: string, step: string): void {
    const tally = this.tally(kind);
    tally.read += 1;
    if (tally.read % 1000 === 0) this.#options.onProgress?.({ step, done: tally.read });
  }

  count(kind: string, change: Change, times = 1): void {
    this.tally(kind)[change] += times;
  }

  reject(kind: string, reject: Reject): void {
    this.tally(kind).rejected += 1;
    this.#options.onReject?.(reject);
  }

  remark(text: string): void {
    this.report.remarks.push(text);
  }

  /** Rows that a second run over the same input would not touch any more. */
  touched(): number {
    return Object.values(this.report.counts).reduce(
      (sum, tally) => sum + tally.added + tally.changed + tally.removed,
      0,
    );
  }
}
