import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDutchAnalyser } from '../dutch/analyser.ts';
import { createEmbeddedTextEngine } from '../embedded/text-engine.ts';
import { createFallback } from '../fallback.ts';
import type { SearchLog } from '../index.ts';
import { createMeilisearchEngine } from './engine.ts';
import { meiliFilter } from './filters.ts';

const analyser = createDutchAnalyser();

interface Sent {
  method: string;
  path: string;
  // biome-ignore lint/suspicious/noExplicitAny: each test looks at its own request
  body: any;
  authorization: string | undefined;
}

let server: Server;
let sent: Sent[];
let answers: { hits: object[]; total: number }[];
let failing: number | null;
let failedTask: boolean;
let delay: number;
let url: string;

beforeEach(async () => {
  sent = [];
  answers = [];
  failing = null;
  failedTask = false;
  delay = 0;
  server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const text = Buffer.concat(parts).toString();
      const path = request.url ?? '';
      sent.push({
        method: request.method ?? '',
        path,
        body: text ? JSON.parse(text) : null,
        authorization: request.headers.authorization,
      });
      const answer = (status: number, body: object) => {
        response.writeHead(status, { 'Content-Type': 'application/json' });
        response.end(JSON.stringify(body));
      };
      if (failing) return answer(failing, { message: 'stuk', code: 'internal', type: 'internal', link: '' });
      if (path.startsWith('/tasks/')) {
        const error = failedTask ? { message: 'geen ruimte', code: 'x', type: 'x', link: '' } : null;
        return answer(200, { uid: 1, status: failedTask ? 'failed' : 'succeeded', error });
      }
      if (path.endsWith('/search')) {
        const next = answers.shift() ?? { hits: [], total: 0 };
        return setTimeout(
          () => answer(200, { hits: next.hits, estimatedTotalHits: next.total, facetDistribution: {} }),
          delay,
        );
      }
      if (request.method === 'GET') return answer(200, { results: [], total: 0 });
      return answer(202, { taskUid: 1, status: 'enqueued' });
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => new Promise((done) => server.close(done)));

const engine = () => createMeilisearchEngine({ url, key: 'sleutel', analyser });
const searches = () => sent.filter((request) => request.path.endsWith('/search'));

describe('a search', () => {
  it('sends our terms, the locale, the filters and the key', async () => {
    answers = [{ hits: [{ id: 'a', _rankingScore: 0.5, _geo: { lat: 51.8, lng: 4.7145 } }], total: 1 }];
    const result = await engine().search('openings', {
      tags: ['all'],
      text: 'vacature magazijn-medewerkers',
      filters: { kind: ['vacancy', 'secondment'], level: [] },
      near: { lat: 51.8, lon: 4.7 },
      km: 15,
      hours: { min: 16, max: 24 },
      facets: ['kind'],
      limit: 5,
      offset: 10,
    });
    const [request] = searches();
    expect(request).toMatchObject({
      path: '/indexes/werkbrug_openings/search',
      authorization: 'Bearer sleutel',
    });
    expect(request?.body).toMatchObject({
      q: 'magazijnmedewerker',
      locales: ['nld'],
      matchingStrategy: 'all',
      limit: 5,
      offset: 10,
      facets: ['kind'],
      filter: [
        'tags IN ["all"]',
        'kind IN ["vacancy", "secondment"]',
        'hoursMax >= 16',
        'hoursMin <= 24',
        '_geoRadius(51.8, 4.7, 15000)',
      ],
    });
    expect(result).toMatchObject({ total: 1, hits: [{ id: 'a', score: 0.5, km: 0.997 }], partial: false });
  });

  it('looks for some of the words only where all of them find nothing', async () => {
    answers = [
      { hits: [], total: 0 },
      { hits: [{ id: 'b' }], total: 1 },
    ];
    const result = await engine().search('openings', { tags: ['all'], text: 'bakker noordpool' });
    expect(searches().map((request) => request.body.matchingStrategy)).toEqual(['all', 'last']);
    expect(result.partial).toBe(true);
  });

  it('sends at most ten words', async () => {
    const text = 'een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien'.repeat(3);
    await engine().search('openings', { tags: ['all'], text });
    expect(searches()[0]?.body.q.split(' ').length).toBeLessThanOrEqual(10);
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
});

describe('documents', () => {
  it('carry stems and parts of compounds, and nothing of the text itself', async () => {
    await engine().change('openings', {
      remove: ['weg'],
      upsert: [
        {
          id: 'a',
          fields: { title: 'Magazijnmedewerkers', employer: 'Jansen' },
          facets: { kind: 'vacancy', hoursMin: 20 },
          lat: 51.8,
          lon: 4.7,
          date: '2026-11-22',
          visibleTo: ['all'],
        },
      ],
    });
    const [removal, addition] = sent.filter((request) => request.method === 'POST');
    expect(removal?.body).toEqual(['weg']);
    const [document] = addition?.body ?? [];
    expect(document.title).toEqual(expect.arrayContaining(['magazijnmedewerker', 'medewerker', 'magazijn']));
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
    failedTask = true;
    await expect(engine().change('openings', { remove: ['a'], upsert: [] })).rejects.toThrow('geen ruimte');
  });
});

it('rebuilds beside the index in use and swaps', async () => {
  async function* batches() {
    yield [{ id: 'a', fields: { title: 'Kok' }, visibleTo: ['all'] }];
  }
  expect(await engine().rebuild('openings', batches())).toBe(1);
  const steps = sent
    .filter((request) => !request.path.startsWith('/tasks'))
    .map((request) => `${request.method} ${request.path.split('?')[0]}`);
  expect(steps).toEqual([
    'DELETE /indexes/werkbrug_openings_next',
    'POST /indexes',
    'PATCH /indexes/werkbrug_openings_next/settings',
    'POST /indexes/werkbrug_openings_next/documents',
    'GET /indexes',
    'POST /indexes',
    'POST /swap-indexes',
    'DELETE /indexes/werkbrug_openings_next',
  ]);
  const settings = sent.find((request) => request.method === 'PATCH')?.body;
  expect(settings).toMatchObject({
    localizedAttributes: [{ locales: ['nld'], attributePatterns: ['*'] }],
    prefixSearch: 'disabled',
    pagination: { maxTotalHits: 1000 },
    searchCutoffMs: 1500,
  });
  expect(settings.filterableAttributes).toEqual(expect.arrayContaining(['tags', 'kind', '_geo']));
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
    const fallback = createFallback({ embedded, remote: engine(), log, now: () => time });
    return { fallback, lines, pass: (ms: number) => (time += ms) };
  }

  it('the portal answers by itself and says so once, then goes back', async () => {
    const { fallback, lines, pass } = await portal();
    expect((await fallback.search('openings', question)).hits[0]?.id).toBe('eigen');
    expect(searches()).toHaveLength(0);
    fallback.caughtUp();
    failing = 500;
    expect((await fallback.search('openings', question)).hits[0]?.id).toBe('eigen');
    expect((await fallback.search('openings', question)).hits[0]?.id).toBe('eigen');
    expect(searches()).toHaveLength(1);
    expect(lines).toEqual(['de zoekmachine antwoordt niet of te laat; de portal zoekt zelf']);
    failing = null;
    pass(6_000);
    answers = [{ hits: [{ id: 'van-de-server' }], total: 1 }];
    expect((await fallback.search('openings', question)).hits[0]?.id).toBe('van-de-server');
    expect(lines).toHaveLength(2);
  });

  it('does not wait longer than a person would', async () => {
    const { fallback } = await portal();
    fallback.caughtUp();
    delay = 3_000;
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
