import type { Queryable, Trx } from '../client.ts';

export async function insertLadderStep(
  trx: Trx,
  row: { id: string; candidateId: string; step: number | null; on: string; by: string; why: string },
): Promise<void> {
  await trx
    .insertInto('ladder_step')
    .values({
      id: row.id,
      candidate_id: row.candidateId,
      step: row.step,
      set_on: row.on,
      recorded_by: row.by,
      why: row.why,
    })
    .execute();
}

/** All steps that were recorded, the newest first. */
export function ladderStepsOf(db: Queryable, candidateId: string) {
  return db
    .selectFrom('ladder_step')
    .leftJoin('account', 'account.id', 'ladder_step.recorded_by')
    .select([
      'ladder_step.id',
      'ladder_step.step',
      'ladder_step.set_on as on',
      'ladder_step.why',
      'account.name as byName',
    ])
    .where('ladder_step.candidate_id', '=', candidateId)
    .orderBy('ladder_step.set_on', 'desc')
    .orderBy('ladder_step.id', 'desc')
    .execute();
}
