import type { Queryable } from '../client.ts';

/** The count of a key that still runs. @param args.now milliseconds since 1970 */
export function readPoints(
  db: Queryable,
  args: { key: string; now: number },
): Promise<{ points: number; expiresAt: number } | undefined> {
  return db
    .selectFrom('rate_limit')
    .select(['points', 'expires_at as expiresAt'])
    .where('key', '=', args.key)
    .where('expires_at', '>', args.now)
    .executeTakeFirst();
}

/**
 * Adds uses to the count of a key, in one statement so that many at once are all counted. A count that ran out begins
 * anew.
 *
 * @param args.expiresAt end of the count if it begins now
 */
export function addPoints(
  db: Queryable,
  args: { key: string; points: number; now: number; expiresAt: number },
): Promise<{ points: number; expiresAt: number }> {
  return db
    .insertInto('rate_limit')
    .values({ key: args.key, points: args.points, expires_at: args.expiresAt })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet((eb) => ({
        points: eb
          .case()
          .when('rate_limit.expires_at', '<=', args.now)
          .then(args.points)
          .else(eb('rate_limit.points', '+', args.points))
          .end(),
        expires_at: eb
          .case()
          .when('rate_limit.expires_at', '<=', args.now)
          .then(args.expiresAt)
          .else(eb.ref('rate_limit.expires_at'))
          .end(),
      })),
    )
    .returning(['points', 'expires_at as expiresAt'])
    .executeTakeFirstOrThrow();
}

/** Takes one use off the count of a key. */
export async function givePoints(db: Queryable, key: string): Promise<void> {
  await db
    .updateTable('rate_limit')
    .set((eb) => ({ points: eb('points', '-', 1) }))
    .where('key', '=', key)
    .where('points', '>', 0)
    .execute();
}

export async function removePoints(db: Queryable, key: string): Promise<void> {
  await db.deleteFrom('rate_limit').where('key', '=', key).execute();
}

/** @param now milliseconds since 1970 */
export async function deleteEndedLimits(db: Queryable, now: number): Promise<void> {
  await db.deleteFrom('rate_limit').where('expires_at', '<=', now).execute();
}
