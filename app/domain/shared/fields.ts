import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { errorTexts } from './errors.ts';
import { cleanLine, cleanText, containsBsn } from './text.ts';

/**
 * Building blocks of the form schemas. Each message says in the user's words what to do. Values arrive as text from
 * a form; an empty field is `undefined` (Conform).
 */

const noBsn = [(text: string) => !containsBsn(text), errorTexts.bsnRefused] as const;

/** One line. @param what the field in a sentence, such as "de titel" */
export function line(what: string, max = 120) {
  return z
    .string(`Vul ${what} in.`)
    .transform(cleanLine)
    .refine((text) => text.length > 0, `Vul ${what} in.`)
    .refine((text) => text.length <= max, `Dit is te lang: gebruik hoogstens ${max} tekens.`)
    .refine(...noBsn);
}

/** One line that may stay empty (then ''). */
export function optionalLine(max = 120) {
  return z
    .string()
    .optional()
    .transform((text) => cleanLine(text ?? ''))
    .refine((text) => text.length <= max, `Dit is te lang: gebruik hoogstens ${max} tekens.`)
    .refine(...noBsn);
}

/** Several lines. */
export function paragraph(what: string, max = 4000) {
  return z
    .string(`Vul ${what} in.`)
    .transform(cleanText)
    .refine((text) => text.length > 0, `Vul ${what} in.`)
    .refine((text) => text.length <= max, `Dit is te lang: gebruik hoogstens ${max} tekens.`)
    .refine(...noBsn);
}

/** Several lines that may stay empty (then ''). */
export function optionalParagraph(max = 4000) {
  return z
    .string()
    .optional()
    .transform((text) => cleanText(text ?? ''))
    .refine((text) => text.length <= max, `Dit is te lang: gebruik hoogstens ${max} tekens.`)
    .refine(...noBsn);
}

/** Dutch postcode with or without letters, stored as "1234 AB" or "1234". */
export function postcode() {
  return z
    .string('Vul de postcode in.')
    .transform((text) => cleanLine(text).toUpperCase().replace(/\s/g, ''))
    .refine(
      (text) => /^[1-9]\d{3}([A-Z]{2})?$/.test(text) && !/(SA|SD|SS)$/.test(text),
      'Dit is geen postcode. Een postcode heeft vier cijfers en twee letters, bijvoorbeeld 3311 AB.',
    )
    .transform((text) => (text.length === 6 ? `${text.slice(0, 4)} ${text.slice(4)}` : text));
}

/** Chamber of Commerce number: eight digits. There is no check digit. */
export function kvkNumber() {
  return z
    .string('Vul uw KvK-nummer in.')
    .transform((text) => text.replace(/[\s.]/g, ''))
    .refine(
      (text) => /^\d{8}$/.test(text) && text !== '00000000',
      'Een KvK-nummer heeft acht cijfers. U vindt het op uw uittreksel.',
    );
}

/** E-mail address, lower case, at most 254 characters (RFC 5321). */
export function email(what = 'uw e-mailadres') {
  return z
    .string(`Vul ${what} in.`)
    .transform((text) => cleanLine(text).toLowerCase())
    .pipe(
      z
        .email('Dit is geen goed e-mailadres. Een voorbeeld: naam@bedrijf.nl.')
        .max(254, 'Dit e-mailadres is te lang.')
        .refine(...noBsn),
    );
}

/** Dutch or international telephone number; may stay empty. */
export function optionalPhone() {
  return z
    .string()
    .optional()
    .transform((text) => cleanLine(text ?? ''))
    .refine(
      (text) => text === '' || /^(\+|00)?[\d\s()-]{9,20}$/.test(text),
      'Dit is geen goed telefoonnummer. Een voorbeeld: 06 12 34 56 78.',
    )
    .refine(...noBsn);
}

