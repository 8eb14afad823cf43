import type { Channel, Party, Phase, Programme, Quota } from '../programme/programme.ts';
import type { Interval, Timing } from '../programme/timing.ts';

/**
 * A programme in plain Dutch: lengths, moments and how often, as an administrator reads and types them in the browser,
 * and its lists as lines to read.
 */

type ContactStep = NonNullable<
  NonNullable<NonNullable<Programme['nazorg']>['contacts']>['candidate']
>[number];
type Length = { amount: number; unit: 'hours' | 'workingDays' | 'days' | 'weeks' | 'months' };

/** A text that can't be read, with what to do about it. */
export class LineError extends Error {
  override name = 'LineError';
}

const units: Record<Length['unit'], readonly [one: string, more: string]> = {
  hours: ['uur', 'uur'],
  workingDays: ['werkdag', 'werkdagen'],
  days: ['dag', 'dagen'],
  weeks: ['week', 'weken'],
  months: ['maand', 'maanden'],
};
const unitOf = new Map<string, Length['unit']>(
  Object.entries(units).flatMap(([unit, words]) => words.map((word) => [word, unit as Length['unit']])),
);

export const channelWords: Record<Channel, string> = {
  phone: 'telefoon',
  visit: 'bezoek',
  talk: 'gesprek',
  letter: 'brief',
  form: 'vragenlijst',
};
export const partyWords: Record<Party, string> = {
  candidate: 'kandidaat',
  employer: 'werkgever',
  operator: 'uitvoerder',
  municipality: 'gemeente',
};
const quotaUnits: Record<Quota['unit'], string> = { times: 'keer', partDays: 'dagdelen', hours: 'uren' };

// --- lengths and timings ------------------------------------------------------------------------------------------

/** "3 weken", "3,5 maand" */
export function formatLength({ amount, unit }: Length): string {
  const [one, more] = units[unit];
  return `${dutchNumber(amount)} ${amount === 1 || amount % 1 !== 0 ? one : more}`;
}

function dutchNumber(value: number): string {
  return String(value).replace('.', ',');
}

/** @throws LineError */
export function parseLength(text: string): Length {
  const found = /^(\d{1,4}(?:[.,]5)?)\s+([a-z]+)$/.exec(text.trim().toLowerCase());
  const unit = unitOf.get(found?.[2] ?? '');
  const amount = Number((found?.[1] ?? '').replace(',', '.'));
  if (!unit || !(amount > 0))
    throw new LineError(
      `“${text.trim()}” is geen duur. Schrijf bijvoorbeeld: 3 weken, 10 werkdagen of 3,5 maand.`,
    );
  return { amount, unit };
}

/** "elke week", "elke 6 maanden" */
export function formatInterval({ amount, unit }: Interval): string {
  return amount === 1 ? `elke ${units[unit][0]}` : `elke ${formatLength({ amount, unit })}`;
}

/** @throws LineError */
export function parseInterval(text: string): Interval {
  const found = /^elke (?:([1-9]\d{0,2}) )?(week|weken|maand|maanden)$/.exec(text.trim().toLowerCase());
  if (!found)
    throw new LineError(
      `“${text.trim()}” kennen wij niet. Schrijf bijvoorbeeld: elke week of elke 6 maanden.`,
    );
  return { amount: Number(found[1] ?? 1), unit: found[2]?.startsWith('we') ? 'weeks' : 'months' };
}

export function formatTiming(timing: Timing): string {
  switch (timing.type) {
    case 'on':
      return 'eerste werkdag';
    case 'within':
      return timing.opens
        ? `tussen ${formatLength(timing.opens)} en ${formatLength(timing.length)}`
        : `binnen ${formatLength(timing.length)}`;
    case 'after':
      return `na ${formatLength(timing.length)}`;
    case 'inWeek':
      return `in week ${timing.week}`;
    case 'every':
      return formatInterval(timing.interval);
    case 'afterPeriod':
      return 'na afloop';
  }
}

