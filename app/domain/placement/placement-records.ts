import { insertInstrument, updatePlacement } from '../../../db/queries/placements.ts';
import { defineUseCase } from '../shared/context.ts';
import { DomainError } from '../shared/errors.ts';
import type { Finder } from './contract-forms.ts';
import { loadPlacement } from './placement-step.ts';

/**
 * Who found the job, in the words of whoever is asked: the candidate's answer and the jobcoach's stand side by side
 * and never overwrite each other (rules.md "Who found the job").
 *
 * @throws DomainError notFound for anyone else
 */
export const recordFinder = defineUseCase(
  async (tx, input: { id: string; foundBy: Finder }): Promise<void> => {
    const { record } = await loadPlacement(tx, input.id);
    const { role } = tx.actor;
    if (role !== 'candidate' && role !== 'jobcoach') throw new DomainError('notFound');
    await updatePlacement(tx.trx, {
      id: record.id,
      change:
        role === 'candidate' ? { found_by_candidate: input.foundBy } : { found_by_jobcoach: input.foundBy },
    });
    await tx.audit('placement.recordFinder', 'placement', record.id, { by: role, finder: input.foundBy });
    await tx.emit('placementMoved', record.id);
  },
);

/** An instrument that was granted for this job: from when to when, by whom, at what cost in cents. */
export const addInstrument = defineUseCase(
  async (
    tx,
    input: {
      id: string;
      code: string;
      fromDate: string;
      toDate: string | null;
      grantedBy: string;
      cost: number | null;
    },
  ): Promise<void> => {
    if (tx.actor.role !== 'jobcoach') throw new DomainError('notFound');
    const { record } = await loadPlacement(tx, input.id);
    await insertInstrument(tx.trx, {
      id: tx.newId(),
      placement_id: record.id,
      code: input.code,
      from_date: input.fromDate,
      to_date: input.toDate,
      granted_by: input.grantedBy,
      cost_cents: input.cost,
    });
    await tx.audit('placement.addInstrument', 'placement', record.id, { code: input.code });
    await tx.emit('placementMoved', record.id);
  },
);
