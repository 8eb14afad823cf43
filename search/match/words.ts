import { educationLevels } from '#app/domain/shared/labels.ts';
import { languageLevels } from './types.ts';

/** Education levels as said in a sentence; VUM `codeNiveauOpleiding`. */
export function educationText(level: number): string {
  const texts: Readonly<Record<number, string>> = educationLevels;
  return texts[level] ?? 'een onbekend niveau';
}

/** CEFR level as said in a sentence. */
export function dutchText(level: number): string {
  return languageLevels[level] ?? 'onbekend';
}

/** "24 uur" or "20 tot 28 uur", with a decimal comma. */
export function hoursText(min: number, max: number): string {
  return min === max ? `${decimal(min)} uur` : `${decimal(min)} tot ${decimal(max)} uur`;
}

export function decimal(value: number): string {
  return String(Math.round(value * 100) / 100).replace('.', ',');
}

/** "a, b en c". */
export function list(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} en ${words[words.length - 1]}`;
}

/** "1 keer", "3 keer". */
export function count(amount: number, one: string, many = one): string {
  return `${amount} ${amount === 1 ? one : many}`;
}