/** Hours a week, halves and quarters allowed, comma or point. */
export function hours(what = 'het aantal uren per week') {
  return z
    .string(`Vul ${what} in.`)
    .transform((text) => Number(text.trim().replace(',', '.')))
    .refine((value) => Number.isFinite(value), 'Vul een getal in, bijvoorbeeld 24.')
    .refine((value) => value > 0, 'Vul meer dan 0 uur in.')
    .refine((value) => value <= 60, 'Vul hoogstens 60 uur per week in.')
    .refine((value) => Number.isInteger(value * 4), 'Gebruik hele uren, halve uren of kwartieren.');
}

/** Whole number between bounds. */
export function wholeNumber(what: string, min: number, max: number) {
  return z
    .string(`Vul ${what} in.`)
    .transform((text) => Number(text.trim()))
    .refine((value) => Number.isInteger(value), 'Vul een heel getal in.')
    .refine((value) => value >= min && value <= max, `Vul een getal in van ${min} tot en met ${max}.`);
}

function isDate(text: string): boolean {
  try {
    const date = Temporal.PlainDate.from(text, { overflow: 'reject' });
    return /^\d{4}-\d{2}-\d{2}$/.test(text) && date.year >= 1900 && date.year <= 2200;
  } catch {
    return false;
  }
}

/** Accepts 2026-11-22 (date input) and 22-11-2026 (typed), gives ISO text. */
function isoText(text: string): string {
  const typed = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text.trim());
  if (!typed) return text.trim();
  const [, day = '', month = '', year = ''] = typed;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Calendar date as ISO text. */
export function date(what = 'een datum') {
  return z
    .string(`Vul ${what} in.`)
    .transform(isoText)
    .refine(isDate, 'Deze datum bestaat niet. Schrijf dag-maand-jaar, bijvoorbeeld 22-11-2026.');
}

/** Calendar date that may stay empty (then null). */
export function optionalDate() {
  return z
    .string()
    .optional()
    .transform((text) => (text?.trim() ? isoText(text) : null))
    .refine(
      (text) => text === null || isDate(text),
      'Deze datum bestaat niet. Schrijf dag-maand-jaar, bijvoorbeeld 22-11-2026.',
    );
}

/** Euro amount as typed ("15,50", "2.450"), in integer cents; may stay empty (then null). */
export function optionalEuros() {
  return z
    .string()
    .optional()
    .transform((text) => (text?.trim() ? text.trim().replace(/^€\s*/, '') : null))
    .refine(
      (text) => text === null || /^\d{1,3}(\.\d{3})*(,\d{1,2})?$|^\d+([.,]\d{1,2})?$/.test(text),
      'Vul een bedrag in, bijvoorbeeld 15,50.',
    )
    .transform((text) => (text === null ? null : cents(text)));
}

function cents(text: string): number {
  const plain =
    /,\d{1,2}$/.test(text) || /\.\d{3}(\D|$)/.test(text) ? text.replaceAll('.', '').replace(',', '.') : text;
  return Math.round(Number(plain) * 100);
}

/** A ticked box: present is true. */
export function checkbox() {
  return z
    .string()
    .optional()
    .transform((value) => value === 'on' || value === 'ja' || value === 'true');
}

/** One of a fixed list. */
export function choice<const T extends readonly [string, ...string[]]>(
  values: T,
  message = 'Kies een van de mogelijkheden.',
) {
  return z.enum(values, message);
}

/** Any number of a fixed list; a single value arrives as text, none as undefined. */
export function choices<const T extends readonly [string, ...string[]]>(values: T) {
  return z
    .union([
      z.array(z.enum(values, 'Kies een van de mogelijkheden.')),
      z.enum(values).transform((value) => [value]),
    ])
    .optional()
    .transform((list): T[number][] => (list ? [...new Set(list)] : []));
}

/** Hidden field of a form: the same token twice is the same submission. */
export const formToken = z
  .string('Laad de pagina opnieuw.')
  // No colon: tokens with one are what the portal gives to its own letters and links.
  .regex(/^[\w-]{8,64}$/, 'Laad de pagina opnieuw.');

/** Hidden field of a form: the version of the record that was shown. */
export const shownVersion = z.coerce.number().int().positive().optional();
