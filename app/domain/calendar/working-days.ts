import { Temporal } from 'temporal-polyfill';
import { publicHolidayName } from './holidays.ts';

/** A working day is a day from Monday to Friday that is no public holiday (programmes.md, conventions). */
export function isWorkingDay(date: Temporal.PlainDate): boolean {
  return date.dayOfWeek <= 5 && publicHolidayName(date) === null;
}

/** The date itself when it is a working day, else the first working day after it. */
export function nextWorkingDay(date: Temporal.PlainDate): Temporal.PlainDate {
  let day = date;
  while (!isWorkingDay(day)) day = day.add({ days: 1 });
  return day;
}

/** The date itself when it is a working day, else the last working day before it. */
export function previousWorkingDay(date: Temporal.PlainDate): Temporal.PlainDate {
  let day = date;
  while (!isWorkingDay(day)) day = day.subtract({ days: 1 });
  return day;
}

/**
 * The n-th working day after `date`, which itself is not counted; before it when `count` is negative. Zero gives
 * the date itself, working day or not.
 * @throws RangeError when `count` is no whole number
 */
export function addWorkingDays(date: Temporal.PlainDate, count: number): Temporal.PlainDate {
  if (!Number.isInteger(count)) throw new RangeError(`Geen heel aantal werkdagen: ${count}`);
  const step = Math.sign(count);
  let day = date;
  for (let left = Math.abs(count); left > 0; ) {
    day = day.add({ days: step });
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}

/** Number of working days from `first` up to and including `last`; 0 when `last` is before `first`. */
export function countWorkingDays(first: Temporal.PlainDate, last: Temporal.PlainDate): number {
  let count = 0;
  for (let day = first; Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
    if (isWorkingDay(day)) count += 1;
  }
  return count;
}
