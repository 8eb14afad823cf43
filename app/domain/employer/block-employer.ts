import { setEmployerBlock } from '../../../db/queries/administration.ts';
import { runningOfEmployer } from '../../../db/queries/application-lists.ts';
import { findApplication, setAttention } from '../../../db/queries/applications.ts';
import { tell } from '../application/application-notices.ts';
import { defineUseCase, type Tx } from '../shared/context.ts';
import { DomainError } from '../shared/errors.ts';

/**
 * Blocks an employer or makes it again what it was. Blocked, its openings can't be found and nobody new can apply. What ran
 * already isn't ended over the heads of those concerned: each application asks its jobcoach what to do with it.
 *
 * @throws DomainError notFound
 */
export const setEmployerBlocked = defineUseCase(
  async (tx, input: { employerId: string; blocked: boolean }) => {
    const found = await setEmployerBlock(tx.trx, {
      id: input.employerId,
      blocked: input.blocked,
    });
    if (!found) throw new DomainError('notFound');
    await tx.audit(input.blocked ? 'employer.block' : 'employer.unblock', 'employer', input.employerId);
    await tx.emit('employerChanged', input.employerId);
    for (const row of await runningOfEmployer(tx.trx, input.employerId)) {
      if (input.blocked) await askAbout(tx, row.id);
      else if (row.asksAttention === 'employerBlocked') await settle(tx, row.id);
    }
  },
);

async function askAbout(tx: Tx, id: string): Promise<void> {
  const application = await findApplication(tx.trx, { id, reach: { of: 'system' } });
  if (!application) return;
  await setAttention(tx.trx, { id, value: 'employerBlocked', now: tx.now });
  await tx.audit('application.askAttention', 'application', id, { why: 'employerBlocked' });
  await tx.emit('applicationMoved', id);
  await tell(tx, {
    application,
    party: 'jobcoach',
    text: `De werkgever van “${application.title}” doet nu niet meer mee. Bespreek met de kandidaat hoe het verder gaat.`,
    key: `${id}:blocked:${application.version}`,
  });
}

async function settle(tx: Tx, id: string): Promise<void> {
  await setAttention(tx.trx, { id, value: null, now: tx.now });
  await tx.audit('application.keep', 'application', id, { why: 'employerUnblocked' });
  await tx.emit('applicationMoved', id);
}
