import type { Database } from '../client.ts';
import { csvHeader, csvRows, type Row, requireColumns } from './csv.ts';
import { chunks } from './journal.ts';
import { relocate } from './relocate.ts';
import { ImportLog, type ImportOptions, type ImportReport } from './report.ts';
import { peek, type Source, SourceError, type SourceFile } from './source.ts';

/** Columns of GeoNames' postal code files, as its readme lists them. */
const geonamesColumns = [
  'country',
  'postcode',
  'place',
  'province',
  'provinceCode',
  'municipality',
  'municipalityCode',
  'community',
  'communityCode',
  'lat',
  'lon',
  'accuracy',
] as const;

/** Every inhabited point of the European Netherlands lies inside; what lies outside is a mistake in the file. */
const netherlands = { south: 50.7, north: 53.6, west: 3.3, east: 7.3 } as const;

interface Point {
  lat: number;
  lon: number;
  place: string;
}

/**
 * Imports four-digit postcodes: GeoNames' tab-separated `NL.txt` (or its zip, or the file of all countries), or CSV
 * with `pc4,lat,lon` and `place` or `city`. Several rows for one pc4 are averaged; their commonest place counts.
 * Afterwards everything that had no exact coordinates is located.
 *
 * @throws SourceError when the file is neither
 */
export async function importPostcodes(
  db: Database,
  source: Source,
  options: ImportOptions,
): Promise<ImportReport> {
  const log = new ImportLog(options);
  const file = chooseFile(source);
  log.report.files.push(file.name);
  const points = new Map<string, Point[]>();
  for await (const { line, row } of await rowsOf(file, log)) {
    if (row.country !== undefined && row.country !== 'NL') continue;
    log.read('postcodes', 'postcodes');
    const point = readPoint(row);
    const pc4 = /^([1-9]\d{3})(\s?[A-Z]{2})?$/i.exec((row.postcode ?? row.pc4 ?? '').trim())?.[1];
    const reason = pc4 ? point.reason : 'geen Nederlandse postcode';
    if (!pc4 || !point.value) {
      const value = row.postcode ?? row.pc4 ?? '';
      log.reject('postcodes', { file: file.name, line, value, reason: reason ?? '' });
      continue;
    }
    const list = points.get(pc4);
    if (list) list.push(point.value);
    else points.set(pc4, [point.value]);
  }
  if (points.size === 0)
    throw new SourceError(`${file.name} bevat geen enkele bruikbare Nederlandse postcode.`);
  await write(db, points, log, options);
  await relocate(db, log, options);
  return log.report;
}

function chooseFile(source: Source): SourceFile {
  const usable = source.files.filter(
    (file) => /\.(txt|csv|tsv)$/i.test(file.name) && !/^readme/i.test(file.name),
  );
  const file =
    usable.find((one) => /^NL(_full)?\.txt$/i.test(one.name)) ??
    (source.files.length === 1 ? source.files[0] : usable.length === 1 ? usable[0] : undefined);
  if (!file) throw new SourceError('Hier staat geen NL.txt van GeoNames en geen CSV met postcodes.');
  return file;
}

async function rowsOf(file: SourceFile, log: ImportLog) {
  const onBroken = (line: number, reason: string) =>
    log.reject('postcodes', { file: file.name, line, value: '', reason });
  const first = (await peek(file)).split(/\r?\n/, 1)[0] ?? '';
  if (first.split('\t').length >= 11 && !/pc4/i.test(first)) {
    return csvRows(file, { delimiter: '\t', columns: geonamesColumns, quote: false, onBroken });
  }
  const { names, delimiter } = await csvHeader(file);
  requireColumns(file, names, ['pc4', 'lat', 'lon']);
  requireColumns(file, names, [names.includes('city') ? 'city' : 'place']);
  return csvRows(file, { delimiter, onBroken });
}

function readPoint(row: Row): { value: Point | null; reason: string | null } {
  const lat = Number((row.lat ?? '').trim() || Number.NaN);
  const lon = Number((row.lon ?? '').trim() || Number.NaN);
  const place = (row.place ?? row.city ?? '').trim();
  const refuse = (reason: string) => ({ value: null, reason });
  if (!Number.isFinite(lat) || !Number.isFinite(lon)) return refuse('geen coördinaten');
  if (
    lat < netherlands.south ||
    lat > netherlands.north ||
    lon < netherlands.west ||
    lon > netherlands.east
  ) {
    return refuse(`de coördinaten ${lat}, ${lon} liggen niet in Nederland`);
  }
  if (place === '') return refuse('geen plaatsnaam');
  if (place.includes('\uFFFD')) return refuse('de tekens zijn geen UTF-8');
  return { value: { lat, lon, place }, reason: null };
}

function averageOf(points: readonly Point[]): Point {
  const names = new Map<string, number>();
  for (const { place } of points) names.set(place, (names.get(place) ?? 0) + 1);
  const place = [...names].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
  const mean = (pick: (point: Point) => number) =>
    Math.round((points.reduce((sum, point) => sum + pick(point), 0) / points.length) * 1e6) / 1e6;
  return { lat: mean((point) => point.lat), lon: mean((point) => point.lon), place };
}

async function write(
  db: Database,
  points: ReadonlyMap<string, Point[]>,
  log: ImportLog,
  options: ImportOptions,
) {
  const rows = await db.selectFrom('postcode').selectAll().execute();
  const existing = new Map(rows.map((row) => [row.pc4, row]));
  const touched: { pc4: string; lat: number; lon: number; place: string }[] = [];
  for (const [pc4, list] of points) {
    const row = { pc4, ...averageOf(list) };
    const old = existing.get(pc4);
    const same = old && old.lat === row.lat && old.lon === row.lon && old.place === row.place;
    log.count('pc4', same ? 'unchanged' : old ? 'changed' : 'added');
    if (!same) touched.push(row);
  }
  log.tally('pc4').read = points.size;
  if (options.dryRun || touched.length === 0) return;
  await db.transaction().execute(async (trx) => {
    for (const values of chunks(touched)) {
      await trx
        .insertInto('postcode')
        .values(values)
        .onConflict((oc) =>
          oc.column('pc4').doUpdateSet((eb) => ({
            lat: eb.ref('excluded.lat'),
            lon: eb.ref('excluded.lon'),
            place: eb.ref('excluded.place'),
          })),
        )
        .execute();
    }
  });
}
