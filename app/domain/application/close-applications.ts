import { runningOfOpening } from '../../../db/queries/application-lists.ts';
import type { Tx } from '../shared/context.ts';
import { applyApplicationAction } from './apply-application-action.ts';
import type { ReasonCode } from './rejection-reasons.ts';

/**
 * Ends what still runs on an opening that is filled, closed or expired. The reason is shared: it says nothing about
 * the person. Who works on trial there stays: the proefplaatsing ends in its own way.
 *
 * @returns how many ended
 */
export async function closeApplicationsOfOpening(
  tx: Tx,
  openingId: string,
  reasonCode: ReasonCode,
): Promise<number> {
  const ids = await runningOfOpening(tx.trx, openingId);
  for (const applicationId of ids) {
    await applyApplicationAction(tx, {
      applicationId,
      action: 'reject',
      input: { reasonCode, shared: true },
      as: 'system',
    });
  }
  return ids.length;
}
