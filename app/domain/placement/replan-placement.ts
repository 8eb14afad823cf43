import { Temporal } from 'temporal-polyfill';
import type { PlacementRecord } from '../../../db/queries/placements.ts';
import { syncMoments } from '../nazorg/plan-moments.ts';
import type { Tx } from '../shared/context.ts';
import { programmeOfVersion } from '../trajectory/programme-of.ts';
import { nazorgCalendar } from './nazorg-calendar.ts';
import { caseOf } from './placement-step.ts';

/**
 * Brings the calendar of a placement in line with its contract. After the nazorg only what concerns the contract and
 * the question rounds is planned: a contract that ends then has its talk all the same.
 */
export async function replanPlacement(
  tx: Tx,
  record: PlacementRecord,
  contractEndsOn: string | null,
): Promise<void> {
  const programme = await programmeOfVersion(tx.trx, record.programmeVersionId);
  const calendar = await nazorgCalendar(tx, programme, {
    startsOn: record.startsOn,
    contractEndsOn,
    proefplaatsingId: record.proefplaatsingId,
  });
  const wanted =
    record.state === 'sustained'
      ? calendar.filter((entry) => staysAfterNazorg(entry.kind, entry.on, record.nazorgEndsOn))
      : calendar;
  await syncMoments(tx, caseOf(record), wanted);
}

function staysAfterNazorg(kind: string, on: Temporal.PlainDate, nazorgEndsOn: string | null): boolean {
  if (kind === 'contact') return false;
  if (kind === 'question-round' || kind === 'talk') return true;
  return nazorgEndsOn === null || Temporal.PlainDate.compare(on, nazorgEndsOn) > 0;
}