/** @throws LineError */
export function parseTiming(text: string): Timing {
  const words = text.trim().toLowerCase();
  if (words === 'eerste werkdag') return { type: 'on' };
  if (words === 'na afloop') return { type: 'afterPeriod' };
  const week = /^in week ([1-9]\d{0,2})$/.exec(words);
  if (week) return { type: 'inWeek', week: Number(week[1]) };
  const between = /^tussen (.+) en (.+)$/.exec(words);
  if (between)
    return { type: 'within', length: parseLength(between[2] ?? ''), opens: parseLength(between[1] ?? '') };
  const within = /^binnen (.+)$/.exec(words);
  if (within) return { type: 'within', length: parseLength(within[1] ?? '') };
  const after = /^na (.+)$/.exec(words);
  if (after) return { type: 'after', length: parseLength(after[1] ?? '') };
  if (words.startsWith('elke ')) return { type: 'every', interval: parseInterval(words) };
  throw new LineError(
    `“${text.trim()}” is geen moment. Schrijf bijvoorbeeld: eerste werkdag, na 2 weken, in week 3, binnen 10 werkdagen of elke maand.`,
  );
}

// --- lists to read ---------------------------------------------------------------------------------------------------

/** "na 3 weken, bezoek" */
export function formatContacts(steps: readonly ContactStep[]): string {
  return steps
    .map((step) => `${formatTiming(step.timing)}${step.how ? `, ${channelWords[step.how]}` : ''}`)
    .join('\n');
}

/** "Eerste contract: 3 maanden, contract met uitvoerder" */
export function formatPhases(phases: readonly Phase[]): string {
  return phases
    .map((phase) => {
      const facts = [
        phase.length ? `hoogstens ${formatLength(phase.length)}` : 'geen vaste duur',
        ...(phase.contract ? [`contract met ${partyWords[phase.contract.with]}`] : []),
        ...(phase.conditional ? ['niet voor iedereen'] : []),
      ];
      return `${phase.name}: ${facts.join(', ')}`;
    })
    .join('\n');
}

/** "Eindrapport: na 6 maanden vanaf fase Spoor, met uitvoerder en gemeente" */
export function formatMoments({ phases, moments }: Pick<Programme, 'phases' | 'moments'>): string {
  return moments
    .map(
      (moment) =>
        `${moment.label}: ${formatTiming(moment.timing)} vanaf ${eventWords(moment.from, phases, moments)}, met ${moment.with.map((party) => partyWords[party]).join(' en ')}`,
    )
    .join('\n');
}

/** What a date counts from, in words: "de start", "fase Spoor", "einde van fase Academie". */
export function eventWords(
  ref: string,
  phases: readonly { code: string; name: string }[],
  moments: readonly { code: string; label: string }[],
): string {
  const [type, code = ''] = ref.split(':');
  const phase = phases.find((item) => item.code === code)?.name ?? code;
  switch (type) {
    case 'phase':
      return `fase ${phase}`;
    case 'phase-end':
      return `einde van fase ${phase}`;
    case 'moment':
      return moments.find((item) => item.code === code)?.label ?? code;
    case 'placement':
      return 'de eerste werkdag van de plaatsing';
    case 'proefplaatsing':
      return 'de eerste dag van de proefplaatsing';
    default:
      return 'de start';
  }
}

/** "Contact met de kandidaat: 2 tot 3 keer per week" */
export function formatQuotas(quotas: readonly Quota[]): string {
  return quotas
    .map((quota) => {
      const amount = quota.max === null || quota.max === quota.min ? [quota.min] : [quota.min, quota.max];
      const per = quota.per === 'week' ? 'per week' : 'per werkdag';
      return `${quota.label}: ${amount.map(dutchNumber).join(' tot ')} ${quotaUnits[quota.unit]} ${per}`;
    })
    .join('\n');
}
