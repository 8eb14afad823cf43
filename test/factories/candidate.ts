import type { Actor, Services } from '#app/domain/shared/context.ts';
import { nextNumber } from '#db/queries/trail.ts';
import { makeActor } from './world.ts';

export interface TestCandidate {
  id: string;
  number: number;
  jobcoach: Actor;
  /** Null for someone who does not log in. */
  actor: Actor | null;
}

/** A candidate in a caseload, released by both, with an account unless told otherwise. */
export async function makeCandidate(
  services: Services,
  options: {
    jobcoach?: Actor;
    account?: boolean;
    released?: boolean;
    firstName?: string;
    lastName?: string;
    columns?: Record<string, string | number | null>;
  } = {},
): Promise<TestCandidate> {
  const jobcoach = options.jobcoach ?? (await makeActor(services, 'jobcoach', { region: 'Drechtsteden' }));
  const firstName = options.firstName ?? 'Amina';
  const lastName = options.lastName ?? 'Testpersoon';
  const actor =
    options.account === false
      ? null
      : await makeActor(services, 'candidate', { name: `${firstName} ${lastName}`, region: 'Drechtsteden' });
  const id = services.newId();
  const number = await services.db.transaction().execute((trx) => nextNumber(trx, 'candidate'));
  const released = options.released === false ? 0 : 1;
  await services.db
    .insertInto('candidate')
    .values({
      id,
      number,
      account_id: actor?.accountId ?? null,
      jobcoach_id: jobcoach.accountId,
      municipality_id: null,
      client_number: null,
      first_name: firstName,
      last_name: lastName,
      birth_date: '1990-05-17',
      sex: null,
      email: `kandidaat-${number}@test.invalid`,
      phone: '06 12 34 56 78',
      street: 'Teststraat 1',
      postcode: '3311 AB',
      place: 'Dordrecht',
      lat: 51.81,
      lon: 4.67,
      region: 'Drechtsteden',
      status: 'active',
      legal_basis: 'participatiewet',
      placeable: 1,
      released_by_candidate: released,
      released_by_jobcoach: released,
      available_from: null,
      hours_min: 16,
      hours_max: 24,
      days: '["mon","tue"]',
      shifts: '["day"]',
      max_travel_km: 15,
      transport: '["bike"]',
      education_level: 2,
      work_level: 1,
      dutch_level: 'B1',
      licences: '["B"]',
      languages: '["Turks"]',
      ladder_step: 3,
      about: 'Ik werk graag met mijn handen.',
      profile_updated_on: '2026-11-01',
      waiting_since: '2026-09-01',
      created_at: '2026-09-01T08:00:00.000Z',
      ...options.columns,
    })
    .execute();
  return { id, number, jobcoach, actor };
}
