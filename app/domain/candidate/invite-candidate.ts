import {
  findAccount,
  findAccountByEmail,
  insertAccount,
  insertMembership,
} from '../../../db/queries/accounts.ts';
import { linkAccount } from '../../../db/queries/candidate-changes.ts';
import { candidateInCaseload } from '../../../db/queries/candidates.ts';
import { oneTimeLink } from '../account/one-time-link.ts';
import { defineUseCase } from '../shared/context.ts';
import { DomainError } from '../shared/errors.ts';
import { queueEmail } from '../shared/queue-email.ts';

/**
 * Lets a candidate log in: makes his account and sends a link to choose a password. A second time sends a new link.
 *
 * @param input.baseUrl address of the portal, for the link
 * @throws DomainError notFound, noEmail, hasAccount, emailTaken
 */
export const inviteCandidate = defineUseCase(
  async (tx, input: { candidateId: string; baseUrl: string }): Promise<void> => {
    const candidate = await candidateInCaseload(tx.trx, {
      id: input.candidateId,
      caseloadOf: tx.actor.caseloadOf,
    });
    if (!candidate || tx.actor.role !== 'jobcoach') throw new DomainError('notFound');
    const email = candidate.email?.toLowerCase();
    if (!email) throw new DomainError('noEmail');
    const own = candidate.accountId ? await findAccount(tx.trx, candidate.accountId) : undefined;
    if (own && own.status !== 'invited') throw new DomainError('hasAccount');
    const other = await findAccountByEmail(tx.trx, email);
    if (other && other.id !== own?.id) throw new DomainError('emailTaken');
    const accountId = own?.id ?? tx.newId();
    if (!own) {
      await insertAccount(tx.trx, {
        id: accountId,
        email,
        name: `${candidate.firstName} ${candidate.lastName}`,
        status: 'invited',
        passwordHash: null,
        now: tx.now,
      });
      await insertMembership(tx.trx, {
        id: tx.newId(),
        accountId,
        role: 'candidate',
        region: candidate.region,
        fromDate: tx.today.toString(),
      });
      await linkAccount(tx.trx, { id: candidate.id, accountId });
    }
    const secret = await oneTimeLink(tx, { purpose: 'invite', accountId });
    await queueEmail(tx, {
      to: own?.email ?? email,
      subject: 'Uw account voor Werkbrug',
      body: `Uw jobcoach heeft een account voor u gemaakt bij Werkbrug. Daar ziet u welk werk er is en hoe het met uw sollicitaties gaat.\n\nKies een wachtwoord op deze pagina:\n\n${input.baseUrl}/wachtwoord/${secret}\n\nDe link werkt 14 dagen.`,
      dedupeKey: `invite:${tx.newId()}`,
    });
    await tx.audit('candidate.invite', 'candidate', candidate.id);
    await tx.emit('accountChanged', accountId);
  },
);
