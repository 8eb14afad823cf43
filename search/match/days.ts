/**
 * Whole days since 1970 of an ISO date; `Temporal.PlainDate` took 2.5 µs a date, too much for the millions that a
 * load reads. A moment ("2026-01-02T10:00:00Z") counts as its date.
 */
export function dayNumber(iso: string): number {
  const year = Number(iso.slice(0, 4));
  const month = Number(iso.slice(5, 7));
  const day = Number(iso.slice(8, 10));
  const time = Date.UTC(year, month - 1, day);
  if (Number.isNaN(time)) throw new RangeError(`not an ISO date: ${iso}`);
  return Math.floor(time / 86_400_000);
}

/** The ISO date of a day number. */
export function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** Dates stay within what 16 bits hold: 1970 to 2149. */
export function clampDay(day: number): number {
  return Math.max(0, Math.min(65_535, day));
}
