import { savedSearchAsking } from '../../db/queries/saved-searches.ts';
import { peopleFound } from '../../search/saved-hits.ts';
import type { GuardedArgs } from '../auth/guard.ts';
import { notFound, seeOther } from '../auth/guard.ts';
import { forgetSearch, forgetSearchesAsking, saveSearch } from '../domain/matching/save-search.ts';
import { reachKey, savedOwners } from '../domain/matching/saved-owners.ts';
import { openingParam, scopeOf } from '../domain/matching/saved-search-address.ts';
import { forgetSearchForm, savedSearchForm } from '../domain/matching/saved-search-form.ts';
import {
  type SearchList,
  searchFilterOf,
  searchLists,
  searchParamsOf,
} from '../domain/matching/search-filter.ts';
import { todayOf } from '../domain/shared/clock.ts';
import { withDone } from '../ui/done.ts';
import { readForm, submitted } from './form.ts';

/** Keeps the search of the page's address, or takes a kept one away: the actions of `SavedSearches`. */
export async function keepSearch(args: GuardedArgs, page: { path: string; list: SearchList }) {
  const { request, context, url } = args;
  const { path, list } = page;
  const form = await readForm(request.clone());
  if (form.get('doel') === 'weghalen') {
    return submitted(request, forgetSearchForm, async ({ id }) => {
      await forgetSearch(context, { id });
      return seeOther(withDone(`${path}${url.search}`, 'opgeslagen'));
    });
  }
  return submitted(request, savedSearchForm, async ({ name, alert }) => {
    const params = searchParamsOf(searchFilterOf(url.searchParams, list));
    if (list !== 'openings') params.set('in', searchLists[list]);
    const query = params.toString();
    const scope = scopeOf(list);
    const known = alert && scope === 'candidates' ? await peopleNow(args, { scope, query }) : null;
    await saveSearch(context, { name, alert, query, scope, known });
    return seeOther(withDone(`${path}${query ? `?${query}` : ''}`, 'opgeslagen'));
  });
}

/** The alert on new people for an opening, where this account has it. */
export async function followedOpening(args: GuardedArgs, openingId: string): Promise<{ id: string } | null> {
  const found = await savedSearchAsking(args.services.db, {
    accountId: args.visitor.actor.accountId,
    scope: 'candidates',
    query: followQuery(openingId),
  });
  return found ? { id: found.id } : null;
}

/** Turns the alert on new people for an opening on or off: the actions of `FollowMatches`. */
export async function followOpening(
  args: GuardedArgs,
  page: { path: string; opening: { id: string; title: string } | undefined },
): Promise<Response> {
  const { request, context } = args;
  const { path, opening } = page;
  if (!opening) throw notFound();
  const form = await readForm(request);
  const question = { scope: 'candidates' as const, query: followQuery(opening.id) };
  if (form.get('doel') === 'stoppen') {
    await forgetSearchesAsking(context, question);
  } else if (!(await followedOpening(args, opening.id))) {
    await saveSearch(context, {
      ...question,
      once: true,
      name: `Kandidaten voor ${opening.title}`.slice(0, 80),
      alert: true,
      known: await peopleNow(args, question),
    });
  }
  return seeOther(withDone(path, 'opgeslagen'));
}

function followQuery(openingId: string): string {
  return new URLSearchParams({ [openingParam]: openingId }).toString();
}

/** Noted at once while somebody waits; more of them are noted at the first look. */
const mostAtOnce = 1_000;

/** Whoever is found now is no news; null while the stores are being built, or when they are too many to note at once. */
async function peopleNow(
  { services, app: { search }, context }: GuardedArgs,
  saved: { scope: 'candidates'; query: string },
): Promise<{ people: string[]; reach: string } | null> {
  if (!search.ready()) return null;
  const { db, clock } = services;
  const { accountId } = context.actor;
  const today = todayOf(clock).toString();
  const owners = (await savedOwners(db, { accountIds: [accountId], today })).get(accountId) ?? [];
  const found = await peopleFound({ db, search, saved, owners });
  if (typeof found === 'string' || found.size > mostAtOnce) return null;
  return { people: [...found.keys()], reach: reachKey(owners) };
}
