import { findAccountByEmail, insertAccount, insertMembership } from '../../../db/queries/accounts.ts';
import {
  employerIdByKvk,
  insertContactPerson,
  insertEmployer,
  insertSite,
} from '../../../db/queries/employers.ts';
import { oncePerForm } from '../../../db/queries/trail.ts';
import { hashPassword } from '../../auth/password.ts';
import { passwordProblem } from '../../auth/password-rules.ts';
import { startSession } from '../../auth/session.ts';
import { signIn } from '../account/sign-in.ts';
import { type Services, type Tx, transactionContext } from '../shared/context.ts';
import { DomainError, isDomainError } from '../shared/errors.ts';
import { advisersOf, notify } from '../shared/notify.ts';
import { queueEmail } from '../shared/queue-email.ts';
import type { RegisterInput } from './employer-forms.ts';
import { locateAddress } from './locate-address.ts';

/** `checkMail` is all that a visitor learns about an address that has an account already. */
export type Registration = { kind: 'signedIn'; secret: string } | { kind: 'checkMail' };

/**
 * A company registers itself: account, company, site, contact person and session at once. The advisers of its region
 * are told. The same form sent twice registers once.
 *
 * @throws DomainError weakPassword at `password`, kvkTaken at `kvk`, placeUnknown at `place`
 */
export async function registerEmployer(
  services: Services,
  input: RegisterInput & { userAgent: string },
): Promise<Registration> {
  const problem = passwordProblem(input.password, input.email);
  if (problem) throw new DomainError('weakPassword', { problem }, 'password');
  // Before the transaction, since it takes 20 ms; also for an address that exists, so that the answer takes as long.
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
  const result = await services.db.transaction().execute(async (trx): Promise<Registration | 'again'> => {
    const tx = transactionContext({ ...services, actor }, trx);
    const made = await oncePerForm(trx, { token: input.formulier, accountId: null, at: tx.now }, async () => {
      if (await employerIdByKvk(trx, input.kvk)) throw new DomainError('kvkTaken', {}, 'kvk');
      const address = await locateAddress(trx, input);
      if (await findAccountByEmail(trx, input.email)) {
        await tellAccountHolder(tx, input.email);
        return 'existing';
      }
      await makeCompany(tx, { ids, input, passwordHash, address });
      return ids.account;
    });
    if (made === 'existing') return { kind: 'checkMail' };
    if (made !== ids.account) return 'again';
    const secret = await startSession(trx, services, {
      accountId: ids.account,
      membershipId: ids.membership,
      userAgent: input.userAgent,
    });
    return { kind: 'signedIn', secret };
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
    email: input.email,
    name: input.name,
    status: 'active',
    passwordHash: args.passwordHash,
    now: tx.now,
  });
  await insertEmployer(tx.trx, {
    id: ids.employer,
    name: input.company,
    kvk: input.kvk,
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
}

async function tellAccountHolder(tx: Tx, address: string): Promise<void> {
  await queueEmail(tx, {
    to: address,
    subject: 'U heeft al een account bij Werkbrug',
    body: 'Iemand wilde een bedrijf aanmelden met uw e-mailadres. U heeft al een account.\n\nWas u dit zelf? Log dan in. Weet u uw wachtwoord niet meer? Kies bij het inloggen “Wachtwoord vergeten”.\n\nWas u dit niet? Dan hoeft u niets te doen.',
    dedupeKey: `employer.registerAgain:${tx.newId()}`,
  });
}

/** The first click made the account, but its answer, with the cookie, got lost in the second. */
async function signInAgain(
  services: Services,
  input: { email: string; password: string; userAgent: string },
): Promise<Registration> {
  try {
    const { secret } = await signIn(services, input);
    return { kind: 'signedIn', secret };
  } catch (error) {
    if (isDomainError(error)) return { kind: 'checkMail' };
    throw error;
  }
}
