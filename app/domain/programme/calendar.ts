import type { Temporal } from 'temporal-polyfill';
import {
  type CaseEvents,
  type DateLike,
  EventOrderError,
  type ParsedEvents,
  parseEvents,
} from './case-events.ts';
import { type ResolvedProgramme, resolveProgramme } from './defaults.ts';
import { borderEntry, type CalendarEntry, mergeAndSort } from './entry.ts';
import { intensify } from './intensify.ts';
import {
  type ContractTerm,
  contractEndEntry,
  contractEndTalk,
  nazorgEntries,
  proefplaatsingEntries,
} from './nazorg.ts';
import { isBefore } from './place.ts';
import { type CasePlan, nazorgPeriod, planCase, proefplaatsingPeriod } from './plan.ts';
import type { Party, Programme } from './programme.ts';
import { phaseEntries, questionRounds, ruleEntries } from './trajectory-moments.ts';

/**
 * The programme and calendar engine: from a programme and what has happened in a case to its dated calendar. Pure;
 * nothing here knows today's date.
 *
 * Where programmes.md leaves room, these readings were chosen:
 * - Deadlines, reports, talks and question rounds on a non-working day move forward, as contacts do (place.ts).
 * - First days and last days (kinds `phase` and `end`) are borders and aren't moved (entry.ts).
 * - Default weeks, months and closing contact count from the placement; of the defaults only "first working day" holds
 *   for the proefplaatsing as well. Moments without a stated channel have `how: null` (defaults.ts).
 * - A contact of a recurrence or "after week n" belongs to the period when its unmoved day does; moved, it may land on
 *   the first working day after the period, where an identical contact of the placement swallows it.
 * - "Any contract end date" includes the job contracts of the programme itself (phases with `contract`).
 * - "After the end" is after the last day of the nazorg; without a placement after the last phase. Nazorg without a
 *   fixed end has no follow-up rounds until the end is recorded (`ended`).
 * - Phases are planned at their longest; extensions, and phases that not everybody enters, only once recorded.
 */

/** Every dated entry of a case, in the order of `compareEntries`.
 * @throws EventOrderError when events contradict each other or name an unknown phase
 * @throws RangeError for text that is no existing date
 */
export function caseCalendar(programme: Programme, events: CaseEvents): CalendarEntry[] {
  const resolved = resolveProgramme(programme);
  const parsed = parseEvents(programme, events);
  const plan = planCase(resolved, parsed);
  const entries = [
    ...phaseEntries(resolved, plan),
    ...ruleEntries(resolved, plan),
    ...(plan.proefplaatsing ? proefplaatsingEntries(resolved, plan.proefplaatsing) : []),
    ...(plan.nazorg ? nazorgEntries(resolved, plan.nazorg) : []),
    ...contractEntries(resolved, parsed, plan),
  ];
  const { ended } = parsed;
  const kept = ended ? closedOn(entries, ended) : entries;
  const calendar = mergeAndSort([...kept, ...questionRounds(resolved, ended ?? plannedCaseEnd(plan))]);
  return parsed.signals.reduce<CalendarEntry[]>(
    (all, { raisedOn, calmedOn }) =>
      intensify(all, raisedOn, resolved.intensification, { calmedOn, parties: partiesAt(parsed, raisedOn) }),
    calendar,
  );
}

/** What is left of a case that ended: nothing after its last day, which itself is an end. */
function closedOn(entries: readonly CalendarEntry[], ended: Temporal.PlainDate): CalendarEntry[] {
  const why = 'Einde van de begeleiding.';
  return [
    ...entries.filter(({ on }) => !isBefore(ended, on)),
    borderEntry(ended, { kind: 'end', with: ['candidate'], how: null, why }),
  ];
}

function plannedCaseEnd(plan: CasePlan): Temporal.PlainDate | null {
  return plan.nazorg ? plan.nazorg.last : plan.trajectory.last;
}

