import { Temporal } from 'temporal-polyfill';
import type { PersonFacts } from '../../../db/queries/shown-lists.ts';

/**
 * Bias monitor (EU AI Act, annex III 4a): who of the pool is shown, proposed, introduced and hired, by age band and sex.
 * The ranking never uses either; this only looks back.
 */
export const fairnessSteps = ['pool', 'shown', 'proposed', 'introduced', 'hired'] as const;
export type FairnessStep = (typeof fairnessSteps)[number];

export const fairnessStepLabels: Record<FairnessStep, string> = {
  pool: 'Vrijgegeven',
  shown: 'Getoond',
  proposed: 'Voorgesteld',
  introduced: 'Voorgedragen',
  hired: 'Aangenomen',
};

const ageBands = [
  { label: 'jonger dan 27', under: 27 },
  { label: '27 tot en met 44', under: 45 },
  { label: '45 tot en met 54', under: 55 },
  { label: '55 of ouder', under: Number.POSITIVE_INFINITY },
] as const;
const sexLabels = { f: 'vrouw', m: 'man', x: 'anders' } as const;
const unknown = 'niet bekend';

/** Fewer people than this say nothing about a group and too much about a person. */
export const smallestGroup = 10;

export interface FairnessRow {
  group: string;
  counts: Record<FairnessStep, number>;
  /** Percent of all at that step. */
  shares: Record<FairnessStep, number>;
  /** Its share among those shown lies under four fifths of its share of the pool, where the group is large enough. */
  behind: boolean;
}

/** @param today decides the ages */
export function fairnessTable(
  people: Readonly<Record<FairnessStep, readonly PersonFacts[]>>,
  by: 'age' | 'sex',
  today: Temporal.PlainDate,
): FairnessRow[] {
  const groupOf = by === 'age' ? (person: PersonFacts) => ageBand(person, today) : sexOf;
  const groups = by === 'age' ? ageBands.map((band) => band.label) : Object.values(sexLabels);
  const rows = [...groups, unknown].map((group) => {
    const counts = perStep((step) => people[step].filter((person) => groupOf(person) === group).length);
    const shares = perStep((step) => percent(counts[step], people[step].length));
    const large = counts.pool >= smallestGroup && people.shown.length >= smallestGroup;
    return { group, counts, shares, behind: large && shares.shown < 0.8 * shares.pool };
  });
  return rows.filter((row) => fairnessSteps.some((step) => row.counts[step] > 0));
}

function ageBand(person: PersonFacts, today: Temporal.PlainDate): string {
  if (!person.birthDate) return unknown;
  const age = Temporal.PlainDate.from(person.birthDate).until(today, { largestUnit: 'year' }).years;
  return ageBands.find((band) => age < band.under)?.label ?? unknown;
}

function sexOf(person: PersonFacts): string {
  return person.sex ? sexLabels[person.sex] : unknown;
}

function perStep(value: (step: FairnessStep) => number): Record<FairnessStep, number> {
  return {
    pool: value('pool'),
    shown: value('shown'),
    proposed: value('proposed'),
    introduced: value('introduced'),
    hired: value('hired'),
  };
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 1000) / 10;
}
