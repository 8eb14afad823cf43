import { toJson } from '#db/json.ts';
import type { Schema } from '#db/schema.ts';
import { fillText, type TextContext } from '#db/seed/content/texts/fill.ts';
import {
  adaptationSentences,
  genericTasks,
  openingIntroductions,
  openingOffers,
} from '#db/seed/content/texts/openings.ts';
import { taskTexts } from '#db/seed/content/texts/tasks.ts';
import type { SectorCode, SeedOccupation } from '#db/seed/content/types.ts';
import type { Instrument } from '../../domain/shared/labels.ts';
import type { AdaptationCode } from '../../domain/shared/work-conditions.ts';
import { addDays } from './days.ts';
import { pickerOf, type Random } from './random.ts';

type OpeningState = Schema['opening']['state'];
type OpeningKind = Schema['opening']['kind'];

const tasksOf = new Map<string, string[]>();

const pickInstrument = pickerOf<Instrument>({
  wageCostSubsidy: 5,
  noRiskPolicy: 5,
  jobcoaching: 6,
  workplaceAdaptation: 2,
  wageCostAdvantage: 2,
  proefplaatsing: 4,
});

export function drawHours(random: Random, occupation: SeedOccupation): { min: number; max: number } {
  const { min, max } = occupation.hours;
  const low = min + 4 * random.int(0, Math.max(0, Math.floor((max - min) / 4)));
  const high = Math.min(max, low + 4 * random.int(0, 3));
  return { min: Math.min(low, high), max: Math.max(low, high) };
}

const evenings: ReadonlySet<SectorCode> = new Set([
  'hospitality',
  'retail',
  'cleaning',
  'care',
  'security',
  'transport',
]);
const allDays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

export function drawTimes(random: Random, sector: SectorCode): { days: string; shifts: string } {
  const late = evenings.has(sector);
  const days = random.chance(0.4)
    ? []
    : late && random.chance(0.35)
      ? random.sample(allDays, 5)
      : allDays.slice(0, 5);
  const shifts = random.chance(0.35) ? [] : late && random.chance(0.3) ? ['evening'] : ['day'];
  return { days: toJson(days), shifts: toJson(shifts) };
}

export function drawPay(random: Random, kind: OpeningKind, occupation: SeedOccupation) {
  const wage = kind === 'vacancy' || kind === 'secondment' || kind === 'apprenticeship';
  if (!wage) {
    const allowance = kind === 'workInternship' && random.chance(0.4);
    const cents = allowance ? random.int(8, 25) * 1000 : null;
    return {
      pay_kind: allowance ? ('allowance' as const) : ('unpaid' as const),
      pay_min_cents: cents,
      pay_max_cents: cents,
    };
  }
  if (random.chance(0.12)) return { pay_kind: 'unknown' as const, pay_min_cents: null, pay_max_cents: null };
  const low = occupation.wageCents.min + random.int(0, 4) * 10;
  const high = Math.max(low, occupation.wageCents.max - random.int(0, 8) * 10);
  if (random.chance(0.7)) return { pay_kind: 'hourly' as const, pay_min_cents: low, pay_max_cents: high };
  const monthly = (cents: number) => Math.round((cents * 36 * 52) / 12 / 1000) * 1000;
  return { pay_kind: 'monthly' as const, pay_min_cents: monthly(low), pay_max_cents: monthly(high) };
}

export function drawInstruments(random: Random): string[] {
  const found = new Set<string>();
  const count = random.chance(0.4) ? 0 : random.int(1, 3);
  for (let i = 0; i < count; i += 1) found.add(pickInstrument(random));
  return [...found];
}

export function drawDeadline(random: Random, state: OpeningState, today: string, era: string): string | null {
  if (state === 'expired') return era;
  if (state === 'open' || state === 'paused')
    return random.chance(0.6) ? addDays(today, random.int(5, 45)) : null;
  return state === 'submitted' || state === 'returned' ? addDays(today, random.int(15, 60)) : null;
}

export function drawTasks(
  random: Random,
  occupation: SeedOccupation,
  adaptations: readonly AdaptationCode[],
  context: TextContext,
): string {
  let tasks = tasksOf.get(occupation.code);
  if (!tasks) {
    tasks = taskTexts(occupation);
    tasksOf.set(occupation.code, tasks);
  }
  const paragraphs = [random.pick(openingIntroductions), ...(tasks.length > 0 ? [random.pick(tasks)] : [])];
  if (random.chance(0.45)) paragraphs.push(random.pick(genericTasks));
  const adapted = adaptations.flatMap((code) => {
    const sentences = adaptationSentences[code];
    return sentences && sentences.length > 0 ? [random.pick(sentences)] : [];
  });
  if (adapted.length > 0) paragraphs.push(adapted.join(' '));
  paragraphs.push(random.sample(openingOffers, random.int(1, 2)).join(' '));
  return paragraphs.map((text) => fillText(text, context)).join('\n\n');
}
