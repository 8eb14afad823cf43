import { Temporal } from 'temporal-polyfill';
import type { Placed } from '../calendar/period.ts';
import { type Channel, type Party, parties } from './programme.ts';
import { dutchMove } from './wording.ts';

/**
 * Kinds of entries, in the order in which they stand on one day. `phase` (the first day of a phase, proefplaatsing
 * or placement) and `end` (the last day of one, of a contract or of the nazorg) are the borders of a period and stay
 * on the day they fall on, working day or not. All other kinds are things to do and always lie on a working day.
 */
export const entryKinds = [
  'phase',
  'deadline',
  'contact',
  'report',
  'talk',
  'question-round',
  'end',
] as const;
export type EntryKind = (typeof entryKinds)[number];

/** One line of a case's calendar. As JSON, dates are ISO text. */
export type CalendarEntry = {
  readonly on: Temporal.PlainDate;
  /** first day of the window in which it may be done, or null */
  readonly opens: Temporal.PlainDate | null;
  readonly kind: EntryKind;
  readonly with: readonly Party[];
  readonly how: Channel | null;
  /** a Dutch sentence that names the rule */
  readonly why: string;
};

type Content = { kind: EntryKind; with: readonly Party[]; how: Channel | null; why: string };

/** An entry on a placed day; a move to a working day is added to the reason. */
export function entryAt(placed: Placed, content: Content): CalendarEntry {
  return { ...borderEntry(placed.on, content), opens: placed.opens, why: content.why + dutchMove(placed) };
}

/** An entry on exactly this day: the border of a period. */
export function borderEntry(on: Temporal.PlainDate, content: Content): CalendarEntry {
  const order = [...content.with].sort((a, b) => parties.indexOf(a) - parties.indexOf(b));
  return { on, opens: null, kind: content.kind, with: order, how: content.how, why: content.why };
}

/** Order of the calendar: date, kind, parties, channel. Negative when `a` comes first. */
export function compareEntries(a: CalendarEntry, b: CalendarEntry): number {
  return (
    Temporal.PlainDate.compare(a.on, b.on) ||
    entryKinds.indexOf(a.kind) - entryKinds.indexOf(b.kind) ||
    partyOrder(a) - partyOrder(b) ||
    (a.how ?? '').localeCompare(b.how ?? '')
  );
}

/** Each party by itself before two together. */
function partyOrder(entry: CalendarEntry): number {
  return entry.with.reduce((sum, party) => sum * (parties.length + 1) + parties.indexOf(party) + 1, 0);
}

/**
 * In date order, identical contacts and talks (same party, same channel) on one day made one. The one that is left
 * says what fell together with it, and has the window that opens first.
 */
export function mergeAndSort(entries: readonly CalendarEntry[]): CalendarEntry[] {
  const merged: CalendarEntry[] = [];
  const places = new Map<string, number>();
  for (const entry of [...entries].sort(compareEntries)) {
    const key = `${entry.on} ${entry.kind} ${entry.with.join('+')} ${entry.how}`;
    const place = places.get(key);
    const earlier = place === undefined ? undefined : merged[place];
    if (place !== undefined && earlier && (entry.kind === 'contact' || entry.kind === 'talk')) {
      merged[place] = mergeTwo(earlier, entry);
    } else {
      places.set(key, merged.length);
      merged.push(entry);
    }
  }
  return merged;
}

function mergeTwo(a: CalendarEntry, b: CalendarEntry): CalendarEntry {
  const opens =
    a.opens && b.opens && Temporal.PlainDate.compare(b.opens, a.opens) < 0 ? b.opens : (a.opens ?? b.opens);
  const why = a.why.includes(b.why) ? a.why : `${a.why} Valt samen met: ${b.why}`;
  return { ...a, opens, why };
}
