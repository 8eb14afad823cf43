import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FakeMeilisearch, startFakeMeilisearch } from '#test/fakes/meilisearch.ts';
import { FakeIndex } from '#test/fakes/meilisearch-index.ts';
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
    expect(facets.distance).toEqual({ 5: 0, 10: 0, 15: 1, 25: 1, 50: 1, 100: 1 });
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
    const beside = /werkbrug_openings_next_\d+_[0-9a-f]+/;
    const asked = fake.sent.map(
      ({ method, path }) => `${method} ${path.split('?')[0]?.replace(beside, 'NEXT')}`,
    );
    expect(asked).toEqual([
      'GET /indexes',
      'POST /indexes',
      'PATCH /indexes/NEXT/settings',
      'POST /indexes/NEXT/documents',
      'GET /indexes/werkbrug_openings',
      'POST /indexes',
      'POST /swap-indexes',
      'DELETE /indexes/NEXT',
    ]);
    expect([...fake.indexes.keys()]).toEqual(['werkbrug_openings']);
    const settings = fake.indexes.get('werkbrug_openings')?.settings;
    expect(settings).toMatchObject({
      localizedAttributes: [{ locales: ['nld'], attributePatterns: ['*'] }],
      prefixSearch: 'disabled',
      searchCutoffMs: 1000,
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
    expect([...fake.indexes.keys()]).toEqual(['werkbrug_openings']);
    expect(await meili.rebuild('openings', batches([kok, { ...kok, id: 'tweede' }]))).toBe(2);
    expect(await meili.count('openings')).toBe(2);
    await meili.drop();
    expect(await meili.count('openings')).toBeNull();
  });

  it('may happen twice at once, and leaves those of others alone that are busy', async () => {
    const [one, other] = [engine(), engine()];
    await Promise.all([one.rebuild('openings', batches()), other.rebuild('openings', batches())]);
    expect((await one.search('openings', { tags: ['all'] })).total).toBe(1);
    const abandoned = [`werkbrug_openings_next_${Date.now() - 3 * 3_600_000}_ab`, 'werkbrug_openings_next'];
    const busy = [`werkbrug_openings_next_${Date.now()}_ab`, 'werkbrug_openings_nextdoor_1_ab', 'anders'];
    for (const name of [...abandoned, ...busy]) fake.indexes.set(name, new FakeIndex('id'));
    await one.rebuild('openings', batches());
    for (const name of abandoned) expect(fake.indexes.has(name)).toBe(false);
    expect(fake.indexes.has(busy[0] ?? '')).toBe(true);
    expect(fake.indexes.has('anders')).toBe(true);
  });

  it('cuts what it sends into requests that the server takes', async () => {
    fake.mostBytes = 10_000_000;
    const tags = Array.from({ length: 50_000 }, (_, i) => `employer:${i}:${'x'.repeat(80)}`);
    const documents = ['a', 'b', 'c'].map((id) => ({ ...kok, id, visibleTo: tags }));
    expect(await engine().rebuild('openings', batches(documents))).toBe(3);
    expect(fake.sent.filter(({ path }) => path.endsWith('/documents'))).toHaveLength(3);
    expect(fake.indexes.get('werkbrug_openings')?.documents.size).toBe(3);
  });
});

describe('an index that is not ours', () => {
  it('is not written to, because the server would make one that refuses every search', async () => {
    const meili = await filled();
    fake.indexes.clear();
    await expect(meili.change('openings', { upsert: [kok], remove: [] })).rejects.toThrow(
      'werkbrug_openings',
    );
    expect(fake.indexes.size).toBe(0);
    fake.indexes.set('werkbrug_openings', new FakeIndex(null));
    expect(await meili.count('openings')).toBeNull();
  });

  it('fails once, also with removals and additions together', async () => {
    const meili = await filled();
    const refused: unknown[] = [];
    const note = (error: unknown) => void refused.push(error);
    process.on('unhandledRejection', note);
    fake.failing = 503;
    await expect(meili.change('openings', { upsert: [kok], remove: ['weg'] })).rejects.toThrow();
    await new Promise((resume) => setTimeout(resume, 50));
    process.off('unhandledRejection', note);
    expect(refused).toEqual([]);
  });
});

describe('words with signs', () => {
  it('stay apart from the words without', async () => {
    const meili = await filled([
      { ...kok, id: 'chauffeur', fields: { title: 'Chauffeur', skills: ['rijbewijs C'] } },
      { ...kok, id: 'sharp', fields: { title: 'Programmeur C#' } },
      { ...kok, id: 'plus', fields: { title: 'Programmeur C++' } },
      { ...kok, id: 'personeel', fields: { title: 'Medewerker P&O' } },
    ]);
    const ids = async (text: string) =>
      (await meili.search('openings', { tags: ['all'], text })).hits.map(({ id }) => id);
    expect(await ids('c#')).toEqual(['sharp']);
    expect(await ids('C++')).toEqual(['plus']);
    expect(await ids('p&o')).toEqual(['personeel']);
  });
});

describe('what is written otherwise', () => {
  it('is found by the words as typed, and by the parts of a compound', async () => {
    const meili = await filled([
      { ...kok, id: 'service', fields: { title: 'Medewerker klantenservice' } },
      { ...kok, id: 'dag', fields: { title: 'Activiteitenbegeleider dagbesteding' } },
      { ...kok, id: 'hr', fields: { title: 'P&O-adviseur' } },
      { ...kok, id: 'museum', fields: { title: 'Museumsuppoost' } },
    ]);
    const found = async (text: string) => {
      const { hits, partial } = await meili.search('openings', { tags: ['all'], text });
      return [...hits.map(({ id }) => id), ...(partial ? ['partial'] : [])];
    };
    expect(await found('klantenservise')).toEqual(['service']);
    expect(await found('dagbestedingsbegeleider')).toEqual(['dag']);
    expect(await found('hr')).toEqual(['hr']);
    expect(await found('museum suppoost')).toEqual(['museum']);
  });
});

describe('some of the words', () => {
  it('are looked for among what the filters leave', async () => {
    const meili = await filled([
      { ...kok, id: 'a', facets: { kind: 'vacancy' } },
      { ...kok, id: 'b', fields: { title: 'Bakker' }, facets: { kind: 'secondment' } },
      { ...kok, id: 'c', facets: { kind: 'vacancy' } },
    ]);
    const found = await meili.search('openings', {
      tags: ['all'],
      text: 'kok bakker',
      filters: { kind: ['vacancy'] },
    });
    expect(found).toMatchObject({ total: 2, partial: true });
  });

  it('have every facet that was asked for, also where no document has it', async () => {
    const meili = await filled();
    const { facets } = await meili.search('openings', { tags: ['all'], facets: ['region', 'kind'] });
    expect(facets).toEqual({ region: {}, kind: {} });
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
