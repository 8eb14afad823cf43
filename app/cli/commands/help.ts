import { type Command, parseOptions, print, printJson, say, UsageError } from '../command.ts';

/** @param names every command in the order of the list; `load` gives one of them */
export function helpCommand(names: readonly string[], load: (name: string) => Promise<Command>): Command {
  return {
    name: 'help',
    summary: 'Toont de opdrachten, of de uitleg bij één opdracht.',
    usage: 'npm run cli -- help [OPDRACHT] [--json]',
    async run(args) {
      const { values, words } = parseOptions(args, {}, { min: 0, max: 2 });
      if (words.length > 0) {
        const name = words.join(' ');
        if (!names.includes(name)) throw new UsageError(`Onbekende opdracht: ${name}.`);
        const found = await load(name);
        if (values.json) await printJson({ name: found.name, summary: found.summary, usage: found.usage });
        else await print(`${found.summary}\n\n${found.usage}\n`);
        return 0;
      }
      const rows = await Promise.all(names.map((name) => summaryOf(name, load)));
      if (values.json) await printJson({ commands: rows });
      else await print(listOf(rows));
      return 0;
    },
  };
}

interface Summary {
  name: string;
  summary: string;
}

function listOf(rows: readonly Summary[]): string {
  const width = Math.max(...rows.map((row) => row.name.length));
  return [
    'Gebruik: npm run cli -- OPDRACHT [OPTIES]',
    '',
    ...rows.map((row) => `  ${row.name.padEnd(width)}  ${row.summary}`),
    '',
    'Bij elke opdracht:',
    '  --db BESTAND  de database (anders DATABASE_FILE, anders data/werkbrug.sqlite); wordt gemaakt als hij er niet is',
    '  --json        alleen JSON op de uitvoer, meldingen op de foutuitvoer',
    '  --help        uitleg bij de opdracht',
    '',
  ].join('\n');
}

/** One broken command must not take the list of the others away. */
async function summaryOf(name: string, load: (name: string) => Promise<Command>): Promise<Summary> {
  try {
    return { name, summary: (await load(name)).summary };
  } catch (error) {
    say(`De opdracht "${name}" laadt niet: ${error instanceof Error ? error.message : String(error)}`);
    return { name, summary: '(niet beschikbaar)' };
  }
}
