import type { Queryable } from '#db/client.ts';
import type { Numbers } from './world.ts';

const names = ['opening', 'candidate', 'application', 'placement', 'audit'] as const;

/** The short numbers given last. */
export async function readNumbers(db: Queryable): Promise<Numbers> {
  const rows = await db
    .selectFrom('counter')
    .selectAll()
    .where('name', 'in', [...names])
    .execute();
  const found = new Map(rows.map((row) => [row.name, row.value]));
  return {
    opening: found.get('opening') ?? 1000,
    candidate: found.get('candidate') ?? 1000,
    application: found.get('application') ?? 1000,
    placement: found.get('placement') ?? 1000,
    audit: found.get('audit') ?? 0,
  };
}

/** Leaves the numbers where the seed stopped, so that the portal goes on after it. */
export async function writeNumbers(db: Queryable, numbers: Numbers): Promise<void> {
  for (const name of names) {
    await db.updateTable('counter').set({ value: numbers[name] }).where('name', '=', name).execute();
  }
}
