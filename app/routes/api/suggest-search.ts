import { open } from '../../auth/guard.ts';
import { limitVisit } from '../often.ts';

const most = 8;

/**
 * `?q=` → at most eight `{ id, label }`: names that continue what is typed in a search box for openings. Only of openings that
 * everyone may see.
 */
export const loader = open(async ({ app, url, visitor }) => {
  await limitVisit('search', { app, visitor });
  const typed = (url.searchParams.get('q') ?? '').slice(0, 100);
  if (!app.search.ready() || typed.trim().length < 2) return Response.json([]);
  const found = await app.search.suggest('openings', typed, { kind: 'open' }, most);
  return Response.json(found.map(({ text }) => ({ id: text, label: text })));
});
