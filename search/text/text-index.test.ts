import { beforeEach, describe, expect, it } from 'vitest';
import { createTextIndex } from './text-index.ts';
import type { TextDocument, TextIndex, TextQuery } from './types.ts';

const utrecht = { lat: 52.0907, lon: 5.1214 };
const zeist = { lat: 52.0889, lon: 5.2321 };
const groningen = { lat: 53.2194, lon: 6.5665 };

function opening(id: string, title: string, more: Partial<TextDocument> = {}): TextDocument {
  return { id, fields: { title }, ...more };
}

function indexOf(...documents: TextDocument[]): TextIndex {
  const index = createTextIndex();
  for (const document of documents) index.upsert(document);
  return index;
}

const ids = (index: TextIndex, query: TextQuery) => index.search(query).hits.map((hit) => hit.id);

describe('stages', () => {
  const index = indexOf(
    opening('kok', 'Kok'),
    opening('mat', 'Verkoper kokosmatten'),
    opening('heftruck', 'Heftruckchauffeur'),
    opening('apart', 'Heftruck chauffeur nacht'),
    opening('bus', 'Buschauffeur'),
    opening('knecht', 'Bakkersknecht'),
    opening('zorg', 'Verzorgende IG', { fields: { title: 'Verzorgende IG', place: 'Utrecht' } }),
    opening('typo', 'Schoonmaker'),
  );

  it('answers strictly where it can', () => {
    expect(ids(index, { text: 'kok' })).toEqual(['kok']);
    expect(index.search({ text: 'kok' }).relaxed).toBe('strict');
    expect(ids(index, { text: 'heftruckchauffeur' }).sort()).toEqual(['apart', 'heftruck']);
    expect(ids(index, { text: 'heftruck chauffeur' }).sort()).toEqual(['apart', 'heftruck']);
    expect(ids(index, { text: 'chauffeur' }).sort()).toEqual(['apart', 'bus', 'heftruck']);
  });

  it('corrects spelling only where the word is unknown, and says what it read', () => {
    const result = index.search({ text: 'schonmaker' });
    expect(result.relaxed).toBe('expanded');
    expect(result.hits.map((hit) => hit.id)).toEqual(['typo']);
    expect(result.suggestions).toContainEqual({ kind: 'spelling', text: 'schoonmaker' });
    expect(index.search({ text: 'kop' }).total).toBe(0);
  });

  it('does not correct a right Dutch word that no document has', () => {
    expect(indexOf(opening('a', 'Slagen en lagen')).search({ text: 'slager' }).total).toBe(0);
  });

  it('takes no other occupation for one a few letters away, and still finds two slips in one word', () => {
    const crafts = indexOf(
      opening('drukker', 'Drukker'),
      opening('kapper', 'Kapper'),
      opening('c', 'Chauffeur'),
    );
    expect(crafts.search({ text: 'drummer' }).total).toBe(0);
    expect(crafts.search({ text: 'koster' }).total).toBe(0);
    expect(ids(crafts, { text: 'sjofeur' })).toEqual(['c']);
    expect(ids(crafts, { text: 'sjaufeur' })).toEqual(['c']);
  });

  it('knows names from English and Flemish adverts, and the way adverts shorten', () => {
    const jobs = indexOf(
      opening('schoon', 'Schoonmaker'),
      opening('heftruck', 'Heftruckchauffeur'),
      opening('stuc', 'Stukadoor'),
      opening('slager', 'Slager'),
      opening('productie', 'Productiemedewerker'),
      opening('adm', 'Administratief medewerker'),
      opening('ped', 'Pedagogisch medewerker'),
      opening('leerling', 'Leerling schilder niveau 2'),
    );
    expect(ids(jobs, { text: 'cleaner' })).toEqual(['schoon']);
    expect(ids(jobs, { text: 'forklift driver' })).toEqual(['heftruck']);
    expect(ids(jobs, { text: 'pleisteraar' })).toEqual(['stuc']);
    expect(ids(jobs, { text: 'beenhouwer' })).toEqual(['slager']);
    expect(ids(jobs, { text: 'productiemdw.' })).toEqual(['productie']);
    expect(ids(jobs, { text: 'adm. mdw' })).toEqual(['adm']);
    expect(ids(jobs, { text: 'ped. medewerker' })).toEqual(['ped']);
    expect(ids(jobs, { text: 'schilder niv. 2' })).toEqual(['leerling']);
  });

  it('offers what begins the same for a compound that no list knows, but no person for his visitor', () => {
    const jobs = indexOf(
      opening('asbest', 'Asbestverwijderaar'),
      opening('stof', 'Manager stoffenwinkel'),
      opening('kapper', 'Kapper'),
    );
    const found = jobs.search({ text: 'asbestsaneerder' });
    expect([found.relaxed, found.hits.map((hit) => hit.id)]).toEqual(['partial', ['asbest']]);
    expect(ids(jobs, { text: 'manager stoffenzaak' })).toEqual(['stof']);
    expect(jobs.search({ text: 'kappersbezoeking' }).total).toBe(0);
    const room = indexOf(
      opening('room', 'Gastheer grote ruimte'),
      opening('rooms', 'Ruimtelijk inzicht, ruimtes schoonmaken'),
    );
    expect(room.search({ text: 'ruimtevaarder' }).total).toBe(0);
  });

  it('forgets the words of a document that was removed, so that they are corrected again', () => {
    const jobs = indexOf(opening('typo', 'Schoonmkaer'), opening('right', 'Schoonmaker'));
    expect(ids(jobs, { text: 'schoonmkaer' })).toEqual(['typo']);
    jobs.remove('typo');
    expect(ids(jobs, { text: 'schoonmkaer' })).toEqual(['right']);
  });

  it('finds a person as first part of a compound only where nothing better exists', () => {
    expect(ids(index, { text: 'bakker' })).toEqual(['knecht']);
    const both = indexOf(opening('knecht', 'Bakkersknecht'), opening('bakker', 'Bakker'));
    expect(ids(both, { text: 'bakker' })).toEqual(['bakker']);
  });

  it('completes the last word, always when asked to and else where it is unknown', () => {
    expect(ids(index, { text: 'verzorg' })).toEqual(['zorg']);
    expect(ids(index, { text: 'kok', prefix: true })).toEqual(['kok', 'mat']);
  });

  it('falls back on some of the words', () => {
    const result = index.search({ text: 'verzorgende groningen' });
    expect(result.relaxed).toBe('partial');
    expect(result.hits.map((hit) => hit.id)).toEqual(['zorg']);
  });

  it('does not loosen the words because a filter excludes what they find', () => {
    const result = index.search({ text: 'kok', filters: { kind: ['vacancy'] } });
    expect(result).toMatchObject({ total: 0, relaxed: 'strict' });
  });

  it('ignores words that ask for nothing', () => {
    expect(ids(index, { text: 'vacature kok gezocht' })).toEqual(['kok']);
  });

  it('gives everything without words', () => {
    expect(index.search({}).total).toBe(index.size);
    expect(index.search({ text: '  ' }).relaxed).toBe('all');
  });

  it('survives odd input', () => {
    for (const text of ['!!!', '((((', 'a'.repeat(5000), '%~|=', 'de het een', '٣٤ العمل', '24', "'"]) {
      expect(() => index.search({ text, prefix: true })).not.toThrow();
      expect(() => index.suggest(text)).not.toThrow();
      expect(() => index.help({ text })).not.toThrow();
    }
  });
});

