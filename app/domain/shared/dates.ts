const long = new Intl.DateTimeFormat('nl-NL', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const weekday = new Intl.DateTimeFormat('nl-NL', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
});
const moment = new Intl.DateTimeFormat('nl-NL', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/Amsterdam',
});

/** "22 november 2026" from ISO text of a calendar date. */
export function formatDate(iso: string): string {
  return long.format(new Date(`${iso}T00:00:00Z`));
}

/** "zondag 22 november" from ISO text of a calendar date. */
export function formatDay(iso: string): string {
  return weekday.format(new Date(`${iso}T00:00:00Z`));
}

/** "22 november 2026 om 14:05" in Dutch time, from UTC ISO text. */
export function formatMoment(iso: string): string {
  return moment.format(new Date(iso));
}

const day = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Europe/Amsterdam' });

/** The calendar date in the Netherlands of a moment in UTC ISO text, as ISO text. */
export function dutchDay(iso: string): string {
  return day.format(new Date(iso));
}
