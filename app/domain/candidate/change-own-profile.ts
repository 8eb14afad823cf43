import { replaceParts, updateCandidate } from '../../../db/queries/candidate-changes.ts';
import { candidateOfAccount } from '../../../db/queries/candidates.ts';
import { locateAddress } from '../employer/locate-address.ts';
import { defineUseCase } from '../shared/context.ts';
import { DomainError } from '../shared/errors.ts';
import type { OwnProfileValue } from './candidate-form.ts';
import { requireCandidateVersion } from './candidate-version.ts';
import { requireNoDiagnosis } from './require-no-diagnosis.ts';
import { occupationsNamed } from './resolve-taxonomy.ts';
import { wishesIn, wishFields } from './save-candidate.ts';

/**
 * The candidate changes what is his to say: contact, wishes, hours, travel, and what he tells about himself.
 *
 * @throws DomainError notFound, changedByOther; occupationUnknown, placeUnknown, confirmWords at their fields
 */
export const changeOwnProfile = defineUseCase(
  async (tx, input: { value: OwnProfileValue; shownVersion: number | undefined }): Promise<void> => {
    const candidate = await candidateOfAccount(tx.trx, tx.actor.accountId);
    if (!candidate || tx.actor.role !== 'candidate') throw new DomainError('notFound');
    await requireCandidateVersion(tx, candidate, input.shownVersion);
    const { value } = input;
    requireNoDiagnosis([value.about], value.noDiagnosis, candidate.about);
    const named = await occupationsNamed(tx.trx, wishFields(value.wishes));
    await updateCandidate(tx.trx, {
      id: candidate.id,
      version: candidate.version,
      values: {
        ...candidate,
        ...value,
        ...(await locateAddress(tx.trx, value)),
        email: value.email || null,
        phone: value.phone || null,
        placeable: candidate.placeable === 1,
      },
      today: tx.today.toString(),
    });
    await replaceParts(tx.trx, candidate.id, { wishes: wishesIn(named, value.wishes) });
    await tx.audit('candidate.changeOwn', 'candidate', candidate.id);
    await tx.emit('candidateChanged', candidate.id);
  },
);
