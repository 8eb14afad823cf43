import type { TextQuestion } from '../engine.ts';

/** Meilisearch refuses filter values above 468 bytes, and a letter can be four; so long a region or sector does not exist. */
const longestValue = 117;

/** The filter of a question as Meilisearch writes it. Values are quoted: they come from addresses. */
export function meiliFilter(question: TextQuestion): string[] {
  const parts = [inList('tags', question.tags)];
  for (const [name, values] of Object.entries(question.filters ?? {})) {
    if (values && values.length > 0) parts.push(inList(name, values));
  }
  const { hours, near, km, since } = question;
  if (hours?.min !== undefined) parts.push(`hoursMax >= ${number(hours.min)}`);
  if (hours?.max !== undefined) parts.push(`hoursMin <= ${number(hours.max)}`);
  if (near && km !== undefined) {
    parts.push(`_geoRadius(${number(near.lat)}, ${number(near.lon)}, ${Math.round(number(km) * 1000)})`);
  }
  const moment = since ? Date.parse(since) : Number.NaN;
  if (Number.isFinite(moment)) parts.push(`date >= ${moment}`);
  return parts;
}

export function meiliSort({ sort, near }: TextQuestion): string[] | undefined {
  if (sort === 'distance' && near) return [`_geoPoint(${number(near.lat)}, ${number(near.lon)}):asc`];
  return sort === 'newest' ? ['date:desc'] : undefined;
}

function inList(name: string, values: readonly string[]): string {
  if (!/^\w+$/.test(name)) throw new RangeError(`not a facet: ${name}`);
  return `${name} IN [${values
    .map((value) => `"${value.slice(0, longestValue).replaceAll(/["\\]/g, '\\$&')}"`)
    .join(', ')}]`;
}

function number(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError('not a number');
  return value;
}
