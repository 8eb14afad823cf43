import { codeOf } from '#search/match/codes.ts';
import { availableWithinDays } from '#search/match/conditions.ts';
import { level, type PreparedCandidate, type PreparedOpening, quarterYears } from '#search/match/prepare.ts';
import { neutralWishPoints, potsOf } from '#search/match/score.ts';
import type { Vocabulary } from '#search/match/store/vocabulary.ts';
import type { Weights } from '#search/match/weights.ts';

/** Rows are kept by how far they reach, so that a wide circle is only searched among those who travel that far. */
export const classes = [50, 100, 150, 250, 400, 600];
/** The circles of all classes, for `cellRanges`. */
export const allCircles = classes.map((reach, index) => [index, reach] as const);
const cellUnits = 40;
const gridWidth = 1000;
const offset = 20_000;

export type Values = Record<string, number | null>;

/** What every question of a peer needs beside its row: today and the weights, in tenths of a point and units of 100 m. */
export function sharedValues(weights: Weights, today: number): Values {
  const both = potsOf(weights, true, true);
  return {
    today,
    within: availableWithinDays,
    half: weights.halfDistanceKm * 10,
    far: weights.distance * 10,
    hours: weights.hours * 10,
    fresh: weights.freshness * 10,
    attention: weights.attention * 10,
    freshDays: weights.freshDays,
    oldDays: weights.oldDays,
    neutral: neutralWishPoints(weights),
    must: both.must,
    wish: both.wish,
    all: potsOf(weights, true, false).must,
    nothing: potsOf(weights, false, false).must,
  };
}

/** The columns of a candidate, by the names of `candidateColumns`. */
export function candidateValues(index: number, row: PreparedCandidate, vocabulary: Vocabulary): Values {
  const { experience, wishes } = row.row;
  const occupation = (id: string | undefined) => (id === undefined ? 0 : vocabulary.occupation(id));
  return {
    id: index,
    class: classes.findIndex((reach) => row.reach <= reach),
    ...placeValues(row.at),
    reach: row.reach,
    hmin: row.hoursMin,
    hmax: row.hoursMax,
    edu: level(row.row.educationLevel),
    dutch: level(row.row.dutchLevel),
    avail: row.availableFrom,
    days: row.days.size === 0 ? 127 : vocabulary.mask('day', row.days).mask,
    shifts: row.shifts.size === 0 ? 255 : vocabulary.mask('shift', row.shifts).mask >>> 7,
    lics: vocabulary.mask('licence', row.licences).mask,
    conds: vocabulary.mask('condition', row.conditions).mask,
    langs: vocabulary.mask('language', row.languages).mask >>> 16,
    updated: row.updatedOn,
    e0: occupation(experience[0]?.occupationId),
    y0: quarterYears(experience[0]?.years ?? 0),
    e1: occupation(experience[1]?.occupationId),
    y1: quarterYears(experience[1]?.years ?? 0),
    w0: occupation(wishes[0]),
    w1: occupation(wishes[1]),
    w2: occupation(wishes[2]),
  };
}

/** The columns of an opening, by the names of `openingColumns`, and how many wishes beside skills it has. */
export function openingValues(index: number, row: PreparedOpening, vocabulary: Vocabulary): Values {
  const others = row.ask.wish.filter((item) => item.kind !== 'skill');
  const numberOf = (kind: string) => {
    const found = others.find((item) => item.kind === kind);
    return found ? Number(found.value) : null;
  };
  const codes = (kind: 'licence' | 'language', kinds: readonly string[]) =>
    vocabulary.mask(
      kind,
      others.filter((item) => kinds.includes(item.kind)).map((item) => codeOf(kind, item.value)),
    ).mask;
  const years = numberOf('experience');
  return {
    id: index,
    ...placeValues(row.at),
    hmin: row.hoursMin,
    hmax: row.hoursMax,
    edu: row.educationMust,
    dutch: row.dutchMust,
    starts: row.startsOn ?? 0,
    days: vocabulary.mask('day', row.days).mask,
    shifts: row.shifts.length === 0 ? 255 : vocabulary.mask('shift', row.shifts).mask >>> 7,
    lics: vocabulary.mask('licence', row.licences).mask,
    conds: vocabulary.mask('condition', row.conditions).mask,
    langs: vocabulary.mask('language', row.languages).mask >>> 16,
    years: row.experienceMust,
    occ: row.row.occupationId === null ? 0 : vocabulary.occupation(row.row.occupationId),
    places: row.row.places,
    applications: row.row.applications,
    mt: row.ask.mustTotal,
    wt: row.ask.wishTotal,
    others: others.length,
    wedu: numberOf('education'),
    wdutch: numberOf('dutch'),
    wyears: years === null ? null : quarterYears(years),
    wlics: codes('licence', ['licence', 'certificate']),
    wlangs: codes('language', ['language']) >>> 16,
  };
}

function placeValues(at: { x: number; y: number }): Values {
  const row = Math.floor((at.y + offset) / cellUnits);
  return { x: at.x, y: at.y, cell: row * gridWidth + Math.floor((at.x + offset) / cellUnits) };
}

/** One range of cells per row of the grid that the circle of each class touches: class, first and last cell. */
export function cellRanges(
  values: Values,
  circles: readonly (readonly [number, number])[],
): [number, number, number][] {
  const x = values.x ?? 0;
  const y = values.y ?? 0;
  const ranges: [number, number, number][] = [];
  for (const [index, reach] of circles) {
    const highest = Math.floor((y + reach + offset) / cellUnits);
    for (let row = Math.floor((y - reach + offset) / cellUnits); row <= highest; row++) {
      const bottom = row * cellUnits - offset - y;
      const top = bottom + cellUnits - 1;
      const away = bottom > 0 ? bottom : top < 0 ? -top : 0;
      const wide = Math.sqrt(Math.max(0, reach * reach - away * away));
      const first = Math.floor((x - wide + offset) / cellUnits);
      const last = Math.floor((x + wide + offset) / cellUnits);
      ranges.push([index, row * gridWidth + first, row * gridWidth + last]);
    }
  }
  return ranges;
}

/** Skills asked of one opening, by number: essential weight in the high half, wished weight in the low half. */
export function askedSkills(row: PreparedOpening, vocabulary: Vocabulary): [number, number][] {
  const asked: [number, number][] = [];
  for (const item of row.ask.must) asked.push([vocabulary.skill(item.value), item.weight * 65_536]);
  for (const item of row.ask.wish) {
    if (item.kind === 'skill') asked.push([vocabulary.skill(item.value), item.weight]);
  }
  return asked.sort((a, b) => a[0] - b[0]);
}

/** Skills of a candidate, by number. */
export function ownSkills(row: PreparedCandidate, vocabulary: Vocabulary): number[] {
  return [...row.skills].map((id) => vocabulary.skill(id)).sort((a, b) => a - b);
}
