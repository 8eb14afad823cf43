import { insertAccount, insertMembership, placeholderEmail } from '../../../db/queries/accounts.ts';
import {
  insertContactPerson,
  insertEmployer,
  insertSite,
  kvkColumns,
} from '../../../db/queries/employers.ts';
import { oncePerForm } from '../../../db/queries/trail.ts';
import { hashPassword } from '../../auth/password.ts';
import { passwordProblem } from '../../auth/password-rules.ts';
import { startSession } from '../../auth/session.ts';
import { sendConfirmation } from '../account/confirm-email.ts';
import { signIn } from '../account/sign-in.ts';
import { type Services, type Tx, transactionContext } from '../shared/context.ts';
import { DomainError, isDomainError } from '../shared/errors.ts';
import { advisersOf, notify } from '../shared/notify.ts';
import type { RegisterInput } from './employer-forms.ts';
import { tellKvkClash } from './kvk-clash.ts';
import { locateAddress } from './locate-address.ts';

/**
 * A company registers itself: account, company, site, contact person and session at once. The advisers of its region
 * are told. The same form sent twice registers once.
 *
 * The address counts as his once he has proved it by a link. Until then it stands beside the account, so that an
 * address that has an account already is registered in just the same way: only its mailbox learns the difference.
 *
 * A company number that another company has is registered in the same way too; only the advisers learn it.
 *
 * @param input.baseUrl where the portal is reached from outside, for the link
 * @param input.mailboxFull the address got enough letters from here: no other one now
 * @returns the secret for the cookie; null when a double click came with another password
 * @throws DomainError weakPassword at `password`, placeUnknown at `place`
 */
export async function registerEmployer(
  services: Services,
  input: RegisterInput & { userAgent: string; baseUrl: string; mailboxFull?: boolean },
): Promise<string | null> {
  const problem = passwordProblem(input.password, input.email);
  if (problem) throw new DomainError('weakPassword', { problem }, 'password');
  // Before the transaction, since it takes 20 ms.
  const passwordHash = await hashPassword(input.password);
  const ids = { account: services.newId(), membership: services.newId(), employer: services.newId() };
  const actor = {
    accountId: ids.account,
    membershipId: ids.membership,
    role: 'employer' as const,
    name: input.name,
    organisationId: ids.employer,
    region: null,
    caseloadOf: [],
  };
  const result = await services.db.transaction().execute(async (trx): Promise<string | 'again'> => {
    const tx = transactionContext({ ...services, actor }, trx);
    const made = await oncePerForm(trx, { token: input.formulier, accountId: null, at: tx.now }, async () => {
      const address = await locateAddress(trx, input);
      await makeCompany(tx, { ids, input, passwordHash, address });
      if (!input.mailboxFull)
        await sendConfirmation(tx, {
          accountId: ids.account,
          email: input.email,
          baseUrl: input.baseUrl,
          registering: true,
        });
      return ids.account;
    });
    if (made !== ids.account) return 'again';
    return startSession(trx, services, {
      accountId: ids.account,
      membershipId: ids.membership,
      userAgent: input.userAgent,
    });
  });
  return result === 'again' ? signInAgain(services, input) : result;
}

async function makeCompany(
  tx: Tx,
  args: {
    ids: { account: string; membership: string; employer: string };
    input: RegisterInput;
    passwordHash: string;
    address: Awaited<ReturnType<typeof locateAddress>>;
  },
): Promise<void> {
  const { ids, input, address } = args;
  await insertAccount(tx.trx, {
    id: ids.account,
    email: placeholderEmail(ids.account),
    unconfirmedEmail: input.email,
    name: input.name,
    status: 'active',
    passwordHash: args.passwordHash,
    now: tx.now,
  });
  const { kvk, kvkClaimed, holderId } = await kvkColumns(tx.trx, {
    kvk: input.kvk,
    employerId: ids.employer,
  });
  await insertEmployer(tx.trx, {
    id: ids.employer,
    name: input.company,
    kvk,
    kvkClaimed,
    sector: input.sector,
    region: address.region,
    status: 'active',
    adviserId: null,
    now: tx.now,
  });
  await insertMembership(tx.trx, {
    id: ids.membership,
    accountId: ids.account,
    role: 'employer',
    organisationId: ids.employer,
    fromDate: tx.today.toString(),
  });
  await insertSite(tx.trx, {
    id: tx.newId(),
    employerId: ids.employer,
    name: address.place,
    street: input.street,
    ...address,
  });
  await insertContactPerson(tx.trx, {
    id: tx.newId(),
    employerId: ids.employer,
    accountId: ids.account,
    name: input.name,
    roleTitle: input.roleTitle,
    email: input.email,
    phone: input.phone,
  });
  await tx.audit('employer.register', 'employer', ids.employer, { kvk: input.kvk });
  await tx.emit('employerChanged', ids.employer);
  await tx.emit('accountChanged', ids.account);
  await notify(tx, {
    accountIds: await advisersOf(tx.trx, address.region),
    text: `${input.company} in ${address.place} heeft zich aangemeld.`,
    href: `/adviseur/werkgevers/${ids.employer}`,
    dedupeKey: `employer.register:${ids.employer}`,
    mail: {
      subject: 'Een nieuwe werkgever heeft zich aangemeld',
      text: `${input.company} in ${address.place} heeft zich aangemeld bij Werkbrug. Log in om kennis te maken.`,
    },
  });
  if (holderId) await tellKvkClash(tx, { employerId: ids.employer, company: input.company, holderId });
}

/** The first click made the account, but its answer, with the cookie, got lost in the second. */
async function signInAgain(
  services: Services,
  input: { email: string; password: string; userAgent: string },
): Promise<string | null> {
  try {
    return (await signIn(services, input)).secret;
  } catch (error) {
    if (isDomainError(error)) return null;
    throw error;
  }
}
