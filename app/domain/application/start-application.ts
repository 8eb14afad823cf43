import { runningApplication } from '../../../db/queries/application-lists.ts';
import { insertApplication } from '../../../db/queries/applications.ts';
import type { OpeningForApplication } from '../../../db/queries/openings-to-apply.ts';
import { nextNumber } from '../../../db/queries/trail.ts';
import type { Tx } from '../shared/context.ts';
import { DomainError } from '../shared/errors.ts';
import { recordTransition } from '../shared/transitions.ts';
import { requireOpen } from './application-effects.ts';
import { answerBy } from './deadlines.ts';

/**
 * Makes an application with its first event. A proposal waits for the candidate; his own application starts in
 * `introduced`, because it waits for nobody.
 *
 * @throws DomainError openingNotOpen, employerBlocked, alreadyApplied
 */
export async function startApplication(
  tx: Tx,
  args: {
    candidateId: string;
    opening: Pick<
      OpeningForApplication,
      'id' | 'employerId' | 'state' | 'employerStatus' | 'responseDeadline'
    >;
    origin: 'proposal' | 'ownApplication';
    message: string;
  },
): Promise<{ id: string; number: number; eventId: string }> {
  const { candidateId, opening, origin } = args;
  requireOpen(opening);
  if (await runningApplication(tx.trx, { candidateId, openingId: opening.id })) {
    throw new DomainError('alreadyApplied');
  }
  const state = origin === 'proposal' ? 'proposed' : 'introduced';
  const id = tx.newId();
  const number = await nextNumber(tx.trx, 'application');
  await insertApplication(tx.trx, {
    id,
    number,
    openingId: opening.id,
    candidateId,
    employerId: opening.employerId,
    state,
    origin,
    proposedBy: origin === 'proposal' ? tx.actor.accountId : null,
    message: args.message,
    answerBy: answerBy(state, {
      today: tx.today,
      responseDeadline: opening.responseDeadline,
      interviewOn: null,
    }),
    now: tx.now,
  });
  const eventId = await recordTransition(tx, {
    noun: 'application',
    subjectId: id,
    row: { action: origin === 'proposal' ? 'propose' : 'applyOwn', to: state, emits: ['applicationMoved'] },
    fromState: null,
    input: {},
  });
  return { id, number, eventId };
}
