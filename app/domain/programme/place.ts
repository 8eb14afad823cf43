import { Temporal } from 'temporal-polyfill';
import { addLength, inWeek, movedForward, type Placed, recurrence } from '../calendar/period.ts';
import type { Timing } from './timing.ts';

/** A period that moments are counted from. `last` is null when it has no known end. */
export type Period = { readonly first: Temporal.PlainDate; readonly last: Temporal.PlainDate | null };

/** How far a recurrence in a period without a known end is planned: a list of dates has to end somewhere. */
const OPEN_RECURRENCE_MONTHS = 12;

/**
 * The dates of one rule against its period, moved to working days.
 *
 * A day that isn't a working day moves forward, for deadlines, reports and talks as for contacts: the conventions
 * know one direction, back only for "in week n" and the closing contact. Statutory terms are lengthened the same way
 * (Algemene termijnenwet art. 1 lid 1). "Within n days" of a weekend therefore ends on the working day after it.
 */
export function place(timing: Timing, period: Period): Placed[] {
  const { first, last } = period;
  switch (timing.type) {
    case 'on':
      return [movedForward(first)];
    case 'within': {
      const due = movedForward(addLength(first, timing.length));
      return [{ ...due, opens: timing.opens ? addLength(first, timing.opens) : null }];
    }
    case 'after':
      return [movedForward(addLength(first, timing.length))];
    case 'inWeek':
      return [inWeek(first, timing.week)];
    case 'every': {
      const until = last ?? first.add({ months: OPEN_RECURRENCE_MONTHS });
      return recurrence(first, until, timing.interval).map(movedForward);
    }
    case 'afterPeriod':
      return last === null ? [] : [movedForward(last.add({ days: 1 }))];
  }
}

/** True when the unmoved day lies inside the period: what counts for contacts, by the conventions. */
export function isInside(period: Period, placed: Placed): boolean {
  return period.last === null || !isBefore(period.last, placed.unmoved);
}

/** True when `a` lies before `b`. */
export function isBefore(a: Temporal.PlainDate, b: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(a, b) < 0;
}
