import Holidays from 'date-holidays';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { easterSunday, publicHolidayName, publicHolidays } from './holidays.ts';

const date = (text: string) => Temporal.PlainDate.from(text);
const days = (year: number) => publicHolidays(year).map(({ on }) => on.toString());

describe('easterSunday', () => {
  it.each([
    [1990, '1990-04-15'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2011, '2011-04-24'],
    [2024, '2024-03-31'],
    [2026, '2026-04-05'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
    [2076, '2076-04-19'],
    [2100, '2100-03-28'],
  ])('is right for %i', (year, expected) => {
    expect(easterSunday(year).toString()).toBe(expected);
  });

  it('falls on a Sunday from 22 March to 25 April in every year', () => {
    for (let year = 1900; year <= 2200; year += 1) {
      const easter = easterSunday(year);
      expect(easter.dayOfWeek).toBe(7);
      expect(`${easter}`.slice(5) >= '03-22' && `${easter}`.slice(5) <= '04-25').toBe(true);
    }
  });
});

describe('publicHolidays', () => {
  it('names the nine days of an ordinary year', () => {
    expect(days(2026)).toEqual([
      '2026-01-01',
      '2026-04-05',
      '2026-04-06',
      '2026-04-27',
      '2026-05-14',
      '2026-05-24',
      '2026-05-25',
      '2026-12-25',
      '2026-12-26',
    ]);
  });

  it("moves King's Day to the 26th when the 27th is a Sunday", () => {
    expect(publicHolidayName(date('2025-04-26'))).toBe('Koningsdag');
    expect(publicHolidayName(date('2025-04-27'))).toBeNull();
    expect(publicHolidayName(date('2026-04-27'))).toBe('Koningsdag');
    expect(publicHolidayName(date('2031-04-26'))).toBe('Koningsdag');
  });

  it('counts 5 May in years divisible by 5 only', () => {
    expect(publicHolidayName(date('2025-05-05'))).toBe('Bevrijdingsdag');
    expect(publicHolidayName(date('2030-05-05'))).toBe('Bevrijdingsdag');
    for (const year of [2024, 2026, 2027, 2028, 2029]) {
      expect(publicHolidayName(date(`${year}-05-05`))).toBeNull();
    }
  });

  it('does not count Good Friday, nor the old Queen’s Day', () => {
    expect(publicHolidayName(date('2026-04-03'))).toBeNull();
    expect(publicHolidayName(date('2026-04-30'))).toBeNull();
  });

  it('counts a day that is a holiday twice over once', () => {
    // Ascension Day 2005 fell on 5 May, in a lustrum year.
    expect(days(2005).filter((day) => day === '2005-05-05')).toHaveLength(2);
    expect(publicHolidayName(date('2005-05-05'))).not.toBeNull();
  });

  it('agrees with date-holidays from 2014 to 2100, apart from 5 May', () => {
    const library = new Holidays('NL', { types: ['public'] });
    for (let year = 2014; year <= 2100; year += 1) {
      const theirs = new Set(library.getHolidays(year).map((holiday) => holiday.date.slice(0, 10)));
      const ours = new Set(
        publicHolidays(year)
          .filter(({ name }) => name !== 'Bevrijdingsdag')
          .map(({ on }) => `${on}`),
      );
      expect([...ours].sort()).toEqual([...theirs].sort());
    }
  });
});
