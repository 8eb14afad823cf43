import { CsvError, parse } from 'csv-parse';
import { CsvError as CsvErrorNow, parse as parseNow } from 'csv-parse/sync';
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
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: Row; info: { lines: number } }>) {
      let breaks = 0;
      for (const value of Object.values(record)) {
        for (let at = value.indexOf('\n'); at !== -1; at = value.indexOf('\n', at + 1)) breaks += 1;
      }
      yield { line: info.lines - breaks, row: record };
    }
  } catch (error) {
    throw inDutch(file, error);
  }
}

/** What the parser cannot go on from, in our own words; any other error as it is. */
function inDutch(file: SourceFile, error: unknown): unknown {
  if (!(error instanceof CsvError || error instanceof CsvErrorNow)) return error;
  return new SourceError(`${file.name} is geen leesbare CSV: ${brokenReason(error.code)}.`);
}

function brokenReason(code: string | undefined): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'een aanhalingsteken wordt niet gesloten';
  return 'deze regel is geen geldige CSV';
}

/**
 * The names in the first record and the sign between them: comma, semicolon, tab or bar, whichever occurs most. A line
 * `sep=;` above it, as Excel writes, is passed over.
 *
 * @throws SourceError when the names cannot be read
 */
export async function csvHeader(
  file: SourceFile,
): Promise<{ names: string[]; delimiter: string; fromLine: number }> {
  const start = await peek(file, 16_384);
  const [first = ''] = start.split(/\r\n|\n|\r/, 1);
  const fromLine = /^"?sep=.?"?$/i.test(first.trim()) ? 2 : 1;
  const header = fromLine === 2 ? start.slice(first.length).trimStart() : start.trimStart();
  // A sign or a line break within quotes is part of a name.
  const [bare = ''] = header.replace(/(^|[,;\t|\r\n]) *"(?:[^"]|"")*"/g, '$1').split(/\r\n|\n|\r/, 1);
  const counts = [',', ';', '\t', '|'].map((sign) => [sign, bare.split(sign).length - 1] as const);
  const [delimiter] = counts.reduce((best, next) => (next[1] > best[1] ? next : best));
  try {
    const options = { delimiter, relax_quotes: true, skip_empty_lines: true, trim: true, to: 1 };
    const [names = []] = parseNow(header, options) as string[][];
    return { names: names.map((name) => name.trim()), delimiter, fromLine };
  } catch (error) {
    throw inDutch(file, error);
  }
}

/** @throws SourceError that names the missing columns */
export function requireColumns(file: SourceFile, names: readonly string[], needed: readonly string[]): void {
  const missing = needed.filter((name) => !names.includes(name));
  if (missing.length > 0) {
    throw new SourceError(`${file.name} mist de kolom(men) ${missing.join(', ')}. Is dit het goede bestand?`);
  }
}
