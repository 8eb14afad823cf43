import { Temporal } from 'temporal-polyfill';
import { addLength, movedForward, recurrence } from '../calendar/period.ts';
import { type CalendarEntry, entryAt, mergeAndSort } from './entry.ts';
import type { Intensification, Party } from './programme.ts';
import { dutchContact, dutchInterval } from './wording.ts';

/**
 * The calendar with the extra contacts that a signal calls for: by default every week for four weeks, counted from the
 * day of the signal. Nothing is removed, and no contact is added for a party on a day on which it has one already.
 * The extra contacts may lie after the end of the nazorg: the signal opens a period of its own.
 *
 * @param options.calmedOn day of the second green in a row; extra contacts after it are left out
 * @param options.parties with whom; candidate and employer unless said otherwise
 */
export function intensify(
  calendar: readonly CalendarEntry[],
  raisedOn: Temporal.PlainDate,
  rule: Intensification,
  options: { calmedOn?: Temporal.PlainDate | null; parties?: readonly Party[] } = {},
): CalendarEntry[] {
  const { calmedOn = null, parties = ['candidate', 'employer'] } = options;
  const last = addLength(raisedOn, { amount: rule.every.amount * rule.times, unit: rule.every.unit });
  const extra = recurrence(raisedOn, last, rule.every)
    .map(movedForward)
    .filter(({ on }) => !calmedOn || Temporal.PlainDate.compare(on, calmedOn) <= 0)
    .flatMap((placed) =>
      parties
        .filter((party) => !hasContact(calendar, placed.on, party))
        .map((party) => {
          const until = `${dutchInterval(rule.every)}, ${rule.times} keer of tot ${rule.stopAfterGreens} keer groen achter elkaar`;
          const why = `${dutchContact(party, rule.how)} na een signaal: ${until}. Regel voor signalen.`;
          return entryAt(placed, { kind: 'contact', with: [party], how: rule.how, why });
        }),
    );
  return mergeAndSort([...calendar, ...extra]);
}

function hasContact(calendar: readonly CalendarEntry[], on: Temporal.PlainDate, party: Party): boolean {
  return calendar.some(
    (entry) => entry.kind === 'contact' && entry.on.equals(on) && entry.with.includes(party),
  );
}
