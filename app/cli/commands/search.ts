import { systemClock, todayOf } from '#app/domain/shared/clock.ts';
import type { Database } from '#db/client.ts';
import { loadLocator, pc4Of } from '#db/queries/places.ts';
import { openingTitles, wishesOfCandidates } from '#db/queries/search-hits.ts';
import type { SearchQuery, SearchResult } from '#search/engine.ts';
import { openSearch } from '#search/open-search.ts';
import {
  type Command,
  CommandError,
  parseOptions,
  print,
  printJson,
  UsageError,
  wholeNumber,
  withExistingDatabase,
} from '../command.ts';

const options = {
  in: { type: 'string', default: 'openings' },
  near: { type: 'string' },
  km: { type: 'string' },
  limit: { type: 'string' },
  engine: { type: 'string', default: 'sqlite' },
} as const;

const facets = {
  openings: ['kind', 'hours', 'level', 'sector', 'region'],
  candidates: ['hours', 'level', 'dutch', 'region'],
} as const;

type Where = keyof typeof facets;

/** Text search as the portal does it; candidates without a name. */
export const command: Command = {
  name: 'search',
  summary: 'Zoekt in plekken of kandidaten, zoals de portal dat doet.',
  usage: [
    'npm run cli -- search "TEKST" --in openings|candidates [--near POSTCODE --km N] [--limit N]',
    '                      [--engine sqlite|meilisearch] [--db BESTAND] [--json]',
    '',
    '  --in      openings (standaard) of candidates; van kandidaten ziet u nooit de naam',
    '  --near    postcode of plaats waar omheen gezocht wordt',
    '  --km      straal in kilometers',
    '  --limit   hoeveel resultaten (standaard 20)',
    '  --engine  meilisearch vraagt MEILI_URL (en MEILI_KEY) in de omgeving',
  ].join('\n'),
  async run(args) {
    const { values, words } = parseOptions(args, options, { min: 0, max: 1, what: 'een zoektekst' });
    const where = values.in;
    if (where !== 'openings' && where !== 'candidates')
      throw new UsageError('--in is openings of candidates.');
    const engine = values.engine;
    if (engine !== 'sqlite' && engine !== 'meilisearch') {
      throw new UsageError('--engine is sqlite of meilisearch.');
    }
    const km = values.km === undefined ? undefined : wholeNumber('km', values.km, 0, { min: 1, max: 1000 });
    if (km !== undefined && !values.near) throw new UsageError('--km vraagt ook --near.');
    const limit = wholeNumber('limit', values.limit, 20, { min: 0, max: 1000 });
    return withExistingDatabase(values.db, async (db) => {
      const near = values.near === undefined ? undefined : await placeOf(db, values.near);
      const result = await ask(db, where, engine, {
        text: words[0] ?? '',
        near,
        km,
        limit,
        facets: [...facets[where], ...(near ? ['distance'] : [])],
      });
      const ids = result.hits.map((hit) => hit.id);
      const titles = await titlesOf(db, where, ids);
      const hits = result.hits.map((hit) => ({
        id: hit.id,
        title: titles.get(hit.id) ?? '',
        score: hit.score,
        ...(hit.km === undefined ? {} : { km: Math.round(hit.km * 10) / 10 }),
      }));
      const answer = {
        total: result.total,
        hits,
        facets: result.facets,
        tookMs: Math.round(result.tookMs * 1000) / 1000,
      };
      if (values.json) await printJson(answer);
      else await print(readable(answer));
      return 0;
    });
  },
};

async function ask(
  db: Database,
  where: Where,
  engine: 'sqlite' | 'meilisearch',
  query: SearchQuery,
): Promise<SearchResult> {
  const search = openSearch({
    db,
    engine,
    scopes: [where],
    today: () => todayOf(systemClock).toString(),
    env: process.env,
  });
  if ('problem' in search) throw new CommandError(search.problem);
  try {
    return await search.ask(where, query);
  } catch (error) {
    if (engine !== 'meilisearch') throw error;
    throw new CommandError(`Meilisearch antwoordt niet: ${error instanceof Error ? error.message : error}`);
  }
}

async function placeOf(db: Database, text: string): Promise<{ lat: number; lon: number }> {
  const locator = await loadLocator(db);
  const found = pc4Of(text) ? locator.locate({ postcode: text, place: '' }) : locator.locatePlace(text);
  if (!found) throw new CommandError(`De plaats "${text}" is niet bekend. Importeer eerst de postcodes.`);
  return { lat: found.lat, lon: found.lon };
}

async function titlesOf(db: Database, where: Where, ids: readonly string[]): Promise<Map<string, string>> {
  if (where === 'openings') {
    return new Map((await openingTitles(db, ids)).map((row) => [row.id, row.title]));
  }
  const wishes = await wishesOfCandidates(db, ids);
  return new Map(ids.map((id) => [id, wishes.get(id)?.join(', ') ?? '']));
}

function readable(answer: { total: number; hits: { title: string; id: string; score: number }[] }): string {
  const lines = answer.hits.map((hit) => `${hit.score.toFixed(2).padStart(8)}  ${hit.title}  (${hit.id})`);
  return `${answer.total} gevonden\n${lines.join('\n')}${lines.length > 0 ? '\n' : ''}`;
}
