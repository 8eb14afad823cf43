import { membershipsOf, setPassword } from '../../../db/queries/accounts.ts';
import {
  findEmployer,
  insertContactPerson,
  insertSite,
  invitedEmployerOf,
  kvkColumns,
  updateEmployer,
} from '../../../db/queries/employers.ts';
import { useTokens as endTokens, findToken } from '../../../db/queries/tokens.ts';
import { hashPassword } from '../../auth/password.ts';
import { passwordProblem } from '../../auth/password-rules.ts';
import { startSession } from '../../auth/session.ts';
import { hashSecret } from '../../auth/tokens.ts';
import { momentText } from '../shared/clock.ts';
import { type Services, transactionContext } from '../shared/context.ts';
import { DomainError } from '../shared/errors.ts';
import { notify } from '../shared/notify.ts';
import type { AcceptInvitationInput } from './employer-forms.ts';
import { tellKvkClash } from './kvk-clash.ts';
import { locateAddress } from './locate-address.ts';

/** Whom an invitation is for, or undefined when the link no longer works or is no employer's. Changes nothing. */
export async function openInvitation(services: Services, secret: string) {
  const token = await findToken(services.db, {
    tokenHash: hashSecret(secret),
    purposes: ['invite'],
    now: momentText(services.clock.now()),
  });
  if (!token) return undefined;
  const employerId = await invitedEmployerOf(services.db, token.accountId);
  const employer = employerId ? await findEmployer(services.db, employerId) : undefined;
  return employer ? { ...token, employer } : undefined;
}

/**
 * An invited employer chooses a password and completes the company; he is signed in at once.
 *
 * @returns the secret for the cookie
 * @throws DomainError linkExpired; weakPassword at `password`, placeUnknown at `place`
 */
export async function acceptInvitation(
  services: Services,
  input: AcceptInvitationInput & { secret: string; userAgent: string },
): Promise<string> {
  const invitation = await openInvitation(services, input.secret);
  if (!invitation) throw new DomainError('linkExpired');
  const problem = passwordProblem(input.password, invitation.email);
  if (problem) throw new DomainError('weakPassword', { problem }, 'password');
  const passwordHash = await hashPassword(input.password);
  const { accountId, employer } = invitation;
  return services.db.transaction().execute(async (trx) => {
    const today = services.clock.now().toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toString();
    const [membership] = await membershipsOf(trx, { accountId, today });
    if (!membership) throw new DomainError('linkExpired');
    const tx = transactionContext(
      {
        ...services,
        actor: {
          accountId,
          membershipId: membership.id,
          role: 'employer',
          name: input.name,
          organisationId: employer.id,
          region: null,
          caseloadOf: [],
        },
      },
      trx,
    );
    // Inside the transaction once more: a second click finds the link used.
    const still = await findToken(trx, {
      tokenHash: hashSecret(input.secret),
      purposes: ['invite'],
      now: tx.now,
    });
    if (!still) throw new DomainError('linkExpired');
    const { kvk, kvkClaimed, holderId } = await kvkColumns(trx, { kvk: input.kvk, employerId: employer.id });
    const address = await locateAddress(trx, input);
    await endTokens(trx, { accountId, purposes: ['invite'], now: tx.now });
    await setPassword(trx, { accountId, passwordHash, now: tx.now, name: input.name });
    await updateEmployer(trx, {
      id: employer.id,
      name: input.company,
      kvk,
      kvkClaimed,
      sector: input.sector,
      status: 'active',
      region: address.region,
    });
    await insertSite(trx, {
      id: tx.newId(),
      employerId: employer.id,
      name: address.place,
      street: input.street,
      ...address,
    });
    await insertContactPerson(trx, {
      id: tx.newId(),
      employerId: employer.id,
      accountId,
      name: input.name,
      roleTitle: input.roleTitle,
      email: invitation.email,
      phone: input.phone,
    });
    await tx.audit('employer.acceptInvitation', 'employer', employer.id, { kvk: input.kvk });
    await tx.emit('employerChanged', employer.id);
    await tx.emit('accountChanged', accountId);
    if (holderId) await tellKvkClash(tx, { employerId: employer.id, company: input.company, holderId });
    if (employer.adviserId) {
      await notify(tx, {
        accountIds: [employer.adviserId],
        text: `${input.company} heeft uw uitnodiging aangenomen.`,
        href: `/adviseur/werkgevers/${employer.id}`,
        dedupeKey: `employer.acceptInvitation:${employer.id}`,
      });
    }
    return startSession(trx, services, {
      accountId,
      membershipId: membership.id,
      userAgent: input.userAgent,
    });
  });
}
