import {
  findAccountByEmail,
  insertAccount,
  insertMembership,
  membershipsOf,
} from '../../../db/queries/accounts.ts';
import { insertEmployer, invitedEmployerOf } from '../../../db/queries/employers.ts';
import { useTokens as endTokens } from '../../../db/queries/tokens.ts';
import { oncePerForm } from '../../../db/queries/trail.ts';
import { oneTimeLink } from '../account/one-time-link.ts';
import { defineUseCase, type Tx } from '../shared/context.ts';
import { DomainError } from '../shared/errors.ts';
import { queueEmail } from '../shared/queue-email.ts';

export interface InviteInput {
  company: string;
  name: string;
  email: string;
  formulier: string;
  /** Where the portal is reached from outside, for the link. */
  baseUrl: string;
}

/**
 * The adviser invites a company; he becomes its contact at the municipality. Inviting the same address again, as
 * long as the invitation was not accepted, sends a new link and ends the old one. The link works 14 days.
 *
 * @returns the id of the employer
 * @throws DomainError emailTaken at `email` when the address has an account for something else
 */
export const inviteEmployer = defineUseCase(
  (tx, input: InviteInput): Promise<string> =>
    oncePerForm(tx.trx, { token: input.formulier, accountId: tx.actor.accountId, at: tx.now }, () =>
      invite(tx, input),
    ),
);

async function invite(tx: Tx, input: InviteInput): Promise<string> {
  const existing = await findAccountByEmail(tx.trx, input.email);
  const known = existing?.status === 'invited' ? await invitedEmployerOf(tx.trx, existing.id) : undefined;
  if (existing?.status === 'active' && (await worksForEmployer(tx, existing.id)))
    return addEmployer(tx, existing.id, input);
  if (existing && !known) throw new DomainError('emailTaken', {}, 'email');
  const accountId = existing?.id ?? tx.newId();
  const employerId = known ?? (await makeInvited(tx, accountId, input));
  await endTokens(tx.trx, { accountId, purposes: ['invite'], now: tx.now });
  const secret = await oneTimeLink(tx, { purpose: 'invite', accountId, payload: { employerId } });
  await queueEmail(tx, {
    to: input.email,
    subject: 'Uitnodiging voor Werkbrug',
    body: `Beste ${input.name},\n\n${tx.actor.name} nodigt ${input.company} uit voor Werkbrug. Daar plaatst u een vacature of een proefplaatsing en ziet u wie er past. De gemeente helpt mee.\n\nMaak uw account op deze pagina:\n\n${input.baseUrl}/uitnodiging/${secret}\n\nDe link werkt 14 dagen.\n\nMet vriendelijke groet,\n${tx.actor.name}\n`,
    dedupeKey: `employer.invite:${tx.newId()}`,
  });
  await tx.audit('employer.invite', 'employer', employerId);
  await tx.emit('employerChanged', employerId);
  await tx.emit('accountChanged', accountId);
  return employerId;
}

async function worksForEmployer(tx: Tx, accountId: string): Promise<boolean> {
  const all = await membershipsOf(tx.trx, { accountId, today: tx.today.toString() });
  return all.some((membership) => membership.role === 'employer');
}

/** Somebody who signs in for one company gets a second one beside it; he chooses for which he works. */
async function addEmployer(tx: Tx, accountId: string, input: InviteInput): Promise<string> {
  const employerId = await makeEmployer(tx, accountId, input, 'active');
  await queueEmail(tx, {
    to: input.email,
    subject: 'Een tweede bedrijf in Werkbrug',
    body: `Beste ${input.name},\n\n${tx.actor.name} heeft ${input.company} voor u klaargezet in Werkbrug. Log in zoals u gewend bent. Bij “Mijn account” kiest u voor welk bedrijf u verdergaat.\n\n${input.baseUrl}/mijn-account\n\nMet vriendelijke groet,\n${tx.actor.name}\n`,
    dedupeKey: `employer.add:${employerId}`,
  });
  await tx.audit('employer.add', 'employer', employerId);
  await tx.emit('employerChanged', employerId);
  await tx.emit('accountChanged', accountId);
  return employerId;
}

async function makeInvited(tx: Tx, accountId: string, input: InviteInput): Promise<string> {
  await insertAccount(tx.trx, {
    id: accountId,
    email: input.email,
    name: input.name,
    status: 'invited',
    passwordHash: null,
    now: tx.now,
  });
  return makeEmployer(tx, accountId, input, 'invited');
}

async function makeEmployer(
  tx: Tx,
  accountId: string,
  input: InviteInput,
  status: 'invited' | 'active',
): Promise<string> {
  const employerId = tx.newId();
  await insertEmployer(tx.trx, {
    id: employerId,
    name: input.company,
    kvk: null,
    sector: null,
    region: null,
    status,
    adviserId: tx.actor.accountId,
    now: tx.now,
  });
  await insertMembership(tx.trx, {
    id: tx.newId(),
    accountId,
    role: 'employer',
    organisationId: employerId,
    fromDate: tx.today.toString(),
  });
  return employerId;
}
