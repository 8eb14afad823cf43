import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { isWorkingDay, nextWorkingDay } from '../calendar/working-days.ts';
import { type CalendarEntry, caseCalendar, type Programme, presets, resolveProgramme } from './calendar.ts';
import { compareEntries } from './entry.ts';
import { nazorgPeriod, proefplaatsingPeriod } from './plan.ts';

type Events = {
  start: Temporal.PlainDate;
  proefplaatsingStart?: Temporal.PlainDate | undefined;
  placementStart?: Temporal.PlainDate | undefined;
  contractEnd?: Temporal.PlainDate | undefined;
  phases?: Record<string, Temporal.PlainDate>;
};

const borders = ['phase', 'end'];

const startArbitrary = fc
  .integer({ min: 0, max: 365 * 95 + 23 })
  .map((days) => Temporal.PlainDate.from('1995-01-01').add({ days }));

/** Days between one event and the next, or null when the event doesn't happen. */
const gap = (max: number) => fc.option(fc.integer({ min: 0, max }));

const eventsArbitrary = fc
  .tuple(startArbitrary, gap(400), gap(200), gap(500))
  .map(([start, untilTrial, untilPlacement, contractDays]): Events => {
    const trial = untilTrial === null ? undefined : start.add({ days: untilTrial });
    const placement =
      untilPlacement === null
        ? undefined
        : (trial ?? start).add({ days: trial ? untilPlacement + 1 : untilPlacement });
    const contractEnd =
      contractDays === null || !placement ? undefined : placement.add({ days: contractDays });
    return { start, proefplaatsingStart: trial, placementStart: placement, contractEnd };
  });

/** Recorded first days of some of a programme's phases, in any order. */
function phasesArbitrary(programme: Programme, start: Temporal.PlainDate) {
  const codes = programme.phases.map(({ code }) => code);
  return fc.dictionary(
    fc.constantFrom(...codes),
    fc.integer({ min: 0, max: 700 }).map((days) => start.add({ days })),
  );
}

const isBefore = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) < 0;

/** What holds for every calendar, whatever the programme. */
function expectLawful(programme: Programme, events: Events, calendar: readonly CalendarEntry[]): void {
  const resolved = resolveProgramme(programme);
  for (const entry of calendar) {
    if (!borders.includes(entry.kind)) expect(isWorkingDay(entry.on), `${entry.on} ${entry.why}`).toBe(true);
    expect(isBefore(entry.on, events.start), `${entry.on} before the start`).toBe(false);
    if (entry.opens) expect(isBefore(entry.on, entry.opens)).toBe(false);
    expect(entry.why).toMatch(/^[A-Z“].*\.$/);
    expect(entry.with.length).toBeGreaterThan(0);
  }
  for (const [index, entry] of calendar.entries()) {
    const next = calendar[index + 1];
    if (next) expect(compareEntries(entry, next)).toBeLessThanOrEqual(0);
  }
  const contacts = calendar.filter(({ kind }) => kind === 'contact');
  const keys = contacts.map((entry) => `${entry.on} ${entry.with.join('+')} ${entry.how}`);
  expect(new Set(keys).size).toBe(keys.length);
  expect(contacts.every((entry) => entry.with.length === 1)).toBe(true);

  expectContactsInsidePeriods(resolved, events, contacts);
  expectPhasesInOrder(calendar);
}

function expectContactsInsidePeriods(
  resolved: ReturnType<typeof resolveProgramme>,
  events: Events,
  contacts: readonly CalendarEntry[],
): void {
  const periods = [
    proefplaatsingPeriod(resolved, {
      proefplaatsingStart: events.proefplaatsingStart ?? null,
      proefplaatsingEnd: null,
      placementStart: events.placementStart ?? null,
    }),
    events.placementStart ? nazorgPeriod(resolved, events.placementStart) : null,
  ].filter((period) => period !== null);
  // The only programme with contacts of its own in a phase.
  if (resolved.code === 'hoorn-werk-direct') return;
  for (const contact of contacts) {
    // Counted on a day inside, and at most moved to the first working day after it.
    const inside = periods.some(
      ({ first, last }) =>
        !isBefore(contact.on, first) && (!last || !isBefore(nextWorkingDay(last), contact.on)),
    );
    expect(inside, `${contact.on} ${contact.why}`).toBe(true);
  }
  const nazorg = periods.find(({ first }) => events.placementStart && first.equals(events.placementStart));
  const { last } = nazorg ?? {};
  // The closing contact is really the last one: no contact of the nazorg lies after its last day.
  if (last) expect(contacts.every(({ on }) => !isBefore(last, on))).toBe(true);
}

