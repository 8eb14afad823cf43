import { z } from 'zod';
import { makeAdministrator } from '../../domain/account/make-administrator.ts';
import { systemClock } from '../../domain/shared/clock.ts';
import { newId } from '../../domain/shared/ids.ts';
import { systemContext } from '../../domain/shared/system-context.ts';
import { type Command, parseOptions, print, printJson, say, UsageError, withDatabase } from '../command.ts';

export const command: Command = {
  name: 'administrator',
  summary: 'Maakt een beheerder, of geeft een beheerder een nieuwe link om een wachtwoord te kiezen.',
  usage: `npm run cli -- administrator --email ADRES --name NAAM [--db BESTAND] [--json]

De link op de uitvoer werkt 14 dagen en één keer. Hij begint met BASE_URL, of anders met http://localhost:3000.`,
  async run(args) {
    const { values } = parseOptions(args, { email: { type: 'string' }, name: { type: 'string' } });
    const email = z.email().safeParse(values.email?.trim().toLowerCase());
    const name = values.name?.trim();
    if (!email.success || !name)
      throw new UsageError('Geef --email met een e-mailadres en --name met een naam.');
    const baseUrl = (process.env.BASE_URL || 'http://localhost:3000').replace(/\/$/, '');
    const secret = await withDatabase(values.db, (db) =>
      makeAdministrator(systemContext({ db, clock: systemClock, newId }), { email: email.data, name }),
    );
    const link = `${baseUrl}/wachtwoord/${secret}`;
    say(`${email.data} is beheerder. Kies een wachtwoord op deze pagina:`);
    if (values.json) await printJson({ email: email.data, link });
    else await print(`${link}\n`);
    return 0;
  },
};
