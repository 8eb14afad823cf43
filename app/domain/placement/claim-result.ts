import { claimOf, insertClaim, insertRefusedClaim, listOperators } from '../../../db/queries/placements.ts';
import { defineUseCase } from '../shared/context.ts';
import { DomainError } from '../shared/errors.ts';
import { loadPlacement } from './placement-step.ts';

export type ClaimResult = { granted: true } | { granted: false; firstClaimant: string };

/**
 * An operator claims a job as its result: one outflow, one claim (rules.md). A second claim is refused, kept with who
 * was first, and shown to the administrator; the database refuses it too. Claiming again by the same operator changes
 * nothing.
 *
 * @throws DomainError notFound outside the caseload or for an organisation that is no operator
 */
export const claimResult = defineUseCase(
  async (tx, input: { id: string; operatorId: string }): Promise<ClaimResult> => {
    if (tx.actor.role !== 'jobcoach') throw new DomainError('notFound');
    const { record } = await loadPlacement(tx, input.id);
    const operators = await listOperators(tx.trx);
    if (!operators.some((operator) => operator.id === input.operatorId)) throw new DomainError('notFound');
    const row = {
      id: tx.newId(),
      placement_id: record.id,
      operator_id: input.operatorId,
      claimed_by: tx.actor.accountId,
      claimed_at: tx.now,
    };
    const first = await claimOf(tx.trx, record.id);
    if (first?.operatorId === input.operatorId) return { granted: true };
    if (first) {
      await insertRefusedClaim(tx.trx, row);
      await tx.audit('claim.refuse', 'placement', record.id, {
        operator: input.operatorId,
        first: first.operatorId,
      });
      return { granted: false, firstClaimant: first.operatorName };
    }
    await insertClaim(tx.trx, row);
    await tx.audit('claim.grant', 'placement', record.id, { operator: input.operatorId });
    await tx.emit('placementMoved', record.id);
    return { granted: true };
  },
);
