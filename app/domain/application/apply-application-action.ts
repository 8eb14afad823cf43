import {
  type ApplicationChange,
  type ApplicationReach,
  type ApplicationRecord,
  findApplication,
  updateApplication,
} from '../../../db/queries/applications.ts';
import { currentDisclosures } from '../../../db/queries/disclosures.ts';
import type { DisclosureField } from '../disclosure/disclosure-fields.ts';
import { type Context, defineUseCase, type Tx } from '../shared/context.ts';
import { DomainError } from '../shared/errors.ts';
import { recordTransition, requireTransition, type TransitionInput } from '../shared/transitions.ts';
import { effectOf } from './application-effects.ts';
import { type Party, tellOthers } from './application-notices.ts';
import { applicationReach, whoOf } from './application-reach.ts';
import {
  type ApplicationAction,
  type ApplicationState,
  applicationStateLabels,
  applicationTransitions,
  endedApplicationStates,
} from './application-transitions.ts';
import { answerBy } from './deadlines.ts';
import { endProefplaatsingWith } from './end-proefplaatsing-with.ts';
import { requireShownVersion } from './version-check.ts';

/** What a step can bring along, beside what every transition knows. */
export interface ApplicationInput extends TransitionInput {
  /** accept: what the employer may see from the invitation on. */
  fields?: readonly DisclosureField[] | undefined;
  /** invite: `HH:MM` and a place or a way ("bellen"); `date` is the day. */
  time?: string | undefined;
  place?: string | undefined;
  /** reject: whether the candidate may read the reason. */
  shared?: boolean | undefined;
  /** reject with reason `other`: the discrepancy that it points to, as whoever gives it classifies it. */
  discrepancy?: string | undefined;
}

export interface ApplicationStep {
  applicationId: string;
  action: ApplicationAction;
  input: ApplicationInput;
  /** Version on the form; left out by code that read the record in the same transaction. */
  shownVersion?: number | undefined;
  /** The portal itself acts: deadlines, an opening that closes. */
  as?: 'system' | undefined;
  /** Whom the caller tells himself, in one message for several steps together. */
  untold?: Party | undefined;
}

/**
 * The one way in which an application moves. Loads within the actor's reach, checks version, table and the step's own
 * conditions inside the transaction, writes state, history, audit and outbox, and tells those concerned.
 *
 * @throws DomainError notFound outside the reach or for a role that may never do it; changedByOther; notNow;
 *   reasonNeeded, dateNeeded, agreementNeeded; and those of the step (notReleased, openingNotOpen)
 */
export async function applyApplicationAction(
  tx: Tx,
  step: ApplicationStep,
): Promise<{ id: string; state: ApplicationState }> {
  const application = await loadApplication(tx, step);
  await requireShownVersion(tx, {
    applicationId: application.id,
    current: application.version,
    shown: step.shownVersion,
  });
  const input = await completeInput(tx, application, step);
  const row = requireTransition(applicationTransitions, {
    action: step.action,
    state: application.state,
    stateLabel: applicationStateLabels[application.state],
    who: whoOf(tx, step.as),
    input,
  });
  const change: ApplicationChange = {
    answer_by: answerBy(row.to, {
      today: tx.today,
      responseDeadline: application.responseDeadline,
      interviewOn: step.action === 'invite' ? (input.date ?? null) : application.interviewOn,
    }),
    ...(isEnded(row.to) ? { asks_attention: null } : {}),
    ...(await effectOf(step.action)({ tx, application, input })),
  };
  await writeState(tx, application, row.to, change);
  const eventId = await recordTransition(tx, {
    noun: 'application',
    subjectId: application.id,
    row,
    fromState: application.state,
    input,
    ...(step.as ? { byRole: step.as } : {}),
  });
  if (isEnded(row.to) && row.to !== 'hired') {
    await endProefplaatsingWith(tx, application, {
      reasonCode: input.reasonCode ?? 'tooLate',
      note: input.note?.trim() || `De sollicitatie is ${applicationStateLabels[row.to]}.`,
    });
  }
  await tellOthers(tx, {
    application,
    action: step.action,
    to: row.to,
    eventId,
    input,
    as: step.as,
    untold: step.untold,
  });
  return { id: application.id, state: row.to };
}

/** As a use case of its own: a person takes one step on one application. */
export const moveApplication: (
  context: Context,
  step: Omit<ApplicationStep, 'as'>,
) => Promise<{ id: string; state: ApplicationState }> = defineUseCase((tx, step) =>
  applyApplicationAction(tx, {
    applicationId: step.applicationId,
    action: step.action,
    input: step.input,
    shownVersion: step.shownVersion,
  }),
);

export { applicationReach, whoOf };

export async function loadApplication(
  tx: Tx,
  args: { applicationId: string; as?: 'system' | undefined },
): Promise<ApplicationRecord> {
  const reach: ApplicationReach = args.as ? { of: 'system' } : applicationReach(tx.actor);
  const application = await findApplication(tx.trx, { id: args.applicationId, reach });
  if (!application) throw new DomainError('notFound');
  return application;
}

/** @throws Error when the version moved inside our own write lock: a fault in this code, not of the user */
export async function writeState(
  tx: Tx,
  application: ApplicationRecord,
  state: ApplicationState,
  change: ApplicationChange,
): Promise<void> {
  const { id, version } = application;
  if (!(await updateApplication(tx.trx, { id, version, state, change, now: tx.now }))) {
    throw new Error(`Application ${id} changed inside its own transaction`);
  }
}

export function isEnded(state: ApplicationState): boolean {
  return (endedApplicationStates as readonly string[]).includes(state);
}

/** An agreement is what the database knows, never what a form says; accepting makes one from the chosen fields. */
async function completeInput(
  tx: Tx,
  application: ApplicationRecord,
  step: ApplicationStep,
): Promise<ApplicationInput> {
  const { input } = step;
  const onBehalfOf =
    tx.actor.role === 'jobcoach' && !step.as ? { onBehalfOf: input.onBehalfOf || undefined } : {};
  if (step.action === 'accept') {
    return { ...input, ...onBehalfOf, agreement: Boolean(input.fields?.includes('name')) };
  }
  if (step.action !== 'invite') return { ...input, ...onBehalfOf };
  const agreed = await currentDisclosures(tx.trx, [application.id]);
  return { ...input, ...onBehalfOf, agreement: agreed.has(application.id) };
}
