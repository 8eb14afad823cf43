import { endDisclosure } from '../../../db/queries/disclosures.ts';
import { agree } from '../application/application-effects.ts';
import { tell } from '../application/application-notices.ts';
import { applicationStateLabels } from '../application/application-transitions.ts';
import { isEnded, loadApplication } from '../application/apply-application-action.ts';
import { defineUseCase } from '../shared/context.ts';
import { DomainError } from '../shared/errors.ts';
import type { DisclosureField } from './disclosure-fields.ts';
import { isDisclosedIn } from './visible-to-employer.ts';

/**
 * The candidate takes his agreement back; the employer sees the fields no more from this moment. The application
 * itself goes on. A jobcoach can record it on his behalf.
 *
 * @throws DomainError notFound when there is none in force or it is not his
 */
export const withdrawDisclosure = defineUseCase(
  async (tx, input: { applicationId: string }): Promise<void> => {
    if (tx.actor.role === 'employer') throw new DomainError('notFound');
    const application = await loadApplication(tx, input);
    const ended = await endDisclosure(tx.trx, {
      applicationId: application.id,
      at: tx.now,
      by: tx.actor.accountId,
    });
    // A second click finds nothing left to withdraw, which is what was asked.
    if (!ended) return;
    await tx.audit('disclosure.withdraw', 'application', application.id);
    await tx.emit('disclosureWithdrawn', application.id);
    const seen = isDisclosedIn(application.state);
    const key = `${application.id}:disclosure:${tx.now}`;
    await tell(tx, {
      application,
      party: 'jobcoach',
      text: `De deelnemer deelt geen gegevens meer voor “${application.title}”.`,
      key,
    });
    if (!seen) return;
    await tell(tx, {
      application,
      party: 'employer',
      text: `De kandidaat voor “${application.title}” deelt geen gegevens meer. Overleg met de jobcoach.`,
      key,
    });
  },
);

/**
 * The candidate chooses anew what the employer may see. After the invitation it is open at once.
 *
 * @throws DomainError notFound; agreementNeeded without a name; notNow when the application has ended
 */
export const shareFields = defineUseCase(
  async (tx, input: { applicationId: string; fields: readonly DisclosureField[] }): Promise<void> => {
    if (tx.actor.role === 'employer') throw new DomainError('notFound');
    const application = await loadApplication(tx, input);
    if (isEnded(application.state) || application.state === 'proposed') {
      throw new DomainError('notNow', { state: applicationStateLabels[application.state] });
    }
    if (!input.fields.includes('name')) throw new DomainError('agreementNeeded', {}, 'fields');
    const open = isDisclosedIn(application.state);
    await agree(tx, application, { fields: input.fields, givenAt: open ? tx.now : null });
    await tx.audit('disclosure.agree', 'application', application.id, { fields: input.fields });
    await tx.emit(open ? 'disclosureGiven' : 'applicationMoved', application.id);
  },
);
