import { hire } from '#app/domain/placement/hire.ts';
import type { HireInput } from '#app/domain/placement/placement-forms.ts';
import type { Actor } from '#app/domain/shared/context.ts';
import { makeApplication, type TestApplication } from './application.ts';
import type { World } from './world.ts';

/** A job that begins on Tuesday 1 December 2026, for seven months. */
export const goodHire: HireInput = {
  startsOn: '2026-12-01',
  hoursPerWeek: 24,
  contractForm: 'fixedTerm',
  contractEndsOn: '2027-06-30',
  wageBand: 'minimum',
  instruments: ['wageCostSubsidy'],
  foundBy: 'jobcoach',
  formulier: undefined,
  versie: undefined,
};

export interface TestPlacement {
  id: string;
  application: TestApplication;
  jobcoach: Actor;
  candidate: Actor;
  employer: Actor;
}

/** A placement made by hiring; the state follows from the clock and `input.startsOn`. */
export async function makePlacement(
  world: World,
  input: Partial<HireInput> = {},
  application?: TestApplication,
): Promise<TestPlacement> {
  const from = application ?? (await makeApplication(world, { state: 'offered' }));
  const { jobcoach, actor: candidate } = from.candidate;
  if (!candidate) throw new Error('The candidate of this factory logs in');
  const id = await hire(world.as(jobcoach), { ...goodHire, ...input, applicationId: from.id });
  return { id, application: from, jobcoach, candidate, employer: from.employer.actor };
}
