import type { Role } from '../../auth/permissions.ts';
import { type SearchList, searchLists } from './search-filter.ts';

/** In the address of a saved search: whoever fits this opening, in place of words and filters. */
export const openingParam = 'plek';

/** What of a search is kept: openings, people or employers. */
export function scopeOf(list: SearchList): 'openings' | 'candidates' | 'employers' {
  return list === 'own' || list === 'region' ? 'candidates' : list;
}

/** The list that a saved search looks through. */
export function savedList(saved: {
  scope: 'openings' | 'candidates' | 'employers';
  query: string;
}): SearchList {
  if (saved.scope !== 'candidates') return saved.scope;
  return new URLSearchParams(saved.query).get('in') === searchLists.region ? 'region' : 'own';
}

/** Where its owner finds what a saved search finds. */
export function savedAddress(
  saved: { scope: 'openings' | 'candidates' | 'employers'; query: string },
  role: Role,
): string {
  if (saved.scope === 'openings') {
    return `${role === 'candidate' ? '/deelnemer/vacatures' : '/jobcoach/plekken'}?${saved.query}`;
  }
  const opening = new URLSearchParams(saved.query).get(openingParam);
  if (!opening) return `/zoeken?${saved.query}`;
  return role === 'employer'
    ? `/werkgever/vacatures/${encodeURIComponent(opening)}/kandidaten`
    : `/jobcoach/plekken/${encodeURIComponent(opening)}`;
}
