export { formatDate, formatDay, formatMoment } from '../domain/shared/dates.ts';

const euro = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' });
const number = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 });

/** @param cents integer cents */
export function formatEuros(cents: number): string {
  return euro.format(cents / 100);
}

/** "24 uur", "20 tot 28 uur" per week. */
export function formatHours(min: number | null, max: number | null): string {
  if (min === null || max === null) return 'uren nog niet bekend';
  return min === max ? `${number.format(min)} uur` : `${number.format(min)} tot ${number.format(max)} uur`;
}

/** "minder dan 1 km", "7 km". */
export function formatKm(km: number): string {
  return km < 1 ? 'minder dan 1 km' : `${Math.round(km)} km`;
}

export function formatNumber(value: number): string {
  return number.format(value);
}

/** "1 kandidaat", "3 kandidaten". */
export function counted(count: number, one: string, many: string): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}