/** Talks before the end of every contract, and the end of the placement's own contract. */
function contractEntries(
  programme: ResolvedProgramme,
  events: ParsedEvents,
  plan: CasePlan,
): CalendarEntry[] {
  const ofPhases = plan.phases.flatMap(({ phase, first, last }): ContractTerm[] =>
    phase.contract && phase.length && last ? [{ first, last, with: phase.contract.with }] : [],
  );
  const { contractEnd } = events;
  const known = contractEnd && ofPhases.some(({ last }) => last.equals(contractEnd));
  const own: ContractTerm[] =
    contractEnd && !known
      ? [{ first: events.placementStart ?? events.start, last: contractEnd, with: 'employer' }]
      : [];
  return [
    ...[...ofPhases, ...own].map((term) => contractEndTalk(programme, term)),
    ...own.map(contractEndEntry),
  ];
}

/** Before there is an employer, a signal asks for contact with the candidate only. */
function partiesAt(events: ParsedEvents, on: Temporal.PlainDate): Party[] {
  const atWork = [events.proefplaatsingStart, events.placementStart].some(
    (first) => first && !isBefore(on, first),
  );
  return atWork ? ['candidate', 'employer'] : ['candidate'];
}

/**
 * Everything that a placement puts in the calendar: its first day, the contacts of the nazorg, the end of the nazorg,
 * the talk before the contract's end date and the follow-up rounds.
 *
 * A contact of the proefplaatsing before it that was moved onto the placement's first working day is one contact with
 * it; it is part of this list, and the caller cancels the one that the proefplaatsing planned.
 * @throws EventOrderError when the contract ends before the placement, or the placement isn't after the proefplaatsing's start
 */
export function nazorgMoments(
  programme: Programme,
  placement: {
    placementStart: DateLike;
    contractEnd?: DateLike | undefined;
    proefplaatsing?: { start: DateLike; end?: DateLike | undefined } | undefined;
  },
): CalendarEntry[] {
  const resolved = resolveProgramme(programme);
  const { placementStart, contractEnd, proefplaatsing } = placement;
  const events = parseEvents(programme, {
    start: proefplaatsing?.start ?? placementStart,
    proefplaatsingStart: proefplaatsing?.start,
    proefplaatsingEnd: proefplaatsing?.end,
    placementStart,
    contractEnd,
  });
  const first = events.placementStart ?? events.start;
  const nazorg = nazorgPeriod(resolved, first);
  const own = nazorgEntries(resolved, nazorg);
  const trial = proefplaatsingPeriod(resolved, events);
  const spilled = (trial ? proefplaatsingEntries(resolved, trial) : []).filter(
    (entry) => entry.kind === 'contact' && own.some((other) => sameContact(entry, other)),
  );
  const term = events.contractEnd ? { first, last: events.contractEnd, with: 'employer' as const } : null;
  return mergeAndSort([
    ...own,
    ...spilled,
    ...(term ? [contractEndTalk(resolved, term), contractEndEntry(term)] : []),
    ...questionRounds(resolved, nazorg.last),
  ]);
}

function sameContact(a: CalendarEntry, b: CalendarEntry): boolean {
  return b.kind === a.kind && b.on.equals(a.on) && b.how === a.how && b.with.join() === a.with.join();
}

/**
 * Everything that a proefplaatsing puts in the calendar. Its last day is `end`, else the programme's length from
 * `start`, and in any case before the placement.
 * @throws EventOrderError when the dates contradict each other
 */
export function proefplaatsingMoments(
  programme: Programme,
  proefplaatsing: { start: DateLike; end?: DateLike | undefined; placementStart?: DateLike | undefined },
): CalendarEntry[] {
  const resolved = resolveProgramme(programme);
  const { start, end, placementStart } = proefplaatsing;
  const events = parseEvents(programme, {
    start,
    proefplaatsingStart: start,
    proefplaatsingEnd: end,
    placementStart,
  });
  const period = proefplaatsingPeriod(resolved, events);
  return period ? mergeAndSort(proefplaatsingEntries(resolved, period)) : [];
}

export type { CaseEvents, DateLike, RaisedSignal } from './case-events.ts';
export { type ResolvedProgramme, resolveProgramme } from './defaults.ts';
export type { CalendarEntry, EntryKind } from './entry.ts';
export { intensify } from './intensify.ts';
export { presets, programmeByCode, programmeCodes } from './presets/index.ts';
export type { Channel, Party, Phase, Programme, ProgrammeInput, Quota } from './programme.ts';
export { programmeSchema } from './programme.ts';
export { type WeekQuota, weekQuota } from './quota.ts';
export { EventOrderError };
