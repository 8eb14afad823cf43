import { Temporal } from 'temporal-polyfill';

/**
 * Dutch public holidays as the conventions of the calendar name them (programmes.md, "Conventions of the
 * calendar"): New Year's Day, Easter Sunday and Monday, King's Day, 5 May in years divisible by 5, Ascension
 * Day, Whit Sunday and Monday, Christmas Day and Boxing Day. Good Friday is not one.
 *
 * Why not `date-holidays`: it never counts 5 May as a public holiday (the conventions do, every fifth year), it
 * has Queen's Day on 30 April before 2014 (the conventions name King's Day only, for every year), and loading
 * it costs 140 ms in each process. What is left is the date of Easter. The library is the oracle in the tests:
 * on the days where both speak, this file agrees with it for every year from 2014 to 2100.
 */
export type PublicHoliday = { readonly on: Temporal.PlainDate; readonly name: string };

/** Easter Sunday of a Gregorian year, by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, ch. 8). */
export function easterSunday(year: number): Temporal.PlainDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const solarAndLunarCorrection = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25);
  const epact = (19 * golden + solarAndLunarCorrection + 15) % 30;
  const untilSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const lateCorrection = Math.floor((golden + 11 * epact + 22 * untilSunday) / 451);
  const daysAfter22March = epact + untilSunday - 7 * lateCorrection;
  return Temporal.PlainDate.from({ year, month: 3, day: 22 }).add({ days: daysAfter22March });
}

/** The public holidays of one year in date order, with their Dutch names. */
export function publicHolidays(year: number): PublicHoliday[] {
  const fixed = (month: number, day: number) => Temporal.PlainDate.from({ year, month, day });
  const easter = easterSunday(year);
  const fromEaster = (days: number) => easter.add({ days });
  const kingsDay = fixed(4, 27);
  const holidays: PublicHoliday[] = [
    { on: fixed(1, 1), name: 'Nieuwjaarsdag' },
    { on: easter, name: 'Eerste paasdag' },
    { on: fromEaster(1), name: 'Tweede paasdag' },
    { on: kingsDay.dayOfWeek === 7 ? fixed(4, 26) : kingsDay, name: 'Koningsdag' },
    { on: fromEaster(39), name: 'Hemelvaartsdag' },
    { on: fromEaster(49), name: 'Eerste pinksterdag' },
    { on: fromEaster(50), name: 'Tweede pinksterdag' },
    { on: fixed(12, 25), name: 'Eerste kerstdag' },
    { on: fixed(12, 26), name: 'Tweede kerstdag' },
  ];
  if (year % 5 === 0) holidays.push({ on: fixed(5, 5), name: 'Bevrijdingsdag' });
  return holidays.sort((a, b) => Temporal.PlainDate.compare(a.on, b.on));
}

const namesByYear = new Map<number, ReadonlyMap<number, string>>();

/** Dutch name of the public holiday on this date, or null. Computed once per year. */
export function publicHolidayName(date: Temporal.PlainDate): string | null {
  let names = namesByYear.get(date.year);
  if (!names) {
    names = new Map(publicHolidays(date.year).map(({ on, name }) => [on.month * 100 + on.day, name]));
    namesByYear.set(date.year, names);
  }
  return names.get(date.month * 100 + date.day) ?? null;
}
