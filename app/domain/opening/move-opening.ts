import { assignAdviser } from '../../../db/queries/employers.ts';
import {
  findOpening,
  type OpeningRow,
  requirementsOf,
  setOpeningState,
} from '../../../db/queries/openings.ts';
import { closeApplicationsOfOpening } from '../application/close-applications.ts';
import { type Context, defineUseCase, type Tx } from '../shared/context.ts';
import { DomainError } from '../shared/errors.ts';
import {
  recordTransition,
  requireTransition,
  requireVersion,
  type Transition,
  type Who,
} from '../shared/transitions.ts';
import { tellOfMove } from './opening-notices.ts';
import { openingFor } from './opening-reach.ts';
import {
  closeReasons,
  type OpeningAction,
  type OpeningState,
  openingPast,
  openingStateLabels,
  openingTransitions,
} from './opening-transitions.ts';
import { missingIn } from './opening-values.ts';

/** Steps from state to state; changing the content is `editOpening`. */
export type MoveAction = Exclude<OpeningAction, 'edit'>;

export interface MoveInput {
  id: string;
  action: MoveAction;
  /** The version that the page showed. */
  version?: number | undefined;
  reasonCode?: string | undefined;
  note?: string | undefined;
}

/**
 * Takes one step of the table with an opening, and does what belongs to it: opening it gives the company its adviser,
 * closing or filling it ends the applications that wait for an answer, and whom it concerns is told.
 *
 * @throws DomainError notFound outside the reach, notNow when the state doesn't allow it, changedByOther,
 *   reasonNeeded, noteNeeded, notFilled, deadlinePassed, needsReview
 */
export const moveOpening = defineUseCase(async (tx, input: MoveInput): Promise<OpeningState> => {
  const { opening, who } = await openingFor(tx.trx, tx.actor, input.id);
  return moveFound(tx, opening, who, input);
});

/** As `moveOpening`, by the portal itself: for jobs, and for the step that follows from another use case. */
export async function moveOpeningAsSystem(tx: Tx, id: string, action: MoveAction): Promise<void> {
  const opening = await findOpening(tx.trx, { id, reach: 'all' });
  if (!opening) throw new DomainError('notFound');
  await moveFound(tx, opening, { role: 'system', relations: [] }, { id, action });
}

/** One transaction of the portal itself. */
export function moveAsSystem(context: Context, input: { id: string; action: MoveAction }): Promise<void> {
  return systemMove(context, input);
}

const systemMove = defineUseCase((tx, input: { id: string; action: MoveAction }) =>
  moveOpeningAsSystem(tx, input.id, input.action),
);

async function moveFound(tx: Tx, opening: OpeningRow, who: Who, input: MoveInput): Promise<OpeningState> {
  // Before the state: whoever acts on an old page hears who was first, not only that it is too late.
  await requireVersion(tx, {
    noun: 'opening',
    subjectId: opening.id,
    current: opening.version,
    shown: input.version,
    pastOf: openingPast,
  });
  const row = requireTransition(openingTransitions, {
    action: input.action,
    state: opening.state,
    stateLabel: openingStateLabels[opening.state],
    who,
    input,
  });
  await requireHolds(tx, opening, row, who, input);
  await writeMove(tx, opening, row, input);
  await recordTransition(tx, {
    noun: 'opening',
    subjectId: opening.id,
    row,
    fromState: opening.state,
    input,
    byRole: who.role,
  });
  await followUp(tx, opening, row, input);
  await tellOfMove(tx, { opening, row, who, note: input.note ?? '' });
  return row.to;
}

type Row = Transition<OpeningState, OpeningAction>;

async function requireHolds(
  tx: Tx,
  opening: OpeningRow,
  row: Row,
  who: Who,
  input: MoveInput,
): Promise<void> {
  const { action } = row;
  if (action === 'close' && !(input.reasonCode && input.reasonCode in closeReasons))
    throw new DomainError('reasonNeeded', {}, 'reasonCode');
  if (action === 'openDirectly' && who.role === 'employer' && opening.employerTrusted !== 1)
    throw new DomainError('needsReview');
  if (action === 'submit' || action === 'openDirectly') {
    const missing = missingIn(opening, await requirementsOf(tx.trx, opening.id));
    if (missing.length > 0) throw new DomainError('notFilled', { fields: missing.join(', ') });
  }
  const opens = row.to === 'open';
  if ((opens || action === 'submit') && deadlinePassed(tx, opening)) throw new DomainError('deadlinePassed');
}

function deadlinePassed(tx: Tx, opening: OpeningRow): boolean {
  return opening.response_deadline !== null && opening.response_deadline < tx.today.toString();
}

async function writeMove(tx: Tx, opening: OpeningRow, row: Row, input: MoveInput): Promise<void> {
  await setOpeningState(tx.trx, {
    id: opening.id,
    state: row.to,
    now: tx.now,
    ...(row.action === 'approve' || row.action === 'openDirectly' ? { openedAt: tx.now } : {}),
    ...(row.action === 'return' ? { returnReason: input.note?.trim() ?? '' } : {}),
    ...(row.action === 'submit' || row.action === 'openDirectly' ? { returnReason: null } : {}),
    ...(row.action === 'close' ? { closeReason: input.reasonCode ?? null } : {}),
    ...(row.action === 'reopen' ? { closeReason: null } : {}),
  });
}

async function followUp(tx: Tx, opening: OpeningRow, row: Row, input: MoveInput): Promise<void> {
  const reviewed = row.action === 'approve' || row.action === 'return' || row.action === 'openDirectly';
  if (reviewed && tx.actor.role === 'employerAdviser')
    await assignAdviser(tx.trx, { id: opening.employer_id, adviserId: tx.actor.accountId });
  if (row.action === 'fill') await closeApplicationsOfOpening(tx, opening.id, 'filled');
  if (row.action === 'close') {
    const reason = input.reasonCode === 'filledElsewhere' ? 'filled' : 'noLongerNeeded';
    await closeApplicationsOfOpening(tx, opening.id, reason);
  }
}
