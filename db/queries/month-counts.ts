import type { Queryable } from '../client.ts';
import type { Schema } from '../schema.ts';

type Counted = 'application' | 'proefplaatsing' | 'placement' | 'trajectory' | 'opening';

/** What is counted by month: rows of a table by a day of theirs, of some states or of all. */
const series = {
  'Vacatures en plekken geopend': { table: 'opening', day: 'opened_at' },
  'Sollicitaties en voorstellen': { table: 'application', day: 'created_at' },
  'Proefplaatsingen begonnen': {
    table: 'proefplaatsing',
    day: 'starts_on',
    states: ['running', 'toEvaluate', 'converted', 'notConverted', 'endedEarly'],
  },
  'Aan het werk gegaan': {
    table: 'placement',
    day: 'starts_on',
    states: ['active', 'sustained', 'ended', 'relapsed'],
  },
  'Blijvend geplaatst': { table: 'placement', day: 'measured_on', states: ['sustained'] },
  'Trajecten begonnen': { table: 'trajectory', day: 'started_on' },
  'Trajecten met uitstroom': { table: 'trajectory', day: 'ended_on', states: ['outflow'] },
} as const satisfies Record<string, { table: Counted; day: string; states?: readonly string[] }>;

export const monthSeries = Object.keys(series) as readonly (keyof typeof series)[];

/** Counts by month (such as 2026-11), the oldest first; about nobody. Seven statements, however many months. */
export async function monthCounts(
  db: Queryable,
): Promise<{ month: string; counts: Record<string, number> }[]> {
  const months = new Map<string, Record<string, number>>();
  for (const name of monthSeries) {
    const one: { table: Counted; day: string; states?: readonly string[] } = series[name];
    const table = one.table as 'application';
    const day = one.day as 'created_at';
    let query = db
      .selectFrom(table)
      .select((eb) => [
        eb.fn<string>('substr', [day, eb.val(1), eb.val(7)]).as('month'),
        eb.fn.countAll<number>().as('count'),
      ])
      .where(day, 'is not', null)
      .groupBy('month')
      .orderBy('month');
    if (one.states) query = query.where('state', 'in', one.states as Schema['application']['state'][]);
    for (const row of await query.execute()) {
      const counts = months.get(row.month) ?? {};
      counts[name] = Number(row.count);
      months.set(row.month, counts);
    }
  }
  return [...months]
    .map(([month, counts]) => ({ month, counts }))
    .sort((a, b) => (a.month < b.month ? -1 : 1));
}
