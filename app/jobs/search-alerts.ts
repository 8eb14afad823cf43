import { askedOf } from '#search/asked.ts';
import { markSearchSeen, searchesWithAlert } from '../../db/queries/saved-searches.ts';
import { searchFilterOf } from '../domain/matching/search-filter.ts';
import { momentText } from '../domain/shared/clock.ts';
import { transactionContext } from '../domain/shared/context.ts';
import { notify } from '../domain/shared/notify.ts';
import type { Job } from './job.ts';

const perRun = 200;

/** Tells who kept a search with an alert that something new came; each new hit is told once. */
export const searchAlerts: Job = {
  id: 'search-alerts',
  schedule: '0 */10 * * * *',
  async run({ context, search }) {
    if (!search?.ready()) return '';
    const { db, clock } = context;
    let told = 0;
    for (const saved of await searchesWithAlert(db, perRun)) {
      const now = momentText(clock.now());
      const filter = searchFilterOf(new URLSearchParams(saved.query));
      const { lat, lon } = saved;
      const home = lat === null || lon === null ? null : { lat, lon };
      const { query } = await askedOf(db, filter, { limit: 0, offset: 0 }, { home });
      const found = await search.searchOpenings({ ...query, since: saved.lastSeenAt }, { kind: 'open' });
      // Fewer words than were kept would tell of openings that nobody asked for.
      const total = found.partial ? 0 : found.total;
      await db.transaction().execute(async (trx) => {
        const tx = transactionContext(context, trx);
        if (total > 0) {
          await notify(tx, {
            accountIds: [saved.accountId],
            text: `${total === 1 ? 'Er is een nieuwe plek' : `Er zijn ${total} nieuwe plekken`} voor uw zoekopdracht “${saved.name}”.`,
            href: `${saved.candidateId === null ? '/jobcoach/plekken' : '/deelnemer/vacatures'}?${saved.query}`,
            dedupeKey: `saved-search:${saved.id}:${saved.lastSeenAt}`,
          });
          told += 1;
        }
        await markSearchSeen(trx, { id: saved.id, now });
      });
    }
    return told > 0 ? `${told} berichten over nieuwe plekken` : '';
  },
};
