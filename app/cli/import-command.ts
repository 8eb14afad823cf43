import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { Database } from '#db/client.ts';
import type { ImportOptions, ImportReport, Reject } from '#db/importers/report.ts';
import { openSource, type Source, SourceError } from '#db/importers/source.ts';
import { ensureOwnContent } from '#db/seed/ensure.ts';
import { momentText, systemClock } from '../domain/shared/clock.ts';
import { csvRecord } from '../domain/shared/csv.ts';
import { newId } from '../domain/shared/ids.ts';
import { CommandError, printJson, say, withDatabase } from './command.ts';

/** Options that every import takes. */
export const importOptions = {
  'dry-run': { type: 'boolean', default: false },
  report: { type: 'string' },
} as const;

export const importUsage = [
  '  --dry-run         leest en vergelijkt alles, schrijft niets',
  '  --report BESTAND  schrijft elke afgewezen regel met de reden in een CSV',
].join('\n');

/** So many rejected rows stand in the JSON; all of them in `--report`. */
const firstRejects = 20;

interface ImportValues {
  db?: string | undefined;
  json?: boolean | undefined;
  'dry-run'?: boolean | undefined;
  report?: string | undefined;
}

/** Runs one import with its progress, report and closing words. Rejected rows don't make an import fail. */
export async function runImport(
  path: string,
  values: ImportValues,
  run: (db: Database, source: Source, options: ImportOptions) => Promise<ImportReport>,
): Promise<number> {
  const source = await openSource(path).catch(asCommandError);
  const rejects = await RejectList.open(values.report);
  try {
    const report = await withDatabase(values.db, async (db) => {
      if (!values['dry-run']) await ensureOwnContent(db);
      return await run(db, source, {
        dryRun: values['dry-run'] ?? false,
        now: momentText(systemClock.now()),
        newId,
        onProgress: ({ step, done }) => {
          if (done % 10_000 === 0) say(`${step}: ${done}`);
        },
        onReject: (reject) => rejects.add(reject),
      });
    }).catch(asCommandError);
    await rejects.close();
    for (const line of summaryLines(report)) say(line);
    for (const reject of rejects.first.slice(0, 5))
      say(`  ${reject.file}, regel ${reject.line}: ${reject.reason}`);
    if (rejects.count > 5 && !values.report)
      say(`  … en nog ${rejects.count - 5}; alle met --report BESTAND`);
    if (values.json) await printJson({ ...report, rejected: rejects.count, rejects: rejects.first });
    return 0;
  } finally {
    source.close();
  }
}

function asCommandError(error: unknown): never {
  if (error instanceof SourceError) throw new CommandError(error.message);
  throw error;
}

const names: Record<string, string> = {
  iscoGroups: 'ISCO-groepen',
  occupations: 'beroepen',
  labels: 'andere namen van beroepen',
  skills: 'vaardigheden',
  skillGroups: 'groepen van vaardigheden',
  relations: 'vaardigheden per beroep',
  related: 'verwante beroepen',
  postcodes: 'regels',
  pc4: 'postcodes',
  municipalities: 'gemeenten',
  locatedSites: 'vestigingen een plaats gegeven',
  locatedCandidates: 'kandidaten een plaats gegeven',
  locatedOpenings: 'vacatures een plaats gegeven',
  employers: 'werkgevers',
  openings: 'vacatures',
};

function summaryLines(report: ImportReport): string[] {
  const lines = Object.entries(report.counts)
    .filter(([, tally]) => Object.values(tally).some((count) => count > 0))
    .map(([kind, tally]) => {
      const compared = tally.added + tally.changed + tally.unchanged + tally.removed > 0;
      const parts = compared
        ? [`${tally.added} nieuw`, `${tally.changed} gewijzigd`, `${tally.unchanged} gelijk`]
        : [`${tally.read} gelezen`];
      if (tally.removed > 0) parts.push(`${tally.removed} weg`);
      if (tally.rejected > 0) parts.push(`${tally.rejected} afgewezen`);
      return `${names[kind] ?? kind}: ${parts.join(', ')}`;
    });
  return [...(report.dryRun ? ['Proef: er is niets geschreven.'] : []), ...lines, ...report.remarks];
}

/** Keeps the first rejects for people and streams all of them to a CSV when asked. */
class RejectList {
  readonly first: Reject[] = [];
  count = 0;
  readonly #stream: ReturnType<typeof createWriteStream> | null;

  private constructor(stream: ReturnType<typeof createWriteStream> | null) {
    this.#stream = stream;
  }

  /** @throws CommandError when the file can't be written */
  static async open(file: string | undefined): Promise<RejectList> {
    if (!file) return new RejectList(null);
    const stream = createWriteStream(file);
    await new Promise<void>((resolve, reject) => {
      stream.once('open', () => resolve());
      stream.once('error', (error) =>
        reject(new CommandError(`${file} kan niet worden geschreven: ${error.message}`)),
      );
    });
    stream.write('bestand,regel,waarde,reden\n');
    return new RejectList(stream);
  }

  add(reject: Reject): void {
    this.count += 1;
    if (this.first.length < firstRejects) this.first.push(reject);
    this.#stream?.write(`${csvRecord([reject.file, reject.line, reject.value, reject.reason])}\n`);
  }

  async close(): Promise<void> {
    if (!this.#stream) return;
    this.#stream.end();
    await finished(this.#stream);
  }
}
