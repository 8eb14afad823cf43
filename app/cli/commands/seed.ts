import { systemClock, todayOf } from '../../domain/shared/clock.ts';
import {
  type Command,
  databaseFile,
  parseOptions,
  printJson,
  say,
  UsageError,
  wholeNumber,
} from '../command.ts';
import { seedFile } from '../seed/seed-file.ts';

export const command: Command = {
  name: 'seed',
  summary: 'Vult de database met verzonnen gegevens, elke keer dezelfde bij dezelfde seed.',
  usage: [
    'npm run cli -- seed --candidates N --openings M [--seed S] [--employers K] [--today DATUM] [--db BESTAND] [--json]',
    '',
    '  --candidates  aantal kandidaten, tot 2.000.000',
    '  --openings    aantal vacatures, tot 1.000.000',
    '  --seed        begingetal van het toeval (anders 1)',
    '  --employers   aantal werkgevers (anders een derde van de vacatures)',
    '  --today       de dag waarop alles staat zoals het staat (anders vandaag)',
  ].join('\n'),
  async run(args) {
    const { values } = parseOptions(args, {
      candidates: { type: 'string' },
      openings: { type: 'string' },
      employers: { type: 'string' },
      seed: { type: 'string' },
      today: { type: 'string' },
    });
    if (values.candidates === undefined || values.openings === undefined) {
      throw new UsageError('Geef --candidates en --openings.');
    }
    const openings = wholeNumber('openings', values.openings, 0, { min: 0, max: 1_000_000 });
    const today = values.today ?? todayOf(systemClock).toString();
    if (!/^\d{4}-\d{2}-\d{2}$/.test(today) || Number.isNaN(Date.parse(today))) {
      throw new UsageError('--today is een datum zoals 2026-11-22.');
    }
    const result = await seedFile(databaseFile(values.db), {
      candidates: wholeNumber('candidates', values.candidates, 0, { min: 0, max: 2_000_000 }),
      openings,
      employers: wholeNumber('employers', values.employers, Math.ceil(openings / 3), {
        min: 0,
        max: 500_000,
      }),
      seed: wholeNumber('seed', values.seed, 1, { min: 0, max: 2_147_483_647 }),
      today,
      progress: (what, done, of) => {
        if (done % 10_000 === 0 && of > 10_000) say(`${what}: ${done} van ${of}`);
      },
    });
    say(
      `${result.rows} rijen in ${(result.tookMs / 1000).toFixed(1)} s (${result.rowsPerSecond} per seconde).`,
    );
    if (values.json) await printJson(result);
    return 0;
  },
};
