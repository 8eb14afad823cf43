/** Hours a week. */
export interface Hours {
  min: number;
  max: number;
}

const number = String.raw`(\d{1,2}(?:[.,]\d{1,2})?)`;
const between = String.raw`\s*(?:-|–|—|\/|tot(?:\s+en\s+met)?|t\/m|à|to|or|of|en|bis)\s*`;
const unit = String.raw`(?:\s*|-)(?:uur|uren|urige|u\b\.?|hours?|hrs?\b|h\b|std\b|stunden)`;

const range = new RegExp(`${number}${between}${number}${unit}`, 'i');
const single = new RegExp(`${number}${unit}`, 'i');
const leastAndMost = new RegExp(
  String.raw`\bmin(?:\.|imaal|imum)?\s*${number}(?:${unit})?[\s,]*(?:en|tot|-)?\s*max(?:\.|imaal|imum)?\s*${number}${unit}`,
  'i',
);
const least = new RegExp(
  String.raw`\b(?:min(?:\.|imaal|imum)?|vanaf|ten\s+minste|at\s+least)\s*${number}${unit}`,
  'i',
);
/** "minimaal 20 uur": what stands behind it may say how many at most. */
const mostAfter = new RegExp(
  String.raw`^(?:\s*(?:per|p[./]?)\s?(?:week|w)\b\.?)?[\s,]*(?:en\s+)?(?:tot(?:\s+en\s+met)?|t\/m|max(?:\.|imaal|imum)?|[-–])\s*(?:max(?:\.|imaal|imum)?\s*)?${number}${unit}`,
  'i',
);
const otherHours = new RegExp(String.raw`${number}${unit}\s*(?:per|p[./]?|\/)\s?(?:week|w\b)`, 'i');
const bareRange = new RegExp(`^\\s*${number}${between}${number}\\s*$`, 'i');
const bare = new RegExp(`^\\s*${number}\\s*$`);

/** Hours of a full week, and of a full day: what days a week and "vanaf 20 uur" are reckoned with. */
const fullWeek = 40;
const fullDay = 8;
const counted = ['een', 'twee', 'drie', 'vier', 'vijf', 'zes'];
const someDays = `([1-6](?:[.,]5)?|${counted.join('|')})`;
const days = new RegExp(
  String.raw`(?<![\d.,\p{L}])${someDays}(?:\s*(?:-|–|tot|à|a|of)\s*${someDays})?\s*(?:dag(?:en)?|days?)\b`,
  'iu',
);
const perDay = new RegExp(String.raw`${number}${unit}\s*(?:per|a|p\.?|\/)\s*(?:dag|day|d\b)`, 'i');

/** Times of day ("8:30", "8.30 - 17.00 uur") are no number of hours; neither are hours a day or a month. */
const timesOfDay =
  /\d{1,2}:\d{2}(\s*uur)?|\d{1,2}\.(00|15|30|45)(\s*uur)?\s*(-|–|tot)\s*\d{1,2}\.(00|15|30|45)(\s*uur)?/gi;
const notPerWeek = /^\s*(per|a|p\.?|\/)\s*(dag|day|maand|month|jaar|year|d\b|m\b)/i;

/**
 * Hours a week from `workHours` or a piece of text: "24-32 uur per week", "40 hours", "0.8 fte", "PT36H".
 *
 * @returns null when the text doesn't say
 */
export function parseHours(text: string): Hours | null {
  const line = text.replace(/\s+/g, ' ').slice(0, 300);
  const iso = /\bPT(\d{1,2})H\b/i.exec(line);
  if (iso) return checked(Number(iso[1]), Number(iso[1]));
  const plain = line.replace(timesOfDay, ' ');
  const fromBare = bareRange.exec(plain) ?? bare.exec(plain);
  if (fromBare) return checked(amount(fromBare[1]), amount(fromBare[2] ?? fromBare[1]));
  const bounds = leastAndMost.exec(plain);
  if (bounds) return checked(amount(bounds[1]), amount(bounds[2]));
  const from = least.exec(plain);
  const after = from ? plain.slice(from.index + from[0].length) : '';
  // "vanaf 7 uur, 32 uur per week": the first is a time of day.
  const time =
    from && /^vanaf/i.test(from[0]) && !/^\s*(?:per|p[./]?|\/)\s?w/i.test(after) && otherHours.test(after);
  if (from && !time && !notPerWeek.test(after)) {
    const most = mostAfter.exec(after);
    return checked(amount(from[1]), most ? amount(most[1]) : Math.max(amount(from[1]), fullWeek));
  }
  const rest = from && time ? after : plain;
  for (const pattern of [range, single]) {
    const match = pattern.exec(rest);
    if (!match || notPerWeek.test(rest.slice(match.index + match[0].length))) continue;
    const hours = checked(amount(match[1]), amount(pattern === range ? match[2] : match[1]));
    if (hours) return hours;
  }
  const fte = /\b([01][.,]\d{1,2}|1)\s*fte\b/i.exec(plain)?.[1];
  if (!fte) return fromDays(plain);
  const hours = Math.round(Number(fte.replace(',', '.')) * 40);
  return checked(hours, hours);
}

/** "3 dagen", "2 tot 3 dagen per week", "8 uur per dag, 5 dagen per week". */
function fromDays(text: string): Hours | null {
  const found = days.exec(text);
  if (!found || notPerWeek.test(text.slice(found.index + found[0].length))) return null;
  const count = (word: string) => counted.indexOf(word.toLowerCase()) + 1 || Number(word.replace(',', '.'));
  const hours = perDay.exec(text)?.[1];
  const long = hours ? amount(hours) : fullDay;
  const first = count(found[1] ?? '');
  return checked(first * long, (found[2] ? count(found[2]) : first) * long);
}

/** Hours in a running text count only where it says that they are per week. */
export function hoursInText(running: string): Hours | null {
  const text = running.replace(/\s+/g, ' ');
  const week = String.raw`\s*(?:per\s+week|p[./]?\s?w\.?|\/\s*week|a\s+week|in\s+de\s+week|pro\s+woche)`;
  const found =
    new RegExp(`${leastAndMost.source}${week}`, 'i').exec(text) ??
    new RegExp(`${number}${between}${number}${unit}${week}`, 'i').exec(text) ??
    new RegExp(`${number}${unit}${week}`, 'i').exec(text);
  return found ? parseHours(found[0]) : null;
}

/** What we assume where a posting only names the kind of employment, or nothing at all. */
export function assumedHours(employmentTypes: readonly string[]): Hours {
  const full = employmentTypes.includes('FULL_TIME');
  const part = employmentTypes.includes('PART_TIME');
  if (full && part) return { min: 16, max: 40 };
  if (full) return { min: 36, max: 40 };
  if (part) return { min: 16, max: 24 };
  return { min: 24, max: 40 };
}

function amount(text: string | undefined): number {
  return Math.round(Number((text ?? '').replace(',', '.')) * 4) / 4;
}

function checked(a: number, b: number): Hours | null {
  const min = Math.min(a, b);
  const max = Math.max(a, b);
  return min > 0 && max <= 60 ? { min, max } : max <= 60 && max > 0 ? { min: max, max } : null;
}
