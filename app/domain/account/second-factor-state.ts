import type { Queryable } from '../../../db/client.ts';
import { totpOf } from '../../../db/queries/second-factor.ts';

/** What a session begins with: an account with a second factor must give its code first. */
export async function secondFactorOf(db: Queryable, accountId: string): Promise<'none' | 'needed'> {
  const row = await totpOf(db, accountId);
  return row?.confirmedAt ? 'needed' : 'none';
}
