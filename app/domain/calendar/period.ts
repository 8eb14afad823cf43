import { Temporal } from 'temporal-polyfill';
import { addWorkingDays, nextWorkingDay, previousWorkingDay } from './working-days.ts';

/**
 * Periods and recurrences by the conventions of the calendar (programmes.md). Every function here is pure and
 * gives unmoved dates unless its docstring says that the date is moved to a working day.
 */

export type LengthUnit = 'hours' | 'workingDays' | 'days' | 'weeks' | 'months';

/** A length of time. `amount` is whole, except that months may have a half: half a month is 15 days. */
export type Length = { readonly amount: number; readonly unit: LengthUnit };

/** A date and, for a window, the first day on which the thing may be done. */
export type Placed = {
  /** the day it is on or due, on a working day */
  readonly on: Temporal.PlainDate;
  /** first day of the window, or null */
  readonly opens: Temporal.PlainDate | null;
  /** the day before it was moved to a working day */
  readonly unmoved: Temporal.PlainDate;
};

const HALF_MONTH_DAYS = 15;

type CalendarDuration = { months: number; days: number };

/** Hours count as whole days of 24 hours, begun days included: a calendar date has no time of day. */
function inMonthsAndDays({ amount, unit }: Length): CalendarDuration {
  switch (unit) {
    case 'hours':
      return { months: 0, days: Math.ceil(amount / 24) };
    case 'days':
      return { months: 0, days: amount };
    case 'weeks':
      return { months: 0, days: 7 * amount };
    case 'months':
      return { months: Math.floor(amount), days: amount % 1 === 0 ? 0 : HALF_MONTH_DAYS };
    case 'workingDays':
      throw new RangeError('Werkdagen hebben geen vaste duur');
  }
}

/**
 * The day that lies a length after `date`: "after week n" and "at n months" when `date` is a first day, the n-th
 * working day after it for working days. Months keep the day number, or take the last day of a shorter month.
 */
export function addLength(date: Temporal.PlainDate, length: Length): Temporal.PlainDate {
  if (length.unit === 'workingDays') return addWorkingDays(date, length.amount);
  return date.add(inMonthsAndDays(length));
}

/** The day that lies a length before `date`: "one month before an end date" keeps the day number, like addLength. */
export function subtractLength(date: Temporal.PlainDate, length: Length): Temporal.PlainDate {
  if (length.unit === 'workingDays') return addWorkingDays(date, -length.amount);
  return date.subtract(inMonthsAndDays(length));
}

/**
 * Last day of a period that starts on `first`: the day before the same day number n months later (2 March + 1
 * month ends 1 April, 31 January + 1 month ends 27 February or 28 in a leap year). A period of n working days
 * ends on the n-th working day after `first`, as "within n working days" does.
 */
export function periodEnd(first: Temporal.PlainDate, length: Length): Temporal.PlainDate {
  const after = addLength(first, length);
  return length.unit === 'workingDays' ? after : after.subtract({ days: 1 });
}

/** Moved to the next working day, as a contact is. */
export function movedForward(unmoved: Temporal.PlainDate): Placed {
  return { on: nextWorkingDay(unmoved), opens: null, unmoved };
}

/** Moved back to a working day, as the closing contact is. */
export function movedBack(unmoved: Temporal.PlainDate): Placed {
  return { on: previousWorkingDay(unmoved), opens: null, unmoved };
}

/** "In week n" of a period: opens 7·(n-1) days after the first day, due 7·n - 1 days after it, moved back. */
export function inWeek(first: Temporal.PlainDate, week: number): Placed {
  const due = movedBack(first.add({ days: 7 * week - 1 }));
  return { ...due, opens: first.add({ days: 7 * (week - 1) }) };
}

/**
 * The unmoved days of a recurrence inside a period: counted from the first day, which is not one of them, up to
 * and including the last. Months keep the day number of the first day, or take the last day of a shorter month.
 */
export function recurrence(
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
  every: Length & { unit: 'weeks' | 'months' },
): Temporal.PlainDate[] {
  const days: Temporal.PlainDate[] = [];
  for (let times = 1; ; times += 1) {
    const day = addLength(first, { amount: every.amount * times, unit: every.unit });
    if (Temporal.PlainDate.compare(day, last) > 0) return days;
    days.push(day);
  }
}

/** ISO week of a date: Monday to Sunday; `year` is the ISO year, which can differ from the calendar year. */
export function isoWeek(date: Temporal.PlainDate): {
  year: number;
  week: number;
  monday: Temporal.PlainDate;
  sunday: Temporal.PlainDate;
} {
  const monday = date.subtract({ days: date.dayOfWeek - 1 });
  const thursday = monday.add({ days: 3 });
  return {
    year: thursday.year,
    week: Math.ceil(thursday.dayOfYear / 7),
    monday,
    sunday: monday.add({ days: 6 }),
  };
}

/** The earlier of two dates; null counts as never. */
export function earliest(a: Temporal.PlainDate, b: Temporal.PlainDate | null): Temporal.PlainDate;
export function earliest(
  a: Temporal.PlainDate | null,
  b: Temporal.PlainDate | null,
): Temporal.PlainDate | null;
export function earliest(
  a: Temporal.PlainDate | null,
  b: Temporal.PlainDate | null,
): Temporal.PlainDate | null {
  if (a === null) return b;
  if (b === null) return a;
  return Temporal.PlainDate.compare(a, b) <= 0 ? a : b;
}
