import { formatMoment } from '../shared/dates.ts';
import { capital } from '../shared/text.ts';
import { type ApplicationAction, applicationTransitions, seenByEmployer } from './application-transitions.ts';
import { endReason, reasonForCandidate } from './rejection-reasons.ts';

/** The steps that make an application or undo one; they are no rows of the table. */
export type HistoryAction = ApplicationAction | 'propose' | 'applyOwn' | 'correct';

/** One event as `historyOf` gives it. */
export interface HistoryEvent {
  id: string;
  action: string;
  from_state: string | null;
  to_state: string;
  actor_role: string;
  on_behalf_of: string | null;
  at: string;
  reason_code: string | null;
  note: string;
  corrects: string | null;
  actorName: string | null;
}

export interface HistoryItem {
  id: string;
  title: string;
  when: string;
  note: string | null;
}

const past = new Map<string, string>([
  ...applicationTransitions.map((row) => [row.action, row.past] as const),
  // `reject` has two rows; the one an employer uses names it best.
  ['reject', 'afgewezen'],
  ['propose', 'voorgesteld aan de kandidaat'],
  ['applyOwn', 'zelf gesolliciteerd'],
  ['correct', 'vorige stap teruggedraaid'],
]);

/** What an action did, as a short past: "uitgenodigd voor een gesprek". */
export function pastOf(action: string): string {
  return past.get(action) ?? 'gewijzigd';
}

const roleNames: Record<string, string> = {
  candidate: 'kandidaat',
  jobcoach: 'jobcoach',
  employer: 'werkgever',
  employerAdviser: 'werkgeversadviseur',
  administrator: 'beheerder',
};

/** For the jobcoach: everything, with names, reasons and notes. */
export function historyForJobcoach(events: readonly HistoryEvent[]): HistoryItem[] {
  const undone = undoneIds(events);
  return events.map((event) => ({
    id: event.id,
    title: capital(pastOf(event.action)) + (undone.has(event.id) ? ' (teruggedraaid)' : ''),
    when: `${formatMoment(event.at)}, ${by(event)}`,
    note: [endReason(event.reason_code)?.label, event.note].filter(Boolean).join(': ') || null,
  }));
}

function by(event: HistoryEvent): string {
  if (event.actor_role === 'system') return 'door Werkbrug zelf';
  const who = `door ${event.actorName ?? 'iemand'} (${roleNames[event.actor_role] ?? event.actor_role})`;
  return event.on_behalf_of ? `${who}, namens ${event.on_behalf_of}` : who;
}

/**
 * For the candidate: plain sentences. A reason or note of somebody else only where it was shared.
 *
 * @param ending the reason on the application itself, with whether it is shared
 */
export function historyForCandidate(
  events: readonly HistoryEvent[],
  ending: { reasonCode: string | null; reasonNote: string | null; reasonShared: boolean },
): HistoryItem[] {
  const undone = undoneIds(events);
  return events.map((event) => ({
    id: event.id,
    title: candidateTitle(event) + (undone.has(event.id) ? ' (teruggedraaid)' : ''),
    when: formatMoment(event.at),
    note: candidateNote(event, undone, ending),
  }));
}

function candidateNote(
  event: HistoryEvent,
  undone: ReadonlySet<string>,
  ending: Parameters<typeof reasonForCandidate>[0],
): string | null {
  if (event.actor_role === 'candidate') return event.note || null;
  if (event.action !== 'reject' || undone.has(event.id)) return null;
  const reason = reasonForCandidate(ending);
  return [reason.said, reason.note].filter(Boolean).join(' ') || null;
}

function candidateTitle(event: HistoryEvent): string {
  const recorded = event.actor_role === 'jobcoach';
  switch (event.action as HistoryAction) {
    case 'propose':
      return 'Uw jobcoach stelde deze plek aan u voor.';
    case 'applyOwn':
      return 'U heeft gesolliciteerd.';
    case 'accept':
      return recorded ? 'U zei ja. Uw jobcoach schreef dat op.' : 'U zei ja.';
    case 'decline':
      return recorded ? 'U zei nee. Uw jobcoach schreef dat op.' : 'U zei nee.';
    case 'introduce':
      return 'Uw jobcoach heeft u voorgedragen bij de werkgever.';
    case 'invite':
      return 'U bent uitgenodigd voor een gesprek.';
    case 'recordInterview':
      return 'Het gesprek is geweest.';
    case 'offer':
      return 'De werkgever wil graag met u verder.';
    case 'startProefplaatsing':
      return 'Uw proefplaatsing is begonnen.';
    case 'hire':
      return 'U bent aangenomen.';
    case 'reject':
      if (event.actor_role === 'system') return 'Deze plek is niet meer vrij.';
      return event.actor_role === 'employer' || isSeen(event.from_state)
        ? 'De werkgever zei nee.'
        : 'Uw jobcoach heeft dit afgesloten.';
    case 'withdraw':
      return recorded ? 'Uw jobcoach heeft dit voor u ingetrokken.' : 'U heeft dit ingetrokken.';
    case 'lapse':
      return 'Er kwam niet op tijd antwoord. Daarom is dit gestopt.';
    case 'correct':
      return 'De vorige stap was een vergissing en is teruggedraaid.';
  }
}

/**
 * For the employer: what happened since the introduction. No names of others, no notes of others, nothing that was
 * recorded on somebody's behalf: a candidate's name could stand in any of them.
 */
export function historyForEmployer(events: readonly HistoryEvent[]): HistoryItem[] {
  const undone = undoneIds(events);
  return events
    .filter((event) => isSeen(event.from_state) || isSeen(event.to_state) || event.to_state === 'hired')
    .map((event) => ({
      id: event.id,
      title: employerTitle(event) + (undone.has(event.id) ? ' (teruggedraaid)' : ''),
      when: formatMoment(event.at) + employerBy(event),
      note:
        event.actor_role === 'employer'
          ? [endReason(event.reason_code)?.label, event.note].filter(Boolean).join(': ') || null
          : null,
    }));
}

function employerBy(event: HistoryEvent): string {
  if (event.actor_role === 'employer') return `, door ${event.actorName ?? 'een collega'}`;
  return event.actor_role === 'jobcoach' ? ', door de jobcoach' : '';
}

function employerTitle(event: HistoryEvent): string {
  switch (event.action as HistoryAction) {
    case 'applyOwn':
      return 'De kandidaat heeft zelf gesolliciteerd';
    case 'introduce':
      return 'De kandidaat is aan u voorgedragen';
    case 'withdraw':
      return 'De sollicitatie is ingetrokken';
    case 'lapse':
      return 'Er kwam niet op tijd antwoord';
    default:
      return capital(pastOf(event.action));
  }
}

function undoneIds(events: readonly HistoryEvent[]): ReadonlySet<string> {
  return new Set(events.flatMap((event) => (event.corrects ? [event.corrects] : [])));
}

function isSeen(state: string | null): boolean {
  return state !== null && (seenByEmployer as readonly string[]).includes(state);
}
