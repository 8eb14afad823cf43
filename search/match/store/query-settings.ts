import type { RelaxableCondition } from '../conditions.ts';
import { unitsPerKm } from '../grid.ts';

export interface QuerySettings {
  /** day number */
  today: number;
  /** km around the place of the row that is asked for */
  radiusKm?: number | undefined;
  ignore?: ReadonlySet<RelaxableCondition> | undefined;
}

/** Units of 100 m, infinite when nobody set a radius. */
export function radiusUnits(km: number | undefined): number {
  return km === undefined ? Number.POSITIVE_INFINITY : Math.round(km * unitsPerKm);
}
