import type { Queryable, Trx } from '../client.ts';

/** True when this device signed in to the account of this address before. */
export async function isKnownDevice(
  db: Queryable,
  args: { deviceHash: string; email: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('known_device')
    .innerJoin('account', 'account.id', 'known_device.account_id')
    .select('known_device.account_id')
    .where('known_device.device_hash', '=', args.deviceHash)
    .where((eb) =>
      eb.or([eb('account.email', '=', args.email), eb('account.unconfirmed_email', '=', args.email)]),
    )
    .executeTakeFirst();
  return row !== undefined;
}

export async function rememberDevice(
  trx: Trx,
  args: { deviceHash: string; accountId: string; now: string },
): Promise<void> {
  await trx
    .insertInto('known_device')
    .values({
      device_hash: args.deviceHash,
      account_id: args.accountId,
      created_at: args.now,
      last_used_at: args.now,
    })
    .onConflict((conflict) =>
      conflict.columns(['device_hash', 'account_id']).doUpdateSet({ last_used_at: args.now }),
    )
    .execute();
}

/** An account's devices are strangers again, as after a password was chosen anew. */
export async function forgetDevices(trx: Trx, accountId: string): Promise<void> {
  await trx.deleteFrom('known_device').where('account_id', '=', accountId).execute();
}

/** @returns how many devices were not seen since that moment and are gone now */
export async function deleteOldDevices(db: Queryable, before: string): Promise<number> {
  const result = await db.deleteFrom('known_device').where('last_used_at', '<', before).executeTakeFirst();
  return Number(result.numDeletedRows);
}
