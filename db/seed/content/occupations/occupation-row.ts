import { splitLabels } from '../skills/skill-row.ts';
import type { SectorCode, SeedEducationLevel, SeedOccupation } from '../types.ts';

/** One occupation as it is written down: lists of labels split by `;`, lists of codes by white space. */
export interface OccupationRow {
  code: string;
  label: string;
  alt: string;
  isco: string;
  level: SeedEducationLevel;
  weight: number;
  hours: readonly [min: number, max: number];
  /** Euro cents per hour. */
  wage: readonly [min: number, max: number];
  licence?: 'B' | 'C' | 'D' | 'T';
  text: string;
  essential: string;
  optional: string;
  related: string;
}

function codes(text: string): string[] {
  return text.split(/\s+/).filter((code) => code !== '');
}

/** Turns the written rows of one sector into seed occupations. */
export function occupations(sector: SectorCode, rows: readonly OccupationRow[]): readonly SeedOccupation[] {
  return rows.map((row) => ({
    code: row.code,
    label: row.label,
    alternativeLabels: splitLabels(row.alt),
    iscoGroup: row.isco,
    sector,
    educationLevel: row.level,
    description: row.text,
    essentialSkills: codes(row.essential),
    optionalSkills: codes(row.optional),
    weight: row.weight,
    hours: { min: row.hours[0], max: row.hours[1] },
    wageCents: { min: row.wage[0], max: row.wage[1] },
    relatedOccupations: codes(row.related),
    drivingLicence: row.licence ?? null,
  }));
}
