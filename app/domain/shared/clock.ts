import { Temporal } from 'temporal-polyfill';

/** The only source of time in the product; tests and the demo set it. */
export interface Clock {
  now(): Temporal.Instant;
}

export const systemClock: Clock = { now: () => Temporal.Now.instant() };

/** A clock that stands still until it is moved. */
export function fixedClock(start: string): Clock & { set(moment: string): void } {
  let current = Temporal.Instant.from(start);
  return {
    now: () => current,
    set: (moment) => {
      current = Temporal.Instant.from(moment);
    },
  };
}

const zone = 'Europe/Amsterdam';

/** The calendar date in the Netherlands at this moment. */
export function todayOf(clock: Clock): Temporal.PlainDate {
  return clock.now().toZonedDateTimeISO(zone).toPlainDate();
}

/** UTC ISO text with milliseconds, so that texts sort as moments do. */
export function momentText(instant: Temporal.Instant): string {
  return instant.toString({ fractionalSecondDigits: 3 });
}