describe('order', () => {
  it('puts the title before synonyms before the description', () => {
    const index = indexOf(
      { id: 'task', fields: { title: 'Keukenhulp', tasks: 'U helpt de kok met het eten.' } },
      { id: 'synonym', fields: { title: 'Chef keuken', synonyms: ['kok', 'chef-kok'] } },
      { id: 'title', fields: { title: 'Kok' } },
    );
    expect(ids(index, { text: 'kok' })).toEqual(['title', 'synonym', 'task']);
  });

  it('puts a whole label before a longer one and the word itself before a compound', () => {
    const index = indexOf(
      opening('long', 'Monteur installatietechniek woningbouw'),
      opening('compound', 'Elektromonteur'),
      opening('exact', 'Monteur'),
    );
    expect(ids(index, { text: 'monteur' })[0]).toBe('exact');
    expect(ids(index, { text: 'elektromonteur' })).toEqual(['compound']);
  });

  it('sorts by distance and by date, and pages without gaps or repeats', () => {
    const index = indexOf(
      opening('far', 'Kok', { ...groningen, date: '2026-11-01' }),
      opening('near', 'Kok', { ...utrecht, date: '2026-10-01' }),
      opening('nowhere', 'Kok', { date: '2026-11-20' }),
      opening('middle', 'Kok', { ...zeist, date: '2026-11-10T08:00:00Z' }),
    );
    expect(ids(index, { text: 'kok', near: utrecht, sort: 'distance' })).toEqual([
      'near',
      'middle',
      'far',
      'nowhere',
    ]);
    expect(ids(index, { text: 'kok', sort: 'newest' })).toEqual(['nowhere', 'middle', 'far', 'near']);
    const all = ids(index, { sort: 'newest' });
    const paged = [0, 1, 2, 3].flatMap((offset) => ids(index, { sort: 'newest', limit: 1, offset }));
    expect(paged).toEqual(all);
    expect(index.search({ text: 'kok', near: utrecht, sort: 'distance' }).hits[1]?.km).toBeCloseTo(7.56, 1);
  });
});

