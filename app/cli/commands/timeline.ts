import type { ParseArgsOptionDescriptor } from 'node:util';
import { Temporal } from 'temporal-polyfill';
import {
  type CalendarEntry,
  type CaseEvents,
  caseCalendar,
  EventOrderError,
  type Programme,
  programmeByCode,
  programmeCodes,
} from '#app/domain/programme/calendar.ts';
import { channelNames, partyNames } from '#app/domain/programme/wording.ts';
import { type Command, CommandError, parseOptions, print, printJson, UsageError } from '../command.ts';

const options = {
  programme: { type: 'string' },
  start: { type: 'string' },
  phase: { type: 'string', multiple: true },
  proefplaatsing: { type: 'string' },
  placement: { type: 'string' },
  'contract-end': { type: 'string' },
} as const satisfies Record<string, ParseArgsOptionDescriptor>;

const kindNames: Readonly<Record<CalendarEntry['kind'], string>> = {
  phase: 'begin',
  deadline: 'termijn',
  contact: 'contact',
  talk: 'gesprek',
  report: 'rapport',
  'question-round': 'vragenronde',
  end: 'einde',
};

/** The calendar of one case under a preset programme. Needs no database; `--db` is accepted and not used. */
export const command: Command = {
  name: 'timeline',
  summary: 'Toont alle data van een traject: contacten, termijnen, rapporten en gesprekken.',
  usage: [
    'npm run cli -- timeline --programme CODE --start DATUM [--phase NAAM=DATUM …] [--proefplaatsing DATUM]',
    '                        [--placement DATUM] [--contract-end DATUM] [--json]',
    '',
    '  --programme       code van het programma, of default voor de standaardregels',
    '  --start           start van het traject, bijvoorbeeld 2026-03-02',
    '  --phase           eerste dag van een fase of dag van een stap, bijvoorbeeld academy=2026-03-23; mag vaker, ook',
    '                    met dezelfde naam voor wie terugkomt in een fase',
    '  --proefplaatsing  eerste dag van de proefplaatsing',
    '  --placement       eerste dag van de plaatsing',
    '  --contract-end    laatste dag van het contract',
    '',
    `Programma's: ${programmeCodes.join(', ')}`,
  ].join('\n'),
  async run(args) {
    const { values } = parseOptions(args, options);
    const programme = programmeOption(values.programme);
    const events: CaseEvents = {
      start: dateOption('start', values.start ?? missing('start')),
      phases: phaseOptions(programme, values.phase ?? []),
      proefplaatsingStart: optionalDate('proefplaatsing', values.proefplaatsing),
      placementStart: optionalDate('placement', values.placement),
      contractEnd: optionalDate('contract-end', values['contract-end']),
    };
    const calendar = calendarOf(programme, events);
    if (values.json) await printJson(calendar);
    else await print(table(programme, calendar));
    return 0;
  },
};

function missing(name: string): never {
  throw new UsageError(`De optie --${name} is verplicht.`);
}

function programmeOption(code: string | undefined): Programme {
  const programme = programmeByCode((code ?? missing('programme')).trim().toLowerCase());
  if (!programme) {
    throw new UsageError(`Onbekend programma: ${code}. Kies uit: ${programmeCodes.join(', ')}.`);
  }
  return programme;
}

function dateOption(name: string, text: string): Temporal.PlainDate {
  const wrong = () =>
    new UsageError(`--${name}: "${text}" is geen datum. Schrijf jaar-maand-dag, zoals 2026-03-02.`);
  if (!/^(19|20|21)\d{2}-\d{2}-\d{2}$/.test(text)) throw wrong();
  try {
    return Temporal.PlainDate.from(text);
  } catch {
    throw wrong();
  }
}

function optionalDate(name: string, text: string | undefined): Temporal.PlainDate | undefined {
  return text === undefined ? undefined : dateOption(name, text);
}

/** A phase may be given more than once: on a ladder one comes back to a step. */
function phaseOptions(programme: Programme, texts: readonly string[]): Record<string, Temporal.PlainDate[]> {
  const dates: Record<string, Temporal.PlainDate[]> = {};
  for (const text of texts) {
    const at = text.lastIndexOf('=');
    if (at < 1)
      throw new UsageError(`--phase: "${text}" hoort NAAM=DATUM te zijn, zoals academy=2026-03-23.`);
    const code = phaseCode(programme, text.slice(0, at));
    const date = dateOption('phase', text.slice(at + 1));
    if (dates[code]?.some((other) => other.equals(date)))
      throw new UsageError(`--phase: "${code}" staat er twee keer met ${date}.`);
    dates[code] = [...(dates[code] ?? []), date];
  }
  return dates;
}

/**
 * A phase or step by its code, its Dutch name, its place in the list ("2", "phase 2"), one of its tracks, or an
 * unmistakable part of one.
 */
function phaseCode(programme: Programme, typed: string): string {
  const wanted = slug(typed).replace(/^(phase|fase|step|stap|trede)-(?=\d+$)/, '');
  const named = [
    ...programme.phases.map(({ code, name, tracks }, index) => ({
      code,
      names: [
        code,
        slug(name),
        String(index + 1),
        ...tracks.flatMap((track) => [track.code, slug(track.name)]),
      ],
    })),
    ...programme.moments.map(({ code, label }) => ({ code, names: [code, slug(label)] })),
  ];
  const exact = named.find(({ names }) => names.includes(wanted));
  if (exact) return exact.code;
  const partly = named
    .slice(0, programme.phases.length)
    .filter(({ code, names }) => names.some((name) => name.includes(wanted)) || wanted.includes(code));
  const [only] = partly;
  if (wanted !== '' && partly.length === 1 && only) return only.code;
  throw new UsageError(
    `--phase: "${typed}" kent dit programma niet. Kies uit: ${named.map(({ code }) => code).join(', ')}.`,
  );
}

function slug(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function calendarOf(programme: Programme, events: CaseEvents): CalendarEntry[] {
  try {
    return caseCalendar(programme, events);
  } catch (error) {
    if (error instanceof EventOrderError) throw new CommandError(error.message);
    throw error;
  }
}

function table(programme: Programme, calendar: readonly CalendarEntry[]): string {
  const rows = calendar.map((entry) => [
    entry.opens ? `${entry.opens} t/m ${entry.on}` : `${entry.on}`,
    kindNames[entry.kind],
    entry.with.map((party) => partyNames[party]).join(', '),
    entry.how ? channelNames[entry.how] : '-',
    entry.why,
  ]);
  const heads = ['Datum', 'Soort', 'Met', 'Hoe', 'Waarom'];
  const widths = heads.map((head, column) =>
    Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => (column === cells.length - 1 ? cell : cell.padEnd(widths[column] ?? 0)))
      .join('  ');
  return [`${programme.name}, ${programme.place}`, '', line(heads), ...rows.map(line), ''].join('\n');
}
