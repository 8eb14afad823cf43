import { importPostcodes } from '#db/importers/postcodes.ts';
import { type Command, parseOptions } from '../command.ts';
import { importOptions, importUsage, runImport } from '../import-command.ts';

export const command: Command = {
  name: 'import postcodes',
  summary: 'Leest postcodes met coördinaten: NL.txt of NL.zip van GeoNames, of CSV met pc4,lat,lon,place.',
  usage: [
    'npm run cli -- import postcodes BESTAND [--dry-run] [--report BESTAND] [--db BESTAND] [--json]',
    '',
    importUsage,
  ].join('\n'),
  async run(args) {
    const { values, words } = parseOptions(args, importOptions, {
      min: 1,
      max: 1,
      what: 'het bestand met postcodes',
    });
    return await runImport(words[0] ?? '', values, importPostcodes);
  },
};
