import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  addLength,
  earliest,
  inWeek,
  isoWeek,
  type LengthUnit,
  movedBack,
  movedForward,
  periodEnd,
  recurrence,
  subtractLength,
} from './period.ts';

const date = (text: string) => Temporal.PlainDate.from(text);
const length = (amount: number, unit: LengthUnit) => ({ amount, unit });
const iso = (dates: readonly Temporal.PlainDate[]) => dates.map(String);

describe('periodEnd', () => {
  it.each([
    ['2026-03-02', 1, '2026-04-01'],
    ['2026-01-31', 1, '2026-02-27'],
    ['2028-01-31', 1, '2028-02-28'],
    ['2026-01-31', 2, '2026-03-30'],
    ['2026-08-31', 6, '2027-02-27'],
    ['2028-02-29', 12, '2029-02-27'],
    ['2026-01-01', 12, '2026-12-31'],
    ['2026-03-02', 3.5, '2026-06-16'],
    ['2026-03-02', 0.5, '2026-03-16'],
  ])('from %s, %d months end on %s', (first, months, expected) => {
    expect(periodEnd(date(first), length(months, 'months')).toString()).toBe(expected);
  });

  it('takes weeks, days and working days', () => {
    expect(periodEnd(date('2026-03-02'), length(3, 'weeks')).toString()).toBe('2026-03-22');
    expect(periodEnd(date('2026-03-02'), length(30, 'days')).toString()).toBe('2026-03-31');
    expect(periodEnd(date('2026-03-02'), length(10, 'workingDays')).toString()).toBe('2026-03-16');
  });
});

describe('addLength and subtractLength', () => {
  it('at n months is the day after the period of n months', () => {
    expect(addLength(date('2026-03-02'), length(3.5, 'months')).toString()).toBe('2026-06-17');
    expect(addLength(date('2026-01-31'), length(1, 'months')).toString()).toBe('2026-02-28');
  });

  it('counts 48 hours as two days, and begun days', () => {
    expect(addLength(date('2026-01-30'), length(48, 'hours')).toString()).toBe('2026-02-01');
    expect(addLength(date('2026-01-30'), length(30, 'hours')).toString()).toBe('2026-02-01');
  });

  it('goes back by the same day number, or to the last day of a shorter month', () => {
    expect(subtractLength(date('2027-03-31'), length(1, 'months')).toString()).toBe('2027-02-28');
    expect(subtractLength(date('2026-09-06'), length(0.5, 'months')).toString()).toBe('2026-08-22');
    expect(subtractLength(date('2026-04-07'), length(1, 'workingDays')).toString()).toBe('2026-04-03');
  });

  it('a period ends on the day before what lies at its length, for any start', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 36_000 }),
        fc.integer({ min: 1, max: 48 }),
        fc.constantFrom<LengthUnit>('days', 'weeks', 'months'),
        (days, amount, unit) => {
          const first = date('1995-01-01').add({ days });
          const end = periodEnd(first, { amount, unit });
          expect(end.add({ days: 1 }).equals(addLength(first, { amount, unit }))).toBe(true);
          if (unit === 'months')
            expect(addLength(first, { amount, unit }).day).toBeLessThanOrEqual(first.day);
        },
      ),
    );
  });
});

describe('placing on working days', () => {
  it('moves forward, and remembers from where', () => {
    const placed = movedForward(date('2026-04-04'));
    expect([`${placed.on}`, placed.opens, `${placed.unmoved}`]).toEqual(['2026-04-07', null, '2026-04-04']);
    expect(`${movedBack(date('2026-04-05')).on}`).toBe('2026-04-03');
  });

  it('in week n opens 7·(n-1) days after the first day and is due on the last working day', () => {
    // first day Monday 23 March 2026: week 3 is 6 to 12 April, opening on Easter Monday
    const third = inWeek(date('2026-03-23'), 3);
    expect([`${third.opens}`, `${third.on}`]).toEqual(['2026-04-06', '2026-04-10']);
    const fourth = inWeek(date('2026-05-07'), 4);
    expect([`${fourth.opens}`, `${fourth.on}`]).toEqual(['2026-05-28', '2026-06-03']);
  });
});

describe('recurrence', () => {
  it('keeps the day number and takes the last day of a shorter month', () => {
    expect(iso(recurrence(date('2026-01-31'), date('2026-06-29'), { amount: 1, unit: 'months' }))).toEqual([
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
      '2026-05-31',
    ]);
  });

  it('leaves out the first day and includes the last', () => {
    expect(iso(recurrence(date('2026-03-02'), date('2026-03-16'), { amount: 1, unit: 'weeks' }))).toEqual([
      '2026-03-09',
      '2026-03-16',
    ]);
    expect(recurrence(date('2026-03-02'), date('2026-03-08'), { amount: 1, unit: 'weeks' })).toEqual([]);
  });
});

describe('isoWeek', () => {
  it.each([
    ['2026-11-22', 2026, 47, '2026-11-16', '2026-11-22'],
    ['2027-01-01', 2026, 53, '2026-12-28', '2027-01-03'],
    ['2024-12-30', 2025, 1, '2024-12-30', '2025-01-05'],
  ])('%s', (day, year, week, monday, sunday) => {
    const found = isoWeek(date(day));
    expect([found.year, found.week, `${found.monday}`, `${found.sunday}`]).toEqual([
      year,
      week,
      monday,
      sunday,
    ]);
  });
});

describe('earliest', () => {
  it('takes null as never', () => {
    expect(`${earliest(date('2026-01-02'), date('2026-01-01'))}`).toBe('2026-01-01');
    expect(`${earliest(date('2026-01-02'), null)}`).toBe('2026-01-02');
    expect(earliest(null, null)).toBeNull();
  });
});
