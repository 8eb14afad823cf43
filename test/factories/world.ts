import type { Role } from '#app/auth/permissions.ts';
import { fixedClock } from '#app/domain/shared/clock.ts';
import type { Actor, Context, Services } from '#app/domain/shared/context.ts';
import { newId } from '#app/domain/shared/ids.ts';
import { type Database, openDatabase } from '#db/client.ts';

export interface World extends Services {
  db: Database;
  clock: ReturnType<typeof fixedClock>;
  /** The services with someone who acts. */
  as(actor: Actor): Context;
  close(): Promise<void>;
}

/** A migrated database in memory and a clock that stands still, by default at noon of 22 November 2026 in Dutch time. */
export async function makeWorld(at = '2026-11-22T11:00:00Z'): Promise<World> {
  const db = await openDatabase(':memory:');
  const services = { db, clock: fixedClock(at), newId };
  return { ...services, as: (actor) => ({ ...services, actor }), close: () => db.destroy() };
}

/** An active account with one membership, and the actor it is. */
export async function makeActor(
  services: Services,
  role: Role,
  options: { name?: string; email?: string; organisationId?: string | null; region?: string | null } = {},
): Promise<Actor> {
  const accountId = services.newId();
  const membershipId = services.newId();
  const name = options.name ?? `Test ${role}`;
  const now = services.clock.now().toString();
  await services.db
    .insertInto('account')
    .values({
      id: accountId,
      email: (options.email ?? `${role}-${accountId}@test.invalid`).toLowerCase(),
      name,
      password_hash: null,
      status: 'active',
      created_at: now,
      password_changed_at: null,
    })
    .execute();
  await services.db
    .insertInto('membership')
    .values({
      id: membershipId,
      account_id: accountId,
      role,
      organisation_id: options.organisationId ?? null,
      region: options.region ?? null,
      stand_in_for: null,
      from_date: '2026-01-01',
      to_date: null,
    })
    .execute();
  return {
    accountId,
    membershipId,
    role,
    name,
    organisationId: options.organisationId ?? null,
    region: options.region ?? null,
    caseloadOf: [accountId],
  };
}
