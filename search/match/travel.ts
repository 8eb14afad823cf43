import type { MatchCandidate } from './types.ts';

/** A way to travel. Speeds are door to door in the Dutch countryside and town mixed; an estimate, said as "ongeveer". */
export interface TravelMode {
  code: string;
  /** as in "ongeveer 12 minuten fietsen" */
  text: string;
  kmPerHour: number;
  /** minutes before and after the ride: parking, waiting for the bus */
  extraMinutes: number;
  /** km in a straight line that is still daily travel this way; null leaves it to the candidate's own maximum */
  maxKm: number | null;
}

export const travelModes: readonly TravelMode[] = [
  { code: 'car', text: 'met de auto', kmPerHour: 48, extraMinutes: 4, maxKm: null },
  { code: 'motorcycle', text: 'met de motor', kmPerHour: 48, extraMinutes: 3, maxKm: null },
  { code: 'moped', text: 'met de brommer of scooter', kmPerHour: 28, extraMinutes: 2, maxKm: 35 },
  { code: 'ebike', text: 'met de elektrische fiets', kmPerHour: 21, extraMinutes: 0, maxKm: 30 },
  { code: 'bike', text: 'fietsen', kmPerHour: 15, extraMinutes: 0, maxKm: 20 },
  { code: 'publicTransport', text: 'met bus of trein', kmPerHour: 30, extraMinutes: 12, maxKm: 100 },
  { code: 'foot', text: 'lopen', kmPerHour: 5, extraMinutes: 0, maxKm: 8 },
];

const byCode = new Map(travelModes.map((mode) => [mode.code, mode]));

/** Other words for the same, among them the codes of VUM `codeVervoermiddel`. */
const aliases: Record<string, string> = {
  '1': 'car',
  '2': 'moped',
  '3': 'bike',
  '4': 'motorcycle',
  '5': 'publicTransport',
  bicycle: 'bike',
  walk: 'foot',
};

/** Roads are longer than the straight line; 1.3 is the usual detour factor for the Netherlands. */
const detour = 1.3;

export function travelMode(code: string): TravelMode | undefined {
  return byCode.get(code) ?? byCode.get(aliases[code] ?? '');
}

/** Km in a straight line that the candidate reaches: the own maximum, or less when every way to travel is slower. */
export function reachKm(candidate: Pick<MatchCandidate, 'maxTravelKm' | 'transport'>): number {
  let widest = 0;
  for (const code of candidate.transport) {
    const maxKm = travelMode(code)?.maxKm;
    if (maxKm === null || maxKm === undefined) return candidate.maxTravelKm;
    widest = Math.max(widest, maxKm);
  }
  return candidate.transport.length === 0 ? candidate.maxTravelKm : Math.min(candidate.maxTravelKm, widest);
}

/** "Ongeveer 12 minuten fietsen", by the quickest of the candidate's ways that reaches that far. */
export function travelText(km: number, transport: readonly string[]): string {
  let best: { minutes: number; text: string } | undefined;
  for (const code of transport) {
    const mode = travelMode(code);
    if (!mode || (mode.maxKm !== null && km > mode.maxKm)) continue;
    const minutes = Math.max(1, Math.round(((km * detour) / mode.kmPerHour) * 60) + mode.extraMinutes);
    if (!best || minutes < best.minutes) best = { minutes, text: mode.text };
  }
  if (!best) return `${kmText(km)} in een rechte lijn`;
  return `Ongeveer ${best.minutes} ${best.minutes === 1 ? 'minuut' : 'minuten'} ${best.text}`;
}

/** Km with a decimal comma below ten. */
export function kmText(km: number): string {
  if (km < 1) return 'Minder dan 1 kilometer';
  return `${km < 10 ? (Math.round(km * 10) / 10).toString().replace('.', ',') : Math.round(km)} kilometer`;
}
