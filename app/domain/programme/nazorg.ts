import type { Temporal } from 'temporal-polyfill';
import { movedBack, movedForward, type Placed, periodEnd, subtractLength } from '../calendar/period.ts';
import {
  defaultContractEndTalk,
  defaultNazorgSteps,
  defaultProefplaatsingSteps,
  type ResolvedProgramme,
} from './defaults.ts';
import { borderEntry, type CalendarEntry, entryAt } from './entry.ts';
import { isBefore, isInside, type Period, place } from './place.ts';
import type { ContactStep, Party } from './programme.ts';
import { dutchContact, dutchLength, dutchRule, dutchTiming } from './wording.ts';

const sides = ['candidate', 'employer'] as const;
const both: Party[] = ['candidate', 'employer'];

/** Borders and contacts of a proefplaatsing. The end is a border; what has to be done then is up to its use cases. */
export function proefplaatsingEntries(programme: ResolvedProgramme, period: Period): CalendarEntry[] {
  const { length, contacts } = programme.proefplaatsing;
  const rule = dutchRule(programme);
  const border = (on: Temporal.PlainDate, kind: 'phase' | 'end', why: string) =>
    borderEntry(on, { kind, with: both, how: null, why });
  return [
    border(
      period.first,
      'phase',
      `Eerste dag van de proefplaatsing, in principe ${dutchLength(length)}. ${rule}`,
    ),
    ...(period.last ? [border(period.last, 'end', `Laatste dag van de proefplaatsing. ${rule}`)] : []),
    ...sides.flatMap((side) =>
      stepEntries(programme, contacts[side], side, period, {
        event: 'de eerste dag van de proefplaatsing',
        what: 'tijdens de proefplaatsing',
        isDefault: contacts[side] === defaultProefplaatsingSteps,
      }).map(({ entry }) => entry),
    ),
  ];
}

/**
 * Borders and contacts of the nazorg. It closes with a contact on its last day, moved back to a working day; a
 * monthly contact that would be in the 7 days before it, or after it, is left out. Without a fixed end there is no
 * closing contact, and contacts are planned as far ahead as the programme says.
 */
export function nazorgEntries(programme: ResolvedProgramme, period: Period): CalendarEntry[] {
  const { length, planAhead, contacts, closing } = programme.nazorg;
  const rule = dutchRule(programme);
  const lasts = length ? `${dutchLength(length)}` : 'zonder vast einde';
  const start = borderEntry(period.first, {
    kind: 'phase',
    with: both,
    how: null,
    why: `Eerste dag van de plaatsing; de nazorg begint (${lasts}). ${rule}`,
  });
  const planned = { first: period.first, last: period.last ?? periodEnd(period.first, planAhead) };
  const last = period.last ? movedBack(period.last) : null;
  const steps = sides.flatMap((side) =>
    stepEntries(programme, contacts[side], side, planned, {
      event: 'de eerste dag van de plaatsing',
      what: 'in de nazorg',
      isDefault: contacts[side] === defaultNazorgSteps,
    }),
  );
  if (!period.last || !last) return [start, ...steps.map(({ entry }) => entry)];

  const kept = steps.filter(
    ({ entry, step }) => !isMonthly(step) || isBefore(entry.on, last.on.subtract({ days: 7 })),
  );
  const closings = isBefore(last.on, period.first) ? [] : sides;
  return [
    start,
    ...kept.map(({ entry }) => entry),
    ...closings.map((side) =>
      entryAt(last, {
        kind: 'contact',
        with: [side],
        how: closing.how,
        why: `${dutchContact(side, closing.how)} op de laatste dag van de nazorg, om die af te sluiten. Standaardregel.`,
      }),
    ),
    borderEntry(period.last, {
      kind: 'end',
      with: both,
      how: null,
      why: `Laatste dag van de nazorg, ${lasts} vanaf de eerste dag van de plaatsing. ${rule}`,
    }),
  ];
}

function isMonthly({ timing }: ContactStep): boolean {
  return timing.type === 'every' && timing.interval.unit === 'months';
}

function stepEntries(
  programme: ResolvedProgramme,
  steps: readonly ContactStep[],
  side: Party,
  period: Period,
  words: { event: string; what: string; isDefault: boolean },
): { entry: CalendarEntry; step: ContactStep }[] {
  const rule = dutchRule(programme, words.isDefault);
  return steps.flatMap((step) =>
    place(step.timing, period)
      // A period without a working day has no first working day; the placement after it has one of its own.
      .filter(
        (placed) => isInside(period, placed) && !(step.timing.type === 'on' && endsBefore(period, placed)),
      )
      .map((placed) => {
        const when =
          step.timing.type === 'on' ? 'op de eerste werkdag' : dutchTiming(step.timing, words.event);
        const why = `${dutchContact(side, step.how)} ${words.what}, ${when}. ${rule}`;
        return { step, entry: entryAt(placed, { kind: 'contact', with: [side], how: step.how, why }) };
      }),
  );
}

function endsBefore({ last }: Period, { on }: Placed): boolean {
  return last !== null && isBefore(last, on);
}

/** A contract with a known last day. */
export type ContractTerm = { first: Temporal.PlainDate; last: Temporal.PlainDate; with: Party };

/**
 * The talk before a contract's end date, also when that falls after the nazorg. "One month before" keeps the day
 * number of the end date (or takes the last day of a shorter month). The talk doesn't lie before the contract itself:
 * with a contract shorter than that it is on the first working day.
 */
export function contractEndTalk(programme: ResolvedProgramme, term: ContractTerm): CalendarEntry {
  const talk = programme.contractEndTalk;
  const parties: Party[] = talk.with ?? ['candidate', term.with];
  const rule = dutchRule(programme, talk === defaultContractEndTalk);
  const before = subtractLength(term.last, talk.before);
  const placed = insideTerm(isBefore(before, term.first) ? term.first : before, term);
  const why = `${talk.label}, ${dutchLength(talk.before)} voor de laatste dag van het contract. ${rule}`;
  return entryAt(placed, { kind: 'talk', with: parties, how: 'talk', why });
}

/** Forward, unless that would be after the contract and back would not be before it. */
function insideTerm(unmoved: Temporal.PlainDate, term: ContractTerm): Placed {
  const forward = movedForward(unmoved);
  const back = movedBack(unmoved);
  return isBefore(term.last, forward.on) && !isBefore(back.on, term.first) ? back : forward;
}

/** The last day of the contract of a placement. */
export function contractEndEntry(term: ContractTerm): CalendarEntry {
  return borderEntry(term.last, {
    kind: 'end',
    with: ['candidate', term.with],
    how: null,
    why: 'Laatste dag van het contract.',
  });
}
