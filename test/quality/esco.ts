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
  const packed = join(folder, 'occupations_nl.csv.gz');
  const bytes = existsSync(packed)
    ? gunzipSync(readFileSync(packed))
    : readFileSync(join(folder, 'occupations_nl.csv'));
  const rows = parse(bytes, { columns: true, bom: true }) as Record<string, string>[];
  return rows.map((row) => ({
    uri: row.conceptUri ?? '',
    label: row.preferredLabel ?? '',
    alternatives: (row.altLabels ?? '')
      .split('\n')
      .map((label) => label.trim())
      .filter((label) => label.length > 0),
  }));
}
