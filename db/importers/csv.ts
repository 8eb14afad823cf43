import { parse } from 'csv-parse';
import { parse as parseNow } from 'csv-parse/sync';
import { peek, SourceError, type SourceFile } from './source.ts';

export type Row = Record<string, string>;

export interface CsvRow {
  /** Line on which the record starts, the first line is 1. */
  line: number;
  row: Row;
}

export interface CsvOptions {
  delimiter?: string;
  /** Names for a file without a header line. */
  columns?: readonly string[];
  /** Quotes mean nothing in GeoNames' tab-separated files. */
  quote?: boolean;
  /** The line of the header, the first is 1: Excel may put `sep=;` above it. */
  fromLine?: number;
  /** Called for what is no record at all, such as a quote that never closes. */
  onBroken?: (line: number, reason: string) => void;
}

/**
 * Streams the records of a CSV with a header. UTF-8 with or without byte-order mark, quoted fields over several lines;
 * names and values are trimmed, missing fields are ''.
 */
export async function* csvRows(file: SourceFile, options: CsvOptions = {}): AsyncGenerator<CsvRow> {
  const parser = parse({
    bom: true,
    columns: options.columns ? [...options.columns] : (header: string[]) => header.map((name) => name.trim()),
    delimiter: options.delimiter ?? ',',
    from_line: options.fromLine ?? 1,
    info: true,
    quote: options.quote === false ? null : '"',
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    trim: options.quote !== false,
    on_skip: (error) => {
      const line = error && 'lines' in error ? Number(error.lines) : 0;
      options.onBroken?.(line, brokenReason(error?.code));
    },
  });
  const stream = await file.open();
  stream.on('error', (error) => parser.destroy(new SourceError(`${file.name}: ${error.message}`)));
  stream.pipe(parser);
  for await (const { record, info } of parser as AsyncIterable<{ record: Row; info: { lines: number } }>) {
    let breaks = 0;
    for (const value of Object.values(record)) {
      for (let at = value.indexOf('\n'); at !== -1; at = value.indexOf('\n', at + 1)) breaks += 1;
    }
    yield { line: info.lines - breaks, row: record };
  }
}

function brokenReason(code: string | undefined): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'een aanhalingsteken wordt niet gesloten';
  return 'deze regel is geen geldige CSV';
}

/**
 * The names in the first line and the sign between them: comma, semicolon, tab or bar, whichever occurs most. A line
 * `sep=;` above it, as Excel writes, is passed over.
 */
export async function csvHeader(
  file: SourceFile,
): Promise<{ names: string[]; delimiter: string; fromLine: number }> {
  const [first = '', second = ''] = (await peek(file)).split(/\r\n|\n|\r/, 2);
  const fromLine = /^"?sep=.?"?$/i.test(first.trim()) ? 2 : 1;
  const line = fromLine === 2 ? second : first;
  // A sign within quotes is part of a name.
  const bare = line.replace(/"[^"]*"/g, '');
  const counts = [',', ';', '\t', '|'].map((sign) => [sign, bare.split(sign).length - 1] as const);
  const [delimiter] = counts.reduce((best, next) => (next[1] > best[1] ? next : best));
  const [names = []] = parseNow(line, { delimiter, relax_quotes: true, trim: true }) as string[][];
  return { names, delimiter, fromLine };
}

/** @throws SourceError that names the missing columns */
export function requireColumns(file: SourceFile, names: readonly string[], needed: readonly string[]): void {
  const missing = needed.filter((name) => !names.includes(name));
  if (missing.length > 0) {
    throw new SourceError(`${file.name} mist de kolom(men) ${missing.join(', ')}. Is dit het goede bestand?`);
  }
}
