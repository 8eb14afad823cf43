import { employerIdByKvk, findEmployer, updateEmployer } from '../../../db/queries/employers.ts';
import { defineUseCase } from '../shared/context.ts';
import { DomainError } from '../shared/errors.ts';
import type { CompanyInput } from './employer-forms.ts';
import { requireOwnEmployer } from './own-employer.ts';

/**
 * Changes what a company says of itself.
 *
 * @throws DomainError notFound outside the reach; kvkTaken at `kvk`; companyChanged when another saved in between
 */
export const editCompany = defineUseCase(
  async (tx, input: CompanyInput & { employerId: string }): Promise<void> => {
    requireOwnEmployer(tx.actor, input.employerId);
    const employer = await findEmployer(tx.trx, input.employerId);
    if (!employer) throw new DomainError('notFound');
    if (input.versie !== undefined && input.versie !== employer.version)
      throw new DomainError('companyChanged');
    const other = await employerIdByKvk(tx.trx, input.kvk);
    if (other && other !== employer.id) throw new DomainError('kvkTaken', {}, 'kvk');
    await updateEmployer(tx.trx, {
      id: employer.id,
      name: input.company,
      kvk: input.kvk,
      sector: input.sector,
      size: input.size,
      website: input.website || null,
      about: input.about,
    });
    await tx.audit('employer.edit', 'employer', employer.id);
    await tx.emit('employerChanged', employer.id);
  },
);
