import { importRegions } from '#db/importers/regions.ts';
import { type Command, parseOptions } from '../command.ts';
import { importOptions, importUsage, runImport } from '../import-command.ts';

export const command: Command = {
  name: 'import regions',
  summary: 'Leest welke gemeente bij welke arbeidsmarktregio hoort (CSV).',
  usage: [
    'npm run cli -- import regions BESTAND [--dry-run] [--report BESTAND] [--db BESTAND] [--json]',
    '',
    importUsage,
  ].join('\n'),
  async run(args) {
    const { values, words } = parseOptions(args, importOptions, {
      min: 1,
      max: 1,
      what: 'het bestand met gemeenten',
    });
    return await runImport(words[0] ?? '', values, importRegions);
  },
};
