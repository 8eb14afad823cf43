import type { Channel, Party, Phase, Programme, Quota } from '../programme/calendar.ts';
import type { Timing } from '../programme/timing.ts';

/**
 * A programme's lists as lines of plain Dutch, one rule a line: what an administrator reads and types in the browser.
 * Every list that the schema knows can be written and read back without loss; what a line doesn't say of a phase, moment
 * or quota (hours, tracks, next steps) is kept from the programme that is edited.
 */

type MomentRule = Programme['moments'][number];
type ContactStep = NonNullable<
  NonNullable<NonNullable<Programme['nazorg']>['contacts']>['candidate']
>[number];
type Length = { amount: number; unit: 'hours' | 'workingDays' | 'days' | 'weeks' | 'months' };

/** A line that can't be read, with its number and what to do about it. */
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

const channels: Record<Channel, string> = {
  phone: 'telefoon',
  visit: 'bezoek',
  talk: 'gesprek',
  letter: 'brief',
  form: 'vragenlijst',
};
const parties: Record<Party, string> = {
  candidate: 'kandidaat',
  employer: 'werkgever',
  operator: 'uitvoerder',
  municipality: 'gemeente',
};
const kinds: Record<MomentRule['kind'], string> = {
  contact: 'contact',
  deadline: 'termijn',
  report: 'rapport',
  talk: 'gesprek',
};
const quotaUnits: Record<Quota['unit'], string> = { times: 'keer', partDays: 'dagdelen', hours: 'uren' };

function keyOf<Key extends string>(words: Record<Key, string>, word: string): Key | undefined {
  return (Object.keys(words) as Key[]).find((key) => words[key] === word.trim().toLowerCase());
}

// --- lengths and timings ------------------------------------------------------------------------------------------

/** "3 weken", "3,5 maand" */
export function formatLength({ amount, unit }: Length): string {
  const [one, more] = units[unit];
  return `${String(amount).replace('.', ',')} ${amount === 1 || amount % 1 !== 0 ? one : more}`;
}

/** @throws LineError */
export function parseLength(text: string): Length {
  const found = /^(\d+(?:[.,]5)?)\s+([a-z]+)$/.exec(text.trim().toLowerCase());
  const unit = unitOf.get(found?.[2] ?? '');
  if (!found || !unit)
    throw new LineError(
      `“${text.trim()}” is geen duur. Schrijf bijvoorbeeld: 3 weken, 10 werkdagen of 3,5 maand.`,
    );
  return { amount: Number((found[1] ?? '').replace(',', '.')), unit };
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
    case 'every': {
      const { amount, unit } = timing.interval;
      return amount === 1 ? `elke ${units[unit][0]}` : `elke ${formatLength(timing.interval)}`;
    }
    case 'afterPeriod':
      return 'na afloop';
  }
}

/** @throws LineError */
export function parseTiming(text: string): Timing {
  const words = text.trim().toLowerCase();
  if (words === 'eerste werkdag') return { type: 'on' };
  if (words === 'na afloop') return { type: 'afterPeriod' };
  const week = /^in week (\d+)$/.exec(words);
  if (week) return { type: 'inWeek', week: Number(week[1]) };
  const between = /^tussen (.+) en (.+)$/.exec(words);
  if (between)
    return { type: 'within', length: parseLength(between[2] ?? ''), opens: parseLength(between[1] ?? '') };
  const within = /^binnen (.+)$/.exec(words);
  if (within) return { type: 'within', length: parseLength(within[1] ?? '') };
  const after = /^na (.+)$/.exec(words);
  if (after) return { type: 'after', length: parseLength(after[1] ?? '') };
  const every = /^elke (?:(\d+) )?(week|weken|maand|maanden)$/.exec(words);
  if (every)
    return {
      type: 'every',
      interval: {
        amount: Number(every[1] ?? 1),
        unit: (every[2] ?? '').startsWith('week') || every[2] === 'weken' ? 'weeks' : 'months',
      },
    };
  throw new LineError(
    `“${text.trim()}” is geen moment. Schrijf bijvoorbeeld: eerste werkdag, na 2 weken, in week 3, binnen 10 werkdagen of elke maand.`,
  );
}

// --- contacts of nazorg and proefplaatsing --------------------------------------------------------------------------

