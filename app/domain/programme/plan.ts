import type { Temporal } from 'temporal-polyfill';
import { earliest, type Length, periodEnd } from '../calendar/period.ts';
import type { ParsedEvents } from './case-events.ts';
import type { ResolvedProgramme } from './defaults.ts';
import { isBefore, type Period, place } from './place.ts';
import type { Phase } from './programme.ts';
import type { EventRef } from './timing.ts';

/** A phase in its place on the calendar. */
export type PlannedPhase = Period & {
  readonly phase: Phase;
  /** its longest length for this candidate, extensions included; null when it has none */
  readonly length: Length | null;
  /** the first day was recorded, not planned */
  readonly recorded: boolean;
  /** the phase runs because of the placement, whose contract is then the contract of the phase */
  readonly byPlacement: boolean;
};

/** The periods of a case, from which its moments follow. */
export type CasePlan = {
  readonly phases: readonly PlannedPhase[];
  readonly trajectory: Period;
  readonly proefplaatsing: Period | null;
  readonly nazorg: Period | null;
  /** the periods or days that a rule counts from, one per run of its phase; none when it isn't known (yet) */
  readonly resolve: (ref: EventRef) => readonly Period[];
};

/**
 * Lays the phases one after another and finds the periods of proefplaatsing and nazorg.
 *
 * Readings: a recorded first day of a phase ends the phase before it on the day before. A phase that no longer has a
 * day left disappears, so a candidate who starts on a later step doesn't pass through the earlier ones. A phase may
 * be run again ("then (2) again"), and what follows from it then follows again. A placement
 * doesn't shorten the phases of the trajectory: which of them lapse is for people to decide (`ended` cuts them off).
 * A proefplaatsing ends on the day before a placement that starts sooner than its length.
 */
export function planCase(programme: ResolvedProgramme, events: ParsedEvents): CasePlan {
  const phases: PlannedPhase[] = [];
  const proefplaatsing = proefplaatsingPeriod(programme, events);
  const nazorg = events.placementStart ? nazorgPeriod(programme, events.placementStart) : null;
  const resolve = (ref: EventRef): readonly Period[] => {
    const [type, code = ''] = ref.split(':');
    const day = (date: Temporal.PlainDate | null | undefined) => (date ? [{ first: date, last: date }] : []);
    const laid = phases.filter(({ phase }) => phase.code === code);
    switch (type) {
      case 'start':
        return [{ first: events.start, last: phases.at(-1)?.last ?? null }];
      case 'phase':
        return laid;
      case 'phase-end':
        return laid.flatMap(({ last }) => day(last));
      case 'moment': {
        const [recorded] = events.named.get(code) ?? [];
        if (recorded) return day(recorded);
        const rule = programme.moments.find((moment) => moment.code === code);
        return rule ? resolve(rule.from).flatMap((from) => day(place(rule.timing, from)[0]?.on)) : [];
      }
      case 'proefplaatsing':
        return proefplaatsing ? [proefplaatsing] : [];
      default:
        return nazorg ? [nazorg] : [];
    }
  };
  layPhases(programme, events, phases, resolve);
  return {
    phases,
    trajectory: { first: events.start, last: phases.at(-1)?.last ?? null },
    proefplaatsing,
    nazorg,
    resolve,
  };
}

/** The period of a proefplaatsing: its given end, else the programme's length, at most until the placement. */
export function proefplaatsingPeriod(
  programme: ResolvedProgramme,
  events: Pick<ParsedEvents, 'proefplaatsingStart' | 'proefplaatsingEnd' | 'placementStart'>,
): (Period & { last: Temporal.PlainDate }) | null {
  const first = events.proefplaatsingStart;
  if (!first) return null;
  const planned = events.proefplaatsingEnd ?? periodEnd(first, programme.proefplaatsing.length);
  return { first, last: earliest(planned, events.placementStart?.subtract({ days: 1 }) ?? null) };
}

/** The nazorg counts from the first day of the placement. */
export function nazorgPeriod(programme: ResolvedProgramme, placementStart: Temporal.PlainDate): Period {
  const { length } = programme.nazorg;
  return { first: placementStart, last: length ? periodEnd(placementStart, length) : null };
}

