import type { ApplicationAction, ApplicationState } from '#app/domain/application/application-transitions.ts';
import {
  type ApplicationInput,
  applyApplicationAction,
} from '#app/domain/application/apply-application-action.ts';
import { applyToOpening } from '#app/domain/application/apply-to-opening.ts';
import { proposeOpening } from '#app/domain/application/propose-opening.ts';
import { type Actor, defineUseCase, type Services } from '#app/domain/shared/context.ts';
import { nextNumber } from '#db/queries/trail.ts';
import { makeCandidate, type TestCandidate } from './candidate.ts';
import { makeActor } from './world.ts';

export interface TestEmployer {
  id: string;
  name: string;
  actor: Actor;
}

/** An active employer with one account. */
export async function makeTestEmployer(services: Services, name = 'Bakkerij Test'): Promise<TestEmployer> {
  const id = services.newId();
  const now = '2026-09-01T08:00:00.000Z';
  await services.db
    .insertInto('organisation')
    .values({ id, kind: 'employer', name, region: 'Drechtsteden', created_at: now })
    .execute();
  await services.db
    .insertInto('employer')
    .values({ id, kvk: null, sector: null, size: null, website: null, status: 'active', adviser_id: null })
    .execute();
  const actor = await makeActor(services, 'employer', { organisationId: id, name: `Werkgever ${name}` });
  return { id, name, actor };
}

/** An opening in any state, filled in far enough for the constraints. */
export async function makeTestOpening(
  services: Services,
  employer: TestEmployer,
  columns: Record<string, string | number | null> = {},
): Promise<{ id: string; number: number }> {
  const id = services.newId();
  const number = await services.db.transaction().execute((trx) => nextNumber(trx, 'opening'));
  const now = '2026-10-01T08:00:00.000Z';
  await services.db
    .insertInto('opening')
    .values({
      id,
      number,
      employer_id: employer.id,
      site_id: null,
      contact_person_id: null,
      kind: 'vacancy',
      state: 'open',
      title: 'Medewerker bakkerij',
      tasks: 'Brood inpakken en de winkel netjes houden.',
      occupation_id: null,
      hours_min: 16,
      hours_max: 24,
      postcode: '3311 AB',
      place: 'Dordrecht',
      lat: 51.82,
      lon: 4.69,
      region: 'Drechtsteden',
      starts_on: null,
      created_at: now,
      updated_at: now,
      opened_at: now,
      ...columns,
    } as never)
    .execute();
  return { id, number };
}

/** One step of the machine as a use case of its own, the way other use cases call it. */
export const step = defineUseCase(
  (tx, args: { applicationId: string; action: ApplicationAction; input?: ApplicationInput; as?: 'system' }) =>
    applyApplicationAction(tx, {
      applicationId: args.applicationId,
      action: args.action,
      input: args.input ?? {},
      as: args.as,
    }),
);

/** Input with which every step's own conditions hold. */
export const goodInput: Record<ApplicationAction, ApplicationInput> = {
  accept: { fields: ['name', 'phone', 'email'] },
  decline: { reasonCode: 'distance' },
  introduce: {},
  invite: { date: '2026-12-01', time: '10:00', place: 'Aan de balie' },
  recordInterview: {},
  offer: {},
  startProefplaatsing: {},
  hire: {},
  reject: { reasonCode: 'hours' },
  withdraw: { reasonCode: 'foundOther' },
  lapse: {},
};

/** The shortest way from a proposal to each state. */
const ways: Record<ApplicationState, readonly ApplicationAction[]> = {
  proposed: [],
  interested: ['accept'],
  introduced: ['accept', 'introduce'],
  invited: ['accept', 'introduce', 'invite'],
  interviewed: ['accept', 'introduce', 'invite', 'recordInterview'],
  offered: ['accept', 'introduce', 'invite', 'recordInterview', 'offer'],
  inProefplaatsing: ['accept', 'introduce', 'invite', 'recordInterview', 'offer', 'startProefplaatsing'],
  hired: ['accept', 'introduce', 'invite', 'recordInterview', 'offer', 'hire'],
  declined: ['decline'],
  rejected: ['accept', 'introduce', 'reject'],
  withdrawn: ['accept', 'withdraw'],
  lapsed: ['lapse'],
};

export interface TestApplication {
  id: string;
  candidate: TestCandidate;
  employer: TestEmployer;
  opening: { id: string; number: number };
}

/** An application in a state, reached through the real steps by its jobcoach (and the portal where only it may). */
export async function makeApplication(
  services: Services,
  options: {
    state?: ApplicationState;
    candidate?: TestCandidate;
    employer?: TestEmployer;
    opening?: { id: string; number: number };
    origin?: 'proposal' | 'ownApplication';
    input?: Partial<Record<ApplicationAction, ApplicationInput>>;
  } = {},
): Promise<TestApplication> {
  const candidate = options.candidate ?? (await makeCandidate(services));
  const employer = options.employer ?? (await makeTestEmployer(services));
  const opening = options.opening ?? (await makeTestOpening(services, employer));
  const made = { candidate, employer, opening };
  if (options.origin === 'ownApplication' && candidate.actor) {
    const id = await applyToOpening(
      { ...services, actor: candidate.actor },
      {
        openingNumber: opening.number,
        message: 'Ik wil hier graag werken.',
        fields: ['name', 'message'],
        formToken: services.newId(),
      },
    );
    return { id, ...made };
  }
  const context = { ...services, actor: candidate.jobcoach };
  const id = await proposeOpening(context, {
    candidateId: candidate.id,
    openingId: opening.id,
    message: 'Dit lijkt mij iets voor u.',
    formToken: services.newId(),
  });
  for (const action of ways[options.state ?? 'proposed']) {
    const input = options.input?.[action] ?? goodInput[action];
    await step(context, {
      applicationId: id,
      action,
      input,
      ...(action === 'lapse' ? { as: 'system' } : {}),
    });
  }
  return { id, ...made };
}