/** "na 3 weken, bezoek" */
export function formatContacts(steps: readonly ContactStep[]): string {
  return steps
    .map((step) => `${formatTiming(step.timing)}${step.how ? `, ${channels[step.how]}` : ''}`)
    .join('\n');
}

/** @throws LineError that names the line */
export function parseContacts(text: string): ContactStep[] {
  return eachLine(text, (line) => {
    const [when = '', how] = line.split(',');
    return { timing: parseTiming(when), how: how === undefined ? null : channelOf(how) };
  });
}

function channelOf(text: string): Channel | null {
  if (text.trim() === '-') return null;
  const channel = keyOf(channels, text);
  if (!channel)
    throw new LineError(`“${text.trim()}” kennen wij niet. Kies: ${Object.values(channels).join(', ')}.`);
  return channel;
}

// --- phases ---------------------------------------------------------------------------------------------------------

/** "first: Eerste contract | 3 maanden | verlengen: 1 keer 3 maanden | contract met uitvoerder | niet vanzelf" */
export function formatPhases(phases: readonly Phase[]): string {
  return phases
    .map((phase) =>
      [
        `${phase.code}: ${phase.name}`,
        phase.length ? formatLength(phase.length) : '-',
        ...(phase.contract ? [`contract met ${parties[phase.contract.with]}`] : []),
        ...(phase.conditional ? ['niet vanzelf'] : []),
      ].join(' | '),
    )
    .join('\n');
}

/** @throws LineError that names the line */
export function parsePhases(text: string, base: readonly Phase[]): unknown[] {
  return eachLine(text, (line) => {
    const [head = '', length = '-', ...marks] = line.split('|').map((part) => part.trim());
    const { code, label } = codeAndLabel(head);
    const {
      contract: _contract,
      conditional: _conditional,
      ...kept
    } = base.find((phase) => phase.code === code) ?? {};
    return {
      ...kept,
      code,
      name: label,
      length: length === '-' || length === '' ? null : parseLength(length),
      ...marksOf(marks),
    };
  });
}

function marksOf(marks: readonly string[]): { contract?: { with: Party }; conditional: boolean } {
  let contract: { with: Party } | undefined;
  let conditional = false;
  for (const mark of marks) {
    const withWhom = /^contract met (.+)$/.exec(mark.toLowerCase());
    const party = withWhom && keyOf(parties, withWhom[1] ?? '');
    if (party) contract = { with: party };
    else if (mark.toLowerCase() === 'niet vanzelf') conditional = true;
    else
      throw new LineError(`“${mark}” kennen wij niet. Schrijf: contract met uitvoerder, of: niet vanzelf.`);
  }
  return { ...(contract ? { contract } : {}), conditional };
}

// --- moments --------------------------------------------------------------------------------------------------------

const eventWords = [
  ['start', 'start'],
  ['proefplaatsing', 'proefplaatsing'],
  ['placement', 'plaatsing'],
] as const;
const eventPrefixes = [
  ['phase-end:', 'einde fase '],
  ['phase:', 'fase '],
  ['moment:', 'moment '],
] as const;

function formatEvent(ref: string): string {
  const word = eventWords.find(([key]) => key === ref);
  if (word) return word[1];
  const prefix = eventPrefixes.find(([key]) => ref.startsWith(key));
  return prefix ? prefix[1] + ref.slice(prefix[0].length) : ref;
}

function parseEvent(text: string): string {
  const words = text.trim().toLowerCase();
  const word = eventWords.find(([, dutch]) => dutch === words);
  if (word) return word[0];
  const prefix = eventPrefixes.find(([, dutch]) => words.startsWith(dutch));
  if (prefix) return prefix[0] + words.slice(prefix[1].length).trim();
  throw new LineError(
    `“${text.trim()}” kennen wij niet. Schrijf: start, fase CODE, einde fase CODE, moment CODE, proefplaatsing of plaatsing.`,
  );
}

/** "final-report: Eindrapport | rapport | uitvoerder, gemeente | - | fase track | na 6 maanden" */
export function formatMoments(moments: readonly MomentRule[]): string {
  return moments
    .map((moment) =>
      [
        `${moment.code}: ${moment.label}`,
        kinds[moment.kind],
        moment.with.map((party) => parties[party]).join(', '),
        moment.how ? channels[moment.how] : '-',
        formatEvent(moment.from),
        formatTiming(moment.timing),
      ].join(' | '),
    )
    .join('\n');
}

