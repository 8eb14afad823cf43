import { insertContactPerson, updateContactPerson } from '../../../db/queries/employers.ts';
import { defineUseCase } from '../shared/context.ts';
import { DomainError } from '../shared/errors.ts';
import { requireOwnEmployer } from './own-employer.ts';

/**
 * Adds a contact person to a company, or changes one.
 *
 * @throws DomainError notFound outside the reach
 */
export const saveContactPerson = defineUseCase(
  async (
    tx,
    input: {
      employerId: string;
      id?: string | undefined;
      name: string;
      roleTitle: string;
      email: string;
      phone: string;
    },
  ): Promise<void> => {
    requireOwnEmployer(tx.actor, input.employerId);
    const row = { ...input, id: input.id ?? tx.newId() };
    if (!input.id) await insertContactPerson(tx.trx, row);
    else if (!(await updateContactPerson(tx.trx, row))) throw new DomainError('notFound');
    await tx.audit(
      input.id ? 'employer.editContactPerson' : 'employer.addContactPerson',
      'employer',
      input.employerId,
      { contactPerson: row.id },
    );
    await tx.emit('employerChanged', input.employerId);
  },
);
