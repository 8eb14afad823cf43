import { Temporal } from 'temporal-polyfill';
import type { Group, Programme } from './programme.ts';

/** A calendar date, or its ISO text. */
export type DateLike = Temporal.PlainDate | string;

/** A signal on a case: raised, and calm again on the day of the second green in a row. */
export type RaisedSignal = { raisedOn: DateLike; calmedOn?: DateLike | undefined };

/** What has happened in a case, or is assumed for a preview. Only `start` is needed. */
export type CaseEvents = {
  /** start of the trajectory: application, referral or registration */
  start: DateLike;
  /** first days of phases (more than one when a phase was run again) and days on which moments were done, by code */
  phases?: Readonly<Record<string, DateLike | readonly DateLike[]>> | undefined;
  /** how many times a phase was extended, by code */
  extensions?: Readonly<Record<string, number>> | undefined;
  /** groups that the candidate belongs to */
  groups?: readonly Group[] | undefined;
  proefplaatsingStart?: DateLike | undefined;
  /** last day, when it isn't the programme's length */
  proefplaatsingEnd?: DateLike | undefined;
  /** first day of the placement; for a hired candidate the first day of the job */
  placementStart?: DateLike | undefined;
  /** last day of the contract of the placement */
  contractEnd?: DateLike | undefined;
  signals?: readonly RaisedSignal[] | undefined;
  /** last day of the whole case, when guidance has stopped: nothing is planned after it but follow-up rounds */
  ended?: DateLike | undefined;
};

/** Events that contradict each other, with a Dutch message that a user can act on. */
export class EventOrderError extends Error {
  override name = 'EventOrderError';
}

/** The same events with every date parsed. */
export type ParsedEvents = {
  start: Temporal.PlainDate;
  /** per phase or moment its recorded days, earliest first; a moment has one */
  named: ReadonlyMap<string, readonly Temporal.PlainDate[]>;
  extensions: Readonly<Record<string, number>>;
  groups: readonly Group[];
  proefplaatsingStart: Temporal.PlainDate | null;
  proefplaatsingEnd: Temporal.PlainDate | null;
  placementStart: Temporal.PlainDate | null;
  contractEnd: Temporal.PlainDate | null;
  signals: readonly { raisedOn: Temporal.PlainDate; calmedOn: Temporal.PlainDate | null }[];
  ended: Temporal.PlainDate | null;
};

/** @throws RangeError for text that is no existing date */
export function toDate(date: DateLike): Temporal.PlainDate {
  return typeof date === 'string' ? Temporal.PlainDate.from(date, { overflow: 'reject' }) : date;
}

/**
 * Parses the events and checks their order.
 * @throws EventOrderError when a phase is unknown or a date lies before one that it must follow
 * @throws RangeError for text that is no existing date
 */
export function parseEvents(
  programme: Pick<Programme, 'phases' | 'moments'>,
  events: CaseEvents,
): ParsedEvents {
  const optional = (date: DateLike | undefined) => (date === undefined ? null : toDate(date));
  const start = toDate(events.start);
  const known = [...programme.phases, ...programme.moments].map(({ code }) => code);
  const named = new Map<string, readonly Temporal.PlainDate[]>();
  for (const [code, dates] of Object.entries(events.phases ?? {})) {
    if (!known.includes(code)) {
      throw new EventOrderError(`Onbekende fase "${code}". Dit programma kent: ${known.join(', ')}.`);
    }
    const days = (isList(dates) ? dates : [dates]).map(toDate).sort(Temporal.PlainDate.compare);
    if (days.length > 1 && programme.moments.some((moment) => moment.code === code)) {
      throw new EventOrderError(`"${code}" is één moment en heeft dus één datum.`);
    }
    named.set(code, days);
  }
  const parsed: ParsedEvents = {
    start,
    named,
    extensions: events.extensions ?? {},
    groups: events.groups ?? [],
    proefplaatsingStart: optional(events.proefplaatsingStart),
    proefplaatsingEnd: optional(events.proefplaatsingEnd),
    placementStart: optional(events.placementStart),
    contractEnd: optional(events.contractEnd),
    signals: (events.signals ?? []).map((signal) => ({
      raisedOn: toDate(signal.raisedOn),
      calmedOn: optional(signal.calmedOn),
    })),
    ended: optional(events.ended),
  };
  checkOrder(parsed);
  return parsed;
}

function isList(dates: DateLike | readonly DateLike[]): dates is readonly DateLike[] {
  return Array.isArray(dates);
}

function checkOrder(events: ParsedEvents): void {
  const { start, proefplaatsingStart, proefplaatsingEnd, placementStart, contractEnd } = events;
  const wrong = (message: string): never => {
    throw new EventOrderError(message);
  };
  const before = (a: Temporal.PlainDate | null, b: Temporal.PlainDate | null) =>
    a !== null && b !== null && Temporal.PlainDate.compare(a, b) < 0;

  for (const [code, dates] of events.named) {
    const early = dates.find((date) => before(date, start));
    if (early) wrong(`De datum van "${code}" (${early}) ligt voor de start (${start}).`);
  }
  if (before(proefplaatsingStart, start)) {
    wrong(`De proefplaatsing (${proefplaatsingStart}) ligt voor de start (${start}).`);
  }
  if (before(placementStart, start)) wrong(`De plaatsing (${placementStart}) ligt voor de start (${start}).`);
  if (before(contractEnd, placementStart ?? start)) {
    const earlier = placementStart ? `de plaatsing (${placementStart})` : `de start (${start})`;
    wrong(`Het einde van het contract (${contractEnd}) ligt voor ${earlier}.`);
  }
  if (before(events.ended, start)) wrong(`Het einde (${events.ended}) ligt voor de start (${start}).`);
  if (!proefplaatsingStart) return;
  if (before(proefplaatsingEnd, proefplaatsingStart)) {
    wrong(
      `Het einde van de proefplaatsing (${proefplaatsingEnd}) ligt voor het begin (${proefplaatsingStart}).`,
    );
  }
  if (placementStart && Temporal.PlainDate.compare(placementStart, proefplaatsingStart) <= 0) {
    wrong(
      `De plaatsing (${placementStart}) moet na het begin van de proefplaatsing (${proefplaatsingStart}) liggen.`,
    );
  }
}
