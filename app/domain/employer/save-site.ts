import { insertSite, updateSite } from '../../../db/queries/employers.ts';
import { defineUseCase } from '../shared/context.ts';
import { DomainError } from '../shared/errors.ts';
import { locateAddress } from './locate-address.ts';
import { requireOwnEmployer } from './own-employer.ts';

/**
 * Adds a site to a company, or changes one.
 *
 * @throws DomainError notFound outside the reach; placeUnknown at `place`
 */
export const saveSite = defineUseCase(
  async (
    tx,
    input: {
      employerId: string;
      id?: string | undefined;
      name: string;
      street: string;
      postcode: string;
      place: string;
    },
  ): Promise<void> => {
    requireOwnEmployer(tx.actor, input.employerId);
    const address = await locateAddress(tx.trx, input);
    const row = {
      id: input.id ?? tx.newId(),
      employerId: input.employerId,
      name: input.name,
      street: input.street,
      ...address,
    };
    if (!input.id) await insertSite(tx.trx, row);
    else if (!(await updateSite(tx.trx, row))) throw new DomainError('notFound');
    await tx.audit(input.id ? 'employer.editSite' : 'employer.addSite', 'employer', input.employerId, {
      site: row.id,
    });
    await tx.emit('employerChanged', input.employerId);
  },
);
