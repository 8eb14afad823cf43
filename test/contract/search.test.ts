import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDutchAnalyser } from '#search/dutch/analyser.ts';
import { createEmbeddedTextEngine } from '#search/embedded/text-engine.ts';
import type { SearchScope, TextDocument, TextEngine, TextQuestion } from '#search/engine.ts';
import { createMeilisearchEngine } from '#search/meilisearch/engine.ts';

/** What every text engine must do alike: the same words, filters and visibility, whatever its own ranking. */
const analyser = createDutchAnalyser();
const url = process.env.MEILI_URL;
const engines: [string, () => TextEngine][] = [
  ['sqlite', () => createEmbeddedTextEngine(analyser)],
  ...(url
    ? [
        [
          'meilisearch',
          () =>
            createMeilisearchEngine({
              url,
              key: process.env.MEILI_KEY,
              analyser,
              prefix: `contract_${process.pid}`,
            }),
        ] as [string, () => TextEngine],
      ]
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
  opening('kok', 'Kok in een bedrijfsrestaurant'),
  opening('kokosmat', 'Productiemedewerker kokosmatten'),
  opening('chauffeur', 'Vrachtwagenchauffeur', { kind: 'apprenticeship', hoursMin: 36, hoursMax: 40 }),
  opening('magazijn', 'Magazijnmedewerker', {}, { lat: 52.3676, lon: 4.9041, date: '2026-11-20' }),
  opening('hovenier', 'Hovenier', { level: '4' }, { date: '2026-10-01' }),
  opening('bakker', 'Bakker', { region: 'Drechtsteden "oost"' }),
  opening('geheim', 'Beveiliger', {}, { visibleTo: ['employer:b'] }),
  opening('nergens', 'Loodgieter', {}, { lat: undefined, lon: undefined }),
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
    engine = make();
    await engine.rebuild('openings', batches(documents));
    await engine.rebuild('candidates', batches([]));
  }, 120_000);
  afterAll(() => engine.close());

  it.each([
    ['the word itself', 'schoonmaker', 'schoonmaker'],
    ['the feminine', 'schoonmaakster', 'schoonmaker'],
    ['the plural', 'hoveniers', 'hovenier'],
    ['a compound written apart', 'vrachtwagen chauffeur', 'chauffeur'],
    ['the head of a compound', 'chauffeur', 'chauffeur'],
    ['a typo', 'magazijnmederwerker', 'magazijn'],
    ['words that say nothing beside it', 'vacature bakker', 'bakker'],
  ])('finds %s: %s', async (_what, text, expected) => {
    expect(await ids({ text })).toContain(expected);
  });

  it('does not find what only begins with the same letters', async () => {
    const found = await ids({ text: 'kok' });
    expect(found).toContain('kok');
    expect(found).not.toContain('kokosmat');
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
    expect((await ask({ filters: { kind: ['apprenticeship', 'vacancy'] } })).total).toBe(8);
    expect(await ids({ filters: { region: ['Drechtsteden "oost"'] } })).toEqual(['bakker']);
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

  it('counts facets and distance bands', async () => {
    const { facets } = await ask({ facets: ['kind', 'distance'], near: dordrecht });
    expect(facets.kind).toEqual({ vacancy: 7, apprenticeship: 1 });
    expect(facets.distance?.['5']).toBe(6);
    expect(facets.distance?.['100']).toBe(7);
  });

  it('gives pages that do not overlap', async () => {
    const first = await ids({ limit: 4, sort: 'newest' });
    const second = await ids({ limit: 4, offset: 4, sort: 'newest' });
    expect(new Set([...first, ...second]).size).toBe(8);
    expect((await ask({ limit: 0 })).total).toBe(8);
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
    expect(await ids({})).toEqual(['enige']);
  });
});
