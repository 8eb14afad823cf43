import type { ApplicationRecord } from '../../../db/queries/applications.ts';
import { openProefplaatsingOf } from '../../../db/queries/proefplaatsingen.ts';
import { tellConcerned } from '../placement/tell-concerned.ts';
import { clearMoments } from '../proefplaatsing/proefplaatsing-calendar.ts';
import { loadProefplaatsing, stepProefplaatsing } from '../proefplaatsing/proefplaatsing-step.ts';
import type { Tx } from '../shared/context.ts';

/**
 * A proefplaatsing never outlives its application. When the application ends by itself (withdrawn, rejected, its
 * opening closed), what was planned doesn't go through, what runs stops today, and what waited to be looked back on is
 * closed: in the same transaction, with its own history, its contacts cancelled and everyone told. Nothing happens when
 * the proefplaatsing ended first.
 *
 * @param why what its history says; the reason's code and note come from the application
 */
export async function endProefplaatsingWith(
  tx: Tx,
  application: Pick<ApplicationRecord, 'id'>,
  why: { reasonCode: string; note: string },
): Promise<void> {
  const open = await openProefplaatsingOf(tx.trx, application.id);
  if (!open) return;
  const { record, who } = await loadProefplaatsing(tx, open.id, 'system');
  const { reasonCode, note } = why;
  const today = tx.today.toString();
  const isPlanned = open.state === 'draft' || open.state === 'toAgree' || open.state === 'agreed';
  const action = isPlanned ? 'cancel' : open.state === 'running' ? 'endEarly' : 'notConvert';
  const endedOn = today < record.endsOn ? today : record.endsOn;
  const { eventId } = await stepProefplaatsing(tx, {
    record,
    who,
    action,
    input: { note, ...(isPlanned ? {} : { reasonCode, date: endedOn }) },
    change: {
      end_note: note,
      ...(isPlanned ? {} : { ended_on: endedOn, end_reason_code: reasonCode }),
    },
  });
  await clearMoments(tx, record.id);
  // Only the jobcoach knows of a draft.
  if (open.state === 'draft') return;
  const what = isPlanned ? 'gaat niet door' : 'is gestopt';
  const because = 'omdat de sollicitatie is gestopt';
  await tellConcerned(tx, {
    kind: 'proefplaatsing',
    concerned: record,
    key: eventId,
    texts: {
      candidate: `Uw proefplaatsing (“${record.title}”) ${what}, ${because}.`,
      employer: `De proefplaatsing “${record.title}” ${what}, ${because}.`,
      jobcoach: `De proefplaatsing “${record.title}” ${what}, ${because}.`,
    },
  });
}
