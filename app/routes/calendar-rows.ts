import type { MomentRecord } from '../../db/queries/moments.ts';
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

/** Reasons of the calendar itself that concern his own contract. */
const toldToEmployers = ['Gesprek over het einde van het contract'];

/**
 * What an employer sees of the calendar of a placement: contacts and talks that he has a part in, by date. Extra contact
 * after a signal looks like any other, and other reasons are not given: they may be the candidate's own business.
 */
export function comingForEmployer(moments: readonly MomentRecord[], today: string) {
  return moments
    .filter(
      (moment) =>
        moment.state === 'planned' &&
        moment.dueOn >= today &&
        (moment.kind === 'contact' || moment.kind === 'talk') &&
        moment.withParty.split('+').includes('employer'),
    )
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn))
    .map((moment) => ({
      id: moment.id,
      on: moment.dueOn,
      opens: moment.opensOn && moment.opensOn < moment.dueOn ? moment.opensOn : null,
      kind: moment.kind,
      how: moment.how,
      withCandidate: moment.withParty.split('+').includes('candidate'),
      about: toldToEmployers.find((text) => moment.why.startsWith(text)) ?? '',
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
