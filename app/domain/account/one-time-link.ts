import { Temporal } from 'temporal-polyfill';
import { toJson } from '../../../db/json.ts';
import { insertToken } from '../../../db/queries/tokens.ts';
import { hashSecret, newSecret } from '../../auth/tokens.ts';
import { momentText } from '../shared/clock.ts';
import type { Tx } from '../shared/context.ts';

const hoursValid = { invite: 14 * 24, passwordReset: 2, emailChange: 24 } as const;

/**
 * Makes a secret for a link; the database keeps only its hash. An invitation works 14 days, a reset 2 hours.
 *
 * @returns the secret, for the link in the e-mail and nowhere else
 */
export async function oneTimeLink(
  tx: Tx,
  args: { purpose: keyof typeof hoursValid; accountId: string; payload?: Record<string, unknown> },
): Promise<string> {
  const secret = newSecret();
  await insertToken(tx.trx, {
    tokenHash: hashSecret(secret),
    purpose: args.purpose,
    accountId: args.accountId,
    payload: toJson(args.payload ?? {}),
    now: tx.now,
    expiresAt: momentText(Temporal.Instant.from(tx.now).add({ hours: hoursValid[args.purpose] })),
  });
  return secret;
}
