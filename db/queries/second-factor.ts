import type { Queryable, Trx } from '../client.ts';

/** The second factor of an account as stored: its secret is encrypted. */
export function totpOf(db: Queryable, accountId: string) {
  return db
    .selectFrom('account')
    .select([
      'totp_secret as secret',
      'totp_confirmed_at as confirmedAt',
      'totp_last_step as lastStep',
      'email',
      'name',
    ])
    .where('id', '=', accountId)
    .executeTakeFirst();
}

/** Begins (or begins again) with a secret that still has to be confirmed by a code. */
export async function setTotpSecret(
  trx: Trx,
  args: { accountId: string; secret: string | null },
): Promise<void> {
  await trx
    .updateTable('account')
    .set({ totp_secret: args.secret, totp_confirmed_at: null, totp_last_step: null })
    .where('id', '=', args.accountId)
    .execute();
}

export async function confirmTotp(trx: Trx, args: { accountId: string; now: string }): Promise<void> {
  await trx
    .updateTable('account')
    .set({ totp_confirmed_at: args.now })
    .where('id', '=', args.accountId)
    .execute();
}

/**
 * Uses up the code of a time step; one statement, so that the same code can't be used twice at once.
 *
 * @returns false when that step or a later one was used before
 */
export async function useTotpStep(trx: Trx, args: { accountId: string; step: number }): Promise<boolean> {
  const result = await trx
    .updateTable('account')
    .set({ totp_last_step: args.step })
    .where('id', '=', args.accountId)
    .where((eb) => eb.or([eb('totp_last_step', 'is', null), eb('totp_last_step', '<', args.step)]))
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Replaces every recovery code of an account. */
export async function replaceRecoveryCodes(
  trx: Trx,
  args: { accountId: string; hashes: readonly string[]; now: string },
): Promise<void> {
  await trx.deleteFrom('recovery_code').where('account_id', '=', args.accountId).execute();
  if (args.hashes.length === 0) return;
  await trx
    .insertInto('recovery_code')
    .values(
      args.hashes.map((hash) => ({
        code_hash: hash,
        account_id: args.accountId,
        created_at: args.now,
        used_at: null,
      })),
    )
    .execute();
}

/** @returns false when the account has no such code left */
export async function useRecoveryCode(
  trx: Trx,
  args: { accountId: string; hash: string; now: string },
): Promise<boolean> {
  const result = await trx
    .updateTable('recovery_code')
    .set({ used_at: args.now })
    .where('account_id', '=', args.accountId)
    .where('code_hash', '=', args.hash)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** How many recovery codes are left. */
export async function recoveryCodesLeft(db: Queryable, accountId: string): Promise<number> {
  const { left } = await db
    .selectFrom('recovery_code')
    .select((eb) => eb.fn.countAll<number>().as('left'))
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow();
  return left;
}

/** The code was right: this session may go on. */
export async function passSecondFactor(trx: Trx, sessionId: string): Promise<void> {
  await trx.updateTable('session').set({ second_factor: 'passed' }).where('id', '=', sessionId).execute();
}