/** @throws LineError that names the line */
export function parseMoments(text: string, base: readonly MomentRule[]): unknown[] {
  return eachLine(text, (line) => {
    const [head = '', kindText = '', withText = '', how = '-', from = '', when = ''] = line
      .split('|')
      .map((part) => part.trim());
    const { code, label } = codeAndLabel(head);
    const kind = keyOf(kinds, kindText);
    if (!kind) throw new LineError(`“${kindText}” is geen soort. Kies: ${Object.values(kinds).join(', ')}.`);
    return {
      ...base.find((moment) => moment.code === code),
      code,
      label,
      kind,
      with: partiesOf(withText),
      how: channelOf(how),
      from: parseEvent(from),
      timing: parseTiming(when),
    };
  });
}

function partiesOf(text: string): Party[] {
  if (text.trim() === '-' || text.trim() === '') return [];
  return text.split(',').map((word) => {
    const party = keyOf(parties, word);
    if (!party)
      throw new LineError(`“${word.trim()}” kennen wij niet. Kies: ${Object.values(parties).join(', ')}.`);
    return party;
  });
}

// --- quotas ---------------------------------------------------------------------------------------------------------

/** "contact: Contact met de kandidaat | 2 tot 3 keer per week | kandidaat | telefoon | contract" */
export function formatQuotas(quotas: readonly Quota[]): string {
  return quotas
    .map((quota) => {
      const amount = quota.max === null ? `${quota.min}` : `${quota.min} tot ${quota.max}`;
      const per = quota.per === 'week' ? 'per week' : 'per werkdag';
      return [
        `${quota.code}: ${quota.label}`,
        `${amount.replaceAll('.', ',')} ${quotaUnits[quota.unit]} ${per}`,
        quota.with.length > 0 ? quota.with.map((party) => parties[party]).join(', ') : '-',
        quota.how ? channels[quota.how] : '-',
        quota.phases.length > 0 ? quota.phases.join(', ') : '-',
      ].join(' | ');
    })
    .join('\n');
}

/** @throws LineError that names the line */
export function parseQuotas(text: string, base: readonly Quota[]): unknown[] {
  return eachLine(text, (line) => {
    const [head = '', often = '', withText = '-', how = '-', phases = '-'] = line
      .split('|')
      .map((part) => part.trim());
    const { code, label } = codeAndLabel(head);
    const found = /^([\d,]+)(?: tot ([\d,]+))? (keer|dagdelen|uren) per (week|werkdag)$/.exec(
      often.toLowerCase(),
    );
    if (!found)
      throw new LineError(`“${often}” is geen aantal. Schrijf bijvoorbeeld: 2 tot 3 keer per week.`);
    const amount = (value: string) => Number(value.replace(',', '.'));
    return {
      ...base.find((quota) => quota.code === code),
      code,
      label,
      min: amount(found[1] ?? ''),
      max: found[2] === undefined ? null : amount(found[2]),
      unit: keyOf(quotaUnits, found[3] ?? '') ?? 'times',
      per: found[4] === 'week' ? 'week' : 'workingDay',
      with: partiesOf(withText),
      how: channelOf(how),
      phases: phases === '-' || phases === '' ? [] : phases.split(',').map((phase) => phase.trim()),
    };
  });
}

// --- lines ----------------------------------------------------------------------------------------------------------

function codeAndLabel(head: string): { code: string; label: string } {
  const found = /^([a-z0-9-]+)\s*:\s*(.+)$/.exec(head);
  if (!found) throw new LineError(`“${head}” mist een code. Schrijf bijvoorbeeld: eindrapport: Eindrapport.`);
  return { code: found[1] ?? '', label: found[2] ?? '' };
}

function eachLine<Result>(text: string, read: (line: string) => Result): Result[] {
  return text
    .split('\n')
    .map((line, index) => ({ line: line.trim(), number: index + 1 }))
    .filter(({ line }) => line !== '')
    .map(({ line, number }) => {
      try {
        return read(line);
      } catch (error) {
        if (error instanceof LineError) throw new LineError(`Regel ${number}: ${error.message}`);
        throw error;
      }
    });
}
