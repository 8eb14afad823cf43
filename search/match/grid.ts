/**
 * Places on a flat map with squares of 100 metres. A stereographic projection around Amersfoort (the centre of the
 * Dutch RD grid) keeps a straight line within 0.1 % of the great circle inside the Benelux and western Germany, and
 * makes "how far" integer arithmetic that every engine computes the same. Postcode centres are coarser than that.
 */
const centreLat = (52.155 * Math.PI) / 180;
const centreLon = (5.387 * Math.PI) / 180;
const sinCentre = Math.sin(centreLat);
const cosCentre = Math.cos(centreLat);
/** Mean radius of the earth in squares of 100 m. */
const earth = 63_710;
/** Squared distances then stay below 2^31. */
const edge = 16_000;

export const unitsPerKm = 10;

/** Where rows without a known place stand: outside everybody's reach, and apart from each other. */
export const nowhereCandidate: GridPoint = { x: -16_300, y: -16_300 };
export const nowhereOpening: GridPoint = { x: 16_300, y: 16_300 };

export interface GridPoint {
  /** squares of 100 m east and north of the centre */
  x: number;
  y: number;
}

/** @param lat degrees north @param lon degrees east; places beyond 1,600 km are put on the edge of the map */
export function toGrid(lat: number, lon: number): GridPoint {
  const phi = (lat * Math.PI) / 180;
  const turn = (lon * Math.PI) / 180 - centreLon;
  const cosPhi = Math.cos(phi);
  const across = sinCentre * Math.sin(phi) + cosCentre * cosPhi * Math.cos(turn);
  const scale = (2 * earth) / Math.max(1 + across, 1e-9);
  return {
    x: clamp(scale * cosPhi * Math.sin(turn)),
    y: clamp(scale * (cosCentre * Math.sin(phi) - sinCentre * cosPhi * Math.cos(turn))),
  };
}

/** The square of the distance, in squares of 100 m. */
export function squaredDistance(a: GridPoint, b: GridPoint): number {
  const dx = a.x - b.x;
  const dy = a.y - b.y;
  return dx * dx + dy * dy;
}

/** Whole units of 100 m, rounded down. */
export function wholeUnits(squared: number): number {
  return Math.floor(Math.sqrt(squared));
}

/** A reach in km as units of 100 m. */
export function kmToUnits(km: number): number {
  return Math.max(0, Math.min(30_000, Math.round(km * unitsPerKm)));
}

function clamp(value: number): number {
  return Math.max(-edge, Math.min(edge, Math.round(value)));
}
