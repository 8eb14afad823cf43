import { type Locator, ownPostcodes } from '#db/queries/places.ts';
import { seedStreets } from '#db/seed/content/employers.ts';
import { seedPlaces } from '#db/seed/content/places.ts';
import type { RowSink } from '#db/seed/row-sink.ts';
import { picker, type Random } from './random.ts';

export interface Point {
  pc4: string;
  place: string;
  region: string | null;
  lat: number;
  lon: number;
}

/** The short numbers that were given last, as the table `counter` has them. */
export interface Numbers {
  opening: number;
  candidate: number;
  application: number;
  placement: number;
  audit: number;
  /** Hash of the newest audit row: the chain goes on from it. */
  auditHash: string;
}

/** What every part of the generator needs. */
export interface World {
  sink: RowSink;
  random: Random;
  /** Calendar date in the Netherlands. */
  today: string;
  numbers: Numbers;
  /** The short number of the first candidate: what makes two seeds in one database differ. */
  firstNumber: number;
  pickPoint: (random: Random) => Point;
  /** Spreads people round the middle of their postcode, where there are more people than postcodes. */
  spread: boolean;
  /** Version in force of each programme, by its code. */
  programmes: ReadonlyMap<string, string>;
  /** First phase of each programme, by its code. */
  phases: ReadonlyMap<string, string>;
  /** Nothing is written about an account that exists only to own rows. */
  passwordHash: string | null;
}

/**
 * Places to draw from. Without imported postcodes those that the portal knows itself; with them the whole country, the
 * rest of it half as dense per postcode.
 *
 * @param focus regions that get nine of ten rows, for a demo in which searches find something; null is all
 */
export function pointPicker(
  imported: readonly { pc4: string; place: string; lat: number; lon: number }[],
  locator: Locator,
  focus: readonly string[] | null,
): (random: Random) => Point {
  const own = new Set(ownPostcodes.map((row) => row.pc4));
  const points: { point: Point; weight: number }[] = [];
  for (const { place, region, weight, postcodes } of seedPlaces) {
    const share = focus && !focus.includes(region) ? weight / 12 : weight;
    for (const { pc4, lat, lon } of postcodes) {
      points.push({ point: { pc4, lat, lon, place, region }, weight: share / postcodes.length });
    }
  }
  const usual = points.reduce((sum, { weight }) => sum + weight, 0) / points.length;
  for (const { pc4, place, lat, lon } of focus ? [] : imported) {
    if (own.has(pc4)) continue;
    const region = locator.locate({ postcode: pc4, place })?.region ?? null;
    points.push({ point: { pc4, place, lat, lon, region }, weight: usual / 2 });
  }
  const pick = picker(points, ({ weight }) => weight);
  return (random) => pick(random).point;
}

/** Letters that Dutch postcodes use. */
const letters = 'ABCDEGHJKLMNPRSTVWXZ';

/** `3311 AB`; never SA, SD or SS, which aren't given out. */
export function postcodeAt(point: Point, random: Random): string {
  const first = letters[random.int(0, letters.length - 1)] ?? 'A';
  const second = letters[random.int(0, letters.length - 1)] ?? 'A';
  const pair = first === 'S' && 'ADS'.includes(second) ? 'SB' : first + second;
  return `${point.pc4} ${pair}`;
}

export function streetAt(random: Random): string {
  return `${random.pick(seedStreets)} ${random.int(1, 180)}`;
}

/** Coordinates of an address: those of the postcode, or up to 700 metres from them. */
export function coordinatesAt(world: World, point: Point, random: Random): { lat: number; lon: number } {
  if (!world.spread) return { lat: point.lat, lon: point.lon };
  const round = (value: number) => Math.round(value * 1e5) / 1e5;
  return {
    lat: round(point.lat + (random.float() - 0.5) * 0.0126),
    lon: round(point.lon + (random.float() - 0.5) * 0.0204),
  };
}

export function nextNumber(world: World, kind: Exclude<keyof Numbers, 'auditHash'>): number {
  world.numbers[kind] += 1;
  return world.numbers[kind];
}

const mailKinds = ['candidate', 'employer', 'staff'] as const;

/** The number in an e-mail address: two people of one name never share it, whatever they are. */
export function mailIndex(kind: (typeof mailKinds)[number], index: number): number {
  return index * 10 + mailKinds.indexOf(kind);
}
