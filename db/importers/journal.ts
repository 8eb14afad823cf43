import type { Trx } from '../client.ts';
import { toJson } from '../json.ts';
import { appendToLog } from '../queries/log-chain.ts';
import type { OutboxEvent } from '../queries/trail.ts';

/** One change made by an import: who-did-what for the audit, and a sign for the followers. */
export interface JournalLine {
  /** null: no audit row (derived data, such as coordinates) */
  action: string | null;
  event: OutboxEvent;
  subjectKind: string;
  subjectId: string;
  data?: Record<string, unknown>;
}

/** SQLite takes 32,766 values in one statement; this stays below it for the widest table. */
export const rowsPerStatement = 500;

/**
 * Takes `count` numbers at once.
 *
 * @returns the first of them
 */
export async function takeNumbers(
  trx: Trx,
  name: 'opening' | 'candidate' | 'application' | 'placement' | 'outbox',
  count: number,
): Promise<number> {
  const row = await trx
    .updateTable('counter')
    .set((eb) => ({ value: eb('value', '+', count) }))
    .where('name', '=', name)
    .returning('value')
    .executeTakeFirstOrThrow();
  return row.value - count + 1;
}

/** Writes the audit and outbox rows of a batch in the batch's own transaction. The actor is the system. */
export async function writeJournal(
  trx: Trx,
  lines: readonly JournalLine[],
  options: { now: string; newId: () => string },
): Promise<void> {
  for (let at = 0; at < lines.length; at += rowsPerStatement) {
    const chunk = lines.slice(at, at + rowsPerStatement);
    const audited = chunk.filter((line) => line.action !== null);
    await appendToLog(
      trx,
      'audit',
      audited.map((line) => ({
        id: options.newId(),
        at: options.now,
        actor_id: null,
        actor_role: 'system',
        action: line.action ?? '',
        subject_kind: line.subjectKind,
        subject_id: line.subjectId,
        data: toJson(line.data ?? {}),
      })),
    );
    const first = await takeNumbers(trx, 'outbox', chunk.length);
    await trx
      .insertInto('outbox')
      .values(
        chunk.map((line, index) => ({
          seq: first + index,
          event: line.event,
          subject_id: line.subjectId,
          data: '{}',
          at: options.now,
        })),
      )
      .execute();
  }
}

/** Splits a list into pieces of at most `size`. */
export function* chunks<T>(list: readonly T[], size: number = rowsPerStatement): Generator<T[]> {
  for (let at = 0; at < list.length; at += size) yield list.slice(at, at + size);
}
