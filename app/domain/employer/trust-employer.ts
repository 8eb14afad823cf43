import { findEmployer, setTrusted } from '../../../db/queries/employers.ts';
import { isAllowed } from '../../auth/permissions.ts';
import { defineUseCase } from '../shared/context.ts';
import { DomainError } from '../shared/errors.ts';

/**
 * Lets the openings of a company open without review from now on, or ends that. What waits already stays waiting.
 *
 * @throws DomainError notFound
 */
export const trustEmployer = defineUseCase(
  async (tx, input: { employerId: string; trusted: boolean }): Promise<void> => {
    if (!isAllowed(tx.actor.role, 'employer.manage', [])) throw new DomainError('notFound');
    const employer = await findEmployer(tx.trx, input.employerId);
    if (!employer) throw new DomainError('notFound');
    if ((employer.trusted === 1) === input.trusted) return;
    await setTrusted(tx.trx, { id: employer.id, trusted: input.trusted });
    await tx.audit(input.trusted ? 'employer.trust' : 'employer.distrust', 'employer', employer.id);
    await tx.emit('employerChanged', employer.id);
  },
);
