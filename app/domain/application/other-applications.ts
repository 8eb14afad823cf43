import { otherRunning } from '../../../db/queries/application-lists.ts';
import { findApplication, setAttention } from '../../../db/queries/applications.ts';
import { defineUseCase, type Tx } from '../shared/context.ts';
import { DomainError } from '../shared/errors.ts';
import { tell } from './application-notices.ts';
import { isEnded, loadApplication } from './apply-application-action.ts';
import { requireShownVersion } from './version-check.ts';

/**
 * A candidate got work: his other applications ask him and his jobcoach what to do. Employers hear it when one of the
 * two decides.
 *
 * @param exceptApplicationId the application that led to the work, null when there is none
 * @returns how many ask
 */
export async function askAboutOtherApplications(
  tx: Tx,
  candidateId: string,
  exceptApplicationId: string | null,
): Promise<number> {
  const ids = await otherRunning(tx.trx, { candidateId, exceptId: exceptApplicationId });
  for (const id of ids) {
    const application = await findApplication(tx.trx, { id, reach: { of: 'system' } });
    if (!application) continue;
    await setAttention(tx.trx, { id, value: 'placedElsewhere', now: tx.now });
    await tx.audit('application.askAttention', 'application', id, { why: 'placedElsewhere' });
    await tx.emit('applicationMoved', id);
    const key = `${id}:attention:${application.version}`;
    await tell(tx, {
      application,
      party: 'candidate',
      text: `U heeft werk gevonden. Wilt u uw sollicitatie voor “${application.title}” laten staan of intrekken?`,
      key,
    });
    await tell(tx, {
      application,
      party: 'jobcoach',
      text: `De kandidaat voor “${application.title}” heeft werk. Moet deze sollicitatie blijven staan?`,
      key,
    });
  }
  return ids.length;
}

/**
 * Candidate or jobcoach lets an application that asked for attention stand.
 *
 * @throws DomainError notFound, changedByOther
 */
export const keepApplication = defineUseCase(
  async (tx, input: { applicationId: string; shownVersion: number | undefined }): Promise<void> => {
    const application = await loadApplication(tx, input);
    if (tx.actor.role === 'employer') throw new DomainError('notFound');
    await requireShownVersion(tx, {
      applicationId: application.id,
      current: application.version,
      shown: input.shownVersion,
    });
    if (!application.asksAttention || isEnded(application.state)) return;
    await setAttention(tx.trx, { id: application.id, value: null, now: tx.now });
    await tx.audit('application.keep', 'application', application.id);
    await tx.emit('applicationMoved', application.id);
  },
);
