import { contractFormLabel, wageBands } from '../domain/placement/contract-forms.ts';
import type { PlacementState } from '../domain/placement/placement-transitions.ts';
import { formatDate, formatNumber } from './format.ts';

export const placementTones: Record<
  PlacementState,
  'neutral' | 'success' | 'warning' | 'danger' | 'inactive'
> = {
  planned: 'neutral',
  active: 'success',
  sustained: 'success',
  ended: 'inactive',
  relapsed: 'warning',
};

/** "bepaalde tijd tot en met 30 juni 2027, 24 uur per week" */
export function contractWords(contract: {
  contractForm: string;
  hoursPerWeek: number;
  contractEndsOn: string | null;
}): string {
  const until = contract.contractEndsOn ? ` tot en met ${formatDate(contract.contractEndsOn)}` : '';
  return `${contractFormLabel(contract.contractForm)}${until}, ${formatNumber(contract.hoursPerWeek)} uur per week`;
}

export function wageWords(band: string | null): string | null {
  return band && Object.hasOwn(wageBands, band) ? wageBands[band as keyof typeof wageBands] : null;
}

/** "3 tot en met 7 december 2026", "vanaf 3 december 2026" */
export function absenceWords(absence: { fromDate: string; toDate: string | null }): string {
  if (!absence.toDate) return `vanaf ${formatDate(absence.fromDate)}, nog niet terug`;
  return absence.toDate === absence.fromDate
    ? formatDate(absence.fromDate)
    : `${formatDate(absence.fromDate)} tot en met ${formatDate(absence.toDate)}`;
}
