import type { Actor, Services } from '#app/domain/shared/context.ts';
import { makeActor } from './world.ts';

export interface MadeEmployer {
  id: string;
  name: string;
  contactId: string;
  actor: Actor;
}

/** An active company with a site in Dordrecht, a contact person and someone who may sign in. */
export async function makeEmployer(
  services: Services,
  options: { name?: string; trusted?: boolean; kvk?: string } = {},
): Promise<MadeEmployer> {
  const id = services.newId();
  const name = options.name ?? 'Groenbedrijf De Linde';
  const now = services.clock.now().toString();
  await services.db
    .insertInto('organisation')
    .values({ id, kind: 'employer', name, region: 'Drechtsteden', created_at: now })
    .execute();
  await services.db
    .insertInto('employer')
    .values({
      id,
      kvk: options.kvk ?? null,
      sector: 'agriculture',
      status: 'active',
      trusted: options.trusted ? 1 : 0,
    })
    .execute();
  await services.db
    .insertInto('employer_site')
    .values({
      id: services.newId(),
      employer_id: id,
      name: 'Kwekerij',
      postcode: '3311 AB',
      place: 'Dordrecht',
    })
    .execute();
  const contactId = services.newId();
  await services.db
    .insertInto('contact_person')
    .values({ id: contactId, employer_id: id, name: 'Carla Contact', email: 'carla@linde.invalid' })
    .execute();
  const actor = await makeActor(services, 'employer', { name: `Baas van ${name}`, organisationId: id });
  return { id, name, contactId, actor };
}
