import { Temporal } from 'temporal-polyfill';
import {
  findAccount,
  findAccountByEmail,
  insertAccount,
  insertMembership,
  membershipsOf,
  placeholderEmail,
  setAccountStatus,
} from '../../../db/queries/accounts.ts';
import { linkAccount } from '../../../db/queries/candidate-changes.ts';
import {
  accountOfIdentity,
  activeEmployerByKvk,
  candidateByClientNumber,
  deleteProviderSessions,
  insertLogoutNotice,
  linkIdentity,
} from '../../../db/queries/providers.ts';
import type { Claims, LogoutNotice } from '../../auth/oidc.ts';
import type { Role } from '../../auth/permissions.ts';
import { audiences, type Provider } from '../../auth/providers.ts';
import { seal } from '../../auth/secret-box.ts';
import { isUndisputedKvk } from '../employer/kvk-clash.ts';
import { momentText } from '../shared/clock.ts';
import { defineUseCase, type Services, type Tx, transactionContext } from '../shared/context.ts';
import { DomainError } from '../shared/errors.ts';
import { systemContext } from '../shared/system-context.ts';
import { openSession, type SignedIn } from './sign-in.ts';

/** Hours that a notice of logout is remembered, so that it counts once: longer than it is valid. */
const noticeHours = 24;

/**
 * Starts a session for who signed in at another organisation: only with a role of that audience, and only for who is
 * known here.
 *
 * @throws DomainError personUnknown, the same for an unknown person, a blocked account and a role that does not fit
 */
export async function signInByProvider(
  services: Services,
  input: { provider: Provider; claims: Claims; userAgent: string; keys: readonly string[] },
): Promise<SignedIn> {
  const { provider, claims } = input;
  const { issuer, subject } = claims;
  const found = await services.db.transaction().execute(async (trx) => {
    const tx = transactionContext(systemContext(services), trx);
    const known = await accountOfIdentity(trx, { issuer, subject });
    const accountId = known ?? (await matchedAccount(tx, provider, claims));
    if (!accountId) return undefined;
    const membershipId = await membershipFor(tx, { accountId, provider, claims });
    if (!membershipId) return undefined;
    if (!known) await tx.audit('account.providerLinked', 'account', accountId, { provider: provider.id });
    await linkIdentity(trx, { issuer, subject, accountId, now: tx.now });
    return { accountId, membershipId };
  });
  if (!found) throw new DomainError('personUnknown');
  return openSession(services, {
    ...found,
    userAgent: input.userAgent,
    action: 'account.signInByProvider',
    provider: {
      issuer,
      subject,
      sessionId: claims.sessionId,
      idToken: claims.idToken && seal(claims.idToken, input.keys),
    },
  });
}

/** The membership to begin with: of the audience, of the role that the claims give, of the company that they name. */
async function membershipFor(
  tx: Tx,
  args: { accountId: string; provider: Provider; claims: Claims },
): Promise<string | undefined> {
  const { provider, claims } = args;
  const account = await findAccount(tx.trx, args.accountId);
  if (!account || account.status === 'disabled') return undefined;
  const allowed = rolesFor(provider, claims);
  const company =
    provider.match.by === 'kvk'
      ? (await activeEmployerByKvk(tx.trx, text(claims, provider.match.claim)))?.id
      : null;
  if (company === undefined) return undefined;
  const all = await membershipsOf(tx.trx, { accountId: account.id, today: tx.today.toString() });
  const membership = all.find(
    (one) => allowed.has(one.role) && (company === null || one.organisationId === company),
  );
  if (membership && account.status === 'invited')
    await setAccountStatus(tx.trx, { id: account.id, status: 'active' });
  return membership?.id;
}

/** The roles that this sign-in may use. */
function rolesFor(provider: Provider, claims: Claims): ReadonlySet<Role> {
  if (!provider.role) return new Set(audiences[provider.audience]);
  const given = claims.all[provider.role.claim];
  const values = (Array.isArray(given) ? given : [given]).filter((value) => typeof value === 'string');
  return new Set(values.flatMap((value) => provider.role?.values[value] ?? []));
}

function text(claims: Claims, name: string): string {
  const value = claims.all[name];
  return typeof value === 'string' ? value.trim() : '';
}

/** Who it is the first time; undefined when nobody here, or more than one, could be meant. */
async function matchedAccount(tx: Tx, provider: Provider, claims: Claims): Promise<string | undefined> {
  const value = text(claims, provider.match.claim);
  if (!value) return undefined;
  switch (provider.match.by) {
    case 'email': {
      if (claims.all.email_verified !== true && !provider.trustEmail) return undefined;
      return (await findAccountByEmail(tx.trx, value.toLowerCase()))?.id;
    }
    case 'clientNumber': {
      const candidate = await candidateByClientNumber(tx.trx, value);
      if (!candidate) return undefined;
      if (candidate.accountId || !provider.createAccounts) return candidate.accountId ?? undefined;
      const name = `${candidate.firstName} ${candidate.lastName}`;
      const accountId = await makeAccount(tx, { name, role: 'candidate', region: candidate.region });
      await linkAccount(tx.trx, { id: candidate.id, accountId });
      return accountId;
    }
    case 'kvk': {
      const employer = await activeEmployerByKvk(tx.trx, value);
      if (!employer || !provider.createAccounts) return undefined;
      if (!(await isUndisputedKvk(tx, { holderId: employer.id, kvk: value }))) return undefined;
      const name = text(claims, provider.nameClaim).slice(0, 120) || 'Medewerker';
      return makeAccount(tx, { name, role: 'employer', organisationId: employer.id });
    }
  }
}

/** An account without a password or an address: its owner comes by the provider. */
async function makeAccount(
  tx: Tx,
  args: { name: string; role: Role; region?: string | null; organisationId?: string },
): Promise<string> {
  const accountId = tx.newId();
  const email = placeholderEmail(accountId);
  await insertAccount(tx.trx, {
    id: accountId,
    email,
    unconfirmedEmail: email,
    name: args.name,
    status: 'active',
    passwordHash: null,
    now: tx.now,
  });
  await insertMembership(tx.trx, {
    id: tx.newId(),
    accountId,
    role: args.role,
    organisationId: args.organisationId ?? null,
    region: args.region ?? null,
    fromDate: tx.today.toString(),
  });
  await tx.audit('account.madeByProvider', 'account', accountId, { role: args.role });
  await tx.emit('accountChanged', accountId);
  return accountId;
}

/** Ends the sessions here that a session at the provider began. The same notice counts once. @returns how many ended */
export const endProviderSessions = defineUseCase(async (tx, notice: LogoutNotice): Promise<number> => {
  const fresh = await insertLogoutNotice(tx.trx, {
    issuer: notice.issuer,
    tokenId: notice.tokenId,
    now: tx.now,
    expiresAt: momentText(Temporal.Instant.from(tx.now).add({ hours: noticeHours })),
  });
  if (!fresh) return 0;
  const ended = await deleteProviderSessions(tx.trx, notice);
  await tx.audit('account.providerLogout', 'account', 'provider', { ended });
  return ended;
});
