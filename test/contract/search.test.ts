import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createDutchAnalyser } from '#search/dutch/analyser.ts';
import { createEmbeddedTextEngine } from '#search/embedded/text-engine.ts';
import type { SearchScope, TextDocument, TextEngine, TextQuestion } from '#search/engine.ts';
import { createMeilisearchEngine } from '#search/meilisearch/engine.ts';
import { type FakeMeilisearch, startFakeMeilisearch } from '#test/fakes/meilisearch.ts';

/**
 * What every text engine must do alike: the same words, filters and visibility, whatever its own ranking. A Meilisearch
 * server is asked where `MEILI_URL` (and `MEILI_KEY`) are set; a fake one of the same manners always.
 */
const analyser = createDutchAnalyser();
let fake: FakeMeilisearch | undefined;

function meilisearch(url: string, key: string | undefined): TextEngine {
  return createMeilisearchEngine({ url, key, analyser, prefix: `contract_${process.pid}_${Date.now()}` });
}

const { MEILI_URL: realUrl, MEILI_KEY: realKey } = process.env;
// A server that others use as well takes tasks one after the other, theirs too.
if (realUrl) vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });
const engines: [string, () => Promise<TextEngine>][] = [
  ['sqlite', async () => createEmbeddedTextEngine(analyser)],
  [
    'meilisearch (fake server)',
    async () => {
      fake = await startFakeMeilisearch('sleutel');
      return meilisearch(fake.url, 'sleutel');
    },
  ],
  ...(realUrl
    ? [['meilisearch', async () => meilisearch(realUrl, realKey)] as [string, () => Promise<TextEngine>]]
    : []),
];

const dordrecht = { lat: 51.8133, lon: 4.6901 };
const opening = (
  id: string,
  title: string,
  facets: TextDocument['facets'] = {},
  rest: Partial<TextDocument> = {},
): TextDocument => ({
  id,
  fields: { title, tasks: rest.fields?.tasks, employer: rest.fields?.employer, place: 'Dordrecht' },
  facets: { kind: 'vacancy', hoursMin: 20, hoursMax: 32, hours: ['12-24', '24-32'], ...facets },
  ...dordrecht,
  date: '2026-11-01',
  visibleTo: ['all', 'employer:a'],
  ...Object.fromEntries(Object.entries(rest).filter(([name]) => name !== 'fields')),
});

const documents: TextDocument[] = [
  opening('schoonmaker', 'Schoonmaker kantoren'),
  opening('kok', 'Kok in een bedrijfsrestaurant', {}, { fields: { employer: 'De Linde' } }),
  opening('kokosmat', 'Productiemedewerker kokosmatten'),
  opening('chauffeur', 'Vrachtwagenchauffeur', { kind: 'apprenticeship', hoursMin: 36, hoursMax: 40 }),
  opening('magazijn', 'Magazijnmedewerker', {}, { lat: 52.3676, lon: 4.9041, date: '2026-11-20' }),
  opening('hovenier', 'Hovenier', { level: '4' }, { date: '2026-10-01' }),
  opening('bakker', 'Bakker', { region: 'Drechtsteden "oost"' }),
  opening('geheim', 'Beveiliger', {}, { visibleTo: ['employer:b'] }),
  opening('nergens', 'Loodgieter', {}, { lat: undefined, lon: undefined }),
  opening('lasser', 'Lasser', {}, { fields: { tasks: 'Constructiewerk in staal. VCA is nodig.' } }),
  // For another audience, so that the counts below stay those of ten.
  opening('c', 'Bezorger', {}, { visibleTo: ['signs'], fields: { tasks: 'Rijbewijs C is nodig.' } }),
  opening('c-sharp', 'Programmeur C#', {}, { visibleTo: ['signs'] }),
  opening('c-plus', 'Programmeur C++', {}, { visibleTo: ['signs'] }),
  opening('p-en-o', 'Medewerker P&O', {}, { visibleTo: ['signs'] }),
  opening('e-mail', 'E-mailmarketeer', {}, { visibleTo: ['signs'] }),
];

