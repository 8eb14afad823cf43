import { setPlannedMoments } from '../../../db/queries/moments.ts';
import type { ProefplaatsingRecord } from '../../../db/queries/proefplaatsingen.ts';
import { syncMoments } from '../nazorg/plan-moments.ts';
import { proefplaatsingMoments } from '../programme/calendar.ts';
import type { Tx } from '../shared/context.ts';
import { programmeForCandidate } from '../trajectory/programme-of.ts';

/** Puts the moments of a running proefplaatsing in the calendar, or brings them in line with changed dates. */
export async function replanMoments(
  tx: Tx,
  record: Pick<
    ProefplaatsingRecord,
    'id' | 'candidateId' | 'employerId' | 'jobcoachId' | 'startsOn' | 'endsOn'
  >,
): Promise<void> {
  const { programme } = await programmeForCandidate(tx.trx, {
    candidateId: record.candidateId,
    today: tx.today.toString(),
  });
  await syncMoments(
    tx,
    {
      kind: 'proefplaatsing',
      id: record.id,
      candidateId: record.candidateId,
      employerId: record.employerId,
      jobcoachId: record.jobcoachId,
    },
    proefplaatsingMoments(programme, { start: record.startsOn, end: record.endsOn }),
  );
}

/** Nothing is planned any more for a proefplaatsing that is over. */
export async function clearMoments(tx: Tx, id: string): Promise<void> {
  await setPlannedMoments(tx.trx, { caseKind: 'proefplaatsing', caseId: id, to: 'cancelled' });
}
