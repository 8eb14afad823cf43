import type { Database, Trx } from '../../client.ts';
import { chunks } from '../journal.ts';
import type { Change, ImportOptions } from '../report.ts';

/** Rows per transaction: the write lock is held for a fraction of a second, so that the portal goes on. */
const rowsPerTransaction = 5_000;

/** Writes in transactions of bounded size; a dry run writes nothing. */
export class Writer {
  readonly #db: Database;
  readonly #dryRun: boolean;

  constructor(db: Database, options: ImportOptions) {
    this.#db = db;
    this.#dryRun = options.dryRun;
  }

  async each<T>(rows: readonly T[], statement: (trx: Trx, rows: T[]) => Promise<unknown>): Promise<void> {
    for (const batch of chunks(rows, rowsPerTransaction)) {
      await this.once(async (trx) => {
        for (const chunk of chunks(batch)) await statement(trx, chunk);
      });
    }
  }

  async once(run: (trx: Trx) => Promise<void>): Promise<void> {
    if (!this.#dryRun) await this.#db.transaction().execute(run);
  }
}

/** Splits rows into what is new and what differs, and counts them. */
export function compareRows<T>(
  rows: Iterable<T>,
  keyOf: (row: T) => string,
  textOf: (row: T) => string,
  existing: ReadonlyMap<string, string>,
  count: (change: Change) => void,
): T[] {
  const touched: T[] = [];
  for (const row of rows) {
    const old = existing.get(keyOf(row));
    const change = old === undefined ? 'added' : old === textOf(row) ? 'unchanged' : 'changed';
    count(change);
    if (change !== 'unchanged') touched.push(row);
  }
  return touched;
}