describe('filters and facets', () => {
  let index: TextIndex;
  beforeEach(() => {
    index = indexOf(
      opening('a', 'Kok', {
        facets: { kind: 'vacancy', level: '2', hours: ['0-16', '16-32'], hoursMin: 12, hoursMax: 24 },
        ...utrecht,
      }),
      opening('b', 'Kok', {
        facets: { kind: 'vacancy', level: '3', hours: ['32-40'], hoursMin: 32, hoursMax: 40 },
        ...zeist,
      }),
      opening('c', 'Kok', {
        facets: { kind: 'proefplaatsing', level: '2', hoursMin: 16, hoursMax: 16 },
        ...groningen,
      }),
      opening('d', 'Bakker', { facets: { kind: 'vacancy', level: '2' }, date: '2026-11-20' }),
    );
  });

  it('combines facets with and, values of one facet with or', () => {
    expect(ids(index, { text: 'kok', filters: { kind: ['vacancy'] } }).sort()).toEqual(['a', 'b']);
    expect(ids(index, { text: 'kok', filters: { kind: ['vacancy'], level: ['2'] } })).toEqual(['a']);
    expect(ids(index, { text: 'kok', filters: { level: ['2', '3'] } })).toHaveLength(3);
    expect(ids(index, { text: 'kok', filters: { level: [] } })).toHaveLength(3);
    expect(ids(index, { text: 'kok', filters: { level: ['9'] } })).toEqual([]);
    expect(ids(index, { filters: { hours: ['16-32'] } })).toEqual(['a']);
  });

  it('counts each facet as if its own filter were not set', () => {
    const { facets, total } = index.search({
      text: 'kok',
      filters: { kind: ['vacancy'], level: ['2'] },
      facets: ['kind', 'level', 'hours'],
    });
    expect(total).toBe(1);
    expect(facets).toEqual({
      kind: { vacancy: 1, proefplaatsing: 1 },
      level: { '2': 1, '3': 1 },
      hours: { '0-16': 1, '16-32': 1 },
    });
  });

  it('filters numbers by range, intervals by overlap and dates by age', () => {
    expect(ids(index, { filters: { hoursMax: { max: 24 } } }).sort()).toEqual(['a', 'c']);
    const overlap = [{ low: 'hoursMin', high: 'hoursMax', min: 20, max: 36 }];
    expect(ids(index, { overlap }).sort()).toEqual(['a', 'b']);
    expect(ids(index, { since: '2026-11-01' })).toEqual(['d']);
  });

  it('keeps to a radius and counts distance bands', () => {
    expect(ids(index, { near: utrecht, km: 5 })).toEqual(['a']);
    expect(ids(index, { text: 'kok', near: utrecht, km: 10 }).sort()).toEqual(['a', 'b']);
    const { facets, total } = index.search({
      text: 'kok',
      near: utrecht,
      km: 10,
      facets: ['distance', 'level'],
    });
    expect(total).toBe(2);
    expect(facets.distance).toEqual({ '5': 1, '10': 2, '15': 2, '25': 2, '50': 2, '100': 2 });
    expect(facets.level).toEqual({ '2': 1, '3': 1 });
  });
});

