import { optionalDate, optionalEuros } from '../../shared/fields.ts';
import { optionsOf } from '../../shared/labels.ts';
import { cleanLine, cleanText, containsBsn } from '../../shared/text.ts';
import {
  channelWords,
  formatInterval,
  formatLength,
  formatTiming,
  LineError,
  parseInterval,
  parseLength,
  parseTiming,
  partyWords,
} from '../programme-lines.ts';
import { type Leaf, Problem } from './nodes.ts';

/** The kinds of fields of the programme editor: each writes a value of the schema as text and reads it back. */

type Said = { hint?: string; required?: boolean; empty?: null };

function said(label: string, { hint, required, empty }: Said): Pick<Leaf, 'hint' | 'required' | 'empty'> {
  return {
    ...(hint ? { hint } : {}),
    ...(required ? { required: `Vul “${label}” in.` } : {}),
    ...(empty === null ? { empty } : {}),
  };
}

/** Reads a line of the programme's own language; what is wrong with it becomes a problem of the field. */
function byLine<Result>(parse: (text: string) => Result): (text: string) => Result {
  return (text) => {
    try {
      return parse(text);
    } catch (error) {
      if (error instanceof LineError) throw new Problem(error.message);
      throw error;
    }
  };
}

function checked(text: string, max: number): string {
  if (text.length > max) throw new Problem(`Dit is te lang: gebruik hoogstens ${max} tekens.`);
  if (containsBsn(text)) throw new Problem('Hier staat een burgerservicenummer (BSN). Haal dat weg.');
  return text;
}

/** One line of text. @param max number of characters */
export function line(label: string, max: number, options: Said & { short?: boolean } = {}): Leaf {
  return {
    type: 'leaf',
    look: options.short ? 'short' : 'line',
    label,
    ...said(label, options),
    format: String,
    parse: (text) => checked(cleanLine(text), max),
  };
}

/** Several lines of text. @param max number of characters */
export function paragraph(label: string, max: number, options: Said = {}): Leaf {
  return {
    type: 'leaf',
    look: 'paragraph',
    label,
    ...said(label, options),
    format: String,
    parse: (text) => checked(cleanText(text), max),
  };
}

/** A list of texts, one a line. @param max number of characters of each */
export function lines(label: string, max: number, options: Said = {}): Leaf {
  const { hint = 'Eén per regel.', ...rest } = options;
  return {
    type: 'leaf',
    look: 'paragraph',
    label,
    ...said(label, { ...rest, hint }),
    format: (value) => (value as string[]).join('\n'),
    parse: (text) =>
      cleanText(text)
        .split('\n')
        .map((item) => cleanLine(item))
        .filter(Boolean)
        .map((item) => checked(item, max)),
  };
}

/** Lengths, one a line. */
export function lengths(label: string, options: Said = {}): Leaf {
  return {
    type: 'leaf',
    look: 'paragraph',
    label,
    ...said(label, options),
    format: (value) => (value as Parameters<typeof formatLength>[0][]).map(formatLength).join('\n'),
    parse: (text) =>
      text
        .split('\n')
        .filter((item) => item.trim())
        .map((item) => byLine(parseLength)(item)),
  };
}

function numberFrom(text: string, { whole, min, max }: { whole: boolean; min: number; max: number }): number {
  const plain = text.replace(',', '.');
  const value = Number(plain);
  if (!/^\d+(\.\d+)?$/.test(plain) || (whole && !Number.isInteger(value)))
    throw new Problem(whole ? 'Vul een heel getal in.' : 'Vul een getal in, bijvoorbeeld 2,5.');
  if (value < min || value > max)
    throw new Problem(`Vul een getal in van ${dutch(min)} tot en met ${dutch(max)}.`);
  return value;
}

function dutch(value: number): string {
  return String(value).replace('.', ',');
}

/** A number from `min` to `max`, whole unless `decimals`. */
export function number(
  label: string,
  options: Said & { min?: number; max?: number; decimals?: boolean } = {},
): Leaf {
  const bounds = { whole: !options.decimals, min: options.min ?? 1, max: options.max ?? 9999 };
  return {
    type: 'leaf',
    look: 'number',
    label,
    ...said(label, options),
    format: (value) => dutch(value as number),
    parse: (text) => numberFrom(text, bounds),
  };
}

const asMuchAsPossible = 'zo veel mogelijk';

/** Hours a week: one number, or a few to choose from; none is "as many as possible". */
export function hourChoices(label: string, options: Said = {}): Leaf {
  return {
    type: 'leaf',
    look: 'short',
    label,
    ...said(label, options),
    format: (value) => (value as number[]).map(dutch).join(' / ') || asMuchAsPossible,
    parse: (text) =>
      text.toLowerCase() === asMuchAsPossible
        ? []
        : text.split('/').map((part) => numberFrom(part.trim(), { whole: false, min: 0.5, max: 48 })),
  };
}

/** An amount in euros, integer cents in the programme. */
export function euros(label: string, options: Said = {}): Leaf {
  return {
    type: 'leaf',
    look: 'short',
    label,
    ...said(label, options),
    format: (value) => dutch((value as number) / 100),
    parse: (text) => {
      const result = optionalEuros().safeParse(text);
      if (!result.success) throw new Problem(result.error.issues[0]?.message ?? 'Vul een bedrag in.');
      return result.data;
    },
  };
}

