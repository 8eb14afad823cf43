import { setEmployerStatus } from '../../../db/queries/administration.ts';
import { defineUseCase } from '../shared/context.ts';
import { DomainError } from '../shared/errors.ts';

/** Blocks an employer (its openings no longer match and can't be found) or lets it in again. @throws DomainError notFound */
export const setEmployerBlocked = defineUseCase(
  async (tx, input: { employerId: string; blocked: boolean }) => {
    const found = await setEmployerStatus(tx.trx, {
      id: input.employerId,
      status: input.blocked ? 'blocked' : 'active',
    });
    if (!found) throw new DomainError('notFound');
    await tx.audit(input.blocked ? 'employer.block' : 'employer.unblock', 'employer', input.employerId);
    await tx.emit('employerChanged', input.employerId);
  },
);
