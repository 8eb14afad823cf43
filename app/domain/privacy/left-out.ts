import type { StoredRow } from '../../../db/queries/person-rows.ts';

/**
 * What an export leaves out, and why (app/decisions/010-own-data.md). AVG art. 15 lid 4 and UAVG art. 41 lid 1
 * onder i: the right to a copy does not harm the rights of others. What is left out is counted and named, so that
 * the person can ask about it.
 */
export const leftOutReasons = {
  privateNote:
    'Persoonlijke werkaantekeningen van een medewerker. Die zijn alleen bedoeld als geheugensteun en worden met niemand gedeeld.',
  confidentialReason:
    'Wat een werkgever in vertrouwen zei over een afwijzing. U leest alleen wat de werkgever of uw jobcoach met u deelt.',
} as const;
export type LeftOutReason = keyof typeof leftOutReasons;

/** Never shown to the candidate as such; the adviser follows it up (model.md "Rejection reasons"). */
const confidential = 'doubtsAboutGroup';

export interface Redacted {
  tables: Map<string, StoredRow[]>;
  leftOut: Map<LeftOutReason, number>;
}

/**
 * The rows as the person may read them.
 *
 * @param accountIds the person's own accounts
 */
export function redact(found: ReadonlyMap<string, StoredRow[]>, accountIds: readonly string[]): Redacted {
  const leftOut = new Map<LeftOutReason, number>();
  const drop = (reason: LeftOutReason) => leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1);
  const applications = found.get('application') ?? [];
  const unshared = new Set(applications.filter((row) => row.reason_shared !== 1).map((row) => row.id));
  const own = new Set<unknown>([...found.values()].flatMap((rows) => rows.map((row) => row.id)));
  const tables = new Map<string, StoredRow[]>();
  for (const [table, rows] of found) {
    const kept: StoredRow[] = [];
    for (const row of rows) {
      if (table === 'candidate_note' && row.private === 1 && !accountIds.includes(String(row.author_id))) {
        drop('privateNote');
        continue;
      }
      const copy = { ...row };
      if (table === 'application' && unshared.has(row.id)) {
        if (byOther(row) && (row.reason_note || row.reason_code === confidential)) drop('confidentialReason');
        if (byOther(row)) Object.assign(copy, { reason_note: null, discrepancy: null });
      }
      if (table === 'transition_event' && row.noun === 'application' && unshared.has(row.subject_id)) {
        if (row.actor_role === 'employer' && row.note) Object.assign(copy, { note: '' });
      }
      if (copy.reason_code === confidential) copy.reason_code = 'other';
      if (copy.end_reason_code === confidential) copy.end_reason_code = 'other';
      if (typeof copy.data === 'string' && copy.data.includes(confidential))
        copy.data = copy.data.replaceAll(confidential, 'other');
      // What somebody did to the file of another is about that other.
      if (table === 'audit_event' && !own.has(row.subject_id))
        Object.assign(copy, { subject_id: '', data: '{}' });
      kept.push(copy);
    }
    if (kept.length > 0) tables.set(table, kept);
  }
  return { tables, leftOut };
}

/** A decline or withdrawal is the candidate's own word; a rejection is another's. */
function byOther(row: StoredRow): boolean {
  return row.state !== 'declined' && row.state !== 'withdrawn';
}
