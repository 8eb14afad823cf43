import { setImmediate as nextTurn } from 'node:timers/promises';
import { partsOf } from '#search/parts.ts';
import { peopleFound, savedNews } from '#search/saved-hits.ts';
import {
  markHitsSeen,
  markSearchSeen,
  type SavedScope,
  searchesWithAlert,
  seenHits,
} from '../../db/queries/saved-searches.ts';
import type { Search } from '../../search/engine.ts';
import type { Role } from '../auth/permissions.ts';
import { reachKey, type SavedSearchOwner, savedOwners } from '../domain/matching/saved-owners.ts';
import { savedAddress } from '../domain/matching/saved-search-address.ts';
import { momentText, todayOf } from '../domain/shared/clock.ts';
import { type Context, transactionContext } from '../domain/shared/context.ts';
import { notify } from '../domain/shared/notify.ts';
import type { Job } from './job.ts';

const perRun = 200;
/** People written at once when an alert learns who is found all along. */
const perPart = 500;

type Saved = Awaited<ReturnType<typeof searchesWithAlert>>[number];

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
    const today = todayOf(clock).toString();
    const owners = await savedOwners(db, {
      accountIds: [...new Set(all.map((one) => one.accountId))],
      today,
    });
    let told = 0;
    for (const saved of all) {
      const now = momentText(clock.now());
      const found = await newsFor(context, search, saved, owners.get(saved.accountId) ?? []);
      if (!found) continue;
      for (const part of partsOf(found.known?.people ?? [], perPart)) {
        await markPart(context, { savedSearchId: saved.id, candidateIds: part, now });
      }
      await db.transaction().execute(async (trx) => {
        const knownFor = found.known === undefined ? {} : { knownFor: found.known?.reach ?? null };
        // Taken away meanwhile.
        if (!(await markSearchSeen(trx, { id: saved.id, now, ...knownFor }))) return;
        if (found.count === 0 || !found.role) return;
        const { one, more } = news[saved.scope];
        await notify(transactionContext(context, trx), {
          accountIds: [saved.accountId],
          text: `${found.count === 1 ? one : more(found.count)} voor uw zoekopdracht “${saved.name}”.`,
          href: savedAddress(saved, found.role),
          dedupeKey: `saved-search:${saved.id}:${saved.lastSeenAt}`,
        });
        await markHitsSeen(trx, { savedSearchId: saved.id, candidateIds: found.people, now });
        told += 1;
      });
    }
    return told > 0 ? `${told} berichten over bewaarde zoekopdrachten` : '';
  },
};

/** Who was found all along, a part at a time: thousands in one transaction would hold up the portal. */
async function markPart(
  { db }: Context,
  part: { savedSearchId: string; candidateIds: readonly string[]; now: string },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { savedSearchId, now } = part;
    if (await markSearchSeen(trx, { id: savedSearchId, now })) await markHitsSeen(trx, part);
  });
  await nextTurn();
}

interface News {
  /** How many are new, and in which role they are found. */
  count: number;
  role: Role | null;
  /** The new people, who are no news from now on. */
  people: readonly string[];
  /** Whom the search turns out to find all along; null when that cannot be said, absent when it was known. */
  known?: { people: readonly string[]; reach: string } | null;
}

/** @returns null when it can't be told now; the search then counts as not looked at */
async function newsFor(
  context: Context,
  search: Search,
  saved: Saved,
  owners: readonly SavedSearchOwner[],
): Promise<News | null> {
  const { db } = context;
  const nothing = { count: 0, role: null, people: [] };
  if (saved.scope === 'candidates') {
    const found = await peopleFound({ db, search, saved, owners });
    if (found === 'notNow') return nothing;
    if (found === 'tooMany') return { ...nothing, known: null };
    const reach = reachKey(owners);
    if (saved.knownFor !== reach) return { ...nothing, known: { people: [...found.keys()], reach } };
    const seen = await seenHits(db, saved.id);
    const people = [...found.keys()].filter((id) => !seen.has(id));
    return { count: people.length, role: found.get(people[0] ?? '') ?? null, people };
  }
  for (const owner of owners) {
    const { lat, lon } = saved;
    const home = lat === null || lon === null ? null : { lat, lon };
    const count = await savedNews({ db, search, saved, owner, since: saved.lastSeenAt, home });
    if (count === 'notNow') return null;
    if (count > 0) return { count, role: owner.role, people: [] };
  }
  return nothing;
}
