import type { Database } from '../client.ts';
import { fold } from '../queries/fold.ts';
import { csvHeader, csvRows, requireColumns } from './csv.ts';
import { chunks } from './journal.ts';
import { relocate } from './relocate.ts';
import { ImportLog, type ImportOptions, type ImportReport } from './report.ts';
import type { Source } from './source.ts';
import { SourceError } from './source.ts';

/**
 * Imports which labour-market region a municipality belongs to: columns `gemeente` and `arbeidsmarktregio`, with
 * `gm_code` (CBS) where the list has it. A list without codes adds names that are unknown, such as municipalities
 * that merged since (many are still the name of a place), and leaves those with a code alone.
 *
 * @throws SourceError when the columns are missing
 */
export async function importRegions(
  db: Database,
  source: Source,
  options: ImportOptions,
): Promise<ImportReport> {
  const log = new ImportLog(options);
  const file = source.files[0];
  if (source.files.length !== 1 || !file) {
    throw new SourceError('Geef één CSV-bestand met gemeenten en arbeidsmarktregio’s.');
  }
  const { names, delimiter } = await csvHeader(file);
  requireColumns(file, names, ['gemeente', 'arbeidsmarktregio']);
  const coded = names.includes('gm_code');
  log.report.files.push(file.name);
  const found = new Map<string, { code: string; name: string; region: string }>();
  const onBroken = (line: number, reason: string) =>
    log.reject('municipalities', { file: file.name, line, value: '', reason });
  for await (const { line, row } of csvRows(file, { delimiter, onBroken })) {
    log.read('municipalities', 'gemeenten');
    const name = (row.gemeente ?? '').trim();
    const region = (row.arbeidsmarktregio ?? '').trim();
    const code = coded ? (row.gm_code ?? '').trim() : `naam:${fold(name)}`;
    const reason =
      name === ''
        ? 'geen gemeente'
        : region === ''
          ? 'geen arbeidsmarktregio'
          : coded && !/^GM\d{4}$/.test(code)
            ? 'geen gemeentecode zoals GM0014'
            : `${name}${region}`.includes('\uFFFD')
              ? 'de tekens zijn geen UTF-8'
              : found.has(name)
                ? 'deze gemeente staat er twee keer in'
                : null;
    if (reason) log.reject('municipalities', { file: file.name, line, value: name, reason });
    else found.set(name, { code, name, region });
  }
  await write(db, [...found.values()], coded, log, options);
  await relocate(db, log, options);
  return log.report;
}

async function write(
  db: Database,
  found: readonly { code: string; name: string; region: string }[],
  coded: boolean,
  log: ImportLog,
  options: ImportOptions,
) {
  const rows = await db.selectFrom('municipality').selectAll().execute();
  const byName = new Map(rows.map((row) => [row.name, row]));
  const byCode = new Map(rows.map((row) => [row.code, row]));
  const touched: typeof rows = [];
  const replaced: string[] = [];
  for (const row of found) {
    const old = byCode.get(row.code) ?? byName.get(row.name);
    const kept = old && !coded && old.code.startsWith('GM');
    const same = kept || (old && old.code === row.code && old.name === row.name && old.region === row.region);
    log.count('municipalities', same ? 'unchanged' : old ? 'changed' : 'added');
    if (same) continue;
    touched.push(row);
    // A name that was known without a code gets its code, and a code can get a new name.
    for (const other of [byCode.get(row.code), byName.get(row.name)]) if (other) replaced.push(other.code);
  }
  if (options.dryRun || touched.length === 0) return;
  await db.transaction().execute(async (trx) => {
    for (const codes of chunks(replaced))
      await trx.deleteFrom('municipality').where('code', 'in', codes).execute();
    for (const values of chunks(touched)) await trx.insertInto('municipality').values(values).execute();
  });
}
