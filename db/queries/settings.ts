import type { Queryable } from '../client.ts';

/** A setting as text, or null when the administrator has not set it. */
export async function textSetting(db: Queryable, key: string): Promise<string | null> {
  const row = await db.selectFrom('setting').select('value').where('key', '=', key).executeTakeFirst();
  if (!row) return null;
  const value: unknown = JSON.parse(row.value);
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Every setting, parsed. */
export async function allSettings(db: Queryable): Promise<Record<string, unknown>> {
  const rows = await db.selectFrom('setting').select(['key', 'value']).execute();
  return Object.fromEntries(rows.map((row) => [row.key, JSON.parse(row.value)]));
}

export async function putSetting(db: Queryable, key: string, value: unknown): Promise<void> {
  await db
    .insertInto('setting')
    .values({ key, value: JSON.stringify(value) })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: JSON.stringify(value) }))
    .execute();
}
