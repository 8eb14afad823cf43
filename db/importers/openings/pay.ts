import { isObject, listOf, numberOf, prop, textOf } from './json-ld.ts';

export interface Pay {
  kind: 'hourly' | 'monthly' | 'unpaid' | 'unknown';
  /** Euro cents per hour or per month. */
  minCents: number | null;
  maxCents: number | null;
  /** What could not be turned into euros per hour or month, as the source says it. */
  asWritten: string;
}

const none: Pay = { kind: 'unknown', minCents: null, maxCents: null, asWritten: '' };

type Unit = 'hour' | 'day' | 'week' | 'month' | 'year';

/** Weeks in a month, working hours in a day: the usual conversions of a wage. */
const weeksPerMonth = 52 / 12;
const hoursPerDay = 8;

/** Reads `baseSalary` in any of its shapes; nothing is guessed about another currency. */
export function readPay(value: unknown): Pay {
  const [first] = listOf(value);
  if (first === undefined) return none;
  if (!isObject(first)) return fromText(textOf(first));
  const inner = prop(first, 'value') ?? prop(first, 'price');
  const amounts = isObject(inner) ? inner : first;
  const currency = textOf(
    prop(first, 'currency') ?? prop(first, 'priceCurrency') ?? prop(amounts, 'currency'),
  );
  const unit = unitOf(
    textOf(prop(amounts, 'unitText') ?? prop(amounts, 'unitCode') ?? prop(first, 'unitText')),
  );
  const single = amount(isObject(inner) ? prop(inner, 'value') : inner);
  const min = amount(prop(amounts, 'minValue')) ?? single;
  const max = amount(prop(amounts, 'maxValue')) ?? single ?? min;
  if (min === null && max === null) return fromText(textOf(inner));
  return toPay(min ?? max ?? 0, max ?? min ?? 0, unit, currency);
}

/** One amount, also as it is written in a text: "€ 2.500,50". */
function amount(value: unknown): number | null {
  const number = numberOf(value);
  if (number !== null && !/^\d{1,3}\.\d{3}$/.test(textOf(value))) return number;
  const written = textOf(value).replace(/\s+/g, ' ');
  const found = /^(?:€|EUR|euro)?\s*(\d[\d.,]*)\s*(?:€|EUR|euro)?(?:,-)?$/i.exec(written);
  return found ? amountOf(found[1] ?? '') : null;
}

/** "schaal 6", "functiegroep 3": numbers of a pay scale, not of money. */
const scales =
  /\b(?:schaal|schalen|functiegroep|fwg|trede|treden)\s?[:.-]?\s?\d+(?:\s?(?:-|–|t\/m|tot|en|of)\s?\d+(?![.,\d]))?/gi;

function fromText(whole: string): Pay {
  const text = whole.replace(/\s+/g, ' ').slice(0, 300);
  if (text === '') return none;
  const amounts = [...text.replace(scales, ' ').matchAll(/\d[\d.,]*/g)]
    .map((match) => amountOf(match[0]))
    .filter((one) => one > 0);
  const [first, second = first] = amounts;
  if (first === undefined || second === undefined) return { ...none, asWritten: text };
  // "6" may be a pay scale: a small number says what it is only with a unit, a sign of money or as "15,50" by itself.
  const said = unitOf(text) !== null || /€|\beur/i.test(text) || /^\d{1,2}[.,]\d{2}$/.test(text);
  if (Math.max(first, second) < 100 && !said) return { ...none, asWritten: text };
  const currency = /\b(USD|GBP|CHF|PLN|SEK|DKK|NOK)\b|[$£]/.exec(text)?.[0] ?? 'EUR';
  return toPay(first, second, unitOf(text), currency, text);
}

function toPay(a: number, b: number, unit: Unit | null, currency: string, text = ''): Pay {
  const low = Math.min(a, b);
  const high = Math.max(a, b);
  const known = unit ?? guessUnit(high);
  const written =
    text ||
    `${low === high ? low : `${low} - ${high}`} ${currency || 'EUR'} ${known ? `per ${dutch[known]}` : ''}`.trim();
  if (high === 0) return unit ? { kind: 'unpaid', minCents: null, maxCents: null, asWritten: '' } : none;
  if (currency !== '' && !/^(EUR|€|euro)$/i.test(currency)) return { ...none, asWritten: written };
  if (!known) return { ...none, asWritten: written };
  const [kind, factor] = conversion[known];
  const minCents = Math.round((low || high) * factor * 100);
  const maxCents = Math.round(high * factor * 100);
  const limit = kind === 'hourly' ? 100_000 : 10_000_000;
  if (maxCents > limit || minCents <= 0) return { ...none, asWritten: written };
  return { kind, minCents, maxCents, asWritten: '' };
}

const dutch: Record<Unit, string> = { hour: 'uur', day: 'dag', week: 'week', month: 'maand', year: 'jaar' };

const conversion: Record<Unit, ['hourly' | 'monthly', number]> = {
  hour: ['hourly', 1],
  day: ['hourly', 1 / hoursPerDay],
  week: ['monthly', weeksPerMonth],
  month: ['monthly', 1],
  year: ['monthly', 1 / 12],
};

function unitOf(text: string): Unit | null {
  if (/\b(hour|hourly|uur|uurloon|HUR|stunde)\b/i.test(text)) return 'hour';
  if (/\b(day|daily|dag|DAY|tag)\b/i.test(text)) return 'day';
  if (/\b(week|weekly|WEE)\b/i.test(text)) return 'week';
  if (/\b(month|monthly|maand|maandelijks|MON|monat)\b/i.test(text)) return 'month';
  if (/\b(year|yearly|annual|jaar|jaarlijks|ANN|jahr)\b/i.test(text)) return 'year';
  return null;
}

/** An amount without a unit says by its size what it is: nobody earns 100 euros an hour or 15,000 a month here. */
function guessUnit(amount: number): Unit | null {
  if (amount < 5) return null;
  if (amount < 100) return 'hour';
  if (amount < 600) return null;
  return amount < 15_000 ? 'month' : 'year';
}

/** "2.500,00", "2,500.00", "2.500", "15,50": the last sign with one or two digits behind it is the decimal one. */
function amountOf(text: string): number {
  const plain = text.replace(/[.,]+$/, '');
  const decimal = /[.,](\d{1,2})$/.exec(plain);
  const whole = decimal ? plain.slice(0, decimal.index) : plain;
  return Number(`${whole.replace(/[.,]/g, '')}.${decimal?.[1] ?? '0'}`);
}
