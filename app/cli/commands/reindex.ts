import { systemClock, todayOf } from '#app/domain/shared/clock.ts';
import { countSources } from '#db/queries/search-subjects.ts';
import { createSearch } from '#search/index.ts';
import {
  type Command,
  CommandError,
  parseOptions,
  print,
  printJson,
  say,
  UsageError,
  withDatabase,
} from '../command.ts';

const options = { engine: { type: 'string' } } as const;

/** Builds the search stores anew beside those in use, then swaps; the portal goes on meanwhile. */
export const command: Command = {
  name: 'reindex',
  summary: 'Bouwt de zoekindex opnieuw op en wisselt hem daarna om.',
  usage: [
    'npm run cli -- reindex [--engine sqlite|meilisearch] [--db BESTAND] [--json]',
    '',
    '  --engine  zonder deze optie geldt SEARCH_ENGINE uit de omgeving',
    '',
    'De eigen index leeft in het geheugen van de portal en wordt bij elke start gebouwd. Deze opdracht bouwt hem',
    'dan als controle en vergelijkt de aantallen met de database. Bij Meilisearch wordt de index op de server',
    'naast de oude gebouwd en daarna omgewisseld.',
  ].join('\n'),
  async run(args) {
    const { values } = parseOptions(args, options);
    const engine = values.engine ?? process.env.SEARCH_ENGINE ?? 'sqlite';
    if (engine !== 'sqlite' && engine !== 'meilisearch') {
      throw new UsageError('--engine is sqlite of meilisearch.');
    }
    const url = process.env.MEILI_URL;
    if (engine === 'meilisearch' && !url)
      throw new CommandError('Zet eerst MEILI_URL: het adres van Meilisearch.');
    return withDatabase(values.db, async (db) => {
      const quiet = () => undefined;
      const search = createSearch({
        db,
        env: {
          SEARCH_ENGINE: engine,
          MEILI_URL: url,
          MEILI_KEY: process.env.MEILI_KEY,
          MEILI_PREFIX: process.env.MEILI_PREFIX || undefined,
        },
        log: { info: quiet, warn: quiet, error: quiet },
        today: () => todayOf(systemClock).toString(),
      });
      try {
        say('De index wordt gebouwd …');
        const first = await search.whenReady();
        const report = engine === 'sqlite' ? first : await search.rebuild();
        const database = await countSources(db);
        const complete =
          report.openings === database.openings &&
          report.candidates === database.candidates &&
          report.employers === database.employers;
        const answer = { ...report, database, complete };
        if (values.json) await printJson(answer);
        else {
          await print(
            `${report.openings} plekken, ${report.candidates} kandidaten en ${report.employers} werkgevers in ${report.tookMs} ms\n`,
          );
        }
        if (!complete) say('Let op: de aantallen in de index en in de database verschillen.');
        return complete ? 0 : 1;
      } catch (error) {
        if (engine !== 'meilisearch') throw error;
        throw new CommandError(`Meilisearch: ${error instanceof Error ? error.message : String(error)}`);
      } finally {
        await search.close();
      }
    });
  },
};
