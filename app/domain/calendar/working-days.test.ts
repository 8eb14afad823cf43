import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  addWorkingDays,
  countWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
} from './working-days.ts';

const date = (text: string) => Temporal.PlainDate.from(text);
const anyDate = fc
  .integer({ min: 0, max: 36_000 })
  .map((days) => Temporal.PlainDate.from('1995-01-01').add({ days }));

describe('working days', () => {
  it.each([
    ['2026-04-03', '2026-04-03'], // Good Friday is a working day
    ['2026-04-04', '2026-04-07'], // Saturday before Easter
    ['2025-04-26', '2025-04-28'], // King's Day on the Saturday
    ['2026-05-14', '2026-05-15'], // Ascension Day, the Friday after it is a working day
    ['2026-12-25', '2026-12-28'], // Christmas on Friday and Saturday
    ['2030-05-05', '2030-05-06'], // Sunday in a lustrum year
    ['2025-05-03', '2025-05-06'], // Saturday before 5 May on a Monday in a lustrum year
    ['2026-05-05', '2026-05-05'],
  ])('nextWorkingDay(%s) is %s', (day, expected) => {
    expect(nextWorkingDay(date(day)).toString()).toBe(expected);
  });

  it.each([
    ['2026-04-06', '2026-04-03'],
    ['2026-12-27', '2026-12-24'],
    ['2027-01-03', '2026-12-31'],
    ['2026-03-02', '2026-03-02'],
  ])('previousWorkingDay(%s) is %s', (day, expected) => {
    expect(previousWorkingDay(date(day)).toString()).toBe(expected);
  });

  it('counts the n-th working day after a day, the day itself not counted', () => {
    expect(addWorkingDays(date('2026-03-02'), 10).toString()).toBe('2026-03-16');
    expect(addWorkingDays(date('2026-04-16'), 10).toString()).toBe('2026-05-01'); // over King's Day
    expect(addWorkingDays(date('2026-02-28'), 1).toString()).toBe('2026-03-02'); // from a Saturday
    expect(addWorkingDays(date('2026-04-07'), -1).toString()).toBe('2026-04-03');
    expect(addWorkingDays(date('2026-02-28'), 0).toString()).toBe('2026-02-28');
    expect(() => addWorkingDays(date('2026-02-28'), 1.5)).toThrow(RangeError);
  });

  it('counts the working days of a week', () => {
    expect(countWorkingDays(date('2026-04-27'), date('2026-05-03'))).toBe(4);
    expect(countWorkingDays(date('2026-05-03'), date('2026-04-27'))).toBe(0);
  });

  it('adding and counting agree, and moving leads to the nearest working day', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 60 }), (day, count) => {
        const after = addWorkingDays(day, count);
        expect(isWorkingDay(after)).toBe(true);
        expect(countWorkingDays(day.add({ days: 1 }), after)).toBe(count);
        expect(countWorkingDays(day, nextWorkingDay(day))).toBe(1);
        expect(countWorkingDays(previousWorkingDay(day), day)).toBe(1);
        // No run of days off is longer than Saturday, Sunday and two holidays.
        expect(day.until(nextWorkingDay(day)).days).toBeLessThanOrEqual(4);
      }),
    );
  });
});
