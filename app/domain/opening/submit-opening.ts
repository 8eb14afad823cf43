import { type Context, defineUseCase } from '../shared/context.ts';
import { moveOpening } from './move-opening.ts';
import { openingFor } from './opening-reach.ts';
import type { OpeningState } from './opening-transitions.ts';

/**
 * Submits an opening for review. That of an employer whom the adviser trusts opens at once, and so does one that an
 * adviser submits himself.
 *
 * @returns the new state
 * @throws DomainError as `moveOpening`; notFilled names the fields that are missing
 */
export async function submitOpening(
  context: Context,
  input: { id: string; version?: number | undefined },
): Promise<OpeningState> {
  const direct = await opensDirectly(context, { id: input.id });
  return moveOpening(context, { ...input, action: direct ? 'openDirectly' : 'submit' });
}

const opensDirectly = defineUseCase(async (tx, input: { id: string }): Promise<boolean> => {
  const { opening } = await openingFor(tx.trx, tx.actor, input.id);
  return opening.employerTrusted === 1 || tx.actor.role === 'employerAdviser';
});
