import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';

/** An ESCO occupation with its Dutch labels. */
export interface EscoOccupation {
  uri: string;
  label: string;
  alternatives: readonly string[];
}

/** The folder with ESCO's Dutch CSV files: `ESCO_DIR`, or the one beside the project; undefined where there is none. */
export function escoFolder(): string | undefined {
  const folder = process.env.ESCO_DIR ?? join(import.meta.dirname, '../../../shared/data/esco');
  return existsSync(join(folder, 'occupations_nl.csv.gz')) || existsSync(join(folder, 'occupations_nl.csv'))
    ? folder
    : undefined;
}

/** Reads occupations_nl.csv, packed or not. */
export function readOccupations(folder: string): EscoOccupation[] {
  return (readRows(folder, 'occupations_nl.csv') ?? []).map((row) => ({
    uri: row.conceptUri ?? '',
    label: row.preferredLabel ?? '',
    alternatives: (row.altLabels ?? '')
      .split('\n')
      .map((label) => label.trim())
      .filter((label) => label.length > 0),
  }));
}

/** An occupation with the skills that ESCO's relations give it; ids are URIs. */
export interface EscoProfile {
  uri: string;
  label: string;
  /** Four digits. */
  isco: string;
  essential: string[];
  optional: string[];
}

/** Joins occupations_nl.csv and occupationSkillRelations.csv; undefined where the relations are not in the folder. */
export function readProfiles(folder: string): EscoProfile[] | undefined {
  const relations = readRows(folder, 'occupationSkillRelations.csv');
  const occupations = readRows(folder, 'occupations_nl.csv');
  if (!relations || !occupations) return undefined;
  const profiles = new Map<string, EscoProfile>(
    occupations.map((row) => [
      row.conceptUri ?? '',
      {
        uri: row.conceptUri ?? '',
        label: row.preferredLabel ?? '',
        isco: row.iscoGroup ?? '',
        essential: [],
        optional: [],
      },
    ]),
  );
  for (const row of relations) {
    const profile = profiles.get(row.occupationUri ?? '');
    (row.relationType === 'essential' ? profile?.essential : profile?.optional)?.push(row.skillUri ?? '');
  }
  return [...profiles.values()];
}

function readRows(folder: string, name: string): Record<string, string>[] | undefined {
  const packed = join(folder, `${name}.gz`);
  const plain = join(folder, name);
  if (!existsSync(packed) && !existsSync(plain)) return undefined;
  const bytes = existsSync(packed) ? gunzipSync(readFileSync(packed)) : readFileSync(plain);
  return parse(bytes, { columns: true, bom: true });
}
