import type { Temporal } from 'temporal-polyfill';
import { isoWeek } from '../calendar/period.ts';
import { countWorkingDays } from '../calendar/working-days.ts';
import { type CaseEvents, type DateLike, parseEvents, toDate } from './case-events.ts';
import { resolveProgramme } from './defaults.ts';
import { isBefore, type Period } from './place.ts';
import { planCase } from './plan.ts';
import type { Channel, Party, Programme, Quota } from './programme.ts';

/** What has to be reached in one ISO week. Contacts made are counted against it elsewhere. */
export type WeekQuota = {
  readonly code: string;
  readonly label: string;
  readonly unit: Quota['unit'];
  readonly min: number;
  readonly max: number | null;
  readonly with: readonly Party[];
  readonly how: Channel | null;
  /** Monday and Sunday of the week */
  readonly monday: Temporal.PlainDate;
  readonly sunday: Temporal.PlainDate;
};

/**
 * The quotas that hold in the ISO week of `date`: those of the phases that have a day in it. A quota per week isn't
 * made smaller for a week that the phase covers partly or that has a holiday; a quota per working day counts the
 * working days of the week on which the phase runs.
 * @throws EventOrderError and RangeError as caseCalendar does
 */
export function weekQuota(programme: Programme, events: CaseEvents, date: DateLike): WeekQuota[] {
  const parsed = parseEvents(programme, events);
  const plan = planCase(resolveProgramme(programme), parsed);
  const { monday, sunday } = isoWeek(toDate(date));
  return programme.quotas.flatMap((quota) => {
    const running: Period[] =
      quota.phases.length === 0
        ? [plan.trajectory]
        : plan.phases.filter(({ phase }) => quota.phases.includes(phase.code));
    const parts = running.flatMap((period) => {
      const first = isBefore(period.first, monday) ? monday : period.first;
      const last = period.last && isBefore(period.last, sunday) ? period.last : sunday;
      return isBefore(last, first) ? [] : [{ first, last }];
    });
    const days = parts.reduce((sum, { first, last }) => sum + countWorkingDays(first, last), 0);
    const times = quota.per === 'workingDay' ? days : Math.min(1, parts.length);
    if (times === 0) return [];
    const { code, label, unit, how } = quota;
    const max = quota.max === null ? null : quota.max * times;
    return [{ code, label, unit, min: quota.min * times, max, with: quota.with, how, monday, sunday }];
  });
}
