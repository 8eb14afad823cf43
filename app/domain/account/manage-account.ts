import {
  findAccount,
  findAccountByEmail,
  insertAccount,
  insertMembership,
  setAccountStatus,
} from '../../../db/queries/accounts.ts';
import { forgetDevices } from '../../../db/queries/devices.ts';
import { deleteSessionsOf } from '../../../db/queries/sessions.ts';
import { useTokens as endTokens } from '../../../db/queries/tokens.ts';
import type { Role } from '../../auth/permissions.ts';
import { defineUseCase } from '../shared/context.ts';
import { DomainError } from '../shared/errors.ts';
import { queueEmail } from '../shared/queue-email.ts';
import { oneTimeLink } from './one-time-link.ts';

/**
 * The administrator invites a colleague, or adds a role to an account that exists.
 *
 * @throws DomainError emailTaken when the account is blocked
 */
export const inviteStaff = defineUseCase(
  async (
    tx,
    input: {
      name: string;
      email: string;
      role: Extract<Role, 'jobcoach' | 'employerAdviser' | 'administrator'>;
      region: string;
      baseUrl: string;
    },
  ): Promise<string> => {
    const existing = await findAccountByEmail(tx.trx, input.email);
    if (existing?.status === 'disabled') throw new DomainError('emailTaken', {}, 'email');
    const accountId = existing?.id ?? tx.newId();
    if (!existing) {
      await insertAccount(tx.trx, {
        id: accountId,
        email: input.email,
        name: input.name,
        status: 'invited',
        passwordHash: null,
        now: tx.now,
      });
    }
    await insertMembership(tx.trx, {
      id: tx.newId(),
      accountId,
      role: input.role,
      region: input.region || null,
      fromDate: tx.today.toString(),
    });
    if (!existing || existing.status === 'invited') {
      const secret = await oneTimeLink(tx, { purpose: 'invite', accountId });
      await queueEmail(tx, {
        to: input.email,
        subject: 'Uw account voor Werkbrug',
        body: `Er is een account voor u gemaakt bij Werkbrug. Kies een wachtwoord op deze pagina:\n\n${input.baseUrl}/wachtwoord/${secret}\n\nDe link werkt 14 dagen.`,
        dedupeKey: `invite:${tx.newId()}`,
      });
    }
    await tx.audit('account.invite', 'account', accountId, { role: input.role });
    await tx.emit('accountChanged', accountId);
    return accountId;
  },
);

/**
 * Blocks an account, which ends its sessions at once, or lets it in again.
 *
 * @throws DomainError notFound; notOwnAccount for the administrator's own account
 */
export const setAccountBlocked = defineUseCase(async (tx, input: { accountId: string; blocked: boolean }) => {
  if (input.accountId === tx.actor.accountId) throw new DomainError('notOwnAccount');
  const account = await findAccount(tx.trx, input.accountId);
  if (!account) throw new DomainError('notFound');
  await setAccountStatus(tx.trx, { id: account.id, status: input.blocked ? 'disabled' : 'active' });
  if (input.blocked) {
    await deleteSessionsOf(tx.trx, { accountId: account.id });
    await endTokens(tx.trx, {
      accountId: account.id,
      purposes: ['passwordReset', 'emailChange', 'invite'],
      now: tx.now,
    });
    await forgetDevices(tx.trx, account.id);
  }
  await tx.audit(input.blocked ? 'account.block' : 'account.unblock', 'account', account.id);
  await tx.emit('accountChanged', account.id);
});