describe('visibility', () => {
  const index = indexOf(
    opening('open', 'Kok', { visibleTo: ['public'], facets: { kind: 'vacancy' } }),
    opening('draft', 'Kok', { visibleTo: ['employer:5'], facets: { kind: 'vacancy' } }),
    opening('hidden', 'Orgelbouwer', { visibleTo: ['employer:5'] }),
  );

  it('never finds, counts, suggests or hints at what the asker may not see', () => {
    for (const seen of [{ reach: ['public'] }, { visible: (id: string) => id === 'open' }]) {
      expect(index.search({ text: 'kok', facets: ['kind'], ...seen })).toMatchObject({
        total: 1,
        facets: { kind: { vacancy: 1 } },
      });
      expect(index.search({ text: 'orgelbouwer', ...seen }).total).toBe(0);
      expect(index.search({ ...seen }).total).toBe(1);
      expect(index.suggest('org', seen)).toEqual([]);
      expect(index.suggest('ko', seen)).toEqual([{ text: 'Kok', count: 1 }]);
      expect(JSON.stringify(index.help({ text: 'orgelbouwr', ...seen }))).not.toContain('orgelbouwer');
    }
    expect(index.search({ text: 'kok', reach: ['public', 'employer:5'] }).total).toBe(2);
  });

  it('does not tell a hidden word by its correction', () => {
    expect(JSON.stringify(index.search({ text: 'orgelbouwr', reach: ['public'] }))).not.toContain(
      'orgelbouwer',
    );
  });
});

describe('updates', () => {
  it('shows a change at once and forgets what was', () => {
    const index = indexOf(opening('a', 'Kok', { facets: { kind: 'vacancy' } }), opening('b', 'Bakker'));
    index.upsert(opening('a', 'Slager'));
    expect(ids(index, { text: 'kok' })).toEqual([]);
    expect(ids(index, { text: 'slager' })).toEqual(['a']);
    expect(index.search({ facets: ['kind'] }).facets).toEqual({ kind: {} });
    expect(index.remove('b')).toBe(true);
    expect(index.remove('b')).toBe(false);
    expect(index.size).toBe(1);
    expect(index.has('b')).toBe(false);
    index.compact();
    expect(ids(index, { text: 'slager' })).toEqual(['a']);
    expect(index.stats()).toMatchObject({ documents: 1, dead: 0 });
  });

  it('gives back the room of the dead by itself', () => {
    const index = createTextIndex();
    for (let round = 0; round < 3; round += 1) {
      for (let i = 0; i < 1500; i += 1) index.upsert(opening(`o${i}`, `Kok ${round}`));
    }
    expect(index.stats().dead).toBeLessThan(2100);
    expect(index.search({ text: 'kok' }).total).toBe(1500);
    expect(index.search({ text: 'kok', prefix: true }).total).toBe(1500);
  });
});

describe('suggestions while typing', () => {
  const index = indexOf(
    opening('1', 'Heftruckchauffeur'),
    opening('2', 'Heftruckchauffeur'),
    opening('3', 'Hovenier'),
    opening('4', 'Chauffeur heftruck'),
  );

  it('continues labels, commonest first, and words inside labels after that', () => {
    expect(index.suggest('he')).toEqual([{ text: 'Heftruckchauffeur', count: 3 }]);
    expect(index.suggest('hov')).toEqual([{ text: 'Hovenier', count: 1 }]);
    expect(index.suggest('h', { limit: 1 })).toHaveLength(1);
    expect(index.suggest('')).toEqual([]);
  });

  it('forgives a typo', () => {
    expect(index.suggest('hoovenier').map((one) => one.text)).toEqual(['Hovenier']);
  });

  it('follows removal', () => {
    const changing = indexOf(opening('1', 'Imker'));
    changing.remove('1');
    expect(changing.suggest('im')).toEqual([]);
  });
});

describe('help where nothing is found', () => {
  const index = indexOf(
    opening('a', 'Kok', { ...groningen, facets: { kind: 'vacancy' } }),
    opening('b', 'Klant contact medewerker', { ...utrecht, facets: { kind: 'vacancy' } }),
  );

  it('offers the nearest wider radius that has hits', () => {
    const query = { text: 'kok', near: utrecht, km: 10 };
    expect(index.search(query).total).toBe(0);
    expect(index.help(query).wider).toEqual({ km: 200, total: 1 });
  });

  it('offers the query without the filter that excludes', () => {
    expect(index.help({ text: 'kok', filters: { kind: ['workInternship'] } }).withoutFilter).toEqual([
      { filter: 'kind', total: 1 },
    ]);
  });

  it('offers other spellings and fewer words, each with its hits', () => {
    expect(index.help({ text: 'kokk' }).suggestions).toContainEqual({
      kind: 'spelling',
      text: 'kok',
      total: 1,
    });
    expect(index.help({ text: 'kok amsterdam' }).fewerWords).toEqual({ text: 'kok', total: 1 });
  });
});
