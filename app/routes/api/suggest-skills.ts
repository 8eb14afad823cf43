import { suggestSkills } from '../../../db/queries/taxonomy.ts';
import { guarded } from '../../auth/guard.ts';
import { limitVisit } from '../often.ts';

/** `?q=` → at most ten `{ id, label }`, for the suggestions while someone types a skill. */
export const loader = guarded('taxonomy.suggest', async ({ services, url, app, visitor }) => {
  await limitVisit('search', { app, visitor });
  const text = (url.searchParams.get('q') ?? '').slice(0, 100);
  const found = await suggestSkills(services.db, text);
  return Response.json(found.map(({ id, label }) => ({ id, label })));
});
