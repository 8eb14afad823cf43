import { runningApplication } from '../../../db/queries/application-lists.ts';
import { type ApplicationChange, lastEvent } from '../../../db/queries/applications.ts';
import { endDisclosure } from '../../../db/queries/disclosures.ts';
import { defineUseCase, type Tx } from '../shared/context.ts';
import { DomainError } from '../shared/errors.ts';
import { mayUse, recordTransition, type Who } from '../shared/transitions.ts';
import { requireOpen } from './application-effects.ts';
import { tellCorrection } from './application-notices.ts';
import {
  type ApplicationAction,
  type ApplicationState,
  applicationTransitions,
  correctableActions,
} from './application-transitions.ts';
import { isEnded, loadApplication, whoOf, writeState } from './apply-application-action.ts';
import { answerBy } from './deadlines.ts';
import { endProefplaatsingWith } from './end-proefplaatsing-with.ts';
import { requireShownVersion } from './version-check.ts';

type LastEvent = NonNullable<Awaited<ReturnType<typeof lastEvent>>>;

/**
 * Whether this person may take back the last step: one that he could have taken himself, that nothing followed. What
 * the portal did by itself (an opening that closed, a deadline) is no mistake of a person and stays.
 */
export function mayCorrect(
  last: Pick<LastEvent, 'action' | 'fromState' | 'toState' | 'actorRole'>,
  who: Who,
) {
  const { action, fromState, toState, actorRole } = last;
  if (fromState === null || actorRole === 'system') return false;
  // The proefplaatsing stopped with it: there is nothing to go back to.
  if (fromState === 'inProefplaatsing') return false;
  if (!(correctableActions as readonly string[]).includes(action)) return false;
  return applicationTransitions.some(
    (row) =>
      row.action === action &&
      row.to === toState &&
      (row.from as readonly string[]).includes(fromState) &&
      mayUse(row, who),
  );
}

/**
 * Takes the last step back by a step that says so; the history keeps both.
 *
 * @throws DomainError notFound, changedByOther, noteNeeded, correctionNotAllowed; alreadyApplied or openingNotOpen when
 *   what ended can no longer run
 */
export const correctApplication = defineUseCase(
  async (
    tx,
    input: { applicationId: string; note: string; shownVersion: number | undefined },
  ): Promise<{ id: string; state: ApplicationState }> => {
    const application = await loadApplication(tx, input);
    await requireShownVersion(tx, {
      applicationId: application.id,
      current: application.version,
      shown: input.shownVersion,
    });
    if (!input.note.trim()) throw new DomainError('noteNeeded', {}, 'note');
    const last = await lastEvent(tx.trx, application.id);
    if (!last || !mayCorrect(last, whoOf(tx))) throw new DomainError('correctionNotAllowed');
    const back = last.fromState as ApplicationState;
    if (isEnded(application.state)) await requireRoom(tx, application);
    const undone = last.action as ApplicationAction;
    if (undone === 'accept') {
      await endDisclosure(tx.trx, { applicationId: application.id, at: tx.now, by: tx.actor.accountId });
    }
    await writeState(tx, application, back, {
      ...restored[undone],
      answer_by: answerBy(back, {
        today: tx.today,
        responseDeadline: application.responseDeadline,
        interviewOn: undone === 'invite' ? null : application.interviewOn,
      }),
    });
    if (undone === 'offer') {
      await endProefplaatsingWith(tx, application, {
        reasonCode: 'other',
        note: `Het aanbod is teruggedraaid: ${input.note.trim()}`,
      });
    }
    const eventId = await recordTransition(tx, {
      noun: 'application',
      subjectId: application.id,
      row: {
        action: 'correct',
        to: back,
        emits:
          undone === 'accept' || undone === 'invite'
            ? ['applicationMoved', 'disclosureWithdrawn']
            : ['applicationMoved'],
      },
      fromState: application.state,
      input: { note: input.note, corrects: last.id },
    });
    await tellCorrection(tx, { application, from: application.state, to: back, eventId });
    return { id: application.id, state: back };
  },
);

const noReason = { reason_code: null, reason_note: null, reason_shared: 0, discrepancy: null } as const;

/** What the undone step had written on the application itself. The history keeps it. */
const restored: Partial<Record<ApplicationAction, ApplicationChange>> = {
  decline: noReason,
  reject: noReason,
  withdraw: noReason,
  invite: { interview_on: null, interview_time: null, interview_place: null },
};

async function requireRoom(tx: Tx, application: Awaited<ReturnType<typeof loadApplication>>): Promise<void> {
  if (application.openingState !== 'paused')
    requireOpen({ state: application.openingState, employerStatus: application.employerStatus });
  const { candidateId, openingId } = application;
  if (await runningApplication(tx.trx, { candidateId, openingId })) throw new DomainError('alreadyApplied');
}
