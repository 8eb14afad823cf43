import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FakeMeilisearch, startFakeMeilisearch } from '#test/fakes/meilisearch.ts';
import { createDutchAnalyser } from '../dutch/analyser.ts';
import { createEmbeddedTextEngine } from '../embedded/text-engine.ts';
import type { TextDocument } from '../engine.ts';
import { createFallback } from '../fallback.ts';
import type { SearchLog } from '../index.ts';
import { createMeilisearchEngine } from './engine.ts';
import { meiliFilter } from './filters.ts';

const analyser = createDutchAnalyser();
let fake: FakeMeilisearch;

beforeEach(async () => {
  fake = await startFakeMeilisearch('sleutel');
});
afterEach(() => fake.close());

const engine = () => createMeilisearchEngine({ url: fake.url, key: 'sleutel', analyser });
const searches = () => fake.sent.filter((request) => request.path.endsWith('/search'));
const kok: TextDocument = { id: 'van-de-server', fields: { title: 'Kok' }, visibleTo: ['all'] };

async function* batches(documents: readonly TextDocument[] = [kok]) {
  yield documents;
}

async function filled(documents?: readonly TextDocument[]) {
  const made = engine();
  await made.rebuild('openings', batches(documents));
  fake.sent.length = 0;
  return made;
}

describe('a search', () => {
  it('sends our terms, the locale, the filters and the key', async () => {
    const meili = await filled([
      {
        ...kok,
        id: 'a',
        fields: { title: 'Magazijnmedewerker' },
        facets: { kind: 'vacancy', hoursMin: 20, hoursMax: 24 },
        lat: 51.8,
        lon: 4.7145,
      },
    ]);
    const result = await meili.search('openings', {
      tags: ['all'],
      text: 'vacature magazijn-medewerkers',
      filters: { kind: ['vacancy', 'secondment'], level: [] },
      near: { lat: 51.8, lon: 4.7 },
      km: 15,
      hours: { min: 16, max: 24 },
      facets: ['kind'],
      limit: 5,
      offset: 0,
    });
    const [request] = searches();
    expect(request).toMatchObject({
      path: '/indexes/werkbrug_openings/search',
      authorization: 'Bearer sleutel',
    });
    expect(request?.body).toEqual({
      q: '"magazijnmedewerker"',
      locales: ['nld'],
      matchingStrategy: 'all',
      showRankingScore: true,
      hitsPerPage: 5,
      page: 1,
      facets: ['kind'],
      attributesToRetrieve: ['id', '_geo'],
      filter: [
        'tags IN ["all"]',
        'kind IN ["vacancy", "secondment"]',
        'hoursMax >= 16',
        'hoursMin <= 24',
        '_geoRadius(51.8, 4.7, 15000)',
      ],
    });
    expect(result).toMatchObject({ total: 1, hits: [{ id: 'a', score: 1, km: 0.997 }], partial: false });
  });

  it('looks wider only where the words themselves find nothing', async () => {
    const meili = await filled();
    const result = await meili.search('openings', { tags: ['all'], text: 'kok noordpool' });
    expect(searches().map(({ body }) => [body.q, body.matchingStrategy])).toEqual([
      ['"kok" "noordpool"', 'all'],
      ['kok noordpool', 'all'],
      ['kok', 'frequency'],
    ]);
    expect(result.partial).toBe(true);
  });

  it('asks for a counted total by page, and by offset where that is no page', async () => {
    const meili = await filled();
    const question = { tags: ['all'] };
    await meili.search('openings', { ...question, limit: 10, offset: 30 });
    await meili.search('openings', { ...question, limit: 10, offset: 5 });
    await meili.search('openings', { ...question, limit: 0 });
    expect(
      searches().map(({ body: { hitsPerPage, page, limit, offset } }) => ({
        hitsPerPage,
        page,
        limit,
        offset,
      })),
    ).toEqual([
      { hitsPerPage: 10, page: 4 },
      { limit: 10, offset: 5 },
      { hitsPerPage: 0, page: 1 },
    ]);
  });

  it('asks all distance bands in one request', async () => {
    const meili = await filled([{ ...kok, lat: 51.8, lon: 4.7 }]);
    const near = { lat: 51.8, lon: 4.9 };
    const { facets } = await meili.search('openings', { tags: ['all'], near, facets: ['distance'] });
    expect(facets.distance).toEqual({ 15: 1, 25: 1, 50: 1, 100: 1 });
    expect(fake.sent.map(({ path }) => path)).toEqual(['/indexes/werkbrug_openings/search', '/multi-search']);
  });

  it('sends at most ten words', async () => {
    const meili = await filled();
    const text = 'een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien'.repeat(3);
    await meili.search('openings', { tags: ['all'], text });
    for (const { body } of searches()) expect(body.q.split(' ').length).toBeLessThanOrEqual(10);
  });

  it('tells totals above a thousand', async () => {
    const many = Array.from({ length: 1_200 }, (_, i) => ({ ...kok, id: `kok-${i}` }));
    const meili = await filled(many);
    expect((await meili.search('openings', { tags: ['all'], text: 'kok' })).total).toBe(1_200);
  });
});

describe('filters', () => {
  it('cannot be broken out of', () => {
    expect(meiliFilter({ tags: ['all'], filters: { region: ['x"] OR tags IN ["employer:b'] } })[1]).toBe(
      'region IN ["x\\"] OR tags IN [\\"employer:b"]',
    );
    expect(() => meiliFilter({ tags: [], filters: { 'tags IN [] OR x': ['1'] } })).toThrow('not a facet');
    expect(() => meiliFilter({ tags: [], hours: { min: Number.NaN } })).toThrow();
  });

  it('see nothing without a tag', () => {
    expect(meiliFilter({ tags: [] })).toEqual(['tags IN []']);
  });

  it('stay below the length that the server takes, also in letters of more than a byte', async () => {
    const meili = await filled();
    const question = { tags: ['all'], filters: { region: ['é'.repeat(600)] } };
    expect((await meili.search('openings', question)).total).toBe(0);
  });
});