async function* batches(list: readonly TextDocument[]) {
  for (let i = 0; i < list.length; i += 4) yield list.slice(i, i + 4);
}

describe.each(engines)('text engine %s', (_name, make) => {
  let engine: TextEngine;
  const ask = (question: Partial<TextQuestion>, scope: SearchScope = 'openings') =>
    engine.search(scope, { tags: ['all'], limit: 20, ...question });
  const ids = async (question: Partial<TextQuestion>) => (await ask(question)).hits.map((hit) => hit.id);

  beforeAll(async () => {
    engine = await make();
    expect(await engine.count('openings')).toBe(engine.name === 'sqlite' ? 0 : null);
    await engine.rebuild('openings', batches(documents));
    await engine.rebuild('candidates', batches([]));
  });
  afterAll(async () => {
    await engine?.drop();
    await engine?.close();
    await fake?.close();
    fake = undefined;
  });

  it.each([
    ['the word itself', 'schoonmaker', 'schoonmaker'],
    ['the feminine', 'schoonmaakster', 'schoonmaker'],
    ['the plural', 'hoveniers', 'hovenier'],
    ['a compound written apart', 'vrachtwagen chauffeur', 'chauffeur'],
    ['the head of a compound', 'chauffeur', 'chauffeur'],
    ['a typo', 'magazijnmederwerker', 'magazijn'],
    ['a typo in the second part of a compound', 'vrachtwagenchaffeur', 'chauffeur'],
    ['words that say nothing beside it', 'vacature bakker', 'bakker'],
    ['a synonym of the trade', 'interieurverzorgster', 'schoonmaker'],
    ['some of the words', 'chauffeur paddenstoelen', 'chauffeur'],
    ['an abbreviation with dots', 'v.c.a.', 'lasser'],
    ['a word of the running text', 'constructiewerk', 'lasser'],
    ['the employer', 'de linde', 'kok'],
    ['capitals and accents', 'KÓK', 'kok'],
  ])('finds %s: %s', async (_what, text, expected) => {
    expect(await ids({ text })).toContain(expected);
  });

  it('does not find what only begins with the same letters', async () => {
    const found = await ids({ text: 'kok' });
    expect(found).toContain('kok');
    expect(found).not.toContain('kokosmat');
  });

  it.each([
    ['c#', ['c-sharp']],
    ['c++', ['c-plus']],
    ['p&o', ['p-en-o']],
    ['e-mailmarketeer', ['e-mail']],
    ['emailmarketeer', ['e-mail']],
  ])('keeps words with signs apart: %s', async (text, expected) => {
    expect(await ids({ text, tags: ['signs'] })).toEqual(expected);
  });

  it('never finds what the asker may not see, with or without words', async () => {
    expect(await ids({})).not.toContain('geheim');
    expect(await ids({ text: 'beveiliger' })).toEqual([]);
    expect(await ids({ text: 'beveiliger', tags: ['employer:b'] })).toEqual(['geheim']);
    expect((await ask({ tags: [] })).total).toBe(0);
    expect((await ask({ tags: ['employer:niemand'] })).total).toBe(0);
  });

  it('filters by value, any of several, and by quotes in a value', async () => {
    expect(await ids({ filters: { kind: ['apprenticeship'] } })).toEqual(['chauffeur']);
    expect((await ask({ filters: { kind: ['apprenticeship', 'vacancy'] } })).total).toBe(9);
    expect(await ids({ filters: { region: ['Drechtsteden "oost"'] } })).toEqual(['bakker']);
    expect(await ids({ filters: { region: ['Drechtsteden \\', 'x"] OR tags IN ["employer:b'] } })).toEqual(
      [],
    );
    expect(await ids({ filters: { kind: ['vacancy'], level: ['4'] } })).toEqual(['hovenier']);
  });

  it('filters by hours that meet', async () => {
    expect(await ids({ hours: { min: 34 } })).toEqual(['chauffeur']);
    expect(await ids({ hours: { max: 24 } })).not.toContain('chauffeur');
  });

  it('filters by radius and leaves out who lies nowhere', async () => {
    const near = await ids({ near: dordrecht, km: 10 });
    expect(near).not.toContain('magazijn');
    expect(near).not.toContain('nergens');
    expect(near).toContain('kok');
    expect(await ids({ near: dordrecht, km: 100 })).toContain('magazijn');
  });

  it('sorts by distance and by newest', async () => {
    const nearest = await ask({ near: { lat: 52.37, lon: 4.9 }, sort: 'distance' });
    expect(nearest.hits[0]?.id).toBe('magazijn');
    expect(nearest.hits[0]?.km).toBeLessThan(2);
    const newest = await ids({ sort: 'newest' });
    expect(newest[0]).toBe('magazijn');
    expect(newest.indexOf('hovenier')).toBeGreaterThan(newest.indexOf('kok'));
    expect(await ids({ since: '2026-11-10' })).toEqual(['magazijn']);
  });

  it('does not look wider for words where only the filters find nothing', async () => {
    expect(await ask({ text: 'hovenier', filters: { kind: ['apprenticeship'] } })).toMatchObject({
      total: 0,
      partial: false,
    });
    expect((await ask({ text: 'bakker paddenstoelen' })).partial).toBe(true);
  });

  it('counts facets of what the words find', async () => {
    const { facets, total } = await ask({ text: 'chauffeur', facets: ['kind', 'hours'] });
    expect(total).toBe(1);
    expect(facets.kind).toEqual({ apprenticeship: 1 });
  });

  it('gives scores that fall', async () => {
    const { hits } = await ask({ text: 'schoonmaker' });
    expect(hits[0]?.score).toBeGreaterThan(0);
    for (const [i, hit] of hits.entries()) {
      expect(hit.score).toBeLessThanOrEqual(hits[i - 1]?.score ?? Number.POSITIVE_INFINITY);
    }
  });

  it('counts facets and distance bands', async () => {
    const { facets } = await ask({ facets: ['kind', 'distance'], near: dordrecht });
    expect(facets.kind).toEqual({ vacancy: 8, apprenticeship: 1 });
    expect(facets.distance?.['5']).toBe(7);
    expect(facets.distance?.['100']).toBe(8);
    expect((await ask({ text: 'zzzzonzin', facets: ['kind'] })).facets.kind ?? {}).toEqual({});
  });

  it('gives pages that do not overlap', async () => {
    const first = await ids({ limit: 4, sort: 'newest' });
    const second = await ids({ limit: 4, offset: 4, sort: 'newest' });
    expect(new Set([...first, ...second]).size).toBe(8);
    expect(await ids({ limit: 3, offset: 2, sort: 'newest' })).toHaveLength(3);
    expect((await ask({ limit: 0 })).total).toBe(9);
    expect((await ask({ limit: 2, offset: 4 })).total).toBe(9);
    expect(await ids({ limit: 4, offset: 100 })).toEqual([]);
  });

  it('counts and filters people by what they wish, can and are, and employers by sector, region and state', async () => {
    const person = (id: string, facets: TextDocument['facets'], km = 0): TextDocument => ({
      id,
      fields: { title: 'Kok' },
      facets,
      lat: dordrecht.lat + km / 111.2,
      lon: dordrecht.lon,
      date: '2026-11-01',
      visibleTo: ['all', 'coach:a'],
    });
    const company = (id: string, facets: TextDocument['facets'], date: string): TextDocument => ({
      id,
      fields: { title: `Bedrijf ${id}` },
      facets,
      date,
      visibleTo: ['all'],
    });
    await engine.rebuild(
      'candidates',
      batches([
        person('a', {
          sector: ['hospitality', 'care'],
          group: ['51', '94'],
          dutch: 'B1',
          step: '3',
          level: '2',
        }),
        person('b', { sector: ['hospitality'], group: ['51'], dutch: 'A2', step: '4', hours: ['12-24'] }, 8),
        person('c', { sector: ['cleaning'], group: ['91'], dutch: 'A2', step: '4', region: 'Rijnmond' }, 30),
        { ...person('d', { sector: ['care'], step: '4' }), visibleTo: ['coach:b'] },
      ]),
    );
    const people = (question: Partial<TextQuestion>) => ask({ tags: ['all'], ...question }, 'candidates');
    const { facets } = await people({
      facets: ['sector', 'group', 'dutch', 'step', 'level', 'hours', 'region', 'distance'],
      near: dordrecht,
    });
    expect(facets.sector).toEqual({ hospitality: 2, care: 1, cleaning: 1 });
    expect(facets.group).toEqual({ '51': 2, '94': 1, '91': 1 });
    expect(facets.dutch).toEqual({ B1: 1, A2: 2 });
    expect(facets.step).toEqual({ '3': 1, '4': 2 });
    expect(facets.region).toEqual({ Rijnmond: 1 });
    expect(facets.distance).toMatchObject({ '5': 1, '10': 2, '50': 3 });
    const found = async (question: Partial<TextQuestion>) =>
      (await people(question)).hits.map((hit) => hit.id).sort();
    expect(await found({ filters: { step: ['4'] } })).toEqual(['b', 'c']);
    expect(await found({ filters: { sector: ['care', 'cleaning'] } })).toEqual(['a', 'c']);
    expect(await found({ filters: { sector: ['hospitality'], dutch: ['A2'] } })).toEqual(['b']);
    expect(await found({ filters: { group: ['51'] }, near: dordrecht, km: 5 })).toEqual(['a']);
    expect(await found({ tags: ['coach:b'] })).toEqual(['d']);

    await engine.rebuild(
      'employers',
      batches([
        company(
          'x',
          { sector: 'care', region: 'Drechtsteden', status: 'active' },
          '2026-01-01T08:00:00.000Z',
        ),
        company('y', { sector: 'care', region: 'Rijnmond', status: 'blocked' }, '2026-11-21T08:00:00.000Z'),
      ]),
    );
    const companies = await ask({ facets: ['sector', 'region', 'status'] }, 'employers');
    expect(companies.facets).toEqual({
      sector: { care: 2 },
      region: { Drechtsteden: 1, Rijnmond: 1 },
      status: { active: 1, blocked: 1 },
    });
    const since = await ask({ since: '2026-11-20T08:00:00.000Z' }, 'employers');
    expect(since.hits.map((hit) => hit.id)).toEqual(['y']);
    await engine.rebuild('candidates', batches([]));
    await engine.rebuild('employers', batches([]));
  });

  it('changes and removes, and keeps other scopes apart', async () => {
    await engine.change('openings', {
      upsert: [opening('bakker', 'Banketbakker'), opening('nieuw', 'Glazenwasser')],
      remove: ['hovenier', 'bestaat-niet'],
    });
    expect(await ids({ text: 'glazenwasser' })).toEqual(['nieuw']);
    expect(await ids({ text: 'hovenier' })).toEqual([]);
    expect(await ids({ text: 'banketbakker' })).toContain('bakker');
    expect((await engine.search('candidates', { tags: ['all'] })).total).toBe(0);
  });

  it('rebuilds aside: what was there before is gone, what came is there', async () => {
    const count = await engine.rebuild('openings', batches([opening('enige', 'Timmerman')]));
    expect(count).toBe(1);
    expect(await engine.count('openings')).toBe(1);
    expect(await ids({})).toEqual(['enige']);
    expect(await engine.rebuild('openings', batches([]))).toBe(0);
    expect(await ids({})).toEqual([]);
  });
});
