import type { Schema } from '../../schema.ts';
import { isObject, listOf, numberOf, prop, textOf, textsOf } from './json-ld.ts';

export function employmentTypes(value: unknown): string[] {
  return textsOf(value)
    .flatMap((text) =>
      text
        .replace(/https?:\/\/schema\.org\//g, '')
        .replace(/[[\]"']/g, '')
        .split(/[,;|/]/),
    )
    .map((text) =>
      fullName(
        text
          .trim()
          .toUpperCase()
          .replace(/[\s-]+/g, '_'),
      ),
    )
    .filter((text) => text !== '');
}

function fullName(type: string): string {
  if (/^(FULL_?TIME|VOLTIJD|VOLLEDIG)/.test(type)) return 'FULL_TIME';
  if (/^(PART_?TIME|DEELTIJD)/.test(type)) return 'PART_TIME';
  if (/^(TEMP|TIJDELIJK|BEPAALDE)/.test(type)) return 'TEMPORARY';
  if (/^(INTERN|STAGE)/.test(type)) return 'INTERN';
  if (/^(VOLUNTEER|VRIJWILLIG)/.test(type)) return 'VOLUNTEER';
  if (/^(APPRENTIC|LEERWERK|BBL)/.test(type)) return 'APPRENTICESHIP';
  if (/^(CONTRACT|FREELANCE|ZZP)/.test(type)) return 'CONTRACTOR';
  return type;
}

export function kindOf(types: readonly string[]): Schema['opening']['kind'] {
  if (types.includes('APPRENTICESHIP')) return 'apprenticeship';
  if (types.includes('INTERN')) return 'workInternship';
  if (types.includes('VOLUNTEER')) return 'workExperiencePlacement';
  return 'vacancy';
}

export function contractOf(types: readonly string[]): string {
  if (types.includes('TEMPORARY')) return 'Tijdelijk contract';
  if (types.includes('CONTRACTOR')) return 'Opdracht als zelfstandige';
  return '';
}

/** Swedish dates are ISO dates. */
const dutchDate = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const dutchMonths = 'jan feb maa apr mei jun jul aug sep okt nov dec'.split(' ');

/** A date as people and programs write it, as ISO text: 31-12-2026, 2026/12/31, 20261231, 31 december 2026, seconds. */
function isoOf(text: string): string {
  const pad = (part: string | undefined) => (part ?? '').padStart(2, '0');
  const dayFirst = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?=$|[ T,])/.exec(text);
  if (dayFirst) return `${dayFirst[3]}-${pad(dayFirst[2])}-${pad(dayFirst[1])}`;
  const yearFirst = /^(\d{4})\/(\d{1,2})\/(\d{1,2})(?=$|[ T])/.exec(text);
  if (yearFirst) return `${yearFirst[1]}-${pad(yearFirst[2])}-${pad(yearFirst[3])}`;
  const packed = /^(20\d{2})(\d{2})(\d{2})$/.exec(text);
  if (packed) return `${packed[1]}-${packed[2]}-${packed[3]}`;
  if (/^1\d{9}(\d{3})?$/.test(text)) {
    return new Date(Number(text) * (text.length === 10 ? 1000 : 1)).toISOString();
  }
  const named = /^(?:[a-z]+,?\s+)?(\d{1,2})\s+([a-z]{3})[a-z]*\.?,?\s+(\d{4})(?=$|[ T,])/i.exec(text);
  const monthFirst = /^([a-z]{3})[a-z]*\.?\s+(\d{1,2}),?\s+(\d{4})(?=$|[ T,])/i.exec(text);
  if (monthFirst) return isoOf(`${monthFirst[2]} ${monthFirst[1]} ${monthFirst[3]}`);
  const name = named?.[2]?.toLowerCase().replace('mrt', 'mar') ?? '';
  const month = Math.max(months.indexOf(name), dutchMonths.indexOf(name)) + 1;
  if (named && month > 0) return `${named[3]}-${pad(String(month))}-${pad(named[1])}`;
  // Without a zone the publisher means the time here.
  return /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/.exec(text)?.[1] ?? text;
}

/** The calendar date in the Netherlands; null for what is no date. */
export function dateOf(value: unknown): string | null {
  const plain = isoOf(textOf(value));
  const day = /^(\d{4}-\d{2}-\d{2})$/.exec(plain)?.[1];
  const moment = new Date(day ? `${day}T12:00:00Z` : plain);
  if (Number.isNaN(moment.getTime()) || !/^\d{4}-\d{2}-\d{2}/.test(plain)) return null;
  const found = dutchDate.format(moment);
  if (day && found !== day) return null;
  return found >= '1990-01-01' && found <= '2200-12-31' ? found : null;
}

export function momentOf(value: unknown, today: string): string | null {
  const date = dateOf(value);
  return date === null || date > today ? null : `${date}T08:00:00.000Z`;
}

export function educationOf(value: unknown): number | null {
  const text = listOf(value)
    .flatMap((one) =>
      isObject(one) ? [textOf(prop(one, 'credentialCategory')), textOf(one)] : [textOf(one)],
    )
    .join(' ')
    .toLowerCase();
  if (text.trim() === '') return null;
  // The lowest level that is named is enough: "mbo of hbo" asks for mbo.
  if (/basisonderwijs|geen opleiding|no requirements/.test(text)) return 1;
  if (/\bvmbo\b|\bmavo\b|\blbo\b|\bmbo[- ]?(?:niveau )?1\b/.test(text)) return 2;
  if (/\bhavo\b|\bvwo\b|high school/.test(text)) return 3;
  if (/\bmbo[- ]?[2-4]?\b|professional certificate|vakdiploma/.test(text)) return 4;
  if (/\bhbo\b|bachelor|associate degree/.test(text)) return 5;
  if (/\bwo\b|master|universit|postgraduate/.test(text)) return 6;
  return null;
}

export function experienceOf(value: unknown): number | null {
  const [first] = listOf(value);
  if (!isObject(first)) {
    const text = textOf(first).replace(/\s+/g, ' ').slice(0, 300);
    const years = /(?<![\d.,])(\d{1,2})\s*(\+\s*)?(jaar|jaren|years?)/i.exec(text)?.[1];
    if (years) return Math.min(Number(years), 50);
    const some = /(?<![\d.,])(\d{1,3})\s*(\+\s*)?(maand(?:en)?|months?)/i.exec(text)?.[1];
    return some ? Math.min(Math.round((Number(some) / 12) * 10) / 10, 50) : null;
  }
  const months = numberOf(prop(first, 'monthsOfExperience'));
  return months === null || months < 0 ? null : Math.min(Math.round((months / 12) * 10) / 10, 50);
}

export function occupationCodes(value: unknown): string[] {
  return listOf(value).flatMap((one) =>
    isObject(one)
      ? textsOf([prop(one, 'codeValue'), prop(one, 'url'), one['@id'], prop(one, 'name')])
      : textsOf(one),
  );
}

/** Licences that the text names; a wish, since nobody said it is a must. */
export function licencesIn(text: string): string[] {
  const found = new Set<string>();
  for (const match of text
    .replace(/\s+/g, ' ')
    .matchAll(/rijbewijs\s*[:(]?\s*(?:type|categorie|cat\.?)?\s*['"‘“]?(BE|CE|DE|C1|B|C|D|T|AM)\b/gi)) {
    found.add((match[1] ?? '').toUpperCase());
  }
  return [...found];
}
