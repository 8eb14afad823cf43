import { type SavedSearchOwner, savedNews, savedPeople } from '#search/saved-hits.ts';
import {
  markHitsSeen,
  markSearchSeen,
  membershipsToday,
  type SavedScope,
  searchesWithAlert,
  unseenHits,
} from '../../db/queries/saved-searches.ts';
import type { Search } from '../../search/engine.ts';
import type { Role } from '../auth/permissions.ts';
import { savedAddress } from '../domain/matching/saved-search-address.ts';
import { momentText, todayOf } from '../domain/shared/clock.ts';
import { type Context, transactionContext } from '../domain/shared/context.ts';
import { notify } from '../domain/shared/notify.ts';
import type { Job } from './job.ts';

const perRun = 200;

type Saved = Awaited<ReturnType<typeof searchesWithAlert>>[number];
type Owner = SavedSearchOwner & { role: Role };

/** Never a name: what is found is read in the portal, where reach and disclosure decide. */
const news: Record<SavedScope, { one: string; more: (count: number) => string }> = {
  openings: { one: 'Er is een nieuwe plek', more: (count) => `Er zijn ${count} nieuwe plekken` },
  candidates: {
    one: 'Er is een nieuwe kandidaat',
    more: (count) => `Er zijn ${count} nieuwe kandidaten`,
  },
  employers: { one: 'Er is een nieuwe werkgever', more: (count) => `Er zijn ${count} nieuwe werkgevers` },
};

/** Tells who kept a search with an alert that something new came; each new hit is told once. */
export const searchAlerts: Job = {
  id: 'search-alerts',
  schedule: '0 */10 * * * *',
  async run({ context, search }) {
    if (!search?.ready()) return '';
    const { db, clock } = context;
    const all = await searchesWithAlert(db, perRun);
    const owners = await ownersOf(context, [...new Set(all.map((saved) => saved.accountId))]);
    let told = 0;
    for (const saved of all) {
      const now = momentText(clock.now());
      const found = await newsFor(context, search, saved, owners.get(saved.accountId) ?? []);
      await db.transaction().execute(async (trx) => {
        const tx = transactionContext(context, trx);
        if (found.count > 0 && found.role) {
          const { one, more } = news[saved.scope];
          await notify(tx, {
            accountIds: [saved.accountId],
            text: `${found.count === 1 ? one : more(found.count)} voor uw zoekopdracht “${saved.name}”.`,
            href: savedAddress(saved, found.role),
            dedupeKey: `saved-search:${saved.id}:${saved.lastSeenAt}`,
          });
          told += 1;
        }
        await markHitsSeen(trx, { savedSearchId: saved.id, candidateIds: found.people, now });
        await markSearchSeen(trx, { id: saved.id, now });
      });
    }
    return told > 0 ? `${told} berichten over bewaarde zoekopdrachten` : '';
  },
};

/** Who the owners are today. A membership that ended sees nothing any more, and so is told nothing. */
async function ownersOf(context: Context, accountIds: readonly string[]): Promise<Map<string, Owner[]>> {
  const today = todayOf(context.clock).toString();
  const rows = await membershipsToday(context.db, { accountIds, today });
  const owners = new Map<string, Owner[]>();
  for (const row of rows) {
    if (row.standInFor) continue;
    const standIns = rows.filter((other) => other.accountId === row.accountId && other.standInFor);
    const caseloadOf = [row.accountId, ...standIns.map((other) => other.standInFor ?? '')];
    const { role, organisationId, region } = row;
    owners.set(row.accountId, [
      ...(owners.get(row.accountId) ?? []),
      { role, organisationId, region, caseloadOf: role === 'jobcoach' ? caseloadOf : [] },
    ]);
  }
  return owners;
}

/** @returns how many are new, in which role they are found, and the people who are no news from now on */
async function newsFor(
  context: Context,
  search: Search,
  saved: Saved,
  owners: readonly Owner[],
): Promise<{ count: number; role: Role | null; people: string[] }> {
  const { db } = context;
  const nothing = { count: 0, role: null, people: [] };
  for (const owner of owners) {
    if (saved.scope === 'candidates') {
      const found = await savedPeople({ db, search, saved, owner });
      const people = await unseenHits(db, { savedSearchId: saved.id, candidateIds: found });
      if (people.length > 0) return { count: people.length, role: owner.role, people };
      continue;
    }
    const { lat, lon } = saved;
    const home = lat === null || lon === null ? null : { lat, lon };
    const count = await savedNews({ db, search, saved, owner, since: saved.lastSeenAt, home });
    if (count > 0) return { count, role: owner.role, people: [] };
  }
  return nothing;
}