function expectPhasesInOrder(calendar: readonly CalendarEntry[]): void {
  const ofPhases = calendar.filter(({ kind, why }) => borders.includes(kind) && why.includes('de fase “'));
  const kinds = ofPhases.map(({ kind }) => kind);
  // A phase that lasts one day begins and ends on the same day, so begin and end alternate in any case.
  for (const [index, kind] of kinds.entries()) expect(kind).toBe(index % 2 === 0 ? 'phase' : 'end');
}

describe.each(presets.map((preset) => [preset.code, preset] as const))('%s', (_code, programme) => {
  it('keeps every calendar lawful, for any start and course', () => {
    fc.assert(
      fc.property(eventsArbitrary, (events) => {
        expectLawful(programme, events, caseCalendar(programme, events));
      }),
      { numRuns: 50 },
    );
  });

  it('keeps it lawful with any recorded phases', () => {
    const arbitrary = startArbitrary.chain((start) =>
      phasesArbitrary(programme, start).map((phases) => ({ start, phases })),
    );
    fc.assert(
      fc.property(arbitrary, (events) => {
        const calendar = caseCalendar(programme, events);
        expectLawful(programme, events, calendar);
        const starts = calendar.filter(({ kind }) => kind === 'phase').map(({ on }) => `${on}`);
        // Every recorded day is there, unless a phase recorded on that same day took its place.
        for (const date of Object.values(events.phases)) expect(starts).toContain(`${date}`);
      }),
      { numRuns: 50 },
    );
  });

  it('keeps it lawful when phases are run again, in any order', () => {
    const arbitrary = startArbitrary.chain((start) =>
      fc
        .dictionary(
          fc.constantFrom(...programme.phases.map(({ code }) => code)),
          fc.uniqueArray(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 4 }),
        )
        .map((days) => ({
          start,
          phases: Object.fromEntries(
            Object.entries(days).map(([code, all]) => [code, all.map((each) => start.add({ days: each }))]),
          ),
        })),
    );
    fc.assert(
      fc.property(arbitrary, (events) => {
        const calendar = caseCalendar(programme, events);
        expectLawful(programme, { start: events.start }, calendar);
        const starts = calendar.filter(({ kind }) => kind === 'phase').map(({ on }) => `${on}`);
        for (const dates of Object.values(events.phases))
          for (const date of dates) expect(starts).toContain(`${date}`);
      }),
      { numRuns: 50 },
    );
  });

  it('moves lawfully with a start a year later', () => {
    fc.assert(
      fc.property(eventsArbitrary, (events) => {
        const shift = (date: Temporal.PlainDate | undefined) => date?.add({ years: 1 });
        const later = {
          start: events.start.add({ years: 1 }),
          proefplaatsingStart: shift(events.proefplaatsingStart),
          placementStart: shift(events.placementStart),
          contractEnd: shift(events.contractEnd),
        };
        // 29 February and 1 March come to lie on one day when shifted to an ordinary year.
        fc.pre(
          !later.proefplaatsingStart ||
            !later.placementStart ||
            isBefore(later.proefplaatsingStart, later.placementStart),
        );
        const now = caseCalendar(programme, events);
        const then = caseCalendar(programme, later);
        expectLawful(programme, later, then);
        for (const kind of ['phase', 'end', 'question-round'] as const) {
          const before = now.filter((entry) => entry.kind === kind);
          const after = then.filter((entry) => entry.kind === kind);
          expect(after).toHaveLength(before.length);
          for (const [index, entry] of after.entries()) {
            const moved = before[index]?.on.until(entry.on, { largestUnit: 'days' }).days ?? 0;
            // Working days and holidays lie differently each year; Hoorn and Meppel count in working days.
            expect(Math.abs(moved - 365)).toBeLessThanOrEqual(14);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('never loses a moment when a signal is raised', () => {
    const signal = fc.record({
      after: fc.integer({ min: 0, max: 500 }),
      calmAfter: fc.option(fc.integer({ min: 0, max: 40 })),
    });
    fc.assert(
      fc.property(eventsArbitrary, fc.array(signal, { minLength: 1, maxLength: 3 }), (events, signals) => {
        const raised = signals.map(({ after, calmAfter }) => {
          const raisedOn = events.start.add({ days: after });
          return { raisedOn, calmedOn: calmAfter === null ? undefined : raisedOn.add({ days: calmAfter }) };
        });
        const before = caseCalendar(programme, events);
        const after = caseCalendar(programme, { ...events, signals: raised });
        const known = new Set(before.map((entry) => JSON.stringify(entry)));
        const extra = after.filter((entry) => !known.delete(JSON.stringify(entry)));
        // Every moment of before was met, so none is left.
        expect([...known]).toEqual([]);
        expect(extra.every(({ on, kind }) => kind === 'contact' && isWorkingDay(on))).toBe(true);
        expect(
          after.every((entry, index) => index === 0 || compareEntries(after[index - 1] ?? entry, entry) <= 0),
        ).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});

describe('the default nazorg against a second calculation', () => {
  /** Days since 1970; written without Temporal and without the calendar of the product. */
  const utc = (year: number, month: number, day: number) =>
    Math.round(Date.UTC(year, month - 1, day) / 86_400_000);
  const parts = (day: number) => {
    const at = new Date(day * 86_400_000);
    return {
      year: at.getUTCFullYear(),
      month: at.getUTCMonth() + 1,
      day: at.getUTCDate(),
      weekday: at.getUTCDay(),
    };
  };
  /** Easter by Gauss's older rule with its two exceptions. */
  function easter(year: number): number {
    const k = Math.floor(year / 100);
    const m = 15 - Math.floor((13 + 8 * k) / 25) + k - Math.floor(k / 4);
    const n = 4 + k - Math.floor(k / 4);
    const d = (19 * (year % 19) + m) % 30;
    const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + n) % 7;
    const march = 22 + d + e;
    if (d === 29 && e === 6) return utc(year, 4, 19);
    if (d === 28 && e === 6 && (11 * m + 11) % 30 < 19) return utc(year, 4, 18);
    return utc(year, 3, march);
  }
  function free(day: number): boolean {
    const { year, month, day: number, weekday } = parts(day);
    if (weekday === 0 || weekday === 6) return true;
    const sinceEaster = day - easter(year);
    if ([0, 1, 39, 49, 50].includes(sinceEaster)) return true;
    const fixed = `${number}-${month}`;
    if (['1-1', '27-4', '25-12', '26-12'].includes(fixed)) return true;
    return fixed === '5-5' && year % 5 === 0;
  }
  const on = (day: number) => {
    let moved = day;
    while (free(moved)) moved += 1;
    return moved;
  };
  const back = (day: number) => {
    let moved = day;
    while (free(moved)) moved -= 1;
    return moved;
  };
  function monthsLater(first: number, months: number): number {
    const { year, month, day } = parts(first);
    const lastOfMonth = parts(utc(year, month + months + 1, 0)).day;
    return utc(year, month + months, Math.min(day, lastOfMonth));
  }

  it('gives the same dates for every first day', () => {
    const programme = presets.find(({ code }) => code === 'default');
    if (!programme) throw new Error('No default preset');
    fc.assert(
      fc.property(startArbitrary, (placementStart) => {
        const first = utc(placementStart.year, placementStart.month, placementStart.day);
        const closing = back(monthsLater(first, 6) - 1);
        const expected = [
          on(first),
          ...[7, 14, 21, 28].map((days) => on(first + days)),
          ...[1, 2, 3, 4, 5].map((months) => on(monthsLater(first, months))),
          closing,
        ].sort((a, b) => a - b);
        const actual = caseCalendar(programme, { start: placementStart, placementStart })
          .filter((entry) => entry.kind === 'contact' && entry.with[0] === 'employer')
          .map((entry) => utc(entry.on.year, entry.on.month, entry.on.day));
        // Merged when one channel: only two phone calls or two visits could be, and weeks never meet.
        expect(actual).toEqual(expected);
      }),
      { numRuns: 400 },
    );
  });
});
