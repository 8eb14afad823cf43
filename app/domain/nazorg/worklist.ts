import { Temporal } from 'temporal-polyfill';
import type { Queryable } from '../../../db/client.ts';
import {
  type PastContact,
  pastContacts,
  type WorklistPart,
  type WorklistRow,
  worklistCounts,
  worklistPage,
} from '../../../db/queries/moments.ts';
import { signalOf } from './signals.ts';
import type { WorklistPartName } from './worklist-parts.ts';

/** Rows on one page, over all parts together. */
export const worklistPageSize = 25;
/** Calendar days that "coming" looks ahead. */
const comingDays = 42;

/** What was said the last time, with this party and with the other. */
export interface LastContact {
  party: string;
  on: string;
  signal: PastContact['signal'];
  reached: boolean;
  note: string;
}

export interface WorklistItem {
  moment: WorklistRow;
  part: WorklistPartName;
  last: LastContact[];
  /** The signal that the last contact of the case raised, while it still stands. */
  attention: ReturnType<typeof signalOf>;
}

export interface Worklist {
  items: WorklistItem[];
  counts: Record<WorklistPartName, number>;
  total: number;
  page: number;
  pages: number;
}

/** The bounds of the parts: overdue, today, this week to Sunday (in a weekend: the week that comes), and after it. */
function bounds(today: Temporal.PlainDate) {
  const toSunday = today.dayOfWeek >= 6 ? 14 - today.dayOfWeek : 7 - today.dayOfWeek;
  return {
    today: today.toString(),
    weekEnd: today.add({ days: toSunday }).toString(),
    horizon: today.add({ days: comingDays }).toString(),
  };
}

function partOf(dueOn: string, limits: ReturnType<typeof bounds>): WorklistPartName {
  if (dueOn < limits.today) return 'overdue';
  if (dueOn === limits.today) return 'today';
  return dueOn <= limits.weekEnd ? 'week' : 'coming';
}

function rangeOf(part: WorklistPartName | null, limits: ReturnType<typeof bounds>): WorklistPart {
  const day = (text: string, days: number) => Temporal.PlainDate.from(text).add({ days }).toString();
  switch (part) {
    case 'overdue':
      return { from: null, to: day(limits.today, -1) };
    case 'today':
      return { from: limits.today, to: limits.today };
    case 'week':
      return { from: day(limits.today, 1), to: limits.weekEnd };
    case 'coming':
      return { from: day(limits.weekEnd, 1), to: limits.horizon };
    default:
      return { from: null, to: limits.horizon };
  }
}

/**
 * What a jobcoach has to do, oldest first, with what is known from the last contacts on the same row. Three queries,
 * however long the list or the caseload.
 *
 * @param args.jobcoachIds whose caseloads: her own, or also those she stands in for
 * @param args.part one part of the list, null for all
 */
export async function readWorklist(
  db: Queryable,
  args: {
    jobcoachIds: readonly string[];
    today: Temporal.PlainDate;
    part: WorklistPartName | null;
    page: number;
  },
): Promise<Worklist> {
  const limits = bounds(args.today);
  const counts = await worklistCounts(db, { jobcoachIds: args.jobcoachIds, ...limits });
  const total = args.part ? counts[args.part] : counts.overdue + counts.today + counts.week + counts.coming;
  const pages = Math.max(1, Math.ceil(total / worklistPageSize));
  const page = Math.min(Math.max(1, args.page), pages);
  const rows = await worklistPage(db, {
    ...rangeOf(args.part, limits),
    jobcoachIds: args.jobcoachIds,
    limit: worklistPageSize,
    offset: (page - 1) * worklistPageSize,
  });
  const past = await pastContacts(db, {
    caseIds: [...new Set(rows.map((row) => row.caseId))],
    candidateIds: [...new Set(rows.map((row) => row.candidateId))],
  });
  const items = rows.map((moment): WorklistItem => {
    const ofCase = past.filter((contact) => contact.caseId === moment.caseId);
    return {
      moment,
      part: partOf(moment.dueOn, limits),
      last: lastContacts(ofCase),
      attention: signalOf(ofCase),
    };
  });
  return { items, counts, total, page, pages };
}

function lastContacts(past: readonly PastContact[]): LastContact[] {
  const byParty = new Map<string, LastContact>();
  for (const contact of past) {
    if (byParty.has(contact.withParty)) continue;
    byParty.set(contact.withParty, {
      party: contact.withParty,
      on: contact.doneOn ?? contact.dueOn,
      signal: contact.signal,
      reached: contact.state === 'done',
      note: contact.note,
    });
  }
  return [...byParty.values()];
}
