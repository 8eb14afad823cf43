import { csvHeader, csvRows } from '../csv.ts';
import { inUtf8 } from '../encoding.ts';
import type { ImportLog } from '../report.ts';
import { peek, SourceError, type SourceFile } from '../source.ts';
import { csvPosting, knownColumns } from './csv-posting.ts';
import { type JsonObject, postingsIn, prop, textOf } from './json-ld.ts';
import { jsonValues } from './json-values.ts';
import { type Posting, postingIdentity, type ReadOptions, readPosting } from './posting.ts';

export interface FoundPosting {
  line: number;
  posting: Posting;
}

type Raw = { line: number; source: JsonObject } | { line: number; error: string };

/** Which occurrence of an identifier counts: the last in the file, as it would be if each were imported by itself. */
export type LastOccurrences = ReadonlyMap<string, number>;

export async function lastOccurrences(file: SourceFile): Promise<LastOccurrences> {
  const last = new Map<string, number>();
  let position = 0;
  for await (const raw of rawPostings(file)) {
    position += 1;
    const identity = 'error' in raw ? null : postingIdentity(raw.source);
    if (identity) last.set(identity, position);
  }
  return last;
}

/** Streams what can be an opening; tells the log what cannot, with the line on which it starts. */
export async function* readPostings(
  file: SourceFile,
  options: ReadOptions,
  log: ImportLog,
  last: LastOccurrences,
): AsyncGenerator<FoundPosting> {
  let position = 0;
  let lineBefore = 0;
  for await (const raw of rawPostings(file)) {
    position += 1;
    log.read('openings', 'vacatures');
    // A whole list on one line: the line alone does not say which posting is meant.
    const which = raw.line === lineBefore ? ` (nummer ${position} in het bestand)` : '';
    lineBefore = raw.line;
    const reject = (reason: string, value = '') =>
      log.reject('openings', {
        file: file.name,
        line: raw.line,
        value: options.cleanText(value),
        reason: options.cleanText(reason) + which,
      });
    if ('error' in raw) {
      reject(raw.error);
      continue;
    }
    const title = textOf(prop(raw.source, 'title')).slice(0, 100);
    const identity = postingIdentity(raw.source);
    if (identity && last.get(identity) !== position) {
      reject('komt verderop in dit bestand opnieuw voor; de laatste telt', title);
      continue;
    }
    const posting = readPosting(raw.source, options);
    if ('reason' in posting) reject(posting.reason, title);
    else yield { line: raw.line, posting };
  }
}

async function* rawPostings(found: SourceFile): AsyncGenerator<Raw> {
  const file = await inUtf8(found);
  const start = (await peek(file)).trimStart()[0];
  if (start === undefined) throw new SourceError(`${file.name} is leeg.`);
  if (start === '[' || start === '{') yield* fromJson(file);
  else yield* fromCsv(file);
}

async function* fromJson(file: SourceFile): AsyncGenerator<Raw> {
  for await (const item of jsonValues(file)) {
    if ('error' in item) {
      yield item;
      continue;
    }
    const found = postingsIn(item.value);
    if (found.length === 0) yield { line: item.line, error: 'dit is geen JobPosting' };
    for (const source of found) yield { line: item.line, source };
  }
}

async function* fromCsv(file: SourceFile): AsyncGenerator<Raw> {
  const { names, delimiter, fromLine } = await csvHeader(file);
  const known = knownColumns(names);
  const fields = [...known.values()];
  if (!fields.includes('title') || !fields.includes('employer')) {
    const seen = names.filter(Boolean).slice(0, 12).join(', ').slice(0, 200);
    throw new SourceError(
      `${file.name} is geen JSON, en als CSV mist het een kolom voor de titel (title, titel) of de werkgever (hiringOrganization, werkgever). Gevonden kolommen: ${seen}.`,
    );
  }
  const broken: Raw[] = [];
  const onBroken = (line: number, error: string) => broken.push({ line, error });
  for await (const { line, row } of csvRows(file, { delimiter, fromLine, onBroken })) {
    // Spreadsheets save the rows beneath the last one as well.
    if (Object.values(row).every((value) => value === '')) continue;
    yield { line, source: csvPosting(row, known) };
  }
  yield* broken;
}
