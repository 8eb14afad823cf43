import {
  type CalendarEntry,
  caseCalendar,
  EventOrderError,
  type Programme,
} from '../domain/programme/calendar.ts';
import type { CalendarRow } from '../ui/calendar-list.tsx';

export function calendarRows(entries: readonly CalendarEntry[]): CalendarRow[] {
  return entries.map((entry) => ({
    on: entry.on.toString(),
    opens: entry.opens?.toString() ?? null,
    kind: entry.kind,
    with: entry.with.join('+'),
    how: entry.how,
    why: entry.why,
  }));
}

export interface PreviewDates {
  start: string | null;
  proefplaatsing?: string | null;
  placement: string | null;
  contractEnd: string | null;
}

/** The calendar that a programme gives for these dates, or why it can't. Null without a start. */
export function previewCalendar(
  programme: Programme,
  dates: PreviewDates,
): { rows: CalendarRow[]; problem: string | null } | null {
  if (!dates.start) return null;
  try {
    const rows = caseCalendar(programme, {
      start: dates.start,
      ...(dates.proefplaatsing ? { proefplaatsingStart: dates.proefplaatsing } : {}),
      ...(dates.placement ? { placementStart: dates.placement } : {}),
      ...(dates.contractEnd ? { contractEnd: dates.contractEnd } : {}),
    });
    return { rows: calendarRows(rows), problem: null };
  } catch (error) {
    if (error instanceof EventOrderError) return { rows: [], problem: error.message };
    if (error instanceof RangeError) return { rows: [], problem: 'Een van de datums bestaat niet.' };
    throw error;
  }
}
