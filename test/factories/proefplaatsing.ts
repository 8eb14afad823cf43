import { hire } from '#app/domain/placement/hire.ts';
import { textHash } from '#app/domain/proefplaatsing/agreement-text.ts';
import { askAgreement } from '#app/domain/proefplaatsing/ask-agreement.ts';
import { giveAgreement } from '#app/domain/proefplaatsing/give-agreement.ts';
import { planProefplaatsing } from '#app/domain/proefplaatsing/plan-proefplaatsing.ts';
import type { PlanInput } from '#app/domain/proefplaatsing/proefplaatsing-forms.ts';
import type { ProefplaatsingState } from '#app/domain/proefplaatsing/proefplaatsing-transitions.ts';
import {
  cancelProefplaatsing,
  closeWithoutContract,
  endEarly,
  finishProefplaatsing,
  startProefplaatsing,
} from '#app/domain/proefplaatsing/run-proefplaatsing.ts';
import type { Actor } from '#app/domain/shared/context.ts';
import { makeApplication, type TestApplication } from './application.ts';
import { goodHire } from './placement.ts';
import type { World } from './world.ts';

/** A plan that meets every condition: two months from Monday 30 November 2026. */
export const goodPlan: PlanInput = {
  startsOn: '2026-11-30',
  endsOn: '2027-01-29',
  hoursPerWeek: 20,
  tasks: 'Brood inpakken en de winkel netjes houden.',
  guidance: 'Een vaste collega werkt mee.',
  longerReason: '',
  unpaidWithinAbilities: true,
  workedHereBefore: 'no',
  workedBeforeReason: '',
  contractMonths: 6,
  contractHours: 20,
  noProbation: true,
  noAgencyClause: true,
  insured: true,
  unemployedSince: null,
  unemploymentException: 'none',
  notHiredOtherwise: true,
  throughAgency: 'no',
  hirerName: '',
  generalAssistance: true,
  formulier: undefined,
  versie: undefined,
};

export const baseUrl = 'http://werkbrug.test';

export interface TestProefplaatsing {
  id: string;
  application: TestApplication;
  jobcoach: Actor;
  candidate: Actor;
  employer: Actor;
}

/** A proefplaatsing in a state, brought there by the use cases themselves; the clock moves along where it must. */
export async function makeProefplaatsing(
  world: World,
  state: ProefplaatsingState,
  options: { plan?: Partial<PlanInput>; application?: TestApplication } = {},
): Promise<TestProefplaatsing> {
  const application = options.application ?? (await makeApplication(world, { state: 'offered' }));
  const { jobcoach, actor: candidate } = application.candidate;
  if (!candidate) throw new Error('The candidate of this factory logs in');
  const employer = application.employer.actor;
  const plan = { ...goodPlan, ...options.plan };
  const id = await planProefplaatsing(world.as(jobcoach), { ...plan, applicationId: application.id });
  const made: TestProefplaatsing = { id, application, jobcoach, candidate, employer };
  if (state === 'draft') return made;
  await askAgreement(world.as(jobcoach), { id, baseUrl });
  if (state === 'toAgree') return made;
  if (state === 'cancelled') {
    await cancelProefplaatsing(world.as(jobcoach), { id, note: 'Toch geen plek.' });
    return made;
  }
  await agreeAll(world, made);
  if (state === 'agreed') return made;
  world.clock.set(`${plan.startsOn}T09:00:00Z`);
  await startProefplaatsing(world.as(jobcoach), { id });
  const ending = {
    reasonCode: 'conditionsDontFit',
    note: 'Te veel tillen.',
    discrepancy: '',
    shared: false,
    nextStep: 'Zoeken naar lichter werk.',
  };
  if (state === 'running') return made;
  if (state === 'endedEarly') {
    await endEarly(world.as(jobcoach), { id, endedOn: plan.startsOn, ...ending });
    return made;
  }
  world.clock.set(`${plan.endsOn}T18:00:00Z`);
  await finishProefplaatsing(world.as(jobcoach), { id });
  if (state === 'notConverted') await closeWithoutContract(world.as(jobcoach), { id, ...ending });
  if (state === 'converted')
    await hire(world.as(jobcoach), {
      ...goodHire,
      startsOn: '2027-02-01',
      contractEndsOn: '2027-07-31',
      applicationId: application.id,
    });
  return made;
}

/** The text that is asked agreement for now, as its reader sends it back. */
export async function hashOf(world: World, id: string): Promise<string> {
  const row = await world.db
    .selectFrom('proefplaatsing')
    .select('agreement_text')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return textHash(row.agreement_text);
}

export async function agreeAll(world: World, made: TestProefplaatsing): Promise<void> {
  const hash = await hashOf(world, made.id);
  for (const actor of [made.candidate, made.employer, made.jobcoach])
    await giveAgreement(world.as(actor), { id: made.id, hash });
}
