import { Temporal } from 'temporal-polyfill';
import type { PhaseRun, TrajectoryRecord } from '../../../db/queries/trajectories.ts';
import {
  type CalendarEntry,
  type CaseEvents,
  caseCalendar,
  EventOrderError,
  nazorgMoments,
  type Programme,
} from '../programme/calendar.ts';
import { DomainError } from '../shared/errors.ts';

/** What is known of a trajectory, beside its programme. */
export interface TrajectoryFacts {
  record: Pick<TrajectoryRecord, 'referredOn' | 'startedOn' | 'endedOn'>;
  runs: readonly PhaseRun[];
  /** How many times each phase was extended. */
  extensions: Readonly<Record<string, number>>;
  birthDate: string | null;
  placement: { startsOn: string; contractEndsOn: string | null } | null;
}

/**
 * First days per phase, as many as the candidate ran it: on a ladder one comes back to a step. A phase that was paused
 * goes on as if it had begun later by as many days as the pause took, so that every date that counts from it follows.
 */
export function phaseStarts(runs: readonly PhaseRun[]): Record<string, string[]> {
  const starts: Record<string, string[]> = {};
  const used = new Map<string, number>();
  for (const run of runs) {
    const before = used.get(run.phase);
    const first = Temporal.PlainDate.from(run.startedOn)
      .subtract({ days: before ?? 0 })
      .toString();
    const earlier = starts[run.phase] ?? [];
    starts[run.phase] = [...(before === undefined ? earlier : earlier.slice(0, -1)), first];
    if (run.outcome === 'paused' && run.endedOn) {
      const days =
        Temporal.PlainDate.from(run.startedOn).until(Temporal.PlainDate.from(run.endedOn)).days + 1;
      used.set(run.phase, (before ?? 0) + Math.max(0, days));
    } else used.delete(run.phase);
  }
  return starts;
}

/** What has happened in a trajectory, as the calendar engine takes it. */
export function trajectoryEvents(facts: TrajectoryFacts): CaseEvents {
  const { record, placement, birthDate } = facts;
  const start = Temporal.PlainDate.from(record.referredOn);
  const under23 =
    birthDate !== null &&
    Temporal.PlainDate.compare(Temporal.PlainDate.from(birthDate).add({ years: 23 }), start) > 0;
  return {
    start,
    phases: phaseStarts(facts.runs),
    extensions: facts.extensions,
    groups: under23 ? ['under23'] : [],
    ...(placement && placement.startsOn >= record.referredOn
      ? {
          placementStart: placement.startsOn,
          ...(placement.contractEndsOn ? { contractEnd: placement.contractEndsOn } : {}),
        }
      : {}),
    ...(record.endedOn ? { ended: record.endedOn } : {}),
  };
}

/**
 * The moments of the trajectory itself. Those of its placement are in the placement's own calendar and left out here.
 *
 * @throws DomainError eventsContradict when the dates can't be
 */
export function trajectoryCalendar(programme: Programme, facts: TrajectoryFacts): CalendarEntry[] {
  try {
    const events = trajectoryEvents(facts);
    const { placementStart, contractEnd } = events;
    const ofPlacement = placementStart
      ? nazorgMoments(programme, { placementStart, ...(contractEnd ? { contractEnd } : {}) })
      : [];
    const taken = new Set(ofPlacement.map(keyOf));
    return caseCalendar(programme, events).filter(
      (entry) => !taken.has(keyOf(entry)) && !(placementStart && entry.kind === 'question-round'),
    );
  } catch (error) {
    if (error instanceof EventOrderError || error instanceof RangeError)
      throw new DomainError('eventsContradict', { problem: error.message }, 'date');
    throw error;
  }
}

function keyOf(entry: CalendarEntry): string {
  return `${entry.on}|${entry.kind}|${entry.with.join('+')}|${entry.how ?? ''}|${entry.why}`;
}
