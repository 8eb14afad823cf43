import { addLength } from '../calendar/period.ts';
import { defaultFollowUp, type ResolvedProgramme } from './defaults.ts';
import { borderEntry, type CalendarEntry, entryAt } from './entry.ts';
import { isInside, type Period, place } from './place.ts';
import type { CasePlan, PlannedPhase } from './plan.ts';
import type { MomentRule, Party } from './programme.ts';
import { dutchEvent, dutchLength, dutchRule, dutchTiming } from './wording.ts';

/** First and last day of every phase that is laid on the calendar. */
export function phaseEntries(programme: ResolvedProgramme, plan: CasePlan): CalendarEntry[] {
  return plan.phases.flatMap((planned) => {
    const { phase, first, last } = planned;
    const parties: Party[] = phase.contract ? ['candidate', phase.contract.with] : ['candidate'];
    const rule = dutchRule(programme);
    const start = borderEntry(first, {
      kind: 'phase',
      with: parties,
      how: null,
      why: `Eerste dag van de fase “${phase.name}”${lengthText(programme, planned)}. ${rule}`,
    });
    if (!last) return [start];
    const what = phase.contract && phase.length ? ' en van het contract' : '';
    const end = borderEntry(last, {
      kind: 'end',
      with: parties,
      how: null,
      why: `Laatste dag van de fase “${phase.name}”${what}${lengthText(programme, planned)}. ${rule}`,
    });
    return [start, end];
  });
}

function lengthText(programme: ResolvedProgramme, { phase, length }: PlannedPhase): string {
  if (length && phase.shortest)
    return `, minstens ${dutchLength(phase.shortest)} en hoogstens ${dutchLength(length)}`;
  if (length) return `, hoogstens ${dutchLength(length)}`;
  const inAll = !phase.length && programme.longest;
  return inAll ? `, met alle fasen samen hoogstens ${dutchLength(inAll)}` : '';
}

/** Contacts, deadlines, reports and talks of the trajectory, as far as what they count from is known. */
export function ruleEntries(programme: ResolvedProgramme, plan: CasePlan): CalendarEntry[] {
  return programme.moments.flatMap((rule) => {
    const event = dutchEvent(programme, rule.from);
    const why = `${rule.label}: ${dutchTiming(rule.timing, event)}. ${dutchRule(programme)}`;
    return plan
      .resolve(rule.from)
      .flatMap((period) =>
        place(rule.timing, period).filter(
          (placed) => countsFromDay(rule) || rule.kind !== 'contact' || isInside(period, placed),
        ),
      )
      .flatMap((placed) =>
        partiesOf(rule).map((parties) =>
          entryAt(placed, { kind: rule.kind, with: parties, how: rule.how, why }),
        ),
      );
  });
}

/** A day has no inside: only contacts that count from a period end with it. */
function countsFromDay(rule: MomentRule): boolean {
  return rule.from.startsWith('moment:') || rule.from.startsWith('phase-end:');
}

/** A contact with one party is none with the other; a deadline, report or talk is of all of them together. */
function partiesOf(rule: MomentRule): Party[][] {
  return rule.kind === 'contact' ? rule.with.map((party) => [party]) : [rule.with];
}

/**
 * Follow-up rounds among those who left. "Two rounds a year for two years after the end" is read as the days 6, 12,
 * 18 and 24 months after the last day of the case (same day number), moved to a working day.
 */
export function questionRounds(programme: ResolvedProgramme, end: Period['last']): CalendarEntry[] {
  if (!end) return [];
  const { followUp } = programme;
  const { every, during, how } = followUp;
  const rule = dutchRule(programme, followUp === defaultFollowUp);
  return place({ type: 'every', interval: every }, { first: end, last: addLength(end, during) }).map(
    (placed, index) => {
      const after = dutchLength({ amount: every.amount * (index + 1), unit: every.unit });
      const why = `Vragenronde ${index + 1}, ${after} na het einde. ${rule}`;
      return entryAt(placed, { kind: 'question-round', with: ['candidate'], how, why });
    },
  );
}
