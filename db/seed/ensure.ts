import type { Database } from '../client.ts';
import { loadOwnPlaces, loadOwnTaxonomy } from './own-taxonomy.ts';

/** Loads the portal's own taxonomy and places into a database that has none yet. */
export async function ensureOwnContent(db: Database): Promise<void> {
  const known = await db
    .selectFrom('occupation')
    .select('id')
    .where('source', '=', 'werkbrug')
    .limit(1)
    .executeTakeFirst();
  if (known) return;
  await loadOwnTaxonomy(db);
  await loadOwnPlaces(db);
}
