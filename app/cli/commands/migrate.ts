import { connect } from '#db/client.ts';
import { migrate } from '#db/migrate.ts';
import { type Command, databaseFile, parseOptions, printJson, say } from '../command.ts';

export const command: Command = {
  name: 'migrate',
  summary: 'Maakt de database of brengt hem naar de nieuwste versie.',
  usage: 'npm run cli -- migrate [--db BESTAND] [--json]',
  async run(args) {
    const { values } = parseOptions(args, {});
    const file = databaseFile(values.db);
    const db = connect(file);
    try {
      const ran = await migrate(db);
      say(ran.length === 0 ? `${file} is al bij.` : `${file}: ${ran.join(', ')} uitgevoerd.`);
      if (values.json) await printJson({ file, ran });
      return 0;
    } finally {
      await db.destroy();
    }
  },
};
