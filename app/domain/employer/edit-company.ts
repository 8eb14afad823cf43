import { findEmployer, heldKvk, kvkColumns, updateEmployer } from '../../../db/queries/employers.ts';
import { defineUseCase } from '../shared/context.ts';
import { DomainError } from '../shared/errors.ts';
import type { CompanyInput } from './employer-forms.ts';
import { passKvkOn, tellKvkClash } from './kvk-clash.ts';
import { requireOwnEmployer } from './own-employer.ts';

/**
 * Changes what a company says of itself.
 *
 * @throws DomainError notFound outside the reach; companyChanged when another saved in between
 */
export const editCompany = defineUseCase(
  async (tx, input: CompanyInput & { employerId: string }): Promise<void> => {
    requireOwnEmployer(tx.actor, input.employerId);
    const employer = await findEmployer(tx.trx, input.employerId);
    if (!employer) throw new DomainError('notFound');
    if (input.versie !== undefined && input.versie !== employer.version)
      throw new DomainError('companyChanged');
    const before = await heldKvk(tx.trx, employer.id);
    const { kvk, kvkClaimed, holderId } = await kvkColumns(tx.trx, {
      kvk: input.kvk,
      employerId: employer.id,
    });
    await updateEmployer(tx.trx, {
      id: employer.id,
      name: input.company,
      kvk,
      kvkClaimed,
      sector: input.sector,
      size: input.size,
      website: input.website || null,
      about: input.about,
    });
    await tx.audit('employer.edit', 'employer', employer.id);
    await tx.emit('employerChanged', employer.id);
    if (holderId && input.kvk !== employer.kvk)
      await tellKvkClash(tx, { employerId: employer.id, company: input.company, holderId });
    await passKvkOn(tx, { employerId: employer.id, company: input.company, before });
  },
);
