import type { Queryable } from '../../../db/client.ts';
import { historyOf } from '../../../db/queries/trail.ts';
import { closeReasons, openingPast } from './opening-transitions.ts';

export interface HistoryItem {
  id: string;
  title: string;
  /** UTC ISO text. */
  at: string;
  note: string;
}

/** What happened with an opening, oldest first; changes by one person in a row count as one. */
export async function openingHistory(db: Queryable, openingId: string): Promise<HistoryItem[]> {
  const items: (HistoryItem & { key: string })[] = [];
  for (const event of await historyOf(db, 'opening', openingId)) {
    const who = event.actor_role === 'system' ? 'Werkbrug' : (event.actorName ?? 'iemand');
    const key = `${event.action}:${who}`;
    const reason = event.reason_code && event.reason_code in closeReasons ? event.reason_code : null;
    const item = {
      id: event.id,
      key,
      title:
        `${openingPast(event.action)} door ${who}${event.on_behalf_of ? ` namens ${event.on_behalf_of}` : ''}`.replace(
          /^./,
          (first) => first.toUpperCase(),
        ),
      at: event.at,
      note: [reason ? closeReasons[reason as keyof typeof closeReasons] : '', event.note]
        .filter(Boolean)
        .join('. '),
    };
    if (event.action === 'edit' && items.at(-1)?.key === key) items.pop();
    items.push(item);
  }
  return items.map(({ key: _, ...item }) => item);
}
