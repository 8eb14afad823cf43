import type { Queryable } from '../../../db/client.ts';
import { historyOf } from '../../../db/queries/trail.ts';
import { signalKinds } from '../nazorg/signals.ts';
import { proefplaatsingPast } from '../proefplaatsing/proefplaatsing-step.ts';
import { formatMoment } from '../shared/dates.ts';
import { endReasons } from './contract-forms.ts';
import { placementPast } from './placement-step.ts';

export interface HistoryLine {
  id: string;
  title: string;
  when: string;
  note: string;
}

function reasonWords(code: string | null): string {
  if (!code) return '';
  if (code in signalKinds) return signalKinds[code as keyof typeof signalKinds];
  return code in endReasons ? endReasons[code as keyof typeof endReasons] : '';
}

/**
 * What happened to a placement or proefplaatsing, oldest first.
 *
 * @param own whose notes are shown: candidate and employer read what happened, not what others wrote
 */
export async function caseHistory(
  db: Queryable,
  noun: 'placement' | 'proefplaatsing',
  id: string,
  reader: 'jobcoach' | 'other',
): Promise<HistoryLine[]> {
  const events = await historyOf(db, noun, id);
  const hidden = new Set(['raiseSignal', 'calmSignal', 'reportProblem', 'adjustCalendar']);
  return events
    .filter((event) => reader === 'jobcoach' || !hidden.has(event.action))
    .map((event) => {
      const past = noun === 'placement' ? placementPast(event.action) : proefplaatsingPast(event.action);
      const by = event.actorName && event.actor_role !== 'system' ? `, ${event.actorName}` : '';
      return {
        id: event.id,
        title: event.action === 'hire' ? 'Aangenomen' : past.charAt(0).toUpperCase() + past.slice(1),
        when: `${formatMoment(event.at)}${reader === 'jobcoach' ? by : ''}`,
        note:
          reader === 'jobcoach'
            ? [reasonWords(event.reason_code), event.note].filter(Boolean).join('. ')
            : '',
      };
    });
}
