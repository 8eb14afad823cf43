import { importEsco } from '#db/importers/esco/import-esco.ts';
import { type Command, parseOptions } from '../command.ts';
import { importOptions, importUsage, runImport } from '../import-command.ts';

export const command: Command = {
  name: 'import esco',
  summary: 'Leest beroepen en vaardigheden van ESCO: de map of het zipbestand van de uitgever.',
  usage: [
    'npm run cli -- import esco MAP|ZIP [--dry-run] [--report BESTAND] [--db BESTAND] [--json]',
    '',
    importUsage,
  ].join('\n'),
  async run(args) {
    const { values, words } = parseOptions(args, importOptions, {
      min: 1,
      max: 1,
      what: 'de map of het zipbestand van ESCO',
    });
    return await runImport(words[0] ?? '', values, importEsco);
  },
};