export function day(label: string, options: Said = {}): Leaf {
  return {
    type: 'leaf',
    look: 'date',
    label,
    ...said(label, options),
    format: String,
    parse: (text) => {
      const result = optionalDate().safeParse(text);
      if (!result.success) throw new Problem(result.error.issues[0]?.message ?? 'Vul een datum in.');
      return result.data;
    },
  };
}

const lengthExamples = [
  '1 maand',
  '2 maanden',
  '3 maanden',
  '6 maanden',
  '12 maanden',
  '3 weken',
  '10 werkdagen',
];
const noEnd = 'geen';

/** A length of time, such as "3 weken". @param options.orNone takes "geen" for no fixed end (null) */
export function length(label: string, options: Said & { orNone?: boolean } = {}): Leaf {
  return {
    type: 'leaf',
    look: 'short',
    label,
    ...said(label, options),
    ...(options.orNone ? { saysNull: true } : {}),
    suggestions: options.orNone ? [...lengthExamples, noEnd] : lengthExamples,
    format: (value) => (value === null ? noEnd : formatLength(value as never)),
    parse: (text) => (options.orNone && text.toLowerCase() === noEnd ? null : byLine(parseLength)(text)),
  };
}

/** How often: "elke week", "elke 6 maanden". */
export function interval(label: string, options: Said = {}): Leaf {
  return {
    type: 'leaf',
    look: 'short',
    label,
    ...said(label, options),
    suggestions: ['elke week', 'elke 2 weken', 'elke maand', 'elke 3 maanden', 'elke 6 maanden'],
    format: (value) => formatInterval(value as never),
    parse: byLine(parseInterval),
  };
}

const timingHint = 'Bijvoorbeeld: na 2 weken, binnen 10 werkdagen, in week 3, elke maand.';

/** When, counted from a day or period. */
export function timing(label: string, options: Said = {}): Leaf {
  return {
    type: 'leaf',
    look: 'short',
    label,
    ...said(label, { hint: timingHint, ...options }),
    suggestions: [
      'eerste werkdag',
      'na 1 week',
      'na 2 weken',
      'in week 3',
      'binnen 3 weken',
      'binnen 10 werkdagen',
      'elke week',
      'elke maand',
      'na afloop',
    ],
    format: (value) => formatTiming(value as never),
    parse: byLine(parseTiming),
  };
}

/** One of a list. @param labels value → label */
export function select(
  label: string,
  labels: Readonly<Record<string, string>>,
  options: Said & { emptyLabel?: string } = {},
): Leaf {
  return {
    type: 'leaf',
    look: 'select',
    label,
    ...said(label, options),
    emptyLabel: options.emptyLabel ?? (options.required ? 'Kies …' : 'niet gezegd'),
    options: optionsOf(labels),
    format: String,
    parse: (text) => {
      if (!(text in labels)) throw new Problem('Kies een van de mogelijkheden.');
      return text;
    },
  };
}

/** Any number of a list. @param labels value → label */
export function boxes(label: string, labels: Readonly<Record<string, string>>, options: Said = {}): Leaf {
  return {
    type: 'leaf',
    look: 'boxes',
    label,
    ...said(label, options),
    options: optionsOf(labels),
    format: (value) => (value ?? []) as string[],
    parse: (_text, list) => {
      if (list.some((item) => !(item in labels))) throw new Problem('Kies uit de mogelijkheden.');
      return [...new Set(list)];
    },
  };
}

export const parties = (label: string, options: Said = {}) => boxes(label, partyWords, options);
export const party = (label: string, options: Said & { emptyLabel?: string } = {}) =>
  select(label, partyWords, options);
export const channel = (label = 'Hoe', options: Said = { empty: null }) =>
  select(label, channelWords, { emptyLabel: 'maakt niet uit', ...options });

const yesAndNo = { ja: 'ja', nee: 'nee' };

/** Yes, no, or left to the default. */
export function yesNo(label: string, options: Said & { emptyLabel?: string } = {}): Leaf {
  return {
    ...select(label, yesAndNo, { emptyLabel: 'standaard', ...options }),
    format: (value) => (value ? 'ja' : 'nee'),
    parse: (text) => text === 'ja',
  };
}

/** A box; not ticked is no. */
export function check(label: string, options: Said = {}): Leaf {
  return { type: 'leaf', look: 'check', label, ...said(label, options), format: () => '', parse: Boolean };
}

/** What a date counts from, one of those that the form has. */
export function event(label: string, options: Said = {}): Leaf {
  return { type: 'leaf', look: 'event', label, ...said(label, options), format: String, parse: String };
}

/** A phase of the programme, by its code. */
export function phase(label: string, options: Said = {}): Leaf {
  return { type: 'leaf', look: 'phase', label, ...said(label, options), format: String, parse: String };
}

/** Phases of the programme, by their codes. */
export function phases(label: string, options: Said = {}): Leaf {
  return {
    type: 'leaf',
    look: 'phases',
    label,
    ...said(label, options),
    format: (value) => (value ?? []) as string[],
    parse: (_text, list) => [...list],
  };
}

/** The short name by which other rules, addresses and reports know a row. */
export const code = (): Leaf =>
  line('Code', 60, {
    short: true,
    hint: 'Leeg: wij maken hem van de naam. Verander hem niet als er trajecten lopen.',
  });