function layPhases(
  programme: ResolvedProgramme,
  events: ParsedEvents,
  phases: PlannedPhase[],
  resolve: CasePlan['resolve'],
): void {
  const cap = programme.longest ? periodEnd(events.start, programme.longest) : null;
  const recorded = recordedPhases(programme, events);
  let current = firstOf(programme, events, recorded, resolve);
  while (current) {
    const { phase, first, byPlacement } = current;
    const following = recorded.find((coming) => !isBefore(coming.first, first)) ?? null;
    const contractEnd = byPlacement && phase.contract ? events.contractEnd : null;
    const length = contractEnd ? null : lengthOf(phase, events);
    const longest = contractEnd ?? earliest(length && periodEnd(first, length), within(cap, first));
    const last = earliest(longest, following ? following.first.subtract({ days: 1 }) : null);
    if (!last || !isBefore(last, first)) {
      phases.push({ phase, length, first, last, recorded: current.recorded, byPlacement });
    }
    const next = plannedNext(programme, phases, recorded, resolve);
    const takesRecorded = following !== null && (!next || !isBefore(next.first, following.first));
    if (takesRecorded) recorded.splice(recorded.indexOf(following), 1);
    current = takesRecorded ? following : next;
  }
}

type Coming = { phase: Phase; first: Temporal.PlainDate; recorded: boolean; byPlacement: boolean };

function planned(phase: Phase, first: Temporal.PlainDate): Coming {
  return { phase, first, recorded: false, byPlacement: false };
}

/** Phases whose first day is recorded, earliest first. */
function recordedPhases(programme: ResolvedProgramme, events: ParsedEvents): Coming[] {
  const coming = programme.phases.flatMap((phase): Coming[] => {
    const own = events.named.get(phase.code);
    if (own) return own.map((first) => ({ phase, first, recorded: true, byPlacement: false }));
    return phase.startedByPlacement && events.placementStart
      ? [{ phase, first: events.placementStart, recorded: true, byPlacement: true }]
      : [];
  });
  return coming.sort((a, b) => (isBefore(a.first, b.first) ? -1 : isBefore(b.first, a.first) ? 1 : 0));
}

/** Where a case begins: in a phase recorded on the start date, else in the first phase of the programme. */
function firstOf(
  programme: ResolvedProgramme,
  events: ParsedEvents,
  recorded: Coming[],
  resolve: CasePlan['resolve'],
): Coming | null {
  const phase = programme.phases[0];
  const [next] = recorded;
  if (phase && next?.phase !== phase) {
    const own = phase.startsAt ? ownStart(phase, phase.startsAt, resolve) : planned(phase, events.start);
    if (own && (!next || isBefore(own.first, next.first))) return own;
  }
  return recorded.shift() ?? null;
}

/** A phase that begins at a moment of its own instead of after the phase before it. */
function ownStart(
  phase: Phase,
  startsAt: NonNullable<Phase['startsAt']>,
  resolve: CasePlan['resolve'],
): Coming | null {
  const from = resolve(startsAt.from).at(-1);
  const first = from ? place(startsAt.timing, from)[0]?.on : undefined;
  return first ? planned(phase, first) : null;
}

/**
 * The phase that follows by itself, when its first day can be planned. A ladder that leads back is planned once round:
 * no phase twice since the last one that was recorded, and none whose own first day is still to come.
 */
function plannedNext(
  programme: ResolvedProgramme,
  laid: readonly PlannedPhase[],
  recorded: readonly Coming[],
  resolve: CasePlan['resolve'],
): Coming | null {
  const previous = laid.at(-1);
  if (!previous) return null;
  const index = programme.phases.indexOf(previous.phase);
  const following = previous.phase.next?.following;
  const phase = following
    ? programme.phases.find(({ code }) => code === following)
    : programme.phases[index + 1];
  if (!phase || phase.conditional) return null;
  const sinceRecorded = laid.slice(
    Math.max(
      0,
      laid.findLastIndex((run) => run.recorded),
    ),
  );
  if ([...sinceRecorded, ...recorded].some((other) => other.phase.code === phase.code)) return null;
  const after = previous.last?.add({ days: 1 }) ?? null;
  const own = phase.startsAt ? ownStart(phase, phase.startsAt, resolve) : null;
  if (!own) return after && !phase.startsAt ? planned(phase, after) : null;
  // A phase that began late pushes the next one on; one without a length has to be ended by people.
  return after && isBefore(own.first, after) ? planned(phase, after) : after && own;
}

/** The longest length of a phase for this candidate. Extensions in the unit of the phase are added to it. */
function lengthOf(phase: Phase, events: ParsedEvents): Length | null {
  const length = phase.lengthFor.find(({ group }) => events.groups.includes(group))?.length ?? phase.length;
  const extension = phase.extension?.length;
  const times = events.extensions[phase.code] ?? 0;
  if (!length || !extension || times <= 0 || extension.unit !== length.unit) return length;
  return { amount: length.amount + times * extension.amount, unit: length.unit };
}

/** The limit for all phases together, which says nothing of a phase recorded after it. */
function within(cap: Temporal.PlainDate | null, first: Temporal.PlainDate): Temporal.PlainDate | null {
  return cap && !isBefore(cap, first) ? cap : null;
}
