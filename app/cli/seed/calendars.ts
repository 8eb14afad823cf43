import { Temporal } from 'temporal-polyfill';
import { periodEnd } from '../../domain/calendar/period.ts';
import { partiesText } from '../../domain/nazorg/plan-moments.ts';
import {
  type CalendarEntry,
  nazorgMoments,
  proefplaatsingMoments,
  programmeByCode,
} from '../../domain/programme/calendar.ts';

/** One dated moment of a case, as text: kept per pair of dates, since thousands of cases share them. */
export interface PlannedMoment {
  kind: CalendarEntry['kind'];
  withParty: string;
  how: string | null;
  opensOn: string | null;
  dueOn: string;
  why: string;
}

const kept = new Map<string, readonly PlannedMoment[]>();

/** What the default programme plans for a placement; the first day of a period is no thing to do and is left out. */
export function placementMoments(startsOn: string, contractEndsOn: string | null): readonly PlannedMoment[] {
  return cached(`placement ${startsOn} ${contractEndsOn}`, () =>
    nazorgMoments(standard(), { placementStart: startsOn, contractEnd: contractEndsOn ?? undefined }),
  );
}

export function trialMoments(startsOn: string, endsOn: string): readonly PlannedMoment[] {
  return cached(`trial ${startsOn} ${endsOn}`, () =>
    proefplaatsingMoments(standard(), { start: startsOn, end: endsOn }),
  );
}

/** Last day of a period of whole months, by the conventions of the calendar. */
export function monthsEnd(startsOn: string, months: number): string {
  return periodEnd(Temporal.PlainDate.from(startsOn), { amount: months, unit: 'months' }).toString();
}

function standard() {
  const programme = programmeByCode('default');
  if (!programme) throw new Error('the default programme is missing');
  return programme;
}

function cached(key: string, make: () => CalendarEntry[]): readonly PlannedMoment[] {
  const known = kept.get(key);
  if (known) return known;
  const moments = make()
    .filter((entry) => entry.kind !== 'phase')
    .map((entry) => ({
      kind: entry.kind,
      withParty: partiesText(entry.with),
      how: entry.how,
      opensOn: entry.opens?.toString() ?? null,
      dueOn: entry.on.toString(),
      why: entry.why,
    }));
  kept.set(key, moments);
  return moments;
}
