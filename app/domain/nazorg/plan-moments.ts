import { Temporal } from 'temporal-polyfill';
import {
  type CaseKind,
  insertMoments,
  type MomentRecord,
  momentsOfCase,
  setPlannedMoments,
  updateMoment,
} from '../../../db/queries/moments.ts';
import type { CalendarEntry, Channel, Party } from '../programme/calendar.ts';
import type { Tx } from '../shared/context.ts';

/** Which case a calendar belongs to, and who does what is in it. */
export interface CaseRef {
  kind: CaseKind;
  id: string;
  candidateId: string;
  employerId: string | null;
  jobcoachId: string;
}

/** What makes two moments the same. */
function keyOf(moment: { kind: string; withParty: string; how: string | null; dueOn: string }): string {
  return `${moment.kind}|${moment.withParty}|${moment.how ?? ''}|${moment.dueOn}`;
}

/** Parties as stored: in the order of the calendar, joined by "+". */
export function partiesText(parties: readonly Party[]): string {
  return parties.join('+');
}

export function partiesOf(text: string): Party[] {
  return text.split('+') as Party[];
}

function keyOfEntry(entry: CalendarEntry): string {
  return keyOf({
    kind: entry.kind,
    withParty: partiesText(entry.with),
    how: entry.how,
    dueOn: entry.on.toString(),
  });
}

/** A stored moment as an entry of the calendar engine. */
export function entryOf(moment: MomentRecord): CalendarEntry {
  return {
    on: Temporal.PlainDate.from(moment.dueOn),
    opens: moment.opensOn ? Temporal.PlainDate.from(moment.opensOn) : null,
    kind: moment.kind,
    with: partiesOf(moment.withParty),
    how: moment.how as Channel | null,
    why: moment.why,
  };
}

async function addMoments(
  tx: Tx,
  ref: CaseRef,
  entries: readonly CalendarEntry[],
  origin: 'programme' | 'signal' | 'adjusted' | 'manual',
): Promise<void> {
  await insertMoments(
    tx.trx,
    entries.map((entry) => ({
      id: tx.newId(),
      case_kind: ref.kind,
      case_id: ref.id,
      candidate_id: ref.candidateId,
      employer_id: ref.employerId,
      jobcoach_id: ref.jobcoachId,
      kind: entry.kind,
      with_party: partiesText(entry.with),
      how: entry.how,
      opens_on: entry.opens?.toString() ?? null,
      due_on: entry.on.toString(),
      why: entry.why,
      origin,
      state: 'planned',
      note: '',
    })),
  );
}

/**
 * Brings the stored moments of a case in line with its calendar: adds what is new, lets lapse what is planned and no
 * longer in it. What was done, missed, adjusted by hand, or added by a signal stays. Running it twice changes nothing.
 * The first day of a period is no thing to do and is left out.
 */
export async function syncMoments(tx: Tx, ref: CaseRef, calendar: readonly CalendarEntry[]): Promise<void> {
  const existing = await momentsOfCase(tx.trx, { caseKind: ref.kind, caseId: ref.id });
  const byKey = new Map(existing.map((moment) => [keyOf(moment), moment]));
  const wanted = calendar.filter((entry) => entry.kind !== 'phase');
  const wantedKeys = new Set(wanted.map(keyOfEntry));
  const added: CalendarEntry[] = [];
  for (const entry of wanted) {
    const present = byKey.get(keyOfEntry(entry));
    if (!present) added.push(entry);
    // Lapsed by an earlier calendar, not by somebody with a reason: it is wanted again.
    else if (present.state === 'cancelled' && present.note === '')
      await updateMoment(tx.trx, { id: present.id, change: { state: 'planned' } });
  }
  await addMoments(tx, ref, added, 'programme');
  const gone = existing.filter(
    (moment) => moment.state === 'planned' && moment.origin === 'programme' && !wantedKeys.has(keyOf(moment)),
  );
  if (gone.length > 0)
    await setPlannedMoments(tx.trx, {
      caseKind: ref.kind,
      caseId: ref.id,
      to: 'cancelled',
      ids: gone.map((moment) => moment.id),
    });
}

/** Adds the moments that aren't there yet. @returns the entries that were added */
export async function addMissing(
  tx: Tx,
  ref: CaseRef,
  entries: readonly CalendarEntry[],
  origin: 'signal' | 'adjusted' | 'manual',
): Promise<CalendarEntry[]> {
  const existing = await momentsOfCase(tx.trx, { caseKind: ref.kind, caseId: ref.id });
  const open = new Set(
    existing.filter((moment) => moment.state !== 'cancelled' && moment.state !== 'merged').map(keyOf),
  );
  const sameOrigin = new Map(
    existing.filter((moment) => moment.origin === origin).map((moment) => [keyOf(moment), moment]),
  );
  const added: CalendarEntry[] = [];
  const fresh: CalendarEntry[] = [];
  for (const entry of entries) {
    const key = keyOfEntry(entry);
    if (open.has(key)) continue;
    added.push(entry);
    const lapsed = sameOrigin.get(key);
    if (lapsed) await updateMoment(tx.trx, { id: lapsed.id, change: { state: 'planned' } });
    else fresh.push(entry);
  }
  await addMoments(tx, ref, fresh, origin);
  return added;
}
