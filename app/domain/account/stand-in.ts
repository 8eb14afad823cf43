import { findAccount, insertMembership, membershipsOf } from '../../../db/queries/accounts.ts';
import { endStandInRow, findStandIn } from '../../../db/queries/stand-ins.ts';
import { isAllowed } from '../../auth/permissions.ts';
import { defineUseCase, type Tx } from '../shared/context.ts';
import { DomainError } from '../shared/errors.ts';
import { notify } from '../shared/notify.ts';

/** Days that a stand-in lasts at the most; longer is a hand-over of the caseload. */
export const longestStandInDays = 184;

interface StandInInput {
  /** Who covers. */
  accountId: string;
  /** Whose caseload. */
  absentId: string;
  /** Calendar dates, both included. */
  fromDate: string;
  toDate: string;
}

/**
 * Lets a jobcoach cover the caseload of a colleague between two dates. The colleague himself grants it, or the
 * administrator.
 *
 * @throws DomainError notFound; endBeforeStart, dateInPast, standInTooLong at `toDate`
 */
export const addStandIn = defineUseCase(async (tx, input: StandInInput): Promise<void> => {
  requireSay(tx, input.absentId);
  if (input.toDate < input.fromDate) throw new DomainError('endBeforeStart', {}, 'toDate');
  if (input.toDate < tx.today.toString()) throw new DomainError('dateInPast', {}, 'toDate');
  if (input.toDate > tx.today.add({ days: longestStandInDays }).toString())
    throw new DomainError('standInTooLong', {}, 'toDate');
  const account = await jobcoachOf(tx, input.accountId);
  const absent = await jobcoachOf(tx, input.absentId);
  if (account.id === absent.id) throw new DomainError('notFound');
  await insertMembership(tx.trx, {
    id: tx.newId(),
    accountId: account.id,
    role: 'jobcoach',
    standInFor: absent.id,
    fromDate: input.fromDate,
    toDate: input.toDate,
  });
  await tx.audit('account.standIn', 'account', account.id, { absent: absent.id, to: input.toDate });
  await tx.emit('accountChanged', account.id);
  await notify(tx, {
    accountIds: [account.id, absent.id].filter((id) => id !== tx.actor.accountId),
    text: `${account.name} neemt waar voor ${absent.name}.`,
    href: '/jobcoach/waarneming',
    dedupeKey: `standIn:${tx.newId()}`,
  });
});

/**
 * Ends a stand-in that runs or is still to come, at once.
 *
 * @throws DomainError notFound for somebody else's
 */
export const endStandIn = defineUseCase(async (tx, input: { id: string }): Promise<void> => {
  const row = await findStandIn(tx.trx, input.id);
  if (!row?.absentId) throw new DomainError('notFound');
  requireSay(tx, row.absentId);
  await endStandInRow(tx.trx, {
    id: row.id,
    fromDate: row.fromDate,
    yesterday: tx.today.subtract({ days: 1 }).toString(),
  });
  await tx.audit('account.standInEnded', 'account', row.accountId, { absent: row.absentId });
  await tx.emit('accountChanged', row.accountId);
});

/** Of one's own caseload, or as administrator of any. */
function requireSay(tx: Tx, absentId: string): void {
  const holds = absentId === tx.actor.accountId ? (['own'] as const) : [];
  if (!isAllowed(tx.actor.role, 'account.standIn', holds)) throw new DomainError('notFound');
}

async function jobcoachOf(tx: Tx, id: string) {
  const account = await findAccount(tx.trx, id);
  const roles = await membershipsOf(tx.trx, { accountId: id, today: tx.today.toString() });
  if (account?.status !== 'active' || !roles.some((row) => row.role === 'jobcoach'))
    throw new DomainError('notFound');
  return account;
}
