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
    auditHash: rows.find((row) => row.name === 'audit')?.hash ?? '',
  };
}

/** Leaves the numbers where the seed stopped, so that the portal goes on after it. */
export async function writeNumbers(db: Queryable, numbers: Numbers): Promise<void> {
  for (const name of names) {
    await db
      .updateTable('counter')
      .set({ value: numbers[name], ...(name === 'audit' ? { hash: numbers.auditHash } : {}) })
      .where('name', '=', name)
      .execute();
  }
}

/** Where the audit trail really ends, after a seed that stopped halfway. */
export async function auditHead(db: Queryable): Promise<Pick<Numbers, 'audit' | 'auditHash'>> {
  const last = await db
    .selectFrom('audit_event')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return { audit: last?.seq ?? 0, auditHash: last?.hash ?? '' };
}
