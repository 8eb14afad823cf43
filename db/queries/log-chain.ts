import { hash } from 'node:crypto';
import type { Insertable } from 'kysely';
import type { Queryable, Trx } from '../client.ts';
import type { AuditEventTable, ProcessingLogTable, Schema } from '../schema.ts';

/**
 * The two logs are chains: every row carries the hash of its own content together with the hash of the row before
 * it, and the counter that gave its number keeps the newest hash. Changing, removing or slipping in a row breaks the
 * chain from there on. The counter's row is the lock: one writer at a time gets a number and the head that goes
 * with it.
 */
export type ChainedLog = 'audit' | 'processing';

interface LogRow {
  audit: Omit<Insertable<AuditEventTable>, 'seq' | 'hash'> & { data: string };
  processing: Omit<Insertable<ProcessingLogTable>, 'seq' | 'hash'>;
}

const content = {
  audit: ['seq', 'id', 'at', 'actor_id', 'actor_role', 'action', 'subject_kind', 'subject_id', 'data'],
  processing: ['seq', 'at', 'actor_id', 'actor_role', 'candidate_id', 'what', 'why'],
} as const;
const tables = { audit: 'audit_event', processing: 'processing_log' } as const satisfies Record<
  ChainedLog,
  keyof Schema
>;

/** SHA-256 in hex of a row after the row with hash `before`. */
export function chainHash(log: ChainedLog, before: string, row: object): string {
  const values = content[log].map((column) => Reflect.get(row, column));
  return hash('sha256', JSON.stringify([before, ...values]), 'hex');
}

/** Adds rows to the end of a log, in the caller's transaction. */
export async function appendToLog<Log extends ChainedLog>(
  trx: Trx,
  log: Log,
  rows: readonly LogRow[Log][],
): Promise<void> {
  if (rows.length === 0) return;
  const head = await trx
    .updateTable('counter')
    .set((eb) => ({ value: eb('value', '+', rows.length) }))
    .where('name', '=', log)
    .returning(['value', 'hash'])
    .executeTakeFirstOrThrow();
  let before = head.hash;
  const chained = rows.map((row, index) => {
    const numbered = { ...row, seq: head.value - rows.length + 1 + index };
    before = chainHash(log, before, numbered);
    return { ...numbered, hash: before };
  });
  await trx
    .insertInto(tables[log])
    .values(chained as never)
    .execute();
  await trx.updateTable('counter').set({ hash: before }).where('name', '=', log).execute();
}

export interface ChainReport {
  log: ChainedLog;
  /** Rows of which the hash was computed anew. */
  checked: number;
  /** Number and hash of the newest row: keep them elsewhere to prove later that nothing was rewritten. */
  head: { seq: number; hash: string };
  /** Rows up to here ended by retention or stood there before the chain began. */
  anchor: number;
  broken: { seq: number; problem: 'changed' | 'missing' | 'beyondHead' | 'head' | 'unknownHead' } | null;
}

const perRead = 5_000;

/**
 * Walks a log from its anchor to its head.
 *
 * @param known a number and hash noted earlier: the row must still have them
 */
export async function checkLog(
  db: Queryable,
  log: ChainedLog,
  known?: { seq: number; hash: string },
): Promise<ChainReport> {
  const anchor = await db
    .selectFrom('log_anchor')
    .select(['seq', 'hash'])
    .where('log', '=', log)
    .executeTakeFirstOrThrow();
  const counter = await db
    .selectFrom('counter')
    .select(['value', 'hash'])
    .where('name', '=', log)
    .executeTakeFirstOrThrow();
  const head = { seq: counter.value, hash: counter.hash };
  const report = { log, checked: 0, head, anchor: anchor.seq };
  let { seq, hash: before } = anchor;
  for (;;) {
    const rows = (await db
      .selectFrom(tables[log])
      .selectAll()
      .where('seq', '>', seq)
      .orderBy('seq')
      .limit(perRead)
      .execute()) as { seq: number; hash: string }[];
    for (const row of rows) {
      if (row.seq !== seq + 1) return { ...report, broken: { seq: seq + 1, problem: 'missing' } };
      if (row.seq > head.seq) return { ...report, broken: { seq: row.seq, problem: 'beyondHead' } };
      const right = chainHash(log, before, row);
      if (right !== row.hash) return { ...report, broken: { seq: row.seq, problem: 'changed' } };
      if (known?.seq === row.seq && known.hash !== row.hash)
        return { ...report, broken: { seq: row.seq, problem: 'unknownHead' } };
      before = row.hash;
      seq = row.seq;
      report.checked += 1;
    }
    if (rows.length < perRead) break;
  }
  if (seq < head.seq) return { ...report, broken: { seq: seq + 1, problem: 'missing' } };
  if (before !== head.hash) return { ...report, broken: { seq, problem: 'head' } };
  if (known && known.seq > head.seq) return { ...report, broken: { seq: known.seq, problem: 'missing' } };
  return { ...report, broken: null };
}

/**
 * Ends the oldest part of a log: everything from before a moment goes, and the anchor remembers where the chain now
 * begins. @returns how many rows went
 */
export async function endOldRows(
  trx: Trx,
  log: ChainedLog,
  args: { before: string; now: string },
): Promise<number> {
  const table = tables[log];
  // The first row that stays: rows are in the order in which they were written.
  const first = await trx
    .selectFrom(table)
    .select((eb) => eb.fn.min('seq').as('seq'))
    .where('at', '>=', args.before)
    .executeTakeFirst();
  const last = await trx
    .selectFrom(table)
    .select(['seq', 'hash'])
    .where('at', '<', args.before)
    .where((eb) => (first?.seq ? eb('seq', '<', Number(first.seq)) : eb.and([])))
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!last) return 0;
  await trx
    .updateTable('log_anchor')
    .set({ seq: last.seq, hash: last.hash, at: args.now })
    .where('log', '=', log)
    .where('seq', '<', last.seq)
    .execute();
  const gone = await trx.deleteFrom(table).where('seq', '<=', last.seq).executeTakeFirst();
  return Number(gone.numDeletedRows);
}
