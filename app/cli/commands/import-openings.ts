import { importOpenings } from '#db/importers/openings/import-openings.ts';
import { systemClock, todayOf } from '../../domain/shared/clock.ts';
import { cleanText, withoutBsn } from '../../domain/shared/text.ts';
import { type Command, parseOptions } from '../command.ts';
import { importOptions, importUsage, runImport } from '../import-command.ts';

export const command: Command = {
  name: 'import openings',
  summary: 'Leest vacatures: schema.org JobPosting als JSON (lijst, regels, @graph) of CSV.',
  usage: [
    'npm run cli -- import openings BESTAND [--draft] [--dry-run] [--report BESTAND] [--db BESTAND] [--json]',
    '',
    '  --draft           nieuwe vacatures worden concept in plaats van open',
    importUsage,
  ].join('\n'),
  async run(args) {
    const { values, words } = parseOptions(
      args,
      { ...importOptions, draft: { type: 'boolean', default: false } },
      { min: 1, max: 1, what: 'het bestand met vacatures' },
    );
    return await runImport(words[0] ?? '', values, (db, source, options) =>
      importOpenings(db, source, {
        ...options,
        draft: values.draft,
        today: todayOf(systemClock).toString(),
        cleanText: (text) => withoutBsn(cleanText(text)),
      }),
    );
  },
};