describe('documents', () => {
  it('carry stems, parts of compounds and other names, and nothing of the text itself', async () => {
    const meili = await filled();
    await meili.change('openings', {
      remove: ['weg'],
      upsert: [
        {
          id: 'a',
          fields: { title: 'Schoonmaakmedewerkers', employer: 'Jansen' },
          facets: { kind: 'vacancy', hoursMin: 20 },
          lat: 51.8,
          lon: 4.7,
          date: '2026-11-22',
          visibleTo: ['all'],
        },
      ],
    });
    const [removal, addition] = fake.sent.filter((request) => request.method === 'POST');
    expect(removal?.body).toEqual(['weg']);
    const [document] = addition?.body ?? [];
    expect(document.title).toEqual(expect.arrayContaining(['schoonmaakmedewerker', 'medewerker']));
    expect(document.synonyms).toContain('interieurverzorger');
    expect(document).toMatchObject({
      id: 'a',
      kind: 'vacancy',
      hoursMin: 20,
      tags: ['all'],
      _geo: { lat: 51.8, lng: 4.7 },
      date: Date.parse('2026-11-22'),
    });
  });

  it('that the server refuses are an error, not a success', async () => {
    const meili = await filled();
    fake.failingTasks = 'geen ruimte';
    await expect(meili.change('openings', { remove: ['a'], upsert: [] })).rejects.toThrow('geen ruimte');
  });
});

describe('a rebuild', () => {
  it('builds beside the index in use and swaps', async () => {
    const meili = engine();
    expect(await meili.count('openings')).toBeNull();
    fake.sent.length = 0;
    expect(await meili.rebuild('openings', batches())).toBe(1);
    expect(fake.sent.map(({ method, path }) => `${method} ${path.split('?')[0]}`)).toEqual([
      'DELETE /indexes/werkbrug_openings_next',
      'POST /indexes',
      'PATCH /indexes/werkbrug_openings_next/settings',
      'POST /indexes/werkbrug_openings_next/documents',
      'GET /indexes/werkbrug_openings',
      'POST /indexes',
      'POST /swap-indexes',
      'DELETE /indexes/werkbrug_openings_next',
    ]);
    expect([...fake.indexes.keys()]).toEqual(['werkbrug_openings']);
    const settings = fake.indexes.get('werkbrug_openings')?.settings;
    expect(settings).toMatchObject({
      localizedAttributes: [{ locales: ['nld'], attributePatterns: ['*'] }],
      prefixSearch: 'disabled',
      searchCutoffMs: 1500,
    });
    expect(settings?.filterableAttributes).toEqual(expect.arrayContaining(['tags', 'kind', '_geo']));
  });

  it('goes on from one that was broken off, and keeps what was there when it fails', async () => {
    const meili = await filled();
    async function* broken() {
      yield [kok];
      throw new Error('de database is weg');
    }
    await expect(meili.rebuild('openings', broken())).rejects.toThrow('database');
    expect((await meili.search('openings', { tags: ['all'] })).total).toBe(1);
    expect(await meili.rebuild('openings', batches([kok, { ...kok, id: 'tweede' }]))).toBe(2);
    expect(await meili.count('openings')).toBe(2);
    await meili.drop();
    expect(await meili.count('openings')).toBeNull();
  });
});

describe('when the server is down or late', () => {
  const question = { tags: ['all'], text: 'kok' };
  async function portal() {
    const embedded = createEmbeddedTextEngine(analyser);
    const document = { id: 'eigen', fields: { title: 'Kok' }, visibleTo: ['all'] };
    await embedded.change('openings', { upsert: [document], remove: [] });
    const lines: string[] = [];
    const say = (_details: object, message: string) => void lines.push(message);
    const log: SearchLog = { info: say, warn: say, error: say };
    let time = 0;
    const fallback = createFallback({ embedded, remote: await filled(), log, now: () => time });
    return { fallback, lines, pass: (ms: number) => (time += ms) };
  }

  it('the portal answers by itself and says so once, then goes back', async () => {
    const { fallback, lines, pass } = await portal();
    expect((await fallback.search('openings', question)).hits[0]?.id).toBe('eigen');
    expect(searches()).toHaveLength(0);
    fallback.caughtUp();
    fake.failing = 500;
    expect((await fallback.search('openings', question)).hits[0]?.id).toBe('eigen');
    expect((await fallback.search('openings', question)).hits[0]?.id).toBe('eigen');
    expect(searches()).toHaveLength(1);
    expect(fallback.isDown()).toBe(true);
    expect(lines).toEqual(['de zoekmachine antwoordt niet of te laat; de portal zoekt zelf']);
    fake.failing = null;
    pass(6_000);
    expect((await fallback.search('openings', question)).hits[0]?.id).toBe('van-de-server');
    expect(lines).toHaveLength(2);
    expect(fallback.isDown()).toBe(false);
  });

  it('does not wait longer than a person would', async () => {
    const { fallback } = await portal();
    fallback.caughtUp();
    fake.delay = 3_000;
    const started = performance.now();
    expect((await fallback.search('openings', question)).hits[0]?.id).toBe('eigen');
    expect(performance.now() - started).toBeLessThan(2_500);
  });

  it('is not asked while it misses changes', async () => {
    const { fallback } = await portal();
    fallback.caughtUp();
    fallback.failed(new Error('achter'));
    await fallback.search('openings', question);
    expect(searches()).toHaveLength(0);
  });
});
