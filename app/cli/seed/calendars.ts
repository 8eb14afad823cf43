import { Temporal } from 'temporal-polyfill';
import { periodEnd } from '../../domain/calendar/period.ts';
import { partiesText } from '../../domain/nazorg/plan-moments.ts';
import { nazorgEnd } from '../../domain/placement/nazorg-calendar.ts';
import {
  type CalendarEntry,
  caseCalendar,
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

/** What a programme plans for a placement; the first day of a period is no thing to do and is left out. */
export function placementMoments(
  programme: string,
  startsOn: string,
  contractEndsOn: string | null,
): readonly PlannedMoment[] {
  return cached(`placement ${programme} ${startsOn} ${contractEndsOn}`, () =>
    nazorgMoments(programmeOf(programme), {
      placementStart: startsOn,
      contractEnd: contractEndsOn ?? undefined,
    }),
  );
}

/** Last day of the nazorg by a programme; six months where it sets none. */
export function nazorgEndOf(programme: string, startsOn: string): string {
  return nazorgEnd(programmeOf(programme), Temporal.PlainDate.from(startsOn)) ?? monthsEnd(startsOn, 6);
}

/** @param startedOn first day of the first phase; null while it hasn't begun */
export function trajectoryMoments(
  programme: string,
  referredOn: string,
  startedOn: string | null,
): readonly PlannedMoment[] {
  return cached(`trajectory ${programme} ${referredOn} ${startedOn}`, () => {
    const { phases } = programmeOf(programme);
    return caseCalendar(programmeOf(programme), {
      start: referredOn,
      ...(startedOn && phases[0] ? { phases: { [phases[0].code]: startedOn } } : {}),
    });
  });
}

export function trialMoments(startsOn: string, endsOn: string): readonly PlannedMoment[] {
  return cached(`trial ${startsOn} ${endsOn}`, () =>
    proefplaatsingMoments(programmeOf('default'), { start: startsOn, end: endsOn }),
  );
}

/** Last day of a period of whole months, by the conventions of the calendar. */
export function monthsEnd(startsOn: string, months: number): string {
  return periodEnd(Temporal.PlainDate.from(startsOn), { amount: months, unit: 'months' }).toString();
}

function programmeOf(code: string) {
  const programme = programmeByCode(code);
  if (!programme) throw new Error(`the programme ${code} is missing`);
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
