import type { PastContact } from '../../../db/queries/moments.ts';
import { partiesOf } from './plan-moments.ts';

/** Why the calendar asks for extra contact (issue text of programmes.md: "more often when it threatens to go wrong"). */
export const signalKinds = {
  red: 'het gaat niet goed (rood)',
  amberTwice: 'twee keer oranje',
  missedTwice: 'twee contacten gemist',
  absence: 'afwezig gemeld',
  problem: 'een probleem gemeld',
  contractEnd: 'het contract loopt bijna af',
} as const;
export type SignalKind = keyof typeof signalKinds;

/**
 * The signal that the newest contact of a case raises, or null.
 *
 * Twice amber counts over the whole case as well as per party: amber from the candidate and then from the employer is
 * twice amber too. Two missed contacts count per party: one that answers doesn't make up for one that doesn't.
 *
 * @param past contacts of one case that were made or missed, newest first, the one just recorded included
 */
export function signalOf(past: readonly PastContact[]): SignalKind | null {
  const newest = past[0];
  if (!newest) return null;
  if (newest.state === 'missed') {
    const withParty = past.filter((contact) => contact.withParty === newest.withParty);
    return withParty[1]?.state === 'missed' ? 'missedTwice' : null;
  }
  if (newest.signal === 'red') return 'red';
  if (newest.signal !== 'amber') return null;
  const made = past.filter((contact) => contact.state === 'done' && contact.signal !== null);
  const withParty = made.filter((contact) => contact.withParty === newest.withParty);
  return made[1]?.signal === 'amber' || withParty[1]?.signal === 'amber' ? 'amberTwice' : null;
}

/**
 * True when it goes well again: so many greens in a row, and the last contact with each party since the signal green.
 * A green of one party doesn't hide that the other is still amber or red.
 *
 * @param since day of the signal, ISO text
 */
export function isCalm(past: readonly PastContact[], since: string, greens: number): boolean {
  const made = past.filter(
    (contact) => contact.state === 'done' && contact.signal !== null && (contact.doneOn ?? '') >= since,
  );
  if (made.length < greens) return false;
  if (!made.slice(0, greens).every((contact) => contact.signal === 'green')) return false;
  const lastByParty = new Map<string, string | null>();
  for (const contact of made)
    for (const party of partiesOf(contact.withParty))
      if (!lastByParty.has(party)) lastByParty.set(party, contact.signal);
  return [...lastByParty.values()].every((signal) => signal === 'green');
}
